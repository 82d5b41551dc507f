"""Lines of a notice → one text in which sentences are whole, with the way back to line and wording."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jikenbo.drafting.cleaning import fold

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
#: What is on both sides of the break.
_SPLIT_WORD, _SPLIT_DATE = (
    re.compile(r"[ァ-ヶー](?:[ァィゥェォッャュョー]|[ァ-ヶー]{1,3}(?![ァ-ヶー]))"),
    re.compile(r"\d\d?[月日]"),
)
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
        goes_on = (
            full
            or (midst and (line.endswith("、") or _GOES_ON.match(after) or _SPLIT_WORD.match(cut)))
            or _SPLIT_DATE.match(cut)
        )
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
