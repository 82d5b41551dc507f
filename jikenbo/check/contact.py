"""The rule on the contact of the archive."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from jikenbo.archive.problem import Problem
from jikenbo.configuration import read_setting
from jikenbo.rules.rulebook import RULES, say

_KEYS = ("extra", "archive", "contact")
_CONTACT = re.compile(r"https://[^\s/]+\.[^\s/]+(?:/\S*)?|[^\s@:/]+@[^\s@:/]+\.[^\s@:/.]+")


def contact(configuration: Path) -> Iterator[Problem]:
    """Yield a warning if mkdocs.yml names no contact, or one that is neither a mail nor a web address."""
    setting = read_setting(configuration, *_KEYS)
    if setting and not _CONTACT.fullmatch(setting.value):
        key = "wrong" if setting.value else "missing"
        message = say("contact", key, text=setting.value)
        severity = RULES["contact"].severity
        yield Problem(str(configuration), setting.line, 1, "contact", message, severity, setting.value)
