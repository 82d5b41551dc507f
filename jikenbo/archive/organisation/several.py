"""Several organisations typed into one name: separated where that is certain.

A mark that lists are written with may also be part of a name (農業・食品産業技術総合研究機構), so what is on each
side of it decides: whether each can be a name by itself. The browser does the same with the same tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from jikenbo.archive.organisation.legal_forms import plain, split_form
from jikenbo.archive.organisation.municipalities import municipalities_named
from jikenbo.archive.organisation.name import bare
from jikenbo.archive.organisation.prefectures import PREFECTURES

#: The beginning of an item of a list.
MARK = r"^(?:[-*+•‣◦・･●○■□▪◆◇※＊]\s*|[①-⑳❶-❿]\s*|[(（]?[0-9０-９]{1,2}[)）.．、:：]\s*(?![0-9０-９]))"
_NUMBERS = (
    r"[①-⑳❶-❿]|[(（][0-9０-９]{1,2}[)）]"
    r"|(?:^|[ \u3000])[0-9０-９]{1,2}[.．)）]\s*(?![0-9０-９])"
)
#: Separators, in the order in which they are tried → what all that they separate must be. any: whatever it is; same:
#: all with a legal form, or all municipalities and prefectures; towns: all with a form, or all municipalities; alike:
#: all with a form or government, or names that end as institutions' do and none with a form; listed: such names, or
#: any without a form that are not all Latin letters; enumerated: such names or words in Latin letters, or any without
#: a form.
SEPARATORS: Mapping[str, str] = {
    _NUMBERS: "any",
    r"[;；\t|｜]": "any",
    r"[、，](?:\s*(?:及び|および|並びに|ならびに))?": "enumerated",
    r",(?![0-9])": "listed",
    r"[/／]": "listed",
    r"及び|および|並びに|ならびに": "alike",
    r"[・･&＆+＋]|と": "same",
    r"[ \u3000]+": "towns",
}
#: How a name ends that means further bodies without naming them.
OTHERS = (
    r"(?:ほか|など|(?:ほか|他|など|等)の?(?:各社|数社|関係機関"
    r"|[0-9０-９一二三四五六七八九十数]+(?:[市町村区県社校園店院]|市町村?|町村|団体|組織|施設|機関|法人|自治体|[かカヶケ箇]所)?))$"
)
#: How names of institutions end.
ENDINGS = (
    r"(?:病院|医院|クリニック|診療所|大学|大学校|大学院|高校|学校|学園|学院|幼稚園|保育園|保育所"
    r"|こども園|銀行|信用金庫|金庫|組合|協会|協議会|連合会|連盟|センター|機構|研究所|会社"
    r"|新聞社|新聞|放送|財団|法人|事務所|警察|警察署|県警|府警|消防|消防本部|消防署|局|省|庁"
    r"|公社|公団|事業団|商工会|会議所|委員会|支部|本部|支社|支店|商店|商事|商会|書店|薬局"
    r"|ホテル|旅館|図書館|博物館|美術館|役所|役場|議会|工業|産業|製作所|製薬|電力|ガス|鉄道"
    r"|電鉄|交通|運輸|運送|建設|不動産|保険|生命|証券|カード|百貨店|ストア|グループ"
    r"|ホールディングス|システム|システムズ|ソリューションズ|サービス|市|町|村|区)$"
)
#: A municipality or a prefecture, known or not.
GOVERNMENT = r"^(?![市区]?町村$|市[区町]村$).{1,8}[市区町村]$"
#: Only a municipality; 区 may be a part of one.
TOWN = r"^(?![市区]?町村$).{1,8}[市町村]$"
#: A part that is not all Latin letters, in which a comma may precede "Inc." and be part of a firm's name.
JAPANESE = r"[ぁ-ヿ一-鿿]"
_MARK, _GOVERNMENT, _TOWN = re.compile(MARK), re.compile(GOVERNMENT), re.compile(TOWN)
_SEPARATORS = [(re.compile(pattern), wanted) for pattern, wanted in SEPARATORS.items()]
OPENING, CLOSING = "(（「『[［〔【", ")）」』]］〕】"
_SHORTEST = 2
_JAPANESE, _ENDINGS = re.compile(JAPANESE), re.compile(ENDINGS)


def split_names(text: str) -> list[str]:
    """Return the names that the text certainly consists of, without the marks of a list; else the text itself."""
    lines = [_MARK.sub("", line.strip()).strip() for line in re.split(r"[\r\n\u2028]+", text)]
    return list(dict.fromkeys(name for line in lines if line for name in _names(line)))


def _names(line: str) -> Iterator[str]:
    for separator, wanted in _SEPARATORS:
        parts = [part for part in map(str.strip, _outside_brackets(separator, line)) if part]
        if len(parts) > 1 and _are_several(parts, wanted, line):
            for part in parts:
                yield from _names(_MARK.sub("", part))
            return
    yield line


def _outside_brackets(separator: re.Pattern[str], line: str) -> Iterator[str]:
    """Yield the parts of the line between separators that are not in brackets."""
    begin = 0
    for found in separator.finditer(line):
        before = line[: found.start()]
        if sum(map(before.count, OPENING)) == sum(map(before.count, CLOSING)):
            yield line[begin : found.start()]
            begin = found.end()
    yield line[begin:]


def _are_several(parts: list[str], wanted: str, line: str) -> bool:
    forms = [_has_form(part) for part in parts]
    if any(len(part) < _SHORTEST for part in parts):
        return False
    if wanted == "enumerated":
        return not any(forms) or all(_is_name(part) or not _is_japanese(part) for part in parts)
    if wanted == "listed":
        return all(map(_is_name, parts)) or (not any(forms) and all(map(_is_japanese, parts)))
    if wanted == "alike":
        return all(map(_is_name, parts)) and (all(map(_is_body, parts)) or not any(forms))
    if wanted == "any" or all(forms):
        return True
    if any(forms) or (wanted == "towns" and municipalities_named(bare(plain(line)))):
        return False
    return all(map(_is_government if wanted == "same" else _TOWN.match, parts))


def _has_form(part: str) -> bool:
    return bool(split_form(plain(part)).form)


def _is_government(part: str) -> bool:
    return part in PREFECTURES or bool(_GOVERNMENT.match(part))


def _is_body(part: str) -> bool:
    return _has_form(part) or _is_government(part)


def _is_name(part: str) -> bool:
    return _is_body(part) or bool(_ENDINGS.search(part))


def _is_japanese(part: str) -> bool:
    return bool(_JAPANESE.search(part))
