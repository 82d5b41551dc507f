"""Where the title of a notice is → headline without organisation, the organisations next to it, trailing date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jikenbo.drafting.cleaning import fold
from jikenbo.drafting.name_edges import BODY_ENDS, FORM, OWNER
from jikenbo.drafting.names import Name, find_names
from jikenbo.drafting.official_names import is_generic
from jikenbo.drafting.ruleset import DAY, any_of, table, words

_HASH = r"[#♯]"
#: The heading that a collection puts before each notice (【…#2023-396】).
TAG = re.compile(
    rf"[ #*・>■□●○◆◇▼▶★☆•-]{{0,8}}[【\[](?:[^】\]\n#♯]{{0,30}}{_HASH} ?(?P<year>(?:19|"
    rf"20)\d\d)(?: ?[-ー~_] ?(?P<number>\d{{1,5}}))?|[^】\]\n#♯]{{0,20}}事件簿{_HASH}?) ?[】\]]"
    r"(?P<rest>(?! *[のをにはがもとへ、。])[^\n]*)"
)
#: What a headline is recognised by.
HEADLINE_WORDS = re.compile(
    any_of(
        words(
            """
            について に関する に関して お知らせ お詫び おわび ご報告 ご連絡 報告 発生 不正 漏えい 漏洩 漏い 流出 紛失
            誤送 誤って 盗難 公表 処分 ご注意 注意喚起 なりすまし 装った 偽 乗っ取 逮捕 感染 攻撃 誤廃棄 誤掲載 被害
            障害 事案 事故 ランサム 改ざん 続報 第一報 第二報 第三報 第四報 第五報
            """
        )
    )
    + r"|第\d報"
)
_FORM_MARKS = any_of(words("株 有 同 一社 一財 公社 公財 社福 医 学 独 特非"))
#: What precedes a headline and is no part of it: labels in brackets, marks, a date.
LEAD = re.compile(
    rf"(?: *(?:【[^】]{{1,16}}】|\[[^\]]{{1,16}}\]|\((?!{_FORM_MARKS}\))[^()]{{1,12}}\)|<[^<>]{{1,12}}>|"
    rf"≪[^≪≫]{{1,12}}≫|"
    rf"(?:件名|件 名|標題|表題|タイトル|題名)[: ]|報道発表資料 |[■●◆○*•・>※◎□◇▼]|{DAY}))+ *"
)
#: The site's name at an end of a page's title, and the way to the page before it.
_SITE_END = any_of(
    words("公式 ホームページ サイト HP 市 町 村 区 県 府 庁 大学 病院 株式会社 協会 組合 学校 法人 機構 センター")
)
_SITE = (
    re.compile(rf" ?[|] ?[^|]{{2,40}}$|(?: [-:] |::|/| [<«] )(?=[^|/]*{_SITE_END})[^|/]{{2,40}}$"),
    re.compile(r"^[^|]{2,40}[|] ?"),
    re.compile(r"^[^>]{2,30}(?: ?[>»] ?[^>]{2,40})*[>»] ?"),
)
_WITHIN_LINES, _SHORTEST, _LIKELY, _LONGEST = 14, 6, 9, 120
#: A headline that goes on in the next line.
_UNFINISHED = re.compile(
    r"(?:による|における|に関する|についての|への|からの|に伴う|に係る|にかかる|および|及び|並びに|ならびに|の)$"
)
#: Where a page says that its text begins.
_HERE = re.compile(
    r"^\s*(?:緊急情報.{0,20}ありません|(?:ここから|ページの)?本文です|ページの先頭です|.{0,40}(?:スキップ|移動)します|JavaScript.{0,60})。$"
)
#: A line that says only whose news these are (若葉大学 お知らせ 2023/10/5).
_NEWS = re.compile(r"^[^ ]{0,24}(?: |からの)(?:お知らせ|ニュース|報道発表|新着情報)(?: .{0,24})?$")
#: A numbered heading of a section, or an item of a chronology.
_SECTION = re.compile(
    r"[(]?[\d①-⑳一二三四五][.)、 ](?:.{0,12}$|.{0,8}(?:日時?|年月日|期間)[ :]|"
    r" ?(?:(?:令和|平成|20)\d{1,2} ?年 ?)?\d{1,2} ?月 ?\d{1,2} ?日)"
)


def find_title(text: str) -> tuple[int, int]:
    """Return where the headline is: an early line worded like one; equal offsets where there is none."""
    found, position = (0, 0), 0
    lines = text.split("\n", _WITHIN_LINES + 1)
    for line, below in zip(lines[:_WITHIN_LINES], [*lines[1:], ""], strict=False):
        if _is_title(line):
            shown = _without_site(line)
            start = position + line.find(shown) if shown in line else position
            goes_on = _UNFINISHED.search(shown.rstrip()) and _speaks(below.strip())
            end = start + len(shown) + (1 + len(below) if goes_on else 0)
            if end - start >= _LIKELY:
                return start, end
            found = found if found[1] else (start, end)
        if is_prose(line.rstrip()):
            break
        position += len(line) + 1
    return found


def is_prose(sentence: str) -> bool:
    """Return whether the words are a sentence of the text, none of the page's own."""
    return sentence.endswith("。") and not _HERE.search(sentence)


