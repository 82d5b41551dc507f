"""Tags of all facets: words of the vocabulary where they tell what happened."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.drafting.evidence import Evidence
from jikenbo.drafting.tag.cases import Case, add_up, is_item_denied
from jikenbo.drafting.tag.causes import find_causes
from jikenbo.drafting.tag.cues import Hit, Words, find_cues
from jikenbo.drafting.tag.data_kinds import find_data_kinds
from jikenbo.drafting.text.notice import Notice
from jikenbo.drafting.text.purpose import is_telling

#: Those whose data leaked took no part.
_SUBJECTS = re.compile(
    r"(?:等|など)?(?:の(?:従業員|社員|役職員))?(?:の皆様)?"
    r"(?:の(?:情報|個人情報|氏名|データ|方)|を(?:含|除)|に関する|[ ]?\d|様|名分|、[^、。]{1,12}の(?:情報|氏名))"
)
#: What the word for a school or a hospital ends in.
_HOUSE_ENDS = tuple("校園院所学館局塾室部会場ーズルムブ")
_PUBLIC, _HOUSES = ("地方公共団体", "国の機関"), ("教育", "医療・福祉")


@dataclass(frozen=True)
class Tags:
    """Names in the order of the vocabulary, and the evidence, with what was not used."""

    names: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def find_tags(notice: Notice, vocabulary: Vocabulary, orgs: Sequence[str], contractors: Sequence[str]) -> Tags:
    """Return the tags of all facets, in the order of the vocabulary."""
    finders = {
        "cause": find_causes,
        "medium": _media,
        "data": find_data_kinds,
        "relation": _relations,
        "state": _states,
    }
    chosen: dict[str, Evidence] = {}
    unused: list[Evidence] = []
    for facet, finder in finders.items():
        if facet in vocabulary.facets:
            beside: Words = "both" if facet == "data" else "cues"
            used, left = finder(notice, find_cues(notice.text, vocabulary, facet, words=beside))
            used = used or finder(notice, find_cues(notice.text, vocabulary, facet, words="hints"))[0][:1]
            chosen.update({case.tag: _evidence(notice, case, True) for case in used})
            unused += [_evidence(notice, case, False) for case in left if case.tag not in {c.tag for c in used}]
    chosen.update(_sectors(notice, vocabulary, orgs))
    if contractors and "委託先" not in chosen and "relation" in vocabulary.facets:
        chosen["委託先"] = _evidence_of_contractor(notice, contractors[0])
    names = tuple(name for name in vocabulary.tags if name in chosen)
    return Tags(names, (*(chosen[name] for name in names), *unused))


def _evidence(notice: Notice, case: Case, used: bool) -> Evidence:
    return notice.evidence("tags", case.tag, case.hit.start, case.hit.end, case.reason, used)


def _evidence_of_contractor(notice: Notice, name: str) -> Evidence:
    start = max(notice.text.find(name), 0)
    return notice.evidence("tags", "委託先", start, start + len(name), "委託先として書かれている")


def _media(notice: Notice, hits: Sequence[Hit]) -> tuple[list[Case], list[Case]]:
    return add_up([_medium(notice, hit) for hit in hits], 1.0)


def _medium(notice: Notice, hit: Hit) -> Case:
    sentence = notice.sentences.at(hit.start)
    after = notice.text[hit.end : hit.end + 12]
    if sentence.kind == "title":
        return Case(hit.tag, 3.0, hit, "題名にある")
    if not is_telling(notice, hit.start) or is_item_denied(notice, hit) or sentence.kind in ("response", "leak"):
        return Case(hit.tag, 0.0, hit, "お願い、対策、打ち消しなどの文にある")
    if re.match(r"(?:アドレス|番号|にて(?:お|ご)|で(?:お|ご)|を(?:ご覧|ご確認)|に掲載(?:し|いた)て?(?:お|い))", after):
        return Case(hit.tag, 0.0, hit, "情報の通り道として書かれていない")
    early = notice.sentences.index(hit.start) - notice.first_body_sentence < 4
    words = notice.around(hit.start)
    exposed = bool(
        re.search(
            r"(?:不正|紛失|漏え?い|流出|誤|盗|感染|侵入|アクセス|保存|公開|攻撃|暗号化|置き忘れ|所在不明|改ざん|廃棄)",
            words,
        )
    )
    if not exposed:
        return Case(hit.tag, 0.3, hit, "起きた場所や物とは言い切れない")
    return Case(hit.tag, 1.0 + 0.5 * early, hit, "起きた場所や物として書かれている")


def _relations(notice: Notice, hits: Sequence[Hit]) -> tuple[list[Case], list[Case]]:
    cases = []
    for hit in hits:
        sentence = notice.sentences.at(hit.start)
        telling = is_telling(notice, hit.start) and sentence.kind != "response"
        reason = "関わった者として書かれている" if telling else "お願いや対策などの文にある"
        if is_item_denied(notice, hit):
            telling, reason = False, "打ち消されている"
        if _SUBJECTS.match(notice.text, hit.end):
            telling, reason = False, "情報の持ち主として書かれている"
        cases.append(Case(hit.tag, (3.0 if sentence.kind == "title" else 1.0) if telling else 0.0, hit, reason))
    return add_up(cases, 1.0)


def _states(notice: Notice, hits: Sequence[Hit]) -> tuple[list[Case], list[Case]]:
    cases = []
    for hit in hits:
        sentence = notice.sentences.at(hit.start)
        future = re.match(
            r"[^。]{0,20}(?:次第|後に|した場合|予定)", notice.text[hit.end : min(sentence.end, hit.end + 200)]
        )
        denied = is_item_denied(notice, hit) and hit.tag != "漏えいなし"
        able = sentence.kind not in ("advice", "contact", "about") and not (denied or (future and hit.tag == "最終報"))
        reason = "公表の状態を表す言葉がある" if able else "これからのこと、または打ち消しである"
        cases.append(Case(hit.tag, 1.0 if able else 0.0, hit, reason))
    used, left = add_up(cases, 1.0)
    if any(case.tag == "最終報" for case in used):
        left += [case for case in used if case.tag == "調査中"]
        used = [case for case in used if case.tag != "調査中"]
    return used, left


def _sectors(notice: Notice, vocabulary: Vocabulary, orgs: Sequence[str]) -> dict[str, Evidence]:
    """Return the sector that each organisation's name tells."""
    if "sector" not in vocabulary.facets:
        return {}
    found: dict[str, Evidence] = {}
    for org in orgs:
        hits = [
            hit for hit in find_cues(org, vocabulary, "sector", whole=False) if len(hit.word) > 1 or hit.end == len(org)
        ]
        if hits:
            last = max(hits, key=lambda hit: hit.end)
            start = max(notice.text.find(org), 0)
            found[last.tag] = notice.evidence(
                "tags", last.tag, start, start + len(org), f"組織の名前に「{last.word}」がある"
            )
    found.update(_public_houses(notice, vocabulary, found))
    return found


def _public_houses(notice: Notice, vocabulary: Vocabulary, found: Mapping[str, Evidence]) -> dict[str, Evidence]:
    """Return education or health care where the title of a public body's notice speaks of its school or hospital."""
    if not any(tag in found for tag in _PUBLIC):
        return {}
    hits = [
        hit
        for hit in find_cues(notice.title, vocabulary, "sector")
        if hit.tag in _HOUSES and hit.word.endswith(_HOUSE_ENDS)
    ]
    start = notice.title_start
    return {
        hit.tag: notice.evidence("tags", hit.tag, start + hit.start, start + hit.end, "題名に学校や病院などがある")
        for hit in hits
    }
