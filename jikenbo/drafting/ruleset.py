"""Rules of reading and tables of words, both data: what is looked for, where, for which role and how strongly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from jikenbo.yaml_files import load_yaml

#: A day as titles and letterheads write it.
DAY = (
    r"(?:(?:(?:19|20)\d\d ?[年/.-]|(?:令和|平成) ?(?:\d{1,2}|元) ?年) ?\d{1,2} ?[月/.-] ?\d{1,2} ?日?"
    r"(?: ?\([月火水木金土日](?:曜日?)?\))?)"
)


def words(text: str) -> tuple[str, ...]:
    """Return the words that spaces and line breaks part."""
    return tuple(text.split())


def any_of(alternatives: Iterable[str]) -> str:
    """Return a pattern that matches any of the words, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(alternatives, key=len, reverse=True)) + ")"


def table(name: str) -> tuple[str, ...]:
    """Return the words of a table of words.yml."""
    return words(_TABLES[name])


_TABLES: Mapping[str, str] = load_yaml((files("jikenbo.drafting") / "words.yml").read_text("utf-8"))
#: <label>: what may precede a name that is a line of its own: a day, those addressed, a label.
LABEL = (
    r"[|> ]*(?:(?:\d{4}|令和 ?\d+) ?年[^日\n]{0,12}日 *|\d{4}/\d+/\d+ +|[^ \n]{0,10}各位  +|[一-龥]{0,8}立 )?"
    rf"(?:【[^】]{{1,14}}】|[(\[■・●◆○◎]? ?{any_of(table('labels'))}?[)\]]?)[ :|]*"
)
#: <done>: what makes a noun the deed that was done: 送信し, 送信を行い, or the end of its clause.
DONE = r"(?=[をの]?(?:し|行|いた(?!だ)|致|実施|開始|さ[れせ]|済|する|申し上|求め|始め|後|[。、\n]|$))"
#: What a rule of each strength adds for a role, or takes from it: one of a strength outweighs two of the next.
STRONG, MEDIUM, WEAK = 9, 3, 1
STRENGTHS: Mapping[str, int] = MappingProxyType({"strong": STRONG, "medium": MEDIUM, "weak": WEAK})
#: Where a rule looks, for the files whose rules weigh candidates: the candidate's own words, or its Surroundings.
PLACES = ("own", "before", "after", "clause", "sentence", "line", "label", "heading", "below", "title", "text")
#: The roles of the fields in which a role is no tag of the vocabulary.
ROLES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "cause_words": words("causal event"),
        "counts": words(
            """
            actors cases concerned excluded harmed held in-leak organisations part
            people receivers records share shown shown-to-all thing whole-total
            """
        ),
        "data_words": words("datum exposed lead to-all"),
        "denials": words("affirmed denied"),
        "disclosure": words("disclosed"),
        "event_days": words("card-period discovered last-seen occurred other"),
        "event_words": words("discovered occurred other"),
        "narrative": words("asking explaining planned promising"),
        "organisations": words("org"),
        "sections": words("advice cause contact denied leak overview response"),
        "story": words("acted at-once closed missed noticed shown stops taken"),
    }
)
_KEYS = {"name", "for", "against", "seek", "unless", "within", "reason", "decides", "leaves"}


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of a rule file.

    `points` are negative where it speaks against the role. `within` names the sections and parts of the page in which
    it counts, or the causes with which a medium does; none for all. `decides` is a text that comes out otherwise
    without the rule, `leaves` one that it must not touch.
    """

    field: str
    name: str
    role: str
    points: int
    place: str
    seek: re.Pattern[str]
    unless: re.Pattern[str] | None
    within: frozenset[str]
    reason: str
    decides: str
    leaves: str


@dataclass(frozen=True)
class RuleSet:
    """The rules of every field, in the order of their files."""

    fields: Mapping[str, tuple[Rule, ...]]

    def of(self, field: str) -> tuple[Rule, ...]:
        """Return the rules of a field."""
        return self.fields[field]

    def role(self, field: str, role: str) -> tuple[Rule, ...]:
        """Return the rules of a field that speak for or against a role."""
        if role not in ROLES[field]:
            raise KeyError(f"rules/{field}.yml has no role {role}")
        return self._roles.get((field, role), ())

    def saying(self, field: str, role: str, text: str) -> Rule | None:
        """Return the first rule of the field for or against the role that the text fits, None where none does."""
        fitting = (rule for rule in self.role(field, role) if rule.seek.search(text))
        return next((rule for rule in fitting if not (rule.unless and rule.unless.search(text))), None)

    def says(self, field: str, role: str, text: str) -> bool:
        """Return whether the text fits some rule of the field for or against the role."""
        return self.saying(field, role, text) is not None

    @cached_property
    def _roles(self) -> Mapping[tuple[str, str], tuple[Rule, ...]]:
        roles: dict[tuple[str, str], tuple[Rule, ...]] = {}
        for rule in self:
            roles[rule.field, rule.role] = (*roles.get((rule.field, rule.role), ()), rule)
        return roles

    def without(self, rule: Rule) -> RuleSet:
        """Return all rules but one."""
        kept = tuple(other for other in self.fields[rule.field] if other is not rule)
        return RuleSet({**self.fields, rule.field: kept})

    def __iter__(self) -> Iterator[Rule]:
        return (rule for rules in self.fields.values() for rule in rules)


@lru_cache(maxsize=1)
def read_rules() -> RuleSet:
    """Return the rules in the package's rule files; raise ValueError, with file and rule, where a row is wrong."""
    folder = files("jikenbo.drafting") / "rules"
    named = sorted(path.name for path in folder.iterdir() if path.name.endswith(".yml"))
    tables = {name.removesuffix(".yml"): load_yaml((folder / name).read_text("utf-8")) for name in named}
    return RuleSet({field: tuple(read_rule(field, row) for row in with_shared(rows)) for field, rows in tables.items()})


