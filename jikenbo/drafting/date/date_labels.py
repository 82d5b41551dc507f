"""The label before a date, and what it says its date to be: 発生日時:…, or the line above it."""

from __future__ import annotations

import re

from jikenbo.drafting.date import date_cues as cues
from jikenbo.drafting.date.predicates import Role

_LONGEST_LABEL, _BLANK_LINES = 60, 6
_LONGEST_PHRASE, _LONGEST_PAGE_LABEL = 40, 12

_BULLETS = re.compile(r"^(?:\s*[QA][ ]?\d{0,2}[.: ]|[\s・•○●■□◆◇▲△★☆◎※*\-〇▼▽|【\[(<《①-⑳\d.)])+|[\s】\])>》:|=-]+$")
#: Prose, or another item of a chronology.
_NO_LABEL = re.compile(r"。|\d[ ]?(?:月|[/.]\d)")
#: Labels and dates in one line: 発生日:5月9日、発覚日:…; and what is asked beside the day: いつ、どこで.
_SIDE_BY_SIDE = re.compile(
    r"^[^。]*日(?:\([^()]{1,4}\))?[、,](?=[^、。]{2,12}$)|(?<=いつ)、(?:どこで|誰が|どこから).*$"
)
_QUESTION = re.compile(r"(いつ[^。]{0,20}か)。\s*$")
_RULE = re.compile(r"[\s|:=\-]*$")


def find_label(text: str, position: int) -> tuple[int, str]:
    """Return where the label before a position stands, and the label: what its line begins with, or the line above."""
    start = text.rfind("\n", 0, position) + 1
    own = bare(text[max(start, position - _LONGEST_LABEL) : position])
    for _ in range(_BLANK_LINES):
        if own or not start:
            break
        end, start = start - 1, text.rfind("\n", 0, start - 1) + 1
        line = text[start : min(end, start + _LONGEST_LABEL + 1)]
        if line.strip() and not _RULE.match(line):
            line = _QUESTION.sub(r"\1", line)
            return start, bare(line) if len(line) <= _LONGEST_LABEL and not _NO_LABEL.search(line) else ""
    return start, own


def bare(text: str) -> str:
    """Return a line without its bullets and brackets."""
    return _BULLETS.sub("", text)


def role_of(label: str) -> Role | None:
    """Return what a label says its date to be, or None where it is none."""
    label = _spaced(_SIDE_BY_SIDE.sub("", label))
    if not label or len(label) > _LONGEST_PHRASE or re.search(r"[。、]", label):
        return None
    if not cues.DATED.search(label) and not _QUESTION.search(f"{label}。"):
        return "date" if cues.ENDS_AS_DATE.search(label) and len(label) <= _LONGEST_PAGE_LABEL else None
    if _QUESTION.search(f"{label}。"):
        return "discovered" if cues.LABEL_DISCOVERED.search(label) else "occurred"
    if re.search(r"期間|いつ", label):
        if re.search(r"[てい]た期間", label):
            return "occurred"
        if re.search(r"購入|利用|申込|注文|来院|受診|受付", label) and not re.search(r"漏|流出|不正|閲覧|表示", label):
            return "other"
        return "other" if cues.LABEL_OTHER.search(label) and not cues.LABEL_OCCURRED.search(label) else "occurred"
    if cues.LABEL_DISCOVERED.search(label):
        return "discovered"
    if cues.LABEL_OCCURRED.search(label) and not re.search(r"公開日|掲載日|報告|届", label):
        return "occurred"
    if cues.LABEL_OTHER.search(label) or cues.LABEL_DATE.search(label):
        return "other"
    return "occurred" if re.fullmatch(r"日時|日付|年月日|発生|とき|時期|時|日時及び場所|日時・場所", label) else None


def _spaced(label: str) -> str:
    """Return a label without the spaces that only stretch it: 日 時."""
    return label.replace(" ", "") if all(len(part) == 1 for part in label.split()) else label


def is_of_both(label: str) -> bool:
    """Say whether a label is of the discovery and of what happened: 発生日・発覚日."""
    label = _SIDE_BY_SIDE.sub("", label)
    return "発生" in label and bool(cues.LABEL_DISCOVERED.search(label)) and re.search(r"期間|経緯", label) is None
