"""What one word says of a cause: that it happened and how plainly, or why it does not say so."""

from __future__ import annotations

import re

from jikenbo.drafting.tag.cases import Case
from jikenbo.drafting.tag.cause_tables import NOT_EVENT_AFTER, NOT_EVENT_BEFORE, NOT_EVENT_BEHIND, STATED, VAGUE
from jikenbo.drafting.tag.cues import Hit
from jikenbo.drafting.text.notice import Notice
from jikenbo.drafting.text.polarity import is_denied
from jikenbo.drafting.text.purpose import is_telling
from jikenbo.drafting.text.wording import words

ATTACKS = words(
    "不正アクセス ランサムウェア マルウェア感染 フィッシング パスワードリスト攻撃 脆弱性悪用 Webサイト改ざん "
    "なりすましメール サポート詐欺 サービス妨害"
)
#: Points of a word in the title, of one in prose (and one more where it stands early, one more where it is called the
#: cause), of one that is vague or stands where the response is told.
TITLED, TOLD, HINTED = 4.0, 1.0, 0.5

#: Of an attack: it may yet come.
_FUTURE = re.compile(r"^[^、。]{0,6}[るう](?:おそれ|恐れ|可能性|危険|こと(?:が|も)あ)")
#: What calls a word the cause, or says that it was found out.
_CAUSAL = re.compile(
    r"^[^。、]{0,12}(?:によ(?:り|って|る)|を受け|が(?:発生|判明|確認|発覚|原因|あ|行わ)|と判明|に(?:感染|遭|あ)|したこと|"
    r"され(?:た|、|て|まし)|し(?:た|まし|て)|いたし|を(?:確認|行)|であること)"
)

#: Phishing that goes out from what was broken into is no cause.
_SENT_ON = re.compile(
    r"^(?:へ|に)?(?:の)?(?:誘導|誘う|誘い|リンク)[^。、]{0,12}(?:メッセージ|メール|SMS)|^(?:メール|メッセージ)?(?:が|を|の)[^。、]{0,12}(?:送信|配信|送ら)"
)
_OPENED = re.compile(r"^[^。]{0,20}(?:添付|開(?:い|封)|クリック|受信し|リンク|従|入力)")
#: Of what pretends to be somebody's: no message.
_NO_MESSAGE = re.compile(r"電話|装ったサイト|装うサイト|装った画面|偽サイトに|装ったファイル")
#: A site that could not be read was attacked, not open.
_UNREACHABLE = re.compile(r"しづら|しにく|できな|できず|不能")
_WENT_OUT = re.compile(r"(?:送信され|発信され|送られ|配信され|送付され|送信し(?:て|た))")
_PROTECTED = re.compile(r"^(?:て)?(?:おり|いる(?:ため|が|こと)|います|いました|あり)")
_ATTACKED = re.compile(r"(?:サーバ|システム|障害|攻撃|侵入|感染|身代金|停止|不正アクセス|業務)")
_VIRUS = re.compile(r"^る[^。]{0,8}(?:ウイルス|ウィルス|プログラム|マルウェア|ソフト)")
_TURNED_AGAINST = re.compile(r"^[^。、]{0,4}[をが](?:突|つか|利用|悪用|狙)")
_EVENT_REACH, _INFLECTED, _BEHIND = 34, 4, 40


def read_cause(notice: Notice, hit: Hit) -> Case:
    """Return what the word says for its cause."""
    against = _against(notice, hit)
    if against:
        return Case(hit.tag, 0.0, hit, against)
    text, sentence = notice.text, notice.sentences.at(hit.start)
    found, after = text[hit.start : hit.end], text[hit.end : min(hit.end + 40, sentence.end)]
    stated = hit.tag in STATED and bool(STATED[hit.tag].search(found))
    if hit.tag in VAGUE and VAGUE[hit.tag].search(found):
        return Case(hit.tag, TOLD if sentence.kind == "title" else HINTED, hit, "広い言葉で書かれている")
    if sentence.kind == "title":
        return Case(hit.tag, TITLED, hit, "題名にある", stated)
    if sentence.kind == "response":
        return Case(hit.tag, HINTED, hit, "対応の段にある")
    early = notice.sentences.index(hit.start) - notice.first_body_sentence < 4
    causal = bool(_CAUSAL.match(after)) or sentence.kind == "cause" or sentence.heading
    return Case(hit.tag, TOLD + early + causal, hit, "起きたこととして書かれている", stated)


def _against(notice: Notice, hit: Hit) -> str | None:
    """Return why the words do not say that this happened."""
    text, sentence = notice.text, notice.sentences.at(hit.start)
    after, titled = text[hit.end : min(hit.end + 40, sentence.end)], sentence.kind == "title"
    if _means_another(notice, hit, after):
        return "別のことを言う言葉である"
    if hit.tag in ATTACKS and _FUTURE.match(after):
        return "これから起きうることとして書かれている"
    if NOT_EVENT_AFTER.match(after) and not (titled and hit.tag == "なりすましメール"):
        return "対策などの言葉の一部である"
    if titled:
        return None
    verb = (
        hit.end - _INFLECTED
        if text[hit.start : hit.end].endswith(("し", "され")) or after[:1] in ("さ", "し")
        else hit.end
    )
    if hit.tag == "原因不明":
        return None
    if sentence.kind == "denied" or is_denied(text, max(hit.start, verb), sentence.start, sentence.end, _EVENT_REACH):
        return "打ち消されている"
    if _is_quoted(text, hit):
        return "引用された表示などの一部である"
    if not is_telling(notice, hit.start):
        return "お願い、対策、用語の説明などの文にある"
    return None


def _means_another(notice: Notice, hit: Hit, after: str) -> bool:
    """Say whether the words are about something else: what was sent on, what was received, what protects."""
    if hit.tag == "フィッシング":
        return bool(_SENT_ON.match(after) or _VIRUS.match(after))
    if hit.tag == "ランサムウェア" and "偽の" in notice.text[hit.start : hit.end]:
        return True
    if hit.tag == "なりすましメール" and _NO_MESSAGE.search(notice.text[hit.start : hit.end]):
        return True
    if hit.tag == "なりすましメール" and _OPENED.match(after) and not _WENT_OUT.search(after):
        return True
    if "暗号化" in hit.word and _PROTECTED.match(after) and not _ATTACKED.search(notice.around(hit.start)):
        return True
    if hit.tag == "システム不具合" and (_TURNED_AGAINST.match(after) or hit.word == "システム障害"):
        return True
    if hit.tag == "マルウェア感染" and after.startswith(("症", "者")):
        return True
    if hit.tag == "設定ミス" and _UNREACHABLE.search(notice.text[hit.start : hit.end]):
        return True
    if hit.tag == "誤送信" and re.match("送信[者元]", notice.text[hit.start : hit.end]):
        return True
    if hit.tag in NOT_EVENT_BEHIND and NOT_EVENT_BEHIND[hit.tag].match(after):
        return True
    before = notice.text[max(hit.start - _BEHIND, 0) : hit.start]
    return hit.tag in NOT_EVENT_BEFORE and bool(NOT_EVENT_BEFORE[hit.tag].search(before))


def _is_quoted(text: str, hit: Hit) -> bool:
    """Say whether the word is part of what a screen or a message said (「ウイルスに感染しました」という警告)."""
    before, after = text[max(hit.start - 30, 0) : hit.start], text[hit.end : hit.end + 30]
    return bool(
        re.search(r"「[^」\n]*$", before)
        and re.match(r"[^「\n]*」(?:という|との|と(?:表示|書か|記載)|等の(?:警告|表示))", after)
    )
