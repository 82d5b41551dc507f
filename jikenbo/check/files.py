"""Rules on how a file is saved."""

from __future__ import annotations

from collections.abc import Iterator

from jikenbo.check.subject import Finding, Subject


def byte_order_mark(subject: Subject) -> Iterator[Finding]:
    """The file begins with its text."""
    if subject.entry.source.text.startswith("\ufeff"):
        yield Finding((1, 1), "ファイルの先頭に見えない印（BOM）があります。「UTF-8（BOMなし）」で保存してください")


def line_ending(subject: Subject) -> Iterator[Finding]:
    """Lines end with a line feed."""
    before, found, _ = subject.entry.source.text.partition("\r")
    if found:
        message = "改行が LF ではありません（CR があります）。エディターで改行を「LF」にして保存してください"
        yield Finding((before.count("\n") + 1, len(before) - before.rfind("\n")), message)
