"""Which function keeps which rule. Rules that are not here are kept while an entry is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from jikenbo.check import identity, markup, tags
from jikenbo.check.subject import Finding, Subject

EntryRule = Callable[[Subject], Iterator[Finding]]
ArchiveRule = Callable[[Sequence[Subject]], Iterator[tuple[Subject, Finding]]]

#: Rules that need one entry alone.
ENTRY_RULES: Mapping[str, EntryRule] = MappingProxyType(
    {
        "id": identity.file_name,
        "id-folder": identity.folder,
        "unknown-tag": tags.unknown,
        "repeated-tag": tags.repeated,
        "raw-html": markup.raw_html,
        "image": markup.image,
        "link": markup.link,
    }
)
#: Rules that compare entries.
ARCHIVE_RULES: Mapping[str, ArchiveRule] = MappingProxyType({"duplicate-id": identity.repeated})
