"""A shard: up to ten thousand records whose words Pagefind indexes in one run.

Pagefind sees one page that holds the words of all records, one after the other; the reader finds the record
from a word's position. With a page for each record, 10,000 of them took 4 GB, twice the time, and a quarter more bytes.
"""

import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from jikenbo.search.packed import steps, with_numbers, write_named
from jikenbo.search.pagefind import indexing, move_chunks
from jikenbo.search.record import Record
from jikenbo.search.tokenizer import words

#: Records in a run of Pagefind: its memory grows with them (1.4 GB), the files that a query needs with the shards.
SHARD_RECORDS = 10_000
#: Bytes of a number of words; an entry's file is too small for more.
SPAN_BYTES, HEAD_BYTES = 3, 2
BEFORE, AFTER = '<html lang="xx"><body>', "</body></html>"


@dataclass
class Layout:
    """Where each record's words are: numbers of words, in record order."""

    spans: list[int] = field(default_factory=list)
    """Words of a record."""
    heads: list[int] = field(default_factory=list)
    """Words of its headline and organisations, which come first."""

    def add(self, record: Record) -> str:
        """Note the place of `record`, and return its words."""
        texts = list(words(record.folded))
        self.spans.append(sum(map(len, texts)))
        self.heads.append(sum(map(len, texts[: 1 + len(record.organisations)])))
        return " ".join([" ".join(text) for text in texts])


def write_shard(records: list[Record], folder: Path, stem: str) -> dict[str, object]:
    """Index `records` below `folder`; return what the index's entry file says of the shard.

    Raises PagefindError where the words cannot be indexed.
    """
    with tempfile.TemporaryDirectory(prefix="jikenbo-search-") as temporary:
        pages, layout = Path(temporary), Layout()
        with (pages / "records.html").open("w", encoding="ascii") as page:
            page.write(BEFORE)
            page.writelines(f"{layout.add(record)}\n" for record in records)
            page.write(AFTER)
        with indexing(pages) as made:
            # Pagefind is a program of its own: what follows is done while it runs.
            ids = steps([each.id for each in records])
        chunks, words = move_chunks(made, folder, stem)
    head = {"ids": ids, "words": " ".join(words)}
    columns = ((layout.spans, SPAN_BYTES), (layout.heads, HEAD_BYTES))
    table = write_named(folder, stem, ".pf_records", with_numbers(head, columns))
    return {"count": len(records), "chunks": f"{chunks}/", "records": table}
