"""The title of a notice → headline without organisation, organisation, trailing date; and how headings are known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jikenbo.drafting.organisation.leading import leading_orgs
from jikenbo.drafting.organisation.places import Name
from jikenbo.drafting.text.wording import any_of, words

_HASH = r"[#♯]"
TAG = re.compile(
    rf"[ #*・>■□●○◆◇▼▶★☆•-]{{0,8}}[【\[](?:[^】\]\n#♯]{{0,30}}{_HASH} ?(?P<year>(?:19|"
    rf"20)\d\d)(?: ?[-ー~_] ?(?P<number>\d{{1,5}}))?|[^】\]\n#♯]{{0,20}}事件簿{_HASH}?) ?[】\]]"
    r"(?P<rest>(?! *[のをにはがもとへ、。])[^\n]*)"
)
#: What a headline is recognised by.
HEADLINE_WORDS = re.compile(
    r"(?:について|に関する|に関して|お知らせ|お詫び|おわび|ご報告|ご連絡|報告|発生|不正|漏え?い|"
    r"漏洩|流出|紛失|誤送|誤って|盗難|公表|処分|"
    r"ご注意|注意喚起|なりすまし|装った|偽|乗っ取|逮捕|感染|攻撃|誤廃棄|誤掲載|被害|障害|事案|"
    r"事故|第\d報|第[一二三四五]報|ランサム|改ざん|続報)"
)
_DAY = (
    r"(?:(?:19|20)\d\d ?[年/.-] ?\d{1,2} ?[月/.-] ?\d{1,2} ?日?|"
    r"(?:令和|平成) ?(?:\d{1,2}|元) ?年 ?\d{1,2} ?月 ?\d{1,2} ?日)"
    r"(?: ?\([月火水木金土日](?:曜日?)?\))?"
)
_SAID = any_of(words("公開 更新 掲載 発表 公表 現在 追記 配信 発信 付 時点"))
_TRAILING_DATE = re.compile(rf"[ ]*[(\[【]?(?:{_SAID}日?[: ]*)?{_DAY}(?: ?\d{{1,2}}:\d\d)?(?: ?{_SAID})?[)\]】]?[ ]*$")
#: The address that a heading copied as a link ends with.
_LINK = re.compile(r"\]?\(https?://[^()\s]{0,300}\) *$")
_NOTE = re.compile(rf"[ ]*[(\[【](?:\d{{1,2}}(?:/|月)\d{{1,2}}日?) ?(?:{_SAID}|修正)[)\]】][ ]*$")
_FORM_MARKS = any_of(words("株 有 同 一社 一財 公社 公財 社福 医 学 独 特非"))
#: What stands before a headline and is no part of it: labels in brackets, marks, a date.
_LEAD = re.compile(
    rf"(?: *(?:【[^】]{{1,16}}】|\[[^\]]{{1,16}}\]|\((?!{_FORM_MARKS}\))[^()]{{1,12}}\)|"
    rf"<[^<>]{{1,12}}>|≪[^≪≫]{{1,12}}≫|"
    rf"(?:件名|件 名|標題|表題|タイトル|題名)[: ]|報道発表資料 |[■●◆○*•・>※◎□◇▼]|{_DAY}))+ *"
)
_JOINS = re.compile(
    r"^(?:における|においての|において|への|からの|による|によります|での|で|の|が|は|にて|より|、|,|:|-|~|・| )+"
)
#: The site's name at an end of a page's title, and the way to the page before it.
_SITE_END = any_of(
    words("公式 ホームページ サイト HP 市 町 村 区 県 府 庁 大学 病院 株式会社 協会 組合 学校 法人 機構 センター")
)
_SITE_AFTER = re.compile(rf" ?[|] ?[^|]{{2,40}}$|(?: [-:] |::|/| [<«] )(?=[^|/]*{_SITE_END})[^|/]{{2,40}}$")
_SITE_BEFORE = re.compile(r"^[^|]{2,40}[|] ?")
_WAY = re.compile(r"^[^>]{2,30}(?: ?[>»] ?[^>]{2,40})*[>»] ?")


@dataclass(frozen=True)
class Headline:
    """`title` is the headline alone. The offsets of the organisations and of the trailing date are into the raw title;
    `strong` says that the organisations are parted from the headline by a space or a legal form."""

    title: str
    orgs: tuple[Name, ...]
    strong: bool
    date: tuple[int, int] | None


def read_headline(raw: str, tagged: bool = True, known: Sequence[str] = ()) -> Headline:
    """Return the parts of a title (folded, without its tag). `tagged`: a collection's tag stood before it; `known`:
    names that the text below shows to be names."""
    end, date = _strip_dates(raw)
    lead = _LEAD.match(raw, 0, end)
    body = " " * lead.end() + raw[lead.end() : end] if lead else raw[:end]
    begin, finish, names, strong = leading_orgs(body, tagged, known)
    if lead and not names:
        names, strong = _in_brackets(lead[0], known)
    headline = (_JOINS.sub("", body[begin:finish]) if begin else body[:finish]).replace("\n", "")
    return Headline(headline.strip(" -|、:") or body.strip(), names, strong, date)


def is_label(line: str) -> bool:
    """Say whether the line has only labels that stand before a headline (【お知らせ】)."""
    lead = _LEAD.match(line)
    return bool(lead and lead.end() == len(line))


def _in_brackets(lead: str, known: Sequence[str]) -> tuple[tuple[Name, ...], bool]:
    """Return the organisation in the label before a headline (【若葉市】書類の紛失について)."""
    for label in re.finditer(r"[【\[]([^】\]]{3,30})[】\]]", lead):
        _, _, names, strong = leading_orgs(f"{label[1]} について", False, known)
        if strong and names[0].text == label[1]:
            return (Name(label[1], label.start(1), label.end(1), names[0].formal),), True
    return (), False


def _strip_dates(raw: str) -> tuple[int, tuple[int, int] | None]:
    link = _LINK.search(raw)
    end, date = link.start() if link else len(raw.rstrip()), None
    for pattern in (_TRAILING_DATE, _NOTE, _TRAILING_DATE):
        found = pattern.search(raw[:end], max(end - 60, 0))
        if found and found.end() == end:
            date = date or (found.start(), found.end())
            end = found.start()
    return end, date


def without_site(line: str) -> str:
    """Return a page's title without the name of the site before or after a bar, and without the way to the page."""
    for pattern in (_SITE_AFTER, _SITE_BEFORE, _WAY):
        shown = pattern.sub("", line)
        if shown != line and HEADLINE_WORDS.search(shown):
            return shown
    return line
