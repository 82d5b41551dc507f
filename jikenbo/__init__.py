"""Jikenbo: an archive of Japanese information-security incidents, from Markdown files to a searchable static site."""

__version__ = "1.0.0"
