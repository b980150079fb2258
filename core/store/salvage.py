"""Reading what can be read of a damaged library, row by row, into a new one."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.errors import StoreError
from core.store import index, migrations
from core.store.columns import unpacked

_TABLES = ("document", "source", "clean", "label", "annotation", "ruling", "removal")
_HOLE = 200_000
"""Rows that are asked for one by one between two that could be read in order."""
_UNKNOWN = """
    INSERT OR IGNORE INTO document (id, title, path, media_type, encoding, metadata, added, last_read, visit)
    VALUES (?, ?, '', 'text/plain', 'utf-8', '{}', '', '', 0)
"""
"""A document of which nothing is known but its id."""


@dataclass(frozen=True, slots=True)
class Saved:
    """How many rows were saved, and how many could not be read although they are known to have been there."""

    documents: int
    annotations: int
    labels: int
    rulings: int
    unread: int


def knows_tables(path: Path) -> bool:
    """Whether the table of tables of the file at `path` can be read."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            return bool(connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'document'").fetchone()[0])
    except sqlite3.DatabaseError:
        return False


def save(damaged: Path, target: Path) -> Saved:
    """Makes a library at `target` of what can be read at `damaged`; StoreError(damaged) when that is nothing."""
    if not knows_tables(damaged):
        raise StoreError("damaged", path=str(damaged), reason="nothing can be read")
    with (
        closing(sqlite3.connect(damaged, isolation_level=None)) as old,
        closing(sqlite3.connect(target, isolation_level=None)) as new,
    ):
        old.execute("PRAGMA cell_size_check = ON")
        migrations.migrate(new, target, migrations.MIGRATIONS)
        new.execute("BEGIN")
        unread = sum(_save_table(old, new, table) for table in _TABLES)
        _save_labels_of_marks(old, new)
        _mend(new)
        index.make_anew(new)
        new.execute("COMMIT")
        counts = [new.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in _COUNTED]  # noqa: S608
    return Saved(*counts, unread=unread)


_COUNTED = ("document", "annotation", "label", "ruling")


def _save_table(old: sqlite3.Connection, new: sqlite3.Connection, table: str) -> int:
    """Copies the rows of a table and answers how many could not be read."""
    had = _columns(old, table)
    names = [name for name in _columns(new, table) if name in had]
    if not names:
        return 0
    reading = f"SELECT rowid, {', '.join(names)} FROM {table}"  # noqa: S608 - names of our own schema
    writing = f"INSERT OR IGNORE INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"  # noqa: S608
    counted = _Counted()
    rows = _rows(old, reading, counted)
    first = next(rows, None)
    if first is not None:
        if table == "label":
            new.execute("DELETE FROM label")  # those of a new library
        new.execute(writing, first[1:])
        new.executemany(writing, (row[1:] for row in rows))
    return counted.unread


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


class _Counted:
    unread = 0


def _rows(connection: sqlite3.Connection, reading: str, counted: _Counted) -> Iterator[tuple[Any, ...]]:
    """The rows in order as far as that goes, then from the end backwards, then one by one what lies between."""
    low, high = -1, None
    for row in _quietly(connection, f"{reading} ORDER BY rowid"):
        if row is None:
            break
        low = row[0]
        yield row
    else:
        return
    for row in _quietly(connection, f"{reading} WHERE rowid > ? ORDER BY rowid DESC", low):
        if row is None:
            break
        high = row[0]
        yield row
    for number in range(low + 1, min(high or 0, low + _HOLE)):
        row = next(_quietly(connection, f"{reading} WHERE rowid = ?", number), ())
        if row:
            yield row
        elif row is None:
            counted.unread += 1


def _quietly(connection: sqlite3.Connection, statement: str, *values: int) -> Iterator[tuple[Any, ...] | None]:
    """The rows of a statement, and None in the place of the first that cannot be read."""
    try:
        yield from connection.execute(statement, values)
    except sqlite3.DatabaseError:
        yield None


def _save_labels_of_marks(old: sqlite3.Connection, new: sqlite3.Connection) -> None:
    reading = "SELECT annotation, place, label FROM annotation_label WHERE annotation = ?"
    for (mark,) in new.execute("SELECT id FROM annotation").fetchall():
        try:
            rows = old.execute(reading, (mark,)).fetchall()
        except sqlite3.DatabaseError:
            continue
        new.executemany("INSERT OR IGNORE INTO annotation_label VALUES (?, ?, ?)", rows)


def _mend(new: sqlite3.Connection) -> None:
    """Makes the rows that others refer to: a document without its row gets one, so that its marks are not lost."""
    referring = " UNION ".join(f"SELECT document FROM {one}" for one in ("source", "annotation", "ruling", "removal"))  # noqa: S608
    for (document,) in new.execute(f"SELECT * FROM ({referring}) EXCEPT SELECT id FROM document").fetchall():  # noqa: S608
        if document is not None:
            new.execute(_UNKNOWN, (document, _title(new, document)))
    new.execute("INSERT OR IGNORE INTO source SELECT id, NULL, NULL FROM document")
    new.execute("UPDATE document SET marks = (SELECT count(*) FROM annotation WHERE document = document.id)")
    new.execute("DELETE FROM clean WHERE number NOT IN (SELECT number FROM document)")
    new.execute("INSERT OR IGNORE INTO label SELECT DISTINCT label, label, '#dddddd', NULL, '', NULL FROM annotation_label")
    new.execute("UPDATE label SET parent = NULL WHERE parent NOT IN (SELECT id FROM label)")
    new.execute("UPDATE setting SET value = (SELECT ifnull(max(revision), 0) FROM annotation) WHERE key = 'revision'")


def _title(new: sqlite3.Connection, document: str) -> str:
    """What a document without a row is called: by its first line, else by its digest."""
    row = new.execute("SELECT ifnull(text, data) FROM source WHERE document = ?", (document,)).fetchone()
    try:
        text = unpacked(row[0]).decode() if row and row[0] else ""
    except (zlib.error, UnicodeDecodeError):
        text = ""
    return next((line.strip()[:40] for line in text.splitlines() if line.strip()), document[:12])
