"""The published form of a tag of the vocabulary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.bilingual import Bilingual
from jikenbo.exports.public import PublicHeader


@dataclass(frozen=True, slots=True)
class PublicTag:
    """One tag. / 分類の語一つ。"""

    tag: Annotated[str, Bilingual("語", "The tag")]
    facet: Annotated[str, Bilingual("属する軸", "The facet it belongs to")]
    en: Annotated[str, Bilingual("英語名", "English label")]
    slug: Annotated[str, Bilingual("フィードのアドレスでの名前", "Its name in addresses of feeds")]
    definition: Annotated[str, Bilingual("定義", "Definition, in Japanese")]
    aliases: Annotated[tuple[str, ...], Bilingual("別名", "Other names of the same thing")]
    jnsa: Annotated[str | None, Bilingual("JNSAの漏えい原因", "JNSA's class of causes")]
    ppc: Annotated[
        str | None,
        Bilingual(
            "個人情報保護委員会の報告様式の原因",
            "Class of causes in the Personal Information Protection Commission's form",
        ),
    ]
    veris: Annotated[str | None, Bilingual("VERISの用語", "VERIS term")]
    malicious: Annotated[
        bool | None, Bilingual("原因: 不正の目的によるおそれ", "Cause that suggests a wrongful purpose")
    ]
    sensitive: Annotated[
        bool | None, Bilingual("情報: 要配慮個人情報に当たりうる", "Data that may be special-care personal information")
    ]
    financial: Annotated[
        bool | None, Bilingual("情報: 不正に使われれば財産的被害のおそれ", "Data whose misuse can cost money")
    ]
    jsic: Annotated[
        str | None,
        Bilingual("業種: 日本標準産業分類の大分類", "Major division of the Japan Standard Industrial Classification"),
    ]
    official: Annotated[str | None, Bilingual("業種: 大分類の正式な名称", "Full name of the division")]
    naics: Annotated[str | None, Bilingual("業種: NAICSの番号", "NAICS code")]


@dataclass(frozen=True, slots=True)
class PublicVocabulary(PublicHeader):
    """The vocabulary, and the words that numbers come with. / 分類の語と、数についての語。"""

    facets: Annotated[tuple[Mapping[str, str], ...], Bilingual("軸", "Facets")]
    tags: Annotated[tuple[PublicTag, ...], Bilingual("語", "Tags")]
    units: Annotated[tuple[Mapping[str, str], ...], Bilingual("数の単位", "Units of counts")]
    scales: Annotated[tuple[Mapping[str, Any], ...], Bilingual("人数の規模", "Bands of the number of people")]


def public_tags(vocabulary: Vocabulary) -> Iterator[PublicTag]:
    """Yield every tag, in the order of the vocabulary."""
    for tag in vocabulary.tags.values():
        cause, data = tag.facet == "cause", tag.facet == "data"
        yield PublicTag(
            tag=tag.name,
            facet=tag.facet,
            en=tag.en,
            slug=tag.slug,
            definition=tag.definition,
            aliases=tag.aliases,
            jnsa=tag.jnsa,
            ppc=tag.ppc,
            veris=tag.veris,
            malicious=tag.malicious if cause else None,
            sensitive=tag.sensitive if data else None,
            financial=tag.financial if data else None,
            jsic=tag.jsic,
            official=tag.official,
            naics=tag.naics,
        )
