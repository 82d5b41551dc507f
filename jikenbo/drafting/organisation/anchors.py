"""Words by which a name is found in a text: its legal form, its first or last word, the kind of place."""

from __future__ import annotations

import re

from jikenbo.drafting.organisation.hiragana import HIRAGANA
from jikenbo.drafting.organisation.name_edges import BODY, FORM, THING
from jikenbo.drafting.organisation.name_words import COMPANY_FORMS, HOUSES, KANA_PLACES, LETTERS
from jikenbo.drafting.organisation.places import PLACE_END
from jikenbo.drafting.text.wording import any_of, words

COMPANY = re.compile(any_of(COMPANY_FORMS))
#: Words that a house's name begins with.
HOUSE = re.compile(any_of(HOUSES))
#: What follows the word for a house and makes it no name (ホテル予約サイト).
NOT_HOUSE = re.compile(
    rf"{THING.pattern}|{any_of(words('予約 宿泊 業 側 客 名 員 街 商品 関係 経営 組合員 様 等 各 両 内 や など'))}"
)
#: Legal forms of lawyers and the like, which stand behind names, too.
PROFESSION = re.compile(r"(?:弁護士|税理士|司法書士|行政書士|社会保険労務士|監査|特許業務)法人")
#: A company's name of words joined by の or と (花と緑の村).
JOINED = re.compile(r"(?![当本同各全他両弊貴一市県町村社])[一-龥ァ-ヺー]{1,3}(?:[のと][一-龥ァ-ヺー]{1,3}){1,2}")
NUMBER = re.compile(r"[\d一二三四五六七八九十]+\Z")

_GRAMMAR = "ぁ-かきくけこさ-すせそちってなぬねひふほま-むめゃ-りれろわん"
_KNOWN = rf"(?<![{_GRAMMAR}]){any_of(KANA_PLACES)}"
#: A place of two ideographs that の joins (日の浦市).
_JOINED_PLACE = (
    rf"(?<![{LETTERS}])(?![当本同各全他両弊貴一市県町村区国都府道山川海隣元新旧側下上前後内外人])[一-龥]の"
    r"(?![市町村区])[一-龥][市町村](?![一-龥])"
)
_COUNTY = r"(?<=[一-龥]郡)[一-龥ぁ-んァ-ヶ]{1,6}?[町村](?![町村市])"
_FIRST = rf"(?<![{LETTERS}]){HOUSE.pattern}(?=[{LETTERS}{HIRAGANA}])"
ANCHOR = re.compile(
    f"(?P<known>{_KNOWN}|{_JOINED_PLACE}|{_COUNTY})|(?P<form>{FORM.pattern})|(?P<house>{_FIRST})|"
    f"(?P<body>{BODY.pattern})|(?P<place>{PLACE_END})"
)
