"""Organisations: spellings of one name brought together."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from jikenbo.archive.concerned import concerned_organisations
from jikenbo.archive.incident import Incident

#: Legal forms that notices write before the name, behind it, or not at all.
LEGAL_FORMS = re.compile(
    r"株式会社|有限会社|合同会社|合名会社|合資会社|相互会社|\(株\)|\(有\)|\(同\)"
    r"|(?:一般|公益|特定非営利活動)?(?:社団|財団)法人|特定非営利活動法人|社会福祉法人|学校法人|医療法人(?:社団|財団)?"
    r"|国立大学法人|公立大学法人|地方独立行政法人|国立研究開発法人|独立行政法人|\((?:一社|一財|公社|公財|社福|学)\)"
)
NOT_A_NAME = re.compile(r"[\s・･.,、。‐-]+")


@dataclass(frozen=True, slots=True)
class Organisation:
    """One organisation: its most used name, every spelling, and its incidents as given, each once."""

    key: str
    name: str
    spellings: tuple[str, ...]
    incidents: tuple[Incident, ...]


@lru_cache(maxsize=65536)
def organisation_key(name: str) -> str:
    """Return what spellings of one organisation share: width, case, spaces and legal form folded."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    without_form = NOT_A_NAME.sub("", LEGAL_FORMS.sub("", plain))
    return without_form or NOT_A_NAME.sub("", plain) or plain


def group_organisations(incidents: Iterable[Incident]) -> Mapping[str, Organisation]:
    """Return every organisation that the incidents concern, by its key, in the order of the keys."""
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    concerned: defaultdict[str, dict[str, Incident]] = defaultdict(dict)
    for incident in incidents:
        for name in concerned_organisations(incident):
            key = organisation_key(name)
            spellings[key][name] += 1
            concerned[key][incident.id] = incident
    return {key: _organisation(key, spellings[key], concerned[key]) for key in sorted(spellings)}


def _organisation(key: str, spellings: Counter[str], concerned: Mapping[str, Incident]) -> Organisation:
    names = sorted(spellings, key=lambda name: (-spellings[name], name))
    return Organisation(key, names[0], tuple(names), tuple(concerned.values()))
