"""The browser's modules, joined: a page asks for one file where the source has thirty.

Only what docs/assets/javascripts/ uses is understood: imports by name at the beginning of a line, broken over lines or
not, and exported declarations. Types are imported in comments (`@import`), which are left alone.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from jikenbo.errors import UserError
from jikenbo.output import write_file

#: Where the scripts are, below docs/ and below the site.
SCRIPTS = "assets/javascripts"
_IMPORT = re.compile(r'^import (?:\{([^}]*)\} from )?"([^"]+)";$', re.MULTILINE)
_LATER = re.compile(r'\bimport\(\s*"([^"]+)",?\s*\)')
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|class|const) (\w+))", re.MULTILINE)
_UNREAD = re.compile(r"^(?:import|export)\b[^\n]*", re.MULTILINE)


def join_scripts(docs: Path, site: Path) -> None:
    """Write the scripts of `docs` into `site`, each with the modules that it imports; remove the modules alone.

    A script is a file at the top of the folder, or one that another imports only when it needs it.
    Raises UserError where a module has an import or export of another form.
    """
    modules = {_name(path, docs): path.read_text("utf-8") for path in sorted((docs / SCRIPTS).rglob("*.js"))}
    scripts = {name for name in modules if "/" not in name}
    scripts |= {_resolved(name, path) for name, text in modules.items() for path in _LATER.findall(text)}
    for name in modules:
        path = site / SCRIPTS / name
        if name in scripts:
            write_file(path, _joined(name, modules).encode())
        else:
            path.unlink(missing_ok=True)


def _name(path: Path, docs: Path) -> str:
    return path.relative_to(docs / SCRIPTS).as_posix()


def _resolved(name: str, path: str) -> str:
    """Return the name of the module that module `name` calls `path`."""
    return os.path.normpath(PurePosixPath(name).parent / path)


def _joined(script: str, modules: dict[str, str]) -> str:
    """Return the script with each module that it needs as a constant before it, which holds what the module exports."""
    needed = list(dict.fromkeys(_needed(script, modules)))
    numbers = {name: number for number, name in enumerate(needed)}
    parts = [f"const $${numbers[name]} = {_as_value(name, modules[name], script, numbers)};\n" for name in needed[:-1]]
    return "".join([*parts, _rewritten(script, modules[script], script, numbers)])


def _needed(name: str, modules: dict[str, str]) -> Iterator[str]:
    """Yield the modules that a module imports, dependencies first, and the module last."""
    for _, path in _IMPORT.findall(modules[name]):
        yield from _needed(_resolved(name, path), modules)
    yield name


def _as_value(name: str, text: str, script: str, numbers: dict[str, int]) -> str:
    exported = ", ".join(_EXPORT.findall(text))
    body = _EXPORT.sub("", _rewritten(name, text, script, numbers))
    if odd := _UNREAD.search(body):
        raise UserError(f"{SCRIPTS}/{name}: 「{odd[0]}」の形の import と export は、まとめられません")
    return f"(() => {{\n{body}return {{ {exported} }};\n}})()"


def _rewritten(name: str, text: str, script: str, numbers: dict[str, int]) -> str:
    """Return a module's text with its imports taken from the constants, as a part of the file of `script`."""

    def imported(match: re.Match[str]) -> str:
        names = " ".join((match[1] or "").replace(" as ", ": ").split()).removesuffix(",")
        return f"const {{ {names} }} = $${numbers[_resolved(name, match[2])]};" if names else ""

    def later(match: re.Match[str]) -> str:
        wanted = _resolved(name, match[1])
        if wanted in numbers and wanted != script:
            return f"Promise.resolve($${numbers[wanted]})"
        return f'import("./{os.path.relpath(wanted, PurePosixPath(script).parent)}")'

    return _LATER.sub(later, _IMPORT.sub(imported, text))
