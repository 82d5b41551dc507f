"""Tags for kinds of data: what was exposed, not what was kept safe, asked for or used as a contact."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Sequence
from typing import Literal

from jikenbo.drafting.tag.cases import Case, add_up, is_item_denied
from jikenbo.drafting.tag.cues import Hit
from jikenbo.drafting.tag.data_lists import Listing, find_lines, find_lists, is_prose
from jikenbo.drafting.tag.data_words import (
    is_about_else,
    is_exposed,
    is_message,
    is_person,
    is_shown_to_all,
    is_used,
    leaks,
)
from jikenbo.drafting.text.notice import Notice
from jikenbo.drafting.text.polarity import is_denied, is_excepted, is_topic_denied
from jikenbo.drafting.text.purpose import explains, is_telling
from jikenbo.drafting.text.wording import words

_ASKS = re.compile(
    r"お願い(?:いた|申|し|致)|ください|下さい|ご連絡(?:を|くだ|いただ|願)|お問い?合わ?せ(?:先|は|を|いただ|くだ)"
)
#: A sentence that leads to a list of data.
_LEADS = re.compile(
    r"(?:何|どの(?:よう)?な|どんな|どういった)[^。]{0,16}(?:情報|項目|データ|内容|見え|見られ|漏れ|流出|表示|含ま)[^。]{0,20}か[。?]?$|"
    r"(?:以下|次|下記)の(?:とおり|通り|情報|項目|内容|もの|データ|個人情報)|(?:以下|次|下記)は[^。]{0,20}含まれ|"
    r"(?:情報|データ|項目|資料|書類)(?:が|を)[^。、]{0,12}(?:保存|含|記載|記録|入って)[^。、]{0,12}(?:した|ます)。$"
)
_NEGATIVE_END = re.compile(r"(?:ません(?:でした)?|ない|なかった)(?:です)?。?\s*$")
#: What follows a word that is an item by itself rather than a part of another (アカウントへの, 会社から).
_ITEM_ENDS = re.compile(
    r"(?:様|名|番号|コード|額|金額|月額|年額|日|歴|値|数|状況|内容|結果|情報|記録|データ|画像|等|など|"
    r"の(?:有無|状況|情報|内容|記録|結果|データ|種類|別|写し|コピー|画像|一部|全部|こと)){0,3}"
    r"(?:$|[ 、,・/()「」】\]\n:;。※①-⑳●■□◆◇○+|]|及|並|およ|なら|また|又|と|や|が|を|は|で|に|も)"
)
#: What stands before a value in the head of a notice.
_OF_LETTERHEADS = words("会社名 代表者名 担当者名 商号 名称 団体名 法人名 学校名 氏名 役職 部署名 所在地 住所 TEL")
_PARTED = re.compile("[、,・/]|及び|並びに")
_CREDENTIALS = ("パスワード", "ID・会員番号", "秘密の質問")
_MANY = 3
_MARKS = 4


def find_data_kinds(notice: Notice, hits: Sequence[Hit]) -> tuple[list[Case], list[Case]]:
    """Return the kinds of data that were exposed, and those that were seen and were not."""
    lists = find_lists(notice, hits)
    starts = [one.start for one in lists]
    lines = find_lines(notice, hits)
    return add_up([_datum(notice, hit, lists[bisect_right(starts, hit.start) - 1], lines) for hit in hits], 1.0)


def _datum(notice: Notice, hit: Hit, found: Listing, lines: Container[int]) -> Case:
    against = _against(notice, hit, found)
    if against:
        return Case(hit.tag, 0.0, hit, against)
    listed, sentence = len(found.tags) > 1, notice.sentences.at(hit.start)
    leak = sentence.kind == "leak" or _lead(notice, hit) == "exposed"
    if _too_little(notice, hit, found, leak):
        return Case(hit.tag, 0.0, hit, "それだけでは決められない")
    if is_shown_to_all(notice.text, hit):
        return Case(hit.tag, 1.0, hit, "全員に見える欄に入れられた")
    if leak and (listed or sentence.start in lines or _is_item(notice, hit)):
        return Case(hit.tag, 1.0, hit, "漏えいなどの内容の段にある")
    exposed = is_exposed(notice, found.start, found.end, len(found.words) > 1)
    item = sentence.start in lines and not is_prose(notice, sentence)
    if listed and (exposed or len(found.tags) >= _MANY or item):
        return Case(hit.tag, 1.0, hit, "漏えいなどの対象として並べられている")
    if exposed and sentence.kind != "response":
        return Case(hit.tag, 1.0, hit, "漏えいなどの対象として書かれている")
    return Case(hit.tag, 0.0, hit, "漏えいなどの対象として書かれていない")


def _against(notice: Notice, hit: Hit, found: Listing) -> str | None:
    """Return why the word does not name what was exposed."""
    if is_about_else(notice.text, hit):
        return "漏えいなどの対象として書かれていない"
    if _is_label(notice, hit) or _is_question(notice, hit):
        return "見出しや項目の名前、問いである"
    if is_person(notice.text, hit):
        return "人を指している"
    if not is_shown_to_all(notice.text, hit) and is_used(notice.text, found.start, found.end):
        return "使われたものとして書かれている"
    if is_excepted(notice.text, found.end, notice.sentences.at(hit.start).end):
        return None
    if is_topic_denied(notice.text, found.end, notice.sentences.at(hit.start).end):
        return "打ち消されている"
    if is_message(notice.text, hit):
        return "届いたメールなどの文言である"
    if is_item_denied(notice, hit) or _denied_after_brackets(notice, hit) or _lead(notice, hit) == "denied":
        return "打ち消されている"
    sentence = notice.sentences.at(hit.start)
    if (
        sentence.kind in ("advice", "contact", "about")
        or (_asks(notice, hit) and is_prose(notice, sentence))
        or explains(notice, hit.start)
    ):
        return "お願いや対策などの文にある"
    if len(found.tags) < _MANY and sentence.kind != "leak" and not is_telling(notice, hit.start):
        return "お願いや対策などの文にある"
    return None


def _is_item(notice: Notice, hit: Hit) -> bool:
    """Say whether the word stands in a line that is an item rather than prose, or tells of what was exposed."""
    return not is_prose(notice, notice.sentences.at(hit.start)) or is_exposed(notice, hit.start, hit.end, listed=True)


def _too_little(notice: Notice, hit: Hit, found: Listing, leak: bool) -> bool:
    """Say whether the word means something only beside others, and none are there."""
    if _fills_line(notice, hit):
        return False
    if hit.tag not in _CREDENTIALS:
        firm = found.firm - {hit.tag} or sum(tag == hit.tag for tag, _ in found.words) > 1
        return hit.weak and not (firm and _is_whole_item(notice.text, hit))
    if not found.tags <= set(_CREDENTIALS) or (leak and not is_prose(notice, notice.sentences.at(hit.start))):
        return False
    return len(found.tags) == 1 or not leaks(notice, found.start, found.end)


def _is_whole_item(text: str, hit: Hit) -> bool:
    """Say whether the word is an item by itself: no アカウント in アカウントへの, no 組 in 386組."""
    return not text[hit.start - 1 : hit.start].isdecimal() and bool(_ITEM_ENDS.match(text, hit.end))


def _is_label(notice: Notice, hit: Hit) -> bool:
    """Say whether the word heads a section, or a line that gives a value (送信元メールアドレス: …)."""
    sentence = notice.sentences.at(hit.start)
    if sentence.heading and ":" not in notice.text[sentence.start : hit.start]:
        return not _PARTED.search(notice.text, sentence.start, sentence.end)
    if sentence.kind != "leak" and _fills_line(notice, hit) and notice.text[sentence.start].isdecimal():
        return True
    if sentence.kind != "leak" and re.match(r" ?:", notice.text[hit.end : hit.end + 2]):
        return True
    return hit.start == sentence.start and hit.word in _OF_LETTERHEADS and notice.text[hit.end : hit.end + 1] == " "


def _is_question(notice: Notice, hit: Hit) -> bool:
    sentence = notice.sentences.at(hit.start)
    return notice.text[sentence.start : sentence.end].endswith(("か。", "か?"))


def _fills_line(notice: Notice, hit: Hit) -> bool:
    """Say whether the word is all that a line says."""
    sentence = notice.sentences.at(hit.start)
    return sentence.end - sentence.start <= hit.end - hit.start + _MARKS


def _asks(notice: Notice, hit: Hit) -> bool:
    sentence = notice.sentences.at(hit.start)
    return bool(_ASKS.search(notice.text, hit.end, min(sentence.end, hit.end + 200)))


def _denied_after_brackets(notice: Notice, hit: Hit) -> bool:
    """Say whether brackets around or behind the word end, and what they explain is denied."""
    sentence = notice.sentences.at(hit.start)
    closing = re.match(r"(?:等|など)?\([^()\n。]{0,80}\)|[^()\n。]{0,80}\)", notice.text[hit.end : sentence.end])
    if not closing:
        return False
    return is_denied(notice.text, hit.end + closing.end(), sentence.start, sentence.end)


def _lead(notice: Notice, hit: Hit) -> Literal["exposed", "denied"] | None:
    """Return what the sentence above a list says of its items (以下の情報は含まれておりません。)."""
    index = notice.sentences.index(hit.start)
    for before in reversed(notice.sentences.items[max(index - 8, 0) : index]):
        lead = notice.text[before.start : before.end]
        match = _LEADS.search(lead)
        if match:
            denied = _NEGATIVE_END.search(lead) and is_denied(
                notice.text, before.start + match.start() + 1, before.start, before.end
            )
            return "denied" if denied else "exposed"
        if before.heading:
            return None
        if lead.endswith("。"):
            return None
    return None
