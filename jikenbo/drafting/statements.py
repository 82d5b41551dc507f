"""What a sentence states: an event that it describes, denies, asks for, promises or explains."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jikenbo.drafting.ruleset import RuleSet

if TYPE_CHECKING:
    from jikenbo.drafting.notice import Notice

_MARKS = "①②③④⑤⑥⑦⑧⑨⑩●■◆◇○※"
_TURNS = re.compile(
    r"(?<=[たすだるんい])(?:が|ものの|けれども|けれど)、|(?:ものの|一方で?|ただし|なお|但し|また|しかし|しかしながら|かつ)、?|"
    r"(?:であり|おり|し|され|れ|って|まし|です|あり|高く|強く)、(?=[^、。]{1,60}(?:は|について|に関して|につきまして|も)、?[^。]{0,40})|"
    r"[()。\n※①-⑳●■◆◇○]|(?<=[名件分人等]で)、|で、(?=[^、。]{1,40}(?:は|も)[^。]{0,60})"
)
#: What makes a word the topic of its sentence, what excepts it, and where it was kept when somebody got in.
_TOPIC = re.compile(r"(?:等|など)?(?:の?(?:情報|データ))?(?:等|など)?(?:について|につきまして|に関して)は、?")
_EXCEPTED = re.compile(
    r"(?:等|など)?(?:を除(?:き|いて|けば)|以外(?:に(?:は|も)?|は|の[^、。()]{0,14}?(?:は|が|も|について)))、?"
)
_STORED = re.compile(r"(?:\([^()]{0,40}\))?(?:等|など)?が(?:保存|格納|記録|保管)[^、。]{0,10}(?:た|ます)が、")
_UNSENT = re.compile(
    r"(?:外部|社外|院外|学外)[にへ][^。、]{0,20}(?:痕跡|形跡|事実|こと)[^。、]{0,12}(?:ませんでした|なかった)"
)
_BUT, _TOPIC_REACH, _LONGEST_CLAUSE = re.compile(r"(?:が|ものの|けれども)、"), 80, 260


def is_denied(text: str, position: int, span: tuple[int, int], rules: RuleSet, reach: int = _LONGEST_CLAUSE) -> bool:
    """Return whether the text at `position` is denied by its own clause of the sentence that spans `span`.

    `reach` is how far behind it the denial may be: an event is denied by the words next to it, an item of a list
    by the end of the list.
    """
    begin, stop = clause(text, position, *span)
    denied = rules.says("denials", "denied", text[position : min(stop, position + reach)])
    return denied and not rules.says("denials", "affirmed", text[begin:stop])


def is_topic_denied(text: str, position: int, end: int, rules: RuleSet) -> bool:
    """Return whether a topic that ends at `position` is denied by its sentence (住所については…、流出はありません)."""
    stored = _STORED.match(text, position, end)
    if stored:
        return bool(_UNSENT.search(text, stored.end(), min(end, stored.end() + _LONGEST_CLAUSE)))
    topic = _TOPIC.match(text, position, end)
    if not topic:
        return False
    turned = _BUT.search(text, topic.end(), end)
    stop = min(turned.start() if turned else end, topic.end() + _TOPIC_REACH)
    return rules.says("denials", "denied", text[topic.end() : stop])


def is_excepted(text: str, position: int, end: int, rules: RuleSet) -> bool:
    """Return whether what ends at `position` is excepted from a denial (氏名以外は含みません)."""
    excepted = _EXCEPTED.match(text, position, end)
    if not excepted:
        return False
    return rules.says("denials", "denied", text[excepted.end() : min(end, excepted.end() + _TOPIC_REACH)])


def clause(text: str, position: int, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the clause around `position`, parted from others where the sentence turns."""
    begin, stop = start, min(end, position + _LONGEST_CLAUSE)
    for turn in _TURNS.finditer(text, max(start, position - _LONGEST_CLAUSE), stop):
        if turn.end() <= position:
            begin = turn.end()
        elif turn.start() >= position:
            return begin, turn.start() + (0 if turn[0][0] in f"()。\n{_MARKS}" else 2)
    return begin, stop


def is_narrative(notice: Notice, position: int) -> bool:
    """Return whether the sentence around the position describes the incident itself."""
    sentence = notice.sentences.at(position)
    if sentence.section == "title":
        return True
    words = notice.words_of(sentence, position)
    apart = sentence.section in ("advice", "contact", "about")
    return not apart and not any(
        notice.rules.says("narrative", role, words) for role in ("explaining", "planned", "promising", "asking")
    )


def explains(notice: Notice, position: int) -> bool:
    """Return whether the sentence around the position says what a word means."""
    return notice.rules.says("narrative", "explaining", notice.sentence_of(position))
