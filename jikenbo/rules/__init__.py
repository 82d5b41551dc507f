"""The rules that entries keep, and every message about them, in words: rules.yml."""
