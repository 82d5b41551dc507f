"""What follows from what is told: noticed on the day itself, lasting until it was found, found as it happened."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jikenbo.drafting.date import date_cues as cues
from jikenbo.drafting.date.date_roles import Placed
from jikenbo.drafting.date.date_words import Mention
from jikenbo.drafting.date.predicates import find_hits
from jikenbo.drafting.text.notice import Notice
from jikenbo.drafting.text.phrases import phrases
from jikenbo.drafting.text.sentences import Sentence
from jikenbo.drafting.text.wording import any_of, words

_SENTENCES, _REACH, _HEAD = 30, 120, 2
_ON_THE_DAY = ("同日", "同じ日", "その日", "当日", "時刻")
_ELSEWHERE = ("advice", "contact", "about", "title")

#: One who is in the story notices it: nothing lies between, unless another day is named.
_NOTICED = re.compile(
    r"気[付づ](?:い[たて]|き[、ま]|かれ(?![ずな]))|気が[つ付](?:い[たて]|き[、ま])|不審に思|不信に思|違和感|おかしいと|見[当あ]たら|"
    r"[なが]くなっ(?:て|た)|ない(?:こと|の)に|無い(?:こと|の)に|異変"
)
_AT_ONCE = phrases("直後 すぐに 直ぐに すぐ、 まもなく 間もなく その場で 分後 時間後 その日 同日 当日 即座に", gap=0)
_LATER = re.compile(r"後日|翌|数日|日後|週間後|か月後|ヶ月後|年後|のちに|その後の調査|調査の結果")
#: What is done about a thing that has been noticed.
_ACTED = re.compile(
    any_of(
        words(
            """
            通報 報告 届 連絡 謝罪 お詫び おわび 回収 相談 削除 初期化 ロック 遮断 訂正 停止 捜 探 問い合わせ 切り離 電源 解消
            復旧
            """
        )
    )
)

_SHOWN = phrases(
    "公開 掲載 閲覧 共有 フォーム 表示 設定 転送 アップロード 受付を開始 検索 サイト ホームページ 見える 見られ", gap=0
)
_SENT = phrases(
    "送信 発送 送付 郵送 交付 配布 配付 紛失 盗 渡 投函 送り 送っ 置き忘 感染 侵入 攻撃 廃棄 印刷 開催 研修", gap=0
)
_CLOSED = phrases(
    """
    削除 非公開 閉鎖 公開を停止 公開を中止 公開を取り 掲載を取り 掲載を停止 掲載を中止 設定を変更 設定を修正
    設定を直 設定を解除 設定を改め 設定を停止 閲覧できない 見えない 見られない 修正 差し替え 差替え 閉じ 取り下げ
    受付を停止 範囲を変更 範囲を修正 範囲を直 権限を変更 権限を修正 公開設定を 受付を中止 フォームを停止 転送を停止
    サイトを停止 停止し 停止いた 停止を 公開を取りやめ
    """,
    gap=0,
)

_ATTACK = re.compile(
    r"侵入|攻撃|アクセス|ログイン|感染|実行|暗号化|窃取|持ち出|改ざん|操作|ダウンロード|抜き取|設置|盗"
)

#: Taken along, and later missed: it went in between.
_LOST_WITHIN = 4
_TAKEN = re.compile(
    r"持ち|携|出動|外出|退勤|帰宅|退庁|鞄|カバン|かばん|ポーチ|リュック|飲食|乗車|使用|保管|置い|入れ|積み|訪問"
)
_MISSED = re.compile(r"ない(?:こと|の)に|無い(?:こと|の)に|見[当あ]たらな|[がを]?(?:なくな|無くな)って|紛失に気")
_LOST = re.compile(r"紛失|落と|忘れ|盗|なくし|失く|失い|失っ|遺失|抜き取|誤って|廃棄|回収され")

#: Found by what it did at that moment.
_STOPS = phrases(
    """
    暗号化 ランサム 接続できな アクセスできな 開けな 開かな 起動しな つながらな 使用できな 利用できな 障害
    """,
    gap=0,
)
_GONE = re.compile(
    r"見[当あ]たらなくな|[がを]?(?:なくな|無くな)(?:り|った)|(?:中に|途中|際)[^。]{0,60}(?:なくなって|無くなって)"
)


def discovered_on_the_day(notice: Notice, mentions: Sequence[Mention], occurred: Placed) -> Placed | None:
    """Return the last day of what happened as that of the discovery, where the text tells that it was noticed then."""
    last = occurred.mention.until or occurred.mention
    if last.value is None:
        return None
    for mention in mentions:
        if mention.value == last.value and _is_acted_on(notice, mention):
            return Placed(mention, "discovered", "その日のうちに対応しているので、その日に気付いている", 0.0)
    for sentence in _story(notice, mentions, occurred.mention, last):
        if sentence.kind == "cause":
            continue
        begin = max(sentence.start, occurred.mention.end)
        told = notice.text[begin : sentence.end]
        if _LATER.search(told):
            return None
        noticed = _NOTICED.search(told)
        at_once = _AT_ONCE.search(told)
        acted = at_once and at_once.start() <= _HEAD and _ACTED.search(told)
        if noticed or acted or (at_once and cues.DISCOVERED.search(told, at_once.start())):
            day = replace(last, start=begin, end=sentence.end, until=None)
            return Placed(day, "discovered", "起きたことに続けて、日をあらためずに書かれている", 0.0)
    return None


def _is_acted_on(notice: Notice, mention: Mention) -> bool:
    """Say whether something was done on the day about what had been noticed."""
    sentence = notice.sentences.at(mention.start)
    if sentence.kind in _ELSEWHERE or mention.until:
        return False
    if mention.relative not in _ON_THE_DAY and sentence.kind != "response":
        return False
    hits = find_hits(notice.text[mention.end : min(sentence.end, mention.end + _REACH)])
    return bool(hits) and hits[0].role == "other" and bool(_ACTED.search(notice.text, mention.end, sentence.end))


def _story(notice: Notice, mentions: Sequence[Mention], told: Mention, day: Mention) -> Iterator[Sentence]:
    """Yield the sentences that go on from a date, as far as another day is named or measures are told."""
    others = [
        m.start for m in mentions if m.start > told.start and not m.fiscal and not m.aside and m.value != day.value
    ]
    end = min(others, default=len(notice.text))
    index = notice.sentences.index(told.start)
    for sentence in notice.sentences.items[index : index + _SENTENCES]:
        if sentence.end > end or sentence.kind in (*_ELSEWHERE, "response"):
            return
        yield sentence


def through_its_steps(notice: Notice, placed: Sequence[Placed], occurred: Placed, discovered: Placed | None) -> Placed:
    """Return an attack as lasting until the last of its steps that the sentence dates: broke in, then encrypted."""
    mention = occurred.mention
    if mention.until or mention.value is None or occurred.label is not None:
        return occurred
    sentence = notice.sentences.at(mention.start)
    steps = [
        item.mention
        for item in placed
        if item.role == "occurred" and mention.end < item.mention.start < sentence.end and item.mention.value
    ]
    limit = discovered.mention.value if discovered else None
    last = max(steps, key=lambda step: step.edtf, default=mention)
    if last.value is None or last.value <= mention.value or (limit and last.value > limit):
        return occurred
    attack = _ATTACK.search(notice.text, mention.end, last.start) and _ATTACK.search(
        notice.text, last.end, sentence.end
    )
    return _lasting(occurred, last, "同じ文に次の段階が書かれている") if attack else occurred


def until_found(notice: Notice, mentions: Sequence[Mention], occurred: Placed, discovered: Placed) -> Placed:
    """Return what happened as lasting until it was found, where that ended what anybody could see."""
    mention, found = occurred.mention, discovered.mention
    if mention.until or mention.value is None or found.value is None or found.value <= mention.value:
        return occurred
    if (found.value - mention.value).days <= _LOST_WITHIN and _is_missed(notice, mentions, mention, found):
        return _lasting(occurred, found, "そのあと、発覚した日までになくなっている")
    sentence = notice.sentences.at(mention.start)
    found_at = min((m.start for m in mentions if m.start > mention.start), default=sentence.end)
    told = notice.text[mention.end : min(max(sentence.end, found_at), mention.end + _REACH)]
    if not _SHOWN.search(told) or _SENT.search(told) or occurred.label is not None:
        return occurred
    if not any(_CLOSED.search(notice.text, s.start, s.end) for s in _story(notice, mentions, found, found)):
        return occurred
    return _lasting(occurred, found, "発覚した日に終わっている")


def _lasting(occurred: Placed, found: Mention, why: str) -> Placed:
    mention = replace(occurred.mention, until=replace(found, until=None))
    return replace(occurred, mention=mention, reason=f"{occurred.reason}。{why}")


def _is_missed(notice: Notice, mentions: Sequence[Mention], seen: Mention, found: Mention) -> bool:
    """Say whether a thing was taken along on a day, and missed on another, without a word of when it went."""
    if seen.start > found.start:
        return False
    following = min(m.start for m in mentions if m.start > seen.start)
    told = notice.text[seen.end : following]
    sentence = notice.sentences.at(found.start)
    missed = _MISSED.search(notice.text, found.end, min(sentence.end, found.end + _REACH))
    return bool(missed and _TAKEN.search(told) and not _LOST.search(told))


def happened_when_found(notice: Notice, discovered: Placed) -> Placed | None:
    """Return the day of the discovery as that of what happened, where one was found by the other."""
    if discovered.mention.value is None or discovered.label is not None:
        return None
    sentence = notice.sentences.at(discovered.mention.start)
    told = notice.text[discovered.mention.end : min(sentence.end, discovered.mention.end + _REACH)]
    if _STOPS.search(told) or _GONE.search(told):
        return replace(discovered, role="occurred", reason="起きたその日に見つかっている", weight=0.0)
    return None
