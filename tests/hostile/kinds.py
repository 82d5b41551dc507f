"""Hostile entries, by kind: those of kinds.yml in their places, and files that are no texts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from jikenbo.yaml_files import load_yaml

_KINDS = load_yaml(Path(__file__).with_name("kinds.yml").read_text("utf-8"))
_HEAD = """title: {title}
{org}
date: 2022-01-01
tags: [盗難, 地方公共団体, 漏えいなし]
counts: {{people: {{value: 3, note: {note}, breakdown: {{{part}: 3}}}}}}
reports:
  - title: {report}
    url: {url}
"""


TEXTS: list[str] = _KINDS["texts"]


class Hostile(NamedTuple):
    """An entry's content, its kind, and whether it must be refused; None where it may be, and else must be harmless."""

    kind: str
    content: bytes
    refused: bool | None = None


def _entry(number: int, body: str = "名簿を失くした。", more: str = "", **values: str) -> bytes:
    texts = {"title": "名簿の紛失", "note": "注", "part": "町民", "report": "お詫び", **values}
    quoted = {key: json.dumps(text, ensure_ascii=False) for key, text in texts.items() if key not in ("org", "url")}
    org = values.get("org", f"org: 第{number}野山町")
    url = json.dumps(values.get("url", f"https://canary.example/{number}"), ensure_ascii=False)
    head = _HEAD.format(**quoted, org=org, url=url)
    return f"---\n{head}{more}---\n\n## 概要\n\n{body}\n".encode("utf-8", "surrogatepass")


PLACES = ("title", "org", "note", "part", "report", "reason", "body")


def with_text(number: int, text: str, places: Iterable[str]) -> bytes:
    """Return an entry with the text in these places."""
    values = dict.fromkeys(places, text)
    if "org" in values:
        values["org"] = f"org: {json.dumps(text, ensure_ascii=False)}"
    reason = values.pop("reason", "")
    more = f"withdrawn: 2022-02-01\nreason: {json.dumps(reason, ensure_ascii=False)}\n" if reason else ""
    return _entry(number, more=more, **values)


_FILES = {
    "empty": b"",
    "only a fence": b"---\n",
    "two fences": b"---\n---\n",
    "no fence": "題名だけ\n".encode(),
    "UTF-16": "---\ntitle: 名簿\n---\n".encode("utf-16"),
    "Shift_JIS": "---\ntitle: 名簿\n---\n".encode("shift_jis"),
    "EUC-JP": "---\ntitle: 名簿\n---\n".encode("euc_jp"),
    "NUL": b"---\ntitle: a\x00b\n---\n",
    "surrogate": b"---\ntitle: \xed\xa0\x80\n---\n",
    "overlong": b"---\ntitle: \xc0\xaf\n---\n",
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "too large": b"---\n" + b"#" * 70_000,
    "a mark in the middle": _entry(0).replace(b"\n\n##", b"\n\xef\xbb\xbf\n##"),
    "controls": _entry(0, body="\x1b[2J\x07\x08"),
    "separators of lines": _entry(0, title="名簿\u2028の\u2029紛失"),
    "deep": b"---\n" + b"".join(b" " * depth + b"a:\n" for depth in range(60)) + b"---\n",
    "brackets": b"---\na: " + b"[" * 20_000 + b"\n---\n",
    "lists": _entry(0, body="- " * 400 + "x"),
    "quotations": _entry(0, body="> " * 400 + "x"),
    "lines": _entry(0, body="行\n" * 3_000),
    "links": _entry(0, body="[" * 5_000),
    "columns": _entry(0, body="|" + "a|" * 60 + "\n|" + "-|" * 60 + "\n| a |"),
}


def hostile() -> Iterator[Hostile]:
    """Yield every hostile entry, always the same."""
    number = 0
    for text in TEXTS:
        for place in PLACES:
            yield Hostile(f"{place}: {text}", with_text(number := number + 1, text, [place]))
    for refused, texts in ((True, _KINDS["bodies"]["refused"]), (False, _KINDS["bodies"]["harmless"])):
        for text in texts:
            # What another rule may say of a harmless one (an emoji's joiner is unseen) is no matter here.
            yield Hostile(f"body: {text}", _entry(number := number + 1, body=text), refused or None)
    for text in _KINDS["front_matters"]["refused"]:
        yield Hostile(f"front matter: {text}", _entry(number := number + 1, org=text), True)
    for refused, addresses in ((True, _KINDS["urls"]["refused"]), (False, _KINDS["urls"]["harmless"])):
        for address in addresses:
            yield Hostile(f"url: {address}", _entry(number := number + 1, url=address), refused)
    for kind, content in _FILES.items():
        yield Hostile(f"file: {kind}", content, True)
