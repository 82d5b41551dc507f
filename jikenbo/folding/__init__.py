"""The one form in which texts are compared: NFKC, lower case, one character for its variants, single spaces.

A space between a Japanese character and a Latin letter or digit counts for nothing: 「USB メモリ」 is 「USBメモリ」,
and 「1,200 件」 is 「1,200件」. Between two Latin words, and between two Japanese characters, it separates.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

#: The folding table, shared with the browser. Its "kanji" holds, by source, a character with those that fold into it:
#: the older forms that 常用漢字表 gives in brackets, the pairs of 人名用漢字別表 and 表外漢字字体表, the pairs that
#: JIS X 0208:1983 exchanged, older forms for which JIS X 0208 has no code or has one of their own (康熙字典),
#: those found in names of persons and companies, and the radicals that PDF files hold in place of characters.
#: Characters that only look or sound alike, and that lists of characters for names keep apart, are not folded:
#: 斎 and 斉 are two (their older forms are 齋 and 齊), and so are 崎 and 碕, 館 and 舘, 坂 and 阪, 着 and 著.
#: 龍 folds into 竜, for 常用漢字表 calls it the older form of that character.
TABLE: dict[str, Any] = json.loads(files(__package__).joinpath("table.json").read_text(encoding="utf-8"))

_SPACES = re.compile(" {2,}")
_LOOSE_SPACE = re.compile(
    f" (?:(?<=[{TABLE['japanese']}] )(?=[{TABLE['latin']}])|(?<=[{TABLE['latin']}] )(?=[{TABLE['japanese']}]))"
)
_MARK = re.compile(f"[{TABLE['marks']}]")
_DROPPED = re.compile(f"[{TABLE['dropped']}]")
# Only scripts whose letters have not changed since Unicode 14: a browser and this Python then agree on them.
_NORMALISED = re.compile(f"[{TABLE['normalised']}]")
_WITH_MARKS = re.compile(f"(?![{TABLE['marks']}])[{TABLE['normalised']}][{TABLE['marks']}]+")


def fold(text: str) -> str:
    """Return `text` as it is compared; text and query go through the same fold, so a part of a text stays a part.

    Folding works on one character (with the marks combined with it) at a time, then on spaces by what is next to
    them: where a text is cut does not change how its parts fold.
    """
    # Few texts hold marks: looking for one is far quicker than looking for characters that have some.
    composed = _WITH_MARKS.sub(_compose, text) if _MARK.search(text) else text
    folded = _SPACES.sub(" ", composed.translate(_CHARACTERS)).strip(" ")
    return _LOOSE_SPACE.sub("", folded) if " " in folded else folded


def _compose(unit: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", unit[0])


def _kanji() -> Iterator[tuple[str, str]]:
    for lines in TABLE["kanji"].values():
        for group in " ".join(lines).split():
            yield from ((variant, group[0]) for variant in group[1:])


_VARIANTS: dict[str, str] = {**TABLE["characters"], **dict(_kanji())}


class _Characters(dict[int, str]):
    """Each character's folded form, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    if _DROPPED.match(character):
        return ""
    lowered = character
    if _NORMALISED.match(character):
        lowered = "".join(each.lower() for each in unicodedata.normalize("NFKC", character))
    return "".join(" " if each in TABLE["whitespace"] else _VARIANTS.get(each, each) for each in lowered)


_CHARACTERS = _Characters()
