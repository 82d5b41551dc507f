"""Looks for inputs that end in a traceback, or in none in time: `python -m bench.fuzz MINUTES [TARGET …]`.

Needs atheris (`pip install atheris`; it has no part in the project otherwise) and, for queries, Chromium. Each target
runs for that long; what it finds is written to bench/fuzz-<target>/ and named. Status 1 where something was found.

reader   an entry's bytes: read, checked, mended, rendered
drafter  a pasted notice: decoded, split, drafted, written as an entry
words    a text as the index has it: folded, cut into words
queries  text typed into the search, in a real browser
"""

from __future__ import annotations

import argparse
import importlib.util
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from bench import ROOT

#: Seconds after which one input counts as one that does not end.
_LONGEST = 20
_PIECES = [
    '"',
    "「",
    "」",
    "『",
    "-",
    "−",
    "OR",
    "|",
    "｜",
    "org:",
    "tag:",
    "date:",
    "people:",
    "ｏｒｇ：",
    "#2023-396",
    ":",
    "(",
    "2023-09",
    "2023年",
    "1万人",
    ">=",
    "<=",
    "..",
    "〜",
    "個人情報",
    "USB",
    "ＵＳＢ",
    "が",
    "か\u3099",
    "𠮷",
    "\u200b",
    "\ud800",
    "\0",
    " ",
    "\u3000",
]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("minutes", type=float)
    parser.add_argument("target", nargs="*", default=["reader", "drafter", "words", "queries"])
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.here:
        _fuzz(arguments.target[0], arguments.minutes * 60)
        return
    found = [target for target in arguments.target if _run(target, arguments.minutes)]
    print(f"found something: {', '.join(found)}" if found else "found nothing")
    raise SystemExit(1 if found else 0)


def _run(target: str, minutes: float) -> bool:
    """Run one target in a process of its own, which a crash ends, and return whether it found something."""
    print(f"{target}: {minutes} minutes", flush=True)
    if target == "queries":
        return _queries(minutes * 60)
    if not importlib.util.find_spec("atheris"):
        raise SystemExit("atheris is needed: pip install atheris")
    return bool(
        subprocess.run([sys.executable, "-m", "bench.fuzz", str(minutes), target, "--here"], cwd=ROOT).returncode
    )


def _fuzz(target: str, seconds: float) -> None:
    import atheris

    with atheris.instrument_imports(include=["jikenbo"]):
        work = _TARGETS[target]()
    folder = ROOT / f"bench/fuzz-{target}"
    (folder / "corpus").mkdir(parents=True, exist_ok=True)
    options = [
        f"-max_total_time={int(seconds)}",
        f"-timeout={_LONGEST}",
        f"-artifact_prefix={folder}/",
        "-max_len=4096",
    ]
    seeds = [str(path) for path in _SEEDS.get(target, ()) if path.is_dir()]
    atheris.Setup([sys.argv[0], *options, "-print_final_stats=1", str(folder / "corpus"), *seeds], work)
    atheris.Fuzz()


def _reader() -> Callable[[bytes], None]:
    from jikenbo.archive.reading import Source, parse_entry
    from jikenbo.archive.vocabulary import read_vocabulary
    from jikenbo.check.checking import check, subjects_of
    from jikenbo.check.fixing import fix
    from jikenbo.commonmark.extension import render

    vocabulary = read_vocabulary(ROOT / "vocabulary.yml")

    def read(data: bytes) -> None:
        source = Source("incidents/2023/2023-001.md", "2023-001", data.decode("utf-8", "replace"))
        entry = parse_entry(source)
        check(subjects_of([entry], vocabulary, date(2024, 1, 1)), published=True)
        fix(source, vocabulary)
        if entry.incident:
            render(entry.incident.body)

    return read


def _drafter() -> Callable[[bytes], None]:
    from jikenbo.archive.vocabulary import read_vocabulary
    from jikenbo.drafting import as_json, as_markdown, decode, draft_text
    from jikenbo.errors import UserError

    vocabulary = read_vocabulary(ROOT / "vocabulary.yml")

    def draft(data: bytes) -> None:
        try:
            text = decode(data)
        except UserError:
            return
        for made in draft_text(text, vocabulary):
            as_json(made)
            as_markdown(made, vocabulary)

    return draft


def _words() -> Callable[[bytes], None]:
    from jikenbo.folding import fold
    from jikenbo.search.tokenizer import words

    def cut(data: bytes) -> None:
        list(words([fold(data.decode("utf-8", "replace"))]))

    return cut


_TARGETS: Mapping[str, Callable[[], Callable[[bytes], None]]] = {
    "reader": _reader,
    "drafter": _drafter,
    "words": _words,
}
_SEEDS: Mapping[str, Sequence[Path]] = {
    "reader": [ROOT / "incidents/2023"],
    "drafter": [ROOT / "tests/drafting/corpus/tuned"],
}


def _queries(seconds: float) -> bool:
    """Parse queries of random pieces in Chromium and return whether one of them threw."""
    from playwright.sync_api import sync_playwright

    from bench.server import serving

    chance, end, asked = random.Random(), time.monotonic() + seconds, 0
    with sync_playwright() as playwright, serving(ROOT / "docs") as (address, _):
        browser = playwright.chromium.launch(executable_path=_chromium(), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"{address}assets/images/favicon.svg")
        while time.monotonic() < end:
            terms = ["".join(chance.choices(_PIECES, k=chance.randint(1, 12))) for _ in range(2_000)]
            failed = page.evaluate(_PARSE, terms)
            asked += len(terms)
            if failed:
                print(f"queries: {failed[:3]!r}")
                return True
        browser.close()
    print(f"queries: {asked:,} parsed")
    return False


#: Returns the terms that cannot be parsed, with why.
_PARSE = """async (terms) => {
    const { parseQuery } = await import("/assets/javascripts/search/query.js");
    return terms.flatMap((term) => {
        try { parseQuery(term, (text) => text.normalize("NFKC").toLowerCase()); return []; }
        catch (error) { return [[term, String(error)]]; }
    });
}"""


def _chromium() -> str:
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    found = next(filter(None, map(shutil.which, names)), None)
    if not found:
        raise SystemExit("Chromium is needed: make browser")
    return found


if __name__ == "__main__":
    main()
