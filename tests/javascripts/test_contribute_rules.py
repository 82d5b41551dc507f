"""The form and `build.py check` are held to one behaviour: the same texts, read by both."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from check.test_personal import CAUGHT, SOUND_TEXTS, with_text
from check.test_rules import CASES, PATH, TODAY, VOCABULARY
from deno_process import DenoProcess
from entries import ROOT, SOUND
from jikenbo.archive.count import CountError, parse_count
from jikenbo.archive.edtf import EdtfError, format_japanese, parse_edtf
from jikenbo.archive.entries import find_entries
from jikenbo.archive.frontmatter import FrontMatter, parse_front_matter
from jikenbo.archive.headings import HEADINGS
from jikenbo.archive.reading import ReadEntry, Source, parse_entry, read_entry
from jikenbo.archive.typed import typed_values
from jikenbo.check import check, subjects_of
from jikenbo.notation.counts import read_count
from jikenbo.notation.dates import read_date
from jikenbo.notation.refusal import Refusal
from jikenbo.rules.rulebook import RULES
from notation.cases import CASES as TYPED
from notation.cases import COUNTS, DATES
from notation.test_surfaces import entry

Call = Callable[..., Any]


@pytest.fixture
def module(form: DenoProcess) -> Call:
    """Run a piece of JavaScript with one of the form's modules as `module` and the arguments as `given`."""

    def call(name: str, code: str, *arguments: object) -> Any:
        return form.evaluate(
            f"""async (given) => {{
                const [module, tables] = [await load("contribute/{name}"), state.tables];
                {code}
            }}""",
            list(arguments),
        )

    return call


#: What the form cannot break: the messages of rules that it checks otherwise.
ONLY_OF_FILES = {
    **{("id", key): "the form names the file itself" for key in ("file", "long", "far")},
    ("value", "other"): "no value of the form has it",
}


def corpus() -> list[str]:
    """Every entry of the tests of the rules, every refused text in its place, and entries with several faults."""
    broken = [SOUND.replace(sound, wrong) for _, sound, wrong, _ in CASES]
    refused = [entry(case).text for case in TYPED if case.refused]
    chance = random.Random(1)
    several = [SOUND for _ in range(SEVERAL)]
    for index, text in enumerate(several):
        for _, sound, wrong, _ in chance.sample(CASES, 4):
            text = text.replace(sound, wrong, 1)
        several[index] = text
    all_wrong = (ROOT / "tests/check/all-wrong.md").read_text("utf-8")
    # Patterns are sought in the text of a file, in which YAML's escapes hide what they mean.
    pasted = [text for _, text in CAUGHT] + SOUND_TEXTS
    bodies = ["\n\n".join(pasted[start : start + 12]) for start in range(0, len(pasted), 12)]
    personal = [with_text(text, "body") for text in bodies] + [with_text(text, "title") for text in pasted[::9]]
    return [text for text in (*broken, *refused, *several, *MORE, *personal, all_wrong) if "\\u202e" not in text]


