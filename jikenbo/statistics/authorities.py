"""Totals that authorities and others published, as authorities.yml has them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from jikenbo.archive.frontmatter import yaml_message
from jikenbo.archive.incident import Url
from jikenbo.archive.one_line import OneLine
from jikenbo.archive.translation import translate
from jikenbo.bilingual import Bilingual
from jikenbo.errors import UserError
from jikenbo.yaml_files import LOADER, load_yaml

FILE = Path(__file__).with_name("authorities.yml")


class PublishedNumber(BaseModel):
    """A total: of which calendar or fiscal year, and the address at which it was read."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    period: int = Field(ge=1900, le=9999)
    number: int = Field(ge=0)
    source: Url


class Authority(BaseModel):
    """Who counts what; `fiscal` where the periods are Japanese fiscal years, from April to March."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: OneLine
    title: OneLine
    title_en: OneLine
    publisher: OneLine
    publisher_en: OneLine
    unit: OneLine
    fiscal: bool = False
    numbers: tuple[PublishedNumber, ...]

    @property
    def name(self) -> Bilingual:
        """The publisher, with a mark where it counts by fiscal year."""
        if self.fiscal:
            return Bilingual(f"{self.publisher}（年度）", f"{self.publisher_en} (fiscal year)")
        return Bilingual(self.publisher, self.publisher_en)


_AUTHORITIES = TypeAdapter(tuple[Authority, ...])


@cache
def authorities() -> tuple[Authority, ...]:
    """Return the totals that the archive comes with, in the order of the file."""
    return read_authorities(FILE)


def read_authorities(path: Path) -> tuple[Authority, ...]:
    """Return the totals in the file; raise UserError, with the line of each fault, where it does not hold any."""
    try:
        text = path.read_text("utf-8")
        read = _AUTHORITIES.validate_python(load_yaml(text))
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"{path}: 読めません: {error}") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{path}:{mark.line + 1}" if mark else path
        raise UserError(f"{place}: {yaml_message(getattr(error, 'problem', None) or str(error))}") from error
    except ValidationError as error:
        lines = (f"{path}:{_line(text, details['loc'])}: {_message(details)}" for details in error.errors())
        raise UserError("\n".join(lines)) from error
    if twice := [*_repeated(each.name.ja for each in read), *_repeated(_periods(read))]:
        raise UserError(f"{path}: 二度あります: {'、'.join(twice)}。一つにしてください")
    return read


def _message(details: ErrorDetails) -> str:
    own = details.get("ctx", {}).get("error")
    return str(own or translate(details, ".".join(map(str, details["loc"])) or FILE.name))


def _line(text: str, place: Iterable[int | str]) -> int:
    """Return the line of what is at the place (keys and numbers of items, as pydantic gives them), or of the last part
    of it that is there.
    """
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


def _periods(of: Iterable[Authority]) -> Iterable[str]:
    return (f"{each.publisher} {number.period}" for each in of for number in each.numbers)


def _repeated(values: Iterable[str]) -> list[str]:
    return [value for value, times in Counter(values).items() if times > 1]
