"""Rules on the tags of an entry."""

from __future__ import annotations

from collections.abc import Iterator

from jikenbo.archive.characters import plain_characters
from jikenbo.check.subject import Finding, Subject

#: Tags that say that nothing of a facet is known.
OPEN_FOR_FACET = {"原因不明": "cause", "分類不能の産業": "sector"}
#: Tags that another brings to an end.
ENDED_BY = {"調査中": "最終報"}


def unknown(subject: Subject) -> Iterator[Finding]:
    """Every tag is one of the vocabulary."""
    for index, tag in enumerate(subject.tags):
        if not tag or tag in subject.vocabulary.tags:
            continue
        plain = plain_characters(tag)
        if plain != tag and plain in subject.vocabulary.tags:
            message = (
                f"タグ「{plain}」は、見た目は同じでも語彙の語と違う文字で書かれています（{_points(tag, plain)}）。"
            )
            yield Finding(subject.at("tags", index), f"{message}打ち直してください", tag, plain)
            continue
        message = f"タグ「{plain}」は語彙にありません。{subject.vocabulary.advice(plain)}"
        yield Finding(subject.at("tags", index), message, tag, subject.vocabulary.nearest(plain) or "")


def repeated(subject: Subject) -> Iterator[Finding]:
    """A tag, by whichever of its names, stands once."""
    seen: dict[str, str] = {}
    for index, tag in enumerate(subject.tags):
        name = subject.known_tag(tag)
        if name in seen:
            same = f"「{seen[name]}」と同じ意味です" if seen[name] != tag else "もう書いてあります"
            yield Finding(subject.at("tags", index), f"タグ「{tag}」は{same}。一つ消してください", tag)
        seen.setdefault(name, tag)


def contradictory(subject: Subject) -> Iterator[Finding]:
    """A tag that says "not known" or "not yet" stands only where nothing says otherwise."""
    for index, tag in enumerate(subject.tags):
        others = [other for other in subject.tags if other != tag and _excludes(subject, tag, other)]
        if others:
            message = f"タグ「{tag}」は「{others[0]}」と一緒には付けられません。どちらかを消してください"
            yield Finding(subject.at("tags", index), message, tag)


def missing_cause(subject: Subject) -> Iterator[Finding]:
    """The entry has a tag for its cause."""
    return _missing(subject, "cause", "原因不明")


def missing_sector(subject: Subject) -> Iterator[Finding]:
    """The entry has a tag for its sector."""
    return _missing(subject, "sector", "分類不能の産業")


def _points(written: str, right: str) -> str:
    """Return the code points of those characters that the right spelling does not have."""
    return "、".join(f"U+{ord(sign):04X}" for sign in dict.fromkeys(written) if sign not in right)


def _missing(subject: Subject, facet: str, unknown_tag: str) -> Iterator[Finding]:
    known = subject.vocabulary.facets.get(facet)
    names = set(map(subject.known_tag, subject.tags))
    if subject.entry.front_matter and known and not names & known.tags.keys():
        likely = "、".join(list(known.tags)[:3])
        message = (
            f"{known.label}のタグがありません。{likely} などから選び、わからなければ「{unknown_tag}」にしてください"
        )
        yield Finding(subject.at("tags"), message)


def _excludes(subject: Subject, tag: str, other: str) -> bool:
    """Say whether `tag`, being open, cannot stand beside `other`."""
    if tag in OPEN_FOR_FACET:
        facet = subject.vocabulary.facets.get(OPEN_FOR_FACET[tag])
        return facet is not None and other in facet.tags
    return ENDED_BY.get(tag) == other