SEVERAL = 150
ISSUE = SOUND.replace("date: 2023-09-28\nocc", "date: 0203-09-28\nocc").replace("news/1", "a" * 3000)
#: Faults that no single rule's test has.
MORE = (
    ISSUE,
    SOUND.replace("people: 60", "people: 0").replace("https://www", "ftp://www"),
    SOUND.replace("title: 公用USBメモリーの紛失", "title: '公用\u200bUSBメモリー'").replace("野山町", "野" * 250),
    SOUND.replace("tags: [", f"tags: [{'長' * 201}, 紛失した, ").replace("## 原因", "## 事故の原因"),
    SOUND.replace("tags:", "duplicate_of: '2023'\ntags:").replace("org: 野山町\n", "org: [野山町, ' ']\n"),
    SOUND.replace("people: 60", "people: {value: '60', breakdown: {町民: 約50, 職員: '10'}, note: ' '}"),
    SOUND.replace("people: 60", "people: {value: 60人, breakdown: {町民: '60'}}").replace(
        "## 概要", "```\n## 概要\n```"
    ),
    SOUND.replace("people: 60", 'people: {value: "60", qualifier: "~"}').replace("2023-09-20", "20XX-01"),
    SOUND.replace("2023-09-20", "2023-XX-01").replace("2023-09-21", "2023-21-05"),
    SOUND.replace("2023-09-20", "2023年9月20日頃").replace("discovered: 2023-09-21", "discovered: ''"),
    SOUND.replace("## 原因", "## 経緯\n\n### 細目\n\n## 原因\n\n原因\n----"),
    SOUND.replace("news/1", "news/1\n    archive: http://web.archive.example/1\n    accessed: 2023年9月30日"),
    SOUND.replace("    date: 2023-09-28\n    url", "    date: 昨年\n    counts: {people: 59人}\n    url"),
    SOUND.replace("title: USBメモリー紛失についてのお詫び\n    date", "date"),
    SOUND.replace("title: 公用USBメモリーの紛失\norg: 野山町\n", ""),
    SOUND.replace("tags: [紛失・置き忘れ, 地方公共団体, 氏名]", "tags: [紛失, 紛失・置き忘れ, 漏洩なし]"),
    # Characters that look like others or like nothing
    *(
        SOUND.replace("氏名]", f"{tag}]")
        for tag in ("氏\u200b名", "誤送信\ufe00", "サホ\u309aート詐欺", "' 氏名'", "ハ\u309aソコン")
    ),
    SOUND.replace("氏名]", "氏名, 氏\ufe00名, 氏\u200b名, '']"),
    SOUND.replace("紛失・置き忘れ, 地方公共団体", "紛失・\u200b置き忘れ, 市区町村\ufe00"),
    *(SOUND.replace("公用USBメモリーの紛失", blank) for blank in ("\u3164", "\u2800 \u2800", "\u115f\u3000\uffa0")),
    SOUND.replace("公用USBメモリー", "カ\u3099ス会社のe\u0301").replace("野山町\nd", "葛\U000e0100城市\nd"),
    SOUND.replace("野山町\nd", "あ\u3099\u1112\u1161\u11ab\u212b\u2126\nd").replace("お詫び", "お詫び\u00a0\u3164"),
    SOUND.replace("お詫び", "お詫\U000e0041び\u034f\u2061").replace("野山町\nd", "野山\ue000\U0010fffd町\ufdd1\nd"),
    SOUND.replace("news/1", "news/カ\u3099\ufe00"),
    SOUND.replace("公表した", "公表し\u3099た神\ufe01\u0301た\u3099た\u3099"),
    # Incidents that are others
    SOUND.replace("tags:", "distinct_from: [2023-002, 2023-new-b, '396', 2023-new-Ｂ, ' 2023-002', '']\ntags:"),
    SOUND.replace("tags:", "distinct_from: 2023-new-\ntags:"),
    SOUND.replace("tags:", "duplicate_of: 2023-002\ndistinct_from: [2023-001, 2023-002, 2023-003]\ntags:"),
    SOUND.replace("tags:", "duplicate_of: '2023'\ndistinct_from: '2023'\ntags:"),
)


def test_the_form_checks_every_rule_but_those_that_say_why_it_does_not(module: Call) -> None:
    checked = module("check", "return Object.keys(module.checksOf(tables));")
    assert set(checked) == {rule.key for rule in RULES.values() if not rule.check_only}
    assert len(checked) == len(set(checked))


def test_both_say_the_same_of_every_broken_entry_at_the_same_place(module: Call) -> None:
    read = [parse_entry(Source(PATH, "2023-001", text.removeprefix("\ufeff"))) for text in corpus()]
    entries = [each for each in read if each.front_matter and is_of_the_form(each.front_matter)]
    assert len(entries) > 300
    found = module(
        "check",
        "return given[0].map((entry) => module.check(entry, tables, given[1]));",
        [
            {"id": each.source.id, "values": each.front_matter.values, "body": each.front_matter.body}
            for each in entries
            if each.front_matter
        ],
        TODAY.isoformat(),
    )
    for entry_read, problems in zip(entries, found, strict=True):
        assert of_form(entry_read, problems) == of_check(entry_read)
    said = {(problem["rule"], problem["key"]) for problems in found for problem in problems}
    possible = {
        (rule.key, key)
        for rule in RULES.values()
        if not rule.check_only
        for key in (rule.messages or ["say"])
        if not key.endswith(".form") and not key.startswith("row-")
    }
    assert possible - said == {*ONLY_OF_FILES, ("size", "wrong")}


