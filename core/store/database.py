"""Opening the file, the lock that makes one instance the writer, transactions.

Why these settings
    journal_mode=WAL     a reader (a worker, a second window) never waits for the writer, nor the writer for it
    synchronous=FULL     a change is acknowledged only when it is on disk; NORMAL may lose the last ones with the power
    fullfsync            on macOS a plain fsync leaves the data in the drive's cache; elsewhere it does nothing
    timeout 0.5 s        the window waits for each call, and the lock leaves only foreign tools to wait for
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from core.errors import StoreError
from core.store import index, migrations
from core.store.faults import guarded, primary

TIMEOUT = 0.5
"""Seconds to wait for somebody else's lock."""

SMALLEST = 512
"""Bytes of the smallest page that SQLite knows."""


class Database:
    """An open library file. It belongs to the thread that opened it; RuntimeError for any other use of a closed one.

    `notice` is None, or why it cannot be written: "locked" (another instance has it) or "read_only" (the place).
    """

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        *,
        lock: sqlite3.Connection | None = None,
        notice: str | None = None,
        folder: tempfile.TemporaryDirectory[str] | None = None,
    ) -> None:
        self.path = path
        self.notice = notice
        self.read_only = lock is None
        self._connection = connection
        self._lock = lock
        self._folder = folder
        self._closed = False
        self._thread = threading.get_ident()

    def close(self) -> None:
        """Lets go of the file; harmless when repeated."""
        self._closed = True
        with guarded(self.path):
            self._connection.close()
            if self._lock is not None:
                self._lock.close()
        if self._folder is not None:
            self._folder.cleanup()

    @contextmanager
    def reading(self) -> Generator[sqlite3.Connection]:
        """A connection whose queries all see one state of the library. Raises StoreError."""
        with self._transaction("BEGIN") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Generator[sqlite3.Connection]:
        """One transaction, on disk when the block has ended, taken back whole when it raises. Raises StoreError."""
        if self.read_only:
            raise StoreError("read_only", path=str(self.path), reason=self.notice)
        with self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection

    @contextmanager
    def _transaction(self, begin: str) -> Generator[sqlite3.Connection]:
        if self._closed:
            raise RuntimeError("the library is closed")
        if threading.get_ident() != self._thread:
            raise RuntimeError("the library belongs to another thread")
        with guarded(self.path):
            self._connection.execute(begin)
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                # SQLite has already rolled back by itself after some errors (a full disk).
                self._connection.rollback()
                raise


def open_database(path: Path, *, read_only: bool = False) -> Database:
    """The library at `path`, made when absent, upgraded when older; for reading only when it cannot be written.

    Raises StoreError: newer, damaged (the file is left untouched in both cases), locked, full, read_only, unreachable;
    missing when `read_only` is asked for and there is no file.
    """
    with guarded(path):
        path = path.resolve()
        if read_only:
            return _read(path, None)
        path.parent.mkdir(parents=True, exist_ok=True)
        lock, notice = claim(path)
        if lock is None:
            return _read(path, notice)
        try:
            inspect(path)
            return Database(path, _write(path), lock=lock)
        except BaseException as error:
            lock.close()
            if isinstance(error, sqlite3.OperationalError) and primary(error) == sqlite3.SQLITE_READONLY:
                return _read(path, "read_only")
            raise


def claim(path: Path) -> tuple[sqlite3.Connection | None, str | None]:
    """The lock that makes this instance the writer, or why it cannot be.

    It is SQLite's own lock on an empty file beside the library: portable, and gone with the process however that ends.
    """
    lock = None
    try:
        lock = sqlite3.connect(path.with_name(path.name + ".lock"), timeout=0, isolation_level=None)
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if lock is not None:
            lock.close()
        if primary(error) == sqlite3.SQLITE_BUSY:
            return None, "locked"
        if primary(error) in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
            return None, "read_only"
        raise
    return lock, None


def uri(path: Path, query: str) -> str:
    """A URI for SQLite; the host part stays empty for a network share too, which `Path.as_uri` would put there."""
    posix = path.as_posix()
    return f"file://{'' if posix.startswith('/') else '/'}{quote(os.fsencode(posix))}?{query}"


def _connect(path: Path, query: str) -> sqlite3.Connection:
    return sqlite3.connect(uri(path, query), uri=True, timeout=TIMEOUT, isolation_level=None)


