"""Tables as CSV that spreadsheets open: UTF-8 with a byte order mark, no cell that could run as a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from io import StringIO

from jikenbo.output import OutputFile

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
#: Put before a text that a spreadsheet would take for a formula.
GUARD = "'"


def csv_file(path: str, head: Sequence[str], rows: Iterable[Sequence[object]]) -> OutputFile:
    """Return the table as a file. None is an empty cell; booleans are true and false; dates are YYYY-MM-DD."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_cells(head))
    writer.writerows(_cells(row) for row in rows)
    return OutputFile(path, text.getvalue().encode("utf-8-sig"))


def _cells(row: Sequence[object]) -> Iterator[str | int | float]:
    for value in row:
        if isinstance(value, str):
            yield GUARD + value if value.startswith(_FORMULA_SIGNS) else value
        elif value is None:
            yield ""
        elif isinstance(value, bool):
            yield "true" if value else "false"
        elif isinstance(value, date):
            yield value.isoformat()
        else:
            assert isinstance(value, int | float)
            yield value