def is_of_the_form(front_matter: FrontMatter) -> bool:
    """Return whether the values are of the kinds that fields give: texts, lists of texts, numbers with their parts."""
    values = front_matter.values
    reports = values.get("reports", [])
    return (
        not front_matter.split_numbers
        and isinstance(values.get("tags", []), list)
        and isinstance(values.get("counts", {}), dict)
        and isinstance(reports, list)
        and all(isinstance(report, dict) for report in reports)
    )


def of_check(read: ReadEntry) -> list[tuple[str, object, str]]:
    """What `build.py check` says, but for the rules that the form leaves to it."""
    problems = check(subjects_of([read], VOCABULARY, TODAY))
    return sorted(
        (problem.rule, place(read, problem.line, problem.column), problem.message)
        for problem in problems
        if not RULES[problem.rule].check_only
    )


def of_form(read: ReadEntry, problems: list[dict[str, Any]]) -> list[tuple[str, object, str]]:
    assert read.front_matter
    said = []
    for problem in problems:
        assert problem["severity"] == RULES[problem["rule"]].severity
        where = (999, 1) if problem["path"][:1] == ["body"] else read.front_matter.position(tuple(problem["path"]))
        said.append((problem["rule"], place(read, *where), problem["message"]))
    return sorted(said)


def place(read: ReadEntry, line: int, column: int) -> tuple[int, int]:
    """The place of the value around the place: that of the front matter's value, or one for all of the body."""
    assert read.front_matter
    if line >= read.front_matter.body_line:
        return (999, 1)
    return max((each for each in read.front_matter.positions.values() if each <= (line, column)), default=(1, 1))


def test_the_form_has_a_hint_for_every_heading(module: Call) -> None:
    assert module("body-field", "return Object.keys(module.HELP);") == list(HEADINGS)


WRITE = "return module.entryText(given[0], tables);"


def test_the_form_refuses_an_entry_that_is_too_large_for_a_file(module: Call, tmp_path: Path) -> None:
    large = {"values": parse_front_matter(SOUND).values, "body": "## 概要\n\n" + "あ" * 90_000}
    (problem,) = module(
        "check",
        "return module.check(given[0], tables, given[1]).filter(({ rule }) => rule === 'size');",
        large,
        TODAY.isoformat(),
    )
    path = tmp_path / "2023-001.md"
    path.write_text(module("notation", WRITE, large), "utf-8")
    assert [problem["message"]] == [each.message for each in read_entry(path).problems]


def test_both_write_and_read_the_same_entry(module: Call) -> None:
    nasty = [
        "a: b", "a #b", "- a", "'a'", '"a"', "[a]", "{a}", "a, b", "null", "~", "yes", "2023", "2023-09-28", "&a", "*a",
        "!a", "|", ">", "%a", "@a", "`a`", "a:", "?a", "? a", ": a", "a\\nb",
        "𠮷野家", "a'b", "#a", "<=3", ">=3", "=a", "-",
    ]  # fmt: skip
    values = {
        "title": "題名",
        "org": nasty,
        "date": "2023",
        "tags": ["氏名"],
        "counts": {
            "people": ">=3",
            "records": {"value": "~4,244", "breakdown": {"a: b": "1", "#c": "2"}, "note": "d: e"},
        },
        "reports": [{"title": text, "org": text, "counts": {"people": "<=3"}} for text in nasty],
    }
    text = module("notation", WRITE, {"values": values, "body": "## 概要\n\n本文\n"})
    read = parse_front_matter(text)
    assert read.values == values
    assert read.body.strip() == "## 概要\n\n本文"


def test_every_entry_is_the_same_after_the_form_has_read_and_written_it(module: Call) -> None:
    entries = [read_entry(path).incident for path in find_entries([ROOT / "incidents"])]
    given = [{"id": each.id, "values": typed_values(each), "body": each.body} for each in entries if each]
    drafts = module("draft", "return given[0].map(module.draftOf);", given)
    read = module("entry", "return given[0].map((draft) => module.entryOf(draft, tables).entry);", drafts)
    texts = module("notation", "return given[0].map((each) => module.entryText(each, tables));", read)
    for before, text in zip(entries, texts, strict=True):
        assert before
        assert parse_entry(Source(f"{before.id}.md", before.id, text)).incident == before


