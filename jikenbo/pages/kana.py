"""The order of the Japanese syllabary, as far as a name itself shows how it is read."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right

_ROWS = "あかさたなはまやらわ"
#: Small letters come before their plain ones, voiced ones after: each row is one run of codes that begins here.
_BEGINNINGS = "ぁかさたなはまゃらゎ"
_HIRAGANA = ("ぁ", "ゟ")
_KATAKANA_TO_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)} | str.maketrans(
    # Hiragana writes these with a mark of voice of its own.
    {"ヷ": "わ\u3099", "ヸ": "ゐ\u3099", "ヹ": "ゑ\u3099", "ヺ": "を\u3099"}
)
_LARGE = str.maketrans("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ", "\u3099\u309a")
_VOWELS = {
    letter: vowel
    for vowel, letters in zip(
        "あいうえお",
        (
            "あかさたなはまやらわ",
            "いきしちにひみりゐ",
            "うくすつぬふむゆる",
            "えけせてねへめれゑ",
            "おこそとのほもよろを",
        ),
        strict=True,
    )
    for letter in letters
}
LATIN, OTHERS = "A–Z・数字", "漢字ほか"
#: The groups of an index, in their order. The reading of kanji is not known, so they keep the order of their codes.
GROUPS = (*(f"{row}行" for row in _ROWS), LATIN, OTHERS)


def sort_key(name: str) -> tuple[int, str, str]:
    """Return what orders names: by group, by letters, and by the rest where these are the same (JIS X 4061)."""
    plain = _plain(name)
    return GROUPS.index(group(name)), _letters(plain), plain


def _letters(plain: str) -> str:
    """Return the name without marks of voice, in large letters, a mark of length as the vowel that it prolongs."""
    letters = ""
    for letter in unicodedata.normalize("NFD", plain).translate(_LARGE):
        letters += _VOWELS.get(letters[-1:], letter) if letter == "ー" else letter
    return letters


def group(name: str) -> str:
    """Return the group of an index in which a name is looked for."""
    first = _plain(name)[:1]
    if _HIRAGANA[0] <= first <= _HIRAGANA[1]:
        return f"{_ROWS[bisect_right(_BEGINNINGS, unicodedata.normalize('NFD', first)[0]) - 1]}行"
    return LATIN if first.isascii() and first.isalnum() else OTHERS


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold().translate(_KATAKANA_TO_HIRAGANA)
