"""An entry's text cannot run, load or fake anything."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jikenbo.pages.safe_markdown import safe_markdown
from pages.rendering import Element, convert

_ALLOWED = {
    "a": {"href", "title"},
    "ol": {"start"},
    "th": {"align"},
    "td": {"align"},
    "div": {"class"},
    "p": {"class"},
    **{f"h{level}": {"id"} for level in range(1, 7)},
}
_HARMLESS = re.compile(
    r"p|em|strong|code|pre|ul|ol|li|blockquote|h[1-6]|table|thead|tbody|tr|th|td|dl|dt|dd|hr|br|a|div"
)
_SAFE_TARGET = re.compile(r"https?://|#|\.\./\d{4}-\d{3,5}/", re.IGNORECASE)

_PIECES = r"""
<script>alert(1)</script> | <img src=x onerror=alert(1)> | <a href='javascript:x'> | <!-- | --> | </dl> | </div>
<div markdown> | <?php | <![CDATA[ | ]]> | [a](javascript:alert(1)) | [a](<javascript:x>) | ![a](https://example.jp/x.png)
[a]: javascript:x | [a]: | [a][a] | [a] | (javascript:x) | &#106;avascript: | {: onclick=x } | {#content} | { style=x }
` | `` | ``` | ~~~ | * | _ | \ | &lt; | !!! danger "x" | [TOC] | *[a]: b | # | > | |-| | : | - | 1. | http:// | https://example.jp/
[a](2023/2023-001.md)
"""
_pieces = st.sampled_from([piece for line in _PIECES.strip().splitlines() for piece in line.split(" | ")])
_space = st.sampled_from(
    [
        "\n",
        "\n\n",
        "    ",
        " ",
        "\x02",
        "\x03",
        "|",
        "[a]( java\nscript:x)",
        "[a]:\njavascript:x\n",
        "|a|\n|:-:|\n|b|\n",
    ]
)
hostile = st.lists(st.one_of(_pieces, _space, st.text(max_size=5)), max_size=14).map("".join)


def render(body: str) -> Element:
    return convert(safe_markdown(body))


@given(hostile)
@settings(deadline=None)
def test_no_text_makes_an_element_or_target_that_an_author_may_not(body: str) -> None:
    for element in render(body).elements():
        assert _HARMLESS.fullmatch(element.tag)
        assert set(element.attributes) <= _ALLOWED.get(element.tag, set()), element
        assert element.tag != "a" or _SAFE_TARGET.match(element.attributes["href"]), element


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("画面に <b>と</b> 出た", "画面に <b>と</b> 出た"),
        ("`<b>` と `a_b_c` と `{x}`", "<b> と a_b_c と {x}"),
        ("```\n<b>\n\n**x**\n```\n後", "<b>\n\n**x**\n\n\n後"),
        ("[押す](javascript:alert(1))", "[押す](javascript:alert(1))"),
        ("[押す][a]\n\n[a]: javascript:alert(1)", "[押す][a]\n[a]: javascript:alert(1)"),
        ("見出し{: onclick=x }", "見出し{: onclick=x }"),
        ("[TOC]", "[TOC]"),
    ],
)
def test_what_may_not_act_is_shown_as_it_is_written(body: str, text: str) -> None:
    assert render(body).text() == text


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("[出典](https://example.jp/a_(b)?c=d&e=f)", "https://example.jp/a_(b)?c=d&e=f"),
        ("[前の事件](2022-001.md)", "../2022-001/"),
        ("[前の事件](../2022/2022-001.md)", "../2022-001/"),
        ("[図](#x)", "#x"),
        ("![図](https://example.jp/x.png)", "https://example.jp/x.png"),
        ("[出典][1]\n\n[1]: https://example.jp/", "https://example.jp/"),
    ],
)
def test_links_to_the_web_and_to_other_entries_work(body: str, target: str) -> None:
    assert [element.attributes["href"] for element in render(body).elements() if element.tag == "a"] == [target]


@pytest.mark.parametrize("piece", ["`", "```", "~~~\n", "](", "]:", "[", "<", "]( ", "\n```"])
def test_a_hostile_text_takes_time_in_proportion_to_its_length(piece: str) -> None:
    body = piece * (200_000 // len(piece))
    started = time.perf_counter()
    safe_markdown(body)
    assert time.perf_counter() - started < 2
