"""A file that a step of the build has made and the pipeline is to write."""

from __future__ import annotations

from typing import NamedTuple


class OutputFile(NamedTuple):
    """`path` is relative to the folder that the step fills, with forward slashes."""

    path: str
    content: bytes
