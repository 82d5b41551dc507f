"""`check --fix` mends what is safe to mend, says what it did, and changes nothing that the entry says."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from entries import ROOT, SOUND, WriteEntry
from jikenbo.archive.frontmatter import parse_front_matter
from jikenbo.archive.reading import Source, parse_entry
from jikenbo.archive.vocabulary import read_vocabulary
from jikenbo.check.fixing import fix
from jikenbo.cli import main
from jikenbo.rules.rulebook import RULES

VOCABULARY = read_vocabulary(ROOT / "vocabulary.yml")
INVISIBLE = "\u200b\u200e\u202e\u2066\ufeff\u00ad"
#: Characters that mending may take away or give another form.
SHAPED = (" \t\u00a0\u3000\u2003⽇⽉ｶﾞｰﾊﾟ" + INVISIBLE) * 100
MESS = st.text(st.sampled_from("あ字a1、 \t\u00a0\u3000\u2003⽇⽉ｶﾞｰﾊﾟ:#-,[]'\"`>\\*_@/" + INVISIBLE), max_size=12)


def fixed(text: str) -> tuple[str, list[str]]:
    after, changes = fix(Source("2023-001.md", "2023-001", text), VOCABULARY)
    return after, [f"{change.line}:{change.column} {change} {change.rule}" for change in changes]


# fmt: off
MENDED = [
    ("---\ntitle", "\ufeff---\ntitle", "---\ntitle", "1:1 「BOM」→「」 byte-order-mark"),
    ("野山町\nd", "野山町\r\nd", "野山町\nd", "1:1 「CR」→「LF」 line-ending"),
    ("2023-09-28\nocc", "2023年9月28日\nocc", "2023-09-28\nocc", "4:7 「2023年9月28日」→「2023-09-28」 date"),
    ("[紛失・置き忘れ,", "[紛失,", "[紛失・置き忘れ,", "7:8 「紛失」→「紛失・置き忘れ」 unknown-tag"),
    ("[紛失・置き忘れ,", "['紛失',", "['紛失・置き忘れ',", "7:9 「紛失」→「紛失・置き忘れ」 unknown-tag"),
    ("氏名]", "氏名, 地方公共団体]", "氏名]", "7:27 「, 地方公共団体」→「」 repeated-tag"),
    ("[紛失・置き忘れ, 地方公共団体, 氏名]", "\n  - 盗難\n  - 盗難\n", "\n  - 盗難\n",
     "9:1 「  - 盗難U+000A」→「」 repeated-tag"),
    ("people: 60", "people: 約60人", "people: ~60", "9:11 「約60人」→「~60」 counts"),
    ("  people: 60\n", "  people: 60\n  records: 調査中\n", "  people: 60\n",
     "10:1 「  records: 調査中U+000A」→「」 counts"),
    ("discovered: 2023-09-21\n", "discovered: 不明\n", "", "6:1 「discovered: 不明U+000A」→「」 date"),
    ("counts:\n  people: 60", "counts: {people: 13,400}", "counts: {people: 13400}",
     "8:18 「13,400」→「13400」 comma-in-braces"),
    ("counts:\n  people: 60", "counts: {people: ~13, 400, records: 3}", "counts: {people: ~13400, records: 3}",
     "8:18 「~13, 400」→「~13400」 comma-in-braces"),
    ("counts:\n  people: 60", "counts: {people: 13,400 , records: 3}", "counts: {people: 13400 , records: 3}",
     "8:18 「13,400」→「13400」 comma-in-braces"),
    ("counts:\n  people: 60", "counts: {people: 60, records: 不明}", "counts: {people: 60}",
     "8:20 「, records: 不明」→「」 counts"),
    ("counts:\n  people: 60", "counts: {people: 不明, records: 3}", "counts: {records: 3}",
     "8:10 「people: 不明, 」→「」 counts"),
    ("## 原因", "##原因", "## 原因", "20:1 「##」→「## 」 heading-space"),
    ("## 原因", "＃＃ 原因", "## 原因", "20:1 「＃＃」→「##」 heading-space"),
    ("鍵の", "1日~2日と3日~4日の", "1日〜2日と3日~4日の", "22:3 「~」→「〜」 single-tilde"),
    ("鍵の", "- [ ] 鍵の", "- ☐ 鍵の", "22:3 「[ ]」→「☐」 github-only"),
    ("鍵の", "- [X] 鍵の", "- ☑ 鍵の", "22:3 「[X]」→「☑」 github-only"),
    ("鍵の", "> [!WARNING]\n> 鍵の", "> **注意**\n> 鍵の", "22:3 「[!WARNING]」→「**注意**」 github-only"),
    ("鍵の", "額は $100$ で鍵の", "額は ＄100$ で鍵の", "22:4 「$」→「＄」 github-only"),
    ("鍵の", "```math\nx\n```\n\n鍵の", "```\nx\n```\n\n鍵の", "22:4 「math」→「」 github-only"),
    ("鍵の", "ｶｷﾞの", "カギの", "22:1 「ｶｷﾞ」→「カギ」 halfwidth-kana"),
    ("鍵の", "⼈の", "人の", "22:1 「⼈」→「人」 kangxi-radical"),
    ("鍵の", "鍵\u00a0の", "鍵 の", "22:2 「U+00A0」→「 」 no-break-space"),
    ("鍵の", "鍵\u2028の", "鍵 の", "22:2 「U+2028」→「 」 no-break-space"),
    ("鍵の", "鍵\u200bの", "鍵の", "22:2 「U+200B」→「」 invisible"),
    ("鍵の", "ab\tの", "ab  の", "22:3 「U+0009」→「  」 tab"),
    ("鍵の", "カキ\u3099の", "カギの", "22:2 「キU+3099」→「ギ」 decomposed"),
    ("鍵の", "cafe\u0301の", "caféの", "22:4 「eU+0301」→「é」 decomposed"),
    ("鍵の", "\u1112\u1161\u11abの", "한の", "22:1 「\u1112\u1161\u11ab」→「한」 decomposed"),
    ("野山町\nd", "葛\U000e0100城市\nd", "葛城市\nd", "3:7 「U+E0100」→「」 variation-selector"),
    ("鍵の", "鍵\ufe00の", "鍵の", "22:2 「U+FE00」→「」 variation-selector"),
    ("鍵の", "鍵\U000e0041の", "鍵の", "22:2 「U+E0041」→「」 invisible"),
    ("鍵の", "鍵\u200dの", "鍵の", "22:2 「U+200D」→「」 invisible"),
    ("鍵の", "鍵\u3164の", "鍵 の", "22:2 「U+3164」→「 」 no-break-space"),
    ("鍵の", "鍵\u2800の", "鍵 の", "22:2 「U+2800」→「 」 no-break-space"),
    ("公用USBメモリーの紛失", "紛失 #2", "'紛失 #2'", "2:8 「紛失 #2」→「'紛失 #2'」 comment"),
    ("title: 公用USBメモリーの紛失", "title: 紛失  # 仮", "# 仮\ntitle: 紛失",
     "2:1 「title: 紛失  # 仮」→「# 仮U+000Atitle: 紛失」 trailing-comment"),
]
# fmt: on


def test_what_the_rules_say_is_mended_is_mended() -> None:
    assert {rule.key for rule in RULES.values() if rule.fixed} == {change.split()[-1] for *_, change in MENDED}


@pytest.mark.parametrize(("place", "before", "after", "change"), MENDED)
def test_each_mending_is_made_and_reported(place: str, before: str, after: str, change: str) -> None:
    assert SOUND.count(place) == 1
    assert fixed(SOUND.replace(place, before)) == (SOUND.replace(place, after), [change])


def test_a_tab_before_a_sign_hides_no_comment() -> None:
    after, changes = fixed(SOUND.replace("公用USBメモリーの紛失", "名簿の紛失\t#2"))
    assert after == SOUND.replace("公用USBメモリーの紛失", "'名簿の紛失    #2'")
    assert [change.split()[-1] for change in changes] == ["tab", "comment"]
    assert fixed(after) == (after, [])


@pytest.mark.parametrize(
    "text",
    [
        "8月30日~31日の",
        "#12 を参照した",
        "約 ~ 10件 ~ の",
        "~~取り消した~~ ~10件の",
        "1日~2日\n\n3日~4日の",
        "- 1日~2日\n- 3日~4日の",
        "https://www.example.jp/~a/~b `a~b~` の",
        "被害額は$100から$200の",
        "2001:db8:1:2 と 10:30:45 の",
        "[公表文](https://www.example.jp/a)[^ の",
        "```python\n- [ ] $a$ :key: [^1]\n```",
    ],
)
def test_what_github_shows_as_the_site_does_stays(text: str) -> None:
    assert fixed(SOUND.replace("鍵の", text)) == (SOUND.replace("鍵の", text), [])


@pytest.mark.parametrize(
    ("place", "left"),
    [
        ("[紛失・置き忘れ,", "[紛失した,"),  # near, but not another name of a tag
        ("news/1", "news/ｱ"),  # an address is its author's
        ("title: 公用USBメモリーの紛失", "title: 公用:\u00a0USB"),  # would be no YAML any more
        ("title: 公用USBメモリーの紛失", "title: 公用\u00a0# USB"),  # would lose what follows
    ],
)
def test_what_only_the_author_can_say_is_left(place: str, left: str) -> None:
    entry = SOUND.replace(place, left)
    assert fixed(entry) == (entry, [])


def test_edits_that_are_harmless_one_by_one_do_no_harm_together() -> None:
    after, _ = fixed(SOUND.replace("公用USB", "公用\u00a0\u200b# USB"))
    assert "# USB" in parse_front_matter(after).values["title"]


def test_an_entry_that_cannot_be_read_loses_nothing_either() -> None:
    entry = SOUND.replace("公用USB", "公用\u00a0# USB").replace("date: 2023-09-28\nocc", "date: 2023/9/28\nocc")
    assert fixed(entry) == (entry.replace("2023/9/28", "2023-09-28"), ["4:7 「2023/9/28」→「2023-09-28」 date"])


def test_tabs_that_make_the_front_matter_no_yaml_are_mended() -> None:
    indented = "counts:\n\tpeople: 60"
    assert (
        parse_entry(Source("2023-001.md", "2023-001", SOUND.replace("counts:\n  people: 60", indented))).incident
        is None
    )
    after, _ = fixed(SOUND.replace("counts:\n  people: 60", indented))
    assert after == SOUND.replace("  people: 60", "    people: 60")


def test_where_the_front_matter_is_no_yaml_the_body_alone_is_mended() -> None:
    entry = SOUND.replace("公用USB", "公用: \u00a0USB").replace("鍵の", "鍵\u00a0の")
    assert fixed(entry)[0] == entry.replace("鍵\u00a0の", "鍵 の")


@given(st.lists(st.tuples(st.integers(0, len(SOUND)), MESS), max_size=6))
def test_mending_twice_changes_no_more_than_mending_once(insertions: list[tuple[int, str]]) -> None:
    once, _ = fixed(messed(insertions))
    assert fixed(once) == (once, [])


@given(st.lists(st.tuples(st.integers(0, len(SOUND)), MESS), max_size=6))
@example([(len(SOUND), "\u00ad")])  # the last line is empty once it is mended
def test_mending_never_changes_what_an_entry_says(insertions: list[tuple[int, str]]) -> None:
    before = messed(insertions)
    said = meaning(before)
    after, changes = fixed(before)
    if any(change.endswith("comment") for change in changes):
        assert Counter(before) - Counter(after) - Counter(SHAPED) <= Counter()  # it may say more, never less
    elif said is not None:
        assert meaning(after) == said


def messed(insertions: list[tuple[int, str]]) -> str:
    text = SOUND
    for offset, mess in insertions:
        text = text[:offset] + mess + text[offset:]
    return text


def meaning(text: str) -> object:
    """The entry's values without regard to forms of characters and white space, and its tags by their right names."""
    incident = parse_entry(Source("2023-001.md", "2023-001", text)).incident
    if incident is None:
        return None
    said = json.dumps(incident.model_dump(exclude={"tags", "body"}), ensure_ascii=False, default=str)
    tags = {VOCABULARY.aliases.get(plain(tag), plain(tag)) for tag in incident.tags}
    urls = [report.url for report in incident.reports]
    return plain(said.replace("\\n", " ").replace("\\t", " ")), plain(incident.body), {plain(tag) for tag in tags}, urls


