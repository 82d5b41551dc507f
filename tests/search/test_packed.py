"""The index's small files: columns of numbers, and ids as steps."""

from __future__ import annotations

from jikenbo.search.packed import steps, with_numbers


def test_a_column_of_numbers_is_its_lowest_bytes_and_then_the_next() -> None:
    assert with_numbers({"a": "事"}, [([1, 0x0203, 0xFFFF], 2), ([7], 1)]) == (
        '{"a":"事"}\n'.encode() + bytes([0x01, 0x03, 0xFF, 0x00, 0x02, 0xFF, 7])
    )


def test_an_id_that_only_has_another_number_is_a_step_and_every_other_is_whole() -> None:
    ids = ["2023-012", "2023-011", "2023-1007", "2023-999", "2022-010", "2022-10", "2022-010", "2021-new-x"]
    assert steps(ids) == ["2023-012", 1, -996, 8, "2022-010", "2022-10", 0, "2021-new-x"]
    assert steps([]) == []
