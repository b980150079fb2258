"""Copies of a library: one file each, whole or not there."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path


def copy(connection: sqlite3.Connection, target: Path) -> None:
    """Copies the library of `connection` to `target`, which may be there already and then is replaced.

    It is made aside, brought to the disk and moved in place, so that a copy that is there is whole. It is one file without
    a log, so that it can be carried away.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    making = target.with_name(target.name + ".part")
    making.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(making)) as made:
            connection.backup(made)
            made.execute("PRAGMA journal_mode = DELETE")
        flush(making)
        making.replace(target)
    finally:
        making.unlink(missing_ok=True)


def flush(path: Path) -> None:
    """Brings what was written to the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def free(path: Path, word: str) -> Path:
    """A name beside `path` that is not taken: library-damaged-2.sqlite."""
    number = 1
    while (found := path.with_name(f"{path.stem}-{word}-{number}{path.suffix}")).exists():
        number += 1
    return found
