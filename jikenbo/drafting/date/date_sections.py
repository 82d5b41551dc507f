"""The headings over dates: under 判明の経緯 stands the discovery, under その後 only what came after."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from jikenbo.drafting.date.date_labels import bare
from jikenbo.drafting.text.notice import Notice
from jikenbo.drafting.text.wording import any_of, words

Section = Literal["", "discovered", "after"]

_LONGEST = 30
_LINE = re.compile(r"^[^\n]{2,48}$", re.MULTILINE)
#: Prose, or an item of a chronology.
_NO_HEADING = re.compile(r"(?<!か)。|、.*、|\d[ ]?(?:月|[/.]\d)|(?:ました|ます|です|した)$")
_FOUND = words(
    """
    発覚 判明 発見 把握 認知 覚知 検知 わかった 分かった わかり 気付いた 気づいた 気がついた 気づき 知った 端緒
    きっかけ
    """
)
_DISCOVERY = re.compile(any_of(_FOUND))
#: What was found is not how it was found.
_NOT_DISCOVERY = re.compile(
    r"後|まで|情報|内容|事実|事項|件数|人数|ている|ません|範囲|項目|もの|個人|発生|流出|漏え?い|紛失(?!に)|対応(?!.*(?:経緯|きっかけ))"
    r"|(?:経緯|きっかけ)(?:と|及び|・)(?:原因|結果)"
)
_AFTERWARDS = re.compile(
    any_of(
        words(
            """
            その後 これから 今後 対応 対処 措置 処分 再発防止 防止策 対策 回収 再開 復旧 謝罪 お詫びの状況 届出
            報告状況 報告先 現在の状況 診療の状況 営業の状況 ご連絡 二次被害 影響
            """
        )
    )
)
_NOT_AFTERWARDS = re.compile(r"経緯|経過|概要|発生|原因|判明|発覚|影響を受け|影響の")


@dataclass(frozen=True)
class Headings:
    """Where each heading of a notice begins, and what stands under it."""

    starts: tuple[int, ...]
    kinds: tuple[Section, ...]

    def at(self, offset: int) -> tuple[int, Section]:
        """Return where the last heading before the offset stands, and what it says."""
        index = bisect_right(self.starts, offset) - 1
        return (self.starts[index], self.kinds[index]) if index >= 0 else (0, "")


def find_headings(notice: Notice) -> Headings:
    """Return the headings under the title."""
    opening = {s.start for s in notice.sentences.items if s.heading}
    found: list[tuple[int, Section]] = []
    for line in _LINE.finditer(notice.text, min(notice.title_end + 1, len(notice.text))):
        kind = kind_of(bare(line[0]))
        start = line.start() + len(line[0]) - len(line[0].lstrip())
        if kind is not None or line.start() in opening or start in opening:
            found.append((line.start(), kind or ""))
    return Headings(tuple(start for start, _ in found), tuple(kind for _, kind in found))


def kind_of(label: str) -> Section | None:
    """Return what a heading or a label says of what follows it, None where it says nothing."""
    if not label or len(label) > _LONGEST or _NO_HEADING.search(label):
        return None
    if _DISCOVERY.search(label) and not _NOT_DISCOVERY.search(label):
        return "discovered"
    if _AFTERWARDS.search(label) and not _NOT_AFTERWARDS.search(label):
        return "after"
    return None
