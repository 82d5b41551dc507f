"""A record's texts as the words that Pagefind indexes: two characters each, then each character by itself.

A word spells its characters' code points in base 36, four digits each, so it is plain ASCII: Pagefind
neither splits it nor strips its marks nor stems it. The word at position p of a text holds the characters
p and p+1; a phrase is therefore where every second of its words stands two positions after the other.
Words of one character begin with "z": they answer a query of one character and separate the texts.
"""

from collections.abc import Iterable, Iterator

from jikenbo.search.folding import fold

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
WIDTH = 4
"""Base-36 digits of a character: 36⁴ exceeds the last code point."""
SINGLE = "z"
"""First letter of the word of one character; no code point's first digit reaches it."""
SEPARATORS = [SINGLE, SINGLE]
"""Two positions that no phrase can cross: the end of a text's last character, and a gap."""


class _Words(dict[int, str]):
    def __missing__(self, code: int) -> str:
        digits, rest = "", code
        for _ in range(WIDTH):
            rest, digit = divmod(rest, len(DIGITS))
            digits = DIGITS[digit] + digits
        self[code] = digits
        return digits


_SPELLED = _Words()


def spell(text: str) -> str:
    """The code points of `text`, `WIDTH` digits each."""
    return text.translate(_SPELLED)


def pair_words(text: str) -> list[str]:
    """The words of two characters of a folded text, in order; none where it has fewer than two characters."""
    spelled = spell(text)
    return [spelled[start : start + 2 * WIDTH] for start in range(0, len(spelled) - WIDTH, WIDTH)]


def words(texts: Iterable[str]) -> Iterator[list[str]]:
    """For each text of a record the words that stand for it, positions counted on from text to text.

    A text's own pairs come first; the characters that the record has not had yet stand after them,
    at least two, so that no phrase runs from one text into the next.
    """
    met: set[str] = set()
    for text in map(fold, texts):
        fresh = [SINGLE + spell(character) for character in dict.fromkeys(text) if character not in met]
        met.update(text)
        yield pair_words(text) + (fresh if len(fresh) >= len(SEPARATORS) else fresh + SEPARATORS)