def with_shared(rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return the rows of a file, each with what a first row without a name gives to those that leave it out.

    The first item of its `for` is replaced by the name of each row; a row with `against` takes no `for`.
    """
    if "name" in rows[0]:
        return list(rows)
    shared = {key: value for key, value in rows[0].items() if key != "for"}
    place = rows[0].get("for", ())[1:]
    return [
        {**shared, **({"for": [row["name"], *place]} if place and "against" not in row else {}), **row}
        for row in rows[1:]
    ]


def read_rule(field: str, row: Mapping[str, Any]) -> Rule:
    """Return the rule of a row, or raise ValueError, which names the file and the rule."""
    name = str(row.get("name", ""))
    unknown = set(row) - _KEYS
    if unknown or ("for" in row) == ("against" in row):
        wrong = f"no key {sorted(unknown)}" if unknown else "one of for and against"
        raise ValueError(f"rules/{field}.yml: {name}: {wrong}; the keys are {sorted(_KEYS)}")
    role, strength, place = row.get("for") or row["against"]
    if strength not in STRENGTHS or place not in PLACES:
        raise ValueError(f"rules/{field}.yml: {name}: strength is one of {sorted(STRENGTHS)}, place one of {PLACES}")
    if role not in ROLES.get(field, (role,)):
        raise ValueError(f"rules/{field}.yml: {name}: no role {role}; the roles are {ROLES[field]}")
    return Rule(
        field,
        name,
        role,
        STRENGTHS[strength] if "for" in row else -STRENGTHS[strength],
        place,
        pattern(row["seek"]),
        pattern(row["unless"]) if "unless" in row else None,
        frozenset(row.get("within", ())),
        row["reason"],
        row.get("decides", ""),
        row.get("leaves", ""),
    )


_PARTS: Mapping[str, str] = {"label": LABEL, "done": DONE}


def pattern(lines: str | list[str]) -> re.Pattern[str]:
    """Return the expression for alternatives that spaces part, in one line or several.

    Plain words come after the others, the longest first. "…" is up to thirty characters of the same clause, "_" a
    space. <label> and <done> are LABEL and DONE, <name> is any word of that table of words.yml.
    """
    alternatives = " ".join([lines] if isinstance(lines, str) else lines).split()
    alternatives.sort(key=lambda each: 0 if any(sign in each for sign in "()[]|^$*?+{") else -len(each))
    joined = "|".join(alternatives).replace("…", "[^。、\\n]{0,30}?").replace("_", " ")
    return re.compile(re.sub(r"<([a-z]+)>", lambda name: _PARTS.get(name[1]) or any_of(table(name[1])), joined))
