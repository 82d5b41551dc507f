"""The VERIS record of an incident: the minimum that VERIS requires, and what the archive knows beyond it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from jikenbo.addresses import incident_address
from jikenbo.archive.concerned_organisations import concerned_organisations
from jikenbo.archive.count import Count, format_count
from jikenbo.archive.edtf import EdtfPart
from jikenbo.archive.incident import Incident
from jikenbo.archive.lag import days_between
from jikenbo.archive.law import NO_LEAK
from jikenbo.archive.summary import summary
from jikenbo.archive.vocabulary import Tag, Vocabulary
from jikenbo.exports.veris.government import level_of
from jikenbo.settings import Settings
from jikenbo.yaml_files import load_yaml

VERIS_VERSION = "1.4.1"
#: Asia, Eastern Asia (UN M49).
_REGION_OF_JAPAN = "142030"
_PUBLIC_SERVICE = "S"
_NATIONAL = "国の機関"
#: Assets that cannot be in a cloud: media, people's devices, people.
_TANGIBLE = ("M - ", "U - ", "P - ")
_DISCLOSURES = {"確定": "Yes", "おそれ": "Potentially", None: "Unknown"}

Record = dict[str, Any]


def veris_record(incident: Incident, vocabulary: Vocabulary, settings: Settings) -> Record:
    """Return the record of one incident."""
    tags = [vocabulary.tags[name] for name in incident.tags if name in vocabulary.tags]
    parts = _parts(tuple(tag.veris for tag in tags if tag.veris and tag.facet != "data"))
    return {
        "schema_version": VERIS_VERSION,
        "incident_id": incident.id,
        "source_id": settings.site_name,
        "reference": "; ".join([f"{settings.site_url}{incident_address(incident.id)}", *_sources(incident)]),
        "security_incident": "Confirmed",
        "summary": "\n".join(filter(None, (f"{'、'.join(incident.org)}: {incident.title}", summary(incident.body)))),
        "timeline": _timeline(incident),
        "victim": _victim(incident, tags),
        "actor": _actor(parts),
        "action": _known_kinds(parts.get("action", {})),
        "asset": _asset(parts, incident.counts.get("devices")),
        "attribute": _attribute(incident, tags, parts),
        "discovery_method": {"unknown": True},
        **({"value_chain": parts["value_chain"]} if "value_chain" in parts else {}),
        **_notes(incident),
    }


@cache
def recipes() -> Mapping[str, Record]:
    """Return, for each VERIS term of the vocabulary, the part of a record that it means."""
    loaded: Mapping[str, Record] = load_yaml(files(__package__).joinpath("recipes.yml").read_text("utf-8"))
    return loaded


@lru_cache(maxsize=4096)
def _parts(terms: tuple[str, ...]) -> Record:
    """Return the union of the terms' parts; a term without a recipe is an asset."""
    return _merged(recipes().get(term, {"asset": {"assets": [{"variety": term}]}}) for term in terms)


def _merged(parts: Iterable[Record]) -> Record:
    """Return the union: objects by key, lists with each value once, in the order in which they come."""
    merged: Record = {}
    for part in parts:
        for key, value in part.items():
            if isinstance(value, dict):
                merged[key] = _merged([merged.get(key, {}), value])
            else:
                known = merged.get(key, [])
                merged[key] = [*known, *(each for each in value if each not in known)]
    return merged


def _actor(parts: Record) -> Record:
    """Return the actor; a contractor's error is the partner's, not the victim's own."""
    actor = dict(parts.get("actor", {}))
    if "partner" in actor and "external" not in actor:
        actor.pop("internal", None)
    return _known_kinds(actor)


def _known_kinds(kinds: Record) -> Record:
    """Leave out "unknown" next to known values: a whole kind, or a value among others."""
    known = {kind: fields for kind, fields in kinds.items() if kind != "unknown"} or {"unknown": {}}
    return {kind: {name: _known_values(values) for name, values in fields.items()} for kind, fields in known.items()}


def _known_values(values: list[str]) -> list[str]:
    return [value for value in values if value not in ("Unknown", "NA")] or values[:1]


