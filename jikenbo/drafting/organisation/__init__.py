"""Whose incident it is: names in Japanese text, what stands beside them, and the headline without them."""
