"""The table that explains how dates and numbers are read."""

from __future__ import annotations

from jikenbo.contribute.readings import readings_section


def test_the_table_shows_what_is_read_and_why_the_rest_is_not() -> None:
    lines = list(readings_section())
    assert "| 2023年8月30日〜31日 | `2023-08-30/2023-08-31` |" in lines
    assert "| 約1万3,400人 | `~13400` |" in lines
    (refused,) = (line for line in lines if line.startswith("| 平成35年9月 |"))
    assert "`" not in refused.replace("| 平成35年9月 |", "") and len(refused) > 20
