"""The archive as data for others, and the pages that offer it: pure functions of the archive."""

from jikenbo.exports.all_files import exports
from jikenbo.exports.data_page import data_pages

__all__ = ["data_pages", "exports"]
