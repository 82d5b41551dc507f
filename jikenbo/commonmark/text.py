"""The plain text of Markdown, block by block."""

from __future__ import annotations

from collections.abc import Iterator

from markdown_it.token import Token

from jikenbo.commonmark.joining import without_japanese_breaks
from jikenbo.commonmark.reader import read_markdown

_CODE = frozenset({"fence", "code_block"})
_BREAKS = frozenset({"softbreak", "hardbreak"})


def plain_text(text: str) -> Iterator[str]:
    """Yield the paragraphs, headings, cells and code blocks of a text as displayed, each on one line."""
    for token in read_markdown(text):
        shown = token.content if token.type in _CODE else inline_text(token)
        if line := " ".join(shown.split()):
            yield line


def inline_text(token: Token) -> str:
    """Return the text that an inline token shows; "" for any other token."""
    children = without_japanese_breaks(token.children or ())
    return "".join("\n" if child.type in _BREAKS else child.content for child in children)
