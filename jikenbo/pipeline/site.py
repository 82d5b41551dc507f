"""From entries to the finished site, each step once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from jikenbo.archive.problem import Problem
from jikenbo.archive.reading import Archive
from jikenbo.check import load_archive
from jikenbo.contribute.pages import contribute_pages
from jikenbo.contribute.web_files import web_files
from jikenbo.exports import data_pages, exports
from jikenbo.output import OutputFile
from jikenbo.pages import pages
from jikenbo.pipeline.beside import beside
from jikenbo.pipeline.documents import move_into, write_documents, write_files
from jikenbo.pipeline.lock import one_at_a_time
from jikenbo.pipeline.progress import Progress
from jikenbo.pipeline.publishing import load_configuration, publish, settings_of
from jikenbo.pipeline.records import FACET_ORDERS, records_of
from jikenbo.pipeline.staging import replacing
from jikenbo.project import Project
from jikenbo.search.index import write_index
from jikenbo.settings import Settings


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build came to: the archive, or None where its problems include errors and nothing was written."""

    archive: Archive | None
    problems: list[Problem]


def build_site(project: Project, progress: Progress) -> Outcome:
    """Build the site of the project; where an entry has an error, leave the previous site as it is.

    Raises UserError where the project itself (vocabulary, configuration, output folder) is unusable.
    """
    with one_at_a_time(project.root, progress):
        with progress.step("事件を読む"):
            archive, problems = load_archive(project.incidents, project.vocabulary)
        if archive is not None:
            with replacing(project.output) as staging:
                _build(project, archive, staging, progress)
    return Outcome(archive, problems)


def _build(project: Project, archive: Archive, site: Path, progress: Progress) -> None:
    # MkDocs empties its folder when it begins: it has one of its own, whose pages then join the data (five files each).
    rendered = site.with_name("pages")
    configuration = load_configuration(project.root, rendered)
    settings = settings_of(configuration)
    # A process of its own: search and data need nothing of the pages, and Python uses one core a process.
    with beside(write_data, archive, settings, site) as wait:
        with progress.step("ページを書く"):
            write_documents(documents(archive, settings), project.docs)
        with progress.step("ページを組む"):
            publish(configuration, timestamp_of(archive))
            write_files(web_files(archive), site)
        with progress.step("索引とデータを待つ"):
            wait()
    move_into(rendered, site)


def write_data(archive: Archive, settings: Settings, folder: Path) -> None:
    """Fill `folder` with what the site holds besides its pages: the search index and the published data."""
    write_index(records_of(archive), folder / "pagefind", FACET_ORDERS, archive.vocabulary.aliases)
    write_files(exports(archive, settings), folder)


def documents(archive: Archive, settings: Settings) -> Iterator[OutputFile]:
    """Yield every generated page, as Markdown below docs/."""
    yield from pages(archive, settings)
    yield from data_pages(archive, settings)
    yield from contribute_pages()


def timestamp_of(archive: Archive) -> int:
    """Return the time that a build claims as its own: the last day that the archive tells of, not the clock's."""
    last = max((incident.date.earliest for incident in archive.incidents), default=date(2000, 1, 1))
    return int(datetime.combine(last, time(), UTC).timestamp())
