"""The page of dependencies lists what the lock installs, under the licences that the packages name."""

from __future__ import annotations

import re
from importlib.metadata import metadata

import pytest

from archives import ROOT

_PAGE = (ROOT / "docs/maintain/dependencies.md").read_text("utf-8")
_LICENCES = dict(re.findall(r"^\| ([a-z][a-z0-9-]+) \| ([^|]+) \|$", _PAGE, re.MULTILINE))
#: How packages that give no SPDX expression name the licence.
_SPELLED_OUT = {
    "BSD-3-Clause": ("BSD License", "BSD-3-Clause"),
    "MIT": ("MIT License", "MIT"),
    "MPL-2.0": ("Mozilla Public License 2.0", "MPL-2.0"),
    "Apache-2.0": ("Apache Software License", "Apache-2.0"),
}


def test_every_locked_package_is_listed_and_no_other() -> None:
    locked = set(re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements.txt").read_text("utf-8"), re.MULTILINE))
    assert set(_LICENCES) == locked


@pytest.mark.parametrize("name", _LICENCES)
def test_the_listed_licence_is_the_one_that_the_package_names(name: str) -> None:
    fields = metadata(name)
    named = [fields.get("License-Expression"), fields.get("License"), *(fields.get_all("Classifier") or [])]
    spellings = _SPELLED_OUT.get(_LICENCES[name], (_LICENCES[name],))
    assert any(spelling in field for field in named if field for spelling in spellings)
