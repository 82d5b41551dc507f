"""Drafts of one number → one draft with several reports, oldest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from jikenbo.archive.count import UNITS, Count
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.drafting.draft import Draft
from jikenbo.drafting.organisations import merge_names


def merge(drafts: Iterable[Draft], vocabulary: Vocabulary) -> list[Draft]:
    """Return one draft a number, in the order in which the numbers first appear; drafts without one stay apart."""
    groups: dict[str, list[Draft]] = {}
    for index, draft in enumerate(drafts):
        groups.setdefault(draft.id or f"#{index}", []).append(draft)
    return [_merged(_distinct(group), vocabulary) for group in groups.values()]


def _distinct(group: Sequence[Draft]) -> list[Draft]:
    """Leave out a heading without text, or a text pasted twice, where the same notice is there in full."""
    in_full = {draft.reports[0].title for draft in group if any(draft.reports[0].lines)}
    kept: dict[tuple[str, str], Draft] = {}
    for draft in group:
        report = draft.reports[0]
        if any(report.lines) or report.title not in in_full:
            kept.setdefault((report.title, report.text), draft)
    return list(kept.values())


def _merged(group: Sequence[Draft], vocabulary: Vocabulary) -> Draft:
    if len(group) == 1:
        return group[0]
    ordered = _oldest_first(group)
    orgs = merge_names(draft.orgs for draft in ordered)
    stated = sorted((draft for draft in ordered if draft.reports[0].date), key=lambda draft: draft.date or "")
    date, occurred, discovered = (
        next(filter(None, days), None)
        for days in (
            [draft.date for draft in stated or ordered],
            [draft.occurred for draft in ordered],
            [draft.discovered for draft in ordered],
        )
    )
    tags = {tag for draft in ordered for tag in draft.tags}
    tags -= {"調査中"} if "最終報" in tags else set()
    return Draft(
        ordered[0].id, ordered[0].year, ordered[0].title, orgs, date, occurred, discovered,
        _latest(ordered), tuple(name for name in vocabulary.tags if name in tags),
        tuple(draft.reports[0] if len(orgs) > 1 else replace(draft.reports[0], orgs=()) for draft in ordered),
        tuple(evidence for draft in ordered for evidence in draft.evidence),
    )  # fmt: skip


def _oldest_first(group: Sequence[Draft]) -> list[Draft]:
    """Order by date where all are dated, else by 第N報."""
    reports = [draft.reports[0] for draft in group]
    if all(report.date for report in reports):
        return sorted(group, key=lambda draft: (draft.reports[0].date or "", draft.reports[0].sequence or 0))
    return sorted(group, key=lambda draft: (draft.reports[0].sequence or 0, draft.reports[0].date or "9999"))


def _latest(ordered: Sequence[Draft]) -> Mapping[str, Count]:
    """Return the numbers as last revised. Those of different organisations are not added: nobody states the sum."""
    if len({draft.orgs for draft in ordered if draft.orgs}) > 1 and len(merge_names(d.orgs for d in ordered)) > 1:
        return {}
    counts: dict[str, Count] = {}
    for draft in ordered:
        counts.update(draft.counts)
    return {unit: counts[unit] for unit in UNITS if unit in counts}
