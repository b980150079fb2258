"""How Python values stand in columns."""

from __future__ import annotations

import zlib
from datetime import UTC, datetime

_LARGE = 1_000_000
"""Bytes from which on compressing quickly matters more than compressing well: the reader is waiting."""


def now() -> str:
    """This moment in UTC as ISO 8601 with milliseconds, the form of every time in the library."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def bound(text: str) -> str | bytes:
    """A string as it is bound to a column.

    A lone surrogate (in a pasted text, or in a file name that is not UTF-8) is not text for SQLite, which would refuse the
    whole change: such a string is kept as bytes.
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")
    return text


def unbound(value: str | bytes) -> str:
    """The string that `bound` made `value` of."""
    return value.decode("utf-8", "surrogatepass") if isinstance(value, bytes) else value


def packed(data: bytes) -> bytes:
    """`data` compressed."""
    return zlib.compress(data, 6 if len(data) < _LARGE else 1)


def unpacked(data: bytes) -> bytes:
    """What `packed` was given; zlib.error when it is damaged."""
    return zlib.decompress(data)
