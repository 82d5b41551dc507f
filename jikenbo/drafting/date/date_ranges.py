"""Two dates that make a range: 9月30日~10月2日, 7月1日以降、8月3日まで, 24日と26日の2回."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jikenbo.drafting.date.date_words import Mention

_MARK = re.compile(r"[ \n]{0,2}(?:~|-|から|より|乃至|→|以降、?)[ \n、]{0,2}(?:同)?")
#: A remark, or what began on the first day, may stand before 「から」.
_FROM = re.compile(r"[^。\n]{0,24}?(?:から|より|以降|以後)[^。\n]{0,16}")
_TO = re.compile(r"[^。、\n]{0,16}?(?:まで|にかけ)")
_AND = re.compile(r"[ ]?(?:と|、|及び|および|・)[ ]?")
_TWICE = re.compile(r"[ ]?(?:の)?(?:(?:計)?[2二]回|両日|[2二]日間)")
_LINE_ENDS = re.compile(r"[ )】\]]{0,4}(?:\n|$)")
_LONGEST_MARK, _LONGEST_GAP = 8, 40


def joined(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the mentions, two that bound a range as one."""
    index = 0
    while index < len(mentions):
        mention = mentions[index]
        after = mentions[index + 1] if index + 1 < len(mentions) else None
        if after and not mention.fiscal and not after.fiscal and _are_range(text, mention, after):
            yield replace(mention, end=after.end, until=after)
            index += 2
        else:
            yield mention
            index += 1


def _are_range(text: str, first: Mention, second: Mention) -> bool:
    distance = second.start - first.end
    if distance > _LONGEST_GAP:
        return False
    between = text[first.end : second.start]
    if distance <= _LONGEST_MARK and _MARK.fullmatch(between):
        return True
    if _AND.fullmatch(between) and (_TWICE.match(text, second.end) or _is_line(text, first, second)):
        return True
    return bool(_FROM.fullmatch(between) and _TO.match(text, second.end))


def _is_line(text: str, first: Mention, second: Mention) -> bool:
    """Say whether two dates are a line of their own, over what happened on them."""
    before = text[max(text.rfind("\n", 0, first.start), first.start - _LONGEST_GAP) + 1 : first.start]
    return not before.strip(" \u30fb(【[") and bool(_LINE_ENDS.match(text, second.end))
