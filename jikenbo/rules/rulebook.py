"""The rules and their messages, as rules.yml has them."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType

from jikenbo.rules.rule import Groups, Rule
from jikenbo.yaml_files import load_yaml


def _read() -> Groups:
    text = files("jikenbo.rules").joinpath("rules.yml").read_text("utf-8")
    groups = load_yaml(text)
    return {name: tuple(Rule(key=key, **rule) for key, rule in rules.items()) for name, rules in groups.items()}


#: Headings of the rules' page and the rules under each.
GROUPS: Groups = MappingProxyType(_read())
#: Every rule by its key.
RULES: Mapping[str, Rule] = MappingProxyType({rule.key: rule for rules in GROUPS.values() for rule in rules})


def say(rule: str, message: str, /, **values: object) -> str:
    """Return the rule's message of that key with the values in their places. No value is read for places in turn."""
    return RULES[rule].messages[message].format(**values)


class BrokenRule(ValueError):
    """A value breaks a rule: which, which of the rule's messages says so, and the values that the message names."""

    def __init__(self, rule: str, message: str, /, **values: object) -> None:
        super().__init__(say(rule, message, **values))
        self.rule = rule
        self.message = message
        self.values = values

    @property
    def suggestion(self) -> str:
        """A text to write instead, or "" where only the author knows one."""
        return str(self.values.get("suggestion", ""))
