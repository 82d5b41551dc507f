"""Drafting: pasted notices → drafts of entries, each value with the words that it comes from.

text (decoding → cleaning → splitting → sentences) → organisation, date, count, tag → assembling → merging → numbering →
rendering → writing.
"""

from __future__ import annotations

from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.drafting.assembling import draft_section
from jikenbo.drafting.draft import Draft
from jikenbo.drafting.merging import merge
from jikenbo.drafting.text.cleaning import clean
from jikenbo.drafting.text.splitting import split

__all__ = ["Draft", "draft_text"]


def draft_text(text: str, vocabulary: Vocabulary) -> list[Draft]:
    """Return a draft for each incident in the pasted text, in its order; those without a number have id None.

    Raise UserError where there are more notices than anybody could review.
    """
    return merge((draft_section(section, vocabulary) for section in split(clean(text))), vocabulary)
