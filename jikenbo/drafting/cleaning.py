"""Text as pasted → text as kept (`clean`) → text as matched (`fold`), which has the same length."""

from __future__ import annotations

import re
import unicodedata

# Radicals that PDF readers paste for the ideograph, and that NFKC leaves alone.
_RADICALS = dict(zip("⺠⻄⻑⻘⻝⻩⻲⻁⻆⻤⻭⻯⻨⺅⺡⻌⻖⻏⺾", "民西長青食黄亀虎角鬼歯竜麦亻氵辶阝阝艹", strict=True))
# Control characters but tab and line feed, and those that show nothing or turn the order of others (Cc and Cf); the
# selectors of a letter's shape, too, without which it is the same letter.
_DROPPED = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e"
    r"\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000110bd\U000110cd"
    r"\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f"
    r"\ufe00-\ufe0f\U000e0100-\U000e01ef]+"
)
_SPACES = re.compile(r"[\t\u00a0\u2000-\u200a\u202f\u205f]")
_HALF_WIDTH_KANA = re.compile(r"[\uff61-\uff9f]+")
_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_HYPHEN_FOR_LONG_VOWEL = re.compile(r"(?<=[ァ-ヺ])-(?=[ァ-ヺ])")
#: Universities and courts write commas where others write 「、」.
_COMMA_OF_PROSE = re.compile(r"(?<=[ぁ-んァ-ヺー一-龥々」』]),")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_OWN_FOLDS = {**dict.fromkeys("〜∼˜", "~"), **dict.fromkeys("‐‑‒–—―−⁃", "-"), "\u3000": " "}


def clean(text: str) -> str:
    """Return the text with line feeds, real ideographs for radicals, plain spaces, and nothing invisible."""
    text = _SURROGATES.sub("\ufffd", _BREAKS.sub("\n", text))
    text = _SPACES.sub(" ", _DROPPED.sub("", text))
    text = unicodedata.normalize("NFC", text.translate(_RADICAL_TABLE))
    return _HALF_WIDTH_KANA.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)


def fold(text: str) -> str:
    """Return the text with one form for each character; a character whose form would be longer stays."""
    return _COMMA_OF_PROSE.sub("、", _HYPHEN_FOR_LONG_VOWEL.sub("ー", text.translate(_FOLD_TABLE)))


class _FoldTable(dict[int, str]):
    """Folds worked out as they are met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        folded = unicodedata.normalize("NFKC", character)
        # Circled and raised digits mark items and notes: they are no part of a number.
        self[code] = folded if len(folded) == 1 and unicodedata.category(character) != "No" else character
        return self[code]


def _radical_table() -> dict[int, str]:
    kangxi = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
    return {**kangxi, **{ord(radical): ideograph for radical, ideograph in _RADICALS.items()}}


_RADICAL_TABLE = _radical_table()
_FOLD_TABLE = _FoldTable({ord(character): folded for character, folded in _OWN_FOLDS.items()})
