"""Jikenbo: an archive of Japanese information-security incidents, from Markdown files to a searchable static site.

A folder is a step or a subject. The modules next to the folders are what several of them share:

| module | why it belongs to no folder |
| --- | --- |
| `cli` | the command line: calls `commands/` |
| `project`, `configuration`, `settings` | where the project is, and what mkdocs.yml says, for the steps that need it |
| `errors` | the exception that every step may raise for the user |
| `addresses` | addresses of the site, which pages, data and search must agree on |
| `bilingual` | a text in Japanese and English, for models, statistics and data |
| `page`, `output` | a generated page and a generated file, which steps return and the pipeline writes |
| `saving`, `gzipped`, `yaml_files` | reading and writing files in the project's way |
| `parallel` | a second process for a step |
"""

__version__ = "1.0.0"
