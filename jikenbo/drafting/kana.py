"""Hiragana next to a name: grammar (職員がさくら市に) kept apart from what belongs to the name (東かがわ市)."""

from __future__ import annotations

import re

from jikenbo.drafting.wording import any_of, table, words

HIRAGANA = "ぁ-んゝゞ"
RUN = re.compile(rf"[{HIRAGANA}]+")
PARTICLES = any_of(table("particles"))
_INFLECTED = table("inflected")
_INFLECTION = re.compile(f"{any_of(w for w in _INFLECTED if len(w) > 1)}{PARTICLES}?")
_HEAD, _OPENING = re.compile(PARTICLES), re.compile(any_of(table("openings")))
#: Words in names that begin like a particle.
_WORDS = table("kana_words")
_CLOSING = "」』)》>〉]"
_VERB_END = re.compile(any_of(_INFLECTED) + r"\Z")
_TAILS = tuple(re.compile(f"{PARTICLES}{{{count}}}\\Z") for count in (1, 2))
#: What follows hiragana in the name of a shop (ひので堂).
_SHOP = re.compile(r"[堂屋亭庵舎苑軒荘房](?![一-龥])")
#: Ends of verbs and adjectives, where only one or two letters follow the ideograph.
_OKURIGANA = re.compile(r"[いうえかきくけこさしすせそたちってとなにのはびべまみむめもやらりるれわをんげず]{1,2}\Z")
#: が and の inside names of places (ひばりが原, 緑の丘): the word after them.
_LAND = re.compile(r"(?<=が)[丘原崎浜岡谷島沢台池峰峯森浦里]|(?<=の)[丘上巣里森杜郷輪樹木宮原沢園](?![一-龥]?[品具])")
#: Words of names in which hiragana follows an ideograph.
_INSIDE = re.compile(
    any_of(words("子育て 見守り 暮らし 住まい 生きがい 憩い 学び 街づくり 町づくり 手づくり 森づくり 祭り")) + r"\Z"
)
_LONGEST_WORD = 9


def name_begins(text: str, start: int, end: int, floor: int) -> int | None:
    """Return where a name begins in or after the hiragana between two offsets, or None where it began before it.

    The letters before the hiragana reach back to `floor`.
    """
    run = text[start:end]
    follows = start > floor
    if follows and _INSIDE.search(text, max(start - 2, floor), end):
        return None
    if run in _WORDS:
        return None if follows else start
    if follows and _LAND.match(text, end):
        particle = _HEAD.match(run)
        return start + particle.end() if particle and len(run) - particle.end() > 2 else None
    head = 0 if _LAND.match(text, end) else _after_grammar(run, follows, start > 0 and text[start - 1] in _CLOSING)
    rest = run[head:]
    if not rest or _VERB_END.search(rest) or (not follows and rest.endswith("て")):
        return end
    if follows and not head:
        return end if _OKURIGANA.match(rest) else None
    return end if len(rest) < 2 or len(rest) > _LONGEST_WORD else start + head


def _after_grammar(run: str, follows: bool, closed: bool) -> int:
    """Return how many of the letters are particles and inflections, or words that open a sentence."""
    opening = _HEAD if follows or closed else _OPENING
    match = (_INFLECTION.match(run) if follows else None) or opening.match(run)
    if match is None:
        return 0
    word = next((word for word in _WORDS if run.endswith(word)), "")
    if word and match.end() > len(run) - len(word):
        return len(run) - len(word) if _HEAD.fullmatch(run, 0, len(run) - len(word)) else 0
    again = None if follows else _OPENING.match(run, match.end())
    return again.end() if again else match.end()


def name_ends(text: str, start: int, end: int, begins: bool) -> int | None:
    """Return where a name ends in the hiragana between two offsets, or None where it goes on after it.

    `begins` says that the hiragana is the name's first word.
    """
    run = text[start:end]
    if _LAND.match(text, end) or run in _WORDS:
        return None
    if not begins and _HEAD.match(run):
        return start
    if _SHOP.match(text, end):
        return None
    cut = _tail(run, 2 if begins else 1)
    if cut is not None:
        return start + cut
    return None if len(run) <= _LONGEST_WORD and not _VERB_END.search(run) else start


def _tail(run: str, first: int) -> int | None:
    """Return where the grammar after a name begins: one particle rather than two, the longest of its kind."""
    mark = run.find("を", first)
    run = run if mark < 0 else run[: mark + 1]
    cuts = (cut for tail in _TAILS for cut in range(first, len(run)) if tail.match(run, cut))
    return next(cuts, None)
