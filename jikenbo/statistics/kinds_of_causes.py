"""The causes of the vocabulary in a few kinds, by the actions of VERIS: what an outsider did, what went wrong, …"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jikenbo.archive.vocabulary import Tag
from jikenbo.bilingual import Bilingual

#: Names of causes, of which an incident has any.
Groups = Sequence[tuple[str, ...]]
_ATTACK = Bilingual("外部からの攻撃", "Attack from outside")
#: By the part of a VERIS term before its dot; https://verisframework.org/actions.html
_BY_ACTION = {
    **dict.fromkeys(("hacking", "malware", "social", "integrity"), _ATTACK),
    "error": Bilingual("過失・不具合", "Error or failure"),
    "physical": Bilingual("盗難など", "Theft and other physical acts"),
    "misuse": Bilingual("内部不正など", "Insider misuse"),
    "environmental": Bilingual("災害など", "Environment"),
}
_OTHERS = Bilingual("ほかの種類の原因", "Other kinds of cause")


def kinds_of_causes(causes: Iterable[Tag]) -> list[tuple[Bilingual, tuple[str, ...]]]:
    """Return each kind with its causes, in the order of the vocabulary; causes that name none are of no kind."""
    kinds: dict[Bilingual, list[str]] = {}
    for tag in causes:
        if tag.veris != "unknown":
            kinds.setdefault(_BY_ACTION.get((tag.veris or "").split(".")[0], _OTHERS), []).append(tag.name)
    return [(kind, tuple(names)) for kind, names in kinds.items()]
