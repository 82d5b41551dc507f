"""Dates that make a period, read by the one reader of dates as far as their expression goes, or joined by its words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from jikenbo.archive.edtf import Edtf, EdtfPart, parse_edtf
from jikenbo.drafting.candidate import Mention
from jikenbo.notation.date_words import ERAS, PHASE
from jikenbo.notation.dates import read_date
from jikenbo.notation.refusal import Refusal

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
IMPOSSIBLE = "暦にない日付"
#: The date contradicts itself or no calendar has it: what was meant cannot be known.
_CONTRADICTIONS: Mapping[str, str] = MappingProxyType(
    {"impossible": IMPOSSIBLE, "era": "元号の続いた期間にない日付", "two-years": "西暦と元号の年が合わない日付"}
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
#: A noun with a date of its own, 資料(令和2年7月公表), older data, or a list that comes next.
_OF_A_THING = re.compile(
    r"(?:に|の|付け?)?(?:公表|作成|時点|現在|締結|開催|実施|発行|改正|施行|撮影|生まれ?|入学|卒業|採用|更新)[^()。]{0,6}\)"
    r"|の(?:ご)?(?:購入|注文|利用|申込|登録|受診|契約|応募|来院|参加)者|生まれ"
    r"| ?(?:以前|まで|時点|現在|分)の(?!間)[^。、\n]{0,16}?"
    r"(?:情報|データ|もの|記録|書類|伝票|申請書|名簿|台帳|帳票|画像|映像|様子|写真|履歴)"
    r"|まで(?:の間)?に(?:作成|録画|撮影|収集|受け付け)[^。、\n]{0,5}た(?:もの|[一-龥])|[^。、\n]{0,12}(?:次|以下|下記)の"
)


def read_period(text: str, mention: Mention, least: int) -> Mention:
    """Return the mention as the reader reads it, with the period it begins; refused where it contradicts itself.

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


def joined(text: str, mentions: Sequence[Mention]) -> list[Mention]:
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


def bounding(text: str, mention: Mention) -> Mention:
    """Return the mention, marked where it bounds a period of customers or data."""
    if _OF_A_THING.match(text, mention.end):
        return replace(mention, aside=True)
    if not (mention.until or (mention.year is not None and (mention.day is None or _BOUND.match(text, mention.end)))):
        return mention
    stated = _OF_PERIOD.match(text, mention.end)
    acts = stated and _POPULATION.search(stated[0])
    return replace(mention, aside=True) if acts and (mention.year or acts["theirs"]) else mention
