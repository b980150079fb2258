"""Documents of the library: sources with their bytes, and where reading stopped."""

from __future__ import annotations

import json
import sqlite3
import zlib
from dataclasses import asdict, dataclass

from core.errors import StoreError
from core.store import index
from core.store.columns import bound, bound_or_none, now, packed, unbound, unpacked
from core.text.document import Metadata, Source


@dataclass(frozen=True, slots=True)
class Place:
    """Where reading stopped: a raw position in code points, and the code of the script that was shown."""

    position: int
    script: str


def add(connection: sqlite3.Connection, source: Source, title: str) -> str:
    """Keeps `source`, or notes that it was opened again, and answers its id. What was removed is there again."""
    stored = connection.execute("SELECT encoding FROM document WHERE id = ?", (source.sha256,)).fetchone()
    if stored is None:
        _insert(connection, source, title)
    else:
        connection.execute("DELETE FROM removal WHERE document = ?", (source.sha256,))
        _open_again(connection, source, title, read_anew=stored[0] != source.encoding)
    return source.sha256


def _insert(connection: sqlite3.Connection, source: Source, title: str) -> None:
    moment, metadata = now(), source.metadata
    made = connection.execute(
        """
        INSERT INTO document (id, title, path, media_type, encoding, metadata, added, last_read, date, outlet, visit)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT ifnull(max(visit), 0) + 1 FROM document))
        """,
        (
            source.sha256,
            bound(title),
            bound(source.path),
            source.media_type,
            source.encoding,
            json.dumps(asdict(metadata)),
            moment,
            moment,
            bound_or_none(metadata.date),
            bound_or_none(metadata.outlet),
        ),
    )
    data = packed(source.data) if source.data else None
    connection.execute("INSERT INTO source VALUES (?, ?, ?)", (source.sha256, data, _text_column(source)))
    index.put(connection, made.lastrowid or 0, source.text)


def _open_again(connection: sqlite3.Connection, source: Source, title: str, *, read_anew: bool) -> None:
    connection.execute(
        """
        UPDATE document SET title = ?, path = ?, last_read = ?, visit = (SELECT max(visit) + 1 FROM document) WHERE id = ?
        """,
        (bound(title), bound(source.path), now(), source.sha256),
    )
    if read_anew:
        (number,) = connection.execute("SELECT number FROM document WHERE id = ?", (source.sha256,)).fetchone()
        index.take(connection, number)
        index.put(connection, number, source.text)
        row = (source.encoding, json.dumps(asdict(source.metadata)), source.sha256)
        connection.execute("UPDATE document SET encoding = ?, metadata = ? WHERE id = ?", row)
        connection.execute("UPDATE source SET text = ? WHERE document = ?", (_text_column(source), source.sha256))


def _text_column(source: Source) -> bytes | None:
    encoded = source.text.encode("utf-8", "surrogatepass")
    return None if encoded == source.data else packed(encoded)


def source(connection: sqlite3.Connection, document: str) -> Source:
    """The source as it was added; StoreError: missing, damaged when its bytes have another digest."""
    found = connection.execute(
        """
        SELECT data, text, encoding, media_type, path, metadata
        FROM document JOIN source ON source.document = document.id WHERE id = ?
        """,
        (document,),
    ).fetchone()
    if found is None:
        raise StoreError("missing", kind="document", id=document)
    data, text, encoding, media_type, path, metadata = found
    try:
        kept = unpacked(data) if data is not None else b""
        decoded = (unpacked(text) if text is not None else kept).decode("utf-8", "surrogatepass")
        made = Source(decoded, kept, encoding, media_type, unbound(path), Metadata(**json.loads(metadata)))
    except (zlib.error, ValueError, TypeError) as error:
        raise StoreError("damaged", kind="document", id=document) from error
    if made.sha256 != document:
        raise StoreError("damaged", kind="document", id=document)
    return made


def purge(connection: sqlite3.Connection, document: str) -> None:
    """Forgets a removed document for good, with its marks and rulings; StoreError(missing) unless it was removed."""
    found = connection.execute(
        "SELECT number FROM document JOIN removal ON removal.document = id WHERE id = ?", (document,)
    ).fetchone()
    if found is None:
        raise StoreError("missing", kind="removal", id=document)
    index.take(connection, found[0])
    for table in ("annotation", "ruling", "removal"):
        connection.execute(f"DELETE FROM {table} WHERE document = ?", (document,))  # noqa: S608
    connection.execute("DELETE FROM document WHERE id = ?", (document,))


def remember_place(connection: sqlite3.Connection, document: str, place: Place) -> None:
    """Notes where reading stopped; StoreError(missing)."""
    values = (place.position, place.script, now(), document)
    done = connection.execute("UPDATE document SET place = ?, script = ?, last_read = ? WHERE id = ?", values)
    if not done.rowcount:
        raise StoreError("missing", kind="document", id=document)


def place(connection: sqlite3.Connection, document: str) -> Place | None:
    """Where reading stopped, None when nothing was noted; StoreError(missing)."""
    found = connection.execute("SELECT place, script FROM document WHERE id = ?", (document,)).fetchone()
    if found is None:
        raise StoreError("missing", kind="document", id=document)
    return None if found[0] is None else Place(*found)
