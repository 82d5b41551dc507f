"""The vocabulary: facets, their tags, and the code of each tag in other classifications."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import InitErrorDetails

from jikenbo.archive.characters import plain_characters
from jikenbo.archive.likeness import nearest
from jikenbo.archive.yaml_model import read_yaml_model
from jikenbo.rules.rulebook import BrokenRule

#: How like a tag a word must be, of 100, to be taken for it.
LEAST_ALIKE = 60


class Tag(BaseModel):
    """One tag of one facet; see the head of vocabulary.yml for what each field means."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    facet: str
    en: str
    definition: str
    aliases: tuple[str, ...] = ()
    aliases_en: tuple[str, ...] = ()
    jnsa: str | None = None
    ppc: str | None = None
    veris: str | None = None
    malicious: bool = False
    sensitive: bool = False
    financial: bool = False
    jsic: str | None = None
    official: str | None = None
    naics: str | None = None

    @cached_property
    def slug(self) -> str:
        """The tag's name in addresses of feeds, in plain ASCII from its English label."""
        plain = unicodedata.normalize("NFKD", self.en).encode("ascii", "ignore").decode().lower()
        return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


class Facet(BaseModel):
    """One axis by which incidents are classified, with its tags by name, in the order of the file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str
    label: str
    label_en: str
    definition: str
    tags: Mapping[str, Tag]


class Vocabulary(BaseModel):
    """All facets by key. A tag's name is unique across facets."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    facets: Mapping[str, Facet] = Field(min_length=1)

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
        """Return the tag that `word` is an alias of or is spelt most like, or None."""
        if word in self.aliases:
            return self.aliases[word]
        name = nearest(word, (*self.tags, *self.aliases), LEAST_ALIKE)
        return self.aliases.get(name, name) if name else None

    def unknown(self, word: str) -> BrokenRule:
        """Return the advice on a word that is no tag: the tag that looks the same, the nearest, or the list of tags."""
        plain = plain_characters(word)
        if plain in self.tags:
            code = "、".join(f"U+{ord(sign):04X}" for sign in dict.fromkeys(word) if sign not in plain)
            return BrokenRule("unknown-tag", "alike", text=plain, code=code, suggestion=plain)
        nearest = self.nearest(plain)
        if nearest:
            return BrokenRule("unknown-tag", "near", text=plain, suggestion=nearest)
        return BrokenRule("unknown-tag", "far", text=plain)


def read_vocabulary(path: Path) -> Vocabulary:
    """Return the vocabulary in the file; raise UserError, with the line of each fault, if it has any."""
    return read_yaml_model(path, _validated, "語彙")


def _validated(raw: Any) -> Vocabulary:
    vocabulary = Vocabulary.model_validate(_keyed(raw))
    faults = [*_repeated(vocabulary), *_without_own_address(vocabulary)]
    if faults:
        raise ValidationError.from_exception_data(Vocabulary.__name__, faults)
    return vocabulary


def _fault(tag: Tag, field: str, message: str) -> InitErrorDetails:
    place = ("facets", tag.facet, "tags", tag.name, field)
    return InitErrorDetails(type="value_error", loc=place, input=tag, ctx={"error": ValueError(message)})


def _keyed(raw: Any) -> Any:
    """Give each facet its key, and each tag its name and its facet's key; other shapes stay unchanged."""
    if not isinstance(raw, Mapping):
        return raw
    facets = _named(raw.get("facets"), "key")
    for facet in facets.values() if isinstance(facets, Mapping) else ():
        if isinstance(facet, dict):
            facet["tags"] = _named(facet.get("tags"), "name", facet=facet["key"])
    return {**raw, "facets": facets}


def _named(raw: Any, name: str, **more: Any) -> Any:
    if not isinstance(raw, Mapping):
        return raw
    return {key: {name: key, **more, **part} if isinstance(part, Mapping) else part for key, part in raw.items()}


def _repeated(vocabulary: Vocabulary) -> Iterator[InitErrorDetails]:
    """Yield a fault for each name or alias of more than one tag."""
    seen: set[str] = set()
    for facet in vocabulary.facets.values():
        for tag in facet.tags.values():
            for field, words in (("name", [tag.name]), ("aliases", tag.aliases)):
                for word in words:
                    if word in seen:
                        yield _fault(tag, field, f"同じ語が二度あります: {word}")
                    seen.add(word)


def _without_own_address(vocabulary: Vocabulary) -> Iterator[InitErrorDetails]:
    """Yield a fault for each tag whose English label makes no address, or that of another tag of its facet."""
    for facet in vocabulary.facets.values():
        first: dict[str, Tag] = {}
        for tag in facet.tags.values():
            other = first.setdefault(tag.slug, tag)
            if not tag.slug:
                yield _fault(tag, "en", f"「{tag.en}」からアドレスを作れません。英数字を含む名前にしてください")
            elif other is not tag:
                yield _fault(
                    tag,
                    "en",
                    f"「{tag.en}」のアドレス（{tag.slug}）が、タグ「{other.name}」の「{other.en}」と同じです。"
                    "分類の中で違う名前にしてください",
                )
