"""Whether a sentence describes the incident, or asks, warns, promises and explains."""

from __future__ import annotations

from jikenbo.drafting.notice import Notice


def is_narrative(notice: Notice, position: int) -> bool:
    """Return whether the sentence around the position describes the incident itself."""
    sentence = notice.sentences.at(position)
    if sentence.section == "title":
        return True
    words = notice.words_of(sentence, position)
    if sentence.section in ("advice", "contact", "about"):
        return False
    return not any(_says(notice, role, words) for role in ("explaining", "planned", "promising", "asking"))


def explains(notice: Notice, position: int) -> bool:
    """Return whether the sentence around the position says what a word means."""
    return _says(notice, "explaining", notice.sentence_of(position))


def _says(notice: Notice, role: str, words: str) -> bool:
    return any(
        rule.seek.search(words) and not (rule.unless and rule.unless.search(words))
        for rule in notice.rules.role("narrative", role)
    )
