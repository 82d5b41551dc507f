"""The catalogue of the published data: every kind of file, its address and what it holds.

The OpenAPI description, the data page and llms.txt are made from it; a test holds it against the files themselves.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from jikenbo.addresses import SHARE_IMAGES
from jikenbo.bilingual import Bilingual
from jikenbo.exports.tables import COUNTS, INCIDENTS, REPORTS

Group = Literal["whole", "incident", "feed", "reference"]


@dataclass(frozen=True, slots=True)
class Resource:
    """`path` is relative to the site's root; a part in braces varies. `schema` names what JSON of this kind follows."""

    path: str
    media_type: str
    group: Group
    about: Bilingual
    schema: Literal["PublicArchive", "PublicIncidentFile", "PublicVocabulary", "PublicChanges", ""] = ""

    @property
    def parameters(self) -> tuple[str, ...]:
        return tuple(re.findall(r"{(\w+)}", self.path))


_JSON, _CSV, _GZIP, _SVG = "application/json", "text/csv", "application/gzip", "image/svg+xml"
RESOURCES = (
    Resource(
        "data/incidents.csv",
        _CSV,
        "whole",
        INCIDENTS.title,
    ),
    Resource(
        "data/reports.csv",
        _CSV,
        "whole",
        REPORTS.title,
    ),
    Resource(
        "data/counts.csv",
        _CSV,
        "whole",
        COUNTS.title,
    ),
    Resource(
        "data/incidents.json.gz",
        _GZIP,
        "whole",
        Bilingual(
            "すべての事件と公表文、本文。JSONをgzipで圧縮",
            "All incidents with their reports and text, as JSON compressed with gzip",
        ),
        "PublicArchive",
    ),
    Resource(
        "data/incidents.jsonl.gz",
        _GZIP,
        "whole",
        Bilingual("同じものを一行に一件、gzipで圧縮", "The same, one incident a line, compressed with gzip"),
    ),
    Resource(
        "data/incidents.sqlite",
        "application/vnd.sqlite3",
        "whole",
        Bilingual("SQLiteのデータベース。全文検索の表つき", "SQLite database with a full-text table"),
    ),
    Resource(
        "data/veris.json.gz",
        _GZIP,
        "whole",
        Bilingual(
            "有効な事件すべてのVERISの記録。JSONをgzipで圧縮",
            "VERIS records of all incidents that count, as JSON compressed with gzip",
        ),
    ),
    Resource(
        "data/changes.json",
        _JSON,
        "whole",
        Bilingual(
            "更新履歴。いつ、どの事件を追加・訂正・取り下げたか", "What was added, corrected and withdrawn, and when"
        ),
        "PublicChanges",
    ),
    Resource(
        "data/statistics/{table}.csv",
        _CSV,
        "whole",
        Bilingual("統計の表", "Tables of the statistics"),
    ),
    Resource(
        "statistics/{chart}.svg",
        _SVG,
        "whole",
        Bilingual(
            "統計の図。名前は統計のページの「図を保存・埋め込む」にある。事件が30件になるまではない",
            "Charts of the statistics in Japanese, under the names that the page has; from 30 incidents on",
        ),
    ),
    Resource(
        "en/statistics/{chart}.svg",
        _SVG,
        "whole",
        Bilingual("同じ図の英語版", "The same charts in English"),
    ),
    Resource(
        "incidents/{id}/index.json",
        _JSON,
        "incident",
        Bilingual(
            "一件の事件。ページの表示（page）と、投稿されたファイルの前付け（entry）を含む",
            "One incident, with what its page shows (page) and the front matter of its entry (entry)",
        ),
        "PublicIncidentFile",
    ),
    Resource(
        "incidents/{id}/card.png",
        "image/png",
        "incident",
        Bilingual(
            f"ページが共有されるときに出る画像。新しい事件{SHARE_IMAGES:,}件にある",
            f"The image that is shown where the page is shared; the {SHARE_IMAGES:,} newest incidents have one",
        ),
    ),
    Resource(
        "feeds/all.xml",
        "application/atom+xml",
        "feed",
        Bilingual("新着と更新（Atom）", "New and updated incidents (Atom)"),
    ),
    Resource(
        "feeds/all.json",
        "application/feed+json",
        "feed",
        Bilingual("新着と更新（JSON Feed）", "New and updated incidents (JSON Feed)"),
    ),
    Resource(
        "feeds/{facet}/{slug}.xml",
        "application/atom+xml",
        "feed",
        Bilingual("原因または業種ごとの新着と更新（Atom）", "The same for one cause or sector (Atom)"),
    ),
    Resource(
        "feeds/{facet}/{slug}.json",
        "application/feed+json",
        "feed",
        Bilingual("原因または業種ごとの新着と更新（JSON Feed）", "The same for one cause or sector (JSON Feed)"),
    ),
    Resource(
        "feeds/organisations/{organisation}.xml",
        "application/atom+xml",
        "feed",
        Bilingual(
            "組織ごとの新着と更新（Atom）。事件が2件以上ある組織だけ。アドレスは組織のページにある",
            "The same for one organisation with two incidents or more (Atom); its page links to it",
        ),
    ),
    Resource(
        "data/vocabulary.json",
        _JSON,
        "reference",
        Bilingual(
            "分類の語と定義、別名、英語名、ほかの分類との対応",
            "Tags with definitions, English labels and codes",
        ),
        "PublicVocabulary",
    ),
    Resource(
        "data/vocabulary.csv",
        _CSV,
        "reference",
        Bilingual("同じものの表", "The same as a table"),
    ),
    Resource(
        "data/incident.schema.json",
        "application/schema+json",
        "reference",
        Bilingual("事件一件のJSON Schema", "JSON Schema of one incident"),
    ),
    Resource(
        "data/incidents.schema.json",
        "application/schema+json",
        "reference",
        Bilingual("incidents.json.gzの中身のJSON Schema", "JSON Schema of what incidents.json.gz holds"),
    ),
    Resource(
        "data/entry.schema.json",
        "application/schema+json",
        "reference",
        Bilingual("投稿するファイルの前付けのJSON Schema", "JSON Schema of an entry's front matter"),
    ),
    Resource(
        "data/openapi.json",
        _JSON,
        "reference",
        Bilingual("これらのアドレスのOpenAPIによる記述", "OpenAPI description of these addresses"),
    ),
    Resource(
        "data/datapackage.json",
        _JSON,
        "reference",
        Bilingual(
            "表の列、各ファイルの大きさとハッシュ（Data Package）", "Columns, sizes and hashes as a Data Package"
        ),
    ),
    Resource(
        "data/metadata.json",
        _JSON,
        "reference",
        Bilingual("Datasetteに渡すメタデータ", "Metadata for Datasette"),
    ),
    Resource(
        "llms.txt",
        "text/plain",
        "reference",
        Bilingual("機械が読む案内", "A guide for language models"),
    ),
)
