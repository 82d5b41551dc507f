"""Opening addresses of the web that strangers name: public hosts alone, over https, within a time."""

from __future__ import annotations

import ipaddress
import socket
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from http.client import HTTPConnection, HTTPSConnection
from typing import Any
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import (
    BaseHandler,
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    Request,
    UnknownHandler,
)

Allowed = Callable[[str], bool]

#: Seconds that a server may take for one answer, however slowly it sends it.
_LONGEST = 60


class NotPublic(OSError):
    """The address leads to this machine or its network, or is none of the web."""


def is_public(address: str) -> bool:
    """Return whether the IP address is one of the public internet."""
    parsed = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(parsed, "ipv4_mapped", None) or getattr(parsed, "sixtofour", None)
    return parsed.is_global and not parsed.is_multicast and (mapped is None or is_public(str(mapped)))


def public_opener(allowed: Allowed = is_public, schemes: Sequence[str] = ("https",)) -> OpenerDirector:
    """Return what opens addresses of these schemes whose hosts are `allowed`, by name or number, redirects included.

    It asks no proxy, and raises OSError for every other address.
    """
    opener = OpenerDirector()
    handlers: tuple[BaseHandler, ...] = (
        HTTPDefaultErrorHandler(),
        HTTPErrorProcessor(),
        UnknownHandler(),
        _Redirects(schemes),
        _Https(allowed),
        *((_Http(allowed),) if "http" in schemes else ()),
    )
    for handler in handlers:
        opener.add_handler(handler)
    return opener


class _Redirects(HTTPRedirectHandler):
    max_redirections = 5

    def __init__(self, schemes: Sequence[str]) -> None:
        self._schemes = schemes

    def redirect_request(self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Request | None:
        if urlsplit(newurl).scheme not in self._schemes:
            raise NotPublic
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class _Https(HTTPSHandler):
    def __init__(self, allowed: Allowed) -> None:
        super().__init__()
        self._allowed = allowed

    def https_open(self, req: Request) -> Any:
        return self.do_open(_connecting(HTTPSConnection, self._allowed), req)


class _Http(HTTPHandler):
    def __init__(self, allowed: Allowed) -> None:
        super().__init__()
        self._allowed = allowed

    def http_open(self, req: Request) -> Any:
        return self.do_open(_connecting(HTTPConnection, self._allowed), req)


def _connecting(kind: type[HTTPConnection], allowed: Allowed) -> Callable[..., HTTPConnection]:
    """Return what makes connections that look their host up once, and connect to what they have judged."""

    # http.client asks the connection for this function, and names no public way to give it another.
    def connection(*arguments: Any, **options: Any) -> HTTPConnection:
        made = kind(*arguments, **options)
        vars(made)["_create_connection"] = lambda host, timeout, source: _connect(host, timeout, source, allowed)
        return made

    return connection


def _connect(host: tuple[str, int], timeout: float, source: Any, allowed: Allowed) -> socket.socket:
    found = {str(place[4][0]) for place in socket.getaddrinfo(*host, type=socket.SOCK_STREAM)}
    if not all(map(allowed, found)):
        raise NotPublic
    error: OSError = URLError("no address")
    for address in sorted(found):
        try:
            connected = socket.create_connection((address, host[1]), timeout, source)
        except OSError as failure:
            error = failure
        else:
            _end_later(connected)
            return connected
    raise error


def _end_later(connected: socket.socket) -> None:
    """Cut the connection off when its time is over: a timeout alone only bounds the wait for the next byte."""
    descriptor = socket.socket(fileno=socket.dup(connected.fileno()))
    timer = threading.Timer(_LONGEST, _cut, [descriptor])
    timer.daemon = True
    timer.start()


def _cut(connected: socket.socket) -> None:
    with suppress(OSError):
        connected.shutdown(socket.SHUT_RDWR)
    connected.close()
