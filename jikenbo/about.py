"""What a field means, in Japanese and English, kept beside the field itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, GetJsonSchemaHandler
from pydantic_core import CoreSchema


@dataclass(frozen=True, slots=True)
class About:
    """Goes into `Annotated[type, About(…)]`; JSON Schemas and the codebook are made from it."""

    ja: str
    en: str

    @classmethod
    def of(cls, model: type[BaseModel], field: str) -> About:
        """Return what is told of the field; every field of an entry and its reports has it."""
        return next(part for part in model.model_fields[field].metadata if isinstance(part, cls))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "description": self.ja, "x-description-en": self.en}
