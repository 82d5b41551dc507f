"""A Python-Markdown extension: its parser replaced by ours, which lets authors only write text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from xml.etree.ElementTree import Element, ElementTree, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.extensions import Extension
from markdown.util import AMP_SUBSTITUTE
from markdown_it.token import Token

from jikenbo.commonmark.headings import HeadingIds
from jikenbo.commonmark.joining import without_japanese_breaks
from jikenbo.commonmark.reader import read_markdown
from jikenbo.commonmark.targets import target_of
from jikenbo.commonmark.text import inline_text

#: Steps of Python-Markdown before and after parsing.
_SURPLUS_PREPROCESSORS = ("html_block", "fenced_code_block")
_SURPLUS_TREEPROCESSORS = ("inline", "prettify")
_ALIGNMENTS = {"text-align:left": "left", "text-align:center": "centre", "text-align:right": "right"}


def render(text: str) -> Element:
    """Return the elements of a text as a page has them."""
    root = Element("div")
    _Builder(root, HeadingIds(frozenset())).add_all(read_markdown(text))
    return root


class CommonMark(Extension):
    """Reads a page as `read_markdown` does; no HTML, image, attribute or script of an author's gets through.

    Option `reserved_ids`: ids that the theme uses itself, which no heading may take.
    """

    def __init__(self, **options: Any) -> None:
        self.config = {"reserved_ids": [(), "ids that no heading may take"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:
        md.parser = _Parser(md, frozenset(self.getConfig("reserved_ids")))
        md.registerExtension(self)
        self._markdown = md

    def reset(self) -> None:
        """Remove the steps around the parser; other extensions, in any order, have added theirs."""
        for name in _SURPLUS_PREPROCESSORS:
            self._markdown.preprocessors.deregister(name, strict=False)
        for name in _SURPLUS_TREEPROCESSORS:
            self._markdown.treeprocessors.deregister(name, strict=False)


class _Parser(BlockParser):
    """The parser that Python-Markdown calls."""

    def __init__(self, md: Markdown, reserved_ids: frozenset[str]) -> None:
        super().__init__(md)
        self._reserved_ids = reserved_ids

    def parseDocument(self, lines: Iterable[str]) -> ElementTree:
        root = Element(self.md.doc_tag)
        _Builder(root, HeadingIds(self._reserved_ids)).add_all(read_markdown("\n".join(lines)))
        return ElementTree(root)


class _Builder:
    """Builds elements from tokens."""

    def __init__(self, root: Element, ids: HeadingIds) -> None:
        self._open = [root]
        self._ids = ids

    def add_all(self, tokens: Sequence[Token]) -> None:
        for place, token in enumerate(tokens):
            if token.type == "heading_open":
                self._begin(token, {"id": self._ids.of(inline_text(tokens[place + 1]))})
            elif token.type == "inline":
                self._add_inline(token)
            elif token.hidden:
                self._text("\n" if token.nesting < 0 else "")
            else:
                self._add(token)

    def _add_inline(self, token: Token) -> None:
        for child in without_japanese_breaks(token.children or ()):
            self._add(child)

    def _add(self, token: Token) -> None:
        if token.nesting > 0:
            self._begin(token, _attributes(token))
        elif token.nesting < 0:
            self._end(token)
        elif token.type in ("text", "softbreak"):
            self._text("\n" if token.type == "softbreak" else token.content)
        elif token.type == "code_inline":
            SubElement(self._open[-1], "code").text = _escaped(token.content)
        elif token.type in ("fence", "code_block"):
            # Code wider than the page scrolls, also with the keys once it can be focused.
            SubElement(SubElement(self._open[-1], "pre", {"tabindex": "0"}), "code").text = _escaped(token.content)
            self._text("\n")
        else:
            SubElement(self._open[-1], token.tag)
            self._text("\n")

    def _begin(self, token: Token, attributes: dict[str, str]) -> None:
        tag = "span" if token.type == "link_open" and "href" not in attributes else token.tag
        self._open.append(SubElement(self._open[-1], tag, attributes))

    def _end(self, token: Token) -> None:
        self._open.pop()
        if token.block:
            self._text("\n")

    def _text(self, text: str) -> None:
        """Add text where the page is being built: behind the last child, or before the first."""
        parent = self._open[-1]
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + _escaped(text)
        else:
            parent.text = (parent.text or "") + _escaped(text)


def _attributes(token: Token) -> dict[str, str]:
    """Return the attributes that an author's text may set: a harmless target, a title, a number, an alignment."""
    given = {name: str(value) for name, value in token.attrs.items()}
    if token.type == "link_open":
        target = target_of(given["href"])
        return {"href": _escaped(target), **_title(given)} if target else {}
    if token.type == "ordered_list_open" and "start" in given:
        return {"start": given["start"]}
    alignment = _ALIGNMENTS.get(given.get("style", ""))
    return {"class": alignment} if alignment else {}


def _title(given: dict[str, str]) -> dict[str, str]:
    return {"title": _escaped(given["title"])} if given.get("title") else {}


def _escaped(text: str) -> str:
    """Return the text with each "&" as Python-Markdown's serializer leaves it alone: it knows entities, we do not."""
    return text.replace("&", f"{AMP_SUBSTITUTE}amp;") if "&" in text else text
