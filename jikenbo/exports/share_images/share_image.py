"""The image of one incident: title, organisation, date and number of people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from jikenbo.addresses import SHARE_IMAGES, share_image_address
from jikenbo.archive.incident import Incident
from jikenbo.archive.reading import Archive
from jikenbo.exports.public import PublicPage
from jikenbo.exports.share_images.canvas import HEIGHT, WIDTH, Canvas, wrapped
from jikenbo.exports.share_images.glyphs import SIZE
from jikenbo.output import OutputFile
from jikenbo.settings import Settings

_BAR, _MARGIN, _LINE = 10, 36, 34
_TOP, _TITLE = 36, 90
_MOST_LINES = 3


def share_images(archive: Archive, settings: Settings, shown: Mapping[str, PublicPage]) -> Iterator[OutputFile]:
    """Yield the image of each of the newest incidents that count; `shown` is what their pages show, by id."""
    for incident in islice((own for own in archive.newest_first if own.is_valid), SHARE_IMAGES):
        page = shown[incident.id]
        image = share_image(incident, page.date, page.people, settings.name or settings.site_name)
        yield OutputFile(share_image_address(incident.id), image)


def share_image(incident: Incident, date: str, people: str, name: str) -> bytes:
    """Return the image as PNG; `date` and `people` are as the page shows them, `name` is the archive's."""
    room = WIDTH - 2 * _MARGIN
    canvas = Canvas(_BAR)
    for line in wrapped(f"{name}　事件 {incident.id}", room, 1):
        canvas.write(line, _MARGIN, _TOP)
    for place, line in enumerate(wrapped(incident.title, room, _MOST_LINES)):
        canvas.write(line, _MARGIN, _TITLE + place * _LINE)
    facts = (*wrapped("、".join(incident.org), room, 1), *wrapped("　".join(filter(None, (date, people))), room, 1))
    for place, line in enumerate(reversed(facts)):
        canvas.write(line, _MARGIN, HEIGHT - _MARGIN - SIZE - place * _LINE)
    return canvas.png()
