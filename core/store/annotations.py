"""A reader's marks."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from core.errors import StoreError
from core.model.annotation import Annotation, Certainty, MarkStatus
from core.store.columns import bound, inserting, unbound, updating
from core.text.anchor import Anchor
from core.text.span import Span

_FIELDS = (
    *("document", "start", "end", "quotation", "prefix", "suffix", "sha256"),
    *("note", "created", "modified", "tags", "certainty", "status", "author"),
)
_ROW = f"SELECT id, {', '.join(_FIELDS)} FROM annotation"  # noqa: S608 - the names above
_INSERT = inserting("annotation", _FIELDS)
_UPDATE = updating("annotation", _FIELDS)


_CERTAINTIES = {one.value: one for one in Certainty}
_STATUSES = {one.value: one for one in MarkStatus}
"""Looked up and not called, which takes less time; what a later version wrote is not said."""
_FEW = 500
"""Annotations whose labels are asked for by their ids; SQLite takes at least 999 values in a statement."""


class Annotations:
    """The table of annotations, with the labels of each in their order."""

    kind = "annotation"

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def of(self, document: str) -> tuple[Annotation, ...]:
        """A document's annotations in the order of their raw spans."""
        return self.where("document = ?", [document])

    def where(self, condition: str, values: Sequence[str]) -> tuple[Annotation, ...]:
        """The annotations for which an SQL condition holds, by document, then in the order of their raw spans."""
        order = "ORDER BY document, start, end, created, id"
        rows = self._connection.execute(f"{_ROW} WHERE {condition} {order}", values).fetchall()
        labels = self._labels([row[0] for row in rows]) if len(rows) <= _FEW else self._all_labels(condition, values)
        return tuple(_annotation(row, labels.get(row[0], ())) for row in rows)

    def _labels(self, annotations: Sequence[str]) -> dict[str, list[str]]:
        places = ", ".join("?" * len(annotations))
        return _grouped(
            self._connection.execute(
                f"SELECT annotation, label FROM annotation_label WHERE annotation IN ({places}) ORDER BY annotation, place",  # noqa: S608
                annotations,
            )
        )

    def _all_labels(self, condition: str, values: Sequence[str]) -> dict[str, list[str]]:
        return _grouped(
            self._connection.execute(
                f"""
                SELECT annotation, label FROM annotation_label JOIN annotation ON annotation.id = annotation
                WHERE {condition} ORDER BY annotation, place
                """,  # noqa: S608 - conditions are written in this package
                values,
            )
        )

    def get(self, identity: str) -> Annotation | None:
        """The annotation as stored."""
        row = self._connection.execute(f"{_ROW} WHERE id = ?", (identity,)).fetchone()
        if row is None:
            return None
        labels = self._connection.execute(
            "SELECT label FROM annotation_label WHERE annotation = ? ORDER BY place", (identity,)
        )
        return _annotation(row, [label for (label,) in labels])

    def insert(self, annotation: Annotation) -> None:
        """Adds an annotation; StoreError(missing) when its document or a label is not there."""
        self._check(annotation)
        self._connection.execute(_INSERT, (annotation.id, *_columns(annotation)))
        self._insert_labels(annotation)

    def replace(self, annotation: Annotation) -> None:
        """Changes an annotation; StoreError as for `insert`."""
        self._check(annotation)
        self._connection.execute(_UPDATE, (*_columns(annotation), annotation.id))
        self._connection.execute("DELETE FROM annotation_label WHERE annotation = ?", (annotation.id,))
        self._insert_labels(annotation)

    def remove(self, annotation: Annotation) -> None:
        """Removes an annotation."""
        self._connection.execute("DELETE FROM annotation WHERE id = ?", (annotation.id,))

    def _check(self, annotation: Annotation) -> None:
        _demand(self._connection, "document", annotation.document)
        for label in annotation.labels:
            _demand(self._connection, "label", label)

    def _insert_labels(self, annotation: Annotation) -> None:
        rows = [(annotation.id, place, label) for place, label in enumerate(annotation.labels)]
        self._connection.executemany("INSERT INTO annotation_label (annotation, place, label) VALUES (?, ?, ?)", rows)


def _grouped(rows: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    labels: dict[str, list[str]] = {}
    for annotation, label in rows:
        labels.setdefault(annotation, []).append(label)
    return labels


def _demand(connection: sqlite3.Connection, table: str, identity: str) -> None:
    if connection.execute(f"SELECT 1 FROM {table} WHERE id = ?", (identity,)).fetchone() is None:  # noqa: S608
        raise StoreError("missing", kind=table, id=identity)


def _columns(annotation: Annotation) -> tuple[str | bytes | int, ...]:
    anchor = annotation.anchor
    return (
        annotation.document,
        anchor.span.start,
        anchor.span.end,
        bound(anchor.quotation),
        bound(anchor.prefix),
        bound(anchor.suffix),
        anchor.sha256,
        bound(annotation.note),
        annotation.created,
        annotation.modified,
        json.dumps(annotation.tags),
        annotation.certainty.value,
        annotation.status.value,
        bound(annotation.author),
    )


def _annotation(row: tuple[Any, ...], labels: list[str] | tuple[()]) -> Annotation:
    identity, document, start, end, quotation, prefix, suffix, sha256, note, created, modified, *more = row
    tags, certainty, status, author = more
    anchor = Anchor(Span(start, end), unbound(quotation), unbound(prefix), unbound(suffix), sha256)
    return Annotation(
        identity,
        document,
        anchor,
        tuple(labels),
        unbound(note),
        created,
        modified,
        () if tags == "[]" else tuple(json.loads(tags)),
        _CERTAINTIES.get(certainty, Certainty.UNSAID),
        _STATUSES.get(status, MarkStatus.UNSAID),
        unbound(author),
    )
