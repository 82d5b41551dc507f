"""HTTP headers of every page, for hosts that read them from a file of the site (Cloudflare Pages, Netlify)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from jikenbo.output import OutputFile

#: The policy of a page; the theme's pages state the same, except for the part that only a server can state.
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


#: The only addresses that other sites may show in a frame: the hits of a search, which have nothing to press but links.
FRAMED = "/search/embed/*"
FRAMED_POLICY = f"{CONTENT_SECURITY_POLICY}; frame-ancestors *"


def headers_file() -> OutputFile:
    """Return the `_headers` file: `HEADERS` for every address, but for those of `FRAMED` a policy that allows frames.

    A line that begins with "!" removes a header of an earlier rule (Cloudflare Pages; Netlify has no such line).
    """
    lines = "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())
    framed = f"  ! X-Frame-Options\n  ! Content-Security-Policy\n  Content-Security-Policy: {FRAMED_POLICY}\n"
    return OutputFile("_headers", f"/*\n{lines}{FRAMED}\n{framed}".encode())
