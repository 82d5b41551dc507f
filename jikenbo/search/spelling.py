"""The words that occur in records: what a misspelt query is compared with."""

import re
from collections import Counter
from collections.abc import Iterable

from jikenbo.folding import fold
from jikenbo.search.record import Record

#: Words published: about 25 KB, fetched only where a query finds nothing.
MOST = 4000
# A run of one script is a word well enough: Katakana, Latin with digits, kanji.
_RUN = re.compile(r"[ァ-ヺー]{3,}|[a-z][a-z0-9]{2,}|[一-鿿々]{2,8}")


def frequent_words(records: Iterable[Record]) -> list[str]:
    """Folded words by the number of records that hold them, descending, equals in code point order."""
    counts: Counter[str] = Counter()
    for record in records:
        named = {fold(name) for name in (*record.organisations, *_values(record))}
        counts.update(named.union(_RUN.findall("\n".join(record.folded))))
    return [word for word, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:MOST]]


def _values(record: Record) -> Iterable[str]:
    return (value for values in record.filters.values() for value in values)
