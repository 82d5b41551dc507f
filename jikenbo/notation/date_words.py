"""The words and forms of dates, as expressions that Python and JavaScript read alike."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple


class Era(NamedTuple):
    """The first and the last day of an era; None: it has not ended."""

    first: date
    last: date | None


ERAS: Mapping[str, Era] = MappingProxyType(
    {
        "令和": Era(date(2019, 5, 1), None),
        "平成": Era(date(1989, 1, 8), date(2019, 4, 30)),
        "昭和": Era(date(1926, 12, 25), date(1989, 1, 7)),
        "大正": Era(date(1912, 7, 30), date(1926, 12, 24)),
        "明治": Era(date(1868, 1, 25), date(1912, 7, 29)),
    }
)
#: The eras by their first characters and by their letters.
ERA_INITIALS: Mapping[str, str] = MappingProxyType(
    {name[0]: name for name in ERAS} | dict(zip("RHSTM", ERAS, strict=True))
)
ERA = f"{'|'.join(ERAS)}|[{''.join(ERA_INITIALS)}][.]?"
ERA_YEAR = "[0-9]{1,2}|元"
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAME = f"(?:{'|'.join(MONTHS)})[a-z]{{0,6}}[.]?"
WEEKDAYS = "月火水木金土日"
WEEKDAYS_IN_ENGLISH = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SEASONS: Mapping[str, str] = MappingProxyType({"春": "21", "夏": "22", "秋": "23", "冬": "24"})

#: 上旬 and the like: less than a month or a year, and nobody says which days.
PHASE = (
    "上旬|中旬|下旬|初旬|初頭|初め|はじめ|始め|前半|後半|半ば|なかば|中頃|中ごろ|月末|年末|年始|年初|上半期|下半期|上期|下期|"
    "末(?!日)|終わり|おわり"
)
_HOLIDAY = "(?:[・,、/]?(?:祝日?|休日?|振休|振替休日))?"
_WEEKDAY = (
    f"(?:[(\\[](?P<weekday>[{WEEKDAYS}])(?:曜日?)?{_HOLIDAY}[)\\]]|(?P<weekday_name>[{WEEKDAYS}])曜日?"
    f"|[(]?(?P<weekday_english>{'|'.join(WEEKDAYS_IN_ENGLISH)})[a-z]{{0,6}}[)]?)?"
)
_CLOCK = (
    "(?P<hour>[0-9]{1,2})(?:時(?:(?P<minute>[0-9]{1,2})分|半)?|:(?P<minutes>[0-9]{2})(?::[0-9]{2}(?:[.][0-9]{1,6})?)?)"
)
_PART_OF_DAY = (
    "午前中?|午後|未明|早朝|明け方|昼過ぎ|昼すぎ|昼|正午|夕方|夕刻|夕|夜間|夜中|夜|深夜|終日|日中|朝方|朝|AM|PM|am|pm"
)
#: The archive keeps days: an hour is read and left out.
TIME = (
    f"(?:[の、,T ]?(?:{_PART_OF_DAY})?{_CLOCK}(?: ?[ap]m)?(?:過ぎ|すぎ|台|ちょうど)?(?:頃|ごろ|ころ)?"
    f"(?:\\+09:00|JST|\\(JST\\))?|の?(?:{_PART_OF_DAY})(?:頃|ごろ|ころ)?)"
)
_ABOUT = "(?P<about>頃|ごろ|ころ|前後|あたり|辺り|近辺|(?<=[0-9])~)?"
_UNCERTAIN = "(?P<uncertain>[(]不確か[)]|[(]推定[)]|[?])?"
_AGAIN = "(?:[(](?=[^()]*[0-9元])(?P<again{0}>[^()]{{1,12}})[)])?"
#: 月日不明: the missing parts are unknown.
_REST_UNKNOWN = "(?:中(?![旬頃ご])|[(]?(?:月日?|日)[はが]?(?:不明|不詳|未定|未公表|非公表|調査中)[)]?)?"
_YEAR = f"(?:西暦)?(?:(?P<year>[0-9]{{4}})|(?P<era>{ERA})(?P<era_year>{ERA_YEAR}))"

#: Each way of writing a date that has its year. Names of groups are those of the parts that they give.
FORMS = tuple(
    f"{core}{_WEEKDAY}(?:{_ABOUT}|{TIME}){_UNCERTAIN}"
    for core in (
        # 2023年9月28日 · 令和五年九月 · 2023年8月下旬 · 2023年度 · 2023年9/28
        f"{_YEAR}{_AGAIN.format(1)}年{_AGAIN.format(2)}(?P<fiscal>度)?の?"
        f"(?:(?P<month>[0-9]{{1,2}})(?:月の?(?:(?P<last_day>末日)|(?P<day>[0-9]{{1,2}})日?)?|/(?P<day_of_two>[0-9]{{1,2}}))"
        f"|(?P<season>[{''.join(SEASONS)}]))?(?P<phase>{PHASE})?{_REST_UNKNOWN}",
        # 2023/9/28 · 2023.09 · R5.9.28 · 2023-9-28
        f"{_YEAR}(?P<separator>[-/.・])(?P<month>[0-9]{{1,2}})(?:(?P<second_separator>[-/.・])(?P<day>[0-9]{{1,2}}))?",
        # 20230928
        "(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})",
        # 令和5 · R5
        f"(?P<era>{ERA})(?P<era_year>{ERA_YEAR})",
        # Sep 28, 2023 · 28 September 2023 · September 2023
        f"(?:(?P<month_name>{_MONTH_NAME}) ?(?:(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?)?,? ?|"
        f"(?P<day_before>[0-9]{{1,2}})(?:st|nd|rd|th)? ?(?P<name_behind>{_MONTH_NAME}),? ?)(?P<year>[0-9]{{4}})",
        # 2020年代 · 2000年代(百年単位)
        "(?P<decade>[0-9]{3})0年代(?P<century>[(]100年単位[)])?",
    )
)
#: A date without its year, which in the second half of a period follows from the first: 9月2日 · 9/2 · 31 · 6年1月2日.
PARTIAL = (
    f"(?:(?P<years>{ERA_YEAR})年)?(?:(?P<month>[0-9]{{1,2}})(?:月(?:(?P<last_day>末日)|(?P<day>[0-9]{{1,2}})日?)?"
    f"|[-/.](?P<day_of_two>[0-9]{{1,2}}))|(?P<day_alone>[0-9]{{1,2}})日?)"
    f"(?P<phase>{PHASE})?{_WEEKDAY}(?:{_ABOUT}|{TIME}){_UNCERTAIN}"
)
#: Days and months counted from the first half of a period.
FOLLOWING = "(?P<word>同年|翌年|同月|翌月|同日|翌々日|翌日|翌)の?(?P<rest>.*)"

#: Between the halves of a period, each tried.
SEPARATORS = "から|より|以降、?|以後、?|〜|~|→|-|乃至|ないし|/"
#: Behind the second half of a period.
PERIOD_END = "(?:まで|迄)?(?:にかけて?)?(?:の?間|の期間)?$"
UNTIL = "(?:まで|迄|以前)$"
SINCE = "(?:から|より|以降|以後|〜)(?:現在(?:まで|も)?(?:継続中?)?|継続中)?$"
#: Words before and behind a date that say nothing of when it is.
LABEL = (
    "^(?:[((「『【\\[]|(?:公表|発表|公開|掲載|更新|発生|発覚|判明|発見|確認|漏えい|流出|紛失)(?:した)?(?:年月日|日時|日付|日|期間|時期)(?![0-9])|"
    "日時|日付|年月日|期間|時期|[:は、])+"
)
REMARK = (
    "(?:[)」』】\\]。、.,]|付け?|現在|時点|(?:に|、)?(?:発表|公表|公開|発生|発覚|判明|確認|受信|送信|掲載|更新|報告|開示|"
    "実施|開始|終了|紛失|盗難|認知|覚知|検知|発見)(?:した|され?た|済み?)?|(?<=[日月年頃ろ])(?:に|で|の)|です|だ)+$"
)
#: Words that mean a day only to who knows when they were written.
RELATIVE = (
    "[昨去今来本翌前同]年|一昨年|おととし|[先今来翌前同本]月|[先今来翌前同]週|[昨今明本同翌前当]日|一昨日|おととい|きのう|"
    "きょう|あした|今朝|昨夜|昨晩|先ごろ|先頃|最近|近日|このほど|このたび|この度|[0-9数]+(?:日|週間|[かヶカケ]月|年)(?:ほど)?前"
)
FISCAL = "年度|年産|FY|fy|会計年"
SHORT_YEAR = "^['’]?[0-9]{1,3}年|^['’]?[0-9]{1,2}([-/.])[0-9]{1,2}\\1[0-9]{1,2}(?![0-9])"
NO_YEAR = "^(?!.*[0-9]{4})[0-9]{1,2}(?:[月/日]|[-.][0-9]{1,2}(?![-./0-9]))"
#: What looks like a date: two of them are no period unless their words say so.
LIKE_A_DATE = (
    "(?:[0-9]{1,4}|元)年(?:[0-9]{1,2}月(?:[0-9]{1,2}日?)?)?|[0-9]{1,2}月(?:[0-9]{1,2}日)?|"
    "[0-9]{4}[-/.][0-9]{1,2}(?:[-/.][0-9]{1,2})?|(?<=[、,とや・びか])[0-9]{1,2}日"
)
KANJI_NUMBER = "[〇一二三四五六七八九十百千]+"
DASHES = "[‐‑‒–—―−ーｰ─]"
