"""What a notice denies: the clauses in which something is said not to have happened or not to be contained."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jikenbo.drafting.ruleset import RuleSet

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
_OPEN = re.compile(r"(?:現在|引き続き|なお)?、?(?:確認|調査|精査)中")
_BUT, _TOPIC_REACH, _LONGEST_CLAUSE = re.compile(r"(?:が|ものの|けれども)、"), 80, 260


def is_denied(text: str, position: int, span: tuple[int, int], rules: RuleSet, reach: int = _LONGEST_CLAUSE) -> bool:
    """Return whether the text at `position` is denied by its own clause of the sentence that spans `span`.

    `reach` is how far behind it the denial may be: an event is denied by the words next to it, an item of a list
    by the end of the list.
    """
    begin, stop = clause(text, position, *span)
    denied = _says(text, position, min(stop, position + reach), rules, "denied")
    return denied and not _says(text, begin, stop, rules, "affirmed")


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
    if _OPEN.match(text, topic.end(), end):
        return True
    denied = _says(text, topic.end(), stop, rules, "denied")
    return denied and not _says(text, topic.end(), stop, rules, "affirmed")


def is_excepted(text: str, position: int, end: int, rules: RuleSet) -> bool:
    """Return whether what ends at `position` is excepted from a denial (氏名以外は含みません)."""
    excepted = _EXCEPTED.match(text, position, end)
    return bool(excepted and _says(text, excepted.end(), min(end, excepted.end() + _TOPIC_REACH), rules, "denied"))


def clause(text: str, position: int, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the clause around `position`, parted from others where the sentence turns."""
    begin, stop = start, min(end, position + _LONGEST_CLAUSE)
    for turn in _turns(text, max(start, position - _LONGEST_CLAUSE), stop):
        if turn.end() <= position:
            begin = turn.end()
        elif turn.start() >= position:
            return begin, turn.start() + (0 if turn[0][0] in f"()。\n{_MARKS}" else 2)
    return begin, stop


def _turns(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    return _TURNS.finditer(text, start, end)


def _says(text: str, start: int, end: int, rules: RuleSet, role: str) -> bool:
    words = text[start:end]
    return any(
        rule.seek.search(words) and not (rule.unless and rule.unless.search(words))
        for rule in rules.role("denials", role)
    )
