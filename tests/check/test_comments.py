"""Comments behind values: what YAML would drop is named with the form that keeps it, and mended."""

from __future__ import annotations

import pytest

from check.test_fixing import fixed
from check.test_rules import PATH, reported
from entries import SOUND
from jikenbo.archive.comments import comments
from jikenbo.archive.frontmatter import parse_front_matter
from jikenbo.contribute.template import template

TITLE = "title: 公用USBメモリーの紛失"


@pytest.mark.parametrize(
    ("place", "lost", "kept", "where"),
    [
        (TITLE, "title: 不具合 #2 による誤表示", "title: '不具合 #2 による誤表示'", "2:12"),
        (TITLE, "title: #2 の誤表示", "title: '#2 の誤表示'", "2:8"),
        (TITLE, "title: A社's #2", "title: 'A社''s #2'", "2:13"),
        (TITLE, "title: C # の話", "title: 'C # の話'", "2:10"),
        ("org: 野山町", "org: 野山町 #本庁", "org: '野山町 #本庁'", "3:10"),
        ("org: 野山町", "org: [野山町 #本庁, 川原市]", "org: ['野山町 #本庁', 川原市]", "3:11"),
        ("org: 野山町", "org:\n  - 野山町 #本庁\n  - 川原市", "org:\n  - '野山町 #本庁'\n  - 川原市", "4:9"),
        ("org: 野山町", "org:\n  - 野山町\n  - #川原市", "org:\n  - 野山町\n  - '#川原市'", "5:5"),
        ("org: 野山町", "org: [野山町, #川原市]", "org: [野山町, '#川原市']", "3:12"),
        ("USBメモリー紛失についてのお詫び", "お詫び #第2報", "'お詫び #第2報'", "11:16"),
    ],
)
def test_what_is_likely_part_of_a_value_is_an_error_and_is_quoted(place: str, lost: str, kept: str, where: str) -> None:
    entry = SOUND.replace(place, lost)
    quoted = SOUND.replace(place, kept)
    messages = [message for message in reported((PATH, entry)) if message.endswith("[comment]")]
    assert [message.partition(": ")[0] for message in messages] == [where]
    (change,) = fixed(entry)[1]
    assert fixed(entry)[0] == quoted and change.endswith(" comment")
    right = change.partition("→「")[2].rpartition("」")[0]
    assert right in messages[0] and right in quoted
    assert not [message for message in reported((PATH, quoted)) if "comment" in message]


@pytest.mark.parametrize(
    ("place", "before", "after"),
    [
        (TITLE, f"{TITLE}  # 仮の見出し", f"# 仮の見出し\n{TITLE}"),
        ("title: 公用USBメモリーの紛失", "title: '名簿' #2の紛失", "#2の紛失\ntitle: '名簿'"),
        ("people: 60", "people: 60 #公表文の2ページ", "#公表文の2ページ\n  people: 60"),
        (
            "    date: 2023-09-28\n    url",
            "    date: 2023-09-28 #推定\n    url",
            "    #推定\n    date: 2023-09-28\n    url",
        ),
    ],
)
def test_what_may_be_a_comment_is_a_warning_and_goes_to_a_line_of_its_own(place: str, before: str, after: str) -> None:
    entry = SOUND.replace(place, before)
    assert [message.rpartition("[")[2] for message in reported((PATH, entry))] == ["trailing-comment]"]
    assert fixed(entry)[0] == SOUND.replace(place, after)


@pytest.mark.parametrize(
    ("place", "commented"),
    [
        ("date: 2023-09-28\nocc", "date: 2023-09-28   # made public\nocc"),
        ("org: 野山町", "org: '野山町' # 当事者"),
        ("counts:", "counts: # 公表された数"),
        ("tags: [紛失・置き忘れ, 地方公共団体, 氏名]", "tags: [紛失・置き忘れ, 地方公共団体, 氏名] # 三つ"),
        ("tags: [紛失・置き忘れ, ", "tags: [ # 原因\n  紛失・置き忘れ, # 業種\n  "),
        ("reports:", "# 公表文\nreports:"),
        ("    url:", "    # archive: https://www.example.jp/\n    url:"),
        ("news/1", "news/1#top"),
        ("公用USB", "公用#USB"),
    ],
)
def test_what_can_only_be_a_comment_or_is_none_is_left(place: str, commented: str) -> None:
    entry = SOUND.replace(place, commented)
    assert reported((PATH, entry)) == []
    assert fixed(entry) == (entry, [])


