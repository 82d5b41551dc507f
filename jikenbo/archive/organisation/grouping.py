"""Which names are one body: made once, from every name of an archive and from organisations.yml.

A name joins every name that it may be one with: of the same stem, with a form that may be the same, and no other
prefecture. A name that may be one with two that exclude each other (健康会, where there are 医療法人健康会 and
社会福祉法人健康会) joins neither and is a body of its own; so is a municipality's name that several prefectures have.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

from jikenbo.archive.organisation.legal_forms import kinds, may_be_one
from jikenbo.archive.organisation.location import prefecture_of
from jikenbo.archive.organisation.municipalities import existing, municipalities_named
from jikenbo.archive.organisation.name import Name, read_name
from jikenbo.archive.organisation.prefectures import READINGS
from jikenbo.archive.organisation.registered import NOTHING, Register, RegisteredOrganisation


@dataclass(frozen=True)
class Organisation:
    """One body. `key` is unique; `spellings` are its names in the archive, the most used first.

    `entry` is what organisations.yml says of it. `candidates` are the bodies that its name may mean, where it does not
    show which.
    """

    key: str
    name: str
    spellings: tuple[str, ...]
    entry: RegisteredOrganisation | None = None
    candidates: tuple[Organisation, ...] = ()

    @cached_property
    def prefecture(self) -> str:
        """The prefecture that the file gives or the names show, else ""."""
        if self.entry and self.entry.prefecture:
            return self.entry.prefecture
        found = {prefecture_of(name) for name in (self.name, *self.spellings)} - {""}
        return found.pop() if len(found) == 1 else ""

    @property
    def stem(self) -> str:
        """Its name without the form and the place."""
        return read_name(self.name).stem

    @property
    def reading(self) -> str:
        """The reading of its name in kana: from the file, or known for municipalities and prefectures; else ""."""
        if self.entry and self.entry.reading:
            return self.entry.reading
        towns = [town for town in read_name(self.name).towns if town.prefecture == self.prefecture]
        return towns[0].reading if towns else READINGS.get(self.stem, "")


class Organisations:
    """Every organisation that an archive names."""

    def __init__(self, uses: Mapping[str, int], register: Register = NOTHING) -> None:
        """Group the names; `uses` is how often each is used."""
        parts = _alike(uses, register)
        partners = _partners(parts)
        undecided = {part for part, others in partners.items() if _exclude_each_other(others)}
        whole = _joined(parts, partners, undecided)
        groups = sorted(dict.fromkeys(whole.values()), key=lambda group: group in undecided)
        keys = _keys(groups)
        self._by_name: dict[str, Organisation] = {}
        made: dict[_Group, Organisation] = {}
        for group in groups:
            others = partners[group] if group in undecided else []
            decided = dict.fromkeys(made[whole[other]] for other in others if other not in undecided)
            spellings = tuple(sorted(group.written, key=lambda name: (-uses[name], name)))
            name = _shown_name(group.entry, keys[group]) if group.entry else spellings[0]
            made[group] = Organisation(keys[group], name, spellings, group.entry, tuple(decided))
            self._by_name.update(dict.fromkeys(group.written, made[group]))
        #: Every organisation that is used, in the order of the keys.
        self.all = tuple(sorted((own for own in made.values() if own.spellings), key=lambda own: own.key))
        self._stems = {group: group.stems for group in groups}
        self._made = made

    def of(self, name: str) -> Organisation:
        """Return the organisation of a name that the archive uses."""
        return self._by_name[name]

    def places(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return the prefectures in which the organisations of the names are, as far as known, each once."""
        return tuple(dict.fromkeys(filter(None, (self.of(name).prefecture for name in names))))

    def by_stem(self) -> Mapping[str, tuple[Organisation, ...]]:
        """Return each stem that is no organisation's key, with those organisations that have a name of it."""
        keys = {own.key for own in self._made.values()}
        found: defaultdict[str, list[Organisation]] = defaultdict(list)
        for group, stems in self._stems.items():
            for stem in stems - keys:
                if group.written:
                    found[stem].append(self._made[group])
        return {stem: tuple(sorted(found[stem], key=lambda own: own.key)) for stem in sorted(found)}


