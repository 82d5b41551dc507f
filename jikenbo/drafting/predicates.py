"""What a date is the date of, by the words for events that follow it: what happened, its discovery, or a response."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from jikenbo.drafting.ruleset import MEDIUM, WEAK, RuleSet

#: How far before a word of discovery what takes its meaning away may be.
_FAR = 40
#: What somebody said, or became known later: its verbs are not those of the sentence.
_QUOTED = re.compile(r"「[^「」]{6,80}」(?=[とのなっ旨]|など)|\((?:のち|後|その後)[^()\n]{0,20}\)")
#: What was held on a day may have gone wrong on it: 実施した研修で.
_SAME_DAY = re.compile(r"実施|開催|作成|受付|変更|説明")
#: "…こと" before the word of discovery: what happened is inside it.
_EMBEDDED = re.compile(
    r"(?:こと|旨|状態|痕跡|事実|被害|形跡|との?|という|疑い|おそれ|恐れ|可能性|の(?=[がをにもは]))(?:が|を|に|も|は|で)?[^。、]{0,14}$"
)
#: What was still going on when it was discovered: …していたこと.
_WAS_GOING_ON = re.compile(r"て(?:い|おりまし)たこと(?!から)[^。、]{0,8}、?\Z")
#: A date that only says which thing it was: 4月30日に届いた申込書が、….
_OF_THE_THING = re.compile(r"に[^、。]{1,20}?[たる][一-龥ァ-ヺA-Za-z(「][^。、]*[がをはにで]、?[ ]?\Z")
#: "…した際", "…したところ": a date before it is of that.
_WHILE = re.compile(r"[^。、]{0,10}?(?:際|とき|時に|中に|途中|ところ)|後")
#: The verb belongs to the noun behind it, other than one that only refers back to it.
_ATTRIBUTE = re.compile(
    r"[^。、\n]{0,7}?(?:た|る)"
    r"(?!際|後|時|旨|結果|可能性|疑い|状態|件|事実|痕跡|形跡|事案|事故|事象|被害|恐れ|原因|経緯|模様)"
    r"(?:[一-龥ァ-ヺA-Za-z「(\d]|[おご][一-龥])"
)
#: "…不正アクセスを受け、…": what happened comes first, on its own.
_GOES_ON = re.compile(
    r"(?:を|が)?(?:受け|さ?れ|し|生じ|起き|なり|なくなり)、|、(?:その|約?\d{1,2}(?:分|時間)後)|[^、。]{0,12}(?:ため|ので|ことから)、"
)
#: A date whose clause goes on: "6月6日、委託先から、5月26日に…".
_WAITS = re.compile(r"(?:^|から|より|に|に対し|に対して|になって|は|(?<!た)が|で|へ|際|ところ)[ ]?[、,]?[ 「『(]{0,2}$")
#: Words of discovery by which something becomes known, whoever found it.
_CAME_TO_LIGHT = re.compile("判明|発覚|[分わ]か|明らか")
#: A date without a comma belongs to the next verb: 22日に閲覧した方へ…見せたことが判明した.
_OF_THE_ACT = re.compile(
    r"(?:の[^。、]{1,20}(?:際|時|とき|中))?に(?!、|[^。]*?(?:点検|調査|確認|監査|棚卸|照合|て(?:い|お)[るり]))"
)
#: A date with a comma behind it is of the whole sentence.
_AT_HEAD = re.compile(r"に?、")
#: What came in and was looked at.
_ARRIVES = re.compile(r"(?:郵送|送付|返送|配達|投函|持参|転送)(?:され|があり|して|し、)|届")
#: The informant comes before what happened: 5月12日、委託先から、…との連絡.
_FROM_SOMEBODY = re.compile(
    r"(?:、[^。「]{1,40}?(?:から|より)、|に?、?[^。、「]{1,30}(?:から|より)、?[^。]{1,80}(?:との|旨の|という))"
)
#: Said before a word of finding: that nothing else was wrong, or that it has been put right.
_ABSENT = re.compile(
    r"(?:被害|影響|流出|漏えい|漏洩|感染|問題|異常|悪用|複製|写し|痕跡|不審な点|ほか|他)[^。]{0,24}?"
    r"(?:ない|無い|なかった|なし|ありません|いません)[^、。]{0,8}を?[^、。]{0,16}$"
    r"|(?:削除|消去|回収|復旧|無事|安全|返却|完了)(?:が|を|の|は|し|さ|済)[^、。]{0,20}$"
)
#: What had been lost turned up at some place.
_FOUND_AGAIN = re.compile(
    r"(?:鞄|かばん|バッグ|書類|端末|メモリー?|名簿|ファイル|電話|パソコン|カード|箱|封筒|[枚冊台通部]|全て|すべて)[がはも]、?"
    r"[^。、]{0,16}(?<!上)(?<!ネット)(?<!サイト)(?:で|から)(?:見[つ付]か|発見)\Z"
)


@dataclass(frozen=True, slots=True)
class EventWord:
    """A word for what happened, its discovery or what was done about it, at its place; `strong` as its rule is."""

    start: int
    end: int
    role: str
    strong: bool


class Reading(NamedTuple):
    """A role, why, and how much speaks for it."""

    role: str
    why: str
    points: int


def find_event_words(text: str, rules: RuleSet) -> list[EventWord]:
    """Return the words for events, in order, but for those in quotations."""
    stated = _QUOTED.sub(lambda quoted: "□" * len(quoted[0]), text)
    found = (
        EventWord(match.start(), match.end(), rule.role, rule.points > WEAK)
        for rule in rules.of("event_words")
        for match in rule.seek.finditer(stated)
    )
    kept: list[EventWord] = []
    for word in sorted(found, key=lambda word: (word.start, -word.end)):
        if kept and word.start < kept[-1].end:
            continue
        near = max(word.start - _FAR, 0)
        absent = not word.strong and _ABSENT.search(stated, near, word.start)
        again = word.role == "discovered" and (absent or _FOUND_AGAIN.search(stated, near, word.end))
        kept.append(replace(word, role="other") if again else word)
    return kept


def waits(text: str) -> bool:
    """Return whether the clause goes on behind the text: its predicate is still to come."""
    return bool(_WAITS.search(text))


def read_waiting(until: str, words: Sequence[EventWord]) -> Iterator[Reading]:
    """Yield what the predicate at the end of a sentence says of a date, where another date comes before it.

    `until` is the text as far as the other date, `words` are those of the whole sentence.
    """
    if _WAS_GOING_ON.search(until):
        yield Reading("occurred", "発覚したときまで続いていたこと", MEDIUM)
    elif words and words[-1].role == "discovered" and waits(until) and not _OF_THE_THING.match(until):
        yield Reading("discovered", "文の終わりに発覚を表す言葉がある", MEDIUM if words[-1].strong else WEAK)
    elif any(word.role == "occurred" for word in words):
        yield Reading("occurred", "文のあとのほうに起きたことを表す言葉がある", WEAK)


def read_among(words: Sequence[EventWord], points: Mapping[str, int], why: str) -> Iterator[Reading]:
    """Yield the first of the roles in `points` that some word has, wherever it is, with its points."""
    stated = [role for role in points if any(word.role == role for word in words)]
    yield from (Reading(role, why, points[role]) for role in stated[:1])


def read_sentence(text: str, words: Sequence[EventWord], inside: bool) -> Iterator[Reading]:
    """Yield what the predicates say that follow a date in its sentence: the nearest, or the one that reports it.

    `inside` says that the date is part of what is reported.
    """
    # A measure may only lead to what the sentence says: 実施した点検, 作成した際に.
    leads = [word for word in words if _ATTRIBUTE.match(text, word.end - 1) or _WHILE.match(text, word.end)]
    stated = [word for word in words if word.role != "other" or word not in leads]
    first = stated[0] if stated else None
    found = [word for word in stated if word.role == "discovered"]
    discovered = next((word for word in found if word.strong), found[0] if found else None)
    occurred = next((word for word in stated if word.role == "occurred"), None)
    if first is None:
        return
    if first.role == "occurred" and words[0] is not first and _is_taken(text, words[0]):
        yield Reading("other", "ほかのことの日付", WEAK)
    elif first.role == "other":
        if _AT_HEAD.match(text):
            # The predicate at the end of the sentence is that of a date at its head.
            yield Reading(stated[-1].role, "文の終わりに、起きたこと、または発覚を表す言葉がある", WEAK)
        else:
            yield Reading("other", "対応などの日付", WEAK)
    elif inside and (occurred or _WAS_GOING_ON.search(text, 0, first.start)):
        yield Reading("occurred", "あとに起きたことを表す言葉が続く", MEDIUM)
    elif first.role == "discovered":
        yield Reading("discovered", "あとに発覚を表す言葉が続く", MEDIUM)
    elif discovered and discovered.strong and _FROM_SOMEBODY.match(text[: discovered.start + 4]):
        yield Reading("discovered", "知らせを受けた日", MEDIUM)
    elif discovered and _ARRIVES.match(text, first.start) and "ところ" in text[first.end : discovered.start]:
        yield Reading("discovered", "届いたものを確かめて分かった", MEDIUM)
    elif discovered and _governs(text, discovered, first):
        yield Reading("discovered", "あとに発覚を表す言葉が続く", MEDIUM if discovered.strong else WEAK)
        if re.fullmatch(r"[^。、]{0,8}[がを]", text[first.end : discovered.start]) and not discovered.strong:
            yield Reading("occurred", "起きたことを、その日に確認した", WEAK)
    else:
        yield Reading("occurred", "あとに起きたことを表す言葉が続く", MEDIUM)
        if discovered:
            yield Reading("discovered", "起きたことのあとに発覚を表す言葉が続く", WEAK)


def _is_taken(text: str, word: EventWord) -> bool:
    """Return whether the date is of a measure right behind it, and of nothing else: 6月18日に公表した脆弱性を."""
    near = text[: word.start] in ("", "に", "付で")
    return near and not _SAME_DAY.search(text, word.start, word.end) and not _WHILE.match(text, word.end)


def _governs(text: str, discovered: EventWord, occurred: EventWord) -> bool:
    """Return whether the date is that of the discovery where the sentence also says what happened (…したことが判明).

    The predicate at the end of the clause governs it; what is inside "…こと" does not.
    """
    if "、" not in text[: occurred.start] and _ATTRIBUTE.match(text, occurred.end - 1):
        return False
    came_to_light = _CAME_TO_LIGHT.match(text, discovered.start) and _OF_THE_ACT.match(text)
    if came_to_light or _WHILE.match(text, occurred.end) or _GOES_ON.match(text, occurred.end):
        return False
    if _EMBEDDED.search(text[max(discovered.start - 18, occurred.start) : discovered.start]):
        return True
    return not re.search(r"(?:、|し、|て、|が、|。)", text[occurred.end : discovered.start])
