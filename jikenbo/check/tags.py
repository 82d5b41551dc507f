"""Rules on the tags of an entry."""

from __future__ import annotations

from collections.abc import Iterator

from jikenbo.check.subject import Finding, Subject


def unknown(subject: Subject) -> Iterator[Finding]:
    """Every tag is one of the vocabulary."""
    for index, tag in enumerate(subject.tags):
        if tag and tag not in subject.vocabulary.tags:
            nearest = subject.vocabulary.nearest(tag)
            hint = f"「{nearest}」ではありませんか" if nearest else "語彙（vocabulary.yml）にある語から選んでください"
            yield Finding(subject.at("tags", index), f"タグ「{tag}」は語彙にありません。{hint}", tag, nearest or "")


def repeated(subject: Subject) -> Iterator[Finding]:
    """A tag, by whichever of its names, stands once."""
    seen: dict[str, str] = {}
    for index, tag in enumerate(subject.tags):
        name = subject.vocabulary.aliases.get(tag, tag)
        if name in seen:
            same = f"「{seen[name]}」と同じ意味です" if seen[name] != tag else "もう書いてあります"
            yield Finding(subject.at("tags", index), f"タグ「{tag}」は{same}。一つ消してください", tag)
        seen.setdefault(name, tag)
