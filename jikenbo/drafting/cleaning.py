"""Text as pasted → text as kept (`clean`) → text as matched (`fold`), which has the same length; lines made whole."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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


_KANGXI = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
_RADICAL_TABLE = {**_KANGXI, **{ord(radical): ideograph for radical, ideograph in _RADICALS.items()}}
_FOLD_TABLE = _FoldTable({ord(character): folded for character, folded in _OWN_FOLDS.items()})


#: A line that begins an item, a label or a paragraph of its own is never the rest of the line above.
_STARTS = re.compile(
    r"\s|[■□●○◆◇・•※★☆▼▽-◎→>＞|【≪《<〈「『(（①-⑳]|\d{1,2}[.．、)）\s]|第?[一二三四五六七八九十]{1,3}[.．、 ]|"
    r"[^、。]{1,14}[:：]|記$|以上$|敬具$|\d{4} ?[年/.]|(?:令和|平成)"
)
_ENDS = tuple("。．.!！?？:：」』】)）〉》≫>＞|")
#: What goes on with the sentence of the line above, whatever its width.
_GOES_ON = re.compile(
    r"(?!もし|もちろん|では、|とくに|とはいえ|のち|はじめ|にあたり|なお|いつも|いずれ|いただ|さらに|さて|これ|また)"
    r"(?:[をがはにのでともへやらりるれずくけげんっ]|から|まで|より|し(?:た|て|ま)|ま(?:し|せ|す)|い(?:る|た|ま|な)|られ|さ(?:れ|せ)|た(?:。|め|こと)|な(?:い|ど|か)|よ(?:る|り|っ)|お(?:り|らず)|あ(?:る|り|っ)|こと[がをは])"
)
#: A date on both sides of the break.
_SPLIT_DATE = re.compile(r"\d\d?[月日]")
_MIDST = re.compile(r"[一-龥ぁ-んァ-ヶー、]$")
_LETTER_SPACED = re.compile(r"^\s*(?:\S[ \u3000]){6,}\S?\s*$")
#: A word of which the letters are spaced: 株 式 会 社.
_SPACED_WORD = re.compile(r"(?<!\S)(?:[一-龥ぁ-んァ-ヶー][ \u3000]){2,40}[一-龥ぁ-んァ-ヶー](?!\S)")
_NARROWEST, _WIDEST = 15, 120
_RAGGED = 3
_FEWEST_WRAPPED = 3
_SHORTEST_MIDST = 18


@dataclass(frozen=True)
class Layout:
    """`text` is folded and its wrapped lines are joined; `line` and `quote` lead back to the lines as pasted."""

    text: str
    _starts: tuple[int, ...]
    _pieces: tuple[tuple[int, str], ...]

    def line(self, offset: int) -> int:
        """Return the number of the pasted line, counted from 1, on which this offset of `text` is."""
        return self._pieces[bisect_right(self._starts, offset) - 1][0]

    def quote(self, start: int, end: int) -> str:
        """Return the words as pasted between two offsets of `text`."""
        first = bisect_right(self._starts, start) - 1
        words = []
        for index in range(first, len(self._pieces)):
            begins = self._starts[index]
            if begins >= end:
                break
            words.append(self._pieces[index][1][max(start - begins, 0) : end - begins])
        return "".join(words).strip()


def lay_out(lines: Sequence[str], first_line: int = 1, titled: bool = False) -> Layout:
    """Return the layout of cleaned lines, the first of which is line `first_line` of the file; it may be a title."""
    pieces = [piece for piece in _pieces(lines, first_line, titled) if piece[1]] or [(first_line, "\n")]
    starts, total = [], 0
    for _, text in pieces:
        starts.append(total)
        total += len(text)
    return Layout(fold("".join(text for _, text in pieces)), tuple(starts), tuple(pieces))


def _pieces(lines: Sequence[str], first_line: int, titled: bool) -> Iterator[tuple[int, str]]:
    joined = [False, *_joined(lines[1:])] if titled else _joined(lines)
    for index, line in enumerate(lines):
        number = first_line + index
        end = "" if joined[index] else "\n"
        if _LETTER_SPACED.match(line[:400]):
            yield from ((number, character) for character in line if not character.isspace())
            yield number, end
        else:
            position = 0
            for word in _SPACED_WORD.finditer(line):
                yield number, line[position : word.start()]
                yield from ((number, character) for character in word[0] if not character.isspace())
                position = word.end()
            yield number, line[position:].rstrip() + end


def _joined(lines: Sequence[str]) -> list[bool]:
    """Return, for each line, whether the next one continues it: both belong to a text that was wrapped at one width."""
    lengths = [len(line.rstrip()) for line in lines]
    joined = [False] * len(lines)
    width = _width([n for n, line in zip(lengths, lines, strict=True) if not line.rstrip().endswith(_ENDS)], lengths)
    for index in range(len(lines) - 1):
        line, after = lines[index].rstrip(), lines[index + 1]
        full = width is not None and width - _RAGGED <= lengths[index] <= width + 1
        midst = lengths[index] >= _SHORTEST_MIDST and _MIDST.search(line)
        cut = line[-1:] + after[:6]
        goes_on = full or (midst and (line.endswith("、") or _GOES_ON.match(after))) or _SPLIT_DATE.match(cut)
        joined[index] = bool(goes_on and after.strip()) and not line.endswith(_ENDS) and not _STARTS.match(after)
    return joined


def _width(broken: Sequence[int], lengths: Sequence[int]) -> int | None:
    """Return the width at which lines were wrapped: several end there in the middle of a sentence, few are longer."""
    best, most = None, 0
    counted = Counter(length for length in broken if _NARROWEST <= length <= _WIDEST)
    for width in counted:
        number = sum(counted[length] for length in range(width - _RAGGED, width + 1))
        longer = sum(length > width + 1 for length in lengths)
        if number > most and longer <= number // 4:
            best, most = width, number
    return best if most >= _FEWEST_WRAPPED else None
