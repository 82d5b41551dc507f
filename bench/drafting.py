"""How well drafting reads notices: precision, recall and F1 of each field, and milliseconds a notice.

    python -m bench.drafting [--corpus DIR] [--wrong]

A corpus is a folder of NAME.txt with the facts in NAME.yml next to it. Each folder of the corpus is scored by itself:
notices that were read while rules were written (tuned, read, held_back) never raise the score of those that nobody
read (unseen). The baselines are the largest number of people, and the first date that a notice writes. `--wrong`
prints what differs. The time goes to stderr, so that the output of two runs differs only where the drafts do.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bench import ROOT
from jikenbo.archive.vocabulary import Vocabulary, read_vocabulary
from jikenbo.drafting import Draft, draft_text

CORPUS = ROOT / "tests" / "drafting" / "corpus"
#: Fields in which nothing counts against a draft where the facts do not mention them.
OPTIONAL = ("occurred", "discovered", "counts", "contractors", "medium", "sector", "relation", "state")
FACETS: Mapping[str, str] = {
    **{name: name for name in ("data", "medium", "sector", "relation", "state")},
    "causes": "cause",
}
#: Tags for an unknown cause, or for none of the others.
NO_CAUSE = {"原因その他", "原因不明"}
#: How facts write that nothing is stated.
NOTHING: Sequence[Any] = (None, "null", [], {})
#: Keys of the facts of a notice's further incidents.
FURTHER = ("second", "third", "fourth")
_PEOPLE = re.compile(r"\d[\d,]*(?=[名人])")
_DAY = re.compile(r"((?:19|20)\d\d)[年/.-](\d{1,2})[月/.-](\d{1,2})")

Values = Mapping[str, set[str]]


@dataclass
class Score:
    """Values found and stated (`right`), found only (`extra`), stated only (`missed`)."""

    right: int = 0
    extra: int = 0
    missed: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, name: str, found: set[str], stated: set[str], accepted: Set[str] = frozenset()) -> None:
        """Count a notice; what is accepted but not stated counts neither for the draft nor against it."""
        extra, missed = found - stated - accepted, stated - found
        if missed and (found or {""}) & accepted and len(stated) == 1:
            missed = set()
        self.right += len(stated - missed)
        self.extra += len(extra)
        self.missed += len(missed)
        if extra or missed:
            self.wrong.append(f"  {name}: found {sorted(extra)}, missed {sorted(missed)}")

    @property
    def precision(self) -> float:
        return self.right / ((self.right + self.extra) or 1)

    @property
    def recall(self) -> float:
        return self.right / ((self.right + self.missed) or 1)

    @property
    def f1(self) -> float:
        return 2 * self.right / ((2 * self.right + self.extra + self.missed) or 1)


def values(draft: Draft, vocabulary: Vocabulary) -> Values:
    """Return what a draft says, by field, as sets that can be compared."""
    counts = {unit: str(count) for unit, count in draft.counts.items()}
    contractors = {e.value for e in draft.evidence if "委託先として" in e.reason and e.field == "org"}
    tags = {name: set(vocabulary.of_facet(facet, draft.tags)) for name, facet in FACETS.items()}
    return {
        "org": set(map(_plain, draft.orgs)),
        "date": {draft.date} if draft.date else set(),
        "contractors": set(map(_plain, contractors)),
        "people": {counts.pop("people")} if "people" in counts else set(),
        "counts": {f"{unit} {count}" for unit, count in counts.items()},
        **tags,
        "causes": tags["causes"] - NO_CAUSE,
        "occurred": {draft.occurred} if draft.occurred else set(),
        "discovered": {draft.discovered} if draft.discovered else set(),
    }


def facts(raw: Mapping[str, Any]) -> Values:
    """Return what is stated, by field; `counts` are those of units other than people."""
    found = {key: set(_stated(value)) - {"null"} for key, value in raw.items() if key not in (*FURTHER, "accept")}
    return {**found, "causes": found.get("causes", set()) - NO_CAUSE}


def accepted(raw: Mapping[str, Any]) -> Values:
    """Return the other answers that a careful reader could give, by field; "" is none at all."""
    return {
        key: {one for value in answers for one in (_stated(value) if value not in NOTHING else ("",))}
        for key, answers in raw.get("accept", {}).items()
    }


def baseline(text: str) -> Values:
    """Return the largest number of people and the first date of a notice, and nothing else."""
    people = [int(number.replace(",", "")) for number in _PEOPLE.findall(text)]
    day = _DAY.search(text)
    return {
        "people": {str(max(people))} if people else set(),
        "date": {f"{day[1]}-{int(day[2]):02}-{int(day[3]):02}"} if day else set(),
    }


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
        raw = yaml.load(path.read_text("utf-8"), getattr(yaml, "CBaseLoader", yaml.BaseLoader))
        yield path.stem, path.with_suffix(".txt").read_text("utf-8"), raw


def measure(folder: Path, vocabulary: Vocabulary) -> tuple[dict[str, Score], float]:
    """Return the score of each field, those of the baselines under "… (baseline)", and the seconds a notice takes."""
    scores: dict[str, Score] = {}
    seconds, corpus = 0.0, list(cases(folder))
    for name, text, raw in corpus:
        started = time.perf_counter()
        drafts = draft_text(text, vocabulary)
        seconds += time.perf_counter() - started
        incidents = [raw, *(raw[key] for key in FURTHER if key in raw)]
        scores.setdefault("split", Score()).add(name, {str(len(drafts))}, {str(len(incidents))})
        for draft, each in zip(drafts, incidents, strict=False):
            _add(scores, name, values(draft, vocabulary), each)
        _add(scores, name, baseline(text), raw, " (baseline)")
    return scores, seconds / (len(corpus) or 1)


def _add(scores: dict[str, Score], name: str, found: Values, raw: Mapping[str, Any], label: str = "") -> None:
    """Count one incident of a notice, each field under its name with the label behind it."""
    stated, able = facts(raw), accepted(raw)
    for key, value in found.items():
        if key in stated or key not in OPTIONAL:
            scores.setdefault(key + label, Score()).add(name, value, stated.get(key, set()), able.get(key, set()))


def main() -> int:
    """Measure each folder of a corpus and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--wrong", action="store_true")
    arguments = parser.parse_args()
    vocabulary = read_vocabulary(ROOT / "vocabulary.yml")
    folders = sorted({path.parent for path in arguments.corpus.rglob("*.yml")})
    for folder in folders:
        scores, seconds = measure(folder, vocabulary)
        print(f"{folder.name}: {len(list(folder.glob('*.yml')))} notices")
        print(f"{folder.name}: {seconds * 1000:.1f} ms a notice", file=sys.stderr)
        print(f"  {'field':<22}precision  recall     F1")
        for key, score in scores.items():
            print(f"  {key:<22}{score.precision:9.3f}{score.recall:8.3f}{score.f1:8.3f}")
            if arguments.wrong:
                print("\n".join(score.wrong))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
