"""One searchable record: what the index holds of an incident, independent of how the archive models it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from jikenbo.folding import fold


@dataclass(frozen=True)
class Record:
    """An incident as search sees it; every text is plain text as the page shows it.

    `id` is the incident's number ("2023-396") and `url` its page relative to the site's root.
    `blocks` are the further pieces of the page's own text in reading order: a match never
    runs across two of them. `filters` maps a facet to its values, `sort` a key to a value that orders
    as text or number: "date" and "latest" (the first and the last day that its date may mean), "people".
    `facts` is what a hit shows besides its excerpt.
    """

    id: str
    url: str
    title: str
    organisations: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text a query may match: the headline, the organisations, then the blocks."""
        return (self.title, *self.organisations, *self.blocks)

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The texts as search compares them."""
        return tuple(map(fold, self.texts))
