"""A municipality whose name several prefectures have, distinguished by the other organisations of its entry."""

from __future__ import annotations

from collections.abc import Iterable

from jikenbo.archive.concerned_organisations import named_organisations
from jikenbo.archive.incident import Incident
from jikenbo.archive.organisation.location import prefecture_of
from jikenbo.archive.organisation.municipalities import existing
from jikenbo.archive.organisation.name import read_name


def in_context(name: str, others: Iterable[str]) -> str:
    """Return the name with its prefecture where another shows it: 池田町 with 福井県 is 池田町（福井県）."""
    read = read_name(name)
    if not read.is_unclear:
        return name
    possible = {town.prefecture for town in existing(read.towns)}
    shown = possible & {prefecture_of(other) for other in others if other != name}
    return f"{name}（{shown.pop()}）" if len(shown) == 1 else name


def settled(incident: Incident) -> Incident:
    """Return the incident with its municipalities distinguished as far as its own organisations do."""
    named = named_organisations(incident)
    changed = {name: in_context(name, named) for name in named}
    if all(name == now for name, now in changed.items()):
        return incident
    reports = tuple(
        report.model_copy(update={"org": report.org and tuple(changed[name] for name in report.org)})
        for report in incident.reports
    )
    return incident.model_copy(update={"org": tuple(changed[name] for name in incident.org), "reports": reports})