def _write(path: Path) -> sqlite3.Connection:
    """A connection to write with, its schema up to date; SQLITE_READONLY when the file lets nobody write."""
    connection = _connect(path, "mode=rwc")
    try:
        _try_to_write(connection)
        _check(connection, path)
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "fullfsync = ON", "checkpoint_fullfsync = ON"):
            connection.execute(f"PRAGMA {pragma}")
        # A large source once made the journal large; it need not stay so.
        connection.execute("PRAGMA journal_size_limit = 4194304")
        connection.execute("PRAGMA foreign_keys = OFF")
        migrations.migrate(connection, path, migrations.MIGRATIONS)
        _index_anew(connection)
        connection.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def _index_anew(connection: sqlite3.Connection) -> None:
    """Fills the index when an older program made it, or none."""
    if not index.is_current(connection):
        connection.execute("BEGIN IMMEDIATE")
        try:
            index.make_anew(connection)
            connection.execute("COMMIT")
        except BaseException:
            connection.rollback()
            raise


def _try_to_write(connection: sqlite3.Connection) -> None:
    """SQLite opens a write-protected file without a word, and begins a transaction on it: only a write tells."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"PRAGMA user_version = {migrations.version(connection)}")
    connection.execute("ROLLBACK")


def inspect(path: Path) -> None:
    """Raises StoreError when the file is not a library that this program may write to. Nothing is written.

    A file with a rollback journal is one that was being made when the machine stopped: opening it takes that back.
    """
    if not path.exists() or not path.stat().st_size or path.with_name(path.name + "-journal").exists():
        return
    if path.stat().st_size < SMALLEST:
        # SQLite would take a file shorter than a page for an empty one, and write over it.
        raise StoreError("damaged", path=str(path), reason="file is not a database")
    with closing(_connect(path, "mode=ro" if _journal(path) else "immutable=1")) as connection:
        _check(connection, path)
        _check_pages(connection, path)


def _check(connection: sqlite3.Connection, path: Path) -> None:
    version = migrations.version(connection)
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if application != migrations.APPLICATION and (version or tables):
        raise StoreError("damaged", path=str(path), reason="not a library of this program")
    if version > len(migrations.MIGRATIONS):
        raise StoreError("newer", path=str(path), version=version)


def _check_pages(connection: sqlite3.Connection, path: Path) -> None:
    found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise StoreError("damaged", path=str(path), reason=found)


def _journal(path: Path) -> Path | None:
    """The write-ahead log, when it holds anything that the file does not yet hold."""
    journal = path.with_name(path.name + "-wal")
    return journal if journal.exists() and journal.stat().st_size else None


def _read(path: Path, notice: str | None) -> Database:
    """The library for reading only. Its pages are checked unless it was asked for, as a worker does again and again."""
    if not path.exists():
        raise StoreError(notice or "missing", path=str(path), reason=notice)
    folder = None
    connection = _connect(path, "mode=ro")
    try:
        if not _readable(connection):
            connection.close()
            folder = tempfile.TemporaryDirectory(prefix="zhupi-") if _journal(path) else None
            connection = _connect(_copied(path, folder.name), "mode=rw") if folder else _connect(path, "immutable=1")
        _check(connection, path)
        _check_current(connection, path, notice)
        if notice:
            _check_pages(connection, path)
        connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        if folder is not None:
            folder.cleanup()
        raise
    return Database(path, connection, notice=notice, folder=folder)


def _readable(connection: sqlite3.Connection) -> bool:
    """Whether SQLite can read the library where it is.

    In a folder that cannot be written it cannot, in WAL mode: the library is then opened as a file that never changes, or,
    when a crash left a log beside it, as a copy together with the log, so that nothing acknowledged is missing.
    """
    try:
        migrations.version(connection)
    except sqlite3.OperationalError as error:
        if primary(error) not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
            raise
        return False
    return True


def _check_current(connection: sqlite3.Connection, path: Path, notice: str | None) -> None:
    if migrations.version(connection) < len(migrations.MIGRATIONS):
        raise StoreError(notice or "read_only", path=str(path), reason="an older library must be upgraded first")


def _copied(path: Path, folder: str) -> Path:
    for one in (path, path.with_name(path.name + "-wal")):
        shutil.copyfile(one, Path(folder, one.name))
    return Path(folder, path.name)
