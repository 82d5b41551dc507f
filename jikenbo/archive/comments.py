"""Comments behind values of front matter, which YAML drops: " #" ends a value that is not quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

import yaml

#: Keys whose values are free text, of which a "#" may be part.
TEXT_KEYS = frozenset({"title", "org", "tags", "reason", "note"})
#: Characters read in all; further comments are reported once the first are corrected.
_MOST_READ = 100_000
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_OPENING = (yaml.FlowSequenceStartToken, yaml.FlowMappingStartToken)
_CLOSING = (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)
_BEFORE_A_VALUE = (yaml.ValueToken, yaml.BlockEntryToken, yaml.FlowEntryToken, *_OPENING)
#: What follows a key or a dash that has no value.
_AFTER_NO_VALUE = (yaml.KeyToken, yaml.BlockEndToken, yaml.StreamEndToken)
_END_IN_FLOW = re.compile(r"[,\]}]|: ")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment with something before it on its line; offsets are into the front matter.

    The text from `start` to `end` is the value as its author may have meant it, of which YAML reads nothing from
    `sign`, the place of the "#", on. `kind` is "lost" where the comment is likely part of the value, "unclear" where
    it may be, and "plain" where it can only be a comment.
    """

    start: int
    sign: int
    end: int
    kind: Literal["lost", "unclear", "plain"]


def comments(source: str) -> list[Comment]:
    """Return the comments behind values, in the order of the front matter (the text between its fences).

    The first of very many: for each the tokens are read again.
    """
    found: list[Comment] = []
    begin = moved = 0
    most = max(2, _MOST_READ // (len(source) + 1))
    while len(found) < most and _may_have_comment(source) and (comment := _first(source, begin)):
        found.append(replace(comment, start=comment.start - moved, sign=comment.sign - moved, end=comment.end - moved))
        # A swallowed bracket would make everything behind it unreadable: it is read on as if it had been quoted.
        kept = quoted(source[comment.start : comment.end]) if comment.kind == "lost" else ""
        place = comment.start if comment.kind == "lost" else comment.sign
        source = source[:place] + kept + source[comment.end :]
        begin = place + len(kept)
        moved += begin - comment.end
    return found


def quoted(text: str) -> str:
    """Return the text as a single-quoted scalar."""
    return "'" + text.replace("'", "''") + "'"


def _may_have_comment(source: str) -> bool:
    """Return whether any line has a "#" that does not begin it: nearly none does, and reading tokens takes time."""
    return any("#" in line and not line.lstrip().startswith("#") for line in source.split("\n"))


def _first(source: str, begin: int) -> Comment | None:
    tokens, limit = _tokens(source)
    sign = source.find("#", begin)
    while 0 <= sign < limit:
        if any(_start(token) <= sign < _end(token) for token in tokens):
            sign = source.find("#", sign + 1)
        elif source[source.rfind("\n", 0, sign) + 1 : sign].strip():
            return _comment(source, sign, tokens)
        else:  # a whole line, of which more signs may be part
            sign = source.find("#", _line_end(source, sign))
    return None


def _tokens(source: str) -> tuple[list[yaml.Token], int]:
    """Return the tokens, and the offset up to which YAML could make tokens of the text."""
    tokens: list[yaml.Token] = []
    try:
        for token in yaml.scan(source, Loader=_LOADER):
            tokens.append(token)
    except yaml.MarkedYAMLError as error:
        return tokens, error.problem_mark.index if error.problem_mark else 0
    except yaml.reader.ReaderError:
        return [], 0
    return tokens, len(source)


def _comment(source: str, sign: int, tokens: Sequence[yaml.Token]) -> Comment:
    before = [token for token in tokens if _start(token) < sign and _end(token) > _start(token)]
    after = next((token for token in tokens if _start(token) > sign), None)
    line_end = _line_end(source, sign)
    swallowed = _depth(before) > 0 and any(bracket in source[sign:line_end] for bracket in "]}")
    in_flow = _END_IN_FLOW.search(source, sign, line_end) if swallowed else None
    end = len(source[: in_flow.start() if in_flow else line_end].rstrip())
    last = before[-1]
    if isinstance(last, yaml.ScalarToken) and last.plain:
        return Comment(_start(last), sign, end, _kind_after_text(source, sign, _key(before), swallowed=swallowed))
    if isinstance(last, yaml.ScalarToken) and not swallowed and _is_tag(source, sign) and _key(before) in TEXT_KEYS:
        return Comment(_start(last), sign, end, "unclear")  # the quotation marks may be the text's own: 'A' #2
    empty = isinstance(last, _BEFORE_A_VALUE) and _has_no_value(last, after)
    lost = swallowed or (empty and _depth(before) == 0 and _key(before) in TEXT_KEYS)
    return Comment(sign, sign, end, "lost" if lost else "plain")


def _line_end(source: str, place: int) -> int:
    end = source.find("\n", place)
    return end if end >= 0 else len(source)


def _kind_after_text(source: str, sign: int, key: str, *, swallowed: bool) -> Literal["lost", "unclear", "plain"]:
    """Judge a comment behind an unquoted value: who writes a comment leaves two spaces before "#" and one behind."""
    set_off = source[sign - 2 : sign].isspace() and source[sign + 1 : sign + 2].isspace()
    if swallowed or (key in TEXT_KEYS and not set_off):
        return "lost"
    return "unclear" if key in TEXT_KEYS or not set_off else "plain"


def _is_tag(source: str, sign: int) -> bool:
    """Return whether the "#" belongs to the text right behind it, as in #2."""
    return not source[sign + 1 : sign + 2].isspace()


def _has_no_value(last: yaml.Token, after: yaml.Token | None) -> bool:
    next_item = isinstance(last, yaml.BlockEntryToken) and isinstance(after, yaml.BlockEntryToken)
    return next_item or after is None or isinstance(after, _AFTER_NO_VALUE)


def _depth(tokens: Sequence[yaml.Token]) -> int:
    return sum(isinstance(token, _OPENING) - isinstance(token, _CLOSING) for token in tokens)


def _key(tokens: Sequence[yaml.Token]) -> str:
    """Return the key that the last of the tokens belongs to, or that of the list that it is in."""
    return next(
        (
            str(token.value)
            for token, following in reversed(list(pairwise(tokens)))
            if isinstance(token, yaml.ScalarToken) and isinstance(following, yaml.ValueToken)
        ),
        "",
    )


def _start(token: yaml.Token) -> int:
    assert token.start_mark is not None  # only tokens made by hand have none
    return int(token.start_mark.index)


def _end(token: yaml.Token) -> int:
    assert token.end_mark is not None
    return int(token.end_mark.index)
