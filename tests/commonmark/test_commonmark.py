"""An author's text shows as GitHub shows it, and cannot run, load or fake anything."""

from __future__ import annotations

import re
import time
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from jikenbo.commonmark import plain_text
from jikenbo.commonmark.extension import CommonMark
from pages.rendering import convert, markdown_html

_ALLOWED = {
    "a": {"href", "title"},
    "ol": {"start"},
    "pre": {"tabindex"},
    "th": {"class"},
    "td": {"class"},
    **{f"h{level}": {"id"} for level in range(1, 7)},
}
_HARMLESS = re.compile(r"p|em|strong|s|code|pre|ul|ol|li|blockquote|h[1-6]|table|thead|tbody|tr|th|td|hr|br|a|span")
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


@given(hostile)
@settings(deadline=None)
def test_no_text_makes_an_element_or_target_that_an_author_may_not(body: str) -> None:
    for element in convert(body).elements():
        assert _HARMLESS.fullmatch(element.tag)
        assert set(element.attributes) <= _ALLOWED.get(element.tag, set()), element
        assert element.tag != "a" or _SAFE_TARGET.match(element.attributes["href"]), element


@given(st.lists(st.text("漏えい情報 `[]<>{}!#|-&;.\\\n\x02*_~", max_size=12), max_size=8))
@settings(deadline=None)
def test_every_word_of_a_text_is_shown(pieces: list[str]) -> None:
    body = "".join(f"語{number}語{piece}" for number, piece in enumerate(pieces))
    shown = "".join(convert(body).text().split())
    targets = [element.attributes.get("href", "") for element in convert(body).elements()]
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
        ("![図](https://example.jp/x.png)", '<p>!<a href="https://example.jp/x.png">図</a></p>'),
        ("<a@example.jp>", "<p><span>a@example.jp</span></p>"),
        ("&lt;b&gt; &amp;lt; &copy;", "<p>&lt;b&gt; &amp;lt; ©</p>"),
        # A link to anything but the web, the page or another page loses its target.
        ("[押す](javascript:alert(1))", "<p><span>押す</span></p>"),
        ("[押す][a]\n\n[a]: javascript:alert(1)", "<p><span>押す</span></p>"),
        ("<javascript://x>", "<p><span>javascript://x</span></p>"),
        ("[押す](//evil.example) [押す](/etc/passwd)", "<p><span>押す</span> <span>押す</span></p>"),
        # Code is code, however it is written, has no attributes of the author's, and can be scrolled with the keys.
        ("`<b>` と `a_b_c` と `{x}`", "<p><code>&lt;b&gt;</code> と <code>a_b_c</code> と <code>{x}</code></p>"),
        ("    a < b {c}", '<pre tabindex="0"><code>a &lt; b {c}\n</code></pre>'),
        (
            "``` {#law .a}\n<b>\n\n**x**\n```\n後",
            '<pre tabindex="0"><code>&lt;b&gt;\n\n**x**\n</code></pre>\n<p>後</p>',
        ),
        # Each heading has an id of its own; those of the theme are taken.
        ("## 原因\n\n## law\n\n## 原因", '<h2 id="原因">原因</h2>\n<h2 id="law-1">law</h2>\n<h2 id="原因-1">原因</h2>'),
        ("## 二次 被害（続き）", '<h2 id="二次-被害続き">二次 被害（続き）</h2>'),
        # A list needs no blank line before it, and two spaces make a list in a list.
        ("次のとおり。\n- 氏名\n- 住所", "<p>次のとおり。</p>\n<ul><li>氏名\n</li>\n<li>住所\n</li>\n</ul>"),
        ("- 一\n  - 二\n- 三", "<ul><li>一\n<ul><li>二\n</li>\n</ul>\n</li>\n<li>三\n</li>\n</ul>"),
        ("3. 一\n4. 二", '<ol start="3"><li>一\n</li>\n<li>二\n</li>\n</ol>'),
        # A bare address is a link, up to where GitHub ends it.
        (
            "原文はhttps://a.jp/a_(b)?c=d&e=f. です",
            '<p>原文は<a href="https://a.jp/a_(b)?c=d&amp;e=f">https://a.jp/a_(b)?c=d&amp;e=f</a>. です</p>',
        ),
        ("（www.example.jp）", "<p>（www.example.jp）</p>"),
        ("~~取り消し~~", "<p><s>取り消し</s></p>"),
        # An alignment is a class: the page's policy allows no style.
        (
            "|a|b|\n|-|-:|\n|1|2|",
            '<table><thead><tr><th>a</th>\n<th class="right">b</th>\n</tr>\n</thead>\n'
            '<tbody><tr><td>1</td>\n<td class="right">2</td>\n</tr>\n</tbody>\n</table>',
        ),
        # A line break between Japanese characters is no space; others are.
        ("漏え\nいした。\n**次**\nの", "<p>漏えいした。<strong>次</strong>の</p>"),
        ("the\nUSB\nメモリー", "<p>the\nUSB\nメモリー</p>"),
        ("```\n一\n二\n```", '<pre tabindex="0"><code>一\n二\n</code></pre>'),
        ("行末  \n次", "<p>行末<br />\n次</p>"),
    ],
)
def test_a_body_becomes_this_html(body: str, html: str) -> None:
    assert markdown_html(body).strip() == html


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
    assert [unquote(own.attributes["href"]) for own in convert(body).elements() if own.tag == "a"] == [target]


_REPEATED = (
    r"` ``` ~~~\n ]( ]: [ ![ [a]( []( [a](< [a][ < <a ]( \n``` 漏え\n "
    r"#§a\n a\n===\n -§a\n---\n ---\n |a -§a\n\n **a* &a; \t >§"
)


@pytest.mark.parametrize(
    "piece", [piece.replace(r"\n", "\n").replace(r"\t", "\t").replace("§", " ") for piece in _REPEATED.split()]
)
def test_a_hostile_text_takes_time_in_proportion_to_its_length(piece: str) -> None:
    assert _seconds(piece * 8_000) < 20 * _seconds(piece * 1_000) + 0.5


def _seconds(body: str) -> float:
    started = time.process_time()
    markdown_html(body)
    return time.process_time() - started


def test_the_text_of_a_page_is_what_its_html_shows() -> None:
    body = "個人**情報**が[漏え](https://example.jp/)い\nした。\n\n| 区分 | 数 |\n|-|-|\n| 甲 | 1 |\n\n- 一\n\n> 引用"
    assert "".join(plain_text(body)) == "".join(convert(body).text().split())


@given(hostile)
@settings(deadline=None)
def test_the_text_of_any_page_is_what_its_html_shows(body: str) -> None:
    assert "".join("".join(plain_text(body)).split()) == "".join(convert(body).text().split())


@pytest.mark.parametrize("other", ["fenced_code", "pymdownx.superfences"])
def test_extensions_that_are_named_after_it_change_nothing(other: str) -> None:
    body = '## 概要\n\n```text\n<b>\n```\n\n本文 "引用" -- `<i>`'
    alone, followed = (Markdown(extensions=[CommonMark(), *others]) for others in ([], [other]))
    assert followed.convert(body) == alone.convert(body)
