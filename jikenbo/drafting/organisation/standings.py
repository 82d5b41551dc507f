"""All mentions of each organisation in a notice, weighed together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from jikenbo.drafting.organisation.beside import Beside
from jikenbo.drafting.organisation.heading import Headline
from jikenbo.drafting.organisation.name_edges import TOUCHING
from jikenbo.drafting.organisation.name_words import OWNER_FORMS
from jikenbo.drafting.organisation.official import key
from jikenbo.drafting.organisation.places import Name
from jikenbo.drafting.organisation.self_words import calls_itself_a_legal_person, is_own, own_ends
from jikenbo.drafting.organisation.standing import CERTAIN, is_contractor, weigh_mention
from jikenbo.drafting.text.notice import Notice
from jikenbo.drafting.text.wording import any_of, words

#: A town's schools without a name of their own.
_SCHOOLS = words("小学校 中学校 小中学校 学校 高等学校 高校 保育園 保育所 幼稚園 こども園")
_TOWN_SCHOOL = re.compile(rf"(?P<town>[^ ]{{1,7}}?[市町村区])立{any_of(_SCHOOLS)}\Z")
_OWN_POINTS = 3.0
#: What a part of an organisation begins with, called by that part of its name alone (附属病院).
_PARTS = ("附属", "付属", "医学部", "県立", "市立", "町立", "村立", "区立", "府立", "都立", "道立", "国立")


@dataclass
class Standing:
    """One organisation: the points for and against it, its weightiest mention; `own`: the notice calls itself so;
    `acts`: a sentence speaks of what it does or is, so that it is not only signed with the name."""

    name: str
    first: Name
    reason: str = ""
    points: float = 0.0
    against: float = 0.0
    best: float = -99.0
    mentions: int = 0
    contracted: bool = False
    own: bool = False
    acts: bool = False

    @property
    def total(self) -> float:
        return (
            self.points + (_OWN_POINTS if self.own and self.points > 0 and not self.contracted else 0.0) + self.against
        )


def gather(notice: Notice, headline: Headline, mentions: Sequence[Name]) -> dict[str, Standing]:
    """Return the standing of each organisation by its key, in the order in which they are first named."""
    standings: dict[str, Standing] = {}
    title_keys = {key(_as_town(name).text) for name in headline.orgs}
    full = whole_names(mentions)
    for mention in map(_as_town, mentions):
        name = full.get(key(mention.text), key(mention.text))
        if len(name) < 2 or _is_quoted(notice.text, mention):
            continue
        standing = standings.setdefault(name, Standing(tidy(mention.text), mention))
        _add(standing, notice, mention, name in title_keys)
    ends, legal = own_ends(notice.text), calls_itself_a_legal_person(notice.text)
    for standing in standings.values():
        standing.own = is_own(standing.name, ends) or (legal and standing.name.startswith(OWNER_FORMS))
        standing.against = standing.against if standing.best < CERTAIN else 0.0
    return standings


def _as_town(mention: Name) -> Name:
    """Let "X市立の小学校", which names no school, stand for the town."""
    match = _TOWN_SCHOOL.match(mention.text)
    if match is None:
        return mention
    return Name(match["town"], mention.start, mention.start + match.end("town"), False)


def _is_quoted(text: str, mention: Name) -> bool:
    """Say whether the name only begins a quoted one, that of a service or an event (「若葉県クーポン」)."""
    return not mention.formal and text[max(mention.start - 1, 0)] in "「『" and bool(TOUCHING.match(text, mention.end))


def _add(standing: Standing, notice: Notice, mention: Name, in_title: bool) -> None:
    standing.name = max(standing.name, tidy(mention.text), key=lambda name: (len(name.replace(" ", "")), -len(name)))
    beside = Beside(notice, mention, in_title)
    points, reason = weigh_mention(beside)
    standing.acts = standing.acts or in_title or beside.head or beside.subject or beside.introduced
    standing.points += max(points, 0.0)
    standing.against = min(standing.against, points)
    standing.mentions += 1
    standing.contracted = standing.contracted or is_contractor(notice.text, mention)
    if points > standing.best:
        standing.first, standing.best, standing.reason = mention, points, reason


def whole_names(mentions: Iterable[Name]) -> Mapping[str, str]:
    """Return the keys of parts that stand for a whole name (附属病院 → 若葉大学附属病院)."""
    keys = dict.fromkeys(key(mention.text) for mention in mentions)
    parts = [part for part in keys if part.startswith(_PARTS)]
    return {part: whole for part in parts for whole in keys if whole.endswith(part) and whole != part}


def tidy(name: str) -> str:
    return re.sub(r"\s+", " ", name).strip(" 、,・:")
