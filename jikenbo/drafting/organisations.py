"""Whose incident it is: every named organisation has a standing, and the standings decide."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from jikenbo.drafting.evidence import Evidence
from jikenbo.drafting.heading import Headline
from jikenbo.drafting.name_words import PREFIX_FORMS
from jikenbo.drafting.names import find_names
from jikenbo.drafting.notice import Notice
from jikenbo.drafting.places import Name
from jikenbo.drafting.standing import CERTAIN, FEWEST_POINTS, SUBJECT, is_contractor, weigh_mention
from jikenbo.drafting.wording import words

_GENERIC = re.compile(
    r"^(?:[当弊同貴](?:[一-龥]{1,4}|[ァ-ヺー]{2,6})$(?<!当麻町)(?<!当別町)|"
    r"[当本同各全他両某弊貴御](?:[一-龥]{1,4})?(?:会社|大学|病院|学校|センター|組合|協会|銀行|"
    r"機構|財団|園|学園|委員会|事務所|グループ|議会|図書館|公社|支店)|(?:小|中|高等|高|大|"
    r"特別支援|専門|市立小|市立中|県立高|公立小|公立中|市内小|市内中|町立小|町立中|附属|各|"
    r"小中)?学校|市立(?:小|中)学校|県立高等?学校|県立学校|(?:医療|研究|金融|行政|関係|公的|教育|"
    r"専門|調査|捜査|報道|外部|第三者|委託|受託)?(?:機関|会社|事務所|病院|大学|グループ|委員会|"
    r"センター|銀行|組合|協会|議会)|.{0,6}(?:保険会社|カード会社|携帯電話会社|子会社|関連会社|"
    r"親会社|運送会社|運営会社|関係会社|システム会社|グループ会社|警備会社|配送会社|印刷会社|"
    r"開発会社|保守会社|管理会社|通信会社)|保育所|幼稚園|保育園|こども園|保健所|(?:県|市|町|村|"
    r"区)立.{0,4}(?:学校|高校)|市立病院|(?:市|町|村|区|県|都|府)(?:議会|役所|役場|庁)|実行委員会|"
    r"同窓会|後援会|ホテル|旅館|バス|電力|ガス|交通|"
    r"航空|鉄道|出版|新聞|放送|テレビ|工業|化学|食品|建設|不動産|証券|図書館|商店|高校|財団|基金|"
    r"機構|連合|組合|連盟|歯科|薬局|消防署|警察署|税務署|体育館|公民館|商事|倉庫|運輸|病院|学園|"
    r"学院|電機|損害保険|生命保険|不動産会社|共済組合|健康保険組合|協議会|連絡協議会|審議会|"
    r"教育委員会|取締役会|監査委員会|.*(?:対策|検討|再発防止|調査|審査|懲戒)(?:委員会|会議|本部)|"
    r".*実習センター|.{0,3}データセンター|コールセンター)$"
)

_ONLY_LATIN = re.compile(r"^[A-Za-z0-9]+$")

#: How far a letterhead reaches, a line that is only a date, and a line that can be only a name.
_LETTERHEAD = 1000
_DATED = re.compile(
    r"(?:(?:19|20)\d\d|令和|平成)[ \d元年月日/.-]{5,16}(?:\([月火水木金土日](?:曜日?)?\))?(?:更新|公開|掲載)?"
)
_PLAIN = re.compile(
    r"(?!.*(?:各位|皆様|みなさま|様$|について|お知らせ|お詫び|報告|第\d|資料|[課室係部局]$))[^、。:\s]{3,25}"
)
_OFFICER = re.compile(r"(?:代表|理事長|園長|院長|病院長|校長|会長|社長|学長|施設長|所長|館長|支配人|店主)")
_CHAIN = re.compile(r"[ ]?(?:\([^()]{0,40}\))?[ ]?(?:、|,|・|及び|および|並びに|ならびに|と)[ ]?")

#: How a notice calls itself → how the names of such bodies end.
_SELF_ENDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        row[0]: row[1:]
        for row in map(
            words,
            """
            本学 大学 短期大学 学院 大学院 大学校
            当院 病院 医院 クリニック 診療所 センター 歯科
            本院 病院 医院 センター
            当協会 協会
            本協会 協会
            当金庫 信用金庫 労働金庫
            当庫 信用金庫
            当行 銀行
            当組合 組合 農協 生協
            当会 会 連盟 連合
            本会 会 連盟
            当連盟 連盟
            当財団 財団
            当機構 機構
            本機構 機構
            当センター センター
            本市 市
            本町 町
            当町 町
            本村 村
            本県 県
            本校 学校 高校 高専 学園
            当校 学校 学院 スクール
            当園 園
            当館 館 ホテル 旅館
            当ホテル ホテル
            当事務所 事務所
            当署 署
            当公社 公社
            当店 店
            当研究所 研究所
            当所 商工会議所 研究所 事務所 センター
            """.strip().splitlines(),
        )
    }
)


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
    chosen = _choose(notice, standings, mentions) or _signed(notice)
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
        if mention.formal and is_contractor(notice.text, mention) and _key(mention.text) not in {_key(n) for n in names}
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
        points, reason = weigh_mention(notice, mention, key in title_keys)
        standing.points += max(points, 0.0)
        standing.against = min(standing.against, points)
        if is_contractor(notice.text, mention):
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


def _choose(notice: Notice, standings: dict[str, _Standing], mentions: Sequence[Name]) -> list[_Standing]:
    for standing in standings.values():
        standing.points += standing.against if standing.best < CERTAIN else 0.0
    able = [s for s in standings.values() if s.points >= FEWEST_POINTS and not (s.contracted and s.points < 12)]
    if not able:
        return []
    best = max(able, key=lambda s: s.points)
    chain = _chain_around(notice.text, best, mentions)
    chosen = [standings[key] for key in chain if key in standings and not standings[key].contracted]
    return chosen if best in chosen and len(chosen) > 1 else [best]


def _signed(notice: Notice) -> list[_Standing]:
    """Return the name of a kind that nothing marks: a line of its own beside the date, and named again in the text."""
    lines = [(match.start(), match[0].strip()) for match in re.finditer(r"[^\n]*\S[^\n]*", notice.text[:_LETTERHEAD])]
    below = [*(line for _, line in lines[2:]), ""]
    for ((_, above), (start, line)), under in zip(pairwise(lines), below, strict=False):
        known = notice.text.count(line) >= 2 or _OFFICER.match(under)
        if not _DATED.fullmatch(above) or not _PLAIN.fullmatch(line) or not known:
            continue
        begin = notice.text.index(line, start)
        name = Name(line, begin, begin + len(line), False)
        return [_Standing(line, FEWEST_POINTS, first=name, reason="日付の次の行にあり、本文にもある")]
    return []


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
        if len(chain) > 1 and SUBJECT.match(text[mentions[last].end : mentions[last].end + 60]):
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
