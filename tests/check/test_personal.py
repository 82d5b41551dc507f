"""What is personal is seen however it is typed and wherever it is written; what only looks alike is left alone."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from check.test_rules import PATH, reported
from entries import SOUND
from jikenbo.check.check_digits import is_card_number, is_my_number
from jikenbo.yaml_files import load_yaml

_CASES = load_yaml(Path(__file__).with_name("personal.yml").read_text("utf-8"))
CAUGHT = [(rule, text) for rule, texts in _CASES["caught"].items() for text in texts]
SOUND_TEXTS = [text for texts in _CASES["sound"].values() for text in texts]

#: The text of the entry before and after a text that somebody pasted.
_PLACES = {
    "body": ("鍵のかからない", "{}。鍵のかからない"),
    "title": ("公用USBメモリーの紛失", "'紛失（{}）'"),
    "note": ("people: 60", "people: {{value: 60, note: '注 {}'}}"),
    "report": ("USBメモリー紛失についてのお詫び", "'お詫び {}'"),
}


def with_text(text: str, place: str) -> str:
    before, after = _PLACES[place]
    return SOUND.replace(before, after.format(text if place == "body" else text.replace("'", "''")))


def _personal(entry: str) -> set[str]:
    return {message.rpartition("[")[2][:-1] for message in reported((PATH, entry)) if "[personal-" in message}


@pytest.mark.parametrize("place", _PLACES)
def test_what_is_personal_is_seen_wherever_it_is_written(place: str) -> None:
    assert len(CAUGHT) >= 200
    pasted = CAUGHT if place == "body" else CAUGHT[::3]
    missed = [text for rule, text in pasted if rule not in _personal(with_text(text, place))]
    assert missed == []


@pytest.mark.parametrize("place", ["body", "title"])
def test_what_only_looks_personal_is_left_alone(place: str) -> None:
    assert len(SOUND_TEXTS) >= 150
    seen = {text: found for text in SOUND_TEXTS if (found := _personal(with_text(text, place)))}
    assert seen == {}


@pytest.mark.parametrize(
    ("text", "right"),
    [("123456789018", True), ("123456789012", False), ("023456789013", True), ("12345678901", False)],
)
def test_an_individual_number_is_known_by_its_check_digit(text: str, right: bool) -> None:
    assert is_my_number(text) is right


@pytest.mark.parametrize(
    ("text", "right"),
    [("4111111111111111", True), ("4111111111111112", False), ("378282246310005", True), ("0000000000000000", False)],
)
def test_a_card_is_known_by_its_check_digit(text: str, right: bool) -> None:
    assert is_card_number(text) is right


_LENGTH = 60_000
#: Beginnings without an end, of which each could be tried against every other.
_ATTACKS = [
    "0" * _LENGTH,
    "01-" * (_LENGTH // 3),
    "0 " * (_LENGTH // 2),
    "a" * _LENGTH + " @",
    "a.a@" * (_LENGTH // 4),
    "a@a." * (_LENGTH // 4),
    "a @ " * (_LENGTH // 4),
    "山" * _LENGTH + "様",
    "山 " * (_LENGTH // 2) + "容疑者",
    "山田" * (_LENGTH // 2) + "教諭",
    "あ" * _LENGTH + "さん",
    "区" * _LENGTH + "1-",
    "1の" * (_LENGTH // 2),
    "丁目" * (_LENGTH // 2),
    "氏名:" * (_LENGTH // 3),
    "カード番号" * (_LENGTH // 5),
    "Taro " * (_LENGTH // 5),
    "荘" * _LENGTH,
]


@pytest.mark.parametrize("attack", _ATTACKS, ids=[attack[:6] for attack in _ATTACKS])
def test_what_is_personal_is_sought_in_linear_time(attack: str) -> None:
    started = time.process_time()
    _personal(SOUND + attack + "\n")
    assert time.process_time() - started < 5  # tried against one another they take minutes
