"""Rules on the Markdown of an entry: it may not bring HTML, scripts, foreign files or links that are not addresses."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from jikenbo.check.subject import Finding, Subject

_CODE = re.compile(
    r"^(?P<fence>`{3,}|~{3,}).*?(?:^(?P=fence)|\Z)|(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)", re.S | re.M
)
_TAG = re.compile(r"<(?!https?://)[A-Za-z/!?][^>\n]*>?")
_ATTRIBUTES = re.compile(r"\{[:#.][^}\n]*\}|^-{1,}8<-{1,}.*$", re.M)
_IMAGE = re.compile(r"!\[[^\]]*\]\s*[\[(][^\])]*[\])]?")
_TARGET = re.compile(
    r"""\]\(\s*<?(?P<inline>[^)\s>]*(?:[\t\n][^)\s>]*)*)   # [text](target)
    |^[ ]{0,3}\[[^\]]+\]:\s*<?(?P<defined>\S+)             # [name]: target
    |<(?P<automatic>[A-Za-z][A-Za-z0-9+.-]*:[^>\s]*)>      # <target>
    """,
    re.M | re.X,
)
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):|\s*//")
_NOT_IN_ADDRESS = re.compile(r"[\x00-\x20\x7f]")


def without_code(markdown: str) -> str:
    """Return the text with code blanked out, every other character at its offset."""
    return _CODE.sub(_blank, markdown) if "`" in markdown or "~~~" in markdown else markdown


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def raw_html(subject: Subject) -> Iterator[Finding]:
    """The text is Markdown alone."""
    text = without_code(subject.body)
    for pattern in (_TAG, _ATTRIBUTES):
        for match in pattern.finditer(text):
            advice = "Markdownで書き、文字として見せたいときは ` で囲んでください"
            message = f"HTMLや属性の指定「{_short(match[0])}」は使えません。{advice}"
            yield Finding(subject.in_body(match.start()), message, match[0])


def image(subject: Subject) -> Iterator[Finding]:
    """The text brings no image: pages ask nothing of another place."""
    for match in _IMAGE.finditer(without_code(subject.body)):
        message = f"画像「{_short(match[0])}」は載せられません。公表文へのリンクにしてください"
        yield Finding(subject.in_body(match.start()), message, match[0])


def link(subject: Subject) -> Iterator[Finding]:
    """A link of the text leads to an https address, or to another place of the archive."""
    text = _IMAGE.sub(_blank, without_code(subject.body))
    for match in _TARGET.finditer(text):
        target = next(part for part in match.groups() if part is not None)
        scheme = _scheme(target)
        if scheme not in ("https", ""):
            message = f"リンク先「{_short(target)}」は使えません。https:// で始まるURLにしてください"
            secure = "https" + target[4:] if scheme == "http" else ""
            yield Finding(subject.in_body(match.start(match.lastgroup or 0)), message, target, secure)


def _scheme(target: str) -> str:
    """Return what a browser would take for the scheme: entities read, control characters and spaces dropped."""
    match = _SCHEME.match(_NOT_IN_ADDRESS.sub("", html.unescape(target)))
    return (match[1] or "//").lower() if match else ""


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
