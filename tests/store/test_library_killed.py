from __future__ import annotations

import itertools
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import killed
import pytest

from core.store import Library

ROUNDS = int(os.environ.get("ZHUPI_KILLS", "12"))
ROOT = Path(__file__).parents[2]


def marks(library: Library) -> killed.Marks:
    return {mark.id: mark for mark in library.annotations(killed.SOURCE.sha256)}


def work_until_killed(path: Path, seed: int, wait: float) -> int:
    """How many changes were acknowledged by a process that was killed `wait` seconds after it began to mark."""
    command = [sys.executable, killed.__file__, str(path), str(seed)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        timer = threading.Timer(wait, process.kill)
        timer.start()
        # A line that the kill cut short was not acknowledged.
        acknowledged = sum(line.endswith("\n") for line in process.stdout)
        timer.join()
    return acknowledged


def sound(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_no_acknowledged_change_is_lost_by_a_kill(path: Path) -> None:
    drawn = random.Random(12)
    held: killed.Marks = {}
    total = 0
    for seed in range(ROUNDS):
        acknowledged = work_until_killed(path, seed, drawn.uniform(0.0, 0.12))
        total += acknowledged
        with Library.open(path) as library:
            assert library.notice is None
            found = marks(library)
            # The change that was under way may have reached the disk without being acknowledged; no other may.
            least = dict(held)
            done = list(itertools.islice(killed.changes(seed, least), acknowledged))
            most = dict(held)
            under_way = list(itertools.islice(killed.changes(seed, most), acknowledged + 1))[-1]
            assert found in (least, most)
            last = under_way if found == most else done[-1] if done else None
            if last is not None:
                library.apply(library.apply(last.inverse()))
                assert marks(library) == found
            held = found
        sound(path)
    assert total > ROUNDS
    print(f"{ROUNDS} kills, {total} changes acknowledged, none lost")


def test_killed_while_the_library_is_being_made(tmp_path: Path) -> None:
    drawn = random.Random(3)
    for number in range(4):
        path = tmp_path / str(number) / "library.sqlite"
        command = [sys.executable, killed.__file__, str(path), "0"]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": str(ROOT)}) as process:
            while not path.exists() and process.poll() is None:
                threading.Event().wait(0.001)
            if number:
                threading.Event().wait(drawn.uniform(0, 0.01))
            process.kill()
        with Library.open(path) as library:
            assert len(library.labels()) == 9
        sound(path)


@pytest.mark.parametrize("damage", ["cut", "changed"])
def test_a_log_that_the_power_cut_off_gives_an_earlier_state_whole(path: Path, damage: str) -> None:
    """The file and its log as a disk may hold them when it wrote only part of the log, or nonsense from some point on."""
    states: list[killed.Marks] = []
    with Library.open(path) as library:
        library.add(killed.SOURCE, "決定")
        with library._database.reading() as connection:
            connection.execute("PRAGMA wal_autocheckpoint = 0")
        held: killed.Marks = {}
        states.append({})
        for change in itertools.islice(killed.changes(7, held), 40):
            library.apply(change)
            states.append(dict(held))
        content, log = path.read_bytes(), Path(f"{path}-wal").read_bytes()
    drawn = random.Random(5)
    for number in range(25):
        other = path.with_name(f"{number}.sqlite")
        at = drawn.randrange(len(log) // 2, len(log))
        other.write_bytes(content)
        Path(f"{other}-wal").write_bytes(log[:at] + (b"\xff" * (len(log) - at) if damage == "changed" else b""))
        with Library.open(other) as library:
            assert marks(library) in states
        sound(other)


@pytest.mark.skipif(os.name != "posix", reason="stops a process as only POSIX can")
def test_file_and_log_as_they_stand_at_any_moment_hold_all_that_was_acknowledged(path: Path) -> None:
    """The power goes: the disk has what was written so far. A stopped process stands for it; its files are copied."""
    drawn = random.Random(9)
    command = [sys.executable, killed.__file__, str(path), "1"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    acknowledged = 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        os.set_blocking(process.stdout.fileno(), False)
        for number in range(12):
            threading.Event().wait(drawn.uniform(0.01, 0.06))
            process.send_signal(signal.SIGSTOP)
            os.waitid(os.P_PID, process.pid, os.WSTOPPED | os.WNOWAIT)
            acknowledged += (process.stdout.read() or b"").count(b"\n")
            other = path.with_name(f"{number}.sqlite")
            for ending in ("", "-wal"):
                if Path(f"{path}{ending}").exists():
                    shutil.copyfile(f"{path}{ending}", f"{other}{ending}")
            process.send_signal(signal.SIGCONT)
            least: killed.Marks = {}
            list(itertools.islice(killed.changes(1, least), acknowledged))
            most: killed.Marks = {}
            list(itertools.islice(killed.changes(1, most), acknowledged + 1))
            with Library.open(other) as library:
                assert marks(library) in (least, most)
            sound(other)
        process.kill()
    assert acknowledged > 12
