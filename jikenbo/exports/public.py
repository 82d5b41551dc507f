"""The published form of an incident: the one definition that JSON, CSV, SQLite, schema and codebook are made from.

A field that is not known is None (JSON null, an empty cell), never 0 and never "". The order of the fields is that of
the columns. SCHEMA_VERSION follows changes: a new field raises the second number; a field that goes or changes its
meaning raises the first, and jikenbo/exports/changes.yml says so.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import Field

from jikenbo.archive.scale import Size
from jikenbo.bilingual import Bilingual

SchemaVersion = Literal["3.0"]
SCHEMA_VERSION: SchemaVersion = "3.0"

Status = Literal["standing", "withdrawn", "duplicate"]
Qualifier = Literal["exact", "about", "at_most", "at_least"]
Certainty = Literal["confirmed", "possible"]
Kind = Literal["official", "authority", "press"]


@dataclass(frozen=True, slots=True)
class PublicDate:
    """A date as far as it is known. / わかっている限りの日付。"""

    edtf: Annotated[
        str,
        Bilingual(
            "EDTF（ISO 8601-2）: 2023、2023-09、2023-09-28、期間は 2023-08-30/2023-08-31、~ は頃、? は不確か",
            "EDTF (ISO 8601-2): 2023, 2023-09, 2023-09-28, an interval 2023-08-30/2023-08-31; ~ about, ? uncertain",
        ),
    ]
    earliest: Annotated[
        datetime.date | None,
        Bilingual(
            "その日付（期間なら始まり）の日。日まで確かにわかるときだけ",
            "The day, or the first of an interval; only where it is known for certain to the day",
        ),
    ]
    latest: Annotated[
        datetime.date | None,
        Bilingual(
            "その日付（期間なら終わり）の日。日まで確かにわかるときだけ",
            "The day, or the last of an interval; only where it is known for certain to the day",
        ),
    ]


@dataclass(frozen=True, slots=True)
class PublicCount:
    """A number with its unit, as it was published. / 公表された数とその単位。"""

    unit: Annotated[
        str,
        Bilingual(
            "数えたもの。people（人）と records（延べ件数）は別の単位で、足したり置き換えたりしない",
            "What is counted. People and records are different units: never add or exchange them",
        ),
    ]
    value: Annotated[int, Bilingual("数", "The number")]
    qualifier: Annotated[
        Qualifier,
        Bilingual(
            "exact ちょうど、about 約、at_most 最大、at_least 以上",
            "How the number was stated: exact, about, at most, at least",
        ),
    ]
    certainty: Annotated[
        Certainty | None,
        Bilingual(
            "confirmed 確定、possible おそれ。公表されていなければ空", "Confirmed or possible; empty where not stated"
        ),
    ]
    note: Annotated[str | None, Bilingual("数の範囲などの説明", "What the number covers")]
    breakdown: Annotated[
        Mapping[str, int] | None, Bilingual("内訳（名前 → 数）", "Parts of the number (label → number)")
    ]
    label: Annotated[str, Bilingual("日本語の表記（約13,400人）", "As a Japanese reader expects it")]


@dataclass(frozen=True, slots=True)
class PublicReport:
    """One publication about an incident. / 事件についての公表文の一つ。"""

    number: Annotated[int, Bilingual("事件の中での番号（1から）", "Its number within the incident, from 1")]
    title: Annotated[str, Bilingual("題名", "Title")]
    org: Annotated[tuple[str, ...], Bilingual("公表した組織。当局・報道で不明なら空", "Who published it")]
    date: Annotated[PublicDate | None, Bilingual("公表された日", "Date of publication")]
    kind: Annotated[
        Kind,
        Bilingual(
            "official 当事者の公表、authority 当局の公表、press 報道",
            "By the party concerned, an authority or the press",
        ),
    ]
    url: Annotated[str | None, Bilingual("原文のURL", "Address of the original")]
    archive: Annotated[str | None, Bilingual("保存された写しのURL", "Address of a saved copy")]
    accessed: Annotated[PublicDate | None, Bilingual("原文を確かめた日", "When the original was last looked at")]
    counts: Annotated[
        Mapping[str, PublicCount],
        Bilingual(
            "その時点で公表された数（単位 → 数）", "Numbers as this report gave them at its time (unit → number)"
        ),
    ]


@dataclass(frozen=True, slots=True)
class PublicFinding:
    """Whether the incident appears to meet an item of the reporting duty. / 報告義務の号に当たりそうか（推定）。"""

    item: Annotated[int, Bilingual("号（1〜4）", "Item, 1 to 4")]
    rule: Annotated[
        str,
        Bilingual(
            "条文（規則7条4号。行政機関等は規則43条）",
            "Article and item of the Enforcement Rules of the Act on the Protection of Personal Information",
        ),
    ]
    applies: Annotated[
        bool | None,
        Bilingual(
            "当たりそうなら true、当たらなそうなら false、わからなければ空", "Estimate; empty where it is not clear"
        ),
    ]
    reason: Annotated[str, Bilingual("理由（日本語）", "Why, in Japanese")]
    reason_en: Annotated[str, Bilingual("理由（英語）", "Why, in English")]


@dataclass(frozen=True, slots=True)
class PublicIncident:
    """One incident. / 事件一件。"""

    id: Annotated[str, Bilingual("番号。変わらず、使い回されない", "Number; for good, never used again")]
    url: Annotated[str, Bilingual("このアーカイブのページ", "Its page in this archive")]
    title: Annotated[str, Bilingual("見出し（組織名を含まない）", "Headline, without the organisation")]
    org: Annotated[tuple[str, ...], Bilingual("当事者の組織", "Organisations whose incident it is")]
    org_keys: Annotated[
        tuple[str, ...],
        Bilingual(
            "org の組織それぞれのキー（同じ順）。表記が違っても同じ組織なら同じ",
            "A key for each of org, in the same order: equal for spellings of one organisation",
        ),
    ]
    prefectures: Annotated[
        tuple[str, ...],
        Bilingual(
            "組織のある都道府県。名前か organisations.yml からわかるものだけ",
            "Prefectures of the organisations, where known",
        ),
    ]
    date: Annotated[PublicDate, Bilingual("公表された日", "When it was made public")]
    occurred: Annotated[PublicDate | None, Bilingual("発生した日または期間", "When it happened")]
    discovered: Annotated[PublicDate | None, Bilingual("発覚した日", "When it was discovered")]
    updated: Annotated[
        datetime.date | None,
        Bilingual(
            "公表・続報・取り下げのうち、日までわかっている最後の日",
            "Last day of a disclosure, a further report or a withdrawal, of those known to the day",
        ),
    ]
    added: Annotated[
        datetime.date | None,
        Bilingual(
            "この記録がアーカイブに加わった日（日本時間）。事件の日付ではない",
            "Day on which this record was added to the archive, in Japan; no date of the incident",
        ),
    ]
    modified: Annotated[
        datetime.date | None,
        Bilingual(
            "この記録の内容が最後に変わった日（日本時間）。変わっていなければ加わった日",
            "Day on which what this record says last changed, in Japan; the day of adding where it never did",
        ),
    ]
    status: Annotated[
        Status,
        Bilingual(
            "standing 有効、withdrawn 取り下げ、duplicate 重複。統計は standing だけを数える",
            "Statistics count only incidents with status standing",
        ),
    ]
    withdrawn: Annotated[PublicDate | None, Bilingual("取り下げた日", "When it was withdrawn")]
    withdrawn_reason: Annotated[
        str | None, Bilingual("取り下げた、または重複とした理由", "Why it was withdrawn or is a duplicate")
    ]
    duplicate_of: Annotated[str | None, Bilingual("同じ事件の番号", "Number of the incident it is a double of")]
    distinct_from: Annotated[
        tuple[str, ...],
        Bilingual("似ているが別の事件の番号", "Numbers of incidents that look alike but are others"),
    ]
    summary: Annotated[str | None, Bilingual("本文の最初の段落", "First paragraph of the text, in Japanese")]
    tags: Annotated[
        tuple[str, ...],
        Bilingual(
            "分類の語すべて（原因・媒体・情報・業種・関係・状態の順）",
            "All tags: causes, media, data, sectors, relations, states",
        ),
    ]
    tags_en: Annotated[tuple[str, ...], Bilingual("tags の英語名（同じ順）", "The tags in English, in the same order")]
    causes: Annotated[tuple[str, ...], Bilingual("原因", "Causes")]
    media: Annotated[tuple[str, ...], Bilingual("媒体", "Media")]
    data_kinds: Annotated[tuple[str, ...], Bilingual("情報の種類", "Kinds of data")]
    sectors: Annotated[tuple[str, ...], Bilingual("業種", "Sectors")]
    relations: Annotated[tuple[str, ...], Bilingual("関係（委託先など）", "Relation, such as a contractor")]
    states: Annotated[tuple[str, ...], Bilingual("状態（調査中など）", "State, such as under investigation")]
    jnsa: Annotated[
        tuple[str, ...], Bilingual("原因をJNSAの漏えい原因に置き換えたもの", "Causes in the classes of JNSA")
    ]
    ppc: Annotated[
        tuple[str, ...],
        Bilingual(
            "原因を個人情報保護委員会の報告様式の区分に置き換えたもの",
            "Causes in the classes of the Personal Information Protection Commission's form",
        ),
    ]
    jsic: Annotated[
        tuple[str, ...],
        Bilingual(
            "業種の日本標準産業分類の大分類（A〜T）",
            "Sectors as major divisions of the Japan Standard Industrial Classification",
        ),
    ]
    counts: Annotated[
        Mapping[str, PublicCount],
        Bilingual("公表された最新の数（単位 → 数）", "The latest numbers published (unit → number)"),
    ]
    scale: Annotated[
        Size | None,
        Bilingual(
            "人数の規模。100は100人まで、1000は101〜1,000人…、moreは100,000人を超える。不明なら空",
            "Band of the number of people: up to 100, up to 1,000, …, more than 100,000; empty where not known",
        ),
    ]
    days_to_discovery: Annotated[
        int | None,
        Bilingual("発生から発覚までの日数", "Days from occurrence to discovery, where both are known to the day"),
    ]
    days_to_disclosure: Annotated[
        int | None,
        Bilingual("発覚から公表までの日数", "Days from discovery to disclosure, where both are known to the day"),
    ]
    law: Annotated[
        tuple[PublicFinding, ...],
        Bilingual(
            "個人情報保護法施行規則の報告義務（1〜4号）に当たりそうか（推定）",
            "Which items of the legal duty to report appear to apply (estimate)",
        ),
    ]
    reports: Annotated[tuple[PublicReport, ...], Bilingual("公表文", "Reports")]
    text: Annotated[str, Bilingual("本文（Markdown）", "Text in Japanese (Markdown)")]
    schema_version: Annotated[SchemaVersion, Bilingual("この形式の版", "Version of this format")]


@dataclass(frozen=True, slots=True)
class PublicPage:
    """What an incident's page shows, in Japanese. / 事件のページの表示。"""

    date: Annotated[str, Bilingual("公表された日の表記", "Date of disclosure as displayed")]
    people: Annotated[str, Bilingual("人数の表記。公表されていなければ空", "Number of people as displayed, or empty")]
    blocks: Annotated[
        tuple[str | tuple[int, int], ...],
        Bilingual(
            "表示される文章の切れ目ごと。[始まり, 終わり] は text のその部分（UTF-16の単位）",
            "Each piece of its text; [start, end] is that part of `text`, in UTF-16 code units",
        ),
    ]


