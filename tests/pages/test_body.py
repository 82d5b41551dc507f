"""An entry's text cannot run, load or fake anything."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jikenbo.pages.body import body_html
from pages.rendering import Element, convert, parse

_ALLOWED = {
    "a": {"href", "title"},
    "ol": {"start"},
    "th": {"align"},
    "td": {"align"},
    "h2": {"id"},
}
_HARMLESS = re.compile(
    r"p|em|strong|code|pre|ul|ol|li|blockquote|h[1-6]|table|thead|tbody|tr|th|td|dl|dt|dd|hr|br|a|span"
)
_SAFE_TARGET = re.compile(r"https?://|#|\.\./\d{4}-\d{3,5}/", re.IGNORECASE)

_PIECES = r"""
<script>alert(1)</script> | <img src=x onerror=alert(1)> | <a href='javascript:x'> | <!-- | --> | </dl> | </div>
<div markdown> | <?php | <![CDATA[ | ]]> | [a](javascript:alert(1)) | [a](<javascript:x>) | ![a](https://example.jp/x.png)
[a]: javascript:x | [a]: | [a][a] | [a] | (javascript:x) | &#106;avascript: | {: onclick=x } | {#content} | { style=x }
` | `` | ``` | ~~~ | ! | * | _ | \ | &lt; | !!! danger "x" | [TOC] | *[a]: b | # | > | |-| | : | - | 1. | http:// | https://example.jp/
[a](2023/2023-001.md) | ``` {#law .a} | ```x
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
    """Return the body as it stands on the page, whose Markdown leaves it as it is."""
    html = f"<div>\n{body_html(body)}\n</div>"
    page = convert(html)
    assert page == parse(html)
    return page.children[0]


@given(hostile)
@settings(deadline=None)
def test_no_text_makes_an_element_or_target_that_an_author_may_not(body: str) -> None:
    for element in render(body).elements():
        assert _HARMLESS.fullmatch(element.tag)
        assert set(element.attributes) <= _ALLOWED.get(element.tag, set()), element
        assert element.tag != "a" or _SAFE_TARGET.match(element.attributes["href"]), element


# Without "*" and "_": where they overlap unbalanced (a*b**c*d), Markdown 3.11 itself loses a sign.
@given(st.lists(st.text("漏えい情報 `[]<>{}!#|-&;.\\\n\x02", max_size=12), max_size=8))
@settings(deadline=None)
def test_every_word_of_a_text_is_shown(pieces: list[str]) -> None:
    body = "".join(f"語{number}語{piece}" for number, piece in enumerate(pieces))
    shown = "".join(render(body).text().split())
    targets = [element.attributes.get("href", "") for element in render(body).elements()]
    for number in range(len(pieces)):
        assert f"語{number}語" in shown or any(f"語{number}語" in target for target in targets)


@pytest.mark.parametrize(
    ("body", "html"),
    [
        # What would act is shown as it is written.
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("画面に <b>と</b> 出た", "<p>画面に &lt;b&gt;と&lt;/b&gt; 出た</p>"),
        ("<div>\n\n文\n\n</div>", "<p>&lt;div&gt;</p>\n<p>文</p>\n<p>&lt;/div&gt;</p>"),
        ("見出し{: onclick=x }", "<p>見出し{: onclick=x }</p>"),
        ("[TOC]", "<p>[TOC]</p>"),
        ('!!! danger "x"', '<p>!!! danger "x"</p>'),
        ("!![図](https://example.jp/x.png)", "<p>!![図](https://example.jp/x.png)</p>"),
        ("![図][a]\n\n[a]: https://example.jp/x.png", '<p>![図]<a href="https://example.jp/x.png">a</a></p>'),
        ("<a@example.jp>", "<p>&lt;a@example.jp&gt;</p>"),
        # A link to anything but the web loses its target.
        ("[押す](javascript:alert(1))", "<p><span>押す</span></p>"),
        ("[押す][a]\n\n[a]: javascript:alert(1)", "<p><span>押す</span></p>"),
        ("<javascript://x>", "<p><span>javascript://x</span></p>"),
        # Code is code, however it is written, and has no attributes.
        ("`<b>` と `a_b_c` と `{x}`", "<p><code>&lt;b&gt;</code> と <code>a_b_c</code> と <code>{x}</code></p>"),
        ("`a\n<b>`", "<p><code>a\n&lt;b&gt;</code></p>"),
        ("```<b>``` は一行\n\n次", "<p><code>&lt;b&gt;</code> は一行</p>\n<p>次</p>"),
        (
            "    a < b {c}\n    ~~~\n    ~~~",
            "<pre><code>a &lt; b {c}\n&#126;&#126;&#126;\n&#126;&#126;&#126;\n</code></pre>",
        ),
        ("``` {#law .a}\n<b>\n\n**x**\n```\n後", "<pre><code>&lt;b&gt;\n\n**x**\n</code></pre>\n<p>後</p>"),
        # An id is one of the nine headings, each once.
        ("## 原因\n\n## law\n\n## 原因", '<h2 id="原因">原因</h2>\n<h2>law</h2>\n<h2>原因</h2>'),
        # A line break between Japanese characters is no space; others are.
        ("漏え\nいした。\n**次**\nの", "<p>漏えいした。<strong>次</strong>の</p>"),
        ("the\nUSB\nメモリー", "<p>the\nUSB\nメモリー</p>"),
        ("```\n一\n二\n```", "<pre><code>一\n二\n</code></pre>"),
        ("行末  \n次", "<p>行末<br />\n次</p>"),
    ],
)
def test_a_body_becomes_this_html(body: str, html: str) -> None:
    assert body_html(body) == html
    render(body)


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("[出典](https://example.jp/a_(b)?c=d&e=f)", "https://example.jp/a_(b)?c=d&e=f"),
        ('[出典](https://example.jp/a "題")', "https://example.jp/a"),
        ("<https://example.jp/>", "https://example.jp/"),
        ("[前の事件](2022-001.md)", "../2022-001/"),
        ("[前の事件](../2022/2022-001.md#原因)", "../2022-001/#原因"),
        ("[図](#x)", "#x"),
        ("[出典][1]\n\n[1]: https://example.jp/", "https://example.jp/"),
        ("[出典]\n\n[出典]: https://example.jp/", "https://example.jp/"),
    ],
)
def test_links_to_the_web_and_to_other_entries_work(body: str, target: str) -> None:
    assert [element.attributes["href"] for element in render(body).elements() if element.tag == "a"] == [target]


@pytest.mark.parametrize(
    "piece",
    ["`", "```", "~~~\n", "](", "]:", "[", "[a](", "[](", "[a](<", "[a][", "<", "<a ", "]( ", "\n```", "漏え\n"],
)
def test_a_hostile_text_takes_time_in_proportion_to_its_length(piece: str) -> None:
    assert _seconds(piece * 16_000) < 20 * _seconds(piece * 2_000) + 0.1


def _seconds(body: str) -> float:
    started = time.process_time()
    body_html(body)
    return time.process_time() - started
