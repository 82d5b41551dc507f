"""A small site for the search tests: the search page, incident pages and an index of invented records."""

from html import escape
from pathlib import Path

import markdown

from bench.corpus import Corpus
from checkout import ROOT
from jikenbo.search.index import write_index
from jikenbo.search.record import Record
from search.records import RECORDS

# Enough records for several pages of results, besides those with known texts.
ALL = (*RECORDS, *Corpus(seed=7).records(60))
FRAME = """<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>{title}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self';
 img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'">
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="{root}assets/stylesheets/search.css"></head><body>
<header><div data-search-box role="search" aria-label="サイト内の検索"><a href="{root}search/">検索</a></div></header>
<main class="content">{content}</main>
<script type="module" src="{root}assets/javascripts/header-search.js"></script></body></html>"""


def write_site(folder: Path) -> None:
    """Write the site of `ALL` into `folder`."""
    (folder / "assets").symlink_to(ROOT / "docs/assets")
    _write(folder / "index.html", "./", "ホーム", "<h1>ホーム</h1><p>内容</p><textarea aria-label='メモ'></textarea>")
    _, _, body = (ROOT / "docs/search.md").read_text(encoding="utf-8").split("---\n", 2)
    _write(folder / "search/index.html", "../", "検索", markdown.markdown(body))
    for record in ALL:
        _write(folder / record.url / "index.html", "../../", record.title, _incident(record))
    write_index(ALL, folder / "pagefind")


def _incident(record: Record) -> str:
    blocks = "".join(f"<p>{escape(text)}</p>" for text in (*record.organisations, *record.blocks))
    return (
        f'<div data-incident-record data-incident="{record.id}"><h1>{escape(record.title)}</h1>'
        f"<p data-search-ignore>の の の</p>{blocks.replace('二次被害', '二次<b>被害</b>')}</div>"
    )


def _write(path: Path, root: str, title: str, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(FRAME.format(root=root, title=escape(title), content=content), encoding="utf-8")
