"""Checking: what an entry must be, beyond what its types say, and whether the archive as a whole holds together."""

from jikenbo.check.checking import check, load_archive

__all__ = ["check", "load_archive"]