def plain(text: str) -> str:
    shown = "".join(character for character in text if character not in INVISIBLE)
    text = " ".join(unicodedata.normalize("NFKC", shown).split())
    return re.sub("(#+) ", r"\1", text)  # a heading without the space after its marks is mended, and means the same


def test_files_are_mended_in_place_and_the_rest_is_reported(
    write: WriteEntry, capsys: pytest.CaptureFixture[str]
) -> None:
    left = SOUND.replace("野山町は", "<b>野山町は")
    path = write("2023/2023-001.md", "\ufeff" + left.replace("紛失・置き忘れ", "紛失"))
    assert main(["check", "--fix"]) == 1
    out, err = capsys.readouterr()
    assert path.read_text("utf-8") == left
    assert [line.split("[")[1] for line in out.splitlines()] == ["raw-html]"]
    assert err.splitlines() == [
        "incidents/2023/2023-001.md:1:1: 直しました: 「BOM」→「」 [byte-order-mark]",
        "incidents/2023/2023-001.md:7:8: 直しました: 「紛失」→「紛失・置き忘れ」 [unknown-tag]",
        "1件を調べ、2か所を直しました: 誤り 1件",
    ]


def test_a_mended_file_keeps_its_rights(write: WriteEntry) -> None:
    path = write("2023/2023-001.md", SOUND.replace("紛失・置き忘れ", "紛失"))
    path.chmod(0o640)
    assert main(["check", "--fix"]) == 0
    assert path.read_text("utf-8") == SOUND
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_file_that_cannot_be_read_is_left_as_it_is(write: WriteEntry) -> None:
    path = write("2023/2023-001.md", SOUND)
    path.write_bytes(SOUND.encode("shift_jis"))
    assert main(["check", "--fix"]) == 1
    assert path.read_bytes() == SOUND.encode("shift_jis")
    assert list(Path("incidents/2023").iterdir()) == [path]
