"""The front matter of a generated page holds exactly the values that it was given."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from jikenbo.page import page, row

_texts = st.one_of(
    st.text(st.characters(exclude_categories=("Cs",)), max_size=12),
    st.text("ab1:# -'\"[]{}&*!|>%@`,?~=\n\t漏え・。", max_size=8),
    st.sampled_from(["true", "No", "null", "2023", "2023-09", "~", "1.5", "0x1f", "1e3", "---", "- a", "a: b", "a #b"]),
)
_values = st.recursive(
    st.one_of(_texts, st.integers(), st.booleans(), st.floats(0, 1e6).map(lambda number: round(number, 1))),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(_texts, inner, max_size=4)),
    max_leaves=12,
)


@given(st.dictionaries(st.text("abc_", min_size=1), _values.filter(lambda value: value != ""), max_size=5), _texts)
def test_a_page_is_read_as_it_was_written(values: dict[str, object], body: str) -> None:
    content = page("a.md", "incident.html", values, body).content.decode()
    text, read = get_data(content)
    assert read == {**values, "template": "incident.html"}
    assert text == f"{body}\n".lstrip("\n")
    header = content.partition("---\n")[2].partition("\n---\n")[0]
    assert yaml.load(header, yaml.SafeLoader) == read  # the reader in Python, and the one in C


def test_front_matter_is_a_line_for_each_value_in_the_order_given() -> None:
    values = {
        "title": "名簿の紛失: 続報 #2",
        "tags": ["盗難", "氏名"],
        "counts": {"people": "~13400"},
        "rows": [{"label": "公表", "shown": [{"text": "2023年"}]}],
        "note": None,
        "total": 0,
    }
    assert page("a.md", "tag.html", values).content.decode() == (
        "---\n"
        'title: "名簿の紛失: 続報 #2"\n'
        "tags:\n- 盗難\n- 氏名\n"
        'counts:\n  people: "~13400"\n'
        'rows:\n- {"label": "公表", "shown": [{"text": "2023年"}]}\n'
        "total: 0\ntemplate: tag.html\n---\n\n\n"
    )


def test_a_row_leaves_out_what_is_not_there() -> None:
    assert row(a=None, b="", c=[], d=0, e=False, f="x") == {"d": 0, "e": False, "f": "x"}
