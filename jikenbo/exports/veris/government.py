"""The level of government of a public body, by its name."""

from __future__ import annotations

import re
from typing import Literal

Level = Literal["Regional", "Local", "Unknown"]

_PREFECTURE = re.compile(r"北海道|東京都|京都府|大阪府|[^市区町村]{2,3}県|[都道府県](?=立|教育委員会|警察|$)")
_MUNICIPALITY = re.compile(r"(?!区?市町村|町村).{1,7}?[市区町村]|[市区町村](?=立|教育委員会|$)")
_UNION = re.compile(r"広域連合|組合|消防本部")


def level_of(organisation: str) -> Level:
    """Return Regional for a prefecture and its bodies, Local for a city, ward, town, village or a union of them."""
    prefecture = _PREFECTURE.match(organisation)
    rest = organisation[prefecture.end() :] if prefecture else organisation
    if _MUNICIPALITY.match(rest) or _UNION.search(rest):
        return "Local"
    return "Regional" if prefecture else "Unknown"
