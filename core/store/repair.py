"""What can be done about a library that cannot be opened: look at it, save what can be read, put a copy in its place.

Nothing is ever deleted: the file that was there is moved aside under a name that says why.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from core.errors import StoreError
from core.store import salvage
from core.store.backups import Backup, backups
from core.store.copies import copy, flush, free
from core.store.database import claim, inspect, uri
from core.store.faults import guarded
from core.store.migrations import MIGRATIONS, version


class Condition(StrEnum):
    """What is known of a library file without opening it for good."""

    ABSENT = "absent"
    SOUND = "sound"
    OLDER = "older"
    """It will be copied and upgraded when it is opened."""
    NEWER = "newer"
    DAMAGED = "damaged"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Health:
    """The condition of a library and what may be done: `repair` saves what is readable, `restore` takes a backup."""

    condition: Condition
    reason: str = ""
    """What SQLite says, for the curious."""
    backups: tuple[Backup, ...] = ()
    repairable: bool = False


@dataclass(frozen=True, slots=True)
class Repaired:
    """What `repair` saved, and where the damaged file is now. `unread` counts rows that were there and could not be read;
    0 does not say that none is missing: damage may hide that a row was there.
    """

    aside: Path
    documents: int
    annotations: int
    labels: int
    rulings: int
    unread: int


def health(path: Path) -> Health:
    """The condition of the library at `path`. Nothing is written; raises nothing."""
    try:
        if not path.exists():
            return Health(Condition.ABSENT, backups=backups(path))
        with guarded(path):
            inspect(path)
            older = path.stat().st_size and not _log(path) and _version(path) < len(MIGRATIONS)
        return Health(Condition.OLDER if older else Condition.SOUND, backups=backups(path))
    except (StoreError, OSError) as error:
        code = error.code if isinstance(error, StoreError) else "unreachable"
        condition = Condition(code) if code in ("newer", "damaged") else Condition.UNREACHABLE
        reason = str(error.values.get("reason", "")) if isinstance(error, StoreError) else str(error)
        return Health(condition, reason, _known(path), condition is Condition.DAMAGED and _opens(path))


def repair(path: Path) -> Repaired:
    """Saves what can be read of a damaged library into a new one at its place; the damaged file is moved aside.

    Marks are saved also where their document is lost: they keep their quotations. Raises StoreError: locked when another
    instance has it, damaged when nothing can be read (then the file stays), full, read_only, unreachable.
    """
    with _alone(path), tempfile.TemporaryDirectory(prefix="zhupi-") as folder:
        copied = Path(folder, "damaged.sqlite")
        for ending in ("", "-wal"):
            if Path(f"{path}{ending}").exists():
                shutil.copyfile(f"{path}{ending}", f"{copied}{ending}")
        making = path.with_name(path.name + ".part")
        making.unlink(missing_ok=True)
        try:
            saved = salvage.save(copied, making)
            flush(making)
            aside = _put_in_place(making, path, "damaged")
        finally:
            making.unlink(missing_ok=True)
    return Repaired(aside or path, saved.documents, saved.annotations, saved.labels, saved.rulings, saved.unread)


def restore(path: Path, copied: Path) -> Path | None:
    """Puts a copy of a library (a backup, or what `Library.export` made) in the place of the library at `path`.

    Answers where the library that was there is now, None when there was none. The copy stays where it is. Raises
    StoreError: missing, damaged or newer when the copy cannot be used (then nothing changes), locked when another instance
    has the library, full, read_only, unreachable.
    """
    if not copied.exists():
        raise StoreError("missing", path=str(copied), reason="no such copy")
    with _alone(path):
        if not copied.stat().st_size:
            raise StoreError("damaged", path=str(copied), reason="file is not a database")
        inspect(copied)
        making = path.with_name(path.name + ".part")
        try:
            with closing(sqlite3.connect(copied)) as connection:
                copy(connection, making)
            return _put_in_place(making, path, "replaced")
        finally:
            making.unlink(missing_ok=True)


@contextmanager
def _alone(path: Path) -> Generator[None]:
    """The block runs while no other instance can write to the library."""
    with guarded(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        lock, notice = claim(path)
        if lock is None:
            raise StoreError(notice or "locked", path=str(path))
        with closing(lock):
            yield


def _put_in_place(making: Path, path: Path, word: str) -> Path | None:
    """Moves what is at `path` aside with its log, then `making` there. The log goes first: it belongs to the old file."""
    aside = None
    if path.exists():
        aside = free(path, word)
        for ending in ("-wal", "-shm"):
            if Path(f"{path}{ending}").exists():
                Path(f"{path}{ending}").replace(f"{aside}{ending}")
        path.replace(aside)
    making.replace(path)
    return aside


def _log(path: Path) -> bool:
    log = Path(f"{path}-wal")
    return log.exists() and log.stat().st_size > 0


def _version(path: Path) -> int:
    with closing(sqlite3.connect(uri(path, "mode=ro"), uri=True)) as connection:
        return version(connection)


def _known(path: Path) -> tuple[Backup, ...]:
    try:
        return backups(path)
    except StoreError:
        return ()


def _opens(path: Path) -> bool:
    """Whether SQLite knows the file's tables, so that something may be read."""
    try:
        with guarded(path), tempfile.TemporaryDirectory(prefix="zhupi-") as folder:
            copied = shutil.copyfile(path, Path(folder, "damaged.sqlite"))
            return salvage.knows_tables(copied)
    except StoreError:
        return False
