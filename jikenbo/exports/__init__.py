"""The archive as data for others: JSON, CSV, SQLite, feeds, schemas. Pure functions of the archive."""

from jikenbo.exports.all_files import exports

__all__ = ["exports"]
