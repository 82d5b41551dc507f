"""llms.txt: a guide to the archive for language models and other programs that read (llmstxt.org)."""

from __future__ import annotations

from collections.abc import Iterator

from jikenbo.exports.json_files import Edition
from jikenbo.exports.resources import RESOURCES, Group
from jikenbo.output import OutputFile
from jikenbo.settings import Settings

_SECTIONS: tuple[tuple[Group, str], ...] = (
    ("whole", "All incidents"),
    ("incident", "One incident"),
    ("feed", "Feeds"),
    ("reference", "Reference"),
)
_RULES = """\
- People (`people`, 人) and records (`records`, 件) are different units: do not add or exchange them.
- A number may be exact, about, at most or at least, and confirmed or possible: say so when you quote it.
- What is null or empty was not published; it is not zero.
- Only incidents whose `status` is `standing` count. Dates are EDTF, as precise as they are known.
- The archive holds what was made public and found: it is not a sample from which to infer how often incidents happen.
"""


def llms_file(edition: Edition, settings: Settings) -> OutputFile:
    """Return the guide."""
    lines = [
        f"# {settings.site_name}",
        "",
        "> An archive of information-security incidents in Japan: what was made public, in the archive's own words,",
        f"> with numbers, dates, causes and sources. {edition.standing} incidents, in Japanese.",
        "",
        f"- Data is {settings.licence}: name the archive and link to the incident's page.",
        _RULES,
        f"Data version {edition.data_version}, format {edition.schema_version}.",
        f"Documentation: {settings.site_url}en/data/",
        *(line for group, title in _SECTIONS for line in _section(group, title, settings)),
    ]
    return OutputFile("llms.txt", "\n".join([*lines, ""]).encode())


def _section(group: Group, title: str, settings: Settings) -> Iterator[str]:
    yield f"\n## {title}\n"
    for resource in RESOURCES:
        if resource.group == group:
            address = settings.site_url + resource.path
            shown = f"`{address}`" if resource.parameters else f"[{resource.path}]({address})"
            yield f"- {shown}: {resource.about.en}"
