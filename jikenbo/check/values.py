"""Rules on values of the front matter that YAML reads otherwise than written."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from jikenbo.archive.comments import Comment, comments, quoted
from jikenbo.archive.frontmatter import FrontMatterError, split_front_matter
from jikenbo.check.subject import Finding, Subject
from jikenbo.rules.rulebook import say


def lost_comment(subject: Subject) -> Iterator[Finding]:
    """A "#" in an unquoted value is not taken for the beginning of a comment."""
    for offset, comment in comments_of(subject):
        if comment.kind == "lost":
            whole, lost = _texts(subject, offset, comment)
            message = say("comment", "wrong", text=lost, suggestion=quoted(whole))
            yield Finding(subject.in_text(offset + comment.sign), message, whole, quoted(whole))


def unclear_comment(subject: Subject) -> Iterator[Finding]:
    """A comment has a line of its own."""
    for offset, comment in comments_of(subject):
        if comment.kind == "unclear":
            whole, lost = _texts(subject, offset, comment)
            message = say("trailing-comment", "wrong", text=lost, whole=quoted(whole))
            yield Finding(subject.in_text(offset + comment.sign), message, lost)


def folded(subject: Subject) -> Iterator[Finding]:
    """A value is on one line."""
    for position in subject.entry.front_matter.folded if subject.entry.front_matter else ():
        yield Finding(position, say("folded", "wrong"))


def comments_of(subject: Subject) -> list[tuple[int, Comment]]:
    """Return each comment behind a value, with the offset into the file from which its places count."""
    try:
        source, _ = split_front_matter(subject.text)
    except FrontMatterError:
        return []
    offset = subject.text.index("\n") + 1
    return [(offset, comment) for comment in _comments(source)]


@lru_cache(maxsize=1)  # two rules ask for those of one entry, one after the other
def _comments(source: str) -> tuple[Comment, ...]:
    return tuple(comments(source))


def _texts(subject: Subject, offset: int, comment: Comment) -> tuple[str, str]:
    """Return the whole value with its comment, and the comment."""
    end = offset + comment.end
    return subject.text[offset + comment.start : end], subject.text[offset + comment.sign : end]
