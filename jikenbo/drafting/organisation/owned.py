"""Owner and house: a name of two, where the official name has both (医療法人…会 …病院)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jikenbo.drafting.organisation.name_edges import BODY, OWNER, fills_line
from jikenbo.drafting.organisation.places import Name
from jikenbo.drafting.text.wording import any_of, words

_HOUSE_END = re.compile(
    any_of(words("病院 医療センター クリニック 診療所 健診センター 保育園 保育所 こども園 ホーム 幼稚園")) + r"\Z"
)
#: An owner without a legal form, with the space behind it (日本赤十字社 若葉病院).
_BEFORE = re.compile(r"(?:(?<=[\n (:])|\A)[一-龥ァ-ヺーA-Za-z]{2,24}(?:会|連|機構|赤十字社|組合|財団) \Z")
_REACH = 28
#: Those whose houses bear their names; of others a line above only says who runs the house.
_NAMING = ("独立行政法人", "地方独立行政法人", "医療法人", "社会医療法人", "国立大学法人", "公立大学法人")


def with_owned(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """Join an owner and its house where only a space or the end of a line parts them."""
    owner: Name | None = None
    for name in names:
        if owner and BODY.search(name.text) and _joined(text, owner, name):
            name = Name(text[owner.start : name.end], owner.start, name.end, True)
        elif owner:
            yield owner
        owner = name if OWNER.match(name.text) else None
        if not owner:
            yield _with_owner_before(text, name)
    if owner:
        yield owner


def _joined(text: str, owner: Name, house: Name) -> bool:
    between = text[owner.end : house.start]
    if between == " ":
        return True
    lines = between.strip(" ") == "\n" and owner.text.startswith(_NAMING)
    return lines and fills_line(text, owner.start, owner.end) and fills_line(text, house.start, house.end)


def _with_owner_before(text: str, name: Name) -> Name:
    """Return the house's name with that of the body that runs it, where that has no legal form."""
    before = _BEFORE.search(text[max(name.start - _REACH, 0) : name.start]) if _HOUSE_END.search(name.text) else None
    if before is None or name.formal:
        return name
    start = name.start - len(before[0])
    return Name(text[start : name.end], start, name.end, False)
