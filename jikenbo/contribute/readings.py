"""The part of the format's page that says how dates and numbers are read: examples, read by the readers themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jikenbo.notation.counts import read_count
from jikenbo.notation.dates import read_date
from jikenbo.notation.refusal import Refusal

_INTRO = """入力フォーム、Issue の質問、`build.py new`、`build.py draft` は、日付と数を同じ読み方で読みます。
ファイルに書いたものは `build.py check --fix` が下の右側の形に改めます。「調査中」「不明」は、書かないことと同じです。
あいまいなものや、一部しかわからないものは、わかるところだけに縮めず、読まずにお知らせします。

- 「8月下旬」「8月末」は何日から何日までかが公表されていないので、その月の頃（`~`）とします。
- 「年度」は、起きていた期間とは限らないので、日付にしません。時刻は読み取り、日だけを残します。
- 「100人超」「100人未満」は、公表された 100 のまま、以上・最大とします。
- 「～2023年9月」「2023年4月～」のような全角の「～」は、まで・からの意味です。頃は半角の `~` です。"""
_DATES = (
    *(
        "2023年9月28日（木）",
        "R5.9.28",
        "令和五年九月",
        "2023年8月30日〜31日",
        "2023年12月28日〜1月4日",
        "2023年4月以降",
    ),
    *("2023年4月以降", "2023年8月下旬", "2023年9月28日15時頃", "2023年度", "昨年9月", "8月30日", "平成35年9月"),
    "2023年9月28日（金）",
)
_COUNTS = (
    *("約1万3,400人", "2千3百人", "最大で約20万人", "90人以上", "100人超", "100人未満"),
    *("数十人", "10〜20人", "延べ120人", "120件", "12人と3人"),
)


def readings_section() -> Iterator[str]:
    """Yield the lines: the reading of each example, or the reason for refusing it."""
    yield from ("## 日付と数の読み方", "", _INTRO, "", "| 書かれたもの | 読み方 |", "| --- | --- |")
    for text, unit in (*((date, "") for date in _DATES), *((count, "people") for count in _COUNTS)):
        try:
            read = read_count(text, unit) if unit else read_date(text)
            yield f"| {text} | `{read}` |"
        except Refusal as refusal:
            yield f"| {text} | {_plain(str(refusal))} |"


def _plain(text: str) -> str:
    """Return the text with what Markdown would take for markup made plain."""
    return re.sub(r"([\\`*_\[\]<>#])", r"\\\1", text)
