"""One notice → one draft: the readers of the fields, called in turn."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.drafting.counts import find_counts
from jikenbo.drafting.draft import Draft, DraftReport, Evidence
from jikenbo.drafting.names_by_position import names_by_position
from jikenbo.drafting.notice import LONGEST, Notice, read_section
from jikenbo.drafting.official_names import SELF_WORDS
from jikenbo.drafting.organisations import find_organisations
from jikenbo.drafting.ruleset import RuleSet, any_of, table
from jikenbo.drafting.sentences import Sentence
from jikenbo.drafting.splitting import Section
from jikenbo.drafting.tags import find_tags
from jikenbo.drafting.timeline import find_timeline
from jikenbo.drafting.titles import Headline, is_prose, read_headline

_KANJI = "一二三四五六七八九"
_SEQUENCE = re.compile(rf"第 ?(\d{{1,2}}|[{_KANJI}]) ?報")
_FINAL = re.compile(r"(?:最?終報|最終(?:の?ご)?報告|調査結果)")
#: Words of sentences that only greet.
_GREETING = re.compile("平素|日頃|日ごろ|日々|ありがとうございます|御礼|お礼|拝啓|お慶び|標記の件につきまして")
#: The speaker in its own title (弊社を装ったメール): an entry names it.
_SPEAKER = re.compile(
    rf"(?<![一-龥])(?!{any_of(table('places_like_self'))}){any_of(SELF_WORDS)}(?![議長]|グループ)"
    r"(?P<joint>における|において|[がの]運営(?:する|している|しております)|の)?(?P<case>(?=[をにへとはがで]|から|より))?"
)
_LONGEST_TITLE = 120


def draft_section(section: Section, vocabulary: Vocabulary, rules: RuleSet) -> Draft:
    """Return the draft of the notice in one section of a pasted file."""
    notice = read_section(section, rules)
    known = names_by_position(notice)
    headline = read_headline(notice.title, notice.section.title_at is not None, known)
    orgs = find_organisations(notice, headline, known)
    title, title_evidence = _title(notice, headline, orgs.names)
    timeline = find_timeline(notice)
    counts = find_counts(notice)
    tags = find_tags(notice, vocabulary, orgs.names, orgs.contractors)
    evidence = (
        *title_evidence,
        *orgs.evidence,
        *timeline.evidence,
        *counts.evidence,
        *tags.evidence,
        *_unread(section),
    )
    report = DraftReport(
        title or "", orgs.names, timeline.reported, counts.values, section.text, _body(notice), _sequence(notice)
    )
    number = f"{section.year}-{section.number.zfill(3)}" if section.year and section.number else None
    dates = (timeline.date, timeline.occurred, timeline.discovered)
    year = section.year or next((int(date[:4]) for date in dates if date), None)
    return Draft(number, year, title, orgs.names, *dates, counts.values, tags.names, (report,), evidence)


def _title(notice: Notice, headline: Headline, orgs: tuple[str, ...]) -> tuple[str | None, tuple[Evidence, ...]]:
    if notice.section.heading:
        title, line = notice.section.heading
        return _one_line(title), (Evidence("title", title, title, line, "事案の見出し"),)
    if notice.title.strip():
        title = _named(_one_line(headline.title) or _one_line(notice.title), orgs)
        return title, (notice.evidence("title", title, (notice.title_start, notice.title_end), "見出し"),)
    first = _first_sentence(notice)
    if first is None:
        return None, ()
    begin = notice.text.rfind("\n", 0, first.start) + 1
    begin = first.start if "。" in notice.text[begin : first.start] else begin
    title = _one_line(notice.layout.quote(begin, first.end)).rstrip("。")
    return title, (notice.evidence("title", title, (first.start, first.end), "見出しがないので、最初の文"),)


def _named(title: str, orgs: tuple[str, ...]) -> str:
    """Return the title with the organisation's name where it says 弊社, or without it where it is said by the way."""

    def name(speaker: re.Match[str]) -> str:
        if speaker["case"] is None or speaker["joint"]:
            return ""
        return orgs[0] if len(orgs) == 1 else speaker[0]

    return _SPEAKER.sub(name, title)


def _first_sentence(notice: Notice) -> Sentence | None:
    """Return the first sentence that says something, greetings aside, or else the first at all."""
    stated = [s for s in notice.sentences.items if re.search(r"[ぁ-んァ-ヺ一-龥]{4}", notice.text[s.start : s.end])]
    prose = (s for s in stated if is_prose(notice.text[s.start : s.end]))
    telling = (s for s in prose if not _GREETING.search(notice.text, s.start, s.end))
    return next(telling, stated[0] if stated else None)


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()[:_LONGEST_TITLE]


def _body(notice: Notice) -> tuple[str, ...]:
    """Return the lines of the text under its heading, those that were wrapped made whole, and those not read."""
    begin = notice.text.find("\n", notice.title_end) + 1 if notice.section.title_at is not None else 0
    if notice.section.title_at is not None and not begin:
        return ()
    lines, position = [], begin
    for line in notice.text[begin:].splitlines(keepends=True):
        lines.append(notice.layout.quote(position, position + len(line)))
        position += len(line)
    unread = "\n".join(notice.section.lines)[LONGEST:]
    return (*lines, *unread.split("\n")) if unread else tuple(lines)


def _unread(section: Section) -> Iterator[Evidence]:
    if len("\n".join(section.lines)) > LONGEST:
        reason = f"長すぎるので、はじめの{LONGEST:,}文字だけを読んだ"
        yield Evidence("text", "", section.lines[0][:40], section.first_line, reason, False)


def _sequence(notice: Notice) -> int | None:
    """Return which report of its incident the notice is by its own words (第2報 → 2, 最終報 → 99)."""
    head = notice.title or notice.text[:200]
    match = _SEQUENCE.search(head)
    if match:
        return int(match[1]) if match[1].isdecimal() else _KANJI.index(match[1]) + 1
    return 99 if _FINAL.search(head) else None
