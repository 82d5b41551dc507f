"""What the browser knows of every record besides its text: facets by value, sort keys by record."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from jikenbo.search.record import Record


def facets(records: Sequence[Record]) -> dict[str, dict[str, list[int]]]:
    """facet → value → the numbers of the records that have it, ascending, each as its distance from the one before."""
    found: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, record in enumerate(records):
        for facet, values in record.filters.items():
            for value in dict.fromkeys(values):
                found[facet][value].append(number)
    return {
        facet: {value: distances(numbers) for value, numbers in sorted(values.items())}
        for facet, values in sorted(found.items())
    }


def distances(numbers: Iterable[int]) -> list[int]:
    """Ascending numbers as the first of them, then the steps: steps are small and compress well."""
    return [after - before for before, after in pairwise([0, *numbers])]


def sort_keys(records: Sequence[Record]) -> dict[str, list[str]]:
    """key → its value for each record in order, "" where the record has none."""
    keys = sorted({key for record in records for key in record.sort})
    return {key: [record.sort.get(key, "") for record in records] for key in keys}
