"""Invented incidents in any number, with a vocabulary that grows with them as that of real notices does."""

import random
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from jikenbo.archive.scale import BANDS
from jikenbo.search.record import Record

WORDS: dict[str, list[str]] = {
    name: text.splitlines() if name == "sentences" else text.split()
    for name, text in tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")).items()
}
YEARLY = 1200
LAST_YEAR = 2025
YEARS = 25


class Corpus:
    """Records made from a seed; the first n of a longer run are the same as a run of n."""

    def __init__(self, seed: int = 20231006) -> None:
        self._random = random.Random(seed)

    def records(self, count: int) -> Iterator[Record]:
        """`count` records, newest first, 1,200 a year; beyond 25 years the years hold more."""
        for number in range(count):
            round_, place = divmod(number, YEARLY * YEARS)
            year, serial = LAST_YEAR - place // YEARLY, YEARLY - place % YEARLY
            published = date(year, 1, 1) + timedelta(days=serial * 364 // YEARLY)
            yield self._record(f"{year}-{serial + round_ * YEARLY:03}", published)

    def _record(self, identity: str, published: date) -> Record:
        pick = self._random.choice
        cause, sector, medium, people = (
            pick(WORDS["causes"]),
            pick(WORDS["sectors"]),
            pick(WORDS["media"]),
            self._people(),
        )
        org, data = self._organisation(), tuple(self._random.sample(WORDS["data"], 3))
        title = f"{pick(WORDS['parts'])}の{medium}に関する{cause}（{pick(WORDS['purposes'])}）"
        facts = (published.isoformat(), f"{people:,}人", cause, sector, medium, *data)
        filters = {"cause": cause, "sector": sector, "medium": medium, "scale": scale(people), "organisation": org}
        filters |= {"relation": pick(WORDS["relation"]), "state": pick(WORDS["state"]), "year": str(published.year)}
        return Record(
            id=identity,
            url=f"incidents/{identity}/",
            title=title,
            organisations=(org,),
            blocks=(*facts, *self._paragraphs(org, published.year, people, medium, data), f"{cause}に関するお知らせ"),
            filters={"data": data, **{facet: (value,) for facet, value in filters.items()}},
            sort={"date": facts[0], "latest": facts[0], "people": str(people)},
            facts={"organisation": org, "date": facts[0], "people": facts[1], "causes": (cause,)},
        )

    def _paragraphs(self, org: str, year: int, people: int, medium: str, data: tuple[str, ...]) -> list[str]:
        return [
            "".join(self._sentence(org, year, people, medium, data) for _ in range(self._random.randint(2, 5)))
            for _ in range(self._random.randint(5, 8))
        ]

    def _people(self) -> int:
        return round(10 ** self._random.uniform(0.3, 5.5))

    def _organisation(self) -> str:
        pick = self._random.choice
        return pick(WORDS["bodies"]).format(p=pick(WORDS["places"]), n=pick(WORDS["names"]), k=self._katakana())

    def _katakana(self) -> str:
        first, choices = WORDS["syllables"][:-2], self._random.choices
        return "".join(self._random.choice(first) + "".join(choices(WORDS["syllables"], k=2)) for _ in range(2))

    def _latin(self) -> str:
        one, two = self._random.sample(WORDS["latin"], 2)
        return self._random.choice([f"{one.capitalize()}{two.capitalize()}", f"{one.upper()}-{two}", f"{one}{two}"])

    def _day(self, year: int) -> str:
        month, day = self._random.randint(1, 12), self._random.randint(1, 28)
        return self._random.choice(
            [f"{year}年{month}月{day}日", f"{month}月{day}日", f"令和{max(1, year - 2018)}年{month}月"]
        )

    def _sentence(self, org: str, year: int, people: int, medium: str, data: tuple[str, ...]) -> str:
        pick, number = self._random.choice, self._random.randint
        return pick(WORDS["sentences"]).format(
            org=org,
            org2=self._organisation(),
            part=pick(WORDS["parts"]),
            medium=medium,
            actor=pick(WORDS["actors"]),
            circ=pick(WORDS["circumstances"]),
            purpose=pick(WORDS["purposes"]),
            data=data[0],
            data2=data[1],
            data3=data[2],
            people=f"{people:,}",
            records=f"{self._people():,}",
            files=number(2, 90),
            date=self._day(year),
            date2=self._day(year),
            date3=self._day(year),
            year=year,
            hour=number(1, 23),
            minute=number(0, 59),
            phone=f"0{number(10, 99)}-{number(100, 999)}-{number(1000, 9999)}",
            latin=self._latin(),
            product=pick([self._latin(), self._katakana()]),
            cve=number(1000, 49999),
        )


def scale(people: int) -> str:
    """The facet value of a number of people."""
    return next(band.label for band in BANDS if band.at_most is None or people <= band.at_most)
