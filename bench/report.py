"""Results as a table, and as the page of the site that shows it."""

import json
import platform
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from os import cpu_count
from typing import Any

from bench import ROOT
from bench.engines import ENGINES
from bench.measure import Result

PAGE = ROOT / "docs/about/search-measurements.md"
KEPT = ROOT / "bench/search-results.json"


@dataclass(frozen=True)
class Run:
    """A result, the seconds that making the index took, its size in MB; on what and on which day it was measured."""

    result: Result
    seconds: float
    megabytes: float
    load: float
    """Processes that wanted a core meanwhile (load average): beyond the number of cores, times grow with it."""
    machine: str
    measured: str


def machine() -> str:
    """The conditions of a measurement: the machine, and the versions of its software."""
    kind = f"{platform.system()} {platform.machine()}、{cpu_count()}コア"
    return f"{kind}、Python {platform.python_version()}、Pagefind {version('pagefind_bin')}"


def keep(run: Run) -> None:
    """Put a run in the place of an earlier one of the same search and size, and write the page anew.

    Runs of another machine or another number of queries are dropped: they cannot be compared with this one.
    """
    kept = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else []
    comparable = [each for each in kept if _circumstances(each) == _circumstances(asdict(run))]
    all_runs = [*(Run(Result(**each.pop("result")), **each) for each in comparable), run]
    order = [engine.name for engine in ENGINES]
    newest = {(each.result.records, order.index(each.result.engine)): each for each in all_runs}
    sorted_runs = [newest[key] for key in sorted(newest)]
    KEPT.write_text(json.dumps([asdict(each) for each in sorted_runs], indent=1) + "\n", encoding="utf-8")
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(table(sorted_runs), run.machine), encoding="utf-8")


def _circumstances(run: Mapping[str, Any]) -> tuple[str | None, int]:
    return run.get("machine"), run["result"]["queries"]


COLUMNS: dict[str, Callable[[Run], str]] = {
    "事件": lambda run: f"{run.result.records:,}",
    "検索": lambda run: "このサイト" if run.result.engine == ENGINES[0].name else run.result.engine,
    "再現率": lambda run: f"{run.result.recall:.3f}",
    "適合率": lambda run: f"{run.result.precision:.3f}",
    "先頭10件の正解": lambda run: f"{run.result.first_ten:.3f}",
    "完全に正しい問い": lambda run: f"{run.result.exact} / {run.result.queries}",
    "初回の転送量 (中央値)": lambda run: f"{run.result.cold_bytes / 1000:,.0f} KB",
    "初回のリクエスト": lambda run: f"{run.result.cold_requests:.0f}",
    "初回の時間 (中央値 / 95%)": lambda run: f"{run.result.cold_median:.0f} / {run.result.cold_95:.0f} ms",
    "2回目以降の転送量": lambda run: f"{run.result.warm_bytes / 1000:,.0f} KB",
    "2回目以降の時間 (中央値 / 95%)": lambda run: f"{run.result.warm_median:.0f} / {run.result.warm_95:.0f} ms",
    "最長の処理": lambda run: f"{run.result.longest_task:.0f} ms" if run.result.longest_task else "50 ms未満",
    "索引の作成": lambda run: f"{run.seconds:.1f} 秒",
    "機械の負荷": lambda run: f"{run.load:.1f}",
    "索引の大きさ": lambda run: f"{run.megabytes:.1f} MB",
    "測定日": lambda run: run.measured,
}


def table(runs: Sequence[Run]) -> str:
    """The runs as a Markdown table, one a column: figures to be compared are side by side."""
    rows = [[label, *(cell(run) for run in runs)] for label, cell in COLUMNS.items()]
    head, *rest = rows
    rule = ["---", *("---:" for _ in runs)]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *rest))


def page(text: str, machine: str) -> str:
    """The page of the site that shows the table, measured on one machine."""
    return f"""---
title: 検索の測定
description: このサイトの検索が、書かれていることばをどれだけ正確に、どれだけ少ない通信で見つけるかの測定。
---

# 検索の測定

架空の事件からなるアーカイブを作り、Chromiumで検索して、本文の部分文字列の検索（正解）と比べました。\
問いは本文から取り、単語、句、二語の組み合わせが三分の一ずつです。\
表記ゆれをまとめる語は、ほかの検索に不利なので除いてあります。

{text}

* **再現率**は語を含む事件のうち見つかった割合、**適合率**は見つかった事件のうち語を含む割合です（問いごとの平均）。
* 分類の別名や組織の名前で広げて見つけた事件は、語を含むものだけを正誤の対象にしました（転送量には入っています）。
* **初回**は、サイトを初めて見るブラウザーでの値です。検索プログラム、索引、先頭10件の本文を含みます。
* 文字のファイルは、一般の静的ホスティングと同じくgzipで圧縮して送っています。通信の遅れは含みません。
* **最長の処理**は、検索の間に画面が応答できなかった最も長い時間です（50 ms以上のものだけを数えます）。
* Pagefind extendedとMkDocs Materialは、日本語の設定で、ほかは初期設定のまま使いました。\
Pagefindは10,000件まで、Materialは1,000件までです。
* **機械の負荷**は、測定中に動こうとしていた処理の数です（load average）。コア数を超える分だけ、時間は長く出ます。

## 事件が増えると

どの検索も、次のものを取り寄せます。リクエストは、50,000件でも20〜30です。\
表の値は、架空の事件の索引で一度測ったもので、下の命令では測り直しません。

| 取り寄せるもの | 10,000件 | 50,000件 | 500,000件（見積もり） |
| --- | ---: | ---: | ---: |
| 事件の番号と長さの表（一度だけ） | 16 KB | 48 KB | 450 KB |
| 半分の事件にある語の場所（「個人情報」） | 18 KB | 88 KB | 900 KB |
| めったにない語の場所（語ごとに） | 約10 KB | 約15 KB | 約15 KB |
| 検索のページ全体（六つの問いの中央値） | 161 KB | 251 KB | 1〜2 MB |

事件の数に比例するのは、表と、多くの事件にある語の場所です。表は一つ、語の場所は一つか、\
その語で始まる語が多ければ15 KBずつのいくつかのファイルにあります。\
500,000件では、めったにない語でも600 KBほど、多くの事件にある語を探すと1 MBを超えます。\
遅い回線（1.6 Mbit/s）では5秒から10秒かかるので、\
年ごとなどにアーカイブを分け、`mergeIndex` でつなぐほうが速くなります。

語の場所は、漢字・カタカナ・英数字が続くところでは四文字まで、ほかでは二文字を一つの語としています。\
「2023年」は「20」や「23」ではなく「2023」と「023年」の場所を取り寄せます。

測定環境: {machine}。
`python -m bench.search --write` で測り直せます。
"""
