"""A sound entry, and what tests write it with. The organisation and the notice are invented for these tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
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
