"""The face of the store."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from core.model.annotation import Annotation, Change, Label, Ruling
from core.store import documents
from core.store.annotations import Annotations
from core.store.changes import apply
from core.store.database import Database, open_database
from core.store.documents import DocumentRow, Place
from core.store.labels import Labels
from core.store.rulings import Rulings
from core.text.document import Source


class Library:
    """A reader's documents and marks in one file. Every method may raise StoreError.

    A method that changes something returns when the change is on disk; on an error nothing of it is kept.
    One thread: a library belongs to the thread that opened it. A worker opens its own, `Library.open(path, read_only=True)`,
    which sees every change that was acknowledged before each of its calls.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Library:
        """The library at `path`, made when absent and upgraded when older (a copy is kept beside it).

        When another instance writes to it, or its place cannot be written, it is open for reading and `notice` says why.
        Raises StoreError: newer and damaged (the file is untouched), locked, full, read_only (nothing there to read),
        unreachable; missing when `read_only` is asked for.
        """
        return cls(open_database(path, read_only=read_only))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file; there is nothing to save. Harmless when repeated."""
        self._database.close()

    @property
    def path(self) -> Path:
        """The file."""
        return self._database.path

    @property
    def read_only(self) -> bool:
        """Whether changes raise StoreError(read_only)."""
        return self._database.read_only

    @property
    def notice(self) -> str | None:
        """Why the library is read-only: "locked" (another instance has it), "read_only" (the place), None when it was asked
        for or when it is not.
        """
        return self._database.notice

    def add(self, source: Source, title: str) -> str:
        """The id of the document with these bytes, which is now the one opened last.

        A document that is there already gets the new title and path. Its text stays what it was, so that marks stay in
        place when a newer program would read the container otherwise, unless `source` was read in another encoding, which
        is the reader's own wish: show `source_of(document_id)`.
        """
        with self._database.writing() as connection:
            return documents.add(connection, source, title)

    def document(self, document_id: str) -> DocumentRow:
        """The document's row; StoreError(missing)."""
        with self._database.reading() as connection:
            return documents.row(connection, document_id)

    def source_of(self, document_id: str) -> Source:
        """The source as kept; StoreError: missing, damaged."""
        with self._database.reading() as connection:
            return documents.source(connection, document_id)

    def recent(self, limit: int = 20) -> tuple[DocumentRow, ...]:
        """The documents opened last, newest first."""
        with self._database.reading() as connection:
            return documents.recent(connection, limit)

    def remember_place(self, document_id: str, position: int, script: str) -> None:
        """Keeps where reading stopped: a raw position in code points, and the code of the shown script."""
        with self._database.writing() as connection:
            documents.remember_place(connection, document_id, Place(position, script))

    def place(self, document_id: str) -> Place | None:
        """Where reading stopped; None when nothing was kept. StoreError(missing)."""
        with self._database.reading() as connection:
            return documents.place(connection, document_id)

    def labels(self) -> tuple[Label, ...]:
        """The code book: labels with a key in the order of the keys, then the others by name."""
        with self._database.reading() as connection:
            return Labels(connection).all()

    def annotations(self, document_id: str) -> tuple[Annotation, ...]:
        """The document's annotations in the order of their raw spans; none for an unknown document."""
        with self._database.reading() as connection:
            return Annotations(connection).of(document_id)

    def rulings(self, document_id: str) -> tuple[Ruling, ...]:
        """The rulings that hold for all documents, then the document's own."""
        with self._database.reading() as connection:
            return Rulings(connection).of(document_id)

    def apply(self, change: Change) -> Change:
        """Makes the change and answers with the one that takes it back.

        Raises StoreError: conflict when `change.before` is not what is stored (reason changed), when a label is in use,
        its key taken or its parents a circle (in_use, key_taken, circle), or a finding is ruled on already (ruled);
        missing when the document, a label or a parent is not there. ValueError when the change contradicts itself.
        """
        with self._database.writing() as connection:
            apply(connection, change)
        return change.inverse()

    def apply_all(self, changes: Sequence[Change]) -> tuple[Change, ...]:
        """Makes several changes in one transaction, in their order, and answers with those that take them back, in theirs.

        Raises as `apply`, and then none of them is made.
        """
        with self._database.writing() as connection:
            for change in changes:
                apply(connection, change)
        return tuple(change.inverse() for change in reversed(changes))
