"""A text in the two languages of the site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, GetJsonSchemaHandler
from pydantic_core import CoreSchema

Language = Literal["ja", "en"]


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A text in Japanese and English. In `Annotated[type, Bilingual(…)]` it says what a field means: JSON Schemas
    and the codebook are made from it.
    """

    ja: str
    en: str

    def in_language(self, language: Language) -> str:
        return self.ja if language == "ja" else self.en

    @classmethod
    def of(cls, model: type[BaseModel], field: str) -> Bilingual:
        """Return the meaning of the field; every field of an entry and its reports has it."""
        return next(part for part in model.model_fields[field].metadata if isinstance(part, cls))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "description": self.ja, "x-description-en": self.en}
