"""The function of each rule. Rules without one are checked while an entry is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from jikenbo.check import (
    bounds,
    counts,
    dates,
    files,
    headings,
    identity,
    neighbours,
    organisations,
    sources,
    tags,
    values,
)
from jikenbo.check.collection import Collection
from jikenbo.check.near_duplicate import near_duplicate
from jikenbo.check.patterns import pattern_rule
from jikenbo.check.subject import Finding, Subject
from jikenbo.rules.rulebook import RULES

EntryRule = Callable[[Subject], Iterator[Finding]]
ArchiveRule = Callable[[Collection], Iterator[tuple[Subject, Finding]]]

#: Rules that need one entry alone.
ENTRY_RULES: Mapping[str, EntryRule] = MappingProxyType(
    {
        "byte-order-mark": files.byte_order_mark,
        "line-ending": files.line_ending,
        "too-much": bounds.too_much,
        "comment": values.lost_comment,
        "trailing-comment": values.unclear_comment,
        "folded": values.folded,
        "id": identity.file_name,
        "id-folder": identity.folder,
        "contradictory-distinct": identity.distinct,
        "id-date": dates.identity,
        "title-org": sources.headline,
        "withdrawn-reason": sources.reason,
        "org-several": organisations.several,
        "org-place": organisations.place,
        "org-elsewhere": organisations.elsewhere,
        "date-order": dates.order,
        "date-future": dates.future,
        "date-ancient": dates.ancient,
        "report-date": dates.report,
        "counts-latest": counts.latest,
        "counts-zero": counts.zero,
        "unknown-tag": tags.unknown,
        "repeated-tag": tags.repeated,
        "contradictory-tag": tags.contradictory,
        "missing-cause": tags.missing_cause,
        "missing-sector": tags.missing_sector,
        "no-report": sources.missing,
        "empty-body": headings.empty,
        "heading-level": headings.level,
        "heading-name": headings.name,
        "heading-order": headings.order,
        **{rule.key: pattern_rule(rule) for rule in RULES.values() if rule.patterns},
    }
)
#: Rules that hold once an entry is to be published.
PUBLISHED_RULES: Mapping[str, EntryRule] = MappingProxyType({"placeholder": identity.placeholder})
#: Rules that compare entries.
ARCHIVE_RULES: Mapping[str, ArchiveRule] = MappingProxyType(
    {
        "id": identity.far,
        "duplicate-id": neighbours.repeated_id,
        "duplicate-of": neighbours.duplicate_of,
        "distinct-from": neighbours.distinct_from,
        "repeated-url": neighbours.repeated_url,
        "near-duplicate": near_duplicate,
        "org-spelling": neighbours.organisation_spelling,
        "org-namesake": organisations.namesake,
        "org-undecided": organisations.undecided,
    }
)
