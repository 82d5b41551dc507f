"""Dates as notices write them, resolved to the year, month and day they mean."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType

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


@dataclass(frozen=True, slots=True)
class Mention:
    """A date as written: what is known of it, before and after resolving what it leaves out."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    relative: str = ""
    fiscal: bool = False
    approximate: bool = False
    until: Mention | None = None

    @property
    def complete(self) -> bool:
        return None not in (self.year, self.month, self.day)

    @property
    def value(self) -> date | None:
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    @property
    def edtf(self) -> str:
        """EDTF of what is known; empty where the year is not."""
        if self.year is None:
            return ""
        known = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part is not None]
        text = "-".join(known) + ("~" if self.approximate else "")
        return f"{text}/{self.until.edtf}" if self.until and self.until.edtf and self.until.edtf != text else text


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


def resolve(mentions: list[Mention], anchor: Mention | None, year: int | None) -> list[Mention]:
    """Return the mentions with what they leave out, as it follows from the text.

    `anchor` is the day of the notice where it is known: what it tells of is not later. `year` is the year in which
    the notice is filed.
    """
    resolver = _Resolver(anchor, year)
    return [resolver.resolve(mention) for mention in mentions]


class _Resolver:
    def __init__(self, anchor: Mention | None, year: int | None) -> None:
        self._anchor = anchor
        self._filed = year
        self._last: Mention | None = None

    def resolve(self, mention: Mention) -> Mention:
        if mention.fiscal:
            return mention
        found = self._valid(self._relative(mention) if mention.relative else self._completed(mention, self._last))
        if found.until:
            found = replace(found, until=self._valid(self._completed(found.until, found, later=True)))
            found = self._ordered(found)
        if found.year is not None and (found.month is not None or self._last is None):
            self._last = found.until if found.until and found.until.year else found
        return found

    def _relative(self, mention: Mention) -> Mention:
        base = self._last or self._anchor
        word = mention.relative
        if word in ("本日", "昨日", "一昨日"):
            return self._from_anchor(mention, {"本日": 0, "昨日": 1, "一昨日": 2}[word])
        if word in ("本年", "今年", "昨年", "去年", "一昨年"):
            now = self._anchor.year if self._anchor and self._anchor.year else self._filed
            back = {"本年": 0, "今年": 0, "昨年": 1, "去年": 1, "一昨年": 2}[word]
            return replace(mention, year=now - back if now else None)
        if word in ("今月", "本月", "先月"):
            return self._month_from(mention, self._anchor, -1 if word == "先月" else 0)
        if base is None or base.year is None:
            return mention
        if word in ("同年", "翌年", "前年"):
            return replace(mention, year=base.year + {"同年": 0, "翌年": 1, "前年": -1}[word])
        if word in ("同月", "前月", "翌月"):
            return self._month_from(mention, base, {"同月": 0, "前月": -1, "翌月": 1}[word])
        if word == "翌日付":
            return replace(mention, year=base.year, month=base.month)
        return _shifted(mention, base, {"同日": 0, "当日": 0, "翌日": 1, "翌々日": 2, "前日": -1}[word])

    def _from_anchor(self, mention: Mention, back: int) -> Mention:
        return _shifted(mention, self._anchor, -back) if self._anchor else mention

    @staticmethod
    def _month_from(mention: Mention, base: Mention | None, step: int) -> Mention:
        if base is None or base.year is None or base.month is None:
            return mention
        months = base.year * 12 + base.month - 1 + step
        return replace(mention, year=months // 12, month=months % 12 + 1)

    def _completed(self, mention: Mention, base: Mention | None, later: bool = False) -> Mention:
        """Fill in the month or year of a date from the date before it."""
        if mention.year is not None:
            return mention
        if mention.month is None:
            base = base if base and base.month else self._anchor
            return replace(mention, year=base.year, month=base.month) if base and mention.day else mention
        year = base.year if base and base.year else (self._anchor.year if self._anchor else None) or self._filed
        if year is None:
            return mention
        if later and base and base.month and mention.month < base.month and base.year == year:
            return replace(mention, year=year + 1)
        found = replace(mention, year=year)
        return (
            replace(mention, year=year - 1)
            if not later and self._after_anchor(found) and base is None
            else self._not_later(found)
        )

    def _not_later(self, mention: Mention) -> Mention:
        return replace(mention, year=mention.year - 1) if mention.year and self._after_anchor(mention) else mention

    def _after_anchor(self, mention: Mention) -> bool:
        anchor = self._anchor
        if anchor is None or anchor.year is None or anchor.month is None or mention.month is None:
            return False
        assert mention.year is not None  # only completed mentions are compared
        return (mention.year, mention.month, mention.day or 1) > (
            anchor.year,
            anchor.month,
            anchor.day or 31,
        ) and mention.year >= anchor.year

    @staticmethod
    def _valid(mention: Mention) -> Mention:
        """Drop the day of a date that the calendar does not have."""
        if mention.year is None or mention.month is None or mention.day is None:
            return mention
        known = 1 <= mention.year <= 9998 and mention.day <= calendar.monthrange(mention.year, mention.month)[1]
        return mention if known else replace(mention, day=None)

    @staticmethod
    def _ordered(mention: Mention) -> Mention:
        """Drop the end of a range that ends before it begins."""
        end = mention.until
        if end is None or end.year is None or mention.year is None:
            return replace(mention, until=None)
        begins = (mention.year, mention.month or 1, mention.day or 1)
        return mention if begins <= (end.year, end.month or 12, end.day or 31) else replace(mention, until=None)


def _shifted(mention: Mention, base: Mention | None, days: int) -> Mention:
    if base is None or base.value is None:
        return mention
    day = base.value + timedelta(days=days)
    return replace(mention, year=day.year, month=day.month, day=day.day)
