"""Cause tags: what happened, not what is denied, feared, promised or explained."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from jikenbo.drafting.tag.cases import Case, add_up
from jikenbo.drafting.tag.cause_words import ATTACKS, HINTED, TITLED, TOLD, read_cause
from jikenbo.drafting.tag.cues import Hit
from jikenbo.drafting.text.notice import Notice
from jikenbo.drafting.text.purpose import is_telling
from jikenbo.drafting.text.wording import words

#: Causes that one incident has together (an attack and its ways in), or of which it has one or the other.
_FAMILIES = (
    ATTACKS,
    words("誤送信 誤交付・誤送付"),
    words("誤公開 設定ミス システム不具合"),
    words("紛失・置き忘れ 盗難 誤廃棄"),
    words("内部不正・持ち出し 目的外閲覧"),
)
#: A cause → those that say the same more precisely.
_PRECISE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "不正アクセス": words("マルウェア感染 フィッシング サポート詐欺 サービス妨害"),
        "マルウェア感染": words("ランサムウェア サポート詐欺"),
        "サービス妨害": words("ランサムウェア"),
        "内部不正・持ち出し": words("紛失・置き忘れ 盗難 マルウェア感染 誤公開"),
        "盗難": words("Webサイト改ざん 脆弱性悪用 ランサムウェア マルウェア感染 フィッシング パスワードリスト攻撃"),
        "目的外閲覧": words("内部不正・持ち出し"),
        "紛失・置き忘れ": words("誤廃棄"),
        "Webサイト改ざん": words("原因その他 マルウェア感染"),
    }
)
#: Of two of these an incident has the one that its notice says more of.
_RIVALS = (words("誤送信 誤交付・誤送付"), words("誤公開 設定ミス システム不具合"), words("紛失・置き忘れ 盗難"))
#: What may be the reason that messages went out.
_EXPOSING, _SENT_OUT = words("設定ミス システム不具合"), words("誤送信 誤交付・誤送付 なりすましメール")
#: Of these somebody broke in, in whatever words the notice says so.
_BROKEN_IN = words("脆弱性悪用 パスワードリスト攻撃")
#: What was done with credentials that had been given away.
_USED_BY = re.compile(
    r"ログイン|サインイン|アクセスされ|乗っ?取|悪用され|不正[にな](?:使|利)|使われ|送信され|侵入|閲覧され"
)
#: A notice of more than one incident.
_SEVERAL = re.compile(
    r"^[^\w\n]*(?:事案|案件|事例|事故|ケース) ?[(]?[2二②]|"
    r"(?:が|以下の|次の|下記の|\()[2-9二三四五]件(?:\)|発生し|起き|判明し|の(?:事案|事故))",
    re.MULTILINE,
)
#: Words of misdelivery that mean paper, or a message where the notice tells of messages.
_SENT = re.compile(
    r"誤り、.{0,24}届|誤送付|宛[名先]|相手|送[りる付]|誤って?.{0,24}送|誤提供|誤通知|別の|他の|取り?違え|混入|送付してし"
)
_MESSAGE = re.compile(r"メール|添付|送信|返信|転送|FAX|ファック?ス")
_PAPER = re.compile(
    r"郵送|封筒|封入|同封|投函|窓口|渡[さしっ]|交付|配布|配達|郵便|発送|返却|お返し|書留|レターパック|宅配便"
)
#: Words of publication that mean a file which was sent where nothing was published.
_HIDDEN, _PUBLISHED = (
    re.compile(r"非表示|隠|別の?シート|元の?データ|黒塗|マスキング"),
    re.compile(r"掲載|公開|公表|ページ|サイト"),
)


def find_causes(notice: Notice, hits: Sequence[Hit]) -> tuple[list[Case], list[Case]]:
    """Return the causes that hold, and those that were seen and do not."""
    told = _told(notice)
    seen, left = add_up([read_cause(notice, _as_sent(notice, told, hit)) for hit in hits], HINTED)
    if not seen:
        return [], left
    seen.sort(key=lambda case: (-case.points, case.hit.start))
    used = [case for case in seen if not _said_better(case, seen)]
    if not _SEVERAL.search(notice.text):
        used = [case for case in used if not _outdone(case, used)]
        used = [case for case in used if _weighs(case, used)]
    for case in seen:
        if case not in used:
            case.reason = "より詳しい、またはより確かな原因がある"
            left.append(case)
    return used + _implied(notice, used), left


def _is_rather(these: re.Pattern[str], those: re.Pattern[str], told: str, times: int = 1) -> bool:
    """Say whether more is told in these words, mail or paper, than in those."""
    return len(these.findall(told)) > times * len(those.findall(told))


def _told(notice: Notice) -> str:
    """Return the sentences that tell what happened."""
    sentences = (s for s in notice.sentences.items if s.kind != "response" and is_telling(notice, s.start))
    return "".join(notice.text[s.start : s.end] for s in sentences)


def _as_sent(notice: Notice, told: str, hit: Hit) -> Hit:
    """Return the hit as one of mail or of paper where its words may mean either."""
    found = notice.text[hit.start : hit.end]
    on_paper, by_message = bool(_PAPER.search(found)), bool(_MESSAGE.search(found))
    if hit.tag == "誤送信" and not by_message:
        paper = on_paper or (_SENT.match(found) and _is_rather(_PAPER, _MESSAGE, told))
        return replace(hit, tag="誤交付・誤送付") if paper else hit
    if hit.tag == "誤交付・誤送付" and not on_paper and (by_message or _SENT.match(found)):
        return replace(hit, tag="誤送信") if by_message or _is_rather(_MESSAGE, _PAPER, told, 2) else hit
    if hit.tag == "誤公開" and _HIDDEN.match(found):
        return replace(hit, tag="誤送信") if _is_rather(_MESSAGE, _PUBLISHED, told, 2) else hit
    return hit


def _said_better(case: Case, seen: Sequence[Case]) -> bool:
    """Say whether another cause says the same more precisely."""
    better = {other.tag for other in seen if other.points >= TOLD}
    if case.tag == "原因不明":
        return bool(better)
    if case.tag == "紛失・置き忘れ" and any(other.tag == "盗難" and other.stated for other in seen):
        return True
    return bool(better & set(_PRECISE.get(case.tag, ()))) and not case.stated


def _outdone(case: Case, used: Sequence[Case]) -> bool:
    """Say whether the other of two causes of which an incident has one is likelier."""
    rivals = next((row for row in _RIVALS if case.tag in row), ())
    return case is not next((other for other in used if other.tag in rivals), case)


def _implied(notice: Notice, used: Sequence[Case]) -> list[Case]:
    """Return the access that is told by how somebody got in."""
    if any(case.tag == "不正アクセス" for case in used):
        return []
    ways = [case for case in used if case.tag in _BROKEN_IN or _got_in(notice, case)]
    return [Case("不正アクセス", TOLD, case.hit, "侵入の手口が書かれている") for case in ways[:1]]


def _got_in(notice: Notice, case: Case) -> bool:
    """Say whether the notice tells that credentials which had been given away were used."""
    return case.tag == "フィッシング" and any(
        _USED_BY.search(notice.text, s.start, s.end) and is_telling(notice, s.start) for s in notice.sentences.items
    )


def _weighs(case: Case, used: Sequence[Case]) -> bool:
    """Say whether the notice says enough of a cause beside the one of which it says most."""
    lead = used[0]
    if case is lead or case.points >= TITLED:
        return True
    if case.tag == "不正アクセス" and any(other.tag in (*_BROKEN_IN, "ランサムウェア") for other in used):
        return True
    related = any(case.tag in family and lead.tag in family for family in _FAMILIES)
    pair = {case.tag, lead.tag}
    if pair & set(_EXPOSING) and pair & set(_SENT_OUT):
        return case.points >= 2 * TOLD
    return case.points >= (TOLD if related else max(2 * TOLD, lead.points * 2 / 3))
