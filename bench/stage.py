"""One stage of a build alone: `python -m bench.stage index|data ENTRIES FOLDER` fills a new folder."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from bench import ROOT
from jikenbo.archive.reading import Archive
from jikenbo.check import load_archive
from jikenbo.exports import exports
from jikenbo.output import write_files
from jikenbo.pipeline.lexicon import lexicon_of
from jikenbo.pipeline.mkdocs_site import build_time, load_configuration, settings_of
from jikenbo.pipeline.site import pages_shown
from jikenbo.search.archive_records import records_of
from jikenbo.search.index import write_index


def index(archive: Archive, folder: Path) -> None:
    """Write the search index alone."""
    write_index(records_of(archive), folder, lexicon_of(archive))


def data(archive: Archive, folder: Path) -> None:
    """Write the data alone: the incidents as JSON, the whole as tables, the feeds."""
    settings = replace(settings_of(load_configuration(ROOT, folder)), built=build_time(archive.history))
    write_files(exports(archive, settings, pages_shown(archive, records_of(archive))), folder)


STAGES = {"index": index, "data": data}


def main() -> None:
    """Read the entries, and write what one stage makes of them."""
    name, entries, folder = sys.argv[1:]
    archive, problems = load_archive(Path(entries), ROOT / "vocabulary.yml", ROOT / "organisations.yml")
    if archive is None:
        raise SystemExit(f"{problems[0].path}: {problems[0].message}")
    STAGES[name](archive, Path(folder))


if __name__ == "__main__":
    main()
