"""The words around a number: exactness, unit, and unknown values."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from jikenbo.notation.whole_numbers import NUMERALS

#: Qualifier → what means it before a number and behind it. The weakest that the words imply, with the number that was
#: published: 100人超 and 100人未満 keep their 100, since nobody published 101 or 99.
BEFORE: Mapping[str, str] = MappingProxyType(
    {
        "<=": "最大限?|最多|最高|上限|多くとも|多くても?|<=|≦|≤|<",
        ">=": "少なくとも|少なくも|最低限?|最小|下限|>=|≧|≥|>",
        "~": "約|およそ|おおよそ|おおむね|概ね|概算|凡そ|ほぼ|ざっと|大体|だいたい|推定|推計|~|≒|≈|∼",
    }
)
AFTER: Mapping[str, str] = MappingProxyType(
    {
        "<=": r"以下|以内|未満|まで|(?:を|に)?(?:下回[るっ]た?|満たない)|\(最大\)|が?上限|が最大",
        ">=": r"以上|を?(?:超|こ|上回)え?[るた]?|\+|が?下限",
        "~": r"程度|前後|ほど|くらい|ぐらい|内外|近く|規模|見込み|\((?:約|概数|概算|推定|推計)\)",
    }
)
#: Words before a number, or between it and a word of the above, that say no more than that it is one.
LABELS = (
    "(?:対象|該当|被害|影響|漏えい|漏洩|流出)?(?:者|人|件|総|ファイル|枚|台|社|本人の)数|合計人数|合計件数|合計|総計|総勢|"
    "総数|累計|全部で|全体で|合わせて|あわせて|併せて|計|全|お|でも?|して|は|"
    "対象者|該当者|本人|[:、,(\\[「]"
)
#: Words that spell a number.
SPOKEN: Mapping[str, str] = MappingProxyType({"ゼロ": "0", "ひとり": "1人", "ふたり": "2人"})
#: The same person or thing may be in it more than once.
GROSS = "延べ|のべ|延"
#: Behind the counter: that it is their data, and how a sentence ends.
_DATA = "の(?:個人情報|個人データ|情報|データ)"
OF_DATA = f"(?:分|ぶん)(?:{_DATA})?|{_DATA}|です|だ(?![0-9])|[。)\\]」]"
#: Words that leave a number open, wherever in the text they are.
VAGUE = (
    f"(?<![人件者総台社枚名体字の])数(?=[{NUMERALS}人名件個通台社])|[{NUMERALS}]数(?=[人名件個十百千万億])|"
    "何(?=[人名件十百千万億])|幾|いくつか|多数|複数|若干|大勢|多く(?!と|て)|少数|余り?|あまり|"
    f"(?<=[人名件{NUMERALS}])[強弱]|一部|全員|全件|全て|すべて|大量|ほとんど|過?半数|大半|大部分|相当数|以外|"
    f"[{NUMERALS}](?:割|%|パーセント|分の[{NUMERALS}])"
)

#: Counters of people.
PEOPLE = "名様|名さま|人様|人さま|名|人|者"
_PAPER = "枚|冊|部|点|簿冊|巻"
#: Unit → its counters.
COUNTERS: Mapping[str, str] = MappingProxyType(
    {
        "people": PEOPLE,
        "records": "件|レコード|行",
        "files": f"ファイル|件|個|{_PAPER}|本|点",
        "cards": "件|枚|カード",
        "accounts": "アカウント|件|ID|個|つ",
        "devices": "台|個|本|枚|点|つ|機|件",
        "emails": "通|件|メール",
        "organisations": (
            "組織|団体|社|校|園|機関|施設|法人|事業者|事業所|自治体|市町村|企業|店舗|店|病院|大学|学校|[かカヶケ]所|箇所|件"
        ),
    }
)
#: Units in which the same one may come more than once. 延べ120人 is a number of records.
GROSS_UNITS = ("records", "emails")
