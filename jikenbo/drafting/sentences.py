"""A notice's text → sentences, each with the kind of section that it is in."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from jikenbo.drafting.ruleset import RuleSet

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


@dataclass(frozen=True, slots=True)
class Sentence:
    """Offsets into the text, the kind of the section ("" where it has none), and whether the sentence opens it."""

    start: int
    end: int
    section: str
    heading: bool = False


@dataclass(frozen=True)
class Sentences:
    """All sentences in order."""

    items: tuple[Sentence, ...]
    _starts: tuple[int, ...]

    def at(self, offset: int) -> Sentence:
        """Return the sentence around the offset, or the one before it."""
        return self.items[self.index(offset)]

    def index(self, offset: int) -> int:
        """Return the number of that sentence."""
        return max(bisect_right(self._starts, offset) - 1, 0)


def find_sentences(text: str, title: tuple[int, int], rules: RuleSet) -> Sentences:
    """Return the sentences of `text`; those before the title are page chrome or a letterhead."""
    items: list[Sentence] = []
    section = ""
    stated = letterhead = False  # whom to ask, at the head of a letter, does not go on into what it says
    for match in _SENTENCE.finditer(text):
        start, end, words = match.start(), match.end(), match[0]
        if words.isspace():
            continue
        if start < title[1]:
            items.append(Sentence(start, end, "title" if end > title[0] else "about"))
            continue
        opened = _section_opened(words, rules) if _is_line(text, start, end) else None
        letterhead = letterhead or (opened == "contact" and not stated)
        stated = stated or (len(words) >= _PROSE)
        if letterhead and stated and opened is None:
            section, letterhead = "", False
        if section == "leak" and opened in ("", "overview") and words.lstrip().startswith("・"):
            opened = None
        section = section if opened is None else opened
        items.append(Sentence(start, end, section, opened is not None))
    items = items or [Sentence(0, len(text), "")]
    return Sentences(tuple(items), tuple(item.start for item in items))


def _is_line(text: str, start: int, end: int) -> bool:
    return (start == 0 or text[start - 1] == "\n") and (end == len(text) or text[end] == "\n")


def _section_opened(line: str, rules: RuleSet) -> str | None:
    """Return the kind of section that the line opens, None where it is no heading of a known one."""
    if len(line) > _LONGEST_HEADING + 20 or line.endswith("。"):
        return None
    mark = _MARK.match(line)
    label = _COLON.sub(":", line[mark.end() if mark else 0 :], count=1).partition(":")[0]
    label = _CLOSING.sub("", label)
    if not label or len(label) > _LONGEST_HEADING or _VERB_END.search(label):
        return None
    rule = next((rule for rule in rules.of("sections") if rule.seek.search(label)), None)
    if rule and rule.unless and rule.unless.search(label):
        return None
    return rule.role if rule else None
