"""From entries to the finished site, each step once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryFile

from jikenbo.archive.incident import Incident
from jikenbo.archive.problem import Problem
from jikenbo.archive.reading import Archive
from jikenbo.check import load_archive
from jikenbo.contribute.pages import contribute_pages
from jikenbo.contribute.web_files import web_files
from jikenbo.errors import PageError
from jikenbo.exports import data_pages, exports, public_page
from jikenbo.exports.headers import headers_file
from jikenbo.exports.public import PublicPage
from jikenbo.garbage import existing_objects_frozen
from jikenbo.history.reading import read_history
from jikenbo.output import OutputFile, write_files
from jikenbo.pages import pages
from jikenbo.pipeline.child import running_in_child
from jikenbo.pipeline.failed_page import problem_of
from jikenbo.pipeline.generated_files import write_documents
from jikenbo.pipeline.kept_pages import KeptPages
from jikenbo.pipeline.lexicon import lexicon_of
from jikenbo.pipeline.lock import one_at_a_time
from jikenbo.pipeline.mkdocs_site import build_time, load_configuration, publish, settings_of
from jikenbo.pipeline.progress import Progress
from jikenbo.pipeline.rendering import KeptPagesPlugin
from jikenbo.pipeline.staging import replacing, restore
from jikenbo.project import Project
from jikenbo.search.archive_records import record_of, records_of
from jikenbo.search.index import write_index
from jikenbo.search.record import Record
from jikenbo.settings import Settings


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of a build: the archive (None after an error, when nothing was written) and its problems."""

    archive: Archive | None
    problems: list[Problem]
    pages: int = 0


def build_site(project: Project, progress: Progress) -> Outcome:
    """Build the site of the project; where an entry has an error, leave the previous site as it is.

    Raises UserError where the project itself (vocabulary, configuration, output folder) is unusable.
    """
    with one_at_a_time(project.root, progress):
        restore(project.output)
        archive, problems = _read(project, progress)
        if archive is None:
            return Outcome(None, problems)
        try:
            with replacing(project.output) as staging:
                return Outcome(archive, problems, _build(project, archive, staging, progress))
        except PageError as error:
            return Outcome(None, sorted([*problems, problem_of(project, error)]))


def write_pages(project: Project, progress: Progress) -> Outcome:
    """Write the generated pages into docs/ and nothing else; where an entry has an error, leave them as they are."""
    with one_at_a_time(project.root, progress):
        archive, problems = _read(project, progress)
        if archive is None:
            return Outcome(None, problems)
        settings = settings_of(load_configuration(project.root, project.output))
        return Outcome(archive, problems, _write_documents(project, documents(archive, settings), progress))


def _read(project: Project, progress: Progress) -> tuple[Archive | None, list[Problem]]:
    """Return the archive with its history, or None where an entry has an error, and every problem."""
    with progress.step("事件を読む") as step:
        # Git works outside Python's lock: its time hides behind that of reading the entries.
        with ThreadPoolExecutor(max_workers=1) as executor:
            history = executor.submit(read_history, project.incidents)
            archive, problems = load_archive(
                project.incidents, project.vocabulary, project.organisations, project.configuration
            )
            archive = archive and replace(archive, history=history.result())
        step.count = f"{len(archive.incidents):,}件" if archive else ""
    if archive and archive.history.is_cut_off:
        progress.note(
            "注意: 浅いクローンなので、追加と更新の日がわかりません。git fetch --unshallow で履歴を取ってください"
        )
    return archive, problems


def _write_documents(project: Project, files: Iterable[OutputFile], progress: Progress) -> int:
    with progress.step("ページを書く") as step:
        number = write_documents(files, project.docs)
        step.count = f"{number:,}ページ"
    return number


def _build(project: Project, archive: Archive, site: Path, progress: Progress) -> int:
    """Fill the folder `site` and return the number of generated pages."""
    configuration = load_configuration(project.root, site.with_name("empty"))
    settings = replace(settings_of(configuration), built=build_time(archive.history))
    # Search and data need nothing of the pages, and Python uses one core a process.
    with (
        existing_objects_frozen(),
        running_in_child(write_data, archive, settings, site) as wait,
        TemporaryFile() as file,
    ):
        kept = KeptPages(file)
        number = _write_documents(project, kept.keeping(documents(archive, settings)), progress)
        with progress.step("ページを組む") as step:
            publish(configuration, int(settings.built.timestamp()), fast=KeptPagesPlugin(kept, site))
            step.count = f"{number:,}ページ"
        with progress.step("索引とデータを待つ") as step:
            wait()
            step.count = f"{len(archive.incidents):,}件"
    return number


@existing_objects_frozen()
def write_data(archive: Archive, settings: Settings, folder: Path) -> None:
    """Fill `folder` with what the site holds besides its pages: the search index, the data, the form's rules."""
    records = list(records_of(archive))
    write_index(records, folder / "pagefind", lexicon_of(archive))
    shown = pages_shown(archive, records)
    del records  # as large as the archive, with their folded texts
    write_files(exports(archive, settings, shown), folder)
    write_files([*web_files(archive.register), headers_file()], folder)


def pages_shown(archive: Archive, records: Iterable[Record]) -> dict[str, PublicPage]:
    """Return what each incident's page shows, by id, as the data has it; `records` are those already made."""
    made = {record.id: record for record in records}
    vocabulary, organisations = archive.vocabulary, archive.organisations
    return {
        incident.id: _page_shown(incident, made.get(incident.id) or record_of(incident, vocabulary, organisations))
        for incident in archive.incidents
    }


def _page_shown(incident: Incident, record: Record) -> PublicPage:
    return public_page(str(record.facts["date"]), str(record.facts["people"]), record.blocks, incident.body)


def documents(archive: Archive, settings: Settings) -> Iterator[OutputFile]:
    """Yield every generated page, as Markdown below docs/."""
    yield from pages(archive, settings)
    yield from data_pages(archive, settings)
    yield from contribute_pages(archive.vocabulary)
