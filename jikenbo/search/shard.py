"""A shard: up to ten thousand records whose words Pagefind indexes in one run.

Pagefind sees one page that holds the words of all records, one after the other; the reader finds the record
from a word's position. With a page for each record, 10,000 of them took 4 GB, twice the time, and a quarter more bytes.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jikenbo.search.pagefind import indexing
from jikenbo.search.record import Record
from jikenbo.search.tokenizer import words

SHARD_RECORDS = 10_000
"""Records in a run of Pagefind: its memory grows with them (1.4 GB), the files that a query needs with the shards."""
PAGE = '<html lang="xx"><body>{words}</body></html>'


@dataclass
class Layout:
    """Where each record's words stand: numbers of words, in record order."""

    spans: list[int] = field(default_factory=list)
    """Words of a record."""
    heads: list[int] = field(default_factory=list)
    """Words of its headline and organisations, which come first."""

    def add(self, record: Record) -> str:
        """Note the place of `record`, and return its words."""
        texts = list(words(record.texts))
        self.spans.append(sum(map(len, texts)))
        self.heads.append(sum(map(len, texts[: 1 + len(record.organisations)])))
        return " ".join(word for text in texts for word in text)

    def as_json(self) -> dict[str, Any]:
        return {"spans": self.spans, "heads": self.heads}


@contextmanager
def indexing_shard(records: list[Record], folder: Path) -> Iterator[Layout]:
    """Index `records` into `folder` while the body of the `with` statement runs."""
    with tempfile.TemporaryDirectory(prefix="jikenbo-search-") as temporary:
        pages, layout = Path(temporary), Layout()
        content = PAGE.format(words="\n".join(map(layout.add, records)))
        (pages / "records.html").write_text(content, encoding="ascii")
        del content
        with indexing(pages, folder):
            yield layout
