"""The history that an archive carries."""

from archives import history
from jikenbo.archive.history import History, RecordDates


def test_a_record_without_history_has_no_dates() -> None:
    assert History().of("2023-001") == RecordDates(None, None)
    assert history(("2026-11-01", "2023-001", "added")).of("2023-002") == RecordDates(None, None)
