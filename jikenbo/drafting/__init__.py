"""Drafting: pasted notices → drafts of entries, each value with the words that it comes from.

files → cleaning → splitting → notice (title, sentences) → organisations, dates, counts, tags:
candidates scored by the rules in rules/ → assembling → merging → draft (numbers) → writing.
"""

from __future__ import annotations

from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.drafting.assembling import draft_section
from jikenbo.drafting.cleaning import clean
from jikenbo.drafting.draft import Draft, number
from jikenbo.drafting.files import decode, text_of
from jikenbo.drafting.merging import merge
from jikenbo.drafting.ruleset import RuleSet, read_rules
from jikenbo.drafting.splitting import apart, split
from jikenbo.drafting.writing import ExistingEntryError, as_json, as_markdown, write_entries

__all__ = [
    "Draft",
    "ExistingEntryError",
    "as_json",
    "as_markdown",
    "decode",
    "draft_text",
    "number",
    "text_of",
    "write_entries",
]


def draft_text(text: str, vocabulary: Vocabulary, rules: RuleSet | None = None) -> list[Draft]:
    """Return a draft for each incident in the pasted text, in its order; those without a number have id None.

    `rules` are those of the package unless others are given. Raise UserError where there are more notices than anybody
    could review.
    """
    used = rules or read_rules()
    sections = (own for section in split(clean(text)) for own in apart(section))
    return merge((draft_section(section, vocabulary, used) for section in sections), vocabulary)
