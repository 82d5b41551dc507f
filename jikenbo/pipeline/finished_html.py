"""Pages that are HTML already, which Markdown need not read tag by tag."""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from jikenbo.pages.document import MARK


class FinishedHtml(Extension):
    """Takes a page that begins with `MARK` as it is.

    Without it MkDocs makes the same pages, in more than three times the time: each page is then parsed twice.
    """

    def extendMarkdown(self, md: Markdown) -> None:
        # After "normalize_whitespace" (30), before all that looks for something in the text.
        md.preprocessors.register(_Stash(md), "finished_html", 29)


class _Stash(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return [self.md.htmlStash.store("\n".join(lines))] if lines[0] == MARK else lines
