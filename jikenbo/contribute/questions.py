"""Asking a person on a terminal for what a new entry cannot do without."""

from __future__ import annotations

import sys
from collections.abc import Callable

from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.errors import UserError


def ask(question: str, option: str, read: Callable[[str], object] = str) -> str:
    """Return the answer, asked for again until `read` does not raise ValueError; "" is no answer.

    Raises UserError, which names the option to give instead, where nobody can be asked.
    """
    while sys.stdin.isatty():
        try:
            answer = input(f"{question}: ").strip()
            if answer:
                read(answer)
                return answer
        except EOFError:
            print(file=sys.stderr)
            break
        except ValueError as error:
            print(error, file=sys.stderr)
    raise UserError(f"{option} を指定してください（{question}）")


def right_tag(tag: str, vocabulary: Vocabulary) -> str:
    """Return the tag's right name, or raise UserError that names the nearest."""
    name = vocabulary.aliases.get(tag, tag)
    if name in vocabulary.tags:
        return name
    raise UserError(f"--tag: {vocabulary.unknown(tag)}")