def test_each_of_several_is_named_at_its_own_place() -> None:
    source = "title: 一 #二\ntags: [a #b, c]\norg: d #e\ndate: 2023 #f\n"
    found = comments(source)
    assert [(source[each.start : each.end], each.kind) for each in found] == [
        ("一 #二", "lost"),
        ("a #b", "lost"),
        ("d #e", "lost"),
        ("2023 #f", "unclear"),
    ]


def test_a_number_with_a_comment_in_brackets_is_kept_and_still_an_error() -> None:
    entry = SOUND.replace("counts:\n  people: 60", "counts: {people: 60 #約, records: 2}")
    assert "comment]" in reported((PATH, entry))[0]
    mended, _ = fixed(entry)
    assert "{people: '60 #約', records: 2}" in mended
    (problem,) = reported((PATH, mended))
    assert "[counts]" in problem


def test_the_template_for_a_new_entry_has_comments_on_lines_of_their_own() -> None:
    values = {"title": "不具合 #2", "org": "野山町 #本庁", "date": "2023", "tags": ["盗難 #1"]}
    for examples in (False, True):
        text = template(values, examples=examples)
        assert comments(text.split("---\n")[1]) == []
        assert {key: parse_front_matter(text).values[key] for key in values} == values


@pytest.mark.parametrize(
    "written",
    [
        "title: 公用USBメモリーの\n  紛失",
        "title: '公用USBメモリーの\n  紛失'",
        "title: >\n  公用USBメモリーの\n  紛失",
        "title: 公用USBメモリーの紛失\n  occurred 2023-09-20",
    ],
)
def test_a_value_on_several_lines_is_named(written: str) -> None:
    messages = reported((PATH, SOUND.replace(TITLE, written)))
    assert [message.partition(": ")[0] for message in messages if "[folded]" in message] == ["2:8"]


@pytest.mark.parametrize("written", ["title: >\n  公用USBメモリーの紛失", "title: |\n  公用USBメモリーの紛失"])
def test_a_block_of_one_line_is_read_as_it_is_written(written: str) -> None:
    assert reported((PATH, SOUND.replace(TITLE, written))) == []


@pytest.mark.parametrize(
    ("written", "where", "words"),
    [
        ("title: !重要 のお知らせ", "2:9", "「!」で始まる値は"),
        ("title: !!str 紛失", "2:8", "「!」で始まる値は"),
        ("!x title: 紛失", "2:1", "「!」で始まる値は"),
        ("title: &b 紛失", "2:8", "別名（&、*）"),
        ("&a title: 紛失", "2:1", "別名（&、*）"),
        ("title: *重要*", "2:9", "「&」や「*」で始まる値は"),
        ("title: @速報", "2:8", "この文字で始まる値は"),
        ("title: `速報`", "2:8", "この文字で始まる値は"),
        ("title: %の誤り", "2:8", "この文字で始まる値は"),
        ("title: >第2報", "2:9", "「>」や「|」で始まる値は"),
        ("title: - 紛失", "2:8", "「- 」で始まる値は"),
        ("title: ? 紛失", "2:8", "「? 」で始まる値は"),
        ("title: 紛失: 続報", "2:10", "「: 」があるときは"),
        ("title: [重要] 紛失", "2:13", "引用符（'…'）で囲む"),
        ('title: "重要" 紛失', "2:13", "引用符（'…'）で囲む"),
        ('title: "\\紛失"', "2:9", "「\\」のある値は"),
        ("title: 紛失\ntitle: 紛失", "3:1", "「title」が二度あります"),
        ("title: 紛失\n...", "4:1", "「...」で始まる行は書けません"),
        ("title: ,紛失", "2:8", "「,」「]」「}」の前に値がないか"),
    ],
)
def test_what_yaml_reads_otherwise_is_named_at_its_place(written: str, where: str, words: str) -> None:
    (problem,) = (each for each in reported((PATH, SOUND.replace(TITLE, written))) if "[front-matter]" in each)
    assert problem.startswith(f"{where}: ") and words in problem
