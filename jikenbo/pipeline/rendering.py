"""MkDocs' pages as they are rendered one after the other, each forgotten when its HTML is written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from jikenbo.pipeline.kept_pages import KeptPages


class _Page(Page):
    """A page whose front matter and text are at hand: nothing is read before the page is to be rendered."""

    def __init__(self, file: File, config: MkDocsConfig, template: str) -> None:
        super().__init__(None, file, config)
        self._unread = {"template": template}
        self.forget()

    def read_source(self, config: MkDocsConfig) -> None:
        """Leave the file alone."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Wait for `fill`."""

    def fill(self, meta: dict[str, Any], body: str, config: MkDocsConfig, files: Files) -> None:
        """Take what the file contains, and turn its Markdown into HTML."""
        self.meta = meta
        if body:
            self.markdown = f"{body}\n"
            super().render(config, files)

    def forget(self) -> None:
        """Be as before `fill`."""
        self.meta, self.markdown, self.content, self.toc = self._unread, "", "", TableOfContents([])


class _Options(Config):
    """It has none."""


class KeptPagesPlugin(BasePlugin[_Options]):
    """Gives MkDocs the pages that were just written; what it makes of them is what it makes of their files."""

    def __init__(self, kept: KeptPages) -> None:
        self._kept = kept
        self._files = Files([])

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        in_navigation = set(_paths(config.nav))
        for file in files.documentation_pages():
            if file.src_uri in self._kept and file.src_uri not in in_navigation:
                _Page(file, config, self._kept.template_of(file.src_uri))
        self._files = files
        return files

    def on_page_context(self, context: Any, /, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
        if isinstance(page, _Page):
            page.fill(*self._kept.of(page.file.src_uri), config, self._files)
        return context

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        if isinstance(page, _Page):
            page.forget()
        return output


def _paths(navigation: Any) -> Iterator[str]:
    """Yield the path of each page that mkdocs.yml's navigation names: its title there belongs to it."""
    if isinstance(navigation, str):
        yield navigation
    elif isinstance(navigation, list | dict):
        for part in navigation.values() if isinstance(navigation, dict) else navigation:
            yield from _paths(part)
