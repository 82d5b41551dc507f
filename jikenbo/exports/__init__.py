"""The archive as data for others, and the pages that offer it: pure functions of the archive."""

from jikenbo.exports.all_files import exports
from jikenbo.exports.data_page import data_pages
from jikenbo.exports.page_blocks import public_page

__all__ = ["data_pages", "exports", "public_page"]
