"""Whose incident it is: every mention of an organisation weighed by the rules, and the weights added up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from jikenbo.archive.organisation import grouping
from jikenbo.drafting.candidate import Scored, score
from jikenbo.drafting.draft import Evidence
from jikenbo.drafting.name_edges import TOUCHING
from jikenbo.drafting.names import Name, find_names
from jikenbo.drafting.notice import Notice
from jikenbo.drafting.official_names import (
    houses_of,
    in_full,
    is_company,
    is_generic,
    is_own,
    is_shop,
    key,
    own_ends,
    tidy,
    town_of_office,
    town_of_school,
    whole_names,
    with_form_in_full,
)
from jikenbo.drafting.ruleset import STRENGTHS
from jikenbo.drafting.titles import Headline

_STRONG, _MEDIUM = STRENGTHS["strong"], STRENGTHS["medium"]
_CHAIN = re.compile(r"[ ]?(?:\([^()]{0,40}\))?[ ]?(?:、|,|・|及び|および|並びに|ならびに|と)[ ]?")
_SUBJECT = re.compile(r"[ ]?(?:\([^()]{0,60}\))?(?:では|で[、発]|に(?:おい|て)|は|が|の)")
_TOWN = re.compile(r"[^ ]{1,7}?[市町村](?![市町村民立])")
#: What the page of a public office says, and others seldom.
_OFFICE = re.compile(r"報道資料|報道発表|市民|町民|村民|課の職員|[一-龥]課において|指定管理者|公用車|消防局|窓口課")
_PLACE_ENDS = "市町村区県府都道"


@dataclass(frozen=True)
class Standing:
    """One organisation: its mentions with the rules that fit them; `own`: the notice calls itself so."""

    name: str
    mentions: tuple[tuple[Name, Scored], ...]
    own: bool

    @property
    def contracted(self) -> bool:
        return self._has("contractor-after", "contractor-before", "contractor-label")

    @property
    def is_brand(self) -> bool:
        return self._has("brand-of-the-speaker")

    def _has(self, *names: str) -> bool:
        return any(scored.has(name) for _, scored in self.mentions for name in names)

    def _weight(self, scored: Scored) -> int:
        """Return how much a mention says: its strongest reason, and the strongest against it."""
        points = [rule.points for rule in scored.rules if rule.role == "org"]
        return max((p for p in points if p > 0), default=0) + min((p for p in points if p < 0), default=0)

    @cached_property
    def best(self) -> tuple[Name, Scored]:
        return max(self.mentions, key=lambda mention: self._weight(mention[1]))

    @cached_property
    def total(self) -> int:
        """What speaks for it."""
        for_it = sum(max(self._weight(scored), 0) for _, scored in self.mentions)
        return for_it + _MEDIUM * (self.own and for_it > 0 and not self.contracted)


@dataclass(frozen=True)
class Organisations:
    """`names` are those whose incident it is; `contractors` those at whose place it happened."""

    names: tuple[str, ...]
    contractors: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def find_organisations(notice: Notice, headline: Headline, known: Sequence[str] = ()) -> Organisations:
    """Return the organisations of the notice, with the reason for each; `known` are names whatever their words are."""
    mentions = [name for name in find_names(notice.text, known) if name.text in known or not is_generic(name.text)]
    standings = _gather(notice, mentions)
    chosen = _titled(notice, headline, standings) if headline.strong else _choose(notice, standings, mentions)
    ends = own_ends(notice.text)
    chosen = [replace(s, name=with_form_in_full(town_of_office(s.name, ends))) for s in chosen]
    chosen = _with_runner(standings, chosen)
    names = {key(standing.name) for standing in chosen}
    others = [standing for name, standing in standings.items() if name not in names]
    evidence = [*(_evidence(notice, s, True) for s in chosen), *(_evidence(notice, s, False) for s in others)]
    return Organisations(tuple(s.name for s in chosen), tuple(s.name for s in others if s.contracted), tuple(evidence))


def _gather(notice: Notice, mentions: Sequence[Name]) -> dict[str, Standing]:
    """Return the standing of each organisation by its key, in the order in which they are first named."""
    rules = notice.rules.of("organisations")
    full = whole_names(name.text for name in mentions)
    grouped: dict[str, list[tuple[Name, Scored]]] = {}
    for mention in mentions:
        mention = town_of_school(mention)
        name = full.get(key(mention.text), key(mention.text))
        if not _is_quoted(notice.text, mention):
            scored = score(notice.candidate(mention, mention.start, mention.end), rules)
            grouped.setdefault(name, []).append((mention, scored))
    ends = own_ends(notice.text)
    standings = {}
    for name, found in grouped.items():
        longest = max((tidy(m.text) for m, _ in found), key=lambda text: (len(text.replace(" ", "")), -len(text)))
        own = is_own(longest, ends)
        standings[name] = Standing(longest, tuple(found), own)
    return standings


def _is_quoted(text: str, mention: Name) -> bool:
    """Return whether the name only begins a quoted one, that of a service or an event (「若葉県クーポン」)."""
    return text[max(mention.start - 1, 0)] in "「『" and bool(TOUCHING.match(text, mention.end))


def _titled(notice: Notice, headline: Headline, standings: Mapping[str, Standing]) -> list[Standing]:
    """Return the organisations that the title begins with, under their full names."""
    stated = [s.name for s in standings.values() if s.total > 0 and not s.contracted]
    chosen = []
    for name in headline.orgs:
        begin = notice.title_start + name.start
        mention = Name(name.text, begin, notice.title_start + name.end, name.formal)
        short = tidy(name.text)
        full = in_full(short, stated)
        scored = score(notice.candidate(mention, mention.start, mention.end), notice.rules.of("organisations"))
        chosen.append(Standing(full, ((mention, scored),), False))
    return (_houses(chosen[0].name, standings) if len(chosen) == 1 else []) or chosen


def _choose(notice: Notice, standings: Mapping[str, Standing], mentions: Sequence[Name]) -> list[Standing]:
    """Return the standings of those whose incident it is, none where the notice does not say."""
    able = [s for s in standings.values() if s.total >= _MEDIUM and not s.is_brand and not s.contracted]
    if not able:
        return _own(standings) or _town(notice, standings) or _brand(standings)
    best = max(able, key=lambda s: s.total)
    chain = [standings[name] for name in _chain_around(notice.text, best, mentions) if name in standings]
    chosen = [s for s in chain if not s.contracted]
    if best in chosen and len(chosen) > 1:
        return chosen
    return _houses(best.name, standings) or [best]


def _houses(parent: str, standings: Mapping[str, Standing]) -> list[Standing]:
    """Return the one or two schools or hospitals that a public body names as the place of the incident."""
    names = houses_of(parent, [(s.name, s.total) for s in standings.values()], _MEDIUM)
    return [s for s in standings.values() if s.name in names]


def _own(standings: Mapping[str, Standing]) -> list[Standing]:
    """Return the one body that is what the notice calls itself (本市, 当協会), if it is named in passing only."""
    own = [s for s in standings.values() if s.own and not s.contracted and s.name[-1] in _PLACE_ENDS]
    return own if len(own) == 1 else []


def _town(notice: Notice, standings: Mapping[str, Standing]) -> list[Standing]:
    """Return the one town that a page of a public office names, itself or at the head of another name."""
    if not _OFFICE.search(notice.text):
        return []
    heads = [(s, match) for s in standings.values() if s.total >= 0 and (match := _TOWN.match(s.name))]
    if len({match[0] for _, match in heads}) != 1:
        return []
    named, match = heads[0]
    ends = own_ends(notice.text)
    return [replace(named, name=match[0])] if not ends or match[0].endswith(ends) else []


def _brand(standings: Mapping[str, Standing]) -> list[Standing]:
    """Return the site or service that the speaker runs, where the speaker itself has no name in the notice."""
    able = [s for s in standings.values() if s.is_brand and not s.contracted]
    return [max(able, key=lambda s: len(s.mentions))] if able else []


def _chain_around(text: str, best: Standing, mentions: Sequence[Name]) -> list[str]:
    """Return the keys of the names that are side by side with the best one, in order."""
    wholes = whole_names(name.text for name in mentions)
    for chain in _runs(mentions, text):
        keys = list(dict.fromkeys(wholes.get(key(name.text), key(name.text)) for name in chain))
        end = chain[-1].end
        if len(keys) > 1 and key(best.name) in keys and _SUBJECT.match(text, end):
            return keys
    return []


def _runs(names: Sequence[Name], text: str) -> Iterator[list[Name]]:
    """Yield the names that are side by side, each run of them once."""
    run: list[Name] = []
    for name in names:
        between = text[run[-1].end : name.start] if run else ""
        if run and not _CHAIN.fullmatch(between):
            yield run
            run = []
        run.append(name)
    if run:
        yield run


def _with_runner(standings: Mapping[str, Standing], chosen: list[Standing]) -> list[Standing]:
    """Replace a shop or a hotel by the company that runs it."""
    if len(chosen) != 1:
        return chosen
    owned = [s for s in standings.values() if s.name.endswith(f" {chosen[0].name}") and not s.contracted]
    if owned:
        return owned[:1]
    signed = [s for s in standings.values() if s.total >= _STRONG and not s.contracted and is_company(s.name)]
    return signed if len(signed) == 1 and is_shop(chosen[0].name) else chosen


def _evidence(notice: Notice, standing: Standing, used: bool) -> Evidence:
    mention, scored = standing.best
    reason = scored.reason("org", "本文にある")
    contracted = standing.contracted and not used
    reason = "委託先として書かれている" if contracted else reason
    return notice.evidence("org", standing.name, (mention.start, mention.end), reason, used)


def merge_names(groups: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """Return all names of several reports, once each, in order."""
    names = [name for group in groups for name in group]
    organisations = grouping.Organisations(Counter(names))
    found: dict[str, str] = {}
    for name in names:
        own = organisations.of(name).key
        found[own] = max(found.get(own, ""), name, key=len)
    return tuple(found.values())
