"""A text that is not read: it is vague, contradicts itself, or is not wholly understood."""

from __future__ import annotations

from jikenbo.rules.rulebook import BrokenRule


class Refusal(BrokenRule):
    """Why a text is not read as a date or a number; the message, in Japanese, says what to write instead."""

    @property
    def reason(self) -> str:
        """The key of the message: one word for the kind of refusal."""
        return self.message
