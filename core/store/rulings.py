"""A reader's decisions about machine findings."""

from __future__ import annotations

import sqlite3

from core.errors import StoreError
from core.model.annotation import Ruling, Subject, Verdict
from core.store.columns import bound, unbound

_ROW = "SELECT id, document, subject, key, verdict, created FROM ruling"


class Rulings:
    """The table of rulings. One finding has at most one ruling in a document, and one for all documents."""

    kind = "ruling"

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def of(self, document: str) -> tuple[Ruling, ...]:
        """The rulings for all documents, then the document's own, so that the nearer one has the last word."""
        rows = self._connection.execute(
            f"{_ROW} WHERE document = ? OR document IS NULL ORDER BY document IS NOT NULL, created, id", (document,)
        )
        return tuple(_ruling(row) for row in rows)

    def get(self, identity: str) -> Ruling | None:
        """The ruling as stored."""
        row = self._connection.execute(f"{_ROW} WHERE id = ?", (identity,)).fetchone()
        return None if row is None else _ruling(row)

    def insert(self, ruling: Ruling) -> None:
        """Adds a ruling; StoreError: missing (its document), conflict (the finding has one)."""
        self._check(ruling)
        self._connection.execute("INSERT INTO ruling VALUES (?, ?, ?, ?, ?, ?)", (ruling.id, *_columns(ruling)))

    def replace(self, ruling: Ruling) -> None:
        """Changes a ruling; StoreError as for `insert`."""
        self._check(ruling)
        self._connection.execute(
            "UPDATE ruling SET document = ?, subject = ?, key = ?, verdict = ?, created = ? WHERE id = ?",
            (*_columns(ruling), ruling.id),
        )

    def remove(self, ruling: Ruling) -> None:
        """Removes a ruling."""
        self._connection.execute("DELETE FROM ruling WHERE id = ?", (ruling.id,))

    def _check(self, ruling: Ruling) -> None:
        found = self._connection.execute("SELECT 1 FROM document WHERE id = ?", (ruling.document,)).fetchone()
        if ruling.document is not None and found is None:
            raise StoreError("missing", kind="document", id=ruling.document)
        other = self._connection.execute(
            "SELECT 1 FROM ruling WHERE document IS ? AND subject = ? AND key = ? AND id <> ?",
            (ruling.document, ruling.subject.value, bound(ruling.key), ruling.id),
        )
        if other.fetchone():
            raise StoreError("conflict", kind="ruling", id=ruling.id, reason="ruled")


def _columns(ruling: Ruling) -> tuple[str | bytes | None, ...]:
    return ruling.document, ruling.subject.value, bound(ruling.key), ruling.verdict.value, ruling.created


def _ruling(row: tuple[str, str | None, str, str | bytes, str, str]) -> Ruling:
    identity, document, subject, key, verdict, created = row
    return Ruling(identity, document, Subject(subject), unbound(key), Verdict(verdict), created)
