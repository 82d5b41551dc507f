"""Where a notice lists kinds of data: in prose, behind marks, line under line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jikenbo.drafting.tag.cues import GAP, Hit
from jikenbo.drafting.text.notice import Notice
from jikenbo.drafting.text.sentences import Sentence

#: What parts the items of a list: a mark, a conjunction, a note in brackets, a new line with its bullet.
_PARTS = re.compile(
    r"^(?:様|さま)?(?:番号|等|など)?(?:の?(?:情報|データ|内容))?(?:\([^()\n]{0,40}\)?|\))?(?:等|など)?"
    r"(?:(?:[ 、,・/()と:;「」+]|及び|および|並びに|ならびに|または|又は|や|"
    r"\n[^\n、。]{0,12}){1,4}[^、,。\n]{0,14}){1,3}$"
)
_WIDEST_PART = 56
_ITEM = 90


@dataclass(frozen=True)
class Listing:
    """Where an enumeration of kinds of data begins and ends, which it names, which by a firm word, in what words."""

    start: int
    end: int
    tags: frozenset[str]
    firm: frozenset[str]
    words: frozenset[tuple[str, str]]


def find_lists(notice: Notice, hits: Sequence[Hit]) -> list[Listing]:
    """Return the enumerations in order; a word that stands alone is one of its own, and so is one in a heading."""
    lists: list[Listing] = []
    for hit in hits:
        last = lists[-1] if lists else None
        end = hit.start if GAP in hit.word else hit.end
        words = frozenset({(hit.tag, hit.word)})
        tags, firm = frozenset({hit.tag}), frozenset(() if hit.weak else {hit.tag})
        if last and _goes_on(notice, last.end, hit.start):
            lists[-1] = Listing(last.start, max(last.end, end), last.tags | tags, last.firm | firm, last.words | words)
        elif last is None or hit.start >= last.end:
            lists.append(Listing(hit.start, end, tags, firm, words))
    return lists


def _goes_on(notice: Notice, end: int, start: int) -> bool:
    """Say whether the item at `start` is one of the list that ended at `end`."""
    between = notice.text[end:start]
    if not between:
        return notice.text[end - 1] == "の"
    if len(between) > _WIDEST_PART or not _PARTS.match(between):
        return False
    if "\n" not in between:
        return True
    before, after = notice.sentences.at(end - 1), notice.sentences.at(start)
    unfinished = bool(re.search(r"[、,・/]\s*$", between.split("\n")[0]))
    return unfinished or not (before.heading or after.heading or is_prose(notice, after))


def find_lines(notice: Notice, hits: Sequence[Hit]) -> set[int]:
    """Return where the sentences begin that name more than one kind of data."""
    tags: dict[int, set[str]] = {}
    for hit in hits:
        tags.setdefault(notice.sentences.at(hit.start).start, set()).add(hit.tag)
    return {start for start, named in tags.items() if len(named) > 1}


def is_prose(notice: Notice, sentence: Sentence) -> bool:
    return notice.text[sentence.start : sentence.end].endswith("。") or sentence.end - sentence.start > _ITEM
