"""Line breaks inside Japanese text, which are no spaces (CSS Text 4, section 4.1.3, "segment break transformation")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from markdown_it.token import Token

_CJK = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")


def without_japanese_breaks(children: Iterable[Token]) -> Iterator[Token]:
    """Yield the tokens of a paragraph without the line breaks between two Japanese characters.

    Emphasis or a link may begin or end at the break.
    """
    before = ""
    waiting: list[Token] = []  # a line break, and what follows it until the next character
    for child in children:
        if child.type == "softbreak" or (waiting and not child.content):
            waiting.append(child)
            continue
        if waiting:
            joined = _CJK.match(before) and _CJK.match(child.content)
            yield from (token for token in waiting if token.type != "softbreak" or not joined)
            waiting.clear()
        before = child.content[-1:] or before
        yield child
    yield from waiting
