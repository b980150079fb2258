"""The library: one SQLite file with the reader's documents, labels, annotations and rulings.

Enters: sources, and changes as data. Leaves: the same values, and the change that takes a change back. SQL is written
nowhere else, no error of sqlite3 leaves this package, and it does not know how a text is read, cleaned or shown.

    library       the face: `Library`
    database      opening, locking, transactions
    migrations    the schema, and how an older file becomes a new one
    documents     sources with their bytes, and where reading stopped
    listing       documents as lists show them
    index         which documents have a word
    labels, annotations, rulings, removals, changes      the reader's own work
    marking       changes that a reader makes with one act; carrying: rulings for a changed file
    filters       which annotations of the library are wanted
    copies, backups      the whole library in another file
    repair, salvage      what can be done about a library that cannot be opened
    faults        the one place where errors of sqlite3 become StoreError
"""

from __future__ import annotations

from core.store.backups import Backup, back_up, backups
from core.store.columns import now
from core.store.documents import Place
from core.store.filters import Wanted
from core.store.index import Searched
from core.store.library import Library
from core.store.listing import DocumentRow, Order
from core.store.repair import Condition, Health, Repaired, health, repair, restore

__all__ = [
    "Backup",
    "Condition",
    "DocumentRow",
    "Health",
    "Library",
    "Order",
    "Place",
    "Repaired",
    "Searched",
    "Wanted",
    "back_up",
    "backups",
    "health",
    "now",
    "repair",
    "restore",
]
