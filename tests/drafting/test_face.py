"""What other code may use of the package: what its face names."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import jikenbo.drafting
from entries import ROOT


def _imported(path: Path) -> Iterator[tuple[str, str]]:
    """Yield module and name of what a file imports from the package."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.module, alias.name) for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names if alias.name.startswith("jikenbo.drafting."))


def test_nothing_outside_the_package_imports_past_its_face() -> None:
    own = (ROOT / "jikenbo" / "drafting", ROOT / "tests" / "drafting")
    files = [path for folder in ("jikenbo", "bench", "tests") for path in (ROOT / folder).rglob("*.py")]
    others = [path for path in files if not any(path.is_relative_to(folder) for folder in own)]
    past = [
        f"{path.relative_to(ROOT)}: {module} {name}"
        for path in others
        for module, name in _imported(path)
        if module.startswith("jikenbo.drafting.")
        or (module == "jikenbo.drafting" and name not in jikenbo.drafting.__all__)
    ]
    assert others
    assert past == []
