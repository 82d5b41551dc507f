"""Days from occurrence to discovery to disclosure, where both days are known."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import quantiles

from jikenbo.bilingual import Bilingual
from jikenbo.statistics.observation import Observation, middle
from jikenbo.statistics.table import Cell, Row, Table

#: In the order of Observation.lags.
LAGS = (
    Bilingual("発生から発覚まで", "From occurrence to discovery"),
    Bilingual("発覚から公表まで", "From discovery to disclosure"),
    Bilingual("発生から公表まで", "From occurrence to disclosure"),
)
#: First and last day of each band. 5, 30 and 60 days are the law's periods for reporting to the authority.
_BANDS: tuple[tuple[int, int | None], ...] = ((0, 5), (6, 30), (31, 60), (61, 180), (181, 365), (366, None))
_METHOD = Bilingual(
    "両方の日がわかる事件だけを数えた。期間は始まりの日で数え、「頃」や不確かな日は除いた。",
    "Only incidents of which both days are known; a period counts from its first day;"
    " about and uncertain are left out.",
)


def lags(counted: Sequence[Observation]) -> Table:
    """Return each lag in days: number of incidents, quartiles, least and most."""
    return Table(
        key="lags",
        title=Bilingual("発生・発覚・公表の間の日数", "Days between occurrence, discovery and disclosure"),
        method=_METHOD,
        head=Bilingual("区間", "From … to"),
        columns=(
            Bilingual("事件", "Incidents"),
            Bilingual("最短", "Least"),
            Bilingual("第1四分位", "First quartile"),
            Bilingual("中央値", "Median"),
            Bilingual("第3四分位", "Third quartile"),
            Bilingual("最長", "Most"),
        ),
        rows=tuple(Row(label, _spread(_known(counted, place))) for place, label in enumerate(LAGS)),
    )


def _spread(days: list[int]) -> tuple[Cell, ...]:
    if not days:
        return (Cell(0), *[Cell(None)] * 5)
    quarters = quantiles(days, n=4, method="inclusive") if len(days) > 1 else days * 3
    lower, upper = (round(quarter, 1) for quarter in (quarters[0], quarters[2]))
    return (Cell(len(days)), Cell(min(days)), Cell(lower), Cell(middle(days)), Cell(upper), Cell(max(days)))


def lag_distribution(counted: Sequence[Observation]) -> Table:
    """Incidents by the length of each lag."""
    known = [_known(counted, place) for place in range(len(LAGS))]
    return Table(
        key="lag-distribution",
        title=Bilingual("発生・発覚・公表の間の日数の分布", "Distribution of the days between the dates"),
        method=_METHOD,
        head=Bilingual("日数", "Days"),
        columns=LAGS,
        rows=(
            *(
                Row(_band_label(first, last), tuple(Cell(_within(days, first, last)) for days in known))
                for first, last in _BANDS
            ),
            Row(Bilingual("不明", "Not known"), tuple(Cell(len(counted) - len(days)) for days in known)),
        ),
    )


def _known(counted: Sequence[Observation], place: int) -> list[int]:
    return [days for each in counted if (days := each.lags[place]) is not None]


def _within(days: list[int], first: int, last: int | None) -> int:
    return sum(first <= value and (last is None or value <= last) for value in days)


def _band_label(first: int, last: int | None) -> Bilingual:
    if last is None:
        return Bilingual(f"{first}日以上", f"{first} days or more")
    return Bilingual(f"{first}〜{last}日", f"{first} to {last} days")