@dataclass(frozen=True, slots=True)
class PublicIncidentFile(PublicIncident):
    """The file of one incident. / 事件一件のファイル。"""

    page: Annotated[PublicPage, Bilingual("ページの表示", "What its page shows")]
    entry: Annotated[Mapping[str, Any], Bilingual("投稿されたファイルの前付け", "Front matter of the entry, as typed")]


@dataclass(frozen=True, slots=True)
class PublicHeader:
    """The header of a file of the whole archive. / ファイルがそれ自身について述べること。"""

    name: Annotated[str, Bilingual("アーカイブの名前", "Name of the archive")]
    license: Annotated[str, Field(json_schema_extra={"format": "uri"}), Bilingual("利用の条件", "Licence")]
    schema_version: Annotated[SchemaVersion, Bilingual("形式の版", "Version of the format")]
    data_version: Annotated[str, Bilingual("データの版", "Version of the data")]
    data_hash: Annotated[
        str,
        Field(pattern="^sha256:[0-9a-f]{64}$"),
        Bilingual("圧縮前の incidents.jsonl のハッシュ", "Hash of incidents.jsonl before compression"),
    ]


@dataclass(frozen=True, slots=True)
class PublicArchive(PublicHeader):
    """All incidents in one file. / すべての事件。"""

    total: Annotated[int, Field(ge=0), Bilingual("事件の数", "How many incidents")]
    incidents: Annotated[tuple[PublicIncident, ...], Bilingual("事件", "Incidents")]
