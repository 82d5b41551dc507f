"""A small site for the search tests: the search page, incident pages and an index of invented records."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path

from bench.corpus import Corpus
from bench.record_files import write_record_files
from checkout import ROOT
from jikenbo.pipeline.scripts import join_scripts
from jikenbo.search.index import Lexicon, write_index
from jikenbo.search.record import Record
from search.records import LEXICON, RECORDS
from serving import serve_folder

# Enough records for several pages of results, besides those with known texts.
ALL = (*RECORDS, *Corpus(seed=7).records(60))
EMPTY = '<!doctype html><html lang="ja"><meta charset="utf-8"><title>検索の試験</title><link rel="icon" href="data:,">'
FRAME = """<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>{title}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self';
 img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'">
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="{root}assets/stylesheets/base.css">
<link rel="stylesheet" href="{root}assets/stylesheets/site.css">
<link rel="stylesheet" href="{root}assets/stylesheets/search.css"></head><body>
<header><div data-search-box role="search" aria-label="サイト内の検索"><a href="{root}search/">検索</a></div></header>
<main class="content">{content}</main>
<script type="module" src="{root}assets/javascripts/site.js"></script></body></html>"""


@contextmanager
def index_site(root: Path, records: Iterable[Record], lexicon: Lexicon) -> Iterator[str]:
    """Serve an empty page, the browser's code and an index, in a sub-folder of the host; give the page's address."""
    folder, made = root / "archive", list(records)
    (folder / "assets").mkdir(parents=True)
    (folder / "assets/javascripts").symlink_to(ROOT / "docs/assets/javascripts")
    (folder / "index.html").write_text(EMPTY, encoding="utf-8")
    write_index(made, folder / "pagefind", lexicon)
    write_record_files(made, folder)
    server = serve_folder(root)
    try:
        yield f"http://127.0.0.1:{server.server_port}/archive/"
    finally:
        server.shutdown()
        server.server_close()


def write_site(folder: Path) -> None:
    """Write the site of `ALL` into `folder`."""
    (folder / "assets").mkdir()
    (folder / "assets/stylesheets").symlink_to(ROOT / "docs/assets/stylesheets")
    join_scripts(ROOT / "docs", folder)
    _write(folder / "index.html", "./", "ホーム", "<h1>ホーム</h1><p>内容</p><textarea aria-label='メモ'></textarea>")
    _write(folder / "search/index.html", "../", "検索", _search_page())
    for record in ALL:
        _write(folder / record.url / "index.html", "../../", record.title, _incident(record))
    write_index(ALL, folder / "pagefind", LEXICON)
    write_record_files(ALL, folder)


def _search_page() -> str:
    """Return what the theme's template of the search page contains, with its links made relative."""
    template = (ROOT / "docs/theme/search.html").read_text(encoding="utf-8")
    content = re.sub(r"\{\{ '([^']+)' \| url \}\}", r"../\1", template)
    return "<h1>事件を検索</h1>" + re.sub(r"\{[%#{].*?[%#}]\}", "", content, flags=re.DOTALL)


def _incident(record: Record) -> str:
    blocks = "".join(f"<p>{escape(text)}</p>" for text in (*record.organisations, *record.blocks))
    return (
        f'<div data-incident-record data-incident="{record.id}"><h1>{escape(record.title)}</h1>'
        f"<p data-search-ignore>の の の</p>{blocks.replace('二次被害', '二次<b>被害</b>')}</div>"
    )


def _write(path: Path, root: str, title: str, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(FRAME.format(root=root, title=escape(title), content=content), encoding="utf-8")
