"""A record's texts as the words that Pagefind indexes: two characters each, then each character by itself.

A word spells its characters' code points in base 36, four digits each, so it is plain ASCII: Pagefind
neither splits it nor strips its marks nor stems it. The word at position p of a text holds the characters
p and p+1; a phrase is therefore where every second of its words stands two positions after the other.
Words of one character begin with "z": they answer a query of one character and separate the texts.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from operator import add

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
WIDTH = 4
"""Base-36 digits of a character: 36⁴ exceeds the last code point."""
SINGLE = "z"
"""First letter of the word of one character; no code point's first digit reaches it."""
SEPARATORS = [SINGLE, SINGLE]
"""Two positions that no phrase can cross: the end of a text's last character, and a gap."""


class _Spelled(dict[str, str]):
    """Each character's code point in base 36, worked out when it is first met."""

    def __missing__(self, character: str) -> str:
        digits, rest = "", ord(character)
        for _ in range(WIDTH):
            rest, digit = divmod(rest, len(DIGITS))
            digits = DIGITS[digit] + digits
        self[character] = digits
        return digits


_SPELLED = _Spelled()


def spell(text: str) -> list[str]:
    """The characters of a folded text, each as its `WIDTH` digits."""
    return [_SPELLED[character] for character in text]


def words(texts: Iterable[str]) -> Iterator[list[str]]:
    """For each folded text of a record the words that stand for it, positions counted on from text to text.

    A text's own pairs come first; the characters that the record has not had yet stand after them,
    at least two, so that no phrase runs from one text into the next.
    """
    met: set[str] = set()
    for spelled in map(spell, texts):
        fresh = [SINGLE + character for character in dict.fromkeys(spelled) if character not in met]
        met.update(spelled)
        pairs = map(add, spelled, islice(spelled, 1, None))
        yield [*pairs, *fresh, *(SEPARATORS if len(fresh) < len(SEPARATORS) else ())]
