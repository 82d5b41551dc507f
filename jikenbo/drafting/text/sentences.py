"""A notice's text → sentences, each with the kind of section that it stands in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Kind = Literal["title", "", "leak", "denied", "overview", "cause", "response", "advice", "contact", "about"]

#: A full stop before a closing bracket ends what is quoted, not the sentence.
_SENTENCE = re.compile(r"(?:[^。\n!?]|[。!?](?=[」』)]))++[。!?]?")
_MARK = re.compile(
    r"\s*(?:[■□●○◆◇▼▽★◎・•※>＞#]+\s*)?(?:[((]?(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[ア-ン])[.．、))]\s*|\d{1,2}\s+|"
    r"第?\d{1,2}[.\s]\s*|[①-⑳]\s*)?[【≪《<〈\[「]?\s*"
)
_CLOSING = re.compile(r"\s*[】≫》>〉\]」]?\s*(?:[((][^()]{0,40}[))])?\s*[】≫》>〉\]」:]?\s*$")
_COLON = re.compile(r"\s*(?::|…{1,3}|・{3,4})\s*")
_VERB_END = re.compile(r"(?:ます|ました|です|した|せん|ない|いる|ある|こと|ため|ください|[をにはがでと、])$")
_LONGEST_HEADING, _PROSE = 44, 40
#: A list of data names somebody's 連絡先, too; it opens no section of whom to ask.
_ITEM = re.compile(r"[、,\d]|(?:緊急|保護者|担当者|本人|家族)の?連絡先")

#: What a heading speaks of; the first that fits decides.
_HEADINGS: Mapping[Kind, re.Pattern[str]] = MappingProxyType(
    {
        "denied": re.compile(
            r"(?:含まれ(?:て(?:い|お))?(?:ない|りません|らない)|(?:し|され|れ)て(?:い|お)(?:ない|"
            r"りません)[^:]{0,6}(?:情報|項目|データ|もの|事柄|内容)|漏え?[いし]+て(?:い|お)ない|該当しない)"
        ),
        "contact": re.compile(
            r"^(?!.*(?:氏名|住所|保護者|内容|履歴|、)).*(?:問い?合わ?せ|連絡先|相談窓口|相談先|窓口|担当課|担当部署|発信元|発表者)"
        ),
        "advice": re.compile(r"(?:お願い|ご?注意|ご留意|よくあるご?質問|Q&A)"),
        "cause": re.compile(r"(?:原因|要因|理由)"),
        "leak": re.compile(
            r"(?:漏え?[いえ洩]|漏洩|漏れ|流出|紛失|対象|該当|閲覧|含まれ|誤送|誤配|誤交付|誤廃棄|"
            r"誤掲載|誤公開|公開され|盗難|"
            r"影響|被害|持ち?出|記載|保存|記録|情報の|データの|送信した|送付した|掲載した|"
            r"廃棄した|表示された|参照|発生した).{0,24}"
            r"(?:情報|項目|内容|データ|件数|人数|対象者|方|顧客|お客様|範囲|規模|状況|書類|文書|ファイル|もの|物|数)|"
            r"^(?:個人情報|情報|対象|データ)(?:の?(?:内容|項目|種類|件数|対象者|詳細|概要|範囲|数))?等?$|"
            r"(?:て(?:い|あ)[たる]|[のに]ある|置かれた|送った)(?:内容|事項|文書|書類|こと)|(?:記載|記録|記入)事項|"
            r"(?:書類|ファイル|文書|名簿|一覧|カード)の(?:内容|中身)|"
            r"(?:何|どの?よ?う?な(?:情報|もの|項目))(?:が|を).{0,12}(?:見え|見られ|漏れ|流出|表示|含ま|入って|書かれ|送|読|公開|失|盗)|"
            r"(?:見え|見られ|読め|読み取れ|表示され|漏れ|流出し|失った|なくした|書かれ|入って|送った|含まれ)(?:て)?(?:い)?た(?:もの|事柄|こと)|"
            r"(?:[たるい]|のある)(?:お客様の|患者の|個人の)?(?:個人)?(?:情報|データ|項目|(?<=でき[たる])もの|(?<=あった)もの|(?<=られ[たる])もの)"
            r"(?:の?(?:内容|項目|種類|件数|数|範囲|概要))?(?:等|など)?(?:について)?$|"
            r"^(?:件数|人数|対象者|対象者数|該当者|項目|漏えい件数|対象件数)$"
        ),
        "response": re.compile(
            r"^(?!.*(?:経緯|経過|概要)).*(?:再発|防止|今後|対応|対策|対処|措置|取り?組み?|改善|処分|復旧|セキュリティ強化)"
        ),
        "about": re.compile(r"(?:用語|会社概要|補足|参考|注釈|について知る)"),
        "overview": re.compile(
            r"(?:概要|経緯|経過|事案|事故|事象|状況|事実|内容|発生|発覚|判明|いきさつ|日時|被害|影響)"
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Offsets into the text, and the section that the sentence stands in."""

    start: int
    end: int
    kind: Kind
    heading: bool = False


