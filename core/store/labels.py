"""The code book."""

from __future__ import annotations

import sqlite3

from core.errors import StoreError
from core.model.annotation import Label
from core.store.columns import bound, unbound

_ROW = "SELECT id, name, colour, key, description, parent FROM label"


class Labels:
    """The table of labels. A label names its parent; there are no circles."""

    kind = "label"

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Label, ...]:
        """Labels with a key in the order of the keys, then the others by name."""
        return tuple(_label(row) for row in self._connection.execute(f"{_ROW} ORDER BY key IS NULL, key, name, id"))

    def get(self, identity: str) -> Label | None:
        """The label as stored."""
        row = self._connection.execute(f"{_ROW} WHERE id = ?", (identity,)).fetchone()
        return None if row is None else _label(row)

    def insert(self, label: Label) -> None:
        """Adds a label; StoreError: missing (its parent), conflict (its key is taken)."""
        self._check(label)
        row = (label.id, *_columns(label))
        self._connection.execute("INSERT INTO label VALUES (?, ?, ?, ?, ?, ?)", row)

    def replace(self, label: Label) -> None:
        """Changes a label; StoreError as for `insert`."""
        self._check(label)
        row = (*_columns(label), label.id)
        self._connection.execute(
            "UPDATE label SET name = ?, colour = ?, key = ?, description = ?, parent = ? WHERE id = ?", row
        )

    def remove(self, label: Label) -> None:
        """Removes a label; StoreError(conflict) while annotations or other labels use it."""
        used = self._connection.execute(
            "SELECT 1 FROM annotation_label WHERE label = ?1 UNION ALL SELECT 1 FROM label WHERE parent = ?1", (label.id,)
        )
        if used.fetchone():
            raise StoreError("conflict", kind="label", id=label.id, reason="in_use")
        self._connection.execute("DELETE FROM label WHERE id = ?", (label.id,))

    def _check(self, label: Label) -> None:
        taken = self._connection.execute("SELECT 1 FROM label WHERE key = ? AND id <> ?", (label.key, label.id))
        if taken.fetchone():
            raise StoreError("conflict", kind="label", id=label.id, reason="key_taken")
        above = label.parent
        while above is not None:
            if above == label.id:
                raise StoreError("conflict", kind="label", id=label.id, reason="circle")
            row = self._connection.execute("SELECT parent FROM label WHERE id = ?", (above,)).fetchone()
            if row is None:
                raise StoreError("missing", kind="label", id=above)
            above = row[0]


def _columns(label: Label) -> tuple[str | bytes | int | None, ...]:
    return bound(label.name), label.colour, label.key, bound(label.description), label.parent


def _label(row: tuple[str, str | bytes, str, int | None, str | bytes, str | None]) -> Label:
    identity, name, colour, key, description, parent = row
    return Label(identity, unbound(name), colour, key, unbound(description), parent)
