"""Bare addresses of the web as links, found as GitHub finds them (GFM, section 6.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

#: A label of a name has at most 63 characters, in other scripts fewer; without a bound each beginning would be tried
#: against the whole text.
_ADDRESS = re.compile(r"(?<![A-Za-z])https?://[^\s<.]{1,255}\.[^\s<]+|(?:(?<=[\s*_~(])|^)www\.[^\s<.]{1,255}\.[^\s<]+")
_PUNCTUATION = "?!.,:*_~'\""
_ENTITY = re.compile(r"&[A-Za-z0-9]{1,31};\Z")


def link_bare_addresses(state: StateCore) -> None:
    """Turn the addresses in the text of every inline token into links, but for those in a link already."""
    for token in state.tokens:
        if token.type == "inline" and token.children and ("://" in token.content or "www." in token.content):
            token.children = list(_linked(token.children))


def _linked(children: Sequence[Token]) -> Iterator[Token]:
    depth = 0
    for child in children:
        depth += child.nesting if child.type in ("link_open", "link_close") else 0
        if child.type == "text" and not depth:
            yield from _split(child)
        else:
            yield child


def _split(token: Token) -> Iterator[Token]:
    end = 0
    for match in _ADDRESS.finditer(token.content):
        address = _trimmed(match[0])
        yield from _text(token.content[end : match.start()], token.level)
        end = match.start() + len(address)
        target = f"http://{address}" if address.startswith("www.") else address
        yield Token("link_open", "a", 1, attrs={"href": target}, level=token.level, markup="linkify", info="auto")
        yield from _text(address, token.level + 1)
        yield Token("link_close", "a", -1, level=token.level, markup="linkify", info="auto")
    yield from _text(token.content[end:], token.level)


def _text(content: str, level: int) -> Iterator[Token]:
    if content:
        yield Token("text", "", 0, content=content, level=level)


def _trimmed(address: str) -> str:
    """Return the address without the punctuation that ends a sentence, and without brackets that it did not open."""
    unopened = address.count(")") - address.count("(")
    end = len(address)
    while end:
        entity = _ENTITY.search(address, max(0, end - 33), end) if address[end - 1] == ";" else None
        if entity:
            end = entity.start()
        elif address[end - 1] == ")" and unopened > 0:
            end, unopened = end - 1, unopened - 1
        elif address[end - 1] in _PUNCTUATION:
            end -= 1
        else:
            break
    return address[:end]
