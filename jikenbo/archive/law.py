"""Which items of the reporting duty (個人情報保護法施行規則 7条; 43条 for public bodies) an incident appears to meet.

An estimate from what was published, never a verdict: an item is met (True), not met (False) or not clear (None).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jikenbo.archive.count import Count, format_count
from jikenbo.archive.incident import Incident
from jikenbo.archive.vocabulary import Tag, Vocabulary

#: Item 4: more people than this (規則7条4号), or than this where a public body is concerned (規則43条4号).
PEOPLE = 1_000
PEOPLE_OF_PUBLIC_BODY = 100
#: Major division 公務 of 日本標準産業分類: national and local government.
_PUBLIC_SERVICE = "S"
#: Data kinds by their VERIS term that are not of persons.
_NOT_PERSONAL = frozenset({"Internal", "Secrets"})
#: A cause that says nothing of intent has this VERIS term.
_UNDETERMINED = "unknown"
NO_LEAK = "漏えいなし"

Judgement = tuple[bool | None, str, str]
_NOTHING_LEAKED: Judgement = (False, "漏えいはなかったと公表された", "It was announced that nothing leaked")
_NOTHING_PERSONAL: Judgement = (
    False,
    "公表された情報の種類に個人データがない",
    "No kind of data published is personal",
)
_KINDS_NOT_PUBLISHED: Judgement = (None, "情報の種類が公表されていない", "The kinds of data were not published")
_NUMBER_NOT_PUBLISHED: Judgement = (
    None,
    "本人の数（人）が公表されていない",
    "The number of people was not published",
)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the rule with its short name; `key` names it in the data."""

    number: int
    key: str
    name: str
    name_en: str


ITEMS = (
    Item(1, "sensitive", "要配慮個人情報", "Special-care personal information"),
    Item(2, "property", "財産的被害のおそれ", "Risk of property damage"),
    Item(3, "malicious", "不正の目的", "Wrongful purpose"),
    Item(4, "many", "多数の本人", "Large number of people"),
)


@dataclass(frozen=True, slots=True)
class Finding:
    """An estimate for one item, with its reason. `article` is 7, or 43 where a public body is concerned."""

    item: Item
    article: int
    applies: bool | None
    reason: str
    reason_en: str

    @property
    def rule(self) -> str:
        """The rule as it is cited: 規則7条4号."""
        return f"規則{self.article}条{self.item.number}号"


def findings(incident: Incident, vocabulary: Vocabulary) -> tuple[Finding, ...]:
    """Return a finding for each of the four items, in their order."""
    tags = [vocabulary.tags[name] for name in incident.tags if name in vocabulary.tags]
    public = any(tag.jsic == _PUBLIC_SERVICE for tag in tags)
    if NO_LEAK in incident.tags:
        judgements = [_NOTHING_LEAKED] * len(ITEMS)
    else:
        data = [tag for tag in tags if tag.facet == "data"]
        causes = [tag for tag in tags if tag.facet == "cause"]
        people = incident.counts.get("people")
        judgements = [_sensitive(data), _financial(data), _wrongful(causes, data, people), _many(people, data, public)]
    return tuple(
        Finding(item, 43 if public else 7, *judgement) for item, judgement in zip(ITEMS, judgements, strict=True)
    )


def _sensitive(data: list[Tag]) -> Judgement:
    kinds = [tag for tag in data if tag.sensitive]
    return _by_kind(data, kinds, "要配慮個人情報に当たりうる", "special-care personal information")


def _financial(data: list[Tag]) -> Judgement:
    kinds = [tag for tag in data if tag.financial]
    return _by_kind(data, kinds, "不正に使われれば財産的被害のおそれがある", "data whose misuse can cost money")


def _not_personal(data: list[Tag]) -> bool:
    return bool(data) and all(tag.veris in _NOT_PERSONAL for tag in data)


def _by_kind(data: list[Tag], kinds: list[Tag], what: str, what_en: str) -> Judgement:
    if kinds:
        return True, f"{what}情報（{_names(kinds)}）を含む", f"Includes {what_en} ({_names_en(kinds)})"
    if not data:
        return _KINDS_NOT_PUBLISHED
    return False, f"公表された情報の種類に、{what}ものがない", f"No kind of data published is {what_en}"


def _wrongful(causes: list[Tag], data: list[Tag], people: Count | None) -> Judgement:
    malicious = [tag for tag in causes if tag.malicious]
    if not malicious:
        if not causes or any(tag.veris == _UNDETERMINED for tag in causes):
            return (
                None,
                "原因が公表されていない、または分類できない",
                "The cause was not published or is not classified",
            )
        return (
            False,
            f"不正の目的によらない原因（{_names(causes)}）",
            f"The cause is not wrongful ({_names_en(causes)})",
        )
    if not data and people is None:
        return _KINDS_NOT_PUBLISHED
    if _not_personal(data):
        return _NOTHING_PERSONAL
    reason = f"不正の目的によるおそれのある原因（{_names(malicious)}）"
    return True, reason, f"The cause suggests a wrongful purpose ({_names_en(malicious)})"


def _many(people: Count | None, data: list[Tag], public: bool) -> Judgement:
    if people is None:
        return _NOTHING_PERSONAL if _not_personal(data) else _NUMBER_NOT_PUBLISHED
    limit = PEOPLE_OF_PUBLIC_BODY if public else PEOPLE
    applies = _exceeds(people, limit)
    verdict = {True: "に当たる", False: "に当たらない", None: "かどうかわからない"}[applies]
    threshold = f"{limit:,}人超{'（行政機関等）' if public else ''}"
    reason = f"{format_count(people, 'people')}は{threshold}{verdict}"
    return applies, reason, f"{people} people; the limit is {limit:,}{' (public body)' if public else ''}"


def _exceeds(people: Count, limit: int) -> bool | None:
    """Return whether more than `limit` people are, or (as the rule counts the possible as well) may be, concerned."""
    if people.value > limit:
        return True
    if people.qualifier == ">=" or (people.qualifier == "~" and people.value == limit):
        return None
    return False


def _names(tags: Iterable[Tag]) -> str:
    return "、".join(tag.name for tag in tags)


def _names_en(tags: Iterable[Tag]) -> str:
    return ", ".join(tag.en for tag in tags)
