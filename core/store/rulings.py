"""A reader's decisions about machine findings."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from core.errors import StoreError
from core.model.annotation import Ruling, Subject, Verdict
from core.store.columns import bound, inserting, unbound, updating
from core.text.anchor import Anchor
from core.text.span import Span

_FIELDS = ("document", "subject", "key", "verdict", "created", "value", "author", "anchor")
_ROW = f"SELECT id, {', '.join(_FIELDS)} FROM ruling"  # noqa: S608 - the names above
_INSERT = inserting("ruling", _FIELDS)
_UPDATE = updating("ruling", _FIELDS)

_SUBJECTS = frozenset(one.value for one in Subject)
_VERDICTS = frozenset(one.value for one in Verdict)


class Rulings:
    """The table of rulings. One finding has at most one ruling in a document, and one for all documents."""

    kind = "ruling"

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def of(self, document: str) -> tuple[Ruling, ...]:
        """The rulings for all documents, then the document's own, so that the nearer one has the last word.

        Those on subjects that only a later version knows are passed over; they stay where they are.
        """
        rows = self._connection.execute(
            f"{_ROW} WHERE document = ? OR document IS NULL ORDER BY document IS NOT NULL, revision, created, id",
            (document,),
        )
        return tuple(_ruling(row) for row in rows if row[2] in _SUBJECTS and row[4] in _VERDICTS)

    def get(self, identity: str) -> Ruling | None:
        """The ruling as stored."""
        row = self._connection.execute(f"{_ROW} WHERE id = ?", (identity,)).fetchone()
        return None if row is None else _ruling(row)

    def insert(self, ruling: Ruling) -> None:
        """Adds a ruling; StoreError: missing (its document), conflict (the finding has one)."""
        self._check(ruling)
        self._connection.execute(_INSERT, (ruling.id, *_columns(ruling)))

    def replace(self, ruling: Ruling) -> None:
        """Changes a ruling; StoreError as for `insert`."""
        self._check(ruling)
        self._connection.execute(_UPDATE, (*_columns(ruling), ruling.id))

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
    return (
        ruling.document,
        ruling.subject.value,
        bound(ruling.key),
        ruling.verdict.value,
        ruling.created,
        bound(ruling.value),
        bound(ruling.author),
        None if ruling.anchor is None else _anchor_column(ruling.anchor),
    )


def _anchor_column(anchor: Anchor) -> str:
    place = (anchor.span.start, anchor.span.end, anchor.quotation, anchor.prefix, anchor.suffix, anchor.sha256)
    return json.dumps(place)


def _anchor(column: str) -> Anchor:
    start, end, quotation, prefix, suffix, sha256 = json.loads(column)
    return Anchor(Span(start, end), quotation, prefix, suffix, sha256)


def _ruling(row: tuple[Any, ...]) -> Ruling:
    identity, document, subject, key, verdict, created, value, author, anchor = row
    return Ruling(
        identity,
        document,
        Subject(subject),
        unbound(key),
        Verdict(verdict),
        created,
        unbound(value),
        unbound(author),
        None if anchor is None else _anchor(anchor),
    )