YEARS = ("2023", "202X", "20XX", "0000", "0001", "9999", "23", "")
AFTER = ("", "-09", "-02", "-13", "-00", "-21", "-24", "-XX", "/", "/..", "年9月", "/9/1", ".9", " ")
DAYS = ("", "-28", "-29", "-31", "-00", "-XX", "~", "?", "%", "~~", "/2023-10", "/2022", "2日", "月")


def test_both_read_edtf_alike(module: Call) -> None:
    dates = [f"{year}{after}{day}" for year in YEARS for after in AFTER for day in DAYS]
    dates += ["../2023", "../..", "2024-02-29", "1900-02-29", "2023-09-30/2023-10-02", "2023-08-30/2023-08-31~"]
    read = module(
        "dates",
        """return given[0].map((text) => {
            try {
                const date = module.readDate(text, tables);
                return [date.earliest, date.latest, module.japaneseDate(date, tables)];
            } catch (problem) { return [problem.message]; }
        });""",
        dates,
    )
    assert dict(zip(dates, read, strict=True)) == {text: _date(text) for text in dates}


def _date(text: str) -> list[str]:
    try:
        date = parse_edtf(text)
    except EdtfError as error:
        return [str(error)]
    return [date.earliest.isoformat(), date.latest.isoformat(), format_japanese(date)]


COUNTS_OF_FILES = [
    "4244",
    "4,244",
    "~13400",
    "<=200000",
    ">= 90",
    "約60",
    "4,2",
    "",
    "-1",
    "1.5",
    "0",
    "９０",
    "007",
    "9" * 13,
]


def test_both_read_counts_of_files_alike(module: Call) -> None:
    read = module(
        "counts",
        """return given[0].map((text) => {
            try { const { value, qualifier } = module.readCount(text, tables); return [value, qualifier]; }
            catch (problem) { return problem.message; }
        });""",
        COUNTS_OF_FILES,
    )
    assert read == [_count(text) for text in COUNTS_OF_FILES]


def _count(text: str) -> object:
    try:
        return list(parse_count(text))
    except CountError as error:
        return str(error)


READ_TYPED = """return given[0].map(([text, unit]) => {
    try { return unit ? module.readTypedCount(text, unit, tables) : module.readTypedDate(text, tables); }
    catch (problem) {
        if (!problem.key) throw problem;
        return [problem.key, problem.message];
    }
});"""


def typed(text: str, unit: str) -> object:
    try:
        return read_count(text, unit) if unit else read_date(text)
    except Refusal as refusal:
        return [refusal.reason, str(refusal)]


def test_both_read_every_text_of_the_table_alike(module: Call) -> None:
    for name, cases in (("reading/dates", DATES), ("reading/counts", COUNTS)):
        texts = [[case.text, case.unit] for case in cases]
        assert list(zip(texts, module(name, READ_TYPED, texts), strict=True)) == [
            (each, typed(*each)) for each in texts
        ]
        values = module(name, READ_TYPED, texts)
        assert [value if isinstance(value, str) else value[0] for value in values] == [
            case.refused or case.value for case in cases
        ]


PIECES = [
    *(
        "2023年",
        "令和5年",
        "R5.",
        "平成31年",
        "9月",
        "28日",
        "2023-09-28",
        "2023/8/30",
        "9/2",
        "〜",
        "～",
        "~",
        "から",
        "まで",
        "以降",
        "頃",
    ),
    *(
        "上旬",
        "末",
        "（木）",
        "15時",
        "、",
        "と",
        "約",
        "最大",
        "以上",
        "延べ",
        "1万",
        "3,400",
        "三千",
        "百",
        "人",
        "件",
        "分",
        "数",
        "余り",
    ),
    *(
        "不明",
        "調査中",
        "年度",
        "同日",
        "翌",
        "元年",
        " ",
        "　",
        "?",
        "%",
        "/",
        "..",
        "ー",
        "①",
        "²",
        "½",
        "⽇",
        "\u200b",
        "𠮷",
    ),
]


def test_both_read_texts_of_any_pieces_alike(module: Call) -> None:
    chance = random.Random(2)
    texts = ["".join(chance.choices(PIECES, k=chance.randint(1, 6))) for _ in range(3000)]
    for name, unit in (("reading/dates", ""), ("reading/counts", "people"), ("reading/counts", "records")):
        pairs = [[text, unit] for text in texts]
        assert list(zip(texts, module(name, READ_TYPED, pairs), strict=True)) == [
            (text, typed(text, unit)) for text in texts
        ]
