"""An entry's text as Markdown that cannot do more than an author may: no HTML, no attributes, no foreign images."""

from __future__ import annotations

import re

from jikenbo.archive.incident import ID_PATTERN

_CODE = re.compile(
    r"^(?P<fence>`{3,}+|~{3,}+)[^\n]*+\n(?P<block>.*?)(?:^(?P=fence)[ \t]*$|\Z)"
    r"|(?<!`)(?P<ticks>`{1,2}+)(?P<span>[^`\n]++)(?P=ticks)(?!`)",
    re.MULTILINE | re.DOTALL,
)
#: What a link may lead to: the web, a place on the page, another entry.
_TARGET = rf"\s*(?:https?://|\#|(?:(?:\.\./)?\d{{4}}/|\./)?{ID_PATTERN}\.md\b)"
_LINK = re.compile(rf"\]\((?!{_TARGET})", re.IGNORECASE)
_DEFINITION = re.compile(rf"\]:(?!{_TARGET})", re.IGNORECASE)
_ENTRY_LINK = re.compile(rf"(\]\(|\]:)(\s*)(?:(?:\.\./)?\d{{4}}/|\./)?({ID_PATTERN})\.md\b")
#: Applied in this order. Python-Markdown marks its own places with the two control characters.
_REPLACEMENTS = (("<", "&lt;"), ("{", "&#123;"), ("\x02", ""), ("\x03", ""), ("![", "["), ("[TOC]", "&#91;TOC]"))
_IN_CODE = re.compile(r"[^\w\s、。]|_")


def safe_markdown(body: str) -> str:
    """Return the body for the site: raw HTML shows as text, a link to anything but the web loses its target."""
    pieces, last = [], 0
    for match in _CODE.finditer(body):
        pieces += [_safe_text(body[last : match.start()]), _code(match)]
        last = match.end()
    return "".join([*pieces, _safe_text(body[last:])])


def _safe_text(text: str) -> str:
    for sign, replacement in _REPLACEMENTS:
        text = text.replace(sign, replacement)
    text = _DEFINITION.sub("]&#58;", _LINK.sub("]&#40;", text))
    return _ENTRY_LINK.sub(r"\1\2../\3/", text)


def _code(match: re.Match[str]) -> str:
    """Return code as an element whose every sign is an entity, so that nothing in it is Markdown."""
    source = match["span"] if match["block"] is None else match["block"]
    spelt = _IN_CODE.sub(lambda sign: f"&#{ord(sign[0])};", source.replace("\x02", "").replace("\x03", ""))
    return f"<code>{spelt.strip()}</code>" if match["block"] is None else f"\n<pre><code>{spelt}</code></pre>\n"
