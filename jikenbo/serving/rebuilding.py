"""Making the site again after a change: first the pages of the entries that were edited, then all the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from jikenbo.archive.entries import find_entries
from jikenbo.archive.organisation.context import settled
from jikenbo.archive.organisation.register import read_register
from jikenbo.archive.problem import Problem
from jikenbo.archive.reading import Archive, read_entry
from jikenbo.archive.vocabulary import read_vocabulary
from jikenbo.check import check_files
from jikenbo.errors import PageError, UserError
from jikenbo.pages.incident import Surroundings, incident_page
from jikenbo.pipeline.failed_page import problem_of
from jikenbo.pipeline.generated_files import write_changed
from jikenbo.pipeline.lock import one_at_a_time
from jikenbo.pipeline.mkdocs_site import load_configuration, publish
from jikenbo.pipeline.progress import Progress
from jikenbo.pipeline.site import Outcome, build_site
from jikenbo.project import Project

#: In an archive of more entries the lists, search and data stay behind until the next start: they take too long.
SMALL = 300


class Rebuilt(NamedTuple):
    """Which pages were made again ("" where an error kept them from being), the problems found, and in how many."""

    pages: Literal["", "edited", "all"]
    problems: list[Problem]
    entries: int


def rebuild(project: Project, changed: Iterable[str]) -> Iterator[Rebuilt]:
    """Bring the site up to date and yield each step of it: the edited pages at once, everything after."""
    edited = [Path(path) for path in sorted(changed)]
    entries = len(find_entries([project.incidents]))
    if all(_is_shown(project, path) for path in edited):
        try:
            with one_at_a_time(project.root, Progress(None)):
                first = _edited_pages(project, edited)
        except UserError as error:
            first = Rebuilt("", [_of_project(project, error)], len(edited))
        except PageError as error:
            first = Rebuilt("", [problem_of(project, error)], len(edited))
        yield first
        if not first.pages or entries > SMALL:
            return
    outcome = build_again(project)
    yield Rebuilt("all" if outcome.archive else "", outcome.problems, entries)


def build_again(project: Project) -> Outcome:
    """Build everything; an error of the project itself is returned as a problem too."""
    try:
        return build_site(project, Progress(None))
    except UserError as error:
        return Outcome(None, [_of_project(project, error)])


def _of_project(project: Project, error: UserError) -> Problem:
    return Problem(str(project.root), 1, 1, "file", str(error))


def _is_shown(project: Project, path: Path) -> bool:
    """Return whether the path is an entry that has a page already, and is still there."""
    page = project.output / "incidents" / path.stem / "index.html"
    return project.incidents in path.parents and path.suffix == ".md" and path.exists() and page.exists()


def _edited_pages(project: Project, edited: list[Path]) -> Rebuilt:
    vocabulary = read_vocabulary(project.vocabulary)
    register = read_register(project.organisations)
    problems = check_files(edited, project.incidents, vocabulary, published=False, register=register).problems
    incidents = [settled(incident) for path in edited if (incident := read_entry(path).incident)]
    if any(problem.severity == "error" for problem in problems):
        return Rebuilt("", problems, len(edited))
    configuration = load_configuration(project.root, project.output)
    configuration.strict = False  # MkDocs warns of every build that leaves pages as they are
    organisations = Archive(tuple(incidents), vocabulary, register).organisations
    for incident in incidents:
        page = incident_page(incident, vocabulary, organisations, Surroundings(None, None, (), ()))
        write_changed(project.docs / page.path, page.content)
    publish(configuration, 0, dirty=True)
    return Rebuilt("edited", problems, len(edited))
