"""The archive's numbers next to the totals that others published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from jikenbo.archive.edtf import format_fiscal_year
from jikenbo.bilingual import Bilingual
from jikenbo.statistics.authorities import Authority
from jikenbo.statistics.observation import Observation
from jikenbo.statistics.table import Cell, Row, Table


def coverage(counted: Sequence[Observation], authorities: Sequence[Authority]) -> Table:
    """Incidents by year, and the totals of others, for the years of which any of them published one."""
    return Table(
        key="coverage",
        title=Bilingual("ほかの機関が公表した数との比較", "Totals that others published"),
        method=Bilingual(
            "何を一件と数えるかは、それぞれ違います。事件の数のうちどれだけを収録したかの割合ではなく、目安として見てください。"
            "数字を選ぶと、ここの事件は検索に、ほかの数は出典に移ります。「年度」は4月から翌年3月までです。",
            "Each counts something else: read the numbers as a hint of the coverage, not as a rate. Numbers of this"
            " archive lead to the search, those of others to their source. A fiscal year runs from April to March.",
        ),
        head=Bilingual("年", "Year"),
        columns=(
            Bilingual("ここの事件", "Incidents here"),
            Bilingual("ここの事件（年度）", "Incidents here (fiscal year)"),
            *(each.name for each in authorities),
        ),
        rows=tuple(_rows(counted, authorities)),
    )


def _rows(counted: Sequence[Observation], authorities: Sequence[Authority]) -> Iterator[Row]:
    calendar, fiscal = Counter(each.year for each in counted), Counter(each.fiscal_year for each in counted)
    for year in sorted({number.period for each in authorities for number in each.numbers}):
        label = str(year)
        own = (
            Cell(calendar[year], (("year", label),)),
            Cell(fiscal[year], (("fiscal_year", format_fiscal_year(year)),)),
        )
        yield Row(Bilingual(label, label), (*own, *(_published(each, year) for each in authorities)))


def _published(authority: Authority, year: int) -> Cell:
    return next((Cell(each.number, (), each.source) for each in authority.numbers if each.period == year), Cell(None))
