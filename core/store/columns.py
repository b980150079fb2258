"""How Python values stand in columns."""

from __future__ import annotations

import uuid
import zlib
from datetime import UTC, datetime

_LARGE = 1_000_000
"""Bytes from which on compressing quickly matters more than compressing well: the reader is waiting."""


_REVISION = "(SELECT value FROM setting WHERE key = 'revision')"


def now() -> str:
    """This moment in UTC as ISO 8601 with milliseconds, the form of every time in the library."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def new_id() -> str:
    """An id that no other mark has, whoever made it."""
    return uuid.uuid4().hex


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


def bound_or_none(text: str | None) -> str | bytes | None:
    """As `bound`; None stays NULL."""
    return None if text is None else bound(text)


def unbound_or_none(value: str | bytes | None) -> str | None:
    """As `unbound`; NULL stays None."""
    return None if value is None else unbound(value)


def unbound(value: str | bytes) -> str:
    """The string that `bound` made `value` of."""
    return value.decode("utf-8", "surrogatepass") if isinstance(value, bytes) else value


def inserting(table: str, fields: tuple[str, ...]) -> str:
    """The statement that adds a mark with an id and these fields, stamped with the revision under way."""
    return f"INSERT INTO {table} (id, {', '.join(fields)}, revision) VALUES (?{', ?' * len(fields)}, {_REVISION})"  # noqa: S608


def updating(table: str, fields: tuple[str, ...]) -> str:
    """The statement that gives these fields to the mark with an id, which comes last."""
    return f"UPDATE {table} SET {', '.join(f'{name} = ?' for name in fields)}, revision = {_REVISION} WHERE id = ?"  # noqa: S608


def packed(data: bytes) -> bytes:
    """`data` compressed."""
    return zlib.compress(data, 6 if len(data) < _LARGE else 1)


def unpacked(data: bytes) -> bytes:
    """What `packed` was given; zlib.error when it is damaged."""
    return zlib.decompress(data)
