"""The prefecture of an organisation, if its name shows it."""

from __future__ import annotations

import re
from functools import lru_cache

from jikenbo.archive.organisation.municipalities import existing, municipalities_named
from jikenbo.archive.organisation.name import bare, read_name
from jikenbo.archive.organisation.prefectures import PREFECTURES

#: What follows a municipality's or Hokkaido's name in the name of one of its bodies. Other words may begin anything:
#: 北海道電力, 千葉市民生活協同組合. The browser's form uses the same expressions.
OF_THE_PLACE = (
    r"^(?:市立|町立|村立|区立|道立|立|営|教育委員会|教育局|教育事務所|選挙管理委員会|農業委員会|監査委員|議会|消防|警察"
    r"|水道|上下水道|下水道|企業局|交通局|病院局|保健所|福祉事務所|社会福祉協議会|総合振興局|振興局|シルバー人材センター"
    r"|土地開発公社|国際交流協会|観光協会|商工会|医師会|庁|運営|[ぁ-んァ-ヶー一-龠]{1,4}区(?:役所|$))"
)
#: A name that begins with a prefecture's may be of something else: 東京都市大学.
NOT_OF_THE_PREFECTURE = r"^東京都市"
_PLACE, _NOT_OF = re.compile(OF_THE_PLACE), re.compile(NOT_OF_THE_PREFECTURE)
_END_OF_TOWN = re.compile("[市区町村]")
#: There is one 都 and one 道: what they found and run names them so.
ALONE = {
    "都立": "東京都",
    "都営": "東京都",
    "道立": "北海道",
    "道警": "北海道",
    "警視庁": "東京都",
    "東京消防庁": "東京都",
}


@lru_cache(maxsize=65536)
def prefecture_of(text: str) -> str:
    """Return the prefecture that a name as typed shows, or ""."""
    name = read_name(text)
    if name.prefecture or name.towns:
        return name.prefecture
    return _of_prefecture(name.stem) or _town_before(name.stem)


def _of_prefecture(stem: str) -> str:
    found = next((prefecture for prefecture in PREFECTURES if stem.startswith(prefecture)), "")
    if found and not _NOT_OF.match(stem):
        rest = stem.removeprefix(found)
        if found != "北海道" or _PLACE.match(rest) or _town_before(rest, found):
            return found
    return next((prefecture for word, prefecture in ALONE.items() if stem.startswith(word)), "")


def _town_before(stem: str, prefecture: str = "") -> str:
    """Return the prefecture of the municipality that the text begins with, or "" if that is none or ambiguous."""
    for found in _END_OF_TOWN.finditer(stem):
        own = stem[: found.end()]
        towns = [town for town in existing(municipalities_named(own)) if prefecture in ("", town.prefecture)]
        of_place = not stem[found.end() :] or _PLACE.match(bare(stem[found.end() :]))
        if towns and of_place:
            there = {town.prefecture for town in towns}
            return there.pop() if len(there) == 1 else ""
    return ""
