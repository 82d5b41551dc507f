"""Where the project lies: its own files are found from wherever the command is run."""

from __future__ import annotations

from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent


def project_path(name: str) -> Path:
    """Return the file or folder of this name in the current folder, else that at the project's top.

    A current folder with a vocabulary.yml of its own is a project of its own, whatever it still lacks.
    """
    here = Path(name)
    return here if here.exists() or Path("vocabulary.yml").exists() else _ROOT / name
