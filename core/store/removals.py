"""Documents taken out of the library, each until the reader takes that back."""

from __future__ import annotations

import sqlite3

from core.errors import StoreError
from core.model.annotation import Removal
from core.store.columns import bound, unbound


class Removals:
    """The table of removals; the id of a removal is the id of its document."""

    kind = "removal"

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def get(self, identity: str) -> Removal | None:
        """The removal as stored."""
        row = self._connection.execute("SELECT * FROM removal WHERE document = ?", (identity,)).fetchone()
        return None if row is None else _removal(row)

    def all(self) -> tuple[Removal, ...]:
        """Every removal, the latest first."""
        rows = self._connection.execute("SELECT * FROM removal ORDER BY rowid DESC")
        return tuple(_removal(row) for row in rows)

    def insert(self, removal: Removal) -> None:
        """Hides a document; StoreError(missing) when it is not there."""
        if self._connection.execute("SELECT 1 FROM document WHERE id = ?", (removal.id,)).fetchone() is None:
            raise StoreError("missing", kind="document", id=removal.id)
        row = (removal.id, removal.created, bound(removal.author))
        self._connection.execute("INSERT INTO removal (document, created, author) VALUES (?, ?, ?)", row)

    def replace(self, removal: Removal) -> None:
        """Changes when and by whom a document was removed."""
        row = (removal.created, bound(removal.author), removal.id)
        self._connection.execute("UPDATE removal SET created = ?, author = ? WHERE document = ?", row)

    def remove(self, removal: Removal) -> None:
        """Brings a document back."""
        self._connection.execute("DELETE FROM removal WHERE document = ?", (removal.id,))


def _removal(row: tuple[str, str, str | bytes]) -> Removal:
    identity, created, author = row
    return Removal(identity, created, unbound(author))
