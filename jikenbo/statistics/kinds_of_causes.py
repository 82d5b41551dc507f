"""Kinds of causes, by the actions of VERIS: attacks from outside, errors, theft, misuse by insiders, …"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jikenbo.archive.vocabulary import Tag
from jikenbo.bilingual import Bilingual

#: Groups of causes by name; an incident belongs to a group that has any of its causes.
Groups = Sequence[tuple[str, ...]]
_ATTACK = Bilingual("外部からの攻撃", "Attack from outside")
#: By the part of a tag's VERIS term before the dot; https://verisframework.org/actions.html
_BY_ACTION = {
    **dict.fromkeys(("hacking", "malware", "social", "integrity"), _ATTACK),
    "error": Bilingual("過失・不具合", "Error or failure"),
    "physical": Bilingual("盗難など", "Theft and other physical acts"),
    "misuse": Bilingual("内部不正など", "Insider misuse"),
    "environmental": Bilingual("災害など", "Environment"),
}
_OTHERS = Bilingual("ほかの種類の原因", "Other kinds of cause")


def kinds_of_causes(causes: Iterable[Tag]) -> list[tuple[Bilingual, tuple[str, ...]]]:
    """Return each kind with the names of its causes, in the vocabulary's order, without "other" and "not known"."""
    kinds: dict[Bilingual, list[str]] = {}
    for tag in causes:
        if tag.veris != "unknown":
            kinds.setdefault(_BY_ACTION.get((tag.veris or "").split(".")[0], _OTHERS), []).append(tag.name)
    return [(kind, tuple(names)) for kind, names in kinds.items()]
