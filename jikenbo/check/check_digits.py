"""Numbers with a check digit, computed from the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType


def is_my_number(digits: str) -> bool:
    """Return whether the twelve digits are an individual number (総務省令第85号（平成26年）第5条)."""
    weights = (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
    rest = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False)) % 11
    return len(digits) == 12 and int(digits[-1]) == (0 if rest <= 1 else 11 - rest)


def is_card_number(digits: str) -> bool:
    """Return whether the digits are a payment card's number (ISO/IEC 7812-1, Luhn), and not one digit repeated."""
    doubled = [int(digit) * (1 + index % 2) for index, digit in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0 and len(set(digits)) > 1


CHECK_DIGITS: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {"my-number": is_my_number, "card": is_card_number}
)
