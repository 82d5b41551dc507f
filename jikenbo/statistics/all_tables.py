"""All tables of the archive's statistics."""

from __future__ import annotations

from collections.abc import Sequence

from jikenbo.archive.reading import Archive
from jikenbo.bilingual import Bilingual
from jikenbo.statistics.authorities import authorities
from jikenbo.statistics.by_tag import by_facet, causes_by_sector, scales
from jikenbo.statistics.by_time import fiscal_years, months, years
from jikenbo.statistics.coverage import coverage
from jikenbo.statistics.lags import lag_distribution, lags
from jikenbo.statistics.measures import COUNTED, INCIDENTS, PEOPLE
from jikenbo.statistics.observation import Observation, known_people, observations
from jikenbo.statistics.table import Cell, Row, Table


def tables(archive: Archive) -> tuple[Table, ...]:
    """Return every table; `key` names it in addresses and files."""
    counted = observations(archive)
    return (
        totals(counted),
        years(counted),
        fiscal_years(counted),
        months(counted, archive),
        by_facet(counted, archive, "cause", "causes", Bilingual("原因ごとの事件", "Incidents by cause")),
        by_facet(counted, archive, "sector", "sectors", Bilingual("業種ごとの事件", "Incidents by sector")),
        by_facet(counted, archive, "data", "data", Bilingual("情報の種類ごとの事件", "Incidents by kind of data")),
        causes_by_sector(counted, archive),
        scales(counted),
        lags(counted),
        lag_distribution(counted),
        coverage(counted, authorities()),
    )


def totals(counted: Sequence[Observation]) -> Table:
    """The size of the archive."""
    people = known_people(counted)
    rows = (
        (INCIDENTS, len(counted)),
        (Bilingual("公表文", "Reports"), sum(each.reports for each in counted)),
        (
            Bilingual("組織", "Organisations"),
            len({name for each in counted for name in each.organisations}),
        ),
        (COUNTED, len(people)),
        (PEOPLE, sum(people) if people else None),
    )
    return Table(
        key="totals",
        title=Bilingual("収録数", "Size of the archive"),
        method=Bilingual(
            "取り下げた事件と重複した事件を除く。人数は事件ごとの最新の数を一度だけ足した。",
            "Without withdrawn and duplicate incidents. People: the latest number of each incident, once.",
        ),
        head=Bilingual("項目", "Item"),
        columns=(Bilingual("数", "Number"),),
        rows=tuple(Row(label, (Cell(number),)) for label, number in rows),
    )