def _is_title(line: str) -> bool:
    stripped = line.strip()
    lead = LEAD.match(stripped)
    other = _NEWS.match(fold(stripped)) or _SECTION.match(fold(stripped))
    return not (lead and lead.end() == len(stripped)) and not other and _speaks(stripped)


def _speaks(line: str) -> bool:
    if not _SHORTEST <= len(line) <= _LONGEST or "。" in line or line.endswith(("、", "ました")):
        return False
    return bool(HEADLINE_WORDS.search(fold(line.rsplit(">", 1)[-1])))


def _without_site(line: str) -> str:
    """Return a page's title without the name of the site before or after a bar, and without the way to the page."""
    for frame in _SITE:
        shown = frame.sub("", line)
        if shown != line and HEADLINE_WORDS.search(shown):
            return shown
    return line


_SAID = any_of(words("公開 更新 掲載 発表 公表 現在 追記 配信 発信 付 時点"))
_TRAILING_DATE = re.compile(rf"[ ]*[(\[【]?(?:{_SAID}日?[: ]*)?{DAY}(?: ?\d{{1,2}}:\d\d)?(?: ?{_SAID})?[)\]】]?[ ]*$")
#: The address that a heading copied as a link ends with, and a remark such as (10/6追記).
_LINK = re.compile(r"\]?\(https?://[^()\s]{0,300}\) *$")
_NOTE = re.compile(rf"[ ]*[(\[【](?:\d{{1,2}}(?:/|月)\d{{1,2}}日?) ?(?:{_SAID}|修正)[)\]】][ ]*$")
_JOINS = re.compile(
    r"^(?:における|においての|において|への|からの|による|によります|での|で|の|が|は|にて|より|、|,|:|-|~|・| )+"
)
#: Which report it is: the order of an entry's reports says so.
_SEQUENCE = re.compile(r" *[(\[【〔]第 ?(?:\d{1,2}|[一二三四五六七八九]) ?報[)\]】〕] *$")

_SIDE_BY_SIDE = re.compile(r"[、,/・]|及び|および|並びに")
_LONGEST_NAME, _LONGEST_BARE = 60, 20
_CLOSING = re.compile(r"[ ]*[(\[]?(?P<name>(?:(?<=[(\[])|(?<= ))[^()\[\] ]{3,40}(?: [^()\[\] ]{2,20})?)[)\]]?\s*$")
_BRANCH = re.compile(r"(?:支部|支社|支店|支所|病院|校|委員会|議会|本部|[防道通院]局)$")
_ONLY_FORM = re.compile(FORM.pattern + "$")
_LATIN_WORD, _LATIN_END = re.compile(r"[A-Za-z][A-Za-z0-9&.,'-]*$"), re.compile(r"[A-Za-z]$")
_BODY_END = re.compile(rf"(?:{any_of((*BODY_ENDS, *table('prefectures')))}|[市町村区県省庁院会所館社店屋堂局園校])$")
_AFTER_NAME = re.compile(
    r"(?:[一-龥]{1,8}(?:課|部|局|室|係|科))?(?:における|において|の(?!情報漏)|が|は|で|にて|への|に対する|から|による|より|、|:|「|"
    r"をかた|を装|をなの|公式|元|職員|教|社員|[ ]|$|個人情報|不正|情報漏|メール|ホームページ|ウェブ|サイバー|ランサム)"
)


@dataclass(frozen=True)
class Headline:
    """`title` is the headline alone. The offsets of the organisations are into the raw title; `strong` says that they
    are parted from the headline by a space or a legal form."""

    title: str
    orgs: tuple[Name, ...]
    strong: bool


