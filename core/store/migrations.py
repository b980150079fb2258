"""The schema, as numbered steps from an empty file to today's.

A step that was released is never edited: a later step changes what it made. `PRAGMA user_version` counts the steps taken.
To add one, write a function, add it to `MIGRATIONS`, and add a test that opens a file of the version before.

What later versions need has its place: `document.number` is a rowid that no VACUUM changes, for an index to point at. A
collection, a print of a text's shingles for near-duplicates, a person known in several documents are each a table that
refers to `document`; a relation is one that refers to `annotation`.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

from core.errors import StoreError
from core.store.codebook import DEFAULTS
from core.store.columns import bound_or_none
from core.store.copies import copy

Migration = Callable[[sqlite3.Connection], None]

APPLICATION = 0x5A687069
"""`PRAGMA application_id` of a library: "Zhpi"."""

_FIRST = (
    f"PRAGMA application_id = {APPLICATION}",
    # `id` is the digest of the source's bytes; `visit` counts openings, since a clock may go backwards.
    """
    CREATE TABLE document (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        path TEXT NOT NULL,
        media_type TEXT NOT NULL,
        encoding TEXT NOT NULL,
        metadata TEXT NOT NULL,
        added TEXT NOT NULL,
        last_read TEXT NOT NULL,
        visit INTEGER NOT NULL,
        place INTEGER,
        script TEXT
    )
    """,
    "CREATE INDEX document_visit ON document(visit)",
    # Apart from `document`, so that to note a reading place is not to write the whole source again. `data` is NULL when the
    # source had no bytes, `text` is NULL when it is what the bytes say in UTF-8. Both are compressed.
    """
    CREATE TABLE source (
        document TEXT PRIMARY KEY REFERENCES document(id) ON DELETE CASCADE,
        data BLOB,
        text BLOB
    )
    """,
    """
    CREATE TABLE label (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        colour TEXT NOT NULL,
        key INTEGER UNIQUE CHECK (key BETWEEN 1 AND 9),
        description TEXT NOT NULL,
        parent TEXT REFERENCES label(id)
    )
    """,
    "CREATE INDEX label_parent ON label(parent)",
    # Raw positions in code points.
    """
    CREATE TABLE annotation (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        document TEXT NOT NULL REFERENCES document(id),
        start INTEGER NOT NULL CHECK (start >= 0),
        end INTEGER NOT NULL CHECK (end >= start),
        quotation TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        note TEXT NOT NULL,
        created TEXT NOT NULL,
        modified TEXT NOT NULL
    )
    """,
    "CREATE INDEX annotation_document ON annotation(document, start, end)",
    """
    CREATE TABLE annotation_label (
        annotation TEXT NOT NULL REFERENCES annotation(id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        label TEXT NOT NULL REFERENCES label(id),
        PRIMARY KEY (annotation, place),
        UNIQUE (annotation, label)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX annotation_label_label ON annotation_label(label)",
    # `document` NULL means all documents. One finding has one ruling in one scope.
    """
    CREATE TABLE ruling (
        id TEXT PRIMARY KEY,
        document TEXT REFERENCES document(id),
        subject TEXT NOT NULL,
        key TEXT NOT NULL,
        verdict TEXT NOT NULL,
        created TEXT NOT NULL
    )
    """,
    "CREATE UNIQUE INDEX ruling_subject ON ruling(ifnull(document, ''), subject, key)",
)


def first_schema(connection: sqlite3.Connection) -> None:
    """Documents, labels, annotations and rulings, with nine labels."""
    for statement in _FIRST:
        connection.execute(statement)
    connection.executemany(
        "INSERT INTO label (id, name, colour, key, description, parent) VALUES (?, ?, ?, ?, '', NULL)",
        [(label.id, label.name, label.colour, label.key) for label in DEFAULTS],
    )


_SECOND = (
    # Facts about the file itself: `revision` counts transactions that changed marks, since a clock may go backwards.
    "CREATE TABLE setting (key TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID",
    "INSERT INTO setting VALUES ('revision', 0)",
    # What lists show and sort by: the source's metadata at first, what an analysis found later.
    "ALTER TABLE document ADD COLUMN date TEXT",
    "ALTER TABLE document ADD COLUMN outlet TEXT",
    "ALTER TABLE document ADD COLUMN body TEXT",
    # Counted as they come and go: a list of documents is not to count 100,000 marks.
    "ALTER TABLE document ADD COLUMN marks INTEGER NOT NULL DEFAULT 0",
    "UPDATE document SET marks = (SELECT count(*) FROM annotation WHERE annotation.document = document.id)",
    """
    CREATE TRIGGER annotation_comes AFTER INSERT ON annotation
    BEGIN UPDATE document SET marks = marks + 1 WHERE id = NEW.document; END
    """,
    """
    CREATE TRIGGER annotation_goes AFTER DELETE ON annotation
    BEGIN UPDATE document SET marks = marks - 1 WHERE id = OLD.document; END
    """,
    """
    CREATE TRIGGER annotation_moves AFTER UPDATE OF document ON annotation WHEN NEW.document <> OLD.document
    BEGIN
        UPDATE document SET marks = marks - 1 WHERE id = OLD.document;
        UPDATE document SET marks = marks + 1 WHERE id = NEW.document;
    END
    """,
    # A document with a row here is hidden; nothing of it is gone.
    "CREATE TABLE removal (document TEXT PRIMARY KEY REFERENCES document(id), created TEXT NOT NULL, author TEXT NOT NULL)",
    "ALTER TABLE annotation ADD COLUMN tags TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE annotation ADD COLUMN certainty TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE annotation ADD COLUMN status TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE annotation ADD COLUMN author TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE annotation ADD COLUMN revision INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX annotation_modified ON annotation(document, modified)",
    "ALTER TABLE ruling ADD COLUMN author TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE ruling ADD COLUMN value TEXT NOT NULL DEFAULT ''",
    # JSON of the anchor, NULL for a ruling without a place.
    "ALTER TABLE ruling ADD COLUMN anchor TEXT",
    "ALTER TABLE ruling ADD COLUMN revision INTEGER NOT NULL DEFAULT 0",
    # The clean text that is searched where it differs from the source's, compressed, with the way back to raw positions.
    """
    CREATE TABLE clean (
        number INTEGER PRIMARY KEY REFERENCES document(number) ON DELETE CASCADE,
        text BLOB NOT NULL,
        runs BLOB NOT NULL
    )
    """,
    # Which documents have a pair of characters. `core.store.index` says why these options.
    "CREATE VIRTUAL TABLE bigram USING fts5(text, content='', detail=none, tokenize='ascii')",
)


def second_schema(connection: sqlite3.Connection) -> None:
    """A whole library: lists that sort, removal, search, and marks with tags, certainty, status and author.

    The index is filled when the library is opened, as it is whenever an older program made it.
    """
    for statement in _SECOND:
        connection.execute(statement)
    for number, metadata in connection.execute("SELECT number, metadata FROM document").fetchall():
        known = json.loads(metadata)
        row = (bound_or_none(known.get("date")), bound_or_none(known.get("outlet")), number)
        connection.execute("UPDATE document SET date = ?, outlet = ? WHERE number = ?", row)


MIGRATIONS: tuple[Migration, ...] = (first_schema, second_schema)


def version(connection: sqlite3.Connection) -> int:
    """How many migrations the file has seen; 0 for an empty one."""
    return connection.execute("PRAGMA user_version").fetchone()[0]


def migrate(connection: sqlite3.Connection, path: Path, steps: tuple[Migration, ...]) -> None:
    """Brings the file at `path` up to the schema that `steps` make, each in one transaction.

    An older library is copied first. Foreign keys must be off on `connection`, since a step may rebuild a table; they are
    checked before each commit.
    """
    old = version(connection)
    if 0 < old < len(steps):
        copy(connection, copy_path(path, old))
    for number, step in enumerate(steps[old:], old + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            step(connection)
            _check_references(connection, path)
            connection.execute(f"PRAGMA user_version = {number}")
            connection.execute("COMMIT")
        except BaseException:
            connection.rollback()
            raise


def _check_references(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise StoreError("damaged", path=str(path), reason="a row refers to a missing one")


def copy_path(path: Path, old: int) -> Path:
    """Where the copy of a library of version `old` is kept before it is upgraded."""
    return path.with_name(f"{path.stem}-version-{old}{path.suffix}")