def _asset(parts: Record, devices: Count | None) -> Record:
    asset = dict(parts.get("asset", {}))
    assets = asset.get("assets") or [{"variety": "Unknown"}]
    if devices and not devices.qualifier and len(assets) == 1 and devices.value:
        assets = [{**assets[0], "amount": devices.value}]
    tangible = all(each["variety"].startswith(_TANGIBLE) for each in assets)
    return {**asset, "assets": assets, "cloud": asset.get("cloud") or ["NA" if tangible else "Unknown"]}


def _attribute(incident: Incident, tags: Iterable[Tag], parts: Record) -> Record:
    attribute = dict(parts.get("attribute", {}))
    kinds = list(dict.fromkeys(tag.veris for tag in tags if tag.facet == "data" and tag.veris))
    if kinds or incident.counts or not attribute:
        attribute["confidentiality"] = _confidentiality(incident, kinds)
    return attribute


def _confidentiality(incident: Incident, kinds: list[str]) -> Record:
    """Return the data disclosed. VERIS has one number for people and records: the notes keep the wording."""
    counts = incident.counts
    total = counts.get("people") or counts.get("records")
    certainties = [count.certainty for count in counts.values() if count.certainty]
    return {
        "data_disclosure": "No" if NO_LEAK in incident.tags else _DISCLOSURES[certainties[0] if certainties else None],
        **({"data": [{"variety": kind} for kind in kinds]} if kinds else {}),
        **({"data_total": total.value} if total else {}),
        **({"notes": "、".join(_wording(unit, count) for unit, count in counts.items())} if counts else {}),
    }


def _wording(unit: str, count: Count) -> str:
    return format_count(count, unit) + (f"（{count.certainty}）" if count.certainty else "")


def _timeline(incident: Incident) -> Record:
    days = days_between(incident.occurred, incident.discovered)
    return {
        "incident": _beginning(incident),
        **({"discovery": {"unit": "Days", "value": days}} if days is not None else {}),
    }


def _beginning(incident: Incident) -> Record:
    """Return the time at which the incident began, as far as known.

    VERIS requires a year: where none is known for the occurrence it is that of the disclosure, else that of the id.
    """
    occurred = _moment(incident.occurred.start) if incident.occurred else {}
    return occurred or {"year": _moment(incident.date.start).get("year", incident.year)}


def _moment(part: EdtfPart | None) -> Record:
    """Return year, month and day as far as they are known; an approximate part is left out."""
    if part is None or part.precision in ("decade", "century"):
        return {}
    known = {"day": 3, "month": 2}.get(part.precision, 1) - (part.approximate or part.uncertain)
    day = part.earliest
    return dict([("year", day.year), ("month", day.month), ("day", day.day)][: max(known, 1)])


def _victim(incident: Incident, tags: Iterable[Tag]) -> Record:
    """Describe the victim: the incident's own organisations; clients or members that published are secondary."""
    sectors = [tag for tag in tags if tag.facet == "sector"]
    others = concerned_organisations(incident)[len(dict.fromkeys(incident.org)) :]
    return {
        "victim_id": "; ".join(incident.org),
        "country": ["JP"],
        "region": [_REGION_OF_JAPAN],
        "industry": (sectors[0].naics if sectors else None) or "00",
        "employee_count": "Unknown",
        "government": list(dict.fromkeys(_governments(incident, sectors))) or ["NA"],
        **({"secondary": {"amount": len(others), "victim_id": list(others)}} if others else {}),
    }


def _governments(incident: Incident, sectors: Iterable[Tag]) -> Iterator[str]:
    for sector in sectors:
        if sector.name == _NATIONAL:
            yield "Federal"
        elif sector.jsic == _PUBLIC_SERVICE:
            yield from map(level_of, incident.org)


def _sources(incident: Incident) -> Iterator[str]:
    return (report.url for report in incident.reports if report.url)


def _notes(incident: Incident) -> Record:
    if incident.is_valid:
        return {}
    return {"notes": f"Withdrawn from the archive: {incident.reason or incident.duplicate_of or 'no reason given'}"}
