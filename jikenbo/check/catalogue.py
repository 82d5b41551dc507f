"""The rules in words, as rules.yml tells them."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType

from jikenbo.check.rule import Groups, Rule
from jikenbo.yaml_files import load_yaml


def _read() -> Groups:
    text = files("jikenbo.check").joinpath("rules.yml").read_text("utf-8")
    groups = load_yaml(text)
    return {name: tuple(Rule(key=key, **rule) for key, rule in rules.items()) for name, rules in groups.items()}


#: Headings of the rules' page and the rules under each.
GROUPS: Groups = MappingProxyType(_read())
#: Every rule by its key.
RULES: Mapping[str, Rule] = MappingProxyType({rule.key: rule for rules in GROUPS.values() for rule in rules})
