"""MHTML, a page with its parts in one file (MIME, RFC 2557): the page is read, its pictures are not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from email import message_from_bytes
from email.message import Message
from email.utils import parsedate_to_datetime

from core.errors import ReadError
from core.readers import html
from core.readers.kinds import MEDIA_TYPES, Kind
from core.text.document import Source

_PAGES = ("text/html", "application/xhtml+xml")
_MOST = 50
"""Frames of a page that are looked into for its text."""


@dataclass(frozen=True, slots=True)
class _Page:
    data: bytes
    charset: str
    address: str


def read(data: bytes, path: str = "", encoding: str | None = None) -> Source:
    """The main text of the page, with the address and the day that it was saved from and on. Raises ReadError."""
    try:
        message = message_from_bytes(data)
        pages = tuple(_pages(message))
    except RecursionError as error:  # parts within parts
        raise ReadError("too_deep", path=path, format=Kind.MHTML) from error
    except (ValueError, LookupError, AssertionError) as error:
        raise ReadError("damaged", path=path, format=Kind.MHTML) from error
    if not pages:
        raise ReadError("damaged", path=path, format=Kind.MHTML)
    page, made = _first_with_text(pages[:_MOST], path, encoding)
    known = made.metadata
    address = _web(_header(message, "Snapshot-Content-Location")) or _web(page.address) or known.url
    metadata = replace(known, url=address, retrieved=_day(_header(message, "Date")) or known.retrieved)
    return replace(made, data=data, media_type=MEDIA_TYPES[Kind.MHTML], metadata=metadata)


def _first_with_text(pages: tuple[_Page, ...], path: str, encoding: str | None) -> tuple[_Page, Source]:
    """A page of frames has no text of its own; one of its frames has."""
    for page in pages:
        try:
            return page, html.read(page.data, path, encoding, declared=page.charset)
        except ReadError as error:
            if error.code != "empty":
                raise
    raise ReadError("empty", path=path)


def _pages(message: Message) -> Iterator[_Page]:
    for part in message.walk():
        if part.get_content_type() in _PAGES:
            body = part.get_payload(decode=True)
            if isinstance(body, bytes) and body:
                yield _Page(body, part.get_content_charset() or "", _header(part, "Content-Location"))


def _header(part: Message, name: str) -> str:
    return str(part.get(name, "")).strip()


def _web(address: str) -> str | None:
    return address if address.startswith(("http://", "https://")) else None


def _day(moment: str) -> str | None:
    try:
        return parsedate_to_datetime(moment).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
