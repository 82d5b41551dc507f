"""Addresses stay the same, differ from each other, and are safe on every file system."""

from __future__ import annotations

import re
import unicodedata
from itertools import combinations
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archives import VOCABULARY
from jikenbo.addresses import search_address, slug, tag_address, uri

names = st.text(st.characters(exclude_categories=("Cs",)), min_size=1)
look_alikes = st.text(st.sampled_from("ABab-・/ アｱ゙か゛がé\u0065\u0301"), min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        # names that a path can hold stay as they are
        ("野辺地町", "野辺地町"),
        ("紛失・置き忘れ", "紛失・置き忘れ"),
        ("2023年度", "2023年度"),
        # any other keeps what it can, with a hash of the name
        ("Webサイト", "webサイト-46c7c666"),
        ("../etc/passwd", "etc-passwd-7fef78f5"),
        ("index", "index-1bc04b52"),
        ("con", "con-1143da2b"),
        ("***", "x-596f4162"),
    ],
)
def test_an_address_never_changes(name: str, expected: str) -> None:
    assert slug(name) == expected


@given(names)
def test_an_address_is_one_safe_path_segment(name: str) -> None:
    segment = slug(name)
    assert segment == segment.casefold() == unicodedata.normalize("NFC", segment)
    assert 0 < len(f"{segment}.md".encode()) <= 255
    assert not set(segment) & set('/\\:*?"<>|. \0\n')
    assert not re.fullmatch(r"page-\d+", segment)


@given(st.lists(st.one_of(names, look_alikes), unique=True, max_size=12))
def test_different_names_have_different_addresses(several: list[str]) -> None:
    assert len({slug(name).casefold() for name in several}) == len(several)


def test_all_tags_have_different_addresses() -> None:
    addresses = [tag_address(tag) for tag in VOCABULARY.tags]
    assert not [pair for pair in combinations(addresses, 2) if pair[0].casefold() == pair[1].casefold()]


def test_an_address_of_a_search_keeps_each_value_whole() -> None:
    filters = (("cause", "誤送信"), ("tag", "a&b=c #d+e%"), ("year", "2023"))
    address = search_address(filters)
    assert "cause=誤送信" in address
    assert parse_qsl(urlsplit(address).query) == list(filters)


@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1))
def test_any_value_comes_back_from_an_address_and_from_its_uri(value: str) -> None:
    address = search_address((("q", value),))
    for form in (address, uri(address)):
        assert parse_qsl(form.partition("?")[2]) == [("q", value)]
    assert uri(address).isascii()
