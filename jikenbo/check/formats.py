"""Problems as text for people, as annotations for GitHub, and as JSON and SARIF for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from types import MappingProxyType

from jikenbo import __version__
from jikenbo.archive.problem import LABELS, Problem
from jikenbo.rules.rule import Rule
from jikenbo.rules.rulebook import RULES

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def text(problems: Sequence[Problem], rules: str = "") -> str:
    """Return a line a problem: path:line:column: 誤り: message [rule or its address]."""
    return "".join(
        one_line(f"{_place(problem)}: {LABELS[problem.severity]}: {problem.message} [{_address(problem, rules)}]")
        + "\n"
        for problem in problems
    )


def one_line(text: str) -> str:
    """Return the text without line breaks and control characters: a log reads "::" at a line's start as a command."""
    return "".join(part if part.isprintable() or part in "\u3000" else " " for part in text)


def github(problems: Sequence[Problem], rules: str = "") -> str:
    """Return workflow commands, which GitHub shows as annotations at file and line."""
    return "".join(
        f"::{problem.severity} file={_property(problem.path)},line={problem.line},col={problem.column},"
        f"title={_property(RULES[problem.rule].title)}::{_data(problem.message)} [{_address(problem, rules)}]\n"
        for problem in problems
    )


def as_json(problems: Sequence[Problem], rules: str = "") -> str:
    """Return an array of objects with the fields of Problem and the address of the rule's explanation."""
    found = [{**asdict(problem), "help": _address(problem, rules)} for problem in problems]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def sarif(problems: Sequence[Problem], rules: str = "") -> str:
    """Return a SARIF 2.1.0 log, which code scanning services read."""
    described = [_described(rule, rules) for rule in RULES.values()]
    driver = {"name": "jikenbo", "version": __version__, "rules": described}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem) for problem in problems],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _address(problem: Problem, rules: str) -> str:
    return f"{rules}#{problem.rule}" if rules else problem.rule


def _place(problem: Problem) -> str:
    return f"{problem.path}:{problem.line}:{problem.column}"


def _described(rule: Rule, rules: str) -> dict[str, object]:
    help_address = {"helpUri": f"{rules}#{rule.key}"} if rules else {}
    texts = {"shortDescription": {"text": rule.title}, "fullDescription": {"text": rule.why}}
    return {"id": rule.key, **texts, **help_address}


def _result(problem: Problem) -> dict[str, object]:
    region = {"startLine": problem.line, "startColumn": problem.column}
    location = {"physicalLocation": {"artifactLocation": {"uri": problem.path.replace("\\", "/")}, "region": region}}
    message = {"text": problem.message}
    return {"ruleId": problem.rule, "level": problem.severity, "message": message, "locations": [location]}


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


#: The formats of --format. The second argument is the address of the page that explains the rules, or "".
FORMATS: Mapping[str, Callable[[Sequence[Problem], str], str]] = MappingProxyType(
    {"text": text, "github": github, "json": as_json, "sarif": sarif}
)
