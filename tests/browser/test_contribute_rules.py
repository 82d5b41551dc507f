"""The form and `build.py check` are held to one behaviour: the same texts, read by both."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from check.test_rules import CASES, PATH, TODAY, VOCABULARY
from entries import SOUND
from jikenbo.archive.count import CountError, parse_count
from jikenbo.archive.edtf import EdtfError, format_japanese, parse_edtf
from jikenbo.archive.frontmatter import parse_front_matter
from jikenbo.archive.reading import Source, parse_entry
from jikenbo.check import check, subjects_of

Call = Callable[..., Any]
#: Rules of the file as it is saved, or that the form keeps by offering nothing else.
NOT_IN_THE_FORM = {
    *("byte-order-mark", "line-ending", "unknown-key", "type", "value", "heading-name"),
    *("comment", "trailing-comment", "folded"),
}


@pytest.fixture
def module(page: Page, site_url: str) -> Call:
    """Run a piece of JavaScript with one of the form's modules as `module` and the arguments as `given`."""
    page.goto(f"{site_url}contribute/guide/")

    def call(name: str, code: str, *arguments: object) -> Any:
        address = json.dumps(f"{site_url}assets/javascripts/contribute/{name}.js")
        tables = json.dumps(f"{site_url}assets/javascripts/contribute/tables.js")
        return page.evaluate(
            f"""async (given) => {{
                const module = await import({address});
                const {{ loadTables }} = await import({tables});
                const tables = await loadTables(new URL({json.dumps(site_url)}));
                {code}
            }}""",
            list(arguments),
        )

    return call


def test_both_tell_the_same_of_every_broken_entry(module: Call) -> None:
    entries, expected = [], []
    for rule, sound, broken, _ in CASES:
        text = SOUND.replace(sound, broken)
        read = parse_entry(Source(PATH, "2023-001", text))
        problems = check(subjects_of([read], VOCABULARY, TODAY))
        if rule not in NOT_IN_THE_FORM and read.front_matter and "org: []" not in text and "persons" not in text:
            if "certainty: 多分" in text or "qualifier" in text:
                continue
            entries.append({"values": read.front_matter.values, "body": read.front_matter.body})
            expected.append(sorted([problem.rule, problem.severity, problem.message] for problem in problems))
    told = module(
        "check",
        """return given[0].map((entry) => module.check(entry, tables, given[1])
            .map(({ rule, severity, message }) => [rule, severity, message]).sort());""",
        entries,
        TODAY.isoformat(),
    )
    assert len(entries) > 40
    assert [sorted(each) for each in told] == expected


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
    text = module("notation", "return module.entryText(given[0]);", {"values": values, "body": "## 概要\n\n本文\n"})
    read = parse_front_matter(text)
    assert read.values == values
    assert read.body.strip() == "## 概要\n\n本文"


YEARS = ("2023", "202X", "20XX", "0000", "0001", "9999", "23", "")
AFTER = ("", "-09", "-02", "-13", "-00", "-21", "-24", "-XX", "/", "/..", "年9月", "/9/1", ".9", " ")
DAYS = ("", "-28", "-29", "-31", "-00", "-XX", "~", "?", "%", "~~", "/2023-10", "/2022", "2日", "月")


def test_both_read_dates_alike(module: Call) -> None:
    dates = [f"{year}{after}{day}" for year in YEARS for after in AFTER for day in DAYS]
    dates += ["../2023", "../..", "2024-02-29", "1900-02-29", "2023-09-30/2023-10-02", "2023-08-30/2023-08-31~"]
    dates += ["２０２３-09", "2023/9/28", "2023年9月28日"]
    told = module(
        "dates",
        """return given[0].map((text) => {
            try {
                const date = module.readDate(text);
                return [date.earliest, date.latest, module.japaneseDate(date)];
            } catch (problem) { return [problem.message, problem.suggestion]; }
        });""",
        dates,
    )
    assert dict(zip(dates, told, strict=True)) == {text: _date(text) for text in dates}


def _date(text: str) -> list[str]:
    try:
        date = parse_edtf(text)
    except EdtfError as error:
        return [str(error), error.suggestion]
    return [date.earliest.isoformat(), date.latest.isoformat(), format_japanese(date)]


def test_both_read_counts_alike(module: Call) -> None:
    counts = [
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
        "1234567890123",
    ]
    told = module(
        "counts",
        """return given[0].map((text) => {
            try { const { value, qualifier } = module.readCount(text); return [value, qualifier]; }
            catch (problem) { return problem.message; }
        });""",
        counts,
    )
    assert told == [_count(text) for text in counts]


def _count(text: str) -> object:
    try:
        return list(parse_count(text))
    except CountError as error:
        return str(error)
