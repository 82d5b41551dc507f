"""Totals that authorities and others published, as authorities.yml has them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from jikenbo.archive.incident import Url
from jikenbo.archive.one_line import OneLine
from jikenbo.archive.yaml_model import read_yaml_model
from jikenbo.bilingual import Bilingual
from jikenbo.errors import UserError

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
    """Return the totals in the file; raise UserError, with the line of each fault, if it has any."""
    read = read_yaml_model(path, _AUTHORITIES.validate_python, FILE.name)
    if twice := [*_repeated(each.name.ja for each in read), *_repeated(_periods(read))]:
        raise UserError(f"{path}: 二度あります: {'、'.join(twice)}。一つにしてください")
    return read


def _periods(of: Iterable[Authority]) -> Iterable[str]:
    return (f"{each.publisher} {number.period}" for each in of for number in each.numbers)


def _repeated(values: Iterable[str]) -> list[str]:
    return [value for value, times in Counter(values).items() if times > 1]
