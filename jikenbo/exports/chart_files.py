"""The charts of the statistics as SVG files, next to the pages that show them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from jikenbo.bilingual import Bilingual, Language
from jikenbo.exports.chart_image import chart_image
from jikenbo.exports.json_files import Edition
from jikenbo.output import OutputFile
from jikenbo.settings import Settings
from jikenbo.statistics.charts import charts
from jikenbo.statistics.table import Table

#: The folder of the page and its images, below the site.
FOLDERS: Mapping[Language, str] = {"ja": "statistics/", "en": "en/statistics/"}
_SOURCE = Bilingual(
    "出典: {name}（{licence}）、データの版 {version}\n{page}", "Source: {name} ({licence}), data {version}\n{page}"
)


def chart_files(numbers: Mapping[str, Table], edition: Edition, settings: Settings) -> Iterator[OutputFile]:
    """Yield every chart in each language; `edition` says of which day its data is."""
    for language, folder in FOLDERS.items():
        for section, drawn in charts(numbers, language).items():
            source = _SOURCE.in_language(language).format(
                name=settings.site_name,
                page=f"{settings.site_url}{folder}#{section}",
                licence=settings.licence,
                version=edition.data_version,
            )
            for chart in drawn:
                yield OutputFile(f"{folder}{chart.key}.svg", chart_image(chart, source, settings.site_url))
