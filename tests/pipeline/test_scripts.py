"""Scripts of the site hold the modules that they import, and do the same."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page

from archives import ROOT
from jikenbo.errors import UserError
from jikenbo.pipeline.scripts import SCRIPTS, join_scripts
from serving import serve_folder

MODULES = {
    "page.js": 'import { twice, Text as Name } from "./parts/twice.js";\nimport "./parts/note.js";\n'
    'const { later } = await import("./parts/later.js");\nconst { same } = await import(\n  "./parts/own.js"\n);\n'
    'document.title = [twice(new Name("a").text), later(), same(), globalThis.noted].join(" ");\n',
    "parts/twice.js": 'import {\n  own,\n  same as unused,\n} from "./own.js";\n'
    '/** @import { Text as Shown } from "./types.js" */\nexport const twice = (\n  text,\n) => own(text) + text;\n'
    "export class Text {\n  constructor(text) { this.text = text; }\n}\n",
    "parts/own.js": "let calls = 0;\nexport function own(text) {\n  calls += 1;\n  return text;\n}\n"
    "export const same = () => calls;\n",
    "parts/note.js": 'globalThis.noted = "noted";\n',
    "parts/later.js": 'import { own } from "./own.js";\nexport async function* unused() {}\n'
    'export function later() {\n  return own("later");\n}\n',
}


def write(docs: Path, modules: dict[str, str]) -> Path:
    for name, text in modules.items():
        path = docs / SCRIPTS / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    (docs / "index.html").write_text(f'<script type="module" src="{SCRIPTS}/page.js"></script>', "utf-8")
    return docs


@pytest.mark.parametrize("joined", [False, True])
def test_a_joined_script_does_what_its_modules_do(page: Page, tmp_path: Path, joined: bool) -> None:
    docs = write(tmp_path / "docs", MODULES)
    site = tmp_path / "site"
    shutil.copytree(docs, site)
    if joined:
        join_scripts(docs, site)
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url.rsplit("/", 1)[1]))
    server = serve_folder(site)
    page.goto(f"http://127.0.0.1:{server.server_port}/index.html")
    page.wait_for_function("document.title !== ''")
    server.shutdown()
    server.server_close()
    # A module that is asked for later has its own copy of what it shares with the script, where that is joined.
    assert page.title() == ("aa later 1 noted" if joined else "aa later 2 noted")
    assert sorted(requests) == (
        ["index.html", "later.js", "page.js"]
        if joined
        else ["index.html", "later.js", "note.js", "own.js", "page.js", "twice.js"]
    )
    assert joined != (site / SCRIPTS / "parts/note.js").exists()


@pytest.mark.parametrize(
    "line", ['import * as all from "./b.js";', 'export * from "./b.js";', "export { one };", "export {\n  one,\n};"]
)
def test_a_form_that_cannot_be_joined_is_an_error_at_its_module(tmp_path: Path, line: str) -> None:
    docs = write(tmp_path / "docs", {"page.js": 'import "./a.js";\n', "a.js": f"{line}\n", "b.js": ""})
    with pytest.raises(UserError, match=r"a\.js: 「(im|ex)port"):
        join_scripts(docs, tmp_path / "site")


def test_each_of_the_sites_own_scripts_is_one_that_a_page_or_a_script_asks_for(tmp_path: Path) -> None:
    docs = ROOT / "docs"
    join_scripts(docs, tmp_path)
    scripts = {path.relative_to(tmp_path).as_posix(): path.read_text("utf-8") for path in tmp_path.rglob("*.js")}
    templates = "".join(path.read_text("utf-8") for path in (docs / "theme").rglob("*.html"))
    named = set(re.findall(rf"{SCRIPTS}/[\w/-]+\.js", templates))
    later = {
        os.path.normpath(f"{name}/../{path}")
        for name, text in scripts.items()
        for path in re.findall(r'\bimport\(\s*"([^"]+)"', text)
    }
    assert named and later and set(scripts) == named | later
    assert [name for name, text in scripts.items() if "\nimport " in text] == []
