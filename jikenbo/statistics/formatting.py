"""Numbers as readers see them."""

from __future__ import annotations

from jikenbo.bilingual import Bilingual, Language

_UNKNOWN = Bilingual("不明", "not known")


def format_number(value: int | float | None, language: Language = "ja") -> str:
    """Return a number as displayed; an unknown one is not 0."""
    if value is None:
        return _UNKNOWN.in_language(language)
    return f"{value:,}" if isinstance(value, int) else f"{value:,.1f}"