@dataclass(frozen=True)
class Sentences:
    """All sentences in order."""

    items: tuple[Sentence, ...]
    _starts: tuple[int, ...]

    def at(self, offset: int) -> Sentence:
        """Return the sentence around the offset, or the one before it."""
        return self.items[max(bisect_right(self._starts, offset) - 1, 0)]

    def index(self, offset: int) -> int:
        return max(bisect_right(self._starts, offset) - 1, 0)


def find_sentences(text: str, title_start: int, title_end: int) -> Sentences:
    """Return the sentences of `text`; those before the title are page chrome or a letterhead."""
    items: list[Sentence] = []
    kind: Kind = ""
    told = letterhead = False  # whom to ask, at the head of a letter, does not go on into what it tells
    for match in _SENTENCE.finditer(text):
        if match[0].isspace():
            continue
        if match.start() < title_end:
            items.append(Sentence(match.start(), match.end(), "title" if match.end() > title_start else "about"))
            continue
        heading = _heading_kind(match[0]) if _alone(text, match.start(), match.end()) else None
        letterhead = letterhead or (heading == "contact" and not told)
        told = told or (len(match[0]) >= _PROSE and match[0].endswith("。"))
        if letterhead and told and heading is None:
            kind, letterhead = "", False
        if kind == "leak" and heading in ("", "overview") and match[0].lstrip().startswith("・"):
            heading = None
        kind = kind if heading is None else heading
        items.append(Sentence(match.start(), match.end(), kind, heading is not None))
    items = items or [Sentence(0, len(text), "")]
    return Sentences(tuple(items), tuple(item.start for item in items))


def _alone(text: str, start: int, end: int) -> bool:
    """Say whether the sentence is a whole line."""
    return (start == 0 or text[start - 1] == "\n") and (end == len(text) or text[end] == "\n")


def _heading_kind(line: str) -> Kind | None:
    """Return what section the line opens, "" for one of no known kind, None where it is no heading."""
    if len(line) > _LONGEST_HEADING + 20 or line.endswith("。"):
        return None
    mark = _MARK.match(line)
    marked = bool(mark and mark[0].strip())
    label, colon, rest = _COLON.sub(":", line[mark.end() if mark else 0 :], count=1).partition(":")
    label = _CLOSING.sub("", label)
    if not label or len(label) > _LONGEST_HEADING or _VERB_END.search(label):
        return None
    kind = _speaks(label)
    if kind == "contact" and _ITEM.search(label):
        return None
    if kind is None and rest.strip():
        return None
    if kind is None:
        return "" if marked and colon and len(label) <= 16 and not re.search(r"[\d、,]", label) else None
    return kind


def _speaks(label: str) -> Kind | None:
    return next((kind for kind, pattern in _HEADINGS.items() if pattern.search(label)), None)
