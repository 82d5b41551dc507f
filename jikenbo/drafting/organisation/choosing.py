"""Whose incident it is, chosen from the standings of all organisations named."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from jikenbo.drafting.organisation.beside_words import SUBJECT
from jikenbo.drafting.organisation.name_edges import fills_line
from jikenbo.drafting.organisation.official import houses_of, is_house_of_town, key
from jikenbo.drafting.organisation.places import Name
from jikenbo.drafting.organisation.self_words import own_ends, says_self
from jikenbo.drafting.organisation.standing import CERTAIN, FEWEST_POINTS
from jikenbo.drafting.organisation.standings import Standing, whole_names
from jikenbo.drafting.text.notice import Notice

#: From here on a body is the one concerned although it is also told to be a contractor.
_BEYOND_DOUBT = 12.0
_CHAIN = re.compile(r"[ ]?(?:\([^()]{0,40}\))?[ ]?(?:、|,|・|及び|および|並びに|ならびに|と)[ ]?")
_TOWN = re.compile(r"[^ ]{1,7}?[市町村](?![市町村民立])")
#: What the page of a public office says, and others seldom.
_OFFICE = re.compile(r"報道資料|報道発表|市民|町民|村民|課の職員|[一-龥]課において|指定管理者|公用車|消防局|窓口課")
_AND_OURS = re.compile(
    r"[当弊]社(?:、|及び|および|並びに|ならびに|と)[^。、]{0,20}(?:子会社|グループ会社|関連会社|関係会社)(?:である|の|、)?\Z"
)
#: How a notice of several bodies calls them.
_ALL = re.compile(r"両社|両者|両法人|[2-9二三四五]社(?:は|で|が|の|と)|各社は")
_TOGETHER = re.compile(r"[ ]?\(以下[^()]{0,10}(?:[両2-9二三四五]社|[両2-9]者|各社)|が共同|の(?:両|[2-9])社")


def choose(notice: Notice, standings: Mapping[str, Standing], mentions: Sequence[Name]) -> list[Standing]:
    """Return the standings of those whose incident it is, none where nothing tells."""
    able = [
        s for s in standings.values() if s.total >= FEWEST_POINTS and not (s.contracted and s.total < _BEYOND_DOUBT)
    ]
    if not able:
        return _own(standings) or _town(notice, standings)
    best = _best(able)
    chain = [standings[name] for name in _chain_around(notice.text, best, mentions) if name in standings]
    chosen = [s for s in chain if not s.contracted]
    if best in chosen and len(chosen) > 1:
        return chosen
    beside = _beside_self(notice.text, standings, best)
    if beside:
        return [best, beside]
    return houses_named(best.name, standings) or [best]


def _best(able: Sequence[Standing]) -> Standing:
    """Return the weightiest, and a member of a group rather than the group."""
    best = max(able, key=lambda s: s.total)
    members = [s for s in able if s.first.formal] if best.name.endswith("グループ") and not best.first.formal else []
    return max(members, key=lambda s: s.total, default=best)


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


def _chain_around(text: str, best: Standing, mentions: Sequence[Name]) -> list[str]:
    """Return the keys of the names that stand side by side with the best one, in order."""
    wholes = whole_names(mentions)
    stacked = _stacked(text, mentions) if _ALL.search(text) else []
    for chain in (*_chains(text, mentions), *stacked):
        keys = list(dict.fromkeys(wholes.get(key(name.text), key(name.text)) for name in chain))
        end = chain[-1].end
        told = chain in stacked or SUBJECT.match(text, end) or _TOGETHER.match(text, end)
        if len(keys) > 1 and key(best.name) in keys and told:
            return keys
    return []


def _stacked(text: str, mentions: Sequence[Name]) -> list[list[Name]]:
    """Return the names that stand one below the other, each alone on its line."""
    lines = [name for name in mentions if name.formal and fills_line(text, name.start, name.end)]
    return list(_runs(lines, lambda above, below: not text[above.end : below.start].strip()))


def _chains(text: str, mentions: Sequence[Name]) -> Iterator[list[Name]]:
    """Yield the names that stand side by side, each run of them once."""
    return _runs(mentions, lambda first, second: bool(_CHAIN.fullmatch(text, first.end, second.start)))


def _runs(names: Sequence[Name], joined: Callable[[Name, Name], bool]) -> Iterator[list[Name]]:
    run: list[Name] = []
    for name in names:
        if run and not joined(run[-1], name):
            yield run
            run = []
        run.append(name)
    if run:
        yield run
