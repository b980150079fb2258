"""The face of the store."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from core.model.annotation import Annotation, Change, Label, Ruling
from core.store import documents, filters, index, listing
from core.store.annotations import Annotations
from core.store.changes import apply_all
from core.store.copies import copy
from core.store.database import Database, open_database
from core.store.documents import Place
from core.store.filters import Wanted
from core.store.index import Searched
from core.store.labels import Labels
from core.store.listing import DocumentRow, Order
from core.store.rulings import Rulings
from core.text.document import Document, Source


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

    def try_to_write(self) -> bool:
        """Whether changes can be kept now: a library that was open for reading, since another instance had it, becomes the
        writer when that one has gone. Harmless to ask again and again.
        """
        if self.read_only:
            again = open_database(self.path)
            if again.read_only:
                again.close()
                return False
            self._database.close()
            self._database = again
        return True

    @property
    def revision(self) -> int:
        """A number that grows with every change of marks, labels, rulings and removals, whatever the clock says."""
        with self._database.reading() as connection:
            return connection.execute("SELECT value FROM setting WHERE key = 'revision'").fetchone()[0]

    def export(self, path: Path) -> None:
        """Copies the whole library into one file; `core.store.restore` brings it back. A file that is there is replaced."""
        with self._database.reading() as connection:
            copy(connection, path)

    def add(self, source: Source, title: str) -> str:
        """The id of the document with these bytes, which is now the one opened last.

        A document that is there already gets the new title and path. Its text stays what it was, so that marks stay in
        place when a newer program would read the container otherwise, unless `source` was read in another encoding, which
        is the reader's own wish: show `source_of(document_id)`.
        """
        with self._database.writing() as connection:
            return documents.add(connection, source, title)

    def add_all(self, sources: Iterable[tuple[Source, str]]) -> tuple[str, ...]:
        """Adds several sources with their titles in one transaction, and answers their ids in order."""
        with self._database.writing() as connection:
            return tuple(documents.add(connection, source, title) for source, title in sources)

    def take_clean(self, cleaned: Iterable[Document]) -> None:
        """Searches these documents by their clean text from now on, and not by the raw one: a word that the source breaks
        over two lines is found then. Documents that are not in the library are passed over.
        """
        with self._database.writing() as connection:
            for document in cleaned:
                index.put_clean(connection, document)

    def describe(
        self,
        document_id: str,
        *,
        title: str | None = None,
        date: str | None = None,
        outlet: str | None = None,
        body: str | None = None,
    ) -> None:
        """Keeps what an analysis knows of a document for lists; None leaves what is there. StoreError(missing)."""
        known = {"title": title, "date": date, "outlet": outlet, "body": body}
        with self._database.writing() as connection:
            listing.describe(connection, document_id, **{name: text for name, text in known.items() if text is not None})

    def document(self, document_id: str) -> DocumentRow:
        """The document's row; StoreError(missing)."""
        with self._database.reading() as connection:
            return listing.row(connection, document_id)

    def source_of(self, document_id: str) -> Source:
        """The source as kept; StoreError: missing, damaged."""
        with self._database.reading() as connection:
            return documents.source(connection, document_id)

    def recent(self, limit: int = 20) -> tuple[DocumentRow, ...]:
        """The documents opened last, newest first."""
        with self._database.reading() as connection:
            return listing.recent(connection, limit)

    def documents(
        self, words: str = "", *, order: Order = Order.LAST_READ, descending: bool = True
    ) -> tuple[DocumentRow, ...]:
        """All documents but the removed ones, sorted; those with all of `words`, in any script, in title, outlet, body, date
        or file name. What has no value to sort by comes last.
        """
        with self._database.reading() as connection:
            return listing.documents(connection, words, order, descending=descending)

    def removed(self) -> tuple[DocumentRow, ...]:
        """The documents taken out of the library by a `Removal`, the latest first."""
        with self._database.reading() as connection:
            return listing.removed(connection)

    def purge(self, document_ids: Iterable[str]) -> None:
        """Forgets removed documents for good, with their marks; StoreError(missing) for one that was not removed. There is
        no way back.
        """
        with self._database.writing() as connection:
            for document in document_ids:
                documents.purge(connection, document)

    def searched(self, words: str, below: int | None = None, limit: int = 50) -> tuple[tuple[int, Searched], ...]:
        """The next documents that may have `words`, in any script, newest first, each with the text to look in.

        `below` is the number of the last one given, None at the start; an empty answer is the end. Empty words mean all
        documents. `core.search.search` makes hits of this.
        """
        with self._database.reading() as connection:
            expression = index.query(words) if index.is_current(connection) else ""
            return index.page(connection, expression, index.TOP if below is None else below, limit)

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

    def find_annotations(self, wanted: Wanted) -> tuple[Annotation, ...]:
        """The annotations of all documents that `wanted` describes, by document, then in the order of their raw spans."""
        with self._database.reading() as connection:
            return filters.find(connection, wanted)

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
        return self.apply_all((change,))[0]

    def apply_all(self, changes: Sequence[Change]) -> tuple[Change, ...]:
        """Makes several changes in one transaction, in their order, and answers with those that take them back, in theirs.

        Raises as `apply`, and then none of them is made.
        """
        with self._database.writing() as connection:
            apply_all(connection, changes)
        return tuple(change.inverse() for change in reversed(changes))
