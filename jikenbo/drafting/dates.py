"""Dates as notices write them: eras, slashes, weekdays, times, ranges, and words such as 同日."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from jikenbo.drafting.date_words import Mention

#: The year before the first of each era.
_ERAS: Mapping[str, int] = MappingProxyType(
    {"令和": 2018, "平成": 1988, "昭和": 1925, "㋿": 2018, "㍻": 1988, "㍼": 1925, "R": 2018, "H": 1988}
)

_S = r"[ \n]{0,2}"

_KANJI_DIGITS = "一二三四五六七八九十"

_NUMBER = rf"(?:\d{{1,2}}|[{_KANJI_DIGITS}]{{1,3}})"

_ERA = rf"(?P<era>令{_S}和|平{_S}成|昭{_S}和|[㋿㍻㍼])"

_YEAR = rf"(?:{_ERA}{_S}(?P<era_year>元|{_NUMBER})|(?<!\d)(?P<year>(?:19|20)\d\d)){_S}年"

_DAY = rf"(?P<day>{_NUMBER}){_S}日(?!間|本)"

_MONTH = rf"(?P<month>{_NUMBER}){_S}月(?!額|間|齢)"

_PHASE = r"(?P<phase>初旬|上旬|中旬|下旬|初め|はじめ|初頭|半ば|末)?"

_RELATIVE_YEAR = r"(?P<relative_year>同年|本年|今年|昨年|去年|一昨年|翌年|前年)"

_RELATIVE_MONTH = r"(?P<relative_month>同月|今月|本月|先月|前月|翌月)"

_RELATIVE_DAY = r"(?P<relative_day>同日|本日|昨日|一昨日|翌日|前日|翌々日|当日)"

_DATE = re.compile(
    rf"{_YEAR}(?P<fiscal>度|産|版|制)?(?:{_S}の?{_MONTH}(?:{_S}{_DAY}|{_PHASE})?)?"
    rf"|(?<![\d./-])(?:(?P<s_year>(?:19|20)\d\d)|(?P<s_era>[RH令平])\.?(?P<s_era_year>\d{{1,2}}))"
    r" ?(?P<s_mark>[/.-]) ?(?P<s_month>\d{1,2})(?: ?(?P=s_mark) ?(?P<s_day>\d{1,2}))?(?![\d/-]|\.\d)"
    rf"|{_RELATIVE_YEAR}(?:{_S}(?P<ry_month>{_NUMBER}){_S}月(?!額|"
    rf"間)(?:{_S}(?P<ry_day>{_NUMBER}){_S}日(?!間)|(?P<ry_phase>初旬|上旬|中旬|下旬|初め|半ば|"
    rf"末))?)?(?!度)"
    rf"|{_RELATIVE_MONTH}(?:{_S}(?P<rm_day>{_NUMBER}){_S}日(?!間)|(?P<rm_phase>初旬|上旬|中旬|下旬|末))?"
    rf"|翌{_S}(?P<next_day>\d{{1,2}}){_S}日"
    rf"|{_RELATIVE_DAY}"
    rf"|(?<![\d.,/])(?P<m_month>\d{{1,2}}|"
    rf"(?<![{_KANJI_DIGITS}第])[{_KANJI_DIGITS}]{{1,2}}){_S}月(?!額|間|齢|号|刊|次|度|分|末日現在)"
    rf"(?:{_S}(?P<m_day>{_NUMBER}){_S}日(?!間)|(?P<m_phase>初旬|上旬|中旬|下旬|初め|半ば|末))?"
    r"|(?<![\d./-])(?P<md_month>\d{1,2})/(?P<md_day>\d{1,2})(?![\d/]|\.\d)"
    rf"|(?<![\d.,/第])(?P<d_day>\d{{1,2}}){_S}日(?!間|以内|以上|前|後|目|程度|分|未満|ほど|経過|"
    rf"連続|おき|ごと|営業|本|\d)"
)

_TAIL = re.compile(
    r"(?: ?\((?:[月火水木金土日](?:曜日?)?(?:[・,、]?(?:祝日?|休))?)\))?"
    r"(?:(?: {0,2}(?:午前|午後|AM|PM|未明|早朝|深夜|夕方|朝|昼|夜))?(?:頃|"
    r"ごろ)? ?\d{1,2}(?:時(?: ?\d{1,2}分|半)?|:\d\d(?::\d\d)?)(?:過ぎ|すぎ)?"
    r"| ?(?:午前|午後|未明|早朝|深夜|夕方|朝|昼|夜)(?:中)?)?(?P<about> ?(?:頃|ごろ|前後))?"
)

_RANGE = re.compile(r"[ \n]{0,2}(?:~|-|から|より|乃至|→|以降、?)[ \n、]{0,2}(?:同)?")

_NOT_MONTH = re.compile(r"(?:停職|減給|懲役|禁錮|戒告|分の\d{1,2}|約|計|過去|向こう|執行猶予|ヶ|か)[ 、,はを(]{0,2}$")


def find_dates(text: str) -> list[Mention]:
    """Return every date in the text, in order, as written; ranges are one mention."""
    mentions = [mention for match in _DATE.finditer(text) if (mention := _mention(text, match))]
    return list(_ranges(text, mentions))


def _mention(text: str, match: re.Match[str]) -> Mention | None:
    groups = {name: value for name, value in match.groupdict().items() if value}
    month, day = _part(groups, "month"), _part(groups, "day") or _part(groups, "next_day")
    if not _possible(month, day) or (
        "m_month" in groups
        and "m_day" not in groups
        and _NOT_MONTH.search(text[max(match.start() - 8, 0) : match.start()])
    ):
        return None
    if "md_month" in groups and not _is_slashed_date(text, match):
        return None
    if "d_day" in groups and re.search(
        r"(?:ヶ月|か月|カ月|月に|約|計|延べ|過去|毎月|停職|最大)$", text[max(match.start() - 6, 0) : match.start()]
    ):
        return None
    tail = _TAIL.match(text, match.end())
    assert tail is not None  # every part of it is optional
    relative = next(
        (groups[name] for name in ("relative_year", "relative_month", "relative_day") if name in groups), ""
    )
    about = bool(tail["about"]) and not re.search(r"[時分\d:]", tail[0])
    return Mention(
        match.start(), tail.end(), _year(groups), month, day,
        "翌日付" if "next_day" in groups else relative, "fiscal" in groups, about,
    )  # fmt: skip


def _is_slashed_date(text: str, match: re.Match[str]) -> bool:
    """Tell 10/6 the day from 1/2 the fraction: it is dated by what stands around it."""
    before, after = text[max(match.start() - 1, 0) : match.start()], text[match.end() : match.end() + 3]
    return bool(
        before in ("(", "~", "・", " ", "\n", "、", "")
        and re.match(r"\s?(?:\([月火水木金土日]|追記|更新|付|に|、|~|頃|より|から|時点|現在|\))", after)
    )


def _part(groups: Mapping[str, str], name: str) -> int | None:
    text = next(
        (groups[prefix + name] for prefix in ("", "s_", "ry_", "rm_", "m_", "md_", "d_") if prefix + name in groups),
        None,
    )
    return _small(text) if text else None


def _small(text: str) -> int:
    """Return a number up to 99 in digits or kanji."""
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.partition("十")
    values = {character: index for index, character in enumerate(_KANJI_DIGITS, 1)}
    return (values.get(tens[-1:], 1) * 10 if ten else 0) + values.get((ones or ("" if ten else tens))[-1:], 0)


def _year(groups: Mapping[str, str]) -> int | None:
    for prefix in ("", "s_"):
        if prefix + "year" in groups:
            return int(groups[prefix + "year"])
        if prefix + "era" in groups:
            era = re.sub(r"\s", "", groups[prefix + "era"])
            years = groups[prefix + "era_year"]
            first = _ERAS.get(era) or _ERAS["令和" if era == "令" else "平成"]
            return first + (1 if years == "元" else _small(years))
    return None


def _possible(month: int | None, day: int | None) -> bool:
    return (month is None or 1 <= month <= 12) and (day is None or 1 <= day <= calendar.monthrange(2024, month or 1)[1])


def _ranges(text: str, mentions: list[Mention]) -> Iterator[Mention]:
    """Join two dates that only a range mark parts."""
    index = 0
    while index < len(mentions):
        mention = mentions[index]
        after = mentions[index + 1] if index + 1 < len(mentions) else None
        if after and after.start - mention.end <= 8 and _RANGE.fullmatch(text[mention.end : after.start]):
            yield replace(mention, end=after.end, until=after)
            index += 2
        else:
            yield mention
            index += 1
