"""The headings of an entry's text, in order: the nine items that 個人情報保護法施行規則 8条1項 asks to be reported."""

from __future__ import annotations

HEADINGS = (
    "概要",
    "漏えいした項目",
    "本人の数",
    "原因",
    "二次被害",
    "本人への対応",
    "公表",
    "再発防止",
    "その他",
)
