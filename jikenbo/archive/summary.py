"""The first paragraph of an entry's text, as plain text for lists, feeds and tables."""

from __future__ import annotations

import re

#: Longer text is cut here, at the end of a sentence where there is one.
LIMIT = 200
_BLOCK = re.compile(r"\n[ \t]*\n")
_NOT_PROSE = re.compile(r"\s*(?:#|```|~~~|\||>|[-*+]\s|\d+\.\s)")
_LINK = re.compile(r"!?\[([^\]\n]*+)\]\([^)\n]*+\)")
_MARKS = re.compile(r"(\*\*|__|`|\*)(\S|\S.{0,200}?\S)\1")


def summary(body: str) -> str:
    """Return the first paragraph of `body` (Markdown) on one line, at most LIMIT characters; "" without one."""
    for block in _BLOCK.split(body):
        if block.strip() and not _NOT_PROSE.match(block):
            return _shortened(_plain(block))
    return ""


def _plain(block: str) -> str:
    return " ".join(_MARKS.sub(r"\2", _LINK.sub(r"\1", block)).split())


def _shortened(text: str) -> str:
    if len(text) <= LIMIT:
        return text
    end = text.rfind("。", 0, LIMIT) + 1
    return text[:end] if end else f"{text[: LIMIT - 1]}…"
