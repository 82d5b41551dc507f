"""Other generators on the same content: what a site of the same text costs elsewhere."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path

from bench.command import Cost, measure

#: A bare page, for each kind that Hugo makes of it.
_TEMPLATE = """<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>
"""
_LAYOUTS = ("_default/single.html", "_default/list.html", "index.html")


def hugo_and_pagefind(entries: Path, clone: Path, scratch: Path) -> Cost:
    """Hugo with a bare template, then Pagefind extended over its pages."""
    (scratch / "hugo.toml").write_text('baseURL = "https://archive.example/"\nlanguageCode = "ja"\ntitle = "bench"\n')
    for layout in _LAYOUTS:
        path = scratch / "layouts" / layout
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_TEMPLATE)
    for entry in entries.rglob("*.md"):
        _, front_matter, body = entry.read_text("utf-8").split("---\n", 2)
        title = next(line.removeprefix("title: ") for line in front_matter.splitlines() if line.startswith("title: "))
        path = scratch / "content" / "incidents" / entry.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n{body}", "utf-8")
    del clone
    built = measure(["hugo", "--quiet", "--config", "hugo.toml"], scratch)
    from pagefind_bin_extended import get_executable

    indexed = measure([get_executable(), "--site", "public", "--silent"], scratch)
    both = Cost(built.clock + indexed.clock, built.processors + indexed.processors, max(built.memory, indexed.memory))
    return both.with_files_of(scratch / "public")


def zensical(entries: Path, clone: Path, scratch: Path) -> Cost:
    """Zensical on the pages that `build.py pages` wrote."""
    del entries, scratch
    modules = os.pathsep.join(filter(None, (str(clone), os.environ.get("PYTHONPATH"))))
    built = measure([sys.executable, "-m", "zensical", "build"], clone, {"PYTHONPATH": modules})
    return built.with_files_of(clone / "site")


#: Name → what runs it, given the entries, a clone with its pages written, and an empty folder.
GENERATORS: Mapping[str, Callable[[Path, Path, Path], Cost]] = {
    "Hugo + Pagefind extended": hugo_and_pagefind,
    "Zensical": zensical,
}


def available() -> list[str]:
    """Return the names of the generators that are installed here."""
    installed = {
        "Hugo + Pagefind extended": bool(shutil.which("hugo") and find_spec("pagefind_bin_extended")),
        "Zensical": bool(find_spec("zensical")),
    }
    return [name for name in GENERATORS if installed[name]]
