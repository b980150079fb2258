from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from core.errors import StoreError
from core.model.annotation import Annotation, Change, Ruling, Subject, Verdict
from core.store import Library, faults, migrations
from core.store.codebook import DEFAULTS
from core.text.anchor import Anchor
from core.text.document import Source
from core.text.span import Span

SOURCE = Source("關於開展主題教育的決定")
NOW = len(migrations.MIGRATIONS)


def mark(name: str, document: str) -> Annotation:
    return Annotation(name, document, Anchor.make(SOURCE.text, Span(0, 2), document), ("point",))


def refusal(work: Callable[[], object]) -> StoreError:
    with pytest.raises(StoreError) as caught:
        work()
    return caught.value


def fill(path: Path) -> str:
    with Library.open(path) as library:
        document = library.add(SOURCE, "決定")
        library.apply(Change(None, mark("一", document)))
    return document


@contextmanager
def foreign(path: Path) -> Iterator[sqlite3.Connection]:
    """Another program at the file."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


# settings


def test_a_change_waits_for_the_disk_and_references_hold(library: Library) -> None:
    with library._database.reading() as connection:
        read = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("synchronous", "foreign_keys")}
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert read == {"synchronous": 2, "foreign_keys": 1}  # 2 is FULL


def test_a_closed_library_is_one_file(tmp_path: Path) -> None:
    fill(tmp_path / "新" / "夾" / "library.sqlite")
    assert sorted(one.name for one in (tmp_path / "新" / "夾").iterdir()) == ["library.sqlite", "library.sqlite.lock"]


@pytest.mark.parametrize("name", ["書庫 #1 100%?.sqlite", "a&mode=memory.sqlite", "\udcff.sqlite"])
def test_odd_names(tmp_path: Path, name: str) -> None:
    document = fill(tmp_path / name)
    with Library.open(tmp_path / name) as library, Library.open(tmp_path / name) as second:
        assert len(library.annotations(document)) == len(second.annotations(document)) == 1


def test_a_folder_or_file_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder.sqlite").mkdir()
    assert refusal(lambda: Library.open(tmp_path / "folder.sqlite")).code == "unreachable"
    assert refusal(lambda: Library.open(tmp_path / "file" / "library.sqlite")).code == "unreachable"
    assert refusal(lambda: Library.open(tmp_path / "none.sqlite", read_only=True)).code == "missing"
    assert refusal(lambda: Library.open(tmp_path / ("名" * 100))).code == "unreachable"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["file", "folder.sqlite", "folder.sqlite.lock"]


# second instances and other programs


def test_a_second_instance_reads(path: Path) -> None:
    with Library.open(path) as first:
        document = first.add(SOURCE, "決定")
        with Library.open(path) as second:
            assert (second.read_only, second.notice) == (True, "locked")
            first.apply(Change(None, mark("後來", document)))
            assert second.annotations(document) == (mark("後來", document),)
            assert second.source_of(document) == SOURCE
            error = refusal(lambda: second.apply(Change(mark("後來", document), None)))
            assert (error.code, error.values["reason"]) == ("read_only", "locked")
        first.apply(Change(mark("後來", document), None))
    with Library.open(path) as third:
        assert (third.read_only, third.notice) == (False, None)


def test_another_program_that_writes_is_waited_for_in_vain(library: Library) -> None:
    document = library.add(SOURCE, "決定")
    with foreign(library.path) as other:
        other.execute("BEGIN IMMEDIATE")
        assert refusal(lambda: library.apply(Change(None, mark("一", document)))).code == "locked"
        assert library.annotations(document) == ()
    library.apply(Change(None, mark("一", document)))


def test_another_program_that_keeps_the_file_to_itself(path: Path) -> None:
    fill(path)
    with foreign(path) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE document SET title = 'x'")
        assert refusal(lambda: Library.open(path)).code == "locked"
        other.execute("ROLLBACK")
    with Library.open(path) as library:
        assert library.recent()[0].title == "決定"


# places that cannot be written


@pytest.fixture
def guarded_path() -> Iterator[Path]:
    """A path whose folders others may enter, since the root user becomes nobody in these tests."""
    folder = Path(tempfile.mkdtemp(prefix="zhupi-test-"))
    folder.chmod(0o755)
    yield folder / "library.sqlite"
    shutil.rmtree(folder)


@contextmanager
def forbidden(path: Path, *, folder: bool = True) -> Iterator[None]:
    """For the block neither the file nor, with `folder`, anything beside it can be written; not even by root."""
    if not hasattr(os, "geteuid"):
        pytest.skip("needs permissions of POSIX")
    for one in path.parent.iterdir():
        one.chmod(0o444 if one.name.startswith(path.name) and not one.name.endswith(".lock") else 0o666)
    path.parent.chmod(0o555 if folder else 0o777)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        path.parent.chmod(0o755)
        for one in path.parent.iterdir():
            one.chmod(0o644)


@pytest.mark.parametrize("folder", [True, False])
def test_a_place_that_cannot_be_written_is_read(guarded_path: Path, folder: bool) -> None:
    document = fill(guarded_path)
    before = guarded_path.read_bytes()
    with forbidden(guarded_path, folder=folder), Library.open(guarded_path) as library:
        assert (library.read_only, library.notice) == (True, "read_only")
        assert library.annotations(document) == (mark("一", document),)
        assert library.source_of(document) == SOURCE
        assert refusal(lambda: library.add(Source("新"), "新")).code == "read_only"
    assert guarded_path.read_bytes() == before


def test_the_log_of_a_crash_is_read_in_a_place_that_cannot_be_written(guarded_path: Path) -> None:
    """A disk image of a machine that stopped: what was acknowledged stands in the log only."""
    crashed = guarded_path.with_name("crashed.sqlite")
    with Library.open(guarded_path) as library:
        document = library.add(SOURCE, "決定")
        library.apply(Change(None, mark("一", document)))
        for ending in ("", "-wal"):
            shutil.copyfile(f"{guarded_path}{ending}", f"{crashed}{ending}")
    with forbidden(crashed), Library.open(crashed) as library:
        assert library.notice == "read_only"
        assert library.annotations(document) == (mark("一", document),)
    assert Path(f"{crashed}-wal").stat().st_size > 0


def test_a_second_instance_without_rights_reads_what_the_first_writes(guarded_path: Path) -> None:
    with Library.open(guarded_path) as first:
        document = first.add(SOURCE, "決定")
        first.apply(Change(None, mark("一", document)))
        with forbidden(guarded_path), Library.open(guarded_path) as second:
            assert second.read_only
            assert second.annotations(document) == (mark("一", document),)


def test_a_library_that_another_instance_is_making(path: Path) -> None:
    """Another instance has the lock, and the file is not there yet."""
    with foreign(path.with_name(path.name + ".lock")) as first:
        first.execute("BEGIN EXCLUSIVE")
        assert refusal(lambda: Library.open(path)).code == "locked"
        path.touch()
        assert refusal(lambda: Library.open(path)).code == "locked"
    with Library.open(path) as library:
        assert not library.read_only


def test_nothing_to_read_where_nothing_can_be_written(guarded_path: Path) -> None:
    with forbidden(guarded_path):
        assert refusal(lambda: Library.open(guarded_path)).code == "read_only"
        assert refusal(lambda: Library.open(guarded_path.parent / "new" / "library.sqlite")).code in (
            "read_only",
            "unreachable",
        )


# damage, other files, full disks


def untouched(path: Path, code: str) -> None:
    before = path.read_bytes()
    assert refusal(lambda: Library.open(path)).code == code
    assert path.read_bytes() == before
    assert {one.name for one in path.parent.iterdir()} <= {path.name, path.name + ".lock"}


@pytest.mark.parametrize("content", [b"not a database at all, but long enough" * 100, b"x", b"SQLite format 3\x00"])
def test_what_is_no_database_is_left_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    untouched(path, "damaged")


def test_the_database_of_another_program_is_left_alone(path: Path) -> None:
    with foreign(path) as other:
        other.execute("CREATE TABLE moz_places (id INTEGER)")
    untouched(path, "damaged")


def test_a_damaged_page_is_found_at_the_start(path: Path) -> None:
    fill(path)
    content = bytearray(path.read_bytes())
    with foreign(path) as other:
        page = other.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'annotation'").fetchone()[0]
        size = other.execute("PRAGMA page_size").fetchone()[0]
    content[(page - 1) * size : page * size] = b"\xaa" * size
    path.write_bytes(content)
    untouched(path, "damaged")


def test_half_a_file_is_damaged(path: Path) -> None:
    fill(path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 8192 * 4096])
    untouched(path, "damaged")


def test_a_newer_library_is_left_alone(path: Path) -> None:
    fill(path)
    with foreign(path) as other:
        other.execute(f"PRAGMA user_version = {len(migrations.MIGRATIONS) + 1}")
    untouched(path, "newer")


def test_a_table_taken_away_by_hand_is_damage(path: Path) -> None:
    fill(path)
    with foreign(path) as other:
        other.execute("DROP TABLE ruling")
    with Library.open(path) as library:
        assert refusal(lambda: library.rulings("x")).code == "damaged"


def test_an_empty_file_becomes_a_library(path: Path) -> None:
    path.touch()
    with Library.open(path) as library:
        assert library.labels() == DEFAULTS


def test_a_full_disk_takes_nothing_back(library: Library) -> None:
    document = library.add(SOURCE, "決定")
    library.apply(Change(None, mark("一", document)))
    with library._database.reading() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
    noise = os.urandom(100_000)
    assert refusal(lambda: library.add(Source("大", noise), "大")).code == "full"
    assert [row.title for row in library.recent()] == ["決定"]
    with library._database.reading() as connection:
        connection.execute("PRAGMA max_page_count = 1000000")
    library.apply(Change(mark("一", document), None))
    library.add(Source("大", noise), "大")


def test_every_error_of_sqlite_has_a_code(path: Path) -> None:
    codes = {getattr(sqlite3, name) & 0xFF for name in dir(sqlite3) if name.startswith("SQLITE_") and name.isupper()}
    for code in codes:
        error = sqlite3.OperationalError("x")
        error.sqlite_errorcode = code | 0x100
        assert isinstance(faults.translated(error, path), StoreError)
    assert faults.translated(sqlite3.DatabaseError("no code"), path).code == "unreachable"


# migrations


def next_schema(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE annotation ADD COLUMN mood TEXT NOT NULL DEFAULT ''")


def failing_schema(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE half (id TEXT)")
    connection.execute("INSERT INTO nowhere VALUES (1)")


def careless_schema(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM document")


def test_an_older_library_is_copied_and_upgraded(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = fill(path)
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, next_schema))
    assert refusal(lambda: Library.open(path, read_only=True)).code == "read_only"
    with Library.open(path) as library, library._database.reading() as connection:
        assert migrations.version(connection) == NOW + 1
        assert connection.execute("SELECT mood FROM annotation").fetchall() == [("",)]
    monkeypatch.undo()
    assert refusal(lambda: Library.open(path)).code == "newer"
    with Library.open(migrations.copy_path(path, NOW)) as kept:
        assert kept.annotations(document) == (mark("一", document),)


@pytest.mark.parametrize("step", [failing_schema, careless_schema])
def test_a_failed_upgrade_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch, step: migrations.Migration) -> None:
    document = fill(path)
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, next_schema, step))
    assert refusal(lambda: Library.open(path)).code == "damaged"
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS[:NOW], next_schema))
    with Library.open(path) as library:
        assert library.annotations(document) == (mark("一", document),)
        assert len(library.labels()) == 9


def test_the_first_schema_makes_a_sound_file() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrations.migrate(connection, Path("x"), migrations.MIGRATIONS[:1])
        made = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        assert made == {"document", "source", "label", "annotation", "annotation_label", "ruling"}
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


# transactions


def test_a_transaction_that_breaks_off_leaves_nothing(library: Library) -> None:
    def work() -> None:
        with library._database.writing() as connection:
            connection.execute("DELETE FROM label")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        work()
    assert library.labels() == DEFAULTS


def test_references_are_the_last_line_of_defence(library: Library) -> None:
    """Should a check before a write be forgotten, the schema still refuses, and the whole transaction with it."""

    def work() -> None:
        with library._database.writing() as connection:
            connection.execute("DELETE FROM label WHERE key = 2")
            connection.execute("INSERT INTO removal VALUES ('no such document', '', '')")

    assert refusal(work).code == "conflict"
    assert library.labels() == DEFAULTS


# taking turns


def test_a_second_instance_becomes_the_writer_when_the_first_has_gone(path: Path) -> None:
    first = Library.open(path)
    document = first.add(SOURCE, "決定")
    with Library.open(path) as second:
        assert not second.try_to_write()
        assert (second.read_only, second.notice) == (True, "locked")
        first.apply(Change(None, mark("一", document)))
        first.close()
        assert second.try_to_write()
        assert (second.read_only, second.notice) == (False, None)
        second.apply(Change(mark("一", document), None))
        with Library.open(path) as third:
            assert third.notice == "locked"
        assert second.try_to_write()


def test_a_place_that_becomes_writable_is_written(guarded_path: Path) -> None:
    fill(guarded_path)
    with forbidden(guarded_path):
        library = Library.open(guarded_path)
        assert not library.try_to_write()
    assert library.try_to_write()
    library.add(Source("新"), "新")
    library.close()


def test_marks_keep_their_order_when_the_clock_goes_backwards(library: Library) -> None:
    """Rulings say in which order they were made by the library's own count; the times are only shown."""
    document = library.add(SOURCE, "決定")
    for number in range(5):
        key = f'["width", {number}, {number + 1}, "，"]'
        library.apply(
            Change(None, Ruling(str(9 - number), document, Subject.EDIT, key, Verdict.REFUSED, f"{2030 - number}"))
        )
    assert [one.id for one in library.rulings(document)] == ["9", "8", "7", "6", "5"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_backup_that_the_disk_has_no_room_for_leaves_no_half(library: Library, tmp_path: Path) -> None:
    target = tmp_path / "out.sqlite"
    (tmp_path / "out.sqlite.part").symlink_to("/dev/full")
    library.export(target)  # what is in the way of the copy is put away, not written to
    with Library.open(target) as kept:
        assert kept.labels() == DEFAULTS
