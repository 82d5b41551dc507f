"""What a server says of every page, for hosts that read it from a file of the site (Cloudflare Pages, Netlify)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from jikenbo.output import OutputFile

#: What a page may load; the theme's pages say the same of themselves, but for the part that only a server can say.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"
)
#: Each header and its value. The documented configuration of nginx has the same.
HEADERS: Mapping[str, str] = MappingProxyType(
    {
        "Content-Security-Policy": f"{CONTENT_SECURITY_POLICY}; frame-ancestors 'none'",
        "X-Frame-Options": "DENY",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    }
)


def headers_file() -> OutputFile:
    """Return the file that has these headers sent with everything."""
    lines = "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())
    return OutputFile("_headers", f"/*\n{lines}".encode())
