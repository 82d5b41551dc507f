"""A file that a step of the build has made and the pipeline is to write."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple


class OutputFile(NamedTuple):
    """`path` is relative to the folder that the step fills, with forward slashes.

    Of a page, `meta` is what its front matter contains and `body` its Markdown: who has them need not read `content`.
    """

    path: str
    content: bytes
    meta: Mapping[str, Any] | None = None
    body: str = ""
