"""Columns that the browser reads of every record besides its text: facets by value, sort keys by record."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from jikenbo.search.packed import with_numbers
from jikenbo.search.record import Record

#: Bytes of a record's number in the table of a facet.
CODE_BYTES = 3

#: facet → value → the numbers of the records that have it, ascending, each as its distance from the one before.
Columns = dict[str, dict[str, list[int]]]


def facets(records: Sequence[Record], orders: Mapping[str, Sequence[str]]) -> Columns:
    """Return which records have which value.

    Values come in the order that `orders` gives their facet, else in code point order.
    """
    found: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, record in enumerate(records):
        for facet, values in record.filters.items():
            for value in dict.fromkeys(values):
                found[facet][value].append(number)
    return {
        facet: {value: distances(values[value]) for value in _ordered(values, orders.get(facet, ()))}
        for facet, values in sorted(found.items())
    }


def facet_table(records: Sequence[Record], facet: str, values: Iterable[str]) -> bytes:
    """Return the table of a facet: its values and, for each record, the number of its value.

    A record with none or several has the number of a set, counted on from the values.
    """
    numbers = {value: number for number, value in enumerate(values)}
    sets: dict[tuple[int, ...], int] = {}
    codes = []
    for record in records:
        own = tuple(sorted({numbers[value] for value in record.filters.get(facet, ())}))
        codes.append(own[0] if len(own) == 1 else sets.setdefault(own, len(numbers) + len(sets)))
    return with_numbers({"values": list(numbers), "sets": list(sets)}, [(codes, CODE_BYTES)])


def _ordered(values: Iterable[str], order: Sequence[str]) -> list[str]:
    return sorted(values, key=lambda value: (order.index(value) if value in order else len(order), value))


def distances(numbers: Iterable[int]) -> list[int]:
    """Ascending numbers as the first of them, then the steps: steps are small and compress well."""
    return [after - before for before, after in pairwise([0, *numbers])]


def sort_keys(records: Sequence[Record]) -> dict[str, list[str]]:
    """key → its value for each record, "" where it has none."""
    keys = sorted({key for record in records for key in record.sort})
    return {key: [record.sort.get(key, "") for record in records] for key in keys}
