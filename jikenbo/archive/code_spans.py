"""Code in an entry's text: shown as typed, so that nothing in it is Markdown."""

from __future__ import annotations

import re

#: A block between two fences, or to the end where the second is missing (fence, code), and a span on one line (ticks,
#: code). JavaScript reads the expression alike.
CODE = re.compile(
    r"^(`{3,}|~{3,})(?![`~])[^`\n]*\n([\s\S]*?)(?:^\1[ \t]*$|(?![\s\S]))"
    r"|(?<!`)(`{1,2})(?!`)([^`\n]+)\3(?!`)",
    re.MULTILINE,
)
