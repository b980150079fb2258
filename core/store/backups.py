"""Backups: one a day in a folder beside the library, older ones thinned out to one a week."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from core.errors import StoreError
from core.store.copies import copy
from core.store.database import open_database
from core.store.faults import guarded

FOLDER = "backups"
DAYS = 7
"""Backups kept whatever their dates."""
WEEKS = 8
"""Weeks before those of which one backup is kept."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup of a library. `number` counts them, since a clock may go backwards; `day` is an ISO date."""

    path: Path
    number: int
    day: str
    size: int


def backups(library: Path) -> tuple[Backup, ...]:
    """The backups of the library at a path, the newest first. Raises StoreError."""
    with guarded(library):
        folder = library.parent / FOLDER
        named = re.compile(re.escape(library.stem) + r"-(\d{5,})-(\d{4}-\d\d-\d\d)" + re.escape(library.suffix))
        found = [(named.fullmatch(one.name), one) for one in (folder.iterdir() if folder.is_dir() else ())]
        made = [Backup(path, int(name[1]), name[2], path.stat().st_size) for name, path in found if name]
        return tuple(sorted(made, key=lambda one: one.number, reverse=True))


def back_up(library: Path, today: date | None = None, *, days: int = DAYS, weeks: int = WEEKS) -> Backup | None:
    """The backup made of the library at a path; None when the newest one is of this day.

    It may be called from any thread, also while the library is written to: the backup holds one state of it. Older backups
    are thinned out only when the new one was found sound. Raises StoreError: missing, full, damaged, unreachable.
    """
    day = (today or date.today()).isoformat()  # noqa: DTZ011 - the reader's own day
    held = backups(library)
    if held and held[0].day == day:
        return None
    number = held[0].number + 1 if held else 1
    target = library.parent / FOLDER / f"{library.stem}-{number:05}-{day}{library.suffix}"
    database = open_database(library, read_only=True)
    try:
        with database.reading() as connection:
            copy(connection, target)
    finally:
        database.close()
    with guarded(library):
        _check(target)
        made = Backup(target, number, day, target.stat().st_size)
        for one in _superfluous((made, *held), days, weeks):
            one.path.unlink(missing_ok=True)
    return made


def _check(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        path.unlink()
        raise StoreError("damaged", path=str(path), reason=found)


def _superfluous(held: Iterable[Backup], days: int, weeks: int) -> list[Backup]:
    """Those that are neither among the newest nor the newest of one of the weeks before."""
    kept: set[tuple[int, int]] = set()
    gone: list[Backup] = []
    for place, one in enumerate(sorted(held, key=lambda one: one.number, reverse=True)):
        year, week, _ = date.fromisoformat(one.day).isocalendar()
        if place < days:
            continue
        if (year, week) in kept or len(kept) >= weeks:
            gone.append(one)
        else:
            kept.add((year, week))
    return gone
