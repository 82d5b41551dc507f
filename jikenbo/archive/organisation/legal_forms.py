"""Legal forms: which words of a name are its form, and which forms may be one body's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict

from jikenbo.folding import fold
from jikenbo.yaml_files import load_yaml

_OPEN, _CLOSE = r"[(\[〔【〈<]", r"[)\]〕】〉>]"


class LegalForm(BaseModel):
    """One form; the head of legal_forms.yml says what each field means."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    short: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    latin: tuple[str, ...] = ()
    kind_of: tuple[str, ...] = ()
    front: bool = False


class Split(NamedTuple):
    """A folded name without its form, and the form, "" where it shows none."""

    rest: str
    form: str


_TABLE: Mapping[str, Any] = load_yaml(files(__package__).joinpath("legal_forms.yml").read_text("utf-8"))
FORMS: Mapping[str, LegalForm] = {name: LegalForm.model_validate(form) for name, form in _TABLE["forms"].items()}
#: Marks of one character for a form → its abbreviation in brackets.
CIRCLED: Mapping[str, str] = {mark: f"({short})" for mark, short in _TABLE["circled"].items()}
_CIRCLED = str.maketrans(dict(CIRCLED))


def _spellings() -> Iterator[tuple[str, str]]:
    for name, form in FORMS.items():
        spellings = form.also if name.isascii() else (name, *form.also)
        yield from ((fold(spelling), name) for spelling in spellings)


def _alternatives(spellings: list[str]) -> str:
    return "|".join(map(re.escape, sorted(spellings, key=lambda each: (-len(each), each))))


#: Each form in full, folded → the form; and its abbreviation in brackets → the form.
IN_FULL: Mapping[str, str] = dict(_spellings())
IN_BRACKETS: Mapping[str, str] = {**IN_FULL, **{short: name for name, form in FORMS.items() for short in form.short}}
_BRACKETED = rf"{_OPEN} ?({_alternatives(list(IN_BRACKETS))}) ?{_CLOSE}"
_AT_THE_END = _alternatives([spelling for spelling, name in IN_FULL.items() if not FORMS[name].front])
#: Expressions over a folded name, in the order in which they are tried; the browser uses the same. Groups: a form in
#: brackets, a form in full. The last is for companies, whose form may also be between the name and a branch.
PATTERNS = (
    rf"^(?:{_BRACKETED}|({_alternatives(list(IN_FULL))})) ?",
    rf" ?(?:{_BRACKETED}|({_AT_THE_END}))$",
    rf" ?(?:{_OPEN} ?([株有同]) ?{_CLOSE}|((?:株式|有限|合同|合名|合資|相互)会社)) ?",
)
#: An expression for the end of a name in Latin letters → its form.
LATIN: Mapping[str, str] = {
    rf"(?:[ ,.]+|(?<=[^\x00-\x7f]))(?:{pattern})[ .]*$": name for name, form in FORMS.items() for pattern in form.latin
}
_PATTERNS = [re.compile(pattern) for pattern in PATTERNS]
_LATIN = [(re.compile(pattern), name) for pattern, name in LATIN.items()]
_IN_LATIN = re.compile(r"[a-z][ .]*$")


def plain(name: str) -> str:
    """Return the name folded, a form's mark of one character in brackets."""
    return fold(name.translate(_CIRCLED))


def split_form(folded: str) -> Split:
    """Return the folded name without its form, and the form; a name that is nothing but a form keeps it."""
    for pattern in _PATTERNS:
        found = pattern.search(folded)
        if found:
            rest = folded[: found.start()] + folded[found.end() :]
            return Split(rest, IN_BRACKETS[found[1] or found[2]]) if rest else Split(folded, "")
    if _IN_LATIN.search(folded):
        for pattern, form in _LATIN:
            found = pattern.search(folded)
            if found and found.start():
                return Split(folded[: found.start()], form)
    return Split(folded, "")


@cache
def kinds(form: str) -> frozenset[str]:
    """Return every form that the form is a kind of, itself included."""
    return frozenset({form}).union(*(kinds(general) for general in FORMS[form].kind_of))


def may_be_one(first: str, second: str) -> bool:
    """Return whether one body may have both forms: "" is a form that is not known."""
    return not first or not second or first in kinds(second) or second in kinds(first)
