"""Whose incident it is, chosen from the standings of all organisations named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from jikenbo.drafting.organisation.beside_words import SUBJECT
from jikenbo.drafting.organisation.official import houses_of, is_house_of_town, key
from jikenbo.drafting.organisation.places import Name
from jikenbo.drafting.organisation.self_words import own_ends, says_self
from jikenbo.drafting.organisation.standing import CERTAIN, FEWEST_POINTS
from jikenbo.drafting.organisation.standings import Standing, whole_names
from jikenbo.drafting.text.notice import Notice

#: From here on a body is the one concerned although it is also told to be a contractor.
_BEYOND_DOUBT = 12.0
#: How far a letterhead reaches, a line that is only a date, and a line that can be only a name.
_LETTERHEAD = 1000
_DATED = re.compile(
    r"(?:(?:19|20)\d\d|令和|平成)[ \d元年月日/.-]{5,16}(?:\([月火水木金土日](?:曜日?)?\))?(?:更新|公開|掲載)?"
)
_PLAIN = re.compile(
    r"(?!.*(?:各位|皆様|みなさま|様$|について|お知らせ|お詫び|報告|第\d|資料|[課室係部局]$))[^、。:\s]{3,25}"
)
_OFFICER = re.compile(r"(?:代表|理事長|園長|院長|病院長|校長|会長|社長|学長|施設長|所長|館長|支配人|店主)")
_CHAIN = re.compile(r"[ ]?(?:\([^()]{0,40}\))?[ ]?(?:、|,|・|及び|および|並びに|ならびに|と)[ ]?")
_TOWN = re.compile(r"[^ ]{1,7}?[市町村](?![市町村民立])")
#: What the page of a public office says, and others seldom.
_OFFICE = re.compile(r"報道資料|報道発表|市民|町民|村民|課の職員|[一-龥]課において|指定管理者|公用車|消防局|窓口課")
_AND_OURS = re.compile(
    r"[当弊]社(?:、|及び|および|並びに|ならびに|と)[^。、]{0,20}(?:子会社|グループ会社|関連会社|関係会社)(?:である|の|、)?\Z"
)
_TOGETHER = re.compile(r"[ ]?\(以下[^()]{0,10}(?:[両2-9二三四五]社|[両2-9]者|各社)|が共同|の(?:両|[2-9])社")


def choose(notice: Notice, standings: Mapping[str, Standing], mentions: Sequence[Name]) -> list[Standing]:
    """Return the standings of those whose incident it is, none where nothing tells."""
    able = [
        s for s in standings.values() if s.total >= FEWEST_POINTS and not (s.contracted and s.total < _BEYOND_DOUBT)
    ]
    if not able:
        return _own(standings) or _signed(notice) or _town(notice, standings)
    best = max(able, key=lambda s: s.total)
    chain = [standings[name] for name in _chain_around(notice.text, best, mentions) if name in standings]
    chosen = [s for s in chain if not s.contracted]
    if best in chosen and len(chosen) > 1:
        return chosen
    beside = _beside_self(notice.text, standings, best)
    if beside:
        return [best, beside]
    return houses_named(best.name, standings) or [best]


def _beside_self(text: str, standings: Mapping[str, Standing], best: Standing) -> Standing | None:
    """Return the subsidiary that a sentence names beside "us" (当社及び子会社である…は)."""
    for standing in standings.values():
        begin, end = standing.first.start, standing.first.end
        if standing is not best and _AND_OURS.search(text[max(begin - 40, 0) : begin]) and SUBJECT.match(text, end):
            return standing
    return None


def houses_named(parent: str, standings: Mapping[str, Standing]) -> list[Standing]:
    """Return the one or two schools or hospitals that a public body tells of as the place of the incident."""
    names = houses_of(parent, [s.name for s in standings.values() if s.best >= FEWEST_POINTS])
    names = names or [s.name for s in standings.values() if s.best >= CERTAIN and is_house_of_town(s.name, parent)]
    return [s for s in standings.values() if s.name in names]


def _own(standings: Mapping[str, Standing]) -> list[Standing]:
    """Return the one body that is what the notice calls itself (本市, 当協会), if it is named in passing only."""
    own = [s for s in standings.values() if s.own and not s.contracted and (s.points > 0 or s.name.endswith("市"))]
    best = max(own, key=lambda s: (s.total, s.mentions), default=None)
    if best is None or any(s.total == best.total and s is not best for s in own):
        return []
    return [best] if best.against > -5 or best.points > 2 else []


def _town(notice: Notice, standings: Mapping[str, Standing]) -> list[Standing]:
    """Return the one town that a page of a public office names, itself or at the head of another name."""
    if not _OFFICE.search(notice.text) or says_self(notice.text):
        return []
    heads = [(s, match) for s in standings.values() if s.against == 0 and (match := _TOWN.match(s.name))]
    if len({match[0] for _, match in heads}) != 1:
        return []
    named, match = heads[0]
    ends = own_ends(notice.text)
    if ends and not match[0].endswith(ends):
        return []
    first = Name(match[0], named.first.start, named.first.start + match.end(), False)
    return [Standing(match[0], first, "役所の公表文にある、ただ一つの市町村の名前", FEWEST_POINTS)]


def _signed(notice: Notice) -> list[Standing]:
    """Return the name of a kind that nothing marks: a line of its own beside the date, and named again in the text."""
    lines = [(match.start(), match[0].strip()) for match in re.finditer(r"[^\n]*\S[^\n]*", notice.text[:_LETTERHEAD])]
    below = [*(line for _, line in lines[2:]), ""]
    for ((_, above), (start, line)), under in zip(pairwise(lines), below, strict=False):
        known = notice.text.count(line) >= 2 or _OFFICER.match(under)
        if not _DATED.fullmatch(above) or not _PLAIN.fullmatch(line) or not known:
            continue
        begin = notice.text.index(line, start)
        name = Name(line, begin, begin + len(line), False)
        return [Standing(line, name, "日付の次の行にあり、本文にもある", FEWEST_POINTS)]
    return []


def _chain_around(text: str, best: Standing, mentions: Sequence[Name]) -> list[str]:
    """Return the keys of the names that stand side by side with the best one, in order."""
    wholes = whole_names(mentions)
    for chain in _chains(text, mentions):
        keys = list(dict.fromkeys(wholes.get(key(name.text), key(name.text)) for name in chain))
        end = chain[-1].end
        if len(keys) > 1 and key(best.name) in keys and (SUBJECT.match(text, end) or _TOGETHER.match(text, end)):
            return keys
    return []


def _chains(text: str, mentions: Sequence[Name]) -> Iterator[list[Name]]:
    """Yield the names that stand side by side, each run of them once."""
    chain: list[Name] = []
    for mention in mentions:
        if chain and not _CHAIN.fullmatch(text, chain[-1].end, mention.start):
            yield chain
            chain = []
        chain.append(mention)
    if chain:
        yield chain
