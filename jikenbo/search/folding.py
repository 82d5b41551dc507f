"""The one form of a text that search compares: NFKC, lower case, one character for its variants, single spaces."""

import json
import re
import unicodedata
from importlib.resources import files
from typing import Any

#: The folding table, shared with the browser: it is published inside the index.
TABLE: dict[str, Any] = json.loads(files(__package__).joinpath("folding.json").read_text(encoding="utf-8"))

_SPACES = re.compile(" {2,}")
_MARK = re.compile(f"[{TABLE['marks']}]")
# Only scripts whose letters have not changed since Unicode 14: a browser and this Python then agree on them.
_NORMALISED = re.compile(f"[{TABLE['normalised']}]")
_WITH_MARKS = re.compile(f"(?![{TABLE['marks']}])[{TABLE['normalised']}][{TABLE['marks']}]+")


def fold(text: str) -> str:
    """`text` as search compares it; text and query go through the same fold, so a part of a text stays a part.

    Folding works on one character (with the marks combined with it) at a time: where a text is cut
    does not change how its parts fold.
    """
    # Few texts hold marks: looking for one is far quicker than looking for characters that have some.
    composed = _WITH_MARKS.sub(_compose, text) if _MARK.search(text) else text
    return _SPACES.sub(" ", composed.translate(_CHARACTERS)).strip(" ")


def _compose(unit: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", unit[0])


class _Characters(dict[int, str]):
    """Each character's folded form, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    if character in TABLE["dropped"]:
        return ""
    lowered = character
    if _NORMALISED.match(character):
        lowered = "".join(each.lower() for each in unicodedata.normalize("NFKC", character))
    return "".join(" " if each in TABLE["whitespace"] else TABLE["characters"].get(each, each) for each in lowered)


_CHARACTERS = _Characters()
