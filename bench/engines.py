"""The searches that are compared: how each makes its files, and how a page asks it."""

import gzip
import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from importlib.util import find_spec
from pathlib import Path
from shutil import copytree

from bench import ROOT
from bench.record_files import write_record_files
from jikenbo.archive.organisation.name import read_name
from jikenbo.archive.organisation.tables import form_data
from jikenbo.archive.vocabulary import read_vocabulary
from jikenbo.contribute.web_files import reading_data
from jikenbo.pipeline.lexicon import tag_aliases
from jikenbo.search.index import Lexicon, write_index
from jikenbo.search.record import Record

PAGE = (
    '<!doctype html><html lang="ja"><meta charset="utf-8"><title>{title}</title><link rel="icon" href="data:,">{body}'
)
FIRST = 10
"""Hits whose texts are fetched: a first page of results."""


@dataclass(frozen=True)
class Engine:
    """`build` fills a folder; `open` and `search` are JavaScript: `open()` readies `window.engine`,
    `search(term)` gives the ids of all hits that hold the words, in order, when the first `FIRST` could be shown."""

    name: str
    build: Callable[[Sequence[Record], Path], None]
    open: str
    search: str
    names: Callable[[Path], dict[str, str]] = lambda _: {}
    """The incident for each id that is not an incident's."""
    most: int | None = None
    """Records beyond which it is not built."""


def _jikenbo(records: Sequence[Record], folder: Path) -> None:
    copytree(ROOT / "docs/assets/javascripts", folder / "assets/javascripts")
    write_index(records, folder / "pagefind", _lexicon(records))
    write_record_files(records, folder)


def _lexicon(records: Sequence[Record]) -> Lexicon:
    """Return the lexicon of a site's index."""
    names = {name for record in records for name in record.organisations}
    return Lexicon(
        aliases=tag_aliases(read_vocabulary(ROOT / "vocabulary.yml")),
        organisation_keys={name: (read_name(name).stem,) for name in names},
        name_tables=form_data(),
        reading=reading_data(),
    )


def _pagefind_extended(records: Sequence[Record], folder: Path) -> None:
    from pagefind_bin_extended import get_executable

    for record in records:
        path = folder / record.url / "index.html"
        path.parent.mkdir(parents=True)
        path.write_text(PAGE.format(title=escape(record.title), body=_body(record)), encoding="utf-8")
    subprocess.run([get_executable(), "--site", folder, "--silent"], check=True)


def _fragment_names(folder: Path) -> dict[str, str]:
    fragments = (folder / "pagefind/fragment").glob("*.pf_fragment")
    contents = ((path.stem, gzip.decompress(path.read_bytes())) for path in fragments)
    return {name: json.loads(content.removeprefix(b"pagefind_dcd"))["url"].split("/")[-2] for name, content in contents}


def _body(record: Record) -> str:
    texts = "".join(f"<p>{escape(text)}</p>" for text in (*record.organisations, *record.blocks))
    return f"<body><h1>{escape(record.title)}</h1>{texts}</body>"


MKDOCS = """site_name: bench
theme: {name: material, language: ja, font: false}
plugins: [{search: {lang: ja}}]
not_in_nav: '*'
nav: [index.md]
"""


def _material(records: Sequence[Record], folder: Path) -> None:
    source = folder / "source"
    for record in records:
        path = source / "docs" / f"{record.url.rstrip('/')}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n\n".join([f"# {record.title}", *record.organisations, *record.blocks]), encoding="utf-8")
    (source / "docs/index.md").write_text("# bench", encoding="utf-8")
    (source / "mkdocs.yml").write_text(MKDOCS, encoding="utf-8")
    options = ["--quiet", "--config-file", str(source / "mkdocs.yml"), "--site-dir", str(folder / "site")]
    command = [sys.executable, "-m", "mkdocs", "build", *options]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)


ENGINES = (
    Engine(
        "Jikenbo",
        _jikenbo,
        open="""async () => {
            const { createInstance } = await import("/assets/javascripts/search.js");
            window.engine = createInstance();
        }""",
        search="""async (term) => {
            const { results } = await window.engine.search(term);
            await Promise.all(results.slice(0, FIRST).map((each) => each.data()));
            return results.filter(({ literal }) => literal).map(({ id }) => id);
        }""".replace("FIRST", str(FIRST)),
    ),
    Engine(
        "Pagefind extended",
        _pagefind_extended,
        open="""async () => {
            window.engine = await import("/pagefind/pagefind.js");
            await window.engine.init();
        }""",
        search="""async (term) => {
            const { results } = await window.engine.search(term);
            await Promise.all(results.slice(0, FIRST).map((each) => each.data()));
            return results.map(({ id }) => id);
        }""".replace("FIRST", str(FIRST)),
        names=_fragment_names,
        most=10_000,
    ),
    Engine(
        "MkDocs Material",
        _material,
        open="""async () => {
            const page = new DOMParser().parseFromString(await (await fetch("/site/")).text(), "text/html");
            const config = JSON.parse(page.getElementById("__config").textContent);
            const data = await (await fetch("/site/search/search_index.json")).json();
            window.engine = new Worker(new URL(config.search, new URL("/site/", location)));
            const heard = () => new Promise((done) => (window.engine.onmessage = ({ data }) => done(data)));
            window.ask = (message) => { const answer = heard(); window.engine.postMessage(message); return answer; };
            await window.ask({ type: 0, data: { ...data, options: { suggest: false } } });
        }""",
        search="""async (term) => {
            const { data } = await window.ask({ type: 2, data: term });
            return [...new Set(data.items.map(([page]) => page.location.split("/").at(-2)))];
        }""",
        most=1000,
    ),
)


def available() -> list[Engine]:
    """The engines that are installed here."""
    return [engine for engine in ENGINES if engine.name != "Pagefind extended" or find_spec("pagefind_bin_extended")]
