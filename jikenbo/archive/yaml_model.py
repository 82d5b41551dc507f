"""Reading a YAML file of this project into a model, each fault with its line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from jikenbo.archive.frontmatter import yaml_message
from jikenbo.archive.translation import translate
from jikenbo.errors import UserError
from jikenbo.yaml_files import LOADER, load_yaml

Model = TypeVar("Model")


def read_yaml_model(path: Path, validate: Callable[[Any], Model], name: str) -> Model:
    """Return the result of `validate` (of pydantic) for the file's content, which messages call by `name`.

    Raises UserError with path, line and message of each fault.
    """
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"{path}: {name}が読めません: {error}") from error
    try:
        return validate(load_yaml(text))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{path}:{mark.line + 1}" if mark else path
        raise UserError(f"{place}: {yaml_message(getattr(error, 'problem', None) or str(error))}") from error
    except ValidationError as error:
        faults = (f"{path}:{_line(text, details['loc'])}: {_message(details, name)}" for details in error.errors())
        raise UserError("\n".join(faults)) from error


def _message(details: ErrorDetails, name: str) -> str:
    own = details.get("ctx", {}).get("error")
    return str(own or translate(details, ".".join(map(str, details["loc"])) or name))


def _line(text: str, place: Iterable[int | str]) -> int:
    """Return the line of the value at the place (keys and numbers of items), or of the last part that exists."""
    node = yaml.compose(text, Loader=LOADER)
    line = 1
    for step in place:
        node = _child(node, step)
        if node is None:
            break
        line = node.start_mark.line + 1
    return line


def _child(node: Any, step: int | str) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        item: yaml.Node = node.value[step]
        return item
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next((value for key, value in pairs if key.value == step), None)
