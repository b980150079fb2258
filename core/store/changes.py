"""Applying what the reader did."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Protocol, TypeVar

from core.errors import StoreError
from core.model.annotation import Annotation, Change, Label, Removal, Ruling
from core.store.annotations import Annotations
from core.store.labels import Labels
from core.store.removals import Removals
from core.store.rulings import Rulings

T = TypeVar("T", Annotation, Label, Ruling, Removal)


class Shelf(Protocol[T]):
    """What the tables of annotations, labels, rulings and removals have in common."""

    kind: str

    def get(self, identity: str) -> T | None: ...
    def insert(self, item: T, /) -> None: ...
    def replace(self, item: T, /) -> None: ...
    def remove(self, item: T, /) -> None: ...


def apply_all(connection: sqlite3.Connection, changes: Iterable[Change]) -> None:
    """Makes the changes in their order within the caller's transaction, as one revision; raises as `apply`."""
    connection.execute("UPDATE setting SET value = value + 1 WHERE key = 'revision'")
    for change in changes:
        apply(connection, change)


def apply(connection: sqlite3.Connection, change: Change) -> None:
    """Makes the change within the caller's transaction; StoreError(conflict) when `before` is not what is stored.

    ValueError when the change contradicts itself.
    """
    before, after = change.before, change.after
    if before is None and after is None:
        raise ValueError("a change of nothing")
    if isinstance(after, Annotation) and len(set(after.labels)) < len(after.labels):
        raise ValueError("an annotation has a label twice")
    match before, after:
        case Annotation() | None, Annotation() | None:
            _make(Annotations(connection), before, after)
        case Label() | None, Label() | None:
            _make(Labels(connection), before, after)
        case Ruling() | None, Ruling() | None:
            _make(Rulings(connection), before, after)
        case Removal() | None, Removal() | None:
            _make(Removals(connection), before, after)
        case _:
            raise ValueError("the two sides of a change differ in type")


def _make(shelf: Shelf[T], before: T | None, after: T | None) -> None:
    if before is not None and after is not None and before.id != after.id:
        raise ValueError("the two sides of a change differ in id")
    item = before or after
    if item is not None and shelf.get(item.id) != before:
        raise StoreError("conflict", kind=shelf.kind, id=item.id, reason="changed")
    if before is None and after is not None:
        shelf.insert(after)
    elif before is not None and after is None:
        shelf.remove(before)
    elif after is not None:
        shelf.replace(after)
