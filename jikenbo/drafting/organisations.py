"""Whose incident it is: every named organisation gets a role from the words beside it, and the roles decide."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from jikenbo.drafting.evidence import Evidence
from jikenbo.drafting.heading import Headline
from jikenbo.drafting.names import PREFIX_FORMS, Name, find_names
from jikenbo.drafting.notice import Notice
from jikenbo.drafting.wording import words

_WE = "|".join(
    words("""
    当社 弊社 本学 当院 当法人 当会 当組合 当金庫 当行 本市 当市 本町 本村 本県 当協会
    当機構 当財団 当センター 当校 本校 本会 本院 当店 当園 当団体 当館 当研究所 当事務所
    本機構 本財団 本法人 本協会 当グループ 当ホテル 当公社 当連盟 本部 当省 当庁
    """)
)
_SELF = re.compile(rf"[ ]?\((?:[^()]{{0,60}}(?:以下|略称)?[^()]{{0,12}})[「『\"'“]?(?:{_WE})[」』\"'”]?[^()]{{0,12}}\)")
_SUBJECT = re.compile(
    r"[ ]?(?:\([^()]{0,60}\))?[ ]?(?:では|においては|において|におきまして|は、|は[^、]{0,20}、|"
    r"が運営|が管理|が提供|が主催|が設置|が保有|が所管|におけ|が発注|(?:の(?:公式|職員|社員|"
    r"従業員|教員|教諭|サーバ|ホームページ|ウェブ|システム|パソコン|業務用)))"
)
_TARGET = re.compile(r"[ ]?(?:\([^()]{0,60}\))?(?:が|の|を|に対する|への|を装|をかた)")
_GREETING = re.compile(r"(?:日頃|日ごろ|平素|いつも|毎度|常日頃|旧年|この度は|このたびは)")
_SIGNATURE_LABEL = re.compile(r"(?:(?:会 ?社 ?名|法人名|団体名|商号|社名|発行者?|発信者|発表者)?[ :]*)")
_LEAD_IN = re.compile(r"^[ ]*(?:この度は?|このたびは?|今般|先般|今回|本日|昨日|平素(?:は|より)?|当社|弊社)?[、 ]*")
_FAVOUR = re.compile(r"[ ]?(?:を(?:ご|お)|に(?:ご|お|格別)|の[^、。]{0,20}(?:に(?:対し)?(?:、)?(?:ご|お|格別)|を(?:ご|お)))")
_REPORTED = re.compile(r"(?:と|を|旨)(?:発表|公表|明らかにし|謝罪)")
_CONTRACTED = re.compile(
    r"[ ]?(?:\([^()]{0,60}\)|」|』)?[ ]?(?:に(?:業務)?(?:を)?(?:委託|依頼|発注|外注|お願い)|"
    r"へ(?:業務)?(?:委託|依頼)|に対し[^。]{0,12}委託|が受託|に[^。、]{0,20}(?:業務|運営|保守|開発|"
    r"制作|管理|作成|印刷|発送|運用)等?を?(?:委託|発注|依頼)|"
    r"が(?:提供|開発|運営|販売)する[^。、]{0,30}(?:サービス|システム|ソフト|プラットフォーム|"
    r"クラウド|ツール)[^。]{0,6}(?:を(?:利用|使用|導入|介)|に(?:おいて)?不正|において)|社製|製の|"
    r"より(?:報告|連絡|通知)|から[^。、]{0,20}(?:報告|連絡|通知)(?:を|が)|(?:に|へ)再委託|"
    r"\((?:再)?委託先|\(受託)"
)
_CONTRACTOR_BEFORE = re.compile(
    r"(?:委託先(?:業者|企業|会社|事業者)?|受託(?:者|業者|事業者|会社|企業|先)|委託(?:業者|事業者|"
    r"会社|している)|再委託先|委託を受けた|外部業者|取引先|配送業者|運送会社|印刷会社|調査会社|"
    r"提携先|開発会社|保守業者|仕入先)(?:である|の|で|、|:|「|\(|『)?[ ]?$"
)
_AUTHORITY = re.compile(
    r"[ ]?[」』)]?(?:(?:等|など|及び[^。、]{1,20}|、[^。]{1,30})?(?:に(?:も|対し(?:て)?|対する)?|"
    r"へ(?:の|も)?|宛に)[ 、]?(?:届|相談|通報|報告|被害|申告|速報|第一報|一報|連絡|情報提供|指導|"
    r"監督|捜査)|の(?:助言|指導|捜査|指示|定め|ガイドライン|調査により|協力)|と(?:連携|相談|協力))"
)
_AUTHORITIES = re.compile(
    r"個人情報保護委員会|警察|県警|府警|道警|警視庁|情報処理推進機構|日本情報経済社会推進協会|"
    r"JIPDEC|JPCERT|検察|裁判所|監督官庁|所管|サイバーセキュリティ協会|"
    r"第三者|専門(?:機関|会社)|調査委員会|対策本部|対策室|フォレンジック|国民生活センター|"
    r"消費生活センター|消費者センター|プライバシーマーク|証券取引所|東京証券取引所|カード会社|"
    r"クレジットカード会社|決済代行|"
    r"相談センター|コールセンター|お客様センター|サポートセンター|相談窓口|お客様相談|"
    r"カスタマーセンター|データセンター|サービスセンター|委託|受託|株式会社等$|各[一-龥]+|関係機関"
)
_ADDRESS = re.compile(r"(?:〒|住所|所在地|\d{3}-\d{4}|番地|丁目|\d-\d{1,3}-\d)")
_ADDRESS_AFTER = re.compile(r"[一-龥ぁ-んァ-ヺケヶノ]{0,12}\d{1,4}(?:-\d|丁目|番)")
_GENERIC = re.compile(
    r"^(?:[当弊同貴](?:[一-龥]{1,4}|[ァ-ヺー]{2,6})$(?<!当麻町)(?<!当別町)|[当本同各全他両某弊貴御](?:[一-龥]{1,4})?(?:会社|大学|病院|学校|センター|組合|協会|銀行|"
    r"機構|財団|園|学園|委員会|事務所|グループ|議会|図書館|公社|支店)|(?:小|中|高等|高|大|"
    r"特別支援|専門|市立小|市立中|県立高|公立小|公立中|市内小|市内中|町立小|町立中|附属|各|"
    r"小中)?学校|市立(?:小|中)学校|県立高等?学校|県立学校|(?:医療|研究|金融|行政|関係|公的|教育|"
    r"専門|調査|捜査|報道|外部|第三者|委託|受託)?(?:機関|会社|事務所|病院|大学|グループ|委員会|"
    r"センター|銀行|組合|協会|議会)|.{0,6}(?:保険会社|カード会社|携帯電話会社|子会社|関連会社|"
    r"親会社|運送会社|運営会社|関係会社|システム会社|グループ会社|警備会社|配送会社|印刷会社|"
    r"開発会社|保守会社|管理会社|通信会社)|保育所|幼稚園|保育園|こども園|保健所|(?:県|市|町|村|"
    r"区)立.{0,4}(?:学校|高校)|市立病院|実行委員会|同窓会|後援会|ホテル|旅館|バス|電力|ガス|交通|"
    r"航空|鉄道|出版|新聞|放送|テレビ|工業|化学|食品|建設|不動産|証券|図書館|商店|高校|財団|基金|"
    r"機構|連合|組合|連盟|歯科|薬局|消防署|警察署|税務署|体育館|公民館|商事|倉庫|運輸|病院|学園|"
    r"学院|電機|損害保険|生命保険|不動産会社|共済組合|健康保険組合|協議会|連絡協議会|審議会|"
    r"教育委員会|取締役会|監査委員会|.*(?:対策|検討|再発防止|調査|審査|懲戒)(?:委員会|会議|本部)|"
    r".*実習センター|.{0,3}データセンター|コールセンター)$"
)
_ONLY_LATIN = re.compile(r"^[A-Za-z0-9]+$")
_CHAIN = re.compile(r"[ ]?(?:\([^()]{0,40}\))?[ ]?(?:、|,|・|及び|および|並びに|ならびに|と)[ ]?")
_SIGNATURE_REST = re.compile(
    r"^[ ]*(?:\([^()\d]{1,20}\))?[ ]*(?:代表[^、。]{0,24}|(?:取締役|理事長|学長|病院長|院長|会長|社長|校長|園長|市長|町長|"
    r"村長|知事|総長|所長|局長)[^、。]{0,20}|[^、。\d]{0,16}(?:部|課|室|係|局|広報|事務局|"
    r"窓口)(?:[ ][^、。]{0,16})?|御中|)[ ]*$"
)
#: How a notice calls itself → how the names of such bodies end.
_SELF_ENDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "本学": ("大学", "短期大学", "学院", "大学院", "大学校"), "当院": ("病院", "医院", "クリニック", "診療所", "センター", "歯科"),
        "本院": ("病院", "医院", "センター"), "当協会": ("協会",), "本協会": ("協会",), "当金庫": ("信用金庫", "労働金庫"),
        "当行": ("銀行",), "当組合": ("組合", "農協", "生協"), "当会": ("会", "連盟", "連合"), "本会": ("会", "連盟"),
        "当財団": ("財団",), "当機構": ("機構",), "当センター": ("センター",), "本市": ("市",), "本町": ("町",),
        "当町": ("町",), "本村": ("村",), "本県": ("県",), "本校": ("学校", "高校", "高専", "学園"), "当校": ("学校", "学院", "スクール"),
        "当園": ("園",), "当館": ("館", "ホテル", "旅館"), "当事務所": ("事務所",), "当署": ("署",), "当連盟": ("連盟",),
        "当ホテル": ("ホテル",), "当公社": ("公社",), "当店": ("店",), "当研究所": ("研究所",), "当庫": ("信用金庫",),
    }
)  # fmt: skip
_FEWEST_POINTS = 4.0
#: A mention of this weight outweighs others in which the same body is an address or the police.
_CERTAIN = 6.0
_WEIGHT_TITLE = 12.0


@dataclass(frozen=True)
class Organisations:
    """`names` are those whose incident it is; `contractors` those at whose place it happened."""

    names: tuple[str, ...]
    contractors: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass
class _Standing:
    name: str
    points: float = 0.0
    against: float = 0.0
    contracted: float = 0.0
    first: Name | None = None
    reason: str = ""
    best: float = 0.0


def find_organisations(notice: Notice, headline: Headline) -> Organisations:
    """Return the organisations of the notice, with the reason for each."""
    mentions = [name for name in find_names(notice.text) if not _GENERIC.match(name.text)]
    if headline.orgs and headline.strong:
        return _of_title(notice, headline, mentions)
    standings = _standings(notice, headline, mentions)
    _add_self(notice, standings)
    chosen = _choose(notice, standings, mentions)
    contractors = tuple(
        s.name for s in standings.values() if s.contracted > 0 and s.name not in {c.name for c in chosen}
    )
    used = [_evidence(notice, s, True) for s in chosen]
    names = {s.name for s in chosen}
    unused = [_evidence(notice, s, False) for s in standings.values() if s.name not in names]
    return Organisations(tuple(s.name for s in chosen), contractors, tuple(used + unused))


def _of_title(notice: Notice, headline: Headline, mentions: Sequence[Name]) -> Organisations:
    names = tuple(_tidy(name.text) for name in headline.orgs)
    offset = notice.title_start
    evidence = [
        notice.evidence("org", _tidy(n.text), offset + n.start, offset + n.end, "題名の先頭にある")
        for n in headline.orgs
    ]
    contractors = {
        _tidy(mention.text): mention
        for mention in mentions
        if mention.formal
        and _is_contractor(notice.text, mention)
        and _key(mention.text) not in {_key(n) for n in names}
    }
    evidence += [
        notice.evidence("org", name, m.start, m.end, "委託先として書かれている", used=False)
        for name, m in contractors.items()
    ]
    return Organisations(names, tuple(contractors), tuple(evidence))


def _standings(notice: Notice, headline: Headline, mentions: Sequence[Name]) -> dict[str, _Standing]:
    standings: dict[str, _Standing] = {}
    title_keys = {_key(name.text) for name in headline.orgs}
    for mention in mentions:
        key = _key(mention.text)
        if _ONLY_LATIN.match(mention.text) or len(key) < 2:
            continue
        standing = standings.setdefault(key, _Standing(_tidy(mention.text)))
        if len(mention.text) > len(standing.name) and mention.formal:
            standing.name = _tidy(mention.text)
        points, reason = _points(notice, mention, key in title_keys)
        standing.points += max(points, 0.0)
        standing.against = min(standing.against, points)
        if _is_contractor(notice.text, mention):
            standing.contracted += 1
        if standing.first is None or points > standing.best:
            standing.first, standing.best, standing.reason = mention, points, reason
    return standings


def _add_self(notice: Notice, standings: Mapping[str, _Standing]) -> None:
    """Let "本学", "当協会" … speak for the names that end in what they say, where no role speaks against them."""
    for word, ends in _SELF_ENDS.items():
        if word not in notice.text:
            continue
        for standing in standings.values():
            if standing.name.endswith(ends) and standing.points > 0 and not standing.contracted:
                standing.points += 3.0


def _points(notice: Notice, mention: Name, in_title: bool) -> tuple[float, str]:
    """Return how much one mention speaks for its being the body whose incident it is, and the chief reason."""
    text, start, end = notice.text, mention.start, mention.end
    after = text[end : end + 110].split("\n", 1)[0]
    before = text[max(start - 24, 0) : start].rsplit("\n", 1)[-1]
    sentence = notice.sentences.at(start)
    if in_title and sentence.kind == "title":
        return _WEIGHT_TITLE, "題名にある"
    early = notice.sentences.index(start) - notice.first_body_sentence < 3
    head = _is_head(notice, mention)
    if (
        _AUTHORITIES.search(mention.text)
        and not in_title
        and not (head or _SELF.match(after) or early and _SUBJECT.match(after))
    ):
        return -6.0, "届け出先や相談先などとして書かれている"
    if _is_contractor(text, mention):
        return -8.0, "委託先として書かれている"
    if _SELF.match(after):
        return 14.0, "「当社」などの名乗りが続く"
    if _AUTHORITY.match(after):
        return -5.0, "届け出先や相談先として書かれている"
    if _is_address(before, after, notice.line_of(start)):
        return -3.0, "住所の中にある"
    line = notice.line_of(start)
    alone = _SIGNATURE_LABEL.fullmatch(before.strip()) and _SIGNATURE_REST.match(after)
    if alone:
        return (7.0 if notice.near_edge(start) else 3.0) + (2.0 if mention.formal else 0.0), "名前だけの行にある"
    if sentence.kind == "contact":
        return (_FEWEST_POINTS if not before.strip() else 0.3), "問い合わせ先にある"
    if _is_site_name(before, after) and start < notice.first_prose:
        return 5.0, "ページの題名にあるサイトの名前"
    if _GREETING.search(text[max(sentence.start, start - 20) : start]) and _FAVOUR.match(after):
        return 6.0, "挨拶の中で名乗っている"
    subject = bool(_SUBJECT.match(after))
    if subject and _REPORTED.search(text, start, min(sentence.end, start + 300)):
        return 9.0, "発表した者として書かれている"
    if head:
        return _CERTAIN, "はじめの文の頭にある"
    if subject:
        return (6.0 if early and sentence.kind not in ("advice", "contact", "response") else 1.5), "文の主語である"
    if early and _TARGET.match(after) and not re.search(r"[、。]?[^、。]{0,10}(?:から|より|による)$", before):
        return 2.5, "はじめの文にある"
    return (0.5 if line else 0.0), "本文にある"


def _is_head(notice: Notice, mention: Name) -> bool:
    """Say whether the first sentence of prose begins with the name."""
    sentence = notice.sentences.at(mention.start)
    first = notice.sentences.index(mention.start) == notice.first_body_sentence
    return first and not _LEAD_IN.sub("", notice.text[max(sentence.start, mention.start - 40) : mention.start]).strip()


def _is_site_name(before: str, after: str) -> bool:
    """Say whether the name stands at one end of a line, parted by a bar from the page's title."""
    return bool(re.search(r"[|>] ?$", before) and not after.strip() or not before.strip() and re.match(r" ?[|] ?", after))


