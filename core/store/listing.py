"""Documents as lists show them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath
from typing import Any

from core.errors import StoreError
from core.language.searchkey import key
from core.store.columns import bound_or_none, unbound, unbound_or_none


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document as lists show it. `marks` counts its annotations; times are ISO 8601 in UTC. `date` is the text's own."""

    id: str
    title: str
    path: str
    last_read: str
    marks: int = 0
    date: str | None = None
    outlet: str | None = None
    body: str | None = None
    """The body whose document it is, as its analysis found it."""
    added: str = ""
    media_type: str = "text/plain"


class Order(StrEnum):
    """What a list of documents is sorted by. `LAST_READ` and `ADDED` count openings and arrivals, whatever clocks say."""

    LAST_READ = "last_read"
    ADDED = "added"
    TITLE = "title"
    DATE = "date"
    OUTLET = "outlet"
    BODY = "body"
    MARKS = "marks"


COLUMNS = """
    document.id, document.title, document.path, document.last_read, document.marks,
    document.date, document.outlet, document.body, document.added, document.media_type
"""
"""What `row_of` makes a row of."""

_ROW = f"SELECT {COLUMNS} FROM document"  # noqa: S608 - the columns above
_SHOWN = "NOT EXISTS (SELECT 1 FROM removal WHERE removal.document = document.id)"


def row_of(found: Sequence[Any]) -> DocumentRow:
    """The row that `COLUMNS` read."""
    identity, title, path, last_read, marks, date, outlet, body, added, media_type = found
    return DocumentRow(
        identity,
        unbound(title),
        unbound(path),
        last_read,
        marks,
        unbound_or_none(date),
        unbound_or_none(outlet),
        unbound_or_none(body),
        added,
        media_type,
    )


def row(connection: sqlite3.Connection, document: str) -> DocumentRow:
    """The document, a removed one too; StoreError(missing)."""
    found = connection.execute(f"{_ROW} WHERE id = ?", (document,)).fetchone()
    if found is None:
        raise StoreError("missing", kind="document", id=document)
    return row_of(found)


def recent(connection: sqlite3.Connection, limit: int) -> tuple[DocumentRow, ...]:
    """The documents opened last, newest first."""
    rows = connection.execute(f"{_ROW} WHERE {_SHOWN} ORDER BY visit DESC LIMIT ?", (limit,))
    return tuple(map(row_of, rows))


def removed(connection: sqlite3.Connection) -> tuple[DocumentRow, ...]:
    """The documents taken out of the library, the latest first."""
    rows = connection.execute(f"{_ROW} JOIN removal ON removal.document = document.id ORDER BY removal.rowid DESC")
    return tuple(map(row_of, rows))


def documents(connection: sqlite3.Connection, words: str, order: Order, *, descending: bool) -> tuple[DocumentRow, ...]:
    """The documents with `words` in title, outlet, body, date or file name, in any script; what has no value comes last."""
    by = "visit" if order is Order.LAST_READ else "number"
    rows = map(row_of, connection.execute(f"{_ROW} WHERE {_SHOWN} ORDER BY {by} {'DESC' if descending else 'ASC'}"))
    wanted = key(words).split()
    fitting = [one for one in rows if _fits(one, wanted)] if wanted else list(rows)
    if order in (Order.LAST_READ, Order.ADDED):
        return tuple(fitting)
    return _sorted(fitting, _VALUES[order], descending=descending)


def _fits(one: DocumentRow, wanted: Iterable[str]) -> bool:
    name = PurePath(one.path).name
    shown = key("\n".join((one.title, one.outlet or "", one.body or "", one.date or "", name)))
    return all(word in shown for word in wanted)


_VALUES: dict[Order, Callable[[DocumentRow], Any]] = {
    Order.TITLE: lambda one: key(one.title) or None,
    Order.DATE: lambda one: one.date,
    Order.OUTLET: lambda one: one.outlet and key(one.outlet),
    Order.BODY: lambda one: one.body and key(one.body),
    Order.MARKS: lambda one: one.marks,
}


def _sorted(
    rows: Sequence[DocumentRow], value: Callable[[DocumentRow], Any], *, descending: bool
) -> tuple[DocumentRow, ...]:
    known = [one for one in rows if value(one) is not None]
    unknown = (one for one in rows if value(one) is None)
    return (*sorted(known, key=value, reverse=descending), *unknown)


def describe(connection: sqlite3.Connection, document: str, **columns: str | None) -> None:
    """Gives a document other values in `title`, `date`, `outlet` or `body`; StoreError(missing)."""
    row(connection, document)
    for name, value in columns.items():
        connection.execute(f"UPDATE document SET {name} = ? WHERE id = ?", (bound_or_none(value), document))  # noqa: S608
