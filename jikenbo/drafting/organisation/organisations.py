"""Whose incident it is: every named organisation has a standing, and the standings decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from jikenbo.archive.organisation import grouping
from jikenbo.drafting.evidence import Evidence
from jikenbo.drafting.organisation.choosing import choose, houses_named
from jikenbo.drafting.organisation.generic_names import is_generic
from jikenbo.drafting.organisation.heading import Headline
from jikenbo.drafting.organisation.names import find_names
from jikenbo.drafting.organisation.official import (
    in_full,
    is_company,
    is_service,
    is_shop,
    key,
    runner_of,
    town_of_office,
    with_form_in_full,
    with_owner,
)
from jikenbo.drafting.organisation.places import Name
from jikenbo.drafting.organisation.self_words import own_ends
from jikenbo.drafting.organisation.standings import Standing, gather, tidy
from jikenbo.drafting.text.notice import Notice

#: The points of a company that signs the notice with its full name.
_SIGNED = 9.0


@dataclass(frozen=True)
class Organisations:
    """`names` are those whose incident it is; `contractors` those at whose place it happened."""

    names: tuple[str, ...]
    contractors: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def find_organisations(notice: Notice, headline: Headline, known: Sequence[str] = ()) -> Organisations:
    """Return the organisations of the notice, with the reason for each; `known` are names whatever their words are."""
    mentions = [name for name in find_names(notice.text, known) if name.text in known or not is_generic(name.text)]
    standings = gather(notice, headline, mentions)
    chosen = _titled(notice, headline, standings, mentions) if headline.strong else choose(notice, standings, mentions)
    for standing in chosen:
        standing.name = with_form_in_full(town_of_office(standing.name, own_ends(notice.text), standing.acts))
    chosen = _with_runner(notice, standings, chosen)
    names = {key(standing.name) for standing in chosen}
    others = [standing for name, standing in standings.items() if key(standing.name) not in names]
    evidence = (*(_evidence(notice, s, True) for s in chosen), *(_evidence(notice, s, False) for s in others))
    return Organisations(tuple(s.name for s in chosen), tuple(s.name for s in others if s.contracted), evidence)


def _titled(
    notice: Notice, headline: Headline, standings: Mapping[str, Standing], mentions: Sequence[Name]
) -> list[Standing]:
    """Return the organisations that the title begins with, under their full names."""
    chosen = []
    told = [s.name for s in standings.values() if s.points >= 2.0 and not s.contracted]
    for name in headline.orgs:
        begin = notice.title_start + name.start
        mention = Name(name.text, begin, notice.title_start + name.end, name.formal)
        short = tidy(name.text)
        full = with_owner(in_full(short, told), told)
        used = notice.text.replace(full, "").count(short) > 1
        chosen.append(Standing(short if used else full, mention, "題名の先頭にある", acts=True))
    if len(chosen) == 1 and is_service(chosen[0].name, notice.text):
        others = {name: standing for name, standing in standings.items() if name != key(chosen[0].name)}
        return choose(notice, others, mentions) or chosen
    if len(chosen) == 1 and chosen[0].name.endswith("グループ"):
        others = {name: standing for name, standing in standings.items() if name != key(chosen[0].name)}
        members = choose(notice, others, mentions)
        return members if len(members) > 1 else chosen
    houses = houses_named(chosen[0].name, standings) if len(chosen) == 1 else []
    return houses or chosen


def _with_runner(notice: Notice, standings: Mapping[str, Standing], chosen: list[Standing]) -> list[Standing]:
    """Let the company that runs a shop or a hotel stand in its place."""
    if len(chosen) != 1:
        return chosen
    runner = runner_of(chosen[0].name, notice.text, (s.name for s in standings.values() if not s.contracted))
    signed = [s for s in standings.values() if s.best >= _SIGNED and not s.contracted and is_company(s.name)]
    if not runner and len(signed) == 1 and is_shop(chosen[0].name):
        return signed
    return [s for s in standings.values() if s.name == runner] or chosen


def _evidence(notice: Notice, standing: Standing, used: bool) -> Evidence:
    return notice.evidence("org", standing.name, standing.first.start, standing.first.end, standing.reason, used=used)


def merge_names(groups: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """Return all names of several reports, once each, in order."""
    names = [name for group in groups for name in group]
    organisations = grouping.Organisations(Counter(names))
    found: dict[str, str] = {}
    for name in names:
        own = organisations.of(name).key
        found[own] = max(found.get(own, ""), name, key=len)
    return tuple(found.values())
