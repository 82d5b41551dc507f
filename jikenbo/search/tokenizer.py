"""A record's texts as the words that Pagefind indexes: two to four characters each, then each character by itself.

A word spells its characters' code points in base 36, so it is plain ASCII: Pagefind neither splits it nor
strips its marks nor stems it. Three digits do for nearly all of Japanese; the rest has a "y" and four.
The word at position p of a text holds the characters p and p+1, and up to two more as long as all of them are of
compounds: kanji, Katakana, Latin letters, digits. A query thus fetches the places of 個人情報 or 2023, not those of
個人 and 情報, of 20 and 23, which nearly every record has. A phrase is where its words are as far apart as in it.
Words of one character begin with "z": they answer a query of one character and separate the texts.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from operator import add

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
SHORT = 3
LONG, LONG_MARK = 4, "y"
#: The first code point (U+AC20, in Hangul) that three digits would begin with the mark of four.
FIRST_LONG = DIGITS.index(LONG_MARK) * len(DIGITS) ** (SHORT - 1)
#: What compounds consist of, the same characters as in docs/assets/javascripts/search/tokenizer.js.
_COMPOUND = re.compile("[0-9a-z一-鿿々ァ-ヺー]{3,}")
LONGEST = 4
#: First letter of the word of one character; no character's digits begin with it.
SINGLE = "z"
#: Two positions that no phrase can cross: the end of a text's last character, and a gap.
SEPARATORS = [SINGLE, SINGLE]


class _Spelled(dict[str, str]):
    """Each character's code point in base 36, worked out when it is first met."""

    def __missing__(self, character: str) -> str:
        digits, rest = "", ord(character)
        while rest:
            rest, digit = divmod(rest, len(DIGITS))
            digits = DIGITS[digit] + digits
        short = ord(character) < FIRST_LONG
        self[character] = spelled = digits.rjust(SHORT, "0") if short else LONG_MARK + digits.rjust(LONG, "0")
        return spelled


_SPELLED = _Spelled()


def spell(text: str) -> list[str]:
    """The characters of a folded text, each as its digits."""
    return [_SPELLED[character] for character in text]


def words(texts: Iterable[str]) -> Iterator[list[str]]:
    """For each folded text of a record the words that represent it, positions counted on from text to text.

    A text's own words come first; the characters that the record has not had yet follow,
    at least two, so that no phrase runs from one text into the next.
    """
    met: set[str] = set()
    for text in texts:
        spelled = spell(text)
        fresh = [SINGLE + character for character in dict.fromkeys(spelled) if character not in met]
        met.update(spelled)
        sequence = list(map(add, spelled, islice(spelled, 1, None)))
        for compound in _COMPOUND.finditer(text):
            sequence[compound.start() : compound.end() - 1] = _words_in(compound[0])
        yield [*sequence, *fresh, *(SEPARATORS if len(fresh) < len(SEPARATORS) else ())]


@lru_cache(maxsize=1 << 16)
def _words_in(compound: str) -> tuple[str, ...]:
    """The words at all positions of a run of such characters but the last one."""
    spelled = spell(compound)
    return tuple("".join(spelled[at : at + LONGEST]) for at in range(len(spelled) - 1))
