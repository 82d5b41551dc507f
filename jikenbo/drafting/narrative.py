"""Whether a sentence describes the incident, or asks, warns, promises and explains."""

from __future__ import annotations

from jikenbo.drafting.notice import Notice

_REACH = 50


def is_narrative(notice: Notice, position: int) -> bool:
    """Return whether the sentence around the position describes the incident itself."""
    sentence = notice.sentences.at(position)
    if sentence.section == "title":
        return True
    words = notice.words_of(sentence, position)
    if sentence.section in ("advice", "contact", "about") or _says(notice, "explaining", words):
        return False
    if _says(notice, "planned", words):
        return False
    if _says(notice, "reported", notice.text[position : min(sentence.end, position + _REACH)]):
        return True
    promising = _says(notice, "promising", words)
    if not promising and _says(notice, "stated", notice.text[position : min(sentence.end, position + len(words))]):
        return True
    return not (promising or _says(notice, "asking", words))


def explains(notice: Notice, position: int) -> bool:
    """Return whether the sentence around the position says what a word means."""
    return _says(notice, "explaining", notice.sentence_of(position))


def _says(notice: Notice, role: str, words: str) -> bool:
    return any(
        rule.seek.search(words) and not (rule.unless and rule.unless.search(words))
        for rule in notice.rules.role("narrative", role)
    )
