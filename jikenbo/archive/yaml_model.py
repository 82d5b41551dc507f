"""Reading a YAML file of this project into a model, each fault with its line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from jikenbo.archive.frontmatter import yaml_message
from jikenbo.archive.translation import translate
from jikenbo.errors import UserError
from jikenbo.yaml_files import LOADER

Model = TypeVar("Model")


class Fault(NamedTuple):
    """A fault of a file, at a line from 1."""

    line: int
    message: str


def read_yaml_model(path: Path, validate: Callable[[Any], Model], name: str) -> Model:
    """Return the result of `validate` (of pydantic) for the file's content, which messages call by `name`.

    Raises UserError with path, line and message of each fault.
    """
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        raise UserError(f"{path}: {name}が読めません: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UserError(f"{path}: {name}が UTF-8 ではありません") from error
    model, faults = yaml_model(text, validate, name)
    if model is None:
        raise UserError("\n".join(f"{path}:{fault.line}: {fault.message}" for fault in faults))
    return model


def yaml_model(
    text: str, validate: Callable[[Any], Model], name: str, loader: Any = LOADER
) -> tuple[Model | None, list[Fault]]:
    """Return the result of `validate` (of pydantic) for the content of a YAML file, or None and every fault."""
    try:
        return validate(yaml.load(text, Loader=loader)), []
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return None, [Fault(mark.line + 1 if mark else 1, yaml_message(getattr(error, "problem", None) or str(error)))]
    except ValidationError as error:
        return None, [Fault(line_of(text, details["loc"]), _message(details, name)) for details in error.errors()]


def _message(details: ErrorDetails, name: str) -> str:
    own = details.get("ctx", {}).get("error")
    return str(own or translate(details, ".".join(map(str, details["loc"])) or name))


def line_of(text: str, place: Iterable[int | str]) -> int:
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
