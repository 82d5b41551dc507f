"""The places of all records' words, indexed by Pagefind up to eight thousand records at a time.

Pagefind sees one page that holds the words of all records, one after the other; the reader finds the record
from a word's position. With a page for each record, 10,000 of them took 4 GB, twice the time, and a quarter more bytes.
"""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path

from jikenbo.search.chunks import merge_chunks, move_chunks
from jikenbo.search.packed import steps, with_numbers, write_named
from jikenbo.search.pagefind import index_pages
from jikenbo.search.record import Record
from jikenbo.search.tokenizer import SINGLE, words

#: Records in a run of Pagefind, whose memory grows with them (1.2 GB); a second run takes 3 s more of a build's 70.
RUN_RECORDS = 8_000
#: Words in which a record and its head are counted: both are filled up to a multiple, since the browser fetches the
#: lengths of all records, and few different ones take a third of the bytes.
SPAN, HEAD = 128, 32
#: Bytes of a length; an entry's file is too small for more.
LENGTH_BYTES = 2
BEFORE, AFTER = '<html lang="xx"><body>', "</body></html>"


@dataclass
class Layout:
    """The lengths of the records, in record order: they place a word in its record."""

    spans: list[int] = field(default_factory=list)
    """The length of a record, in units of `SPAN` words."""
    heads: list[int] = field(default_factory=list)
    """The length of its headline and organisations, which come first, in units of `HEAD` words."""

    def add(self, record: Record) -> str:
        """Note the place of `record`, and return its words."""
        sequence: list[str] = []
        for number, text in enumerate(words(record.folded)):
            sequence += text
            if number == len(record.organisations):
                self.heads.append(_fill(sequence, HEAD))
        self.spans.append(_fill(sequence, SPAN))
        return " ".join(sequence)


def _fill(sequence: list[str], unit: int) -> int:
    """Fill words up to the next multiple of `unit` with separators; return how many units they take."""
    units = ceil(len(sequence) / unit)
    sequence += [SINGLE] * (units * unit - len(sequence))
    return units


def write_words(records: Sequence[Record], folder: Path) -> dict[str, str]:
    """Index the words of `records` below `folder`; return where the chunks and the table of records are.

    Raises PagefindError where the words cannot be indexed.
    """
    layout, parts = Layout(), _parts(records)
    with tempfile.TemporaryDirectory(prefix="jikenbo-search-") as temporary:
        runs = [_run(part, Path(temporary, str(number)), layout) for number, part in enumerate(parts)]
        # A run's own chunks hold few words each; joined, a query needs one where it would need one of each run.
        chunks, first_words = merge_chunks(runs, folder) if len(runs) > 1 else move_chunks(runs, folder)
    head = {"ids": steps([each.id for each in records]), "words": " ".join(first_words), "runs": list(map(len, parts))}
    columns = ((layout.spans, LENGTH_BYTES), (layout.heads, LENGTH_BYTES))
    return {"chunks": f"{chunks}/", "table": write_named(folder, "records", ".pf_records", with_numbers(head, columns))}


def _parts(records: Sequence[Record]) -> list[Sequence[Record]]:
    """The records in as few runs as may be, of about the same size."""
    size = ceil(len(records) / max(1, ceil(len(records) / RUN_RECORDS)))
    return [records[start : start + size] for start in range(0, len(records), size or 1)]


def _run(records: Sequence[Record], pages: Path, layout: Layout) -> Path:
    """Let Pagefind index `records` in the new folder `pages`, and return its own folder."""
    pages.mkdir()
    page = pages / "records.html"
    with page.open("w", encoding="ascii") as file:
        file.write(BEFORE)
        file.writelines(f"{layout.add(record)}\n" for record in records)
        file.write(AFTER)
    made = index_pages(pages)
    page.unlink()
    return made
