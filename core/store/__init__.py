"""The library: one SQLite file with the reader's documents, labels, annotations and rulings.

Enters: sources, and changes as data. Leaves: the same values, and the change that takes a change back. SQL is written
nowhere else, no error of sqlite3 leaves this package, and it does not know how a text is read, cleaned or shown.

    library       the face: `Library`
    database      opening, locking, transactions
    migrations    the schema, and how an older file becomes a new one
    documents     sources with their bytes, and where reading stopped
    labels, annotations, rulings, changes      the reader's own work
    faults        the one place where errors of sqlite3 become StoreError
"""

from __future__ import annotations

from core.store.columns import now
from core.store.documents import Place
from core.store.filters import Wanted
from core.store.index import Searched
from core.store.library import Library
from core.store.listing import DocumentRow, Order

__all__ = ["DocumentRow", "Library", "Order", "Place", "Searched", "Wanted", "now"]
