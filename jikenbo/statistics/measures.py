"""The numbers that a table gives of a group of incidents, whatever groups them."""

from __future__ import annotations

from collections.abc import Sequence

from jikenbo.bilingual import Bilingual
from jikenbo.statistics.observation import Observation, known_people, middle
from jikenbo.statistics.table import Cell, Filters

INCIDENTS = Bilingual("事件", "Incidents")
COUNTED = Bilingual("人数がわかる事件", "Incidents with a number of people")
PEOPLE = Bilingual("人数の合計", "People")
#: Heads of the columns that `measures` fills.
MEASURES = (INCIDENTS, COUNTED, PEOPLE, Bilingual("人数の中央値", "Median people"))


def measures(counted: Sequence[Observation], filters: Filters) -> tuple[Cell, ...]:
    """Return the number of incidents, of those with a number of people, and the sum and median of people."""
    people = known_people(counted)
    return (
        Cell(len(counted), filters),
        Cell(len(people)),
        Cell(sum(people) if people else None),
        Cell(middle(people)),
    )
