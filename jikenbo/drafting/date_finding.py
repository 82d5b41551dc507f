"""Dates and periods as notices write them: eras, slashes, weekdays, times, and words such as 同日.

jikenbo.notation.dates reads a date with its year, as far as the expression goes. Two dates that the words between
them make a period of are joined here.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from jikenbo.archive.edtf import Edtf, EdtfPart, parse_edtf
from jikenbo.drafting.mention import Mention
from jikenbo.notation.date_words import ERAS, MONTHS, PHASE, WEEKDAYS
from jikenbo.notation.dates import read_date
from jikenbo.notation.refusal import Refusal
from jikenbo.notation.whole_numbers import whole_number

#: A year as it may be written in full: the era, or "" for one of four digits; how far before a short one it may be.
_WRITTEN_YEAR = re.compile(r"(?<![年\d]\()(?:(令和|平成|昭和)|(?<!\d)(?:19|20)\d\d(?=[年/.-]))")
_ERA_REACH = 2_000
_KANJI_DIGITS = "一二三四五六七八九十"

_S = r"[ \n]{0,2}"
#: "1 0 月" is one number where the writing is spaced; in "2 9月" the first is that of an item.
_NUMBER = rf"(?:\d{{1,2}}|\d \d(?=[ \n])|[{_KANJI_DIGITS}]{{1,3}})"
_ERA = rf"(?:令{_S}和|平{_S}成|昭{_S}和|[㋿㍻㍼]|(?<![A-Za-z])[RHS](?=\d{{1,2}}年))"
#: The same year in the other calendar: 令和5年(2023年) · 2023(令和5)年.
_AGAIN = rf"(?:{_S}\({_S}(?:令和|平成|昭和|(?:19|20)\d\d)[^()\n]{{0,8}}\))?"
_COMMON_YEAR = r"(?<!\d)(?:(?:19|20)\d\d|[一二][九〇][〇一二三四五六七八九]{2})"
_YEAR = rf"(?:{_ERA}{_S}(?:元|{_NUMBER})|{_COMMON_YEAR}){_AGAIN}{_S}年{_AGAIN}"
_PHASE = "初旬|上旬|中旬|下旬|初め|はじめ|初頭|半ば|末"
_NOT_A_MONTH = "額|間|齢|号|刊|次|度|分|末日現在"
_NOT_A_DAY = (
    "間|以内|以上|前|後|目|程度|分|未満|ほど|経過|連続|おき|ごと|営業|本|平均|あたり|当たり|につき|\\d(?!\\d?(?:時|:))"
)


def _months(form: str) -> str:
    """Return the pattern of month and day, or month and its part, after a year; the groups end with the form."""
    return (
        rf"(?P<month_{form}>{_NUMBER}){_S}月(?!{_NOT_A_MONTH})"
        rf"(?:{_S}(?P<day_{form}>{_NUMBER}){_S}日(?!間|本)|(?:{_PHASE}))?"
    )


_ORDINAL = r"\d{1,2}(?:st|nd|rd|th)?"
_ENGLISH = rf"(?i:{'|'.join(MONTHS)})[a-z]{{0,6}}\.?,?"
#: Where dates with their year are; jikenbo.notation.dates reads them.
_WHOLE = (
    # 令和5年9月30日 · 2023年9月下旬 · 令和5年度
    rf"{_YEAR}(?P<fiscal>度|産|版|制)?(?:{_S}の?{_months('whole')})?",
    # 2023/9/30 · 2023.09.30 · R5.9.30
    r"(?<![\d./-])(?:(?:19|20)\d\d|(?:令和|平成|昭和|[RHS令平昭])\.?\d{1,2})"
    r" ?(?P<mark>[/.-]) ?\d{1,2}(?: ?(?P=mark) ?\d{1,2})?(?![\d-]|/\d|\.\d)",
    # of an address: /2023/09/30/ · news-20230930.html
    r"(?<=\D[/_-])20\d\d(?:(?P<part>[/-]?)\d\d(?P=part)|/)\d\d(?=[/_.-])",
    # Sep 30, 2023 · 30 September 2023
    rf"(?<![A-Za-z])(?:{_ENGLISH} {{1,2}}{_ORDINAL},? {{1,2}}|{_ORDINAL} {_ENGLISH} )(?:19|20)\d\d(?!\d)",
)
#: Each way of writing a date; the first that fits wins.
_FORMS = (
    rf"(?P<whole>{'|'.join(_WHOLE)})",
    # 17年10月16日 · of the era that was last written, or of this century
    rf"(?<![\d{_KANJI_DIGITS}約計第満])(?P<short_year>\d\d)年{_S}{_months('short')}",
    # 本年9月30日 · 昨年9月
    rf"(?P<relative_year>同年|本年|今年|昨年|去年|一昨年|翌年|前年)(?:{_S}{_months('relative')})?(?!度)",
    # 同月30日 · 先月末
    rf"(?P<relative_month>同月|今月|本月|先月|前月|翌月)(?:{_S}(?P<day_month>{_NUMBER}){_S}日(?!間)|(?:{_PHASE}))?",
    # 翌30日 · 同日 · その日
    rf"翌{_S}(?P<day_next>{_NUMBER}){_S}日",
    r"(?P<relative_day>(?:同日|同じ日|その日|本日|昨日|一昨日|翌日|翌朝|翌晩|翌未明|あくる日|明くる日|前日|前夜|前の晩|翌々日|当日(?![一-龥ァ-ヺ](?!旬))|当日(?=[中朝夜夕午未早深])|次の日)(?!(?:の|である|、)?\d{1,2}(?:月|日|/)))",
    # 9月30日 · 九月三十日 · 9月下旬
    rf"(?<![\d./第{_KANJI_DIGITS}])(?<!\d,){_months('bare')}",
    # 9/30
    r"(?<![\d./-])(?P<month_slash>\d{1,2})/(?P<day_slash>\d{1,2})(?![\d/]|\.\d)",
    # 24/09/30
    r"(?<![\d./-])(?P<short_slash>\d\d)/(?P<month_of_three>\d\d)/(?P<day_of_three>\d\d)(?![\d./-])",
    # 30日
    rf"(?<![\d./第])(?<!\d,)(?!1日に?[ 約]?\d)(?P<day_alone>\d{{1,2}}){_S}日(?!{_NOT_A_DAY})",
    # a time of day alone, at the head of a line or clause: on the day last spoken of
    r"(?<=[\n。、・•○) ])(?P<clock>(?:午前|午後) ?\d{1,2}時|\d{1,2}(?:時|:\d\d))"
    r"(?=[ \d分半頃ごろ過すぎ]{0,8}[、にの]|[ \d分半頃ごろ]{0,8}\n|[\d分半頃ごろ過すぎ]{0,8} {1,4}[^\s\d~\-])",
)
_DATE = re.compile("|".join(_FORMS))

_BRACKETED_DAY = (
    rf"[ ]{{0,2}}[\[(]?[ ]{{0,2}}(?P<weekday>[{WEEKDAYS}])(?:曜日?)?(?:[・,、]?(?:祝日?|休日?|振休))?[ ]{{0,2}}[)\]]"
)
_TIME_OF_DAY = "午前|午後|AM|PM|am|pm|未明|早朝|深夜|夕方|夕刻|朝|昼|夜|正午"
_TAIL = re.compile(
    rf"(?:{_BRACKETED_DAY}|[ ]?(?P<named>[{WEEKDAYS}])曜日?)?"
    rf"(?:(?: {{0,2}}の?(?:{_TIME_OF_DAY}))?(?:頃|ごろ)? {{0,2}}"
    r"\d{1,2}(?: ?時(?: ?\d{1,2} ?分|半)?|:\d\d(?::\d\d)?)(?:過ぎ|すぎ|台)?"
    rf"| ?の?(?:{_TIME_OF_DAY})(?:中)?)?(?P<about> {{0,2}}(?:頃|ごろ|前後))?"
)

_NOT_MONTH = re.compile(
    r"(?:停職|減給|懲役|禁錮|戒告|分の\d{1,2}|約|計|過去|向こう|執行猶予|ヶ|か|直近)[ 、,はを(]{0,2}$"
)
_NOT_DAY = re.compile(r"(?:ヶ月|か月|カ月|ケ月|月に|約|計|延べ|過去|毎月|停職|最大|直近|今後|計)$")
_DATED_AFTER = re.compile(
    rf"\s?(?:\([{WEEKDAYS}]|追記|更新|付|に|、|~|頃|ごろ|より|から|まで|時点|現在|\)|\d{{1,2}}[:時]|午前|午後|朝|夜)"
)
#: At the head of a line, words may follow.
_HEADING_AFTER = re.compile(rf"\s|{_DATED_AFTER.pattern}")
#: 翌日の会議: the day of something else.
_OF_A_THING = re.compile(r"の(?!こと|うち|午|朝|夕|夜|昼|早|未|深|正|\d|日中)[一-龥ァ-ヺ]")
#: A fraction has no more parts: 1/2の職員.
_MOST_PARTS = 12
#: The groups of words that point at another date; `relative` of a mention, where it is not the word itself.
_POINTS, _NAMED = re.compile("relative|day_next|clock"), {"day_next": "翌日付", "clock": "時刻"}
_BULLETS = " \u30fb•○●■□◆◇▲-*("
#: What dates and periods are written with.
_RUN = re.compile(
    rf"(?:[0-9〇一二三四五六七八九十元年月日時分の 火水木金土祝()~〜→/.:-]|{'|'.join(ERAS)}|[RHS令平昭]|同|翌|から|"
    rf"より|まで|頃|ごろ|ころ|午前|午後|春|夏|秋|冬|代|曜|末日|{PHASE}){{4,80}}"
)
#: Where an expression may end: behind a word of dates that goes on to no other word, or behind a lone number.
_END = re.compile(
    r"(?:(?<=[年月日旬頃ろ時分半春夏秋冬代)末])(?![間号額齢刊次度以後目内未前程]|ほど|につき|あたり|経過|連続)"
    r"|(?<=\d)(?=[ \n。、)」]|$))"
)
_IMPOSSIBLE = "暦にない日付"
#: The date contradicts itself or no calendar has it: what was meant cannot be known.
_CONTRADICTIONS: Mapping[str, str] = MappingProxyType(
    {"impossible": _IMPOSSIBLE, "era": "元号の続いた期間にない日付", "two-years": "西暦と元号の年が合わない日付"}
    | {"weekday": "曜日が合わない日付", "time": "ない時刻の付いた日付", "reversed": "終わりが始まりより前の期間"}
)
_MARK = re.compile(r"[ \n]{0,2}(?:~|-|から|より|乃至|→|以降、?)[ \n、]{0,2}(?:同)?")
#: A remark, or what began on the first day, may be before 「から」.
_FROM, _TO = (
    re.compile(
        r"(?:\([^()\n]{0,20}\))? ?(?:の(?:[^。、\n()]|\([^。\n()]{1,12}\)){1,24}?|に[^。、\n()]{1,24}?(?:て|とき))?"
        r"(?:から|(?<!に)より|以降|以後)(?:\([^()\n]{0,16}\))?[^。\n()]{0,16}"
    ),
    re.compile(r"[^。、\n]{0,16}?(?:まで|にかけ)"),
)
#: What customers, patients or writings did in a period that is not that of the incident.
_POPULATION = re.compile(
    r"(?:購入|利用|登録|入会|受診|受け|検査|申込|申し込|契約|在籍|在職|卒業|取引|取り?扱|注文|問合せ|問い合わせ|応募|来院|入院|通院|診療|受講|受験|参加|手術|予約"
    r"|寄附|寄付|作成|採用|退職|入社|発行|交付|提出|生まれ|退学|転学|転校|出生|死亡|請求|相談|来店|宿泊|開催|実施)"
    r"(?:(?P<theirs>さ?れ|み?いただ|み?頂|[^。、\n\d]{0,5}?た(?:方|人|者|お客|皆|会員|患者|学生|生徒|\d))"
    r"|[^。、\n\d]{0,5}?(?:れ|[たの](?=[一-龥おごァ-ヺA-Z(「])|(?<=した)もの))"
)
_OF_PERIOD = re.compile(
    r"(?: ?(?:頃|末|中))?(?:まで(?!の間)|から|以降|以前|より|に(?!かけて、)|の期間|の(?:情報|データ))[^。\n\d]{0,32}"
)
_BOUND = re.compile(r"(?: ?(?:まで|から|以降|以前|より|の期間|の間)|~)")
#: Behind a date that is of something else: 資料(令和2年7月公表), older data, a list that comes next.
_OF_OTHER_DATA = re.compile(
    r"(?:に|の|付け?)?(?:公表|作成|時点|現在|締結|開催|実施|発行|改正|施行|撮影|生まれ?|入学|卒業|採用|更新)[^()。]{0,6}\)"
    r"|の(?:ご)?(?:購入|注文|利用|申込|登録|受診|契約|応募|来院|参加)者|生まれ"
    r"| ?(?:以前|まで|時点|現在|分)の(?!間)[^。、\n]{0,16}?"
    r"(?:情報|データ|もの|記録|書類|伝票|申請書|名簿|台帳|帳票|画像|映像|様子|写真|履歴)"
    r"|まで(?:の間)?に(?:作成|録画|撮影|収集|受け付け)[^。、\n]{0,5}た(?:もの|[一-龥])|[^。、\n]{0,12}(?:次|以下|下記)の"
)


def find_dates(text: str) -> list[Mention]:
    """Return every date in the text, in order, as written; ranges are one mention. What no calendar has is refused."""
    found: list[Mention] = []
    for match in _DATE.finditer(text):
        if found and match.start() < found[-1].end:
            continue
        mention = _mention(text, match)
        found += [mention] if mention else []
    read = _joined(text, [mention for mention in found if not mention.refused])
    return [*(_bounding(text, mention) for mention in read), *(mention for mention in found if mention.refused)]


def _mention(text: str, match: re.Match[str]) -> Mention | None:
    groups = {name: value for name, value in match.groupdict().items() if value}
    if not _is_date(text, match, groups):
        return None
    tail = _TAIL.match(text, match.end())
    assert tail is not None  # every part of it is optional
    mention = Mention(match.start(), match.end() if "clock" in groups else tail.end(), fiscal="fiscal" in groups)
    if "whole" in groups:
        mention = _read_period(text, mention, match.end())
    else:
        month, day = (_number(groups, name) for name in ("month", "day"))
        if not _possible(month, day):
            return replace(mention, refused=_IMPOSSIBLE) if month and day else None
        weekday = tail["weekday"] or tail["named"]
        mention = replace(
            mention,
            year=_short_year(text, match.start(), groups),
            month=month,
            day=day,
            relative=next((_NAMED.get(name, value) for name, value in groups.items() if _POINTS.match(name)), ""),
            approximate=bool(tail["about"]) and "clock" not in groups and not re.search(r"[時分\d:]", tail[0]),
            weekday=WEEKDAYS.index(weekday) if weekday else None,
        )
    alone = "relative_day" in groups or (mention.month and not mention.day and not mention.until)
    return replace(mention, aside=bool(alone and _OF_A_THING.match(text, match.end())))


def _is_date(text: str, match: re.Match[str], groups: Mapping[str, str]) -> bool:
    """Return whether it is a date, not what is written like one: 停職6月, 1/2の職員, 延べ10日."""
    before = text[max(match.start() - 8, 0) : match.start()]
    if "month_bare" in groups and "day_bare" not in groups:
        return not _NOT_MONTH.search(before)
    if "month_slash" in groups:
        heads = not before.rpartition("\n")[2].strip(_BULLETS)
        dated = (_HEADING_AFTER if heads else _DATED_AFTER).match(text, match.end())
        return bool(dated or int(groups["day_slash"]) > _MOST_PARTS)
    return "day_alone" not in groups or not _NOT_DAY.search(before)


def _number(groups: Mapping[str, str], name: str) -> int | None:
    """Return the year of two digits, the month or the day that a form gives, in digits or kanji."""
    given = next((value for group, value in groups.items() if group.startswith(f"{name}_")), "")
    return whole_number(given.replace(" ", "").lstrip("0")) if given else None


def _short_year(text: str, start: int, groups: Mapping[str, str]) -> int | None:
    """Return the year of two digits: of the era or century in which the year before it is written, if any is."""
    digits = _number(groups, "short")
    written = _WRITTEN_YEAR.findall(text, max(start - _ERA_REACH, 0), start) if digits else []
    if "short_slash" in groups:
        written.append("")
    return (digits or 0) + (ERAS[written[-1]].first.year - 1 if written[-1] else 2000) if written else None


def _possible(month: int | None, day: int | None) -> bool:
    return (month is None or 1 <= month <= 12) and (day is None or 1 <= day <= calendar.monthrange(2024, month or 1)[1])


def _read_period(text: str, mention: Mention, least: int) -> Mention:
    """Return the mention with its date or period as read, or refused where it contradicts itself.

    `least` is where it ends without weekday and time.
    """
    if mention.fiscal:
        return mention
    run = _RUN.match(text, mention.start)
    further = [match.start() for match in _END.finditer(text, mention.end + 1, run.end() if run else mention.end)]
    for end in (*reversed(further), mention.end, least):
        read = _read(text[mention.start : end])
        if isinstance(read, Refusal):
            if read.reason in _CONTRADICTIONS:
                return replace(mention, refused=_CONTRADICTIONS[read.reason])
        elif read and read.start and read.end:
            return _with(mention, read, end)
    return mention


@lru_cache(maxsize=4096)
def _read(text: str) -> Edtf | Refusal | None:
    """Return what the reader says of the text. A refusal is returned, since what is raised would not be cached."""
    try:
        edtf = read_date(text)
    except Refusal as refusal:
        return refusal.with_traceback(None)
    return parse_edtf(edtf) if edtf else None


def _with(mention: Mention, edtf: Edtf, end: int) -> Mention:
    assert edtf.start is not None and edtf.end is not None  # open periods are left to what is found around the date
    first = _filled(mention, edtf.start)
    if not edtf.is_interval:
        written = edtf.text if edtf.start.precision in ("season", "decade", "century") else ""
        return replace(first, end=max(end, mention.end), written=written)
    return replace(first, end=end, until=_filled(Mention(mention.start, end), edtf.end))


def _filled(mention: Mention, part: EdtfPart) -> Mention:
    day, precision = part.earliest, part.precision
    return replace(
        mention,
        year=day.year,
        month=day.month if precision in ("month", "day") else None,
        day=day.day if precision == "day" else None,
        approximate=part.approximate,
    )


def _joined(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions; two that bound a period are one."""
    found: list[Mention] = []
    for mention in mentions:
        if found and not found[-1].until and _are_period(text, found[-1], mention):
            found[-1] = replace(found[-1], end=mention.end, until=mention)
        else:
            found.append(mention)
    return found


def _are_period(text: str, first: Mention, second: Mention) -> bool:
    between = text[first.end : second.start]
    bounds = _MARK.fullmatch(between) or (_FROM.fullmatch(between) and _TO.match(text, second.end))
    return bool(bounds) and not (first.fiscal or second.fiscal)


def _bounding(text: str, mention: Mention) -> Mention:
    """Return the mention, marked where it bounds a period of customers or data."""
    if _OF_OTHER_DATA.match(text, mention.end):
        return replace(mention, aside=True)
    if not (mention.until or (mention.year is not None and (mention.day is None or _BOUND.match(text, mention.end)))):
        return mention
    stated = _OF_PERIOD.match(text, mention.end)
    acts = stated and _POPULATION.search(stated[0])
    return replace(mention, aside=True) if acts and (mention.year or acts["theirs"]) else mention
