"""The vocabulary: facets, their tags, and the code of each tag in other classifications."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field
from rapidfuzz import fuzz, process

from jikenbo.errors import UserError


class Tag(BaseModel):
    """One tag of one facet; see the head of vocabulary.yml for what each field means."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    facet: str
    en: str
    definition: str
    aliases: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    jnsa: str | None = None
    ppc: str | None = None
    veris: str | None = None
    malicious: bool = False
    sensitive: bool = False
    financial: bool = False
    jsic: str | None = None
    official: str | None = None
    naics: str | None = None


class Facet(BaseModel):
    """One axis by which incidents are told apart, with its tags by name, in the order of the file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str
    label: str
    label_en: str
    definition: str
    tags: Mapping[str, Tag]


class Vocabulary(BaseModel):
    """All facets by key. A tag's name is unique across facets. `synonyms`: words that cues mean by one of them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    facets: Mapping[str, Facet] = Field(min_length=1)
    synonyms: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)

    @cached_property
    def tags(self) -> Mapping[str, Tag]:
        """Every tag by its name."""
        return {tag.name: tag for facet in self.facets.values() for tag in facet.tags.values()}

    @cached_property
    def aliases(self) -> Mapping[str, str]:
        """Alias → the name of its tag."""
        return {alias: tag.name for tag in self.tags.values() for alias in tag.aliases}

    def of_facet(self, facet: str, names: Iterable[str]) -> tuple[str, ...]:
        """Return those of `names` that are tags of the facet, in the order given."""
        tags = self.facets[facet].tags
        return tuple(name for name in names if name in tags)

    def nearest(self, word: str) -> str | None:
        """Return the tag that `word` is an alias of or is spelt most like, or None where nothing is near."""
        if word in self.aliases:
            return self.aliases[word]
        match = process.extractOne(word, [*self.tags, *self.aliases], scorer=fuzz.ratio, score_cutoff=60)
        return self.aliases.get(match[0], match[0]) if match else None


class VocabularyError(UserError):
    """vocabulary.yml is unusable; the message says where and why."""


def read_vocabulary(path: Path) -> Vocabulary:
    """Return the vocabulary in the file, or raise VocabularyError."""
    try:
        raw = yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        facets = {key: _facet(key, facet) for key, facet in raw["facets"].items()}
        vocabulary = Vocabulary(facets=facets, synonyms=raw.get("synonyms", {}))
    except (OSError, UnicodeDecodeError, yaml.YAMLError, TypeError, KeyError, AttributeError, ValueError) as error:
        raise VocabularyError(f"{path}: 語彙が読めません: {error}") from error
    repeated = list(_repeated(vocabulary))
    if repeated:
        raise VocabularyError(f"{path}: 同じ語が二度あります: {'、'.join(repeated)}")
    return vocabulary


def _facet(key: str, raw: dict[str, Any]) -> Facet:
    tags = {name: {"name": name, "facet": key, **tag} for name, tag in raw["tags"].items()}
    return Facet.model_validate({**raw, "key": key, "tags": tags})


def _repeated(vocabulary: Vocabulary) -> Iterator[str]:
    """Yield each name or alias that stands for more than one tag."""
    seen: set[str] = set()
    for facet in vocabulary.facets.values():
        for tag in facet.tags.values():
            for word in (tag.name, *tag.aliases):
                if word in seen:
                    yield word
                seen.add(word)
