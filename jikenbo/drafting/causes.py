"""Cause tags: what happened, not what is denied, feared, promised or explained."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from jikenbo.drafting.candidate import score
from jikenbo.drafting.notice import Notice
from jikenbo.drafting.ruleset import MEDIUM, STRONG, WEAK, words
from jikenbo.drafting.word_hits import Case, Hit, add_up, find_hits

#: How far behind the words of a cause a denial may be.
_DENIAL_REACH = 34
#: Causes that one incident has together: an attack and its ways in, ways in which a thing is gone.
_TOGETHER = (
    words(
        "不正アクセス ランサムウェア マルウェア感染 フィッシング パスワードリスト攻撃 脆弱性悪用 Webサイト改ざん "
        "なりすましメール サポート詐欺 サービス妨害"
    ),
    words("紛失・置き忘れ 誤廃棄"),
)
#: A cause → those that say the same more precisely.
_PRECISE: Mapping[str, tuple[str, ...]] = {
    "不正アクセス": words("サポート詐欺 サービス妨害"),
    "マルウェア感染": words("ランサムウェア サポート詐欺"),
    "紛失・置き忘れ": words("誤廃棄 盗難"),
    "盗難": words("Webサイト改ざん 脆弱性悪用 ランサムウェア マルウェア感染 フィッシング パスワードリスト攻撃"),
    "設定ミス": words("誤送信 不正アクセス"),
}
#: Causes that say how somebody got in; words for what was done with credentials that had been given away.
_BROKEN_IN = words("脆弱性悪用 パスワードリスト攻撃")
_USED_BY = re.compile(r"ログイン|サインイン|アクセスされ|乗っ?取|悪用され|不正[にな](?:使|利)|使われ|侵入|閲覧され")
#: A notice of more than one incident.
_SEVERAL = re.compile(
    r"^[^\w\n]*(?:事案|案件|事例|事故|ケース) ?[(]?[2二②]|"
    r"(?:が|以下の|次の|下記の|\()[2-9二三四五]件(?:\)|発生し|起き|判明し|の(?:事案|事故))",
    re.MULTILINE,
)
#: Words of misdelivery that mean a message, or paper.
_MISDELIVERY = {
    "誤送信": re.compile(r"メール|添付|送信|返信|転送|FAX|ファッ?クス|ファクシミリ|配信|BCC|アドレス"),
    "誤交付・誤送付": re.compile(
        r"郵送|封筒|封入|同封|投函|窓口|手渡|交付|配布|配達|郵便|発送|返却|書留|レターパック|宅配便|お渡し"
    ),
}


def find_causes(notice: Notice) -> tuple[list[Case], list[Case]]:
    """Return the causes that hold, and those that were seen and do not.

    Medium rules are read only where no strong one gives a cause. An incident has the cause of which its notice says
    most, and those that belong to it; a notice of several incidents may have any.
    """
    cases, seen = list[Case](), list[Case]()
    for strength in (STRONG, MEDIUM):
        rules = [rule for rule in notice.rules.of("causes") if rule.points == strength]
        cases += add_up(_read(notice, hit) for hit in find_hits(notice.text, rules))
        seen = [case for case in cases if case.points > 0]
        if seen:
            break
    used = [case for case in seen if not _is_said_better(case, seen)]
    if used and not _SEVERAL.search(notice.text):
        used = _without_rival(notice, used)
        used = [case for case in used if case is used[0] or _is_related(case, used[0])]
    used += _implied(notice, used)
    names = {case.tag for case in used}
    return used, [case for case in cases if case.tag not in names]


def _read(notice: Notice, hit: Hit) -> Hit:
    """Return the hit with how much it says for its cause and why, or with the reason for which it says nothing."""
    scored = score(notice.candidate(hit.start, hit.end), notice.rules.of("cause_words"))
    around = scored.candidate.around
    titled = around.part == "title"
    if scored.points("event") < 0:
        return replace(hit, reason=scored.reason("event"))
    if not titled and notice.is_denied(hit.end, _DENIAL_REACH):
        return replace(hit, reason="打ち消されている")
    if not titled and (around.section == "response" or not notice.is_narrative(hit.start)):
        return replace(hit, reason="お願い、対策、用語の説明などの文にある")
    if titled:
        return replace(hit, points=STRONG, reason="題名にある")
    return replace(hit, points=MEDIUM + WEAK * (scored.points("causal") > 0), reason=hit.rule.reason)


def _is_said_better(case: Case, seen: Sequence[Case]) -> bool:
    """Return whether another cause says the same more precisely; a strong one gives way only to one as strong."""
    better = {other.tag for other in seen if other.points >= STRONG or case.points < STRONG}
    return bool(better & set(_PRECISE.get(case.tag, ())))


def _without_rival(notice: Notice, used: Sequence[Case]) -> list[Case]:
    """Return the causes, of two misdeliveries that by the means of which the notice says more."""
    if not {case.tag for case in used} >= _MISDELIVERY.keys():
        return list(used)
    stated = "".join(
        notice.text[s.start : s.end]
        for s in notice.sentences.items
        if s.section not in ("response", "contact", "advice")
    )
    likelier = max(_MISDELIVERY, key=lambda tag: len(_MISDELIVERY[tag].findall(stated)))
    return [case for case in used if case.tag == likelier or case.tag not in _MISDELIVERY]


def _is_related(case: Case, lead: Case) -> bool:
    return any(case.tag in family and lead.tag in family for family in _TOGETHER)


def _implied(notice: Notice, used: Sequence[Case]) -> list[Case]:
    """Return unauthorised access where the notice describes how somebody got in."""
    if any(case.tag == "不正アクセス" for case in used):
        return []
    taken = ("フィッシング",) if _USED_BY.search(notice.text) else ()
    ways = [case for case in used if case.tag in (*_BROKEN_IN, *taken)]
    return [Case("不正アクセス", MEDIUM, replace(case.hit, reason="侵入の手口が書かれている")) for case in ways[:1]]
