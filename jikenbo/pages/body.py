"""An entry's text as HTML that cannot do more than an author may: no HTML of their own, no attributes, no images."""

from __future__ import annotations

import re
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor

from jikenbo.archive.headings import HEADINGS
from jikenbo.archive.incident import ID_PATTERN

#: What would let an author write HTML, load an image, or spell an address of mail in entities.
_PATTERNS_LEFT_OUT = ("html", "automail", "image_link", "image_reference", "short_image_ref")
#: Where a link begins: Markdown's own pattern is "[", and each is then sought an end through all that follows.
_LINKS = ("reference", "link", "short_reference")
_LINK_BEGINS = re.compile(r"(?<!!)\[(?=[^\[\]]*\](?:[^(]|$|\([^()]*(?:\([^()]*\)[^()]*)*\)))")
_WEB = re.compile(r"https?://|#", re.IGNORECASE)
_ENTRY = re.compile(rf"(?:(?:\.\./)?\d{{4}}/|\./)?({ID_PATTERN})\.md\b")
_CODE_ATTRIBUTES = re.compile(r"<(pre|code) [^>]*>")
_CJK = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
_INLINE_TAGS = r"(?:</?(?:a|code|em|span|strong)\b[^>]*>)*"
#: What may come first is sought first: looking behind at every character is slow.
_BREAK_IN_JAPANESE = re.compile(
    rf"<pre>.*?</pre>|(?=[<\n])(?<={_CJK})({_INLINE_TAGS})\n({_INLINE_TAGS})(?={_CJK})", re.DOTALL
)


def body_html(body: str) -> str:
    """Return the body as HTML: raw HTML shows as text, a link to anything but the web loses its target.

    A line break between two Japanese characters is no space.
    """
    html = _CODE_ATTRIBUTES.sub(r"<\1>", _markdown().reset().convert(body))
    # The page is Markdown too: its reader of fences would take these for one before it sees that this is HTML.
    return _BREAK_IN_JAPANESE.sub(_joined, html).replace("`", "&#96;").replace("~", "&#126;")


def _joined(match: re.Match[str]) -> str:
    return match[0] if match[0].startswith("<pre>") else match[1] + match[2]


class _Targets(Treeprocessor):
    """Lets a link lead to the web, to another entry's page, or to one of the nine headings by its name."""

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            target = link.get("href", "").strip()
            if entry := _ENTRY.match(target):
                link.set("href", f"../{entry[1]}/{target[entry.end() :]}")
            elif not _WEB.match(target):
                link.tag = "span"
                link.attrib.clear()
        first = {heading.text: heading for heading in reversed([*root.iter("h2")])}
        for name in HEADINGS:
            if name in first:
                first[name].set("id", name)


@cache
def _markdown() -> Markdown:
    markdown = Markdown(extensions=[TableExtension(use_align_attribute=True), "fenced_code", "def_list"])
    markdown.preprocessors.deregister("html_block")
    for name in _PATTERNS_LEFT_OUT:
        markdown.inlinePatterns.deregister(name)
    for name in _LINKS:
        markdown.inlinePatterns[name].compiled_re = _LINK_BEGINS
    # After "inline" (20), which makes the links, and before "unescape" (0).
    markdown.treeprocessors.register(_Targets(markdown), "targets", 1)
    return markdown
