"""Names known by their position: a letterhead, a signature, a site's name, the words before 以下「当社」."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jikenbo.drafting.name_edges import FORM, LONGEST, TOUCHING, begin_of
from jikenbo.drafting.notice import Notice
from jikenbo.drafting.official_names import SELF_WORDS, is_generic
from jikenbo.drafting.ruleset import DAY, LABEL, any_of, table, words

_LABEL, _HOUSE = re.compile(LABEL), re.compile(any_of(table("houses")))
_SELF_AFTER = re.compile(rf"[ ]?\([^()]{{0,72}}?(?<![一-龥]){any_of(SELF_WORDS)}[^()]{{0,13}}\)")
_DATED = re.compile(rf"[^、。]{{0,8}}{DAY}[^、。]{{0,14}}\Z")
_CLOSING = re.compile(r"(?:以 *上|敬 *具|謹 *白|記)\Z")
#: What follows the name of a page's owner at its head, or a name that is signed with a day.
_AFTER = re.compile(
    rf"(?: ?からの(?:お知らせ|お詫び|おわび|ご報告|ご案内)| {any_of(table('pages'))}|(?:報道|記者)発表資料| ?[>»]|"
    rf" ?[^ 、。\d]{{0,8}}第 ?[\d-]+号\Z|[|]| +(?:[^ ]{{1,6}}[: ])?{DAY}).*\Z"
)
_HEADED = re.compile(
    rf"(?: (?:{any_of(table('officers'))}|[一-龥]{{0,6}} {{0,6}}長 )|代表取締役|代表理事|理事長)[^、。]{{0,24}}\Z"
)
_OFFICE = re.compile(rf"(?: [^、。 ]{{0,20}}{any_of(table('offices'))}(?:\([^()]*\))?)+\Z")
#: What a notice calls its body, with which the name ends (当クラブ).
_CALLED = re.compile(r"(?<![一-龥])[当弊]([一-龥ァ-ヺー]{1,6})(?=[のでがはにとを])")
#: How a name is read or shortened, in brackets behind it.
_READING = re.compile(r" ?\((?![株有同]\))[^()]*\)\Z")
_LATIN = re.compile(r"[A-Za-z0-9&.,' -]+")
#: Two words that are a person's.
_PERSON = re.compile(r"[一-龥ヶ々]{1,4} [一-龥々ぁ-んァ-ヺー]{1,5}|[一-龥]{1,3} [^ ]{1,3} [一-龥 ]{1,6}")
_NEWS = re.compile(
    r" *(?P<name>[^、。\s\d]{2,40}?)は(?=\d|[^。]{0,12}、)(?=[^。]{0,400}?(?:発表し|公表し|明らかにし|"
    r"発表され|公表※?した))"
)
_MODIFIER = re.compile(r".*(?:手が?掛?け|[一-龥]{2}す)る|.*(?:上場|大手|老舗|傘下|子会社|運営会社)の?")
#: A line that only names the speaker: 書店ミミズク堂です。
_SELF = re.compile(
    r"^ *(?:こんにちは。)?(?P<name>[^、。はがを\s]{2,24})(?:です|でございます|と申します)。$", re.MULTILINE
)
#: The shop whose site it is (霜月亭ネットショップ).
_SHOPS = re.compile(
    r"(?<![一-龥ぁ-んァ-ヺーA-Za-z])(?P<name>[一-龥ァ-ヺーA-Z][一-龥ぁ-んァ-ヺーA-Za-z]{1,11}?)(?:公式)?"
    r"(?:ネットショップ|オンラインショップ|オンラインストア)(?=への|における|で|の)"
)
#: The way to a page, of which the owner is one step (トップページ > 若葉市政 > 報道資料).
_STEP = re.compile(
    r"(?:^|[>»])[^>»\n]{0,6}?(?:^|[>» ])(?P<name>[一-龥ぁ-んァ-ヶー]{2,16}?(?:[市町村区県]|教育委員会|大学|病院|協会))"
    r"(?:政|ホームページ|公式サイト)? ?(?=$|[>»])"
)
#: What the speaker runs, in quotation marks.
_BRAND = re.compile(
    r"(?:[当弊]社[^。「\n]{0,24}|通販(?:サイト)?|運営する|運営の)「(?P<name>[^」「(\n]{2,16})|"
    r"「(?P<site>[^」「(\n]{2,16})」の?(?:ウェブサイト|公式サイト|サイト|アプリ)"
)
_NO_BRAND = re.compile(r"機能|システム|フォーム|プラン|サービス\Z|アンケート|Emotet|ウイルス|LINE|Google|Excel")
_EDGES = any_of(words("本文 広報 郵便 最終 組織 資料 報告 情報 調査 障害 記録"))
_NO_NAME = re.compile(
    rf"{any_of(table('no_names'))}|\A(?:{_EDGES}|ホーム|トップ|サイズ|電子|電話|印刷|運営)|(?:{_EDGES}|サイト)\Z|"
    r"[、。:;!?「」『』【】<>≪≫…@/%○△●■◆□◇▼▲→※|]|\d日|"
    r"(?:[課室係部局]|役所|役場|[都道府県]庁|官房|窓口|支配人|兼|本部|支部|支社|支店|事務局|[氏様殿者員先名号件版分時点度日長表内市町村区県府都道])\Z|"
    r"\A[^(]*\)|\A(?:[・*#(の-]|各|同|(?:記|以 *上|\d+[一-龥]{0,2}|システム|サービス|サイト|アプリ|店舗)\Z)|数\Z"
)
_GRAMMAR = re.compile(r"(?:より|まで|から|へ|は|が|を)\Z|を|する|した|され|いる|において|における")
#: A legal form and the name behind it, of one word or of several in Latin; what follows is a house or a person.
_FORMAL = re.compile(rf"{FORM.pattern} ?(?:[A-Za-z0-9&.,'-]+(?: [A-Za-z0-9&.,'-]+)*|[^ ]+)")
_HEAD_LINES, _FOOT_LINES, _LONGEST_LINE, _INDENTED = 16, 10, 80, 8


def names_by_position(notice: Notice) -> tuple[str, ...]:
    """Return the names that their positions in the notice show to be names, whatever their words are."""
    found = (
        *_letterheads(notice),
        *_introduced(notice.text),
        *brands_of(notice.text),
        *(match["name"] for match in _SHOPS.finditer(notice.text)),
        *_from_prose(notice),
    )
    able = (name for name in found if _could_be(name, notice.text))
    return tuple(dict.fromkeys((*able, *_steps(notice))))


def _letterheads(notice: Notice) -> Iterator[str]:
    """Yield the names on lines of their own, at the head and at the foot of the notice."""
    lines = [
        (match.start("text"), match["text"].rstrip(), len(match["indent"]) >= _INDENTED)
        for match in re.finditer(r"^(?P<indent> *)(?P<text>\S[^\n]*)", notice.text, re.MULTILINE)
        if len(match["text"]) <= _LONGEST_LINE
    ]
    own = tuple(_CALLED.findall(notice.text))
    head = [line for line in lines[:_HEAD_LINES] if line[0] < notice.first_prose]
    foot = [line for line in lines if notice.is_foot(line[0])][-_FOOT_LINES:]
    for part in (head, foot):
        for index, (start, text, indented) in enumerate(part):
            if notice.title_start <= start < notice.title_end:
                continue
            name, stated = _on_line(text)
            above, below = (part[index - 1][1] if index else ""), "".join(line[1] for line in part[index + 1 :][:1])
            formal = FORM.match(name) or _HOUSE.match(name)
            framed = _DATED.match(above) or _DATED.match(below) or _HEADED.match(f" {below}") or _CLOSING.match(above)
            again = len(name) > 1 and notice.text.count(name) > 1
            stated = stated or name.endswith(own) or (indented and part is head)
            if formal or again or ((stated or framed) and " " not in name):
                yield _READING.sub("", name)


def _on_line(text: str) -> tuple[str, bool]:
    """Return the name on a line without label, departments and persons; and whether those mark it as a name."""
    label = _LABEL.match(text)
    rest = text[label.end() :] if label else text
    tail = _AFTER.search(rest) or _HEADED.search(rest)
    whole = (rest[: tail.start()] if tail else rest).strip()
    name = _OFFICE.sub("", whole).strip()
    formal = _FORMAL.match(whole if FORM.fullmatch(name) else name)
    return formal[0] if formal else name, bool(tail or name != whole or (label and re.search(r"[一-龥\d]", label[0])))


def _introduced(text: str) -> Iterator[str]:
    for match in _SELF_AFTER.finditer(text):
        floor = match.start()
        while floor > 0 and TOUCHING.match(text, floor - 1):
            floor -= 1
        yield text[begin_of(text, match.start(), floor) : match.start()]


def brands_of(text: str) -> list[str]:
    """Return the names of what the speaker runs, a site or a service, each time that the text says so."""
    found = (match["name"] or match["site"] for match in _BRAND.finditer(text))
    return [name for name in found if not _NO_BRAND.search(name)]


def _steps(notice: Notice) -> Iterator[str]:
    head = notice.text[: notice.first_prose].split("\n")
    yield from (match["name"] for line in head if re.search("[>»]", line) for match in _STEP.finditer(line))


def _from_prose(notice: Notice) -> Iterator[str]:
    match = _NEWS.match(notice.text, notice.first_prose)
    name = _READING.sub("", _MODIFIER.sub("", match["name"])) if match else ""
    if name and "と" not in name:
        yield name
    yield from (match["name"] for match in _SELF.finditer(notice.text))


def _could_be(name: str, text: str) -> bool:
    if not 2 <= len(name) <= LONGEST // 2 or _NO_NAME.search(name) or FORM.fullmatch(name):
        return False
    if (_PERSON.fullmatch(name) and not _HOUSE.match(name)) or (_GRAMMAR.search(name) and not FORM.match(name)):
        return False
    return text.count(name) > 1 if _LATIN.fullmatch(name) else not is_generic(name)
