"""The title of a notice → case number, headline without organisation, organisation, trailing date."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jikenbo.drafting.name_words import BODY_ENDS, PREFECTURES, PREFIX_FORMS
from jikenbo.drafting.names import find_names
from jikenbo.drafting.places import Name

_HASH = r"[#♯]"
TAG = re.compile(
    rf"[ #*・>]{{0,8}}[【\[](?:[^】\]\n#♯]{{0,30}}{_HASH} ?(?P<year>(?:19|"
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
_INCIDENT = re.compile(
    r"(?:不正|漏え?い|漏洩|流出|紛失|お詫び|おわび|お知らせ|について|に関する|誤送|誤配|誤廃|誤掲|"
    r"ランサム|サイバー|個人情報|情報|メール|"
    r"ウェブ|ホームページ|サーバ|システム|サイト|USB|盗難|第\d報|続報|重要|当社|弊社|本学|当院|"
    r"当法人|委託|職員|元従業員|顧客|お客|令和|平成)"
)
_TRAILING_DATE = re.compile(
    r"[ ]*[(\[]?(?:(?:公開|更新|掲載|発表|公表)日?[: ]*)?(?:(?:19|"
    r"20)\d\d ?[年/.-] ?\d{1,2} ?[月/.-] ?\d{1,2} ?日?|(?:令和|平成) ?(?:\d{1,2}|"
    r"元) ?年 ?\d{1,2} ?月 ?\d{1,2} ?日)"
    r"(?: ?\([月火水木金土日](?:曜日?)?\))?(?: ?(?:更新|公開|掲載|現在|追記|発表|公表))?[)\]]?[ ]*$"
)
_NOTE = re.compile(r"[ ]*\((?:\d{1,2}(?:/|月)\d{1,2}日?) ?(?:追記|更新|現在|修正|時点)\)[ ]*$")
_SITE_AFTER = re.compile(r" ?[|] ?[^|]{2,40}$")
_SITE_BEFORE = re.compile(r"^[^|]{2,40}[|] ?")
_LEAD = re.compile(
    r"(?: *(?:【[^】]{1,12}】|\[[^\]]{1,12}\]|\((?!株|有|同|一社|一財|公社|公財|社福|医|"
    r"学)[^()]{1,8}\)|<[^<>]{1,12}>|[■●◆○*]|(?:19|"
    r"20)\d\d ?[年/.-] ?\d{1,2} ?[月/.-] ?\d{1,2} ?日?|(?:令和|平成) ?(?:\d{1,2}|"
    r"元) ?年 ?\d{1,2} ?月 ?\d{1,2} ?日(?:\([月火水木金土日]\))?))+ *"
)
_SIDE_BY_SIDE = re.compile(r"[、,/]|及び|および|並びに")
_LONGEST_LIST = 300
_CLOSING_NAME = re.compile(r"\((?P<name>[^()]{3,40})\)\s*$")
_JOINS = re.compile(
    r"^(?:における|においての|において|への|からの|による|によります|での|で|の|が|は|にて|より|、|,|:|-|~|「|・| )+"
)
_FACILITY = re.compile(rf"(?:{BODY_ENDS}|支部|支社|支店|本店|本部|事業本部|営業所|事業所|校|園|支所)$")
_ONLY_FORM = re.compile(rf"(?:{re.escape(PREFIX_FORMS).replace(chr(92) + '|', '|')})$")
_LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z0-9&.,'-]*$")
_OWNER_FORM = re.compile(
    r"^(?:医療法人|社会医療法人|学校法人|社会福祉法人|国立大学法人|公立大学法人|独立行政法人|"
    r"地方独立行政法人|国立研究開発法人|宗教法人|一般財団法人|公益財団法人)"
)
_LOOSE_END = re.compile(rf"(?:{BODY_ENDS}|市|町|村|区|省|庁|院|会|所|館|社|店|屋|堂|局|{'|'.join(PREFECTURES)})$")


@dataclass(frozen=True)
class Headline:
    """`title` is the headline alone. The offsets of the organisations and of the trailing date are into the raw title;
    `strong` says that the organisations are parted from the headline by a space or a legal form."""

    title: str
    orgs: tuple[Name, ...]
    strong: bool
    date: tuple[int, int] | None


def read_headline(raw: str) -> Headline:
    """Return the parts of a title (folded, without its tag)."""
    end, date = _strip_dates(raw)
    lead = _LEAD.match(raw, 0, end)
    body = " " * lead.end() + raw[lead.end() : end] if lead else raw[:end]
    org_end, names, strong = _leading_orgs(body)
    if names and names[0].start > org_end:
        body = body[: names[0].start - 1]
    headline = _JOINS.sub("", body[org_end:]) if names else body
    return Headline(_kept(headline, body, lead), names, strong, date)


def _kept(headline: str, body: str, lead: re.Match[str] | None) -> str:
    shown = headline.strip(" -|、:") or body.strip()
    return f"{lead[0].strip()}{shown}" if lead and not _TRAILING_DATE.fullmatch(lead[0]) else shown


def _strip_dates(raw: str) -> tuple[int, tuple[int, int] | None]:
    end, date = len(raw.rstrip()), None
    for pattern in (_TRAILING_DATE, _NOTE, _TRAILING_DATE):
        found = pattern.search(raw[:end], max(end - 60, 0))
        if found and found.end() == end:
            date = date or (found.start(), found.end())
            end = found.start()
    return end, date


def _leading_orgs(body: str) -> tuple[int, tuple[Name, ...], bool]:
    """Return where the headline begins, and the organisations before it; `strong` where a space parts them from it."""
    start = len(body) - len(body.lstrip())
    words = [(match.start(), match.end()) for match in re.finditer(r"[^ ]+", body)]
    if len(words) >= 2:
        end = _first_words(body, words)
        if end is not None:
            names = _listed(body, start, end)
            return end, names, True
    closing = _CLOSING_NAME.search(body)
    if closing and _is_formal(closing["name"]) and not _INCIDENT.search(closing["name"]):
        return start, (Name(closing["name"], closing.start("name"), closing.end("name"), True),), True
    name = _joined_name(body, start)
    return (name.end, (name,), name.formal) if name else (start, (), False)


def _first_words(body: str, words: list[tuple[int, int]]) -> int | None:
    """Return where the organisation ends that the first words of the title are, or None where they are none."""
    begin, end = words[0]
    first = body[begin:end]
    if _ONLY_FORM.match(first):
        return words[1][1] if len(words) > 2 else None
    if not _is_name(first):
        return None
    count = 1
    while (
        count < len(words) - 1
        and _LATIN_WORD.match(body[words[count - 1][0] : words[count - 1][1]][-1:])
        and _LATIN_WORD.match(body[words[count][0] : words[count][1]])
    ):
        count += 1
    second = body[words[count][0] : words[count][1]]
    facility = _FACILITY.search(second) and not _INCIDENT.search(second) and len(words) > count + 1
    if facility and (_OWNER_FORM.match(first) or re.search(r"(?:支部|支社|支店|附属病院|病院|校)$", second)):
        count += 1
    return words[count - 1][1]


def _is_name(word: str) -> bool:
    parts = _SIDE_BY_SIDE.split(word)
    if len(parts) > 1 and len(word) <= _LONGEST_LIST and all(_is_formal(part) for part in parts):
        return True
    if len(word) > 60 or re.match(r"[【\[(「『<《]", word):
        return False
    if _is_formal(word):
        return not re.search(r"(?:について|に関する|お詫び|お知らせ|における|不正アクセス|漏え?い|紛失)", word)
    if (
        _INCIDENT.search(word)
        or re.search(r"[。]", word)
        or re.search(r"(?:の|を|が|は|に|で|により|による|における)$", word)
    ):
        return False
    return bool(_LOOSE_END.search(word)) or len(word) <= 20


def _is_formal(word: str) -> bool:
    return any(form in word for form in PREFIX_FORMS.split("|"))


def _listed(body: str, start: int, end: int) -> tuple[Name, ...]:
    """Return the names that stand side by side in the title's first words (A社、B社 …)."""
    parts, begin = [], start
    for match in _SIDE_BY_SIDE.finditer(body[start:end]):
        parts.append((begin, start + match.start()))
        begin = start + match.end()
    parts.append((begin, end))
    names = [Name(body[first:last].strip(), first, last, _is_formal(body[first:last])) for first, last in parts]
    return tuple(name for name in names if len(name.text) > 1)


def _joined_name(body: str, start: int) -> Name | None:
    """Return the organisation that begins the title and goes on into the sentence (X大学における…)."""
    first = next(iter(find_names(body[:120])), None)
    if first is None or first.start > start + 1:
        return None
    rest = body[first.end :]
    if re.match(
        r"(?:[一-龥]{1,8}(?:課|部|局|室|係|科))?(?:における|において|の(?!情報漏)|が|は|で|にて|"
        r"への|に対する|から|による|より|、|:|「|"
        r"をかた|を装|をなの|元|職員|教|社員|[ ]|$)",
        rest,
    ):
        return first
    return None


def without_site(line: str) -> str:
    """Return a page's title without the name of the site before or after a bar."""
    for pattern in (_SITE_AFTER, _SITE_BEFORE):
        shown = pattern.sub("", line)
        if shown != line and HEADLINE_WORDS.search(shown):
            return shown
    return line
