"""A page as a reader gets it: what MkDocs makes of its Markdown, as a tree of elements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from markdown import Markdown
from mkdocs.config import load_config

from archives import ROOT

CONFIGURATION = load_config(str(ROOT / "mkdocs.yml"))

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})


@dataclass
class Element:
    """An element, its attributes, and what is in it."""

    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    def elements(self) -> Iterator[Element]:
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.elements()

    def text(self, without: str = "") -> str:
        """Return the text inside, leaving out elements that have the attribute `without`."""
        return "".join(
            child if isinstance(child, str) else child.text(without)
            for child in self.children
            if isinstance(child, str) or without not in child.attributes
        )


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open[-1].tag == tag, f"<{self.open[-1].tag}> is closed by </{tag}>"
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parse(html: str) -> Element:
    """Return the document; elements that are not closed in order fail the test."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    assert builder.open == [builder.root], f"never closed: {[element.tag for element in builder.open[1:]]}"
    return builder.root


def render(page: str) -> Element:
    """Return the content of a Markdown page with front matter, as MkDocs renders it."""
    _, _, body = page.removeprefix("---\n").partition("\n---\n")
    return convert(body)


def convert(markdown: str) -> Element:
    """Return what the site's Markdown makes of the text."""
    reader = Markdown(extensions=CONFIGURATION.markdown_extensions, extension_configs=CONFIGURATION.mdx_configs)
    return parse(reader.convert(markdown))
