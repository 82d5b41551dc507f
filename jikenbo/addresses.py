"""Addresses of all that is published, relative to the site's root: the same for good, and safe on every file system.

They are IRIs: letters are written as they are, which is a third of their length as a URI; see `uri`.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote

from jikenbo.archive.edtf import Edtf
from jikenbo.archive.vocabulary import Tag

#: Facets whose tags have feeds of their own.
FEED_FACETS = ("cause", "sector")
#: An organisation has a feed from so many incidents on: most have one only, and each feed is a file.
FEED_INCIDENTS = 2
#: The newest incidents that count, this many, have a share image of their own: each is a file, and readers share news.
SHARE_IMAGES = 1_000
#: A path segment may have 255 bytes; the rest is for a hash and an ending.
_MAX_BYTES = 180
_HASH_LENGTH = 8
_PLAIN = re.compile(r"(?!index$|con$|prn$|aux$|nul$|(?:com|lpt)\d$)[^\W_A-Z]+(?:・[^\W_A-Z]+)*")
#: Characters that end or change a value of a query, or are not allowed in an address.
_SEPARATES = re.compile(r"[\x00-\x20\x7f\"#%&'+<=>\\^`{|}]")
_UNSAFE = re.compile(r"[^\w・]+|_+")


def slug(name: str) -> str:
    """Return a path segment for any name. Different names have different segments, also where case is ignored.

    A name that a path can hold as it is stays as it is; any other keeps what it can, and a hash makes it unique.
    """
    folded = unicodedata.normalize("NFKC", name).casefold()
    if name == folded and _PLAIN.fullmatch(name) and len(name.encode()) <= _MAX_BYTES:
        return name
    readable = _UNSAFE.sub("-", folded).strip("-").encode()[:_MAX_BYTES].decode(errors="ignore")
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:_HASH_LENGTH]
    return f"{readable or 'x'}-{digest}"


def uri(address: str) -> str:
    """Return an address of this module as a URI in ASCII, for readers without IRIs (RFC 3987, section 3.1)."""
    return quote(address, safe="/?&=%#:;,@!$'()*+~-._[]")


def incident_address(incident_id: str) -> str:
    return f"incidents/{incident_id}/"


def share_image_address(incident_id: str) -> str:
    """Return the address of the image that other sites show for an incident (the newest SHARE_IMAGES have one)."""
    return f"{incident_address(incident_id)}card.png"


@lru_cache(maxsize=4096)
def tag_address(tag: str) -> str:
    return f"tags/{slug(tag)}/"


@lru_cache(maxsize=4096)
def organisation_address(key: str) -> str:
    return f"organisations/{slug(key)}/"


def prefecture_address(name: str) -> str:
    return f"prefectures/{slug(name)}/"


def year_address(year: int | None) -> str:
    """Return the address of the list of a year, or of the incidents of which no year is known."""
    return "years/unknown/" if year is None else f"years/{year:04}/"


def month_address(year: int, month: int) -> str:
    return f"years/{year:04}-{month:02}/"


def search_address(filters: Iterable[tuple[str, str]]) -> str:
    """Return the address of the search with these filters; its page documents their keys."""
    return f"search/?{_query(filters)}"


def similar_address(values: Iterable[tuple[str, str]]) -> str:
    """Return the address of the page of precedents for incidents with these values, by the key of their facet."""
    return f"similar/?{_query(values)}"


def _query(pairs: Iterable[tuple[str, str]]) -> str:
    return "&".join(f"{key}={_SEPARATES.sub(lambda sign: quote(sign[0]), value)}" for key, value in pairs)


def date_address(date: Edtf) -> str:
    """Return the address of the month's page where the month is known, else of the year's."""
    return month_address(date.year, date.month) if date.year and date.month else year_address(date.year)


def feed_address(tag: Tag | None, ending: str) -> str:
    """Return the address of the Atom ("xml") or JSON ("json") feed of a tag, or of all incidents."""
    return f"feeds/{tag.facet}/{tag.slug}.{ending}" if tag else f"feeds/all.{ending}"


def organisation_feed_address(key: str) -> str:
    """Return the address of the Atom feed of an organisation (those with FEED_INCIDENTS have one)."""
    return f"feeds/{organisation_address(key).removesuffix('/')}.xml"
