"""The text by which an incident is found: exactly what its page says of it, without labels and navigation."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from jikenbo.archive.incident import Incident
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.pages.body import body_html
from jikenbo.pages.facts import facts
from jikenbo.pages.reports import reports_in_order

_INLINE = frozenset(
    {"a", "abbr", "code", "del", "em", "i", "b", "kbd", "mark", "s", "small", "span", "strong", "sub", "sup"}
)


def page_text(incident: Incident, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield each piece of the incident's text as displayed, in reading order: title, facts, body, reports.

    A piece is a paragraph, heading, cell or value in plain text; words run on across emphasis and links.
    """
    yield incident.title
    for fact in facts(incident, vocabulary):
        yield from (value.text for value in fact.values)
        yield from filter(None, (fact.certainty, fact.note))
        for part in fact.parts:
            yield from part
    yield from body_text(incident.body)
    for report in reports_in_order(incident):
        yield from report.org or ()
        yield report.title


def body_text(body: str) -> Iterator[str]:
    """Yield the paragraphs, headings and cells of an entry's Markdown in plain text."""
    reader = _Reader()
    reader.feed(body_html(body))
    reader.close()
    yield from filter(None, (" ".join("".join(block).split()) for block in reader.blocks))


class _Reader(HTMLParser):
    """Collects the text of each block of a document."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[list[str]] = [[]]

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        self._part(tag)

    def handle_data(self, data: str) -> None:
        self.blocks[-1].append(data)

    def _part(self, tag: str) -> None:
        if tag not in _INLINE:
            self.blocks.append([])