def _is_contractor(text: str, mention: Name) -> bool:
    before = text[max(mention.start - 20, 0) : mention.start].rsplit("\n", 1)[-1]
    after = text[mention.end : mention.end + 70].split("。", 1)[0]
    return bool(_CONTRACTED.match(after) or _CONTRACTOR_BEFORE.search(before))


def _is_address(before: str, after: str, line: str) -> bool:
    return bool(_ADDRESS.search(before) or _ADDRESS_AFTER.match(after) or "〒" in line)


def _choose(notice: Notice, standings: dict[str, _Standing], mentions: Sequence[Name]) -> list[_Standing]:
    for standing in standings.values():
        standing.points += standing.against if standing.best < _CERTAIN else 0.0
    able = [s for s in standings.values() if s.points >= _FEWEST_POINTS and not (s.contracted and s.points < 12)]
    if not able:
        return []
    best = max(able, key=lambda s: s.points)
    chain = _chain_around(notice.text, best, mentions)
    chosen = [standings[key] for key in chain if key in standings and not standings[key].contracted]
    return chosen if best in chosen and len(chosen) > 1 else [best]


def _chain_around(text: str, best: _Standing, mentions: Sequence[Name]) -> list[str]:
    """Return the keys of the names that stand side by side with the best one, in order."""
    for index, mention in enumerate(mentions):
        if _key(mention.text) != _key(best.name):
            continue
        first = last = index
        while first > 0 and _CHAIN.fullmatch(text[mentions[first - 1].end : mentions[first].start]):
            first -= 1
        while last + 1 < len(mentions) and _CHAIN.fullmatch(text[mentions[last].end : mentions[last + 1].start]):
            last += 1
        chain = list(dict.fromkeys(_key(name.text) for name in mentions[first : last + 1]))
        if len(chain) > 1 and _SUBJECT.match(text[mentions[last].end : mentions[last].end + 60]):
            return chain
    return []


def _evidence(notice: Notice, standing: _Standing, used: bool) -> Evidence:
    assert standing.first is not None  # a standing begins with a mention
    return notice.evidence("org", standing.name, standing.first.start, standing.first.end, standing.reason, used=used)


def _tidy(name: str) -> str:
    return re.sub(r"\s+", " ", name).strip(" 、,・:")


_FORMS = re.compile("|".join(re.escape(form) for form in sorted(PREFIX_FORMS.split("|"), key=len, reverse=True)))


def _key(name: str) -> str:
    """Return the name without legal form and spaces: how mentions of one organisation are brought together."""
    return re.sub(r"\s", "", _FORMS.sub("", name)) or name


def merge_names(groups: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """Return all names of several reports, once each, in order."""
    found: dict[str, str] = defaultdict(str)
    for group in groups:
        for name in group:
            found.setdefault(_key(name), name)
    return tuple(found.values())
