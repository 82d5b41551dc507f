"""When the incident was first made public, told by a notice that follows others: 5月24日にお知らせしたとおり."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from jikenbo.drafting.date.date_roles import Placed
from jikenbo.drafting.date.date_words import Mention
from jikenbo.drafting.text.notice import Notice
from jikenbo.drafting.text.phrases import phrases

_REACH = 120
#: Two notices named together: 1月17日及び2月14日付「…」.
_AND = re.compile(r"(?:付け?)?[ ]?(?:及び|および|並びに|ならびに|、|・|と)[ ]?")
_BEFORE, _LONGEST_ENDING, _LONGEST_MATTER = 60, 12, 24
_PASSING = ("本日", "昨日", "昨年", "去年", "一昨年")

_MADE_PUBLIC = re.compile(
    r"(?P<verb>お知らせ|ご報告|公表|発表|お伝え|掲載|開示|ご案内|報道提供)"
    r"(?:を|について)?(?:いた(?!だ)|致|し|させて|申し|済|の(?:とおり|通り))"
)
_FIRST = r"第[ ]?[1一][ ]?報|初報|既報|初版"
_NOTICE = "お知らせ|報告|お詫び|おわび|について|報|リリース"
#: "…の「…のお知らせ」で", "付けの第一報で", "公表の事案": a notice named by its day.
_NAMED = re.compile(
    r"[ ]?(?:付け?)?(?:の|で|に|、)?[ ]?(?:"
    rf"[「『\"“][^」』\"”\n]{{0,80}}(?:{_NOTICE})[^」』\"”\n]{{0,20}}[」』\"”]"
    r"|(?:公表|発表|開示|お知らせ|ご報告)(?:(?:の|から)(?!資料|ファイル|データ|名簿|一覧)|では|時点?では|において|以降|以後|文|「)"
    rf"|(?:公表|発表|開示)?[ ]?(?:の)?(?:{_FIRST}|前回の?(?:お知らせ|公表|報告)|(?:当社|プレス)リリース)(?!が|を受))"
)
_NAMED_BEFORE = re.compile(
    rf"(?:{_FIRST}|前回(?:の)?(?:公表|お知らせ|ご?報告|発表)|(?:当初|最初|初回)の?(?:公表|お知らせ|発表))"
    r"(?:は|を|日)?[ :]?[(、]?[ ]?$"
)
_PRIVATELY = re.compile(r"[^。]{0,12}(?:通知|送付|連絡|報告|提出|受け|受領)")
_SITE = "ホームページ|ウェブサイト|Webサイト|WEBサイト|HP|公式サイト"
#: What an item of a chronology says of that day.
_EVENT = re.compile(
    r"[\s:、|]{0,4}(?:[^。、\n]{0,16}[、に]?)?(?:報道発表|記者会見|記者発表|プレスリリース|対外公表|公表(?:$|。|\n)"
    r"|報道機関(?:へ|に)[^。、\n]{0,8}(?:公表|発表|情報提供)"
    rf"|(?:{_SITE})[^。、\n]{{0,16}}(?:お知らせ|お詫び|公表|第[1一]報|本件))"
)
#: Verbs of telling that are said to each person concerned, too: only words such as ホームページ make them public.
_TO_EACH = phrases(
    """
    お客様に お客さまに お客様へ お客さまへ 対象者 対象の 該当 本人 会員 保護者 利用者 関係者に 個別 メール 書面
    文書 郵送 電話 郵便 委員会 警察 省に 庁に 取引先 皆様へは 社員 職員に 学生に 生徒に 患者 監督官庁 所管
    """,
    gap=0,
)
_AS_NOTICE = re.compile(r"[「」』]|お知らせ|お詫び|第.報|とおり|通り|本件")
_IN_PUBLIC = re.compile(r"ホームページ|ウェブ|サイト|HP|Web|WEB|報道|プレス|紙面|リリース")
_OTHERS = "同社|委託先|委託業者|受託|業者|事業者|メーカー|開発元|提供元|ベンダー|委員会|IPA|警察|報道|新聞|機構"
_BY_OTHERS = re.compile(rf"(?:{_OTHERS})[^、。]{{0,16}}(?:が|は|から|より)[、 ]?[^、。]{{0,8}}$")
_OTHERS_DID = re.compile(rf"(?:{_OTHERS})(?:が|は|の?(?:{_SITE}))")
_OTHER_CASE = re.compile(r"別の|別件|昨年|過去|ガイドライン|脆弱性")
#: What was published and is what went wrong itself: 4月1日に公表した資料, 公表した際に.
_MATTER = re.compile(
    r"し?た(?:際|とき|時に|ところ、|[^。、\n「]{0,12}?(?:資料|ファイル|データ|一覧|名簿|結果|議事録|会議録|書類|PDF|Excel|エクセル|文書"
    r"|要項|報告書|図面|写真|動画|ページ|計画|案件|募集|情報(?!漏|流|の))(?!の(?:紛失|漏|流|誤|盗|滅|亡失|廃棄|不正)))"
)
_INCIDENT = phrases(
    """
    事案 件 事故 被害 知らせ お詫び おわび 漏えい 漏洩 流出 紛失 不正 可能性 事実 概要 発生 報 経緯 状況 旨 こと
    攻撃 障害 感染 疑い おそれ
    """
)


def find_first_publication(notice: Notice, mentions: Sequence[Mention], page: Mention | None) -> Placed | None:
    """Return the earliest day on which the notice says that the incident was made public before."""
    ends = [mention.start for mention in mentions[1:]] + [len(notice.text)]
    told = [
        mention
        for mention, end in zip(mentions, ends, strict=False)
        if mention.complete and not mention.until and _is_told(notice, mention, end)
    ]
    limit = page.edtf if page else "9999"
    told += [
        first
        for first, second in itertools.pairwise(mentions)
        if first.complete and second in told and _AND.fullmatch(notice.text[first.end : second.start])
    ]
    able = [mention for mention in told if mention.edtf <= limit]
    first = min(able, key=lambda mention: (mention.edtf, mention.start), default=None)
    return Placed(first, "date", "はじめの公表の日として書かれている", 22) if first else None


def _is_told(notice: Notice, mention: Mention, following: int) -> bool:
    sentence = notice.sentences.at(mention.start)
    if sentence.kind in ("advice", "contact", "about") or mention.relative in _PASSING:
        return False
    text = notice.text
    before = text[max(sentence.start, mention.start - _BEFORE) : mention.start]
    rest = text[mention.end : min(max(sentence.end, mention.end + 1), mention.end + _REACH)]
    if _BY_OTHERS.search(before) or _OTHER_CASE.search(before[-16:]):
        return False
    if (_NAMED_BEFORE.search(before) and not _PRIVATELY.match(rest)) or _NAMED.match(rest):
        return True
    event = _EVENT.match(rest)
    if event and not (_OTHER_CASE.search(rest) or _OTHERS_DID.search(event[0]) or _is_matter(rest, event.end())):
        return True
    verb = _MADE_PUBLIC.search(rest[: max(following - mention.end, 0)])
    return verb is not None and _is_in_public(rest, verb) and _is_of_incident(rest, verb)


def _is_matter(rest: str, end: int) -> bool:
    """Say whether what was published is what went wrong itself."""
    return bool(_MATTER.search(rest[end - 1 : end + _LONGEST_MATTER]))


def _is_in_public(rest: str, verb: re.Match[str]) -> bool:
    """Say whether the public was told, and not each of those concerned, or an authority."""
    between = rest[: verb.start()]
    public = _IN_PUBLIC.search(between)
    if _OTHERS_DID.search(between) or (_TO_EACH.search(between) and not public):
        return False
    named = public or _AS_NOTICE.search(rest[: verb.end() + 8])
    return bool(named) or verb["verb"] not in ("掲載", "ご案内", "開示")


def _is_of_incident(rest: str, verb: re.Match[str]) -> bool:
    """Say whether what was made public is the incident, and that it has been."""
    between, ending = rest[: verb.start()], rest[verb.end() : verb.end() + _LONGEST_ENDING]
    if between and not re.match(r"[ )]?(?:付け?)?(?:で|に|の|、|は|\))", between):
        return False
    if re.search(r"。|誤って|現在|時点|判明|ために|され", between) or re.search("別の|別件", ending):
        return False
    if _is_matter(rest, verb.end()):
        return False
    done = re.match(r"[^。、]{0,8}?(?:た|て)|、", ending) or verb[0].endswith(("り", "て"))
    thing = re.search(r"([^、。]{1,24})を[^、。を]{0,20}$", between)
    return bool(done) and (thing is None or thing[1].endswith(("」", "』")) or bool(_INCIDENT.search(thing[1])))
