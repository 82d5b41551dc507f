"""Cause tags: what happened, not what is denied, feared, promised or explained."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from jikenbo.drafting.candidate import score
from jikenbo.drafting.notice import Notice
from jikenbo.drafting.ruleset import STRENGTHS, words
from jikenbo.drafting.sentences import is_narrative
from jikenbo.drafting.word_hits import Case, Hit, add_up, find_hits

STRONG, MEDIUM, WEAK = STRENGTHS["strong"], STRENGTHS["medium"], STRENGTHS["weak"]
_EVENT_REACH, _INFLECTED, _EARLY = 34, 4, 4
ATTACKS = words(
    "不正アクセス ランサムウェア マルウェア感染 フィッシング パスワードリスト攻撃 脆弱性悪用 Webサイト改ざん "
    "なりすましメール サポート詐欺 サービス妨害"
)
#: Causes that one incident has together (an attack and its ways in), or of which it has one or the other.
_FAMILIES = (
    ATTACKS,
    words("紛失・置き忘れ 盗難 誤廃棄"),
)
#: A cause → those that say the same more precisely.
_PRECISE: Mapping[str, tuple[str, ...]] = {
    "不正アクセス": words("サポート詐欺 サービス妨害"),
    "マルウェア感染": words("ランサムウェア サポート詐欺"),
    "サービス妨害": words("ランサムウェア"),
    "内部不正・持ち出し": words("盗難 マルウェア感染 誤公開 目的外閲覧"),
    "盗難": words("Webサイト改ざん 脆弱性悪用 ランサムウェア マルウェア感染 フィッシング パスワードリスト攻撃"),
    "紛失・置き忘れ": words("誤廃棄 盗難"),
    "設定ミス": words("誤送信 不正アクセス Webサイト改ざん パスワードリスト攻撃"),
    "誤公開": words("不正アクセス Webサイト改ざん"),
    "システム不具合": words("ランサムウェア サービス妨害"),
    "原因その他": words("誤送信 誤交付・誤送付"),
}
#: Of two of these an incident has the one of which its notice says more.
_RIVALS = (
    words("誤送信 誤交付・誤送付"),
    words("誤公開 設定ミス システム不具合"),
    words("紛失・置き忘れ 盗難"),
    words("内部不正・持ち出し 目的外閲覧"),
)
_BROKEN_IN = words("脆弱性悪用 パスワードリスト攻撃")
#: What was done with credentials that had been given away.
_USED_BY = re.compile(r"ログイン|サインイン|アクセスされ|乗っ?取|悪用され|不正[にな](?:使|利)|使われ|侵入|閲覧され")
#: A notice of more than one incident.
_SEVERAL = re.compile(
    r"^[^\w\n]*(?:事案|案件|事例|事故|ケース) ?[(]?[2二②]|"
    r"(?:が|以下の|次の|下記の|\()[2-9二三四五]件(?:\)|発生し|起き|判明し|の(?:事案|事故))",
    re.MULTILINE,
)
#: Words of misdelivery that mean paper, or a message.
_MESSAGE = re.compile(r"メール|添付|送信|返信|転送|FAX|ファッ?クス|ファクシミリ|配信|BCC|アドレス")
_PAPER = re.compile(r"郵送|封筒|封入|同封|投函|窓口|手渡|交付|配布|配達|郵便|発送|返却|書留|レターパック|宅配便|お渡し")


def find_causes(notice: Notice) -> tuple[list[Case], list[Case]]:
    """Return the causes that hold, and those that were seen and do not."""
    cases, seen = list[Case](), list[Case]()
    for strength in (STRONG, MEDIUM, WEAK):
        rules = [rule for rule in notice.rules.of("causes") if rule.points == strength]
        cases += add_up(_read(notice, hit) for hit in find_hits(notice.text, rules))
        seen = [case for case in cases if case.points >= WEAK]
        if seen:
            break
    used = [case for case in seen if not _is_said_better(case, seen)]
    if not _SEVERAL.search(notice.text):
        used = [case for case in used if not _is_outdone(notice, case, used)]
        used = [case for case in used if _weighs(case, used)]
    used += _implied(notice, used)
    names = {case.tag for case in used}
    return used, [case for case in cases if case.tag not in names]


def _read(notice: Notice, hit: Hit) -> Hit:
    """Return the hit with what its words say for the cause, or why they do not say so."""
    scored = score(notice.candidate(hit.tag, hit.start, hit.end), notice.rules.of("cause_words"))
    around = scored.candidate.around
    against = _against(notice, hit, around.after)
    if against or scored.points("event") < 0:
        return replace(hit, points=0, reason=against or scored.reason("event"))
    if around.part == "title":
        return replace(hit, points=STRONG, reason="題名にある")
    if around.section == "response":
        return replace(hit, points=WEAK, reason="対応の段にある")
    early = notice.is_early(hit.start, _EARLY)
    causal = scored.points("causal") > 0 or around.section == "cause"
    return replace(hit, points=MEDIUM + WEAK * early + WEAK * causal, reason=hit.rule.reason)


def _against(notice: Notice, hit: Hit, after: str) -> str | None:
    """Return why the words do not say that this happened."""
    if notice.title_start <= hit.start < notice.title_end:
        return None
    inflected = notice.text[hit.start : hit.end].endswith(("し", "され")) or after[:1] in ("さ", "し")
    verb = max(hit.start, hit.end - _INFLECTED if inflected else hit.end)
    if notice.is_denied(verb, _EVENT_REACH):
        return "打ち消されている"
    if not is_narrative(notice, hit.start):
        return "お願い、対策、用語の説明などの文にある"
    return None


def _is_said_better(case: Case, seen: Sequence[Case]) -> bool:
    """Return whether another cause says the same more precisely, and in at least as many words."""
    precise = {other.tag for other in seen if other.points >= MEDIUM}
    better = {other.tag for other in seen if 2 * other.points >= case.points}
    if case.tag == "マルウェア感染" and "ランサムウェア" in precise:
        return True
    return bool(better & set(_PRECISE.get(case.tag, ())))


def _is_outdone(notice: Notice, case: Case, used: Sequence[Case]) -> bool:
    """Return whether the other of two causes of which an incident has one is likelier."""
    rivals = next((row for row in _RIVALS if case.tag in row), ())
    able = [other for other in used if other.tag in rivals]
    if set(rivals) == {"誤送信", "誤交付・誤送付"} and len(able) > 1:
        stated = "".join(
            notice.text[s.start : s.end]
            for s in notice.sentences.items
            if s.section not in ("response", "contact", "advice")
        )
        paper = len(_PAPER.findall(stated)) > len(_MESSAGE.findall(stated))
        return case.tag != ("誤交付・誤送付" if paper else "誤送信")
    return case is not next(iter(able), case)


def _implied(notice: Notice, used: Sequence[Case]) -> list[Case]:
    """Return unauthorised access where the notice describes how somebody got in."""
    if any(case.tag == "不正アクセス" for case in used):
        return []
    taken = ("フィッシング",) if _USED_BY.search(notice.text) else ()
    ways = [case for case in used if case.tag in (*_BROKEN_IN, *taken)]
    return [Case("不正アクセス", MEDIUM, replace(case.hit, reason="侵入の手口が書かれている")) for case in ways[:1]]


def _weighs(case: Case, used: Sequence[Case]) -> bool:
    """Return whether the notice says enough of a cause besides the one of which it says most."""
    lead = used[0]
    if case is lead or case.points >= STRONG:
        return True
    related = any(case.tag in family and lead.tag in family for family in _FAMILIES)
    return case.points >= (MEDIUM if related else max(2 * MEDIUM, lead.points * 2 // 3))
