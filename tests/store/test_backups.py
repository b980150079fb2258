"""Backups, copies of a whole library, repair and restoring: what is done on bad days."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from core.errors import StoreError
from core.model.annotation import Annotation, Change, Ruling, Subject, Verdict
from core.search import search
from core.store import Condition, Library, back_up, backups, health, repair, restore
from core.text.anchor import Anchor
from core.text.document import Source
from core.text.span import Span

TEXTS = [f"第{number}號公告，關於調整糧價。" + "條文。" * 200 for number in range(60)]


def mark(number: int, text: str, document: str) -> Annotation:
    anchor = Anchor.make(text, Span(0, 4), document)
    return Annotation(f"m{number:03}", document, anchor, ("point", "check"), "注" * 50)


@pytest.fixture
def filled(path: Path) -> Path:
    with Library.open(path) as library:
        ids = library.add_all((Source(text, text.encode()), text[:6]) for text in TEXTS)
        library.apply_all([Change(None, mark(n, TEXTS[n], one)) for n, one in enumerate(ids)])
        library.apply(Change(None, Ruling("r", None, Subject.STEP, "width", Verdict.REFUSED)))
    return path


def whole(path: Path) -> bool:
    with Library.open(path) as library:
        rows = library.documents()
        marks = sum(len(library.annotations(row.id)) for row in rows)
        return len(rows) == marks == len(TEXTS) and len(library.rulings("")) == 1


def damage(path: Path, table: str, *, leaf: int | None = None) -> None:
    """Overwrites the root page of a table, or one of its leaves."""
    with closing(sqlite3.connect(path)) as connection:
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        page = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
    content = bytearray(path.read_bytes())
    if leaf is not None:
        at = (page - 1) * size
        assert content[at] == 5, "the table is too small for an inner page"
        cell = int.from_bytes(content[at + 12 + 2 * leaf : at + 14 + 2 * leaf], "big")
        page = int.from_bytes(content[at + cell : at + cell + 4], "big")
    content[(page - 1) * size : page * size] = b"\xaa" * size
    path.write_bytes(content)


# backups


def test_one_backup_a_day(filled: Path) -> None:
    day = date(2026, 3, 1)
    made = back_up(filled, day)
    assert made is not None
    assert back_up(filled, day) is None
    assert backups(filled) == (made,)
    assert whole(made.path)
    assert not Path(f"{made.path}-wal").exists()


def test_old_backups_are_thinned_out_to_one_a_week(path: Path) -> None:
    Library.open(path).close()
    first = date(2026, 1, 1)
    for number in range(90):
        back_up(path, first + timedelta(number))
    held = backups(path)
    assert [one.number for one in held[:7]] == list(range(90, 83, -1))
    older = [date.fromisoformat(one.day) for one in held[7:]]
    assert len(older) == 8
    assert all(1 <= (later - earlier).days <= 7 for later, earlier in pairwise(older))
    assert len({day.isocalendar()[:2] for day in older}) == 8


def test_a_clock_that_goes_backwards_loses_no_newer_backup(path: Path) -> None:
    Library.open(path).close()
    days = [date(2026, 5, 1), date(2026, 5, 2), date(1970, 1, 1), date(1970, 1, 2), date(2026, 5, 3)]
    for day in days:
        assert back_up(path, day) is not None
    assert [one.day for one in backups(path)] == [day.isoformat() for day in reversed(days)]


def test_a_backup_is_made_while_the_library_is_written_to(filled: Path) -> None:
    with Library.open(filled) as library:
        library.add(Source("未存完"), "新")
        made = back_up(filled, date(2026, 3, 1))
        library.add(Source("之後"), "後")
    assert made is not None
    with Library.open(made.path) as kept:
        assert [row.title for row in kept.recent(1)] == ["新"]


def test_a_library_that_is_not_there_has_no_backup(path: Path) -> None:
    assert backups(path) == ()
    with pytest.raises(StoreError) as caught:
        back_up(path)
    assert caught.value.code == "missing"


def test_a_damaged_library_drives_no_good_backup_out(filled: Path) -> None:
    good = back_up(filled, date(2026, 3, 1))
    assert good is not None
    damage(filled, "annotation")
    with pytest.raises(StoreError) as caught:
        back_up(filled, date(2026, 3, 2), days=1, weeks=0)
    assert caught.value.code == "damaged"
    assert backups(filled) == (good,)


# copies of the whole


def test_a_whole_library_goes_into_one_file_and_back(filled: Path, tmp_path: Path) -> None:
    out = tmp_path / "帶走" / "我的.sqlite"
    with Library.open(filled) as library:
        library.export(out)
        library.apply(Change(mark(0, TEXTS[0], library.documents()[-1].id), None))
    assert [one.name for one in out.parent.iterdir()] == [out.name]
    aside = restore(filled, out)
    assert whole(filled)
    assert aside is not None
    with Library.open(aside) as replaced:
        assert len(replaced.documents()) == len(TEXTS)
    assert restore(tmp_path / "elsewhere" / "library.sqlite", out) is None
    assert whole(tmp_path / "elsewhere" / "library.sqlite")


@pytest.mark.parametrize(("content", "code"), [(None, "missing"), (b"", "damaged"), (b"no database" * 100, "damaged")])
def test_what_cannot_be_restored_changes_nothing(filled: Path, tmp_path: Path, content: bytes | None, code: str) -> None:
    other = tmp_path / "other.sqlite"
    if content is not None:
        other.write_bytes(content)
    with pytest.raises(StoreError) as caught:
        restore(filled, other)
    assert caught.value.code == code
    assert whole(filled)


def test_a_newer_copy_is_not_restored(filled: Path, tmp_path: Path) -> None:
    out = tmp_path / "newer.sqlite"
    with Library.open(filled) as library:
        library.export(out)
    with closing(sqlite3.connect(out)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreError) as caught:
        restore(filled, out)
    assert caught.value.code == "newer"
    assert health(out).condition is Condition.NEWER


def test_an_open_library_is_not_replaced(filled: Path) -> None:
    with Library.open(filled), pytest.raises(StoreError) as caught:
        repair(filled)
    assert caught.value.code == "locked"


# damage


def test_health_says_what_can_be_done(filled: Path, tmp_path: Path) -> None:
    assert health(tmp_path / "none.sqlite").condition is Condition.ABSENT
    assert health(filled).condition is Condition.SOUND
    made = back_up(filled, date(2026, 3, 1))
    damage(filled, "annotation")
    found = health(filled)
    assert (found.condition, found.repairable, found.backups) == (Condition.DAMAGED, True, (made,))
    assert found.reason
    filled.write_bytes(b"gone" * 1000)
    assert (health(filled).condition, health(filled).repairable) == (Condition.DAMAGED, False)


def test_the_readable_part_of_a_damaged_library_is_saved(filled: Path) -> None:
    before = filled.read_bytes()
    damage(filled, "annotation", leaf=1)
    damaged = filled.read_bytes()
    assert damaged != before
    saved = repair(filled)
    assert saved.aside.read_bytes() == damaged
    assert (saved.documents, saved.labels, saved.rulings) == (len(TEXTS), 9, 1)
    assert len(TEXTS) / 2 < saved.annotations < len(TEXTS)
    assert saved.annotations + saved.unread == len(TEXTS)
    with Library.open(filled) as library:
        rows = library.documents()
        assert all(library.source_of(row.id).text in TEXTS for row in rows)
        marks = [one for row in rows for one in library.annotations(row.id)]
        assert len(marks) == saved.annotations
        assert all(one == mark(int(one.id[1:]), library.source_of(one.document).text, one.document) for one in marks)
        assert sum(len(found.hits) for found in search(library, "粮价")) == len(TEXTS)
        library.apply(library.apply(Change(marks[0], None)))


def test_marks_outlive_their_documents(filled: Path) -> None:
    damage(filled, "document")
    saved = repair(filled)
    assert saved.annotations == len(TEXTS)
    with Library.open(filled) as library:
        rows = library.documents()
        assert {row.title for row in rows} >= {TEXTS[0][:40]}
        assert sum(row.marks for row in rows) == len(TEXTS)
        assert all(library.source_of(row.id).text in TEXTS for row in rows)


def test_lost_labels_are_named_by_their_ids(filled: Path) -> None:
    with Library.open(filled) as library:
        (first, *_) = library.documents()
        (held,) = library.annotations(first.id)
    damage(filled, "label")
    repair(filled)
    with Library.open(filled) as library:
        assert library.annotations(first.id) == (held,)
        assert {"point", "check"} <= {label.id for label in library.labels()}


def test_what_cannot_be_read_at_all_stays_where_it_is(filled: Path) -> None:
    filled.write_bytes(b"\xaa" * 20_000)
    with pytest.raises(StoreError) as caught:
        repair(filled)
    assert caught.value.code == "damaged"
    assert filled.read_bytes() == b"\xaa" * 20_000
    assert [one for one in filled.parent.iterdir() if ".part" in one.name] == []
