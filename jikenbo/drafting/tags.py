"""Tags of all facets: causes, kinds of data, media, sectors, relations and states."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.drafting.causes import find_causes
from jikenbo.drafting.data_kinds import find_data_kinds
from jikenbo.drafting.draft import Evidence
from jikenbo.drafting.notice import Notice
from jikenbo.drafting.ruleset import STRONG, WEAK, words
from jikenbo.drafting.word_hits import Case, Hit, add_up, find_hits

#: Where the data usually are, by the cause, for a notice that does not say it.
_IMPLIED: Mapping[str, tuple[str, ...]] = {
    "サーバー": words("ランサムウェア"),
    "紙": words("紛失・置き忘れ 誤廃棄 誤交付・誤送付"),
    "電子メール": words("誤送信 なりすましメール フィッシング"),
    "Webサイト": words("Webサイト改ざん パスワードリスト攻撃 誤公開 設定ミス サービス妨害"),
    "パソコン": words("サポート詐欺 マルウェア感染"),
    "業務システム": words("目的外閲覧 システム不具合"),
}
#: The sectors of bodies that run schools and hospitals, the sectors of these, and how their names end.
_PUBLIC, _HOUSES = ("地方公共団体", "国の機関"), ("教育", "医療・福祉")
_HOUSE_ENDS = tuple("校園院所学館局塾室部会場")
#: Sections that are not about what happened.
_AFTERWARDS = ("advice", "contact", "about", "response")


@dataclass(frozen=True)
class Tags:
    """Names in the order of the vocabulary, and the evidence, with what was not used."""

    names: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def find_tags(notice: Notice, vocabulary: Vocabulary, orgs: Sequence[str], contractors: Sequence[str]) -> Tags:
    """Return the tags of all facets, in the order of the vocabulary; a tag that it does not have is left out."""
    causes, other_causes = find_causes(notice)
    kinds, other_kinds = find_data_kinds(notice)
    used = [*causes, *kinds, *_media(notice, causes), *_stated(notice, "relations"), *_stated(notice, "states")]
    chosen = {case.tag: _evidence(notice, case, True) for case in used if case.points > 0}
    if contractors and chosen.keys().isdisjoint(("委託先", "指定管理者")):
        chosen["委託先"] = _named(notice, "委託先", contractors[0], "委託先として書かれている")
    if "最終報" in chosen:
        chosen.pop("調査中", None)
    chosen.update(_sectors(notice, orgs))
    names = tuple(name for name in vocabulary.tags if name in chosen)
    left = [
        case for case in (*other_causes, *other_kinds, *used) if case.tag not in chosen and case.tag in vocabulary.tags
    ]
    return Tags(names, (*(chosen[name] for name in names), *(_evidence(notice, case, False) for case in left)))


def _evidence(notice: Notice, case: Case, used: bool) -> Evidence:
    return notice.evidence("tags", case.tag, (case.hit.start, case.hit.end), case.hit.reason, used)


def _named(notice: Notice, tag: str, name: str, reason: str) -> Evidence:
    """Return the evidence that a name is for a tag, where the notice first writes it."""
    start = max(notice.text.find(name), 0)
    return notice.evidence("tags", tag, (start, start + len(name)), reason)


def _media(notice: Notice, causes: Sequence[Case]) -> list[Case]:
    """Return where the data were: what the story names for one of the causes, or else what a cause implies."""
    names = {case.tag for case in causes}
    stated = [
        s
        for s in notice.sentences.items
        if s.section not in _AFTERWARDS and (s.section == "title" or notice.is_narrative(s.start))
    ]
    found: dict[str, Case] = {}
    for rule in notice.rules.of("media"):
        for sentence in stated if rule.within & names else ():
            match = rule.seek.search(notice.text, sentence.start, sentence.end)
            unless = rule.unless and rule.unless.search(notice.text, sentence.start, sentence.end)
            if match and not unless and not notice.is_denied(match.start()):
                found.setdefault(rule.role, Case(rule.role, rule.points, Hit(rule, *match.span(), reason=rule.reason)))
    implied = (
        Case(medium, WEAK, replace(case.hit, reason="原因から考えられる場所"))
        for medium, own in _IMPLIED.items()
        for case in causes
        if case.tag in own
    )
    return list(found.values()) or list(islice(implied, 1))


def _stated(notice: Notice, field: str) -> list[Case]:
    """Return what the words of relations or states say. Relations must be part of the story, states need not."""
    return add_up(
        replace(hit, reason=refused) if refused else replace(hit, points=STRONG, reason=hit.rule.reason)
        for hit in find_hits(notice.text, notice.rules.of(field))
        for refused in (_refused(notice, hit),)
    )


def _refused(notice: Notice, hit: Hit) -> str:
    if hit.tag != "漏えいなし" and notice.is_denied(hit.start):
        return "打ち消されている"
    afterwards = notice.sentences.at(hit.start).section == "response" or not notice.is_narrative(hit.start)
    return "お願いや対策などの文にある" if hit.rule.field == "relations" and afterwards else ""


def _sectors(notice: Notice, orgs: Sequence[str]) -> Mapping[str, Evidence]:
    """Return the sector that each name shows, and that of a town's school in the title; else the one most shown."""
    rules = [rule for rule in notice.rules.of("sectors") if rule.place == "own"]
    found: dict[str, Evidence] = {}
    for org in orgs:
        hits = [hit for hit in find_hits(org, rules) if hit.end - hit.start > 1 or hit.end == len(org)]
        if hits:
            last = max(hits, key=lambda hit: (hit.end, hit.end - hit.start))
            reason = f"組織の名前に「{org[last.start : last.end]}」がある"
            found[last.tag] = _named(notice, last.tag, org, reason)
    if not found.keys().isdisjoint(_PUBLIC):
        for hit in find_hits(notice.title, rules):
            word = notice.title[hit.start : hit.end]
            if hit.tag in _HOUSES and word.endswith(_HOUSE_ENDS):
                found[hit.tag] = _named(notice, hit.tag, word, "題名に学校や病院などがある")
    rules = [rule for rule in notice.rules.of("sectors") if rule.place == "text"]
    hits = [replace(hit, points=hit.rule.points, reason=hit.rule.reason) for hit in find_hits(notice.text, rules)]
    return found or {case.tag: _evidence(notice, case, True) for case in add_up(hits)[:1]}
