"""Whose incident it is: every mention of an organisation weighed by the rules, and the weights added up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import zip_longest

from jikenbo.archive.organisation import grouping
from jikenbo.drafting.candidate import Scored, score
from jikenbo.drafting.draft import Evidence
from jikenbo.drafting.name_edges import COMPANY, TOUCHING
from jikenbo.drafting.names import Name, find_names
from jikenbo.drafting.names_by_position import brands_of
from jikenbo.drafting.notice import Notice
from jikenbo.drafting.official_names import (
    in_full,
    is_generic,
    is_own,
    is_shop,
    key,
    own_ends,
    town_of,
    whole_names,
    with_form_in_full,
)
from jikenbo.drafting.ruleset import MEDIUM, STRONG
from jikenbo.drafting.titles import Headline

_CHAIN = re.compile(r"[ ]?(?:\([^()]{0,40}\))?[ ]?(?:[、,・]|及び|および|並びに|ならびに|と)[ ]?")
_SUBJECT = re.compile(r"[ ]?(?:\([^()]{0,60}\))?(?:では|で[、発]|に(?:おい|て)|は|が|の)")
_TOWN = re.compile(r"[^ ]{1,7}?[市町村](?![市町村民立])")
#: What the page of a public office says, and others seldom.
_OFFICE = re.compile(r"報道資料|報道発表|市民|町民|村民|課の職員|[一-龥]課において|指定管理者|公用車|消防局|窓口課")
_PLACE_ENDS = "市町村区県府都道"
#: A public body, and the few houses of one that are named rather than it.
_PARENT, _FEW = re.compile(rf"[{_PLACE_ENDS}](?:教育委員会|教育庁|教育局)?\Z"), 2
_HOUSE = re.compile(
    r"[都道府県]立.+(?:学校|高校|高専|病院|センター|大学)\Z|[市町村区]立.+(?:学校|高校|幼稚園|保育園|保育所|こども園)\Z"
)


@dataclass(frozen=True)
class NamedBody:
    """One organisation: its mentions with the rules that fit them; `own`: the notice calls itself so."""

    name: str
    mentions: tuple[tuple[Name, Scored], ...]
    own: bool

    @property
    def contracted(self) -> bool:
        return self.has("contractor", "contractor-label")

    def has(self, *names: str) -> bool:
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
        return for_it + MEDIUM * (self.own and for_it > 0 and not self.contracted)


@dataclass(frozen=True)
class Organisations:
    """`names` are those whose incident it is; `contractors` those at whose place it happened."""

    names: tuple[str, ...]
    contractors: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def find_organisations(notice: Notice, headline: Headline, known: Sequence[str] = ()) -> Organisations:
    """Return the organisations of the notice, with the reason for each; `known` are names whatever their words are."""
    mentions = [name for name in find_names(notice.text, known) if name.text in known or not is_generic(name.text)]
    bodies = _gather(notice, mentions)
    chosen = _titled(notice, headline, bodies) if headline.strong else _choose(notice, bodies)
    chosen = [replace(body, name=with_form_in_full(body.name)) for body in chosen]
    chosen = _with_runner(bodies, chosen)
    names = {key(body.name) for body in chosen}
    others = [body for name, body in bodies.items() if name not in names]
    evidence = [_evidence(notice, body, body in chosen) for body in (*chosen, *others)]
    return Organisations(
        tuple(body.name for body in chosen), tuple(body.name for body in others if body.contracted), tuple(evidence)
    )


def _gather(notice: Notice, mentions: Sequence[Name]) -> dict[str, NamedBody]:
    """Return the body behind each name by its key, in the order in which they are first named."""
    rules = notice.rules.of("organisations")
    full = whole_names(name.text for name in mentions)
    grouped: dict[str, list[tuple[Name, Scored]]] = {}
    ends = own_ends(notice.text)
    for mention in (town_of(mention, ends) for mention in mentions):
        name = full.get(key(mention.text), key(mention.text))
        # A name may begin that of a service or an event: 「若葉県クーポン」.
        quoted = notice.text[max(mention.start - 1, 0)] in "「『" and TOUCHING.match(notice.text, mention.end)
        if not quoted:
            scored = score(notice.candidate(mention.start, mention.end), rules)
            grouped.setdefault(name, []).append((mention, scored))
    bodies = {}
    for name, found in grouped.items():
        longest = max((m.text for m, _ in found), key=lambda text: (len(text.replace(" ", "")), -len(text)))
        bodies[name] = NamedBody(longest, tuple(found), is_own(longest, ends))
    return bodies


def _titled(notice: Notice, headline: Headline, bodies: Mapping[str, NamedBody]) -> list[NamedBody]:
    """Return the organisations that the title begins with, under their full names."""
    stated = [body.name for body in bodies.values()]
    chosen = []
    for name in headline.orgs:
        begin, end = notice.title_start + name.start, notice.title_start + name.end
        mention = town_of(Name(name.text, begin, end, name.formal), own_ends(notice.text))
        scored = score(notice.candidate(begin, end), notice.rules.of("organisations"))
        chosen.append(NamedBody(in_full(mention.text, stated), ((mention, scored),), False))
    return (_houses(chosen[0].name, bodies) if len(chosen) == 1 else []) or chosen


def _choose(notice: Notice, bodies: Mapping[str, NamedBody]) -> list[NamedBody]:
    """Return those whose incident it is, none where the notice does not say."""
    brands = brands_of(notice.text)
    able = [body for body in bodies.values() if not body.contracted]
    stated = [body for body in able if body.total >= MEDIUM and body.name not in brands]
    if not stated:
        sites = [body for body in able if body.name in brands]
        return _town(notice, bodies) or sorted(sites, key=lambda body: -len(body.mentions))[:1]
    best = max(stated, key=lambda body: body.total)
    chain = [body for body in _chain_around(notice.text, best, bodies) if not body.contracted]
    return chain if len(chain) > 1 else _houses(best.name, bodies) or [best]


def _houses(parent: str, bodies: Mapping[str, NamedBody]) -> list[NamedBody]:
    """Return the one or two schools or hospitals that a public body names as the place of the incident."""
    houses = [body for body in bodies.values() if body.total >= MEDIUM and _HOUSE.search(body.name)]
    return houses if len(houses) <= _FEW and _PARENT.search(parent) else []


def _town(notice: Notice, bodies: Mapping[str, NamedBody]) -> list[NamedBody]:
    """Return the one town that is named in passing: what the notice calls itself (本市), or the public office's."""
    able = [body for body in bodies.values() if not body.contracted]
    own = [body for body in able if body.own and body.name[-1] in _PLACE_ENDS]
    ends, office = own_ends(notice.text), _OFFICE.search(notice.text)
    heads = {match[0]: body for body in able if office and (match := _TOWN.match(body.name))}
    named = [replace(body, name=town) for town, body in heads.items() if not ends or town.endswith(ends)]
    return own if len(own) == 1 else named if len(named) == 1 else []


