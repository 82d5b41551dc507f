"""The project's folders; its own files are found from wherever the command is run."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

_PROGRAM = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Project:
    """The folders of an archive: the one with mkdocs.yml, the entries, the site to make."""

    root: Path
    incidents: Path
    output: Path

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    @property
    def configuration(self) -> Path:
        return self.root / "mkdocs.yml"

    @property
    def vocabulary(self) -> Path:
        return self.root / "vocabulary.yml"

    @property
    def organisations(self) -> Path:
        return self.root / "organisations.yml"


def find_project() -> Project:
    """Return the project of the current folder, where that has a vocabulary.yml, else the one of this program."""
    root = Path() if Path("vocabulary.yml").exists() else _PROGRAM
    return Project(root, root / "incidents", root / "site")