@dataclass(eq=False)
class _Group:
    """Names that are one body's: as they are compared, and as the archive writes them."""

    names: list[Name]
    entry: RegisteredOrganisation | None = None
    written: list[str] = field(default_factory=list)

    @property
    def stems(self) -> set[str]:
        return {name.stem for name in self.names}

    @property
    def main(self) -> Name:
        """The name by which the body is known: the first of the file, else the one with the least specific form."""
        if self.entry:
            return self.names[0]
        return min(self.names, key=lambda name: (not name.form, len(kinds(name.form)) if name.form else 0, name.form))


def _alike(uses: Mapping[str, int], register: Register) -> list[_Group]:
    """Return the groups that need no comparison: names of one entry of the file, and equal names."""
    registered = [_Group(list(entry.read_names()), entry) for entry in register.organisations]
    exact: defaultdict[tuple[str, str, str], list[_Group]] = defaultdict(list)
    for group in registered:
        for compared in {_compared(name) for name in group.names}:
            exact[compared].append(group)
    equal: dict[tuple[str, str, str], _Group] = {}
    for written in sorted(uses):
        name = read_name(written)
        same = exact.get(_compared(name), ())
        group = same[0] if len(same) == 1 else equal.setdefault(_compared(name), _Group([name]))
        group.written.append(written)
    return [*registered, *equal.values()]


def _compared(name: Name) -> tuple[str, str, str]:
    return name.stem, name.form, name.prefecture


def _partners(parts: Iterable[_Group]) -> Mapping[_Group, list[_Group]]:
    """Return the groups that each group may be merged with; an entry of the file always matches its own."""
    of_stem: defaultdict[str, list[_Group]] = defaultdict(list)
    for part in parts:
        for stem in part.stems:
            of_stem[stem].append(part)
    return {
        part: []
        if part.entry
        else [other for other in of_stem[part.main.stem] if other is not part and _may_be_one(part, other)]
        for part in parts
    }


def _may_be_one(one: _Group, other: _Group) -> bool:
    """Return whether the two may be one body, as far as their names of one stem show."""
    if one.entry and other.entry:
        return False
    if any(group.main.is_unclear and not group.entry for group in (one, other)):
        return bool(one.entry or other.entry)
    return all(
        may_be_one(first.form, second.form) and (not first.prefecture or second.prefecture in ("", first.prefecture))
        for first in one.names
        for second in other.names
        if first.stem == second.stem
    )


def _exclude_each_other(groups: Iterable[_Group]) -> bool:
    return not all(_may_be_one(one, other) for one, other in combinations(groups, 2))


def _joined(
    parts: Iterable[_Group], partners: Mapping[_Group, list[_Group]], undecided: set[_Group]
) -> Mapping[_Group, _Group]:
    """Return for each group the one that it joins, or itself."""
    whole = {part: part for part in parts}
    for part, others in partners.items():
        for other in others:
            one, two = whole[part], whole[other]
            if one is not two and not undecided & {part, other}:
                target, source = (two, one) if two.entry else (one, two)
                target.names += source.names
                target.written += source.written
                whole.update({each: target for each, own in whole.items() if own is source})
    return whole


def _keys(groups: Iterable[_Group]) -> Mapping[_Group, str]:
    """Return each group's key: the stem where no other has it, else with what distinguishes it before it."""
    sharing: defaultdict[str, int] = defaultdict(int)
    for group in groups:
        for stem in group.stems:
            sharing[stem] += 1
    keys: dict[_Group, str] = {}
    for group in groups:
        main = group.main
        prefecture = next((name.prefecture for name in group.names if name.prefecture), "")
        shared = sharing[main.stem] > 1 or (bool(main.towns) and len(existing(municipalities_named(main.stem))) > 1)
        key = f"{prefecture}{main.form}{main.stem}" if shared else main.stem
        while key in keys.values():
            key += "・"
        keys[group] = key
    return keys


def _shown_name(entry: RegisteredOrganisation, key: str) -> str:
    """Return the name of an entry of the file, with the prefecture where the name alone is not unique."""
    name, prefecture = entry.name, entry.prefecture or ""
    unique = not prefecture or not key.startswith(prefecture) or read_name(name).prefecture
    return name if unique else f"{name}（{prefecture}）"
