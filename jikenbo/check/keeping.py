"""Corrections of comments behind values, so that nothing written is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from jikenbo.archive.comments import Comment, quoted
from jikenbo.archive.reading import ReadEntry, parse_entry
from jikenbo.check.edits import Edit, apply_edits
from jikenbo.check.subject import Subject
from jikenbo.check.values import comments_of


def comment_edit(subject: Subject) -> Edit | None:
    """Return the first edit that keeps a comment behind a value, or None.

    A comment that is likely part of the value is quoted with it; any other comment goes to a line of its own. An edit
    after which the entry reads worse is left to its author.
    """
    for edit in _candidates(subject):
        source = replace(subject.entry.source, text=apply_edits(subject.text, [edit]))
        if _is_no_worse(subject.entry, parse_entry(source)):
            return edit
    return None


def _is_no_worse(before: ReadEntry, after: ReadEntry) -> bool:
    if before.front_matter is None:
        # One problem hides all others: what can be read further down is better, whatever is found there.
        return after.front_matter is not None or min(after.problems).line > min(before.problems).line
    return after.front_matter is not None and len(after.problems) <= len(before.problems)


def _candidates(subject: Subject) -> Iterator[Edit]:
    for offset, comment in comments_of(subject):
        if comment.kind == "lost":
            text = subject.text[offset + comment.start : offset + comment.end]
            yield Edit(offset + comment.start, offset + comment.end, quoted(text), "comment")
        elif comment.kind == "unclear":
            yield _on_its_own_line(subject.text, offset, comment)


def _on_its_own_line(text: str, offset: int, comment: Comment) -> Edit:
    """Return the edit that puts the comment above the line of its value, as far in as that."""
    start = text.rfind("\n", 0, offset + comment.start) + 1
    value = text[start : offset + comment.sign].rstrip()
    indent = value[: len(value) - len(value.lstrip())]
    sign, end = offset + comment.sign, offset + comment.end
    return Edit(start, end, f"{indent}{text[sign:end]}\n{value}", "trailing-comment")