def _chain_around(text: str, best: NamedBody, bodies: Mapping[str, NamedBody]) -> list[NamedBody]:
    """Return the bodies whose names are side by side with that of the best one, in order."""
    named = [(name, body) for body in bodies.values() for name, _ in body.mentions]
    named.sort(key=lambda mention: mention[0].start)
    run: dict[str, NamedBody] = {}
    for (name, body), after in zip_longest(named, named[1:]):
        run[body.name] = body
        if after and _CHAIN.fullmatch(text, name.end, after[0].start):
            continue
        if len(run) > 1 and best.name in run and _SUBJECT.match(text, name.end):
            return list(run.values())
        run = {}
    return []


def _with_runner(bodies: Mapping[str, NamedBody], chosen: list[NamedBody]) -> list[NamedBody]:
    """Replace a shop or a hotel by the company that runs it."""
    if len(chosen) != 1:
        return chosen
    able = [body for body in bodies.values() if not body.contracted]
    owned = [body for body in able if body.name.endswith(f" {chosen[0].name}")]
    signed = [body for body in able if body.total >= STRONG and COMPANY.search(body.name)]
    return owned[:1] or (signed if len(signed) == 1 and is_shop(chosen[0].name) else chosen)


def _evidence(notice: Notice, body: NamedBody, used: bool) -> Evidence:
    mention, scored = body.best
    contracted = body.contracted and not used
    reason = "委託先として書かれている" if contracted else scored.reason("org", "本文にある")
    return notice.evidence("org", body.name, (mention.start, mention.end), reason, used)


def merge_names(groups: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """Return all names of several reports, once each, in order."""
    names = [name for group in groups for name in group]
    organisations = grouping.Organisations(Counter(names))
    found: dict[str, str] = {}
    for name in names:
        own = organisations.of(name).key
        found[own] = max(found.get(own, ""), name, key=len)
    return tuple(found.values())
