"""Incidents by the tags of one facet, and by those of two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from jikenbo.archive.reading import Archive
from jikenbo.archive.scale import BANDS
from jikenbo.archive.vocabulary import Facet
from jikenbo.bilingual import Bilingual
from jikenbo.statistics.measures import MEASURES, measures
from jikenbo.statistics.observation import Observation, grouped_by_tag
from jikenbo.statistics.table import Cell, Row, Table

_NONE = Bilingual("記載なし", "None given")
_METHOD = Bilingual(
    "複数に当たる事件は、それぞれに一度ずつ数えた。人数は事件ごとの最新の数で、公表されていない事件は人数に含まない。",
    "An incident with several counts once under each. People: the latest number of each incident;"
    " incidents without a published number are left out.",
)


def by_facet(counted: Sequence[Observation], archive: Archive, facet: str, key: str, title: Bilingual) -> Table:
    """Incidents and people by the tags of a facet, in the vocabulary's order; the last row is for those without one."""
    known = archive.vocabulary.facets[facet]
    return Table(key, title, _METHOD, _label(known), MEASURES, tuple(_facet_rows(counted, known)))


def _facet_rows(counted: Sequence[Observation], facet: Facet) -> Iterator[Row]:
    having = grouped_by_tag(counted)
    for tag in facet.tags.values():
        yield Row(Bilingual(tag.name, tag.en), measures(having.get(tag.name, ()), ((facet.key, tag.name),)))
    yield Row(_NONE, measures([each for each in counted if each.tags.isdisjoint(facet.tags)], ()))


def causes_by_sector(counted: Sequence[Observation], archive: Archive) -> Table:
    """Incidents by sector (rows) and cause (columns)."""
    sectors, causes = archive.vocabulary.facets["sector"], archive.vocabulary.facets["cause"]
    having = grouped_by_tag(counted)
    return Table(
        key="causes-by-sector",
        title=Bilingual("業種ごとの原因", "Causes by sector"),
        method=Bilingual(
            "業種や原因が複数ある事件は、それぞれの組に一度ずつ数えた。",
            "An incident with several sectors or causes counts once under each pair.",
        ),
        head=_label(sectors),
        columns=tuple(Bilingual(tag.name, tag.en) for tag in causes.tags.values()),
        rows=tuple(
            Row(Bilingual(sector.name, sector.en), tuple(_pairs(having.get(sector.name, ()), sector.name, causes)))
            for sector in sectors.tags.values()
        ),
    )


def _pairs(of_sector: Sequence[Observation], sector: str, causes: Facet) -> Iterator[Cell]:
    times = Counter(tag for each in of_sector for tag in each.tags)
    for cause in causes.tags:
        yield Cell(times[cause], (("sector", sector), ("cause", cause)))


def scales(counted: Sequence[Observation]) -> Table:
    """Incidents and people by scale."""
    return Table(
        key="scales",
        title=Bilingual("規模ごとの事件", "Incidents by scale"),
        method=Bilingual(
            "事件ごとの最新の人数で分けた。件数（延べ）だけが公表された事件は「不明」に入る。",
            "By the latest number of people of each incident; where only records were published it is not known.",
        ),
        head=Bilingual("人数", "People"),
        columns=MEASURES,
        rows=tuple(
            Row(
                Bilingual(band.label, band.label_en),
                measures([each for each in counted if each.scale is band], (("scale", band.label),)),
            )
            for band in BANDS
        ),
    )


def _label(facet: Facet) -> Bilingual:
    return Bilingual(facet.label, facet.label_en)
