"""A page as a reader gets it: what MkDocs and the theme make of it, as a tree of elements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from markdown import Markdown
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from archives import ROOT
from jikenbo.settings import Settings

CONFIGURATION = load_config(str(ROOT / "mkdocs.yml"))
ENVIRONMENT = CONFIGURATION.theme.get_env()
SETTINGS = Settings("事件簿", "https://jikenbo.example/")

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


def html_of(path: str, content: str, settings: Settings = SETTINGS) -> str:
    """Return the HTML of the page at `path` (relative to docs/) whose Markdown is `content`."""
    CONFIGURATION.site_name, CONFIGURATION.site_url = settings.site_name, settings.site_url
    CONFIGURATION.repo_url = settings.repository
    file = File(path, None, CONFIGURATION.site_dir, use_directory_urls=True)
    file.content_string = content
    page = Page(None, file, CONFIGURATION)
    page.read_source(CONFIGURATION)
    page.render(CONFIGURATION, Files([]))
    context = get_context(Navigation([], []), Files([]), CONFIGURATION, page)
    return ENVIRONMENT.get_template(page.meta.get("template", "main.html")).render(context)


def render(path: str, content: str, settings: Settings = SETTINGS) -> Element:
    """Return what the page shows of its own: all that is inside <main>."""
    root = parse(html_of(path, content, settings).partition("<!doctype html>")[2])
    return next(element for element in root.elements() if element.tag == "main")


def convert(markdown: str) -> Element:
    """Return what the site's Markdown makes of the text."""
    return parse(markdown_html(markdown))


def markdown_html(markdown: str) -> str:
    """Return the HTML that the site's Markdown makes of the text."""
    reader = Markdown(extensions=CONFIGURATION.markdown_extensions, extension_configs=CONFIGURATION.mdx_configs)
    return reader.convert(markdown)
