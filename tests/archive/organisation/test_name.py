"""Names as they are compared; the browser is held to the same table (tests/javascripts/test_organisation_names.py)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jikenbo.archive.organisation.legal_forms import FORMS, kinds, may_be_one
from jikenbo.archive.organisation.location import prefecture_of
from jikenbo.archive.organisation.municipalities import municipalities
from jikenbo.archive.organisation.name import read_name
from jikenbo.archive.organisation.prefectures import PREFECTURES
from jikenbo.archive.organisation.several import split_names

VECTORS = json.loads(Path(__file__).with_name("names.json").read_text("utf-8"))


@pytest.mark.parametrize(("text", "stem", "form", "prefecture", "unclear"), VECTORS["names"])
def test_a_name_is_read_as_the_shared_table_says(
    text: str, stem: str, form: str, prefecture: str, unclear: bool
) -> None:
    read = read_name(text)
    assert (read.stem, read.form, read.prefecture, read.is_unclear) == (stem, form, prefecture, unclear)


@pytest.mark.parametrize(("text", "prefecture"), VECTORS["prefectures"])
def test_a_prefecture_follows_from_a_name_as_the_shared_table_says(text: str, prefecture: str) -> None:
    assert prefecture_of(text) == prefecture


@pytest.mark.parametrize(("text", "names"), VECTORS["several"])
def test_names_typed_into_one_are_separated_as_the_shared_table_says(text: str, names: list[str]) -> None:
    assert split_names(text) == names


@pytest.mark.parametrize("form", FORMS)
def test_a_form_is_read_before_and_behind_a_name_in_full_and_in_brackets(form: str) -> None:
    if form.isascii():
        return
    spellings = [form, *FORMS[form].also, *(f"（{short}）" for short in FORMS[form].short)]
    for spelling in spellings:
        assert read_name(f"{spelling}みほん").form == form
        assert read_name(f"{spelling}　みほん").stem == "みほん"
        if not FORMS[form].front:
            assert read_name(f"みほん{spelling}").form == form


def test_an_abbreviation_is_that_of_one_form() -> None:
    short = [short for form in FORMS.values() for short in form.short]
    assert len(short) == len(set(short))


def test_a_form_is_one_with_its_kinds_and_with_no_other() -> None:
    assert may_be_one("医療法人社団", "医療法人") and may_be_one("", "医療法人")
    assert not may_be_one("医療法人社団", "医療法人財団") and not may_be_one("医療法人", "社会福祉法人")
    assert {"独立行政法人", "国の法人"} <= kinds("国立研究開発法人")


def test_every_municipality_is_known_with_its_reading() -> None:
    existing = [town for town in municipalities() if town.until is None]
    assert len(existing) == 1741
    assert all(town.reading and town.prefecture in PREFECTURES for town in existing)
    assert {town.prefecture for town in existing} == set(PREFECTURES)


@given(st.text(max_size=40))
def test_any_text_has_a_stem_that_is_its_own(text: str) -> None:
    read = read_name(text)
    assert read.stem or not text.strip()
    assert read_name(text) == read


@given(
    st.lists(
        st.sampled_from(["川上町", "株式会社みほん", "（医）健康会", "福井県", "ためし病院"]), min_size=1, unique=True
    )
)
def test_a_list_in_any_of_its_usual_forms_gives_its_names(names: list[str]) -> None:
    for mark in ("・", "- ", "1. ", "① "):
        assert split_names("\n".join(f"{mark}{name}" for name in names)) == names
    assert split_names("、".join(names)) == names
