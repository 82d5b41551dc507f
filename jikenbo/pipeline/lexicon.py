"""Words that the search knows beyond the texts: other names of tags and of organisations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from jikenbo.addresses import FEED_FACETS, FEED_INCIDENTS, feed_address, organisation_feed_address
from jikenbo.archive.concerned_organisations import by_organisation
from jikenbo.archive.organisation.grouping import Organisation
from jikenbo.archive.organisation.legal_forms import plain
from jikenbo.archive.organisation.municipalities import written_names
from jikenbo.archive.organisation.name import bare, read_name
from jikenbo.archive.organisation.prefectures import PREFECTURES
from jikenbo.archive.organisation.tables import form_data
from jikenbo.archive.reading import Archive
from jikenbo.archive.scale import BANDS
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.contribute.web_files import reading_data
from jikenbo.search.index import Lexicon

#: Facets whose values are listed in an order of their own.
FACET_ORDERS = {"scale": [band.label for band in BANDS], "prefecture": list(PREFECTURES)}


def lexicon_of(archive: Archive) -> Lexicon:
    """Return what the search of the archive knows besides its records."""
    organisations = archive.organisations.all
    return Lexicon(
        orders=FACET_ORDERS,
        aliases=tag_aliases(archive.vocabulary),
        registered=sorted({word for own in organisations for word in _registered(own)}),
        organisation_keys={own.name: tuple(dict.fromkeys(_keys(own))) for own in organisations},
        organisation_names={own.name: others for own in organisations if (others := _names(own)[1:])},
        name_tables=form_data(),
        reading=reading_data(),
        feeds=_feeds(archive),
    )


def _feeds(archive: Archive) -> Mapping[str, Mapping[str, str]]:
    """Return the address of the Atom feed of each tag and organisation that has one, by facet."""
    standing = (incident for incident in archive.incidents if incident.is_valid)
    concerned = by_organisation(standing, archive.organisations)
    tags = {
        facet: {tag.name: feed_address(tag, "xml") for tag in archive.vocabulary.facets[facet].tags.values()}
        for facet in FEED_FACETS
    }
    organisations = {
        own.name: organisation_feed_address(own.key)
        for own, incidents in concerned.items()
        if len(incidents) >= FEED_INCIDENTS
    }
    return {**tags, "organisation": organisations}


def tag_aliases(vocabulary: Vocabulary) -> Mapping[str, Mapping[str, Sequence[str]]]:
    """Return the other names of each tag, Japanese and English, by facet."""
    return {
        facet.key: {tag.name: (*tag.aliases, tag.en, *tag.aliases_en) for tag in facet.tags.values()}
        for facet in vocabulary.facets.values()
    }


def _registered(organisation: Organisation) -> Iterator[str]:
    """Yield the names that organisations.yml gives it, with and without their form."""
    for name in organisation.entry.names if organisation.entry else ():
        yield from (name, read_name(name).stem)


def _names(organisation: Organisation) -> list[str]:
    registered = organisation.entry.names if organisation.entry else ()
    return list(dict.fromkeys((organisation.name, *organisation.spellings, *registered)))


def _keys(organisation: Organisation) -> Iterator[str]:
    """Yield what a query for the organisation may come down to: the browser knows no municipalities."""
    for name in _names(organisation):
        read = read_name(name)
        yield read.stem
        yield bare(plain(name))
        for town in read.towns:
            if town.prefecture in (organisation.prefecture, ""):
                yield from map(bare, written_names(town))
