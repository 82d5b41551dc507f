"""Tags: words of the vocabulary where they tell what happened, not where they are denied, feared or promised."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.drafting.cues import Hit, find_cues
from jikenbo.drafting.evidence import Evidence
from jikenbo.drafting.notice import Notice
from jikenbo.drafting.polarity import is_denied
from jikenbo.drafting.purpose import is_telling

#: What a word must not stand beside to be the event: it is then a measure, a rule, a guard or a subject matter.
_NOT_EVENT_AFTER = re.compile(
    r"^(?:(?:によるもの)?では(?:な|あり)|(?:等|など|や[^、。]{1,12})?(?:への|の)(?:注意|警戒|対策|被害防止)|の?(?:防止|対策|禁止|検知|監視|調査(?:官|会社)|相談|予防|対応(?:チーム|訓練|マニュアル)|"
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
        "誤公開": ("設定ミス", "システム不具合"),
        "設定ミス": ("誤公開",),
        "誤交付・誤送付": ("誤送信",),
        "紛失・置き忘れ": ("誤廃棄", "盗難"),
        "システム不具合": ("不正アクセス", "ランサムウェア", "マルウェア感染", "サービス妨害"),
        "サービス妨害": ("ランサムウェア",),
    }
)
_EXPOSED = re.compile(
    r"(?:漏え?い|漏洩|漏れ|流出|閲覧|含ま|含む|含み|記載|保存|記録|登録|窃取|持ち出|公開|表示|"
    r"誤送信|誤って|紛失|盗|取得|可能性|おそれ|恐れ|対象|個人情報|以下|情報(?:が|を|は|の|と|、|:|"
    r"\(|に)|書かれ|入って|格納|判明|見え|送信|送付|交付|配布|掲載|廃棄|参照|改ざん|暗号化|"
    r"所在不明|残存|写|名簿|一覧|リスト)"
)
_CONTACT_VALUE = re.compile(r"^[ ]?(?:番号)?[ .:)」]{0,3}(?:\(?0\d|[a-z0-9._-]{1,40}@|\+81|フリーダイヤル|http)")
#: A list of data with which something was done is no list of what leaked.
_USED = re.compile(r"^(?:等|など)?(?:の(?:組み?合わ?せ|情報))?(?:を|が)(?:利用し|使用し|使い|用い|悪用し|入力し|一致|使って)")
_NOT_DATA_AFTER = re.compile(
    r"^(?:を(?:変更|再設定|入力し|騙|かた|装|初期化|リセット|お持ち|使い回|使用し(?:た|て)(?:送|"
    r"ロ)|確認のうえ|用い|設定)|の(?:変更|再設定|使い回|管理|設定|強化|入力(?:を|欄)|確認を|誤|"
    r"記入|取り?違|ご変更|初期化|リセット|お願い|見直|窓口|通知|宛名|有効化)|"
    r"が(?:一致|脆弱|推測|単純|容易|異なる|届)|宛|あて|に(?:送信|届|お送|ご連絡|誤|不審|対し|"
    r"て(?:お|ご)|より|連絡|電話|宛|なりすま)|への(?:送|不審|連絡|送付|フィッシング)|から(?:の|送|"
    r"不審|発信)|リスト型|リスト攻撃|で(?:お知らせ|保護|暗号|ロック|管理|ログイン)|認証|付き|"
    r"ロック|保護|の脆弱|を間違|様|の?皆|が?類推|が推測|を類推|対象者|受診券|クーポン|会場|の方|をBCC|を「?(?:TO|CC|BCC|To|Cc|宛先)|を(?:誤|取り違)|不明|"
    r"が(?:付与|設定|かけ))"
)


@dataclass(frozen=True)
class Tags:
    names: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass
class _Case:
    tag: str
    points: float
    hit: Hit
    reason: str
    titled: bool = False


def find_tags(notice: Notice, vocabulary: Vocabulary, orgs: Sequence[str], contractors: Sequence[str]) -> Tags:
    """Return the tags of all facets, in the order of the vocabulary."""
    finders = {"cause": _causes, "medium": _media, "data": _data, "relation": _relations, "state": _states}
    chosen: dict[str, Evidence] = {}
    unused: list[Evidence] = []
    for facet, finder in finders.items():
        if facet in vocabulary.facets:
            used, left = finder(notice, find_cues(notice.text, vocabulary, facet))
            chosen.update({case.tag: _evidence(notice, case, True) for case in used})
            unused += [_evidence(notice, case, False) for case in left if case.tag not in {c.tag for c in used}]
    chosen.update(_sectors(notice, vocabulary, orgs))
    if contractors and "委託先" not in chosen and "relation" in vocabulary.facets:
        chosen["委託先"] = _evidence_of_contractor(notice, contractors[0])
    names = tuple(name for name in vocabulary.tags if name in chosen)
    return Tags(names, (*(chosen[name] for name in names), *unused))


def _evidence(notice: Notice, case: _Case, used: bool) -> Evidence:
    return notice.evidence("tags", case.tag, case.hit.start, case.hit.end, case.reason, used)


def _evidence_of_contractor(notice: Notice, name: str) -> Evidence:
    start = max(notice.text.find(name), 0)
    return notice.evidence("tags", "委託先", start, start + len(name), "委託先として書かれている")


def _denied(notice: Notice, hit: Hit) -> bool:
    sentence = notice.sentences.at(hit.start)
    return sentence.kind == "denied" or is_denied(notice.text, hit.start, sentence.start, sentence.end)


def _event_denied(notice: Notice, hit: Hit) -> bool:
    sentence = notice.sentences.at(hit.start)
    return sentence.kind == "denied" or is_denied(notice.text, hit.end, sentence.start, sentence.end, _EVENT_REACH)


def _split(cases: Iterable[_Case], threshold: float) -> tuple[list[_Case], list[_Case]]:
    """Sum the points of each tag; return its best case among the used where the sum reaches the threshold."""
    sums: dict[str, _Case] = {}
    for case in cases:
        known = sums.setdefault(case.tag, _Case(case.tag, 0.0, case.hit, case.reason))
        if case.points > 0 and known.points <= 0:
            known.hit, known.reason = case.hit, case.reason
        known.points += max(case.points, 0.0)
        known.titled = known.titled or case.titled
    used = [case for case in sums.values() if case.points >= threshold]
    return used, [case for case in sums.values() if case.points < threshold]


def _causes(notice: Notice, hits: Sequence[Hit]) -> tuple[list[_Case], list[_Case]]:
    used, left = _split([_cause(notice, hit) for hit in hits], 2.0)
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
        if covered and case.tag in ("誤公開", "設定ミス", "誤交付・誤送付", "紛失・置き忘れ") and other is not None:
            covered = case.points < other.points or (case.points == other.points and case.hit.start > other.hit.start)
        if covered or (case.points < best / 4 and not case.titled):
            case.reason = "より詳しい、またはより確かな原因がある"
            left.append(case)
        else:
            kept.append(case)
    return kept, left


def _cause(notice: Notice, hit: Hit) -> _Case:
    text, sentence = notice.text, notice.sentences.at(hit.start)
    after = text[hit.end : min(hit.end + 40, sentence.end)]
    if sentence.kind == "title":
        return _Case(hit.tag, 6.0, hit, "題名にある", titled=hit.word.startswith("不正"))
    if _NOT_EVENT_AFTER.match(after):
        return _Case(hit.tag, 0.0, hit, "対策などの言葉の一部である")
    if _event_denied(notice, hit):
        return _Case(hit.tag, 0.0, hit, "打ち消されている")
    if _is_quoted(text, hit):
        return _Case(hit.tag, 0.0, hit, "引用された表示などの一部である")
    if not is_telling(notice, hit.start):
        return _Case(hit.tag, 0.0, hit, "お願い、対策、用語の説明などの文にある")
    if sentence.kind == "response":
        return _Case(hit.tag, 0.5, hit, "対応の段にある")
    early = notice.sentences.index(hit.start) - notice.first_body_sentence < 4
    causal = bool(_CAUSAL.match(after))
    points = (
        1.0 + 1.5 * early + 1.0 * causal + (1.5 if sentence.kind == "cause" else 0.5 * (sentence.kind == "overview"))
    )
    return _Case(hit.tag, points, hit, "起きたこととして書かれている")


def _is_quoted(text: str, hit: Hit) -> bool:
    """Say whether the word is part of what a screen or a message said (「ウイルスに感染しました」という警告)."""
    before, after = text[max(hit.start - 30, 0) : hit.start], text[hit.end : hit.end + 30]
    return bool(re.search(r"「[^」\n]*$", before) and re.match(r"[^「\n]*」(?:という|との|と(?:表示|書か|記載)|等の(?:警告|表示))", after))


def _data(notice: Notice, hits: Sequence[Hit]) -> tuple[list[_Case], list[_Case]]:
    used, left = _split([_datum(notice, hit, hits) for hit in hits], 1.0)
    return used, left


def _datum(notice: Notice, hit: Hit, hits: Sequence[Hit]) -> _Case:
    text, sentence = notice.text, notice.sentences.at(hit.start)
    after = text[hit.end : hit.end + 24]
    if _CONTACT_VALUE.match(after):
        return _Case(hit.tag, 0.0, hit, "連絡先である")
    if _NOT_DATA_AFTER.match(after) or _USED.match(text[_end_of_list(hit, hits) :][:24]) or _is_from_elsewhere(text, hit):
        return _Case(hit.tag, 0.0, hit, "漏えいなどの対象として書かれていない")
    if hit.tag == "家族" and re.match(r"[ ]?(?:等)?[ ]?\d|が|に(?:対|ご|お)|宅", after):
        return _Case(hit.tag, 0.0, hit, "人を指している")
    if _denied(notice, hit) or _denied_by_heading(notice, hit):
        return _Case(hit.tag, 0.0, hit, "打ち消されている")
    listed = _is_listed(text, hit, hits)
    if hit.weak and not listed:
        return _Case(hit.tag, 0.0, hit, "短い言葉だけでは決められない")
    if sentence.kind == "leak" and not _asks(notice, hit):
        return _Case(hit.tag, 2.0, hit, "漏えいなどの内容の段にある")
    if not is_telling(notice, hit.start):
        return _Case(hit.tag, 0.0, hit, "お願いや対策などの文にある")
    if sentence.kind == "title":
        return _Case(hit.tag, 1.0, hit, "題名にある")
    words = notice.around(hit.start)
    if listed and (_EXPOSED.search(words) or sentence.end - sentence.start < 60):
        return _Case(hit.tag, 2.0, hit, "漏えいなどの対象として並べられている")
    near = text[max(hit.start - 40, sentence.start) : min(hit.end + 40, sentence.end)]
    if sentence.kind != "response" and _EXPOSED.search(near):
        return _Case(hit.tag, 1.0, hit, "漏えいなどの対象として書かれている")
    return _Case(hit.tag, 0.0, hit, "漏えいなどの対象として書かれていない")


def _end_of_list(hit: Hit, hits: Sequence[Hit]) -> int:
    """Return where the enumeration ends that the word is in."""
    end = hit.end
    for other in hits:
        if other.start >= end and other.start - end <= 4:
            end = other.end
    return end


def _is_from_elsewhere(text: str, hit: Hit) -> bool:
    """Say whether the data leaked somewhere else and were used here (他社から流出したIDとパスワード)."""
    return bool(re.search(r"(?:他社|他の(?:サービス|サイト)|他サイト|他サービス|外部|何らか)[^。、]{0,30}(?:流出|漏え?い|入手|取得|不正に)[^。、]{0,16}$", text[max(hit.start - 60, 0) : hit.start]))


def _asks(notice: Notice, hit: Hit) -> bool:
    sentence = notice.sentences.at(hit.start)
    return bool(re.search(r"(?:お願い|ください|ご連絡|お問い?合わ?せ)", notice.text[hit.end : min(sentence.end, hit.end + 200)]))


def _denied_by_heading(notice: Notice, hit: Hit) -> bool:
    """Say whether the item stands in a list under a sentence such as 以下の情報は含まれておりません。"""
    index = notice.sentences.index(hit.start)
    for before in reversed(notice.sentences.items[max(index - 8, 0) : index]):
        words = notice.text[before.start : before.end]
        if re.search(r"(?:以下|次|下記)の", words):
            return is_denied(notice.text, before.start + 1, before.start, before.end)
        if words.endswith("。"):
            return False
    return False


def _is_listed(text: str, hit: Hit, hits: Sequence[Hit]) -> bool:
    """Say whether the word is one of an enumeration of kinds of data."""
    before, after = text[max(hit.start - 2, 0) : hit.start], text[hit.end : hit.end + 8]
    beside = bool(
        re.search(r"[、,・/(と\s:]$", before)
        or re.match(r"(?:\([^)]{0,7}\)?)?(?:等|など)?[、,・/)\s]|及び|および|並びに|と|や|等", after)
    )
    near = any(
        other.tag != hit.tag
        and abs(other.start - hit.start) < 40
        and "\n" not in text[min(other.start, hit.start) : max(other.start, hit.start)]
        for other in hits
    )
    return beside and near


def _media(notice: Notice, hits: Sequence[Hit]) -> tuple[list[_Case], list[_Case]]:
    return _split([_medium(notice, hit) for hit in hits], 1.5)


def _medium(notice: Notice, hit: Hit) -> _Case:
    sentence = notice.sentences.at(hit.start)
    after = notice.text[hit.end : hit.end + 12]
    if sentence.kind == "title":
        return _Case(hit.tag, 3.0, hit, "題名にある")
    if not is_telling(notice, hit.start) or _denied(notice, hit) or sentence.kind in ("response", "leak"):
        return _Case(hit.tag, 0.0, hit, "お願い、対策、打ち消しなどの文にある")
    if re.match(r"(?:アドレス|番号|にて(?:お|ご)|で(?:お|ご)|を(?:ご覧|ご確認)|に掲載(?:し|いた)て?(?:お|い))", after):
        return _Case(hit.tag, 0.0, hit, "情報の通り道として書かれていない")
    early = notice.sentences.index(hit.start) - notice.first_body_sentence < 4
    words = notice.around(hit.start)
    exposed = bool(
        re.search(
            r"(?:不正|紛失|漏え?い|流出|誤|盗|感染|侵入|アクセス|保存|公開|攻撃|暗号化|置き忘れ|所在不明|改ざん|廃棄)",
            words,
        )
    )
    return _Case(hit.tag, (1.0 + 0.5 * early) if exposed else 0.3, hit, "起きた場所や物として書かれている")


def _relations(notice: Notice, hits: Sequence[Hit]) -> tuple[list[_Case], list[_Case]]:
    cases = []
    for hit in hits:
        sentence = notice.sentences.at(hit.start)
        telling = is_telling(notice, hit.start) and sentence.kind != "response"
        reason = "関わった者として書かれている" if telling else "お願いや対策などの文にある"
        if _denied(notice, hit):
            telling, reason = False, "打ち消されている"
        cases.append(_Case(hit.tag, (3.0 if sentence.kind == "title" else 1.0) if telling else 0.0, hit, reason))
    return _split(cases, 1.0)


def _states(notice: Notice, hits: Sequence[Hit]) -> tuple[list[_Case], list[_Case]]:
    cases = []
    for hit in hits:
        sentence = notice.sentences.at(hit.start)
        future = re.match(r"[^。]{0,20}(?:次第|後に|した場合|予定)", notice.text[hit.end : min(sentence.end, hit.end + 200)])
        denied = _denied(notice, hit) and hit.tag != "漏えいなし"
        able = sentence.kind not in ("advice", "contact", "about") and not (denied or (future and hit.tag == "最終報"))
        reason = "公表の状態を表す言葉がある" if able else "これからのこと、または打ち消しである"
        cases.append(_Case(hit.tag, 1.0 if able else 0.0, hit, reason))
    used, left = _split(cases, 1.0)
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
    return found
