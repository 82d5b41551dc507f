"""Checking: what an entry must be, beyond what its types say, and whether the archive as a whole holds together."""

from jikenbo.check.checking import check, subjects_of
from jikenbo.check.folder import CheckResult, check_files, load_archive

__all__ = ["CheckResult", "check", "check_files", "load_archive", "subjects_of"]
