"""An archive of one sound entry. The organisation and the notice are invented for these tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOUND = """---
title: 公用USBメモリーの紛失
org: 野山町
date: 2023-09-28
occurred: 2023-09-20
discovered: 2023-09-21
tags: [紛失・置き忘れ, 地方公共団体, 氏名]
counts:
  people: 60
reports:
  - title: USBメモリー紛失についてのお詫び
    date: 2023-09-28
    url: https://www.example.jp/news/1
---

## 概要

野山町は、住民の氏名を保存したUSBメモリーをなくしたと公表した。

## 原因

鍵のかからない棚に置いていた。
"""

WriteEntry = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WriteEntry:
    """Write an entry (path below incidents/, text) into an empty archive, from whose folder commands run."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "vocabulary.yml").symlink_to(ROOT / "vocabulary.yml")

    def write_entry(name: str, text: str) -> Path:
        path = Path("incidents", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path

    return write_entry
