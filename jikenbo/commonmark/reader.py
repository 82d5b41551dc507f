"""Markdown as tokens: CommonMark with GitHub's tables, strikethrough and bare addresses, without HTML and images."""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from jikenbo.commonmark.autolinks import link_bare_addresses

#: Blocks and emphasis may lie in each other this deep; the check refuses a tenth of it.
MAX_NESTING = 100


def read_markdown(text: str) -> list[Token]:
    """Return the tokens of a text; "inline" tokens hold their own as children.

    Source: CommonMark 0.31 and GitHub Flavored Markdown (github.github.com/gfm). Raw HTML and images are plain text.
    STX and ETX, by which Python-Markdown marks places of its own, are dropped as it does.
    """
    return _reader().parse(text.replace("\x02", "").replace("\x03", ""))


class _Reader(MarkdownIt):
    def validateLink(self, url: str) -> bool:
        """Let every link through: the extension decides what it may lead to."""
        return bool(url)


@cache
def _reader() -> MarkdownIt:
    options = {"html": False, "linkify": False, "typographer": False, "maxNesting": MAX_NESTING}
    reader = _Reader("commonmark", options)
    reader.enable(["table", "strikethrough"]).disable(["html_block", "html_inline", "image"])
    reader.core.ruler.push("bare_addresses", link_bare_addresses)
    return reader
