"""How to cite an incident, as BibTeX and RIS."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jikenbo.exports.public import PublicDate, PublicIncident
from jikenbo.output import OutputFile
from jikenbo.settings import Settings

_BIBTEX_ESCAPES = str.maketrans(
    {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
    | {sign: f"\\{sign}" for sign in "{}#$%&_"}
)
_BEGINNING = re.compile(r"(\d{4})(?:-(0\d|1[0-2])(?:-(\d{2}))?)?(?:-XX)*([~?%])?")


def citation_files(published: Iterable[PublicIncident], settings: Settings) -> Iterator[OutputFile]:
    """Yield both forms for each incident, beside its page."""
    for incident in published:
        yield OutputFile(f"incidents/{incident.id}/citation.bib", bibtex(incident, settings).encode())
        yield OutputFile(f"incidents/{incident.id}/citation.ris", ris(incident, settings).encode())


def bibtex(incident: PublicIncident, settings: Settings) -> str:
    """Return an @online entry: the archive as author, since the text cited is the archive's own.

    biblatex reads the EDTF of `date`; `year` is for what does not.
    """
    year, _, _ = _known(incident.date)
    fields = {
        "title": f"{{{_escaped(_title(incident))}}}",
        "author": f"{{{_escaped(settings.site_name)}}}",
        "date": incident.date.edtf,
        **({"year": year} if year else {}),
        "url": incident.url,
        "langid": "japanese",
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@online{{jikenbo-{incident.id},\n{lines}}}\n"


def ris(incident: PublicIncident, settings: Settings) -> str:
    """Return the same as an electronic resource in RIS, whose lines end in CR LF."""
    year, month, day = _known(incident.date)
    tags = (
        ("TY", "ELEC"),
        ("TI", _title(incident)),
        ("AU", settings.site_name),
        *((("PY", year), ("DA", f"{year}/{month}/{day}/")) if year else ()),
        ("UR", incident.url),
        ("ID", incident.id),
        ("LA", "ja"),
        *(("KW", tag) for tag in incident.tags),
        ("ER", ""),
    )
    return "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in tags)


def _title(incident: PublicIncident) -> str:
    return f"{incident.title}（{'、'.join(incident.org)}）"


def _known(date: PublicDate) -> tuple[str, str, str]:
    """Return year, month and day as far as the beginning of the date is known for certain; the rest is empty."""
    match = _BEGINNING.match(date.edtf)
    if not match:
        return "", "", ""
    doubted = match[4] is not None
    return match[1], "" if doubted and not match[3] else match[2] or "", "" if doubted else match[3] or ""


def _escaped(text: str) -> str:
    return text.translate(_BIBTEX_ESCAPES)
