"""The one place where errors of sqlite3 become StoreError."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from core.errors import StoreError

_CODES = {
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_PROTOCOL: "locked",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_TOOBIG: "full",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
    # A table or column is not there although the version says so: somebody altered the file by hand.
    sqlite3.SQLITE_ERROR: "damaged",
    sqlite3.SQLITE_CONSTRAINT: "conflict",
}
"""Primary result codes (https://www.sqlite.org/rescode.html); every other one means that the disk does not answer."""


def primary(error: sqlite3.Error) -> int | None:
    """The primary result code of an error, None when SQLite gave none."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def translated(error: sqlite3.Error, path: Path) -> StoreError:
    """The StoreError that says what `error` says."""
    code = _CODES.get(primary(error) or -1, "unreachable")
    return StoreError(code, path=str(path), reason=str(error))


@contextmanager
def guarded(path: Path) -> Generator[None]:
    """Raises StoreError where the block raises an error of sqlite3 or of the file system.

    RuntimeError where it is our own mistake: a closed library, another thread.
    """
    try:
        yield
    except sqlite3.ProgrammingError as error:
        raise RuntimeError(str(error)) from error
    except sqlite3.Error as error:
        raise translated(error, path) from error
    except OSError as error:
        code = "full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "unreachable"
        raise StoreError(code, path=str(path), reason=str(error)) from error
