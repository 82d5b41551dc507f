"""Archives for tests: the real one, and invented incidents of invented organisations."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date, datetime
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from jikenbo.archive.count import UNITS
from jikenbo.archive.entries import find_entries
from jikenbo.archive.history import JAPAN, Change, ChangeKind, History, RecordDates
from jikenbo.archive.incident import Incident
from jikenbo.archive.one_line import BLANK
from jikenbo.archive.organisation.context import settled
from jikenbo.archive.organisation.grouping import Organisations
from jikenbo.archive.organisation.register import read_register
from jikenbo.archive.reading import Archive, read_entry
from jikenbo.archive.vocabulary import read_vocabulary

ROOT = Path(__file__).parent.parent
VOCABULARY = read_vocabulary(ROOT / "vocabulary.yml")
UNKNOWN_HISTORY = History()


def real_archive() -> Archive:
    """Return the archive of this repository."""
    entries = [read_entry(path) for path in find_entries([ROOT / "incidents"])]
    incidents = [settled(entry.incident) for entry in entries if entry.incident]
    assert incidents and len(incidents) == len(entries)
    register = read_register(ROOT / "organisations.yml")
    return Archive(tuple(sorted(incidents, key=lambda incident: incident.id)), VOCABULARY, register)


def incident(id: str = "2023-001", **fields: Any) -> Incident:
    """Return an invented incident; `fields` are front matter as a contributor types it."""
    given = {"title": "名簿の紛失", "org": "架空市", "date": "2023-04-01", "body": "", **fields}
    return Incident.model_validate({"id": id, **given})


def organisations_of(*incidents: Incident) -> Organisations:
    """Return the organisations that the incidents name."""
    return archive(*incidents).organisations


def archive(*incidents: Incident, history: History = UNKNOWN_HISTORY) -> Archive:
    """Return an archive of these incidents with the real vocabulary."""
    return Archive(incidents, VOCABULARY, history=history)


def history(*changes: tuple[str, str, ChangeKind]) -> History:
    """Return a history of these changes (day or moment, id, kind), given newest first."""
    found = tuple(
        Change(datetime.fromisoformat(moment).replace(tzinfo=JAPAN), id, kind) for moment, id, kind in changes
    )
    moments: defaultdict[str, list[datetime]] = defaultdict(list)
    for change in found:
        moments[change.id].append(change.moment)
    dates = {id: RecordDates(min(own), max(own)) for id, own in moments.items()}
    return History(True, found[0].moment if found else None, dates, found)


# Statistics have a row for every month from the first incident to the last: centuries would only cost time.
_dates = st.one_of(
    st.dates(date(2015, 1, 1), date(2026, 12, 31)).map(str),
    st.integers(2005, 2030).map(str),
    st.sampled_from(["2023-09", "2023-09~", "2023-08-30/2023-08-31", "../2023-10-02", "2023-09-30/..", "202X"]),
)
_lines = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp")), min_size=1, max_size=30).filter(
    lambda text: not re.fullmatch(BLANK, text.strip())
)
_counts = st.dictionaries(
    st.sampled_from(list(UNITS)),
    st.one_of(
        st.tuples(st.sampled_from(["", "~", "<=", ">="]), st.integers(0, 10**9)).map(
            lambda pair: f"{pair[0]}{pair[1]}"
        ),
        st.fixed_dictionaries(
            {"value": st.integers(0, 10**9), "note": _lines, "certainty": st.sampled_from(["おそれ"])}
        ),
    ),
    max_size=3,
)
_reports = st.fixed_dictionaries(
    {"title": _lines},
    optional={
        "org": st.lists(_lines, min_size=1, max_size=2),
        "date": _dates,
        "url": st.sampled_from(
            ["https://example.jp/a?b=1&c=2", "https://example.jp/\ufffe", "https://例.example/['x']"]
        ),
        "kind": st.sampled_from(["公式", "当局", "報道"]),
        "counts": _counts,
    },
)
_entries = st.fixed_dictionaries(
    {
        "title": _lines,
        "org": st.lists(_lines, min_size=1, max_size=3),
        "date": _dates.filter(lambda text: not text.startswith("..")),
        "tags": st.lists(st.sampled_from(list(VOCABULARY.tags)), unique=True, max_size=8),
        "counts": _counts,
        "reports": st.lists(_reports, max_size=3),
        "body": st.text(st.characters(exclude_categories=("Cs",)), max_size=200),
    },
    optional={"occurred": _dates, "discovered": _dates, "withdrawn": _dates, "reason": _lines},
)


def archives(max_size: int = 6) -> st.SearchStrategy[Archive]:
    """Return a strategy for archives of any incidents that the model accepts."""
    return st.lists(_entries, max_size=max_size).map(
        lambda entries: archive(*(incident(f"2023-{number:03}", **entry) for number, entry in enumerate(entries, 1)))
    )
