"""MkDocs' pages as they are rendered one after the other, each forgotten when its HTML is written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markdown import Markdown
from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page, _RelativePathTreeprocessor
from mkdocs.structure.toc import TableOfContents

from jikenbo.pipeline.kept_pages import KeptPages


class _Page(Page):
    """A page whose front matter and text are at hand: nothing is read before the page is to be rendered."""

    def __init__(self, file: File, config: MkDocsConfig, meta: dict[str, Any]) -> None:
        super().__init__(None, file, config)
        self._unread = meta
        self.forget()

    def read_source(self, config: MkDocsConfig) -> None:
        """Leave the file alone."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Wait for `fill`."""

    def fill(self, meta: dict[str, Any], content: str) -> None:
        """Take what the file contains: its front matter, and its text as HTML."""
        self.meta, self.content = meta, content

    def forget(self) -> None:
        """Be as before `fill`."""
        self.meta, self.markdown, self.content, self.toc = self._unread, "", "", TableOfContents([])


class _Converter:
    """Turns the Markdown of one page after the other into HTML; MkDocs sets up a converter for each."""

    def __init__(self, config: MkDocsConfig, files: Files) -> None:
        self._config, self._files = config, files
        self._markdown = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {})

    def html(self, file: File, text: str) -> str:
        """Return the text of the page that the file is."""
        _RelativePathTreeprocessor(file, self._files, self._config)._register(self._markdown)
        return self._markdown.reset().convert(text)


class KeptPagesPlugin(BasePlugin[LegacyConfig]):
    """Gives MkDocs the pages that were just written; what it makes of them is what it makes of their files.

    MkDocs empties the folder of its configuration; from then on it writes into `site`, where data may be already.
    """

    def __init__(self, kept: KeptPages, site: Path) -> None:
        self._kept, self._site = kept, str(site)

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        config.site_dir = self._site
        for file in files:
            file.dest_dir = self._site
        in_navigation = set(_paths(config.nav))
        for file in files.documentation_pages():
            if file.src_uri in self._kept and file.src_uri not in in_navigation:
                _Page(file, config, self._kept.always_of(file.src_uri))
        self._converter = _Converter(config, files)
        return files

    def on_env(self, env: Environment, /, **_: Any) -> Environment:
        env.auto_reload = False  # else each page asks of every template whether its file has changed
        return env

    def on_page_context(self, context: Any, /, *, page: Page, **_: Any) -> Any:
        if isinstance(page, _Page):
            meta, body = self._kept.of(page.file.src_uri)
            page.fill(meta, self._converter.html(page.file, f"{body}\n") if body else "")
        return context

    def on_post_page(self, output: str, /, *, page: Page, **_: Any) -> str:
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
