"""Which annotations of the library are wanted."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from core.language.searchkey import key
from core.model.annotation import Annotation, Certainty, MarkStatus
from core.store.annotations import Annotations


@dataclass(frozen=True, slots=True)
class Wanted:
    """What annotations must have; None asks for nothing. Without any, every annotation of every shown document is wanted."""

    document: str | None = None
    label: str | None = None
    """With all labels below it."""
    words: str = ""
    """All of them, in any script, in the quotation, the note or a tag."""
    since: str | None = None
    """The earliest time of the last change, ISO 8601 in UTC; a date is its midnight."""
    until: str | None = None
    """The first time of change that is too late."""
    status: MarkStatus | None = None
    certainty: Certainty | None = None
    author: str | None = None


_LABELLED = """
    EXISTS (
        WITH RECURSIVE below(id) AS (VALUES (?) UNION SELECT label.id FROM label JOIN below ON label.parent = below.id)
        SELECT 1 FROM annotation_label JOIN below ON below.id = annotation_label.label
        WHERE annotation_label.annotation = annotation.id
    )
"""
_SHOWN = "NOT EXISTS (SELECT 1 FROM removal WHERE removal.document = annotation.document)"


def find(connection: sqlite3.Connection, wanted: Wanted) -> tuple[Annotation, ...]:
    """The annotations that `wanted` describes, by document, then in the order of their raw spans."""
    conditions: list[str] = [_SHOWN]
    values: list[str] = []
    for condition, value in (
        ("annotation.document = ?", wanted.document),
        (_LABELLED, wanted.label),
        ("annotation.modified >= ?", wanted.since),
        ("annotation.modified < ?", wanted.until),
        ("annotation.status = ?", wanted.status),
        ("annotation.certainty = ?", wanted.certainty),
        ("annotation.author = ?", wanted.author),
    ):
        if value is not None:
            conditions.append(condition)
            values.append(str(value))
    found = Annotations(connection).where(" AND ".join(conditions), values)
    words = key(wanted.words).split()
    return tuple(one for one in found if _has(one, words)) if words else found


def _has(annotation: Annotation, words: list[str]) -> bool:
    text = key("\n".join((annotation.anchor.quotation, annotation.note, *annotation.tags)))
    return all(word in text for word in words)
