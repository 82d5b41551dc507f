"""How well drafting reads notices: precision and recall of each field over a corpus, and milliseconds a notice.

    python -m bench.drafting [--corpus DIR] [--wrong]

A corpus is a folder of NAME.txt with the facts beside it in NAME.yml. `--wrong` prints what differs.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bench import ROOT
from jikenbo.archive.vocabulary import Vocabulary, read_vocabulary
from jikenbo.drafting import Draft, draft_text

#: Fields in which nothing counts against a draft where the facts do not mention them.
OPTIONAL = ("occurred", "discovered", "counts", "contractors")


@dataclass
class Score:
    """Values found and stated (`right`), found only (`extra`), stated only (`missed`)."""

    right: int = 0
    extra: int = 0
    missed: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, name: str, found: set[str], stated: set[str]) -> None:
        self.right += len(found & stated)
        self.extra += len(found - stated)
        self.missed += len(stated - found)
        if found != stated:
            self.wrong.append(f"  {name}: found {sorted(found - stated)}, missed {sorted(stated - found)}")

    @property
    def precision(self) -> float:
        return self.right / ((self.right + self.extra) or 1)

    @property
    def recall(self) -> float:
        return self.right / ((self.right + self.missed) or 1)

    @property
    def f1(self) -> float:
        return 2 * self.right / ((2 * self.right + self.extra + self.missed) or 1)


def values(draft: Draft, vocabulary: Vocabulary) -> Mapping[str, set[str]]:
    """Return what a draft says, by field, as sets that can be compared."""
    counts = {unit: str(count) for unit, count in draft.counts.items()}
    return {
        "org": {_plain(name) for name in draft.orgs},
        "date": {draft.date} if draft.date else set(),
        "contractors": {
            _plain(seen.value) for seen in draft.evidence if "委託先として" in seen.reason and seen.field == "org"
        },
        "people": {counts.pop("people")} if "people" in counts else set(),
        "counts": {f"{unit} {count}" for unit, count in counts.items()},
        "causes": set(vocabulary.of_facet("cause", draft.tags)),
        "data": set(vocabulary.of_facet("data", draft.tags)),
        "occurred": {draft.occurred} if draft.occurred else set(),
        "discovered": {draft.discovered} if draft.discovered else set(),
    }


def facts(raw: Mapping[str, Any]) -> Mapping[str, set[str]]:
    """Return what is stated, by field; `counts` are those of units other than people."""
    return {key: set(_stated(value)) for key, value in raw.items()}


def _stated(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (f"{unit} {count}" for unit, count in value.items())
    elif value:
        yield from (_plain(each) for each in (value if isinstance(value, list) else [value]))


def _plain(name: str) -> str:
    return name.replace(" ", "").replace("\u3000", "")


def cases(folder: Path) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Yield name, text and facts of each case."""
    for path in sorted(folder.rglob("*.yml")):
        yield (
            path.stem,
            path.with_suffix(".txt").read_text("utf-8"),
            yaml.load(path.read_text("utf-8"), yaml.BaseLoader),
        )


def measure(folder: Path, vocabulary: Vocabulary) -> tuple[dict[str, Score], float]:
    """Return the score of each field, and the seconds a notice takes."""
    scores: dict[str, Score] = {}
    corpus = list(cases(folder))
    started = time.perf_counter()
    for name, text, raw in corpus:
        drafts = draft_text(text, vocabulary)
        found, stated = values(drafts[0], vocabulary), facts(raw)
        scores.setdefault("split", Score()).add(name, {str(len(drafts))}, {"1"})
        for key in found:
            if key in stated or key not in OPTIONAL:
                scores.setdefault(key, Score()).add(name, found[key], stated.get(key, set()) - {"null"})
    return scores, (time.perf_counter() - started) / (len(corpus) or 1)


def main() -> int:
    """Measure a corpus and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=ROOT / "tests" / "drafting" / "corpus")
    parser.add_argument("--wrong", action="store_true")
    arguments = parser.parse_args()
    scores, seconds = measure(arguments.corpus, read_vocabulary(ROOT / "vocabulary.yml"))
    print(f"{'field':<12}precision  recall     F1")
    for key, score in scores.items():
        print(f"{key:<12}{score.precision:9.3f}{score.recall:8.3f}{score.f1:8.3f}")
        if arguments.wrong:
            print("\n".join(score.wrong))
    print(f"{seconds * 1000:.1f} ms a notice")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
