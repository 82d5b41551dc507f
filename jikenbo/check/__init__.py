"""Checking: rules on entries beyond their types, and on the archive as a whole."""

from jikenbo.check.checking import check, subjects_of
from jikenbo.check.folder import CheckResult, check_files, load_archive

__all__ = ["CheckResult", "check", "check_files", "load_archive", "subjects_of"]
