"""The pages of the form, of the rules and of the format, made from the rules and the model themselves."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from jikenbo.archive.count import UNITS
from jikenbo.archive.headings import HEADINGS
from jikenbo.archive.incident import Entry, Report
from jikenbo.archive.organisation.registered import RegisteredOrganisation
from jikenbo.archive.problem import LABELS
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.bilingual import Bilingual
from jikenbo.contribute.readings import readings_section
from jikenbo.contribute.template import template
from jikenbo.contribute.web_files import form_data
from jikenbo.output import OutputFile
from jikenbo.page import page, row
from jikenbo.rules.rule import Rule
from jikenbo.rules.rulebook import GROUPS

_FORM_INTRO = """# 事件を知らせる

わかることだけを書いてください。入力すると事件のファイルができあがります。書きかけはこのブラウザーにだけ残り、送るまでどこにも渡りません。[書き方の手引き](guide.md)・[規則](rules.md)・[訂正と削除](../about/corrections.md)"""
_RULES_INTRO = """事件のファイルを調べる `python3 build.py check` と、[入力フォーム](index.md)が守る規則です。
**誤り**があるとサイトは作られません。**注意**は、確かめたうえでそのままにしてもかまいません。
「自動」とあるものは `python3 build.py check --fix` が直します。"""
_FORMAT_INTRO = """事件は一つのファイルです。名前は `incidents/2023/2023-396.md` のように番号と同じで、番号が付くまでは
`incidents/2023/2023-new-usb-memory.md` のような仮の名前にします。先頭の `---` から `---` までが前付け、
そのあとが本文です。"""

_ORGANISATIONS_INTRO = """事件の `org` には、公表文のとおりの名前を書きます。
全角と半角、新旧の字体、ヶとケ、空白、法人の種類の有無と略し方だけが違う名前は、同じ組織として扱われます。
法人の種類が違うか、都道府県が違えば、別の組織です。

同じ名前の組織が二つあるときは、都道府県を付けて `池田町（福井県）` のように書きます。
市町村は `福井県池田町` でもかまいません。
同じ県に同じ名前の組織があるときは、`中央病院（東口）` のように、ほかのことばで書き分けます。

名前の書き方だけではわからないことは、リポジトリの一番上の `organisations.yml` に書きます。なくてもかまいません。"""
_ORGANISATIONS_EXAMPLE = """- name: 見本商事
  reading: みほんしょうじ
  other_names: [MIHON]
  former_names: [見本商会]
  prefecture: 福井県
- name: 中央病院
  prefecture: 北海道
- name: 中央病院
  prefecture: 福井県"""

_COUNT_INTRO = (
    "内訳などがあるときは、数の代わりに次のように書きます。`files` には、書類のつづり（簿冊など）の冊数も書けます。"
    "紙の枚数など、ここにない単位は本文に書きます。"
)
_COUNT_EXAMPLE = """counts:
  people:
    value: 120
    breakdown:
      市民: 100
      職員: 20
    note: 名簿に載っていた人
    certainty: 確定"""
_COUNT_KEYS = {
    "value": "数（必須）",
    "breakdown": "内訳。ちょうどの数なら、足して value になる",
    "note": "何の数か、公表文での言い方",
    "certainty": "`確定`（漏れたことが確かめられた）か `おそれ`。公表文に書かれているときだけ",
}


def contribute_pages(vocabulary: Vocabulary) -> Iterator[OutputFile]:
    """Yield the form's page, the rules' page and the format's page, below docs/."""
    yield _form_page(vocabulary)
    yield _rules_page()
    yield OutputFile("contribute/format.md", "\n".join(_format()).encode())


def _form_page(vocabulary: Vocabulary) -> OutputFile:
    values = {
        "title": "事件を知らせる",
        "description": "新しい事件を加える、載っている事件を直す。入力するとファイルができあがり、そのまま送れます。",
        # JSON within a script element: no text in it may end the element.
        "form": json.dumps(form_data(vocabulary), ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"),
    }
    return page("contribute/index.md", "contribute.html", values, _FORM_INTRO)


def _rules_page() -> OutputFile:
    values = {
        "title": "規則",
        "description": "事件のファイルが守る規則と、その理由。",
        "groups": [{"name": name, "rules": [_rule(rule) for rule in rules]} for name, rules in GROUPS.items()],
    }
    return page("contribute/rules.md", "rules.html", values, _RULES_INTRO)


def _rule(rule: Rule) -> dict[str, Any]:
    return row(
        key=rule.key,
        title=rule.title,
        severity=LABELS[rule.severity],
        fixed=rule.fixed or None,
        check_only=rule.check_only,
        why=" ".join(rule.why.split()),
        bad=rule.bad.rstrip("\n"),
        good=rule.good.rstrip("\n"),
    )


def _format() -> Iterator[str]:
    yield from ("---", "title: ファイルの書き方", "description: 事件のファイルの項目と書き方。", "---", "")
    yield from ("# ファイルの書き方", "", _FORMAT_INTRO, "", "## 例", "", _code(_example()), "")
    for heading, model in (("前付けの項目", Entry), ("公表文（reports）の項目", Report)):
        yield from (f"## {heading}", "", "| 項目 | 意味 |", "| --- | --- |")
        yield from (f"| `{field}` | {about}{_required(model, field)} |" for field, about in _fields(model))
        yield ""
    yield from _organisations()
    yield from ("## 数の単位", "", "| キー | 何の数か | 単位 |", "| --- | --- | --- |")
    yield from (f"| `{key}` | {unit.label} | {unit.counter} |" for key, unit in UNITS.items())
    yield from ("", _COUNT_INTRO, "", _code(_COUNT_EXAMPLE), "", "| キー | 意味 |", "| --- | --- |")
    yield from (f"| `{key}` | {about} |" for key, about in _COUNT_KEYS.items())
    yield ""
    yield from readings_section()
    yield from ("", "## 本文の見出し", "", "わかるものだけを、この順に書きます。", "")
    yield from (f"{number}. {heading}" for number, heading in enumerate(HEADINGS, 1))
    yield from ("", "タグの語は[分類](../tags/index.md)、守るべき規則は[規則](rules.md)にあります。", "")


def _organisations() -> Iterator[str]:
    yield from ("## 組織", "", _ORGANISATIONS_INTRO, "")
    yield from (_code(_ORGANISATIONS_EXAMPLE), "", "| 項目 | 意味 |", "| --- | --- |")
    for field, about in _fields(RegisteredOrganisation):
        yield f"| `{field}` | {about}{_required(RegisteredOrganisation, field)} |"
    yield ""


def _example() -> str:
    values: dict[str, Any] = {"title": "公用USBメモリーの紛失", "org": "野山町", "date": "2023-09-28"}
    return template(values, "野山町は、住民の氏名を保存したUSBメモリーをなくしたと公表した。", examples=True)


def _fields(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    own_first = sorted(model.model_fields, key=lambda name: name not in model.__annotations__)
    for name in own_first:
        yield name, Bilingual.of(model, name).ja


def _required(model: type[BaseModel], field: str) -> str:
    return "（必須）" if model.model_fields[field].is_required() else ""


def _code(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.rstrip("\n").split("\n"))
