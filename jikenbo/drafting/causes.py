"""Cause tags: what happened, not what is denied, feared, promised or explained."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from jikenbo.drafting.cases import Case, add_up
from jikenbo.drafting.cues import Hit
from jikenbo.drafting.notice import Notice
from jikenbo.drafting.polarity import is_denied
from jikenbo.drafting.purpose import is_telling

#: What a word must not stand beside to be the event: it is then a measure, a rule, a guard or a subject matter.
_NOT_EVENT_AFTER = re.compile(
    r"^(?:(?:によるもの)?では(?:な|あり)|(?:等|など|や[^、。]{1,12})?(?:への|の)(?:注意|警戒|対策|"
    r"被害防止)|の?(?:防止|対策|禁止|検知|監視|調査(?:官|会社)|相談|予防|対応(?:チーム|訓練|"
    r"マニュアル)|"
    r"訓練|保険|罪|法|等の禁止|行為の禁止|に関する法律|被害の防止)|を(?:防|未然|検知する|防止)|"
    r"に(?:備え|ご注意|注意)|が(?:起き|発生し)ない|しないよう|のリスク|への(?:対策|備え|注意)|"
    r"の(?:疑いがある|おそれのある|可能性がある)?メールに(?:ご)?注意|かどうか|の(?:有無|形跡|痕跡|"
    r"事実|兆候)(?:は|が|について|を(?:調査|確認)))"
)

_CAUSAL = re.compile(
    r"^[^。、]{0,12}(?:により|によって|による|を受け|が(?:発生|判明|確認|発覚)|に感染|が原因|"
    r"したこと|され(?:た|、|て|まし)|し(?:た|まし|て)|いたし|に(?:よ|遭|あ)|を(?:確認|行)|が(?:あ|"
    r"行わ)|と判明|であること)"
)

#: Phishing that goes out from what was broken into is no cause.
_SENT_ON = re.compile(
    r"^(?:サイト|詐欺)?(?:へ|に)(?:の)?誘導|^(?:メール|メッセージ)?(?:が|を|の)[^。、]{0,12}(?:送信|配信|送ら)"
)
_OPENED = re.compile(r"^[^。]{0,20}(?:添付|開(?:い|封)|クリック|受信し|リンク)")
_WENT_OUT = re.compile(r"(?:送信され|発信され|送られ|配信され|送付され|送信し(?:て|た))")
_PROTECTED = re.compile(r"^(?:て)?(?:おり|いる(?:ため|が|こと)|います|いました|あり)")
_ATTACKED = re.compile(r"(?:サーバ|システム|障害|攻撃|侵入|感染|身代金|停止|不正アクセス|業務)")
_EVENT_REACH = 30

#: A cause → the causes that say the same more precisely.
_PRECISE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "不正アクセス": (
            "ランサムウェア",
            "マルウェア感染",
            "フィッシング",
            "パスワードリスト攻撃",
            "サポート詐欺",
            "サービス妨害",
            "内部不正・持ち出し",
            "目的外閲覧",
        ),
        "マルウェア感染": ("ランサムウェア",),
        "内部不正・持ち出し": ("紛失・置き忘れ", "盗難"),
        "誤公開": ("設定ミス", "システム不具合"),
        "設定ミス": ("誤公開", "不正アクセス", "誤送信", "システム不具合", "誤交付・誤送付"),
        "誤交付・誤送付": ("誤送信",),
        "紛失・置き忘れ": ("誤廃棄", "盗難"),
        "システム不具合": ("不正アクセス", "ランサムウェア", "マルウェア感染", "サービス妨害"),
        "サービス妨害": ("ランサムウェア",),
    }
)


def _event_denied(notice: Notice, hit: Hit) -> bool:
    sentence = notice.sentences.at(hit.start)
    return sentence.kind == "denied" or is_denied(notice.text, hit.end, sentence.start, sentence.end, _EVENT_REACH)


def find_causes(notice: Notice, hits: Sequence[Hit]) -> tuple[list[Case], list[Case]]:
    """Return the causes that hold, and those that were seen and do not."""
    used, left = add_up([_cause(notice, hit) for hit in hits], 2.0)
    points = {case.tag: case.points for case in used}
    names = set(points)
    best = max((case.points for case in used), default=0.0)
    kept = []
    for case in used:
        precise = [other for other in _PRECISE.get(case.tag, ()) if other in names]
        if case.tag == "不正アクセス" and case.points >= points.get("フィッシング", 0.0):
            precise = [name for name in precise if name != "フィッシング"]
        other = next((o for o in used if o.tag in precise), None)
        covered = other is not None and not (case.titled and case.tag == "不正アクセス")
        if (
            covered
            and case.tag in ("誤公開", "設定ミス", "誤交付・誤送付", "紛失・置き忘れ", "内部不正・持ち出し")
            and other is not None
        ):
            covered = case.points < other.points or (case.points == other.points and case.hit.start > other.hit.start)
        if covered or (case.points < best / 4 and not case.titled):
            case.reason = "より詳しい、またはより確かな原因がある"
            left.append(case)
        else:
            kept.append(case)
    return kept, left


def _cause(notice: Notice, hit: Hit) -> Case:
    text, sentence = notice.text, notice.sentences.at(hit.start)
    after = text[hit.end : min(hit.end + 40, sentence.end)]
    if hit.tag == "フィッシング" and _SENT_ON.match(after):
        return Case(hit.tag, 2.0, hit, "被害のあとに送られたものとして書かれている")
    if hit.tag == "なりすましメール" and _OPENED.match(after) and not _WENT_OUT.search(after):
        return Case(hit.tag, 0.0, hit, "感染や侵入のきっかけとして書かれている")
    if "暗号化" in hit.word and _PROTECTED.match(after) and not _ATTACKED.search(notice.around(hit.start)):
        return Case(hit.tag, 0.0, hit, "情報を守るための暗号化である")
    if sentence.kind == "title":
        return Case(hit.tag, 6.0, hit, "題名にある", titled=hit.word.startswith("不正"))
    if _NOT_EVENT_AFTER.match(after):
        return Case(hit.tag, 0.0, hit, "対策などの言葉の一部である")
    if _event_denied(notice, hit):
        return Case(hit.tag, 0.0, hit, "打ち消されている")
    if _is_quoted(text, hit):
        return Case(hit.tag, 0.0, hit, "引用された表示などの一部である")
    if not is_telling(notice, hit.start):
        return Case(hit.tag, 0.0, hit, "お願い、対策、用語の説明などの文にある")
    if sentence.kind == "response":
        return Case(hit.tag, 0.5, hit, "対応の段にある")
    early = notice.sentences.index(hit.start) - notice.first_body_sentence < 4
    causal = bool(_CAUSAL.match(after))
    if hit.tag == "設定ミス" and not re.search(r"設定|権限|範囲", hit.word):
        return Case(hit.tag, 1.0 + early, hit, "見られる状態だったと書かれている")
    points = (
        1.0 + 1.5 * early + 1.0 * causal + (1.5 if sentence.kind == "cause" else 0.5 * (sentence.kind == "overview"))
    )
    return Case(hit.tag, points, hit, "起きたこととして書かれている")


def _is_quoted(text: str, hit: Hit) -> bool:
    """Say whether the word is part of what a screen or a message said (「ウイルスに感染しました」という警告)."""
    before, after = text[max(hit.start - 30, 0) : hit.start], text[hit.end : hit.end + 30]
    return bool(
        re.search(r"「[^」\n]*$", before)
        and re.match(r"[^「\n]*」(?:という|との|と(?:表示|書か|記載)|等の(?:警告|表示))", after)
    )
