"""Rules that compare entries with one another."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from jikenbo.archive.frontmatter import Position
from jikenbo.archive.incident import ID_PATTERN, PLACEHOLDER_PATTERN
from jikenbo.archive.organisation import organisation_key
from jikenbo.check.collection import Collection
from jikenbo.check.subject import Finding, Subject

_ID = re.compile(f"(?:{ID_PATTERN})|(?:{PLACEHOLDER_PATTERN})")
Told = tuple[Subject, Finding]


def repeated_id(collection: Collection) -> Iterator[Told]:
    """No two files have the same id."""
    by_id: defaultdict[str, list[Subject]] = defaultdict(list)
    for subject in collection.all:
        by_id[subject.id].append(subject)
    for first, *more in by_id.values():
        for second in more:
            told, other = collection.to_tell(first, second)
            message = f"id {told.id} は {other.path.as_posix()} の番号です。どちらかを改めてください"
            yield told, Finding((1, 1), message, told.id)


def duplicate_of(collection: Collection) -> Iterator[Told]:
    """A double names another entry that is there."""
    doubles = {subject.id for subject in collection.all if subject.string("duplicate_of")}
    for subject in collection.checked:
        original = subject.string("duplicate_of")
        if original and (original not in collection.ids or original == subject.id or original in doubles):
            why = "重複とされている事件です" if original in doubles else "ありません"
            message = f"duplicate_of の「{original}」は{why}。もとの事件の番号を書いてください"
            yield subject, Finding(subject.at("duplicate_of"), message, original)


def distinct_from(collection: Collection) -> Iterator[Told]:
    """An entry names as distinct only other entries that exist."""
    for subject in collection.checked:
        for key, other in subject.distinct_from():
            if other == subject.id:
                why = "この事件の番号です"
            elif other == subject.string("duplicate_of"):
                why = "duplicate_of にもあります"
            elif _ID.fullmatch(other) and other not in collection.ids:
                why = "ありません"
            else:
                continue
            message = f"distinct_from の「{other}」は{why}。似ているが別の事件の番号か仮の名前を書いてください"
            yield subject, Finding(subject.at(*key), message, other)


def repeated_url(collection: Collection) -> Iterator[Told]:
    """A publication is the source of one incident, once, unless its incidents are marked as distinct."""
    users: defaultdict[str, list[Subject]] = defaultdict(list)
    for subject in collection.standing:
        for url, _ in _addresses(subject):
            clash = next((user for user in users[url] if not collection.are_distinct(user, subject)), None)
            if clash:
                yield _repeated(collection, clash, subject, url)
            if clash is not subject:
                users[url].append(subject)


def _repeated(collection: Collection, first: Subject, second: Subject, url: str) -> Told:
    newer, source = collection.to_tell(first, second)
    where = "この事件の中で二度使われています" if newer is source else f"{source.id} でも使われています"
    place = [position for other, position in _addresses(newer) if other == url][-1]
    return newer, Finding(place, f"公表文の URL は{where}: {url}", url)


def organisation_spelling(collection: Collection) -> Iterator[Told]:
    """An organisation's name is spelt as in most entries."""
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for subject in collection.all:
        for _, name in subject.organisations():
            spellings[organisation_key(name)][name] += 1
    for subject in collection.checked:
        for key, name in subject.organisations():
            usual, times = spellings[organisation_key(name)].most_common(1)[0]
            if usual != name and times > spellings[organisation_key(name)][name]:
                message = (
                    f"組織名「{name}」は、ほかでは「{usual}」と書かれています。同じ組織なら書き方をそろえてください"
                )
                yield subject, Finding(subject.at(*key), message, name, usual)


def _addresses(subject: Subject) -> Iterator[tuple[str, Position]]:
    """Yield the address of each report, without a slash at its end, and where it stands."""
    for index, report in subject.reports():
        if isinstance(report.get("url"), str):
            yield report["url"].rstrip("/"), subject.at("reports", index, "url")