def read_headline(raw: str, tagged: bool = True, known: Sequence[str] = ()) -> Headline:
    """Return the parts of a title (folded, without its tag). `tagged`: it followed a collection's tag; `known`:
    names that the text below shows to be names."""
    end = _without_dates(raw)
    lead = LEAD.match(raw, 0, end)
    body = " " * lead.end() + raw[lead.end() : end] if lead else raw[:end]
    begin, finish, names, strong = _names_at_an_end(body, tagged, known)
    headline = (_JOINS.sub("", body[begin:finish]) if begin else body[:finish]).replace("\n", "")
    headline = _SEQUENCE.sub("", headline.strip())
    return Headline(headline.strip(" -|、:") or body.strip(), names, strong)


def _without_dates(raw: str) -> int:
    """Return where the title ends before its date, its remark and its address."""
    link = _LINK.search(raw)
    end = link.start() if link else len(raw.rstrip())
    for pattern in (_TRAILING_DATE, _NOTE, _TRAILING_DATE):
        found = pattern.search(raw[:end], max(end - 60, 0))
        if found and found.end() == end:
            end = found.start()
    return end


def _names_at_an_end(body: str, tagged: bool, known: Sequence[str]) -> tuple[int, int, tuple[Name, ...], bool]:
    """Return where the headline begins and ends, the organisations next to it, and whether a mark separates them.

    Under a collection's tag (`tagged`) the first word is a name even where nothing else marks it as one.
    """
    start = len(body) - len(body.lstrip())
    parts = [(match.start(), match.end()) for match in re.finditer(r"[^ ]+", body)]
    end = _first_words(body, parts, tagged) if len(parts) >= 2 else None
    if end is not None:
        return end, len(body), _listed(body, start, end, known), True
    closing = _closing(body, known)
    if closing:
        return 0, closing.start - 1, (closing,), True
    name = next(iter(find_names(body[:120], known)), None)
    if name is None or name.start > start or is_generic(name.text) or not _AFTER_NAME.match(body, name.end):
        return 0, len(body), (), False
    # The headline would be none without the name: 若葉銀行を装うメール.
    return 0 if re.compile(r"を|$").match(body, name.end) else name.end, len(body), (name,), name.formal


def _first_words(body: str, parts: Sequence[tuple[int, int]], tagged: bool) -> int | None:
    """Return where the organisation ends that the first words of the title are, or None where they are none."""
    texts = [body[begin:end] for begin, end in parts]
    first, last = texts[0], 0
    formal = all(map(FORM.search, first.split("、"))) and not HEADLINE_WORDS.search(first)
    able = _BODY_END.search(first) or (tagged and len(first) <= _LONGEST_BARE)
    if not formal and ("、" in first or is_generic(first) or not able):
        return None
    while last < len(texts) - 2 and _carries_on(first, texts[last], texts[last + 1]):
        last += 1
    return parts[last][1] if last or not _ONLY_FORM.match(first) else None


def _carries_on(first: str, before: str, word: str) -> bool:
    """Return whether a word belongs to the name: behind a form alone, in Latin, the house of an owner, a branch."""
    if HEADLINE_WORDS.search(word):
        return False
    latin = _LATIN_END.search(before) and _LATIN_WORD.match(word)
    house = OWNER.match(first) and _BODY_END.search(word)
    return bool(_ONLY_FORM.match(before) or latin or house or _BRANCH.search(word))


def _listed(body: str, start: int, end: int, known: Sequence[str]) -> tuple[Name, ...]:
    """Return the names that are side by side in the title's first words (A社、B社 …), or the words as one name."""
    names = tuple(find_names(body[:end], known))
    if [name.text for name in names] == _SIDE_BY_SIDE.split(body[start:end]):
        return names
    return (Name(body[start:end], start, end, bool(FORM.search(body, start, end))),)


def _closing(body: str, known: Sequence[str]) -> Name | None:
    """Return the organisation in brackets or after a space at the end of the title."""
    found = _CLOSING.search(body, max(len(body) - _LONGEST_NAME, 0))
    if not found or HEADLINE_WORDS.search(found["name"]):
        return None
    name = Name(found["name"], *found.span("name"), bool(FORM.search(found["name"])))
    whole = [other.text for other in find_names(name.text, known)] == [name.text] and not is_generic(name.text)
    return name if name.formal or whole else None
