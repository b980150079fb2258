"""Libraries of every released version open, whole, with a copy of what they were."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import StoreError
from core.model.annotation import Annotation, Certainty, Label, MarkStatus, Ruling, Subject, Verdict
from core.search import search
from core.store import Condition, Library, Place, health, migrations
from core.text.anchor import Anchor
from core.text.document import Metadata, Source
from core.text.span import Span

SOURCE = Source(
    "關於開展主題教育的決定，于永梅出席。", path="/home/某/決定.txt", metadata=Metadata("決定", "2024-01-10", "雲嶺日報")
)
DIGEST = "ebd32f48c3f091887019b80e907f50c350e9283722f406646577312156d95841"
TIME = "2024-01-10T08:00:00.000Z"
MARK = Annotation(
    "m1", SOURCE.sha256, Anchor.make(SOURCE.text, Span(12, 15), SOURCE.sha256), ("personnel", "own"), "注", TIME, TIME
)
RULINGS = (
    Ruling("r2", None, Subject.STEP, "width", Verdict.REFUSED, TIME),
    Ruling("r1", SOURCE.sha256, Subject.EDIT, '["width", 3, 4, "，"]', Verdict.ACCEPTED, TIME),
)


@pytest.fixture
def first(path: Path) -> Path:
    """A library as version 1 wrote it: by its schema and its own statements."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        migrations.first_schema(connection)
        connection.execute("PRAGMA user_version = 1")
        metadata = json.dumps({"title": "決定", "date": "2024-01-10", "outlet": "雲嶺日報"})
        connection.execute(
            "INSERT INTO document VALUES (1, ?, '決定', ?, 'text/plain', 'utf-8', ?, ?, ?, 7, 5, 'tw')",
            (SOURCE.sha256, SOURCE.path, metadata, TIME, TIME),
        )
        text = zlib.compress(SOURCE.text.encode(), 6)
        connection.execute("INSERT INTO source VALUES (?, NULL, ?)", (SOURCE.sha256, text))
        connection.execute("INSERT INTO label VALUES ('own', '我的', '#abcdef', NULL, '說明', 'figure')")
        anchor = MARK.anchor
        place = (anchor.span.start, anchor.span.end, anchor.quotation, anchor.prefix, anchor.suffix, anchor.sha256)
        connection.execute(
            "INSERT INTO annotation VALUES (1, 'm1', ?, ?, ?, ?, ?, ?, ?, '注', ?, ?)", (MARK.document, *place, TIME, TIME)
        )
        connection.executemany("INSERT INTO annotation_label VALUES ('m1', ?, ?)", list(enumerate(MARK.labels)))
        for one in RULINGS:
            row = (one.id, one.document, one.subject.value, one.key, one.verdict.value, one.created)
            connection.execute("INSERT INTO ruling VALUES (?, ?, ?, ?, ?, ?)", row)
    return path


def holds_everything(library: Library) -> None:
    assert library.source_of(SOURCE.sha256) == SOURCE
    assert library.annotations(SOURCE.sha256) == (MARK,)
    assert library.rulings(SOURCE.sha256) == RULINGS
    assert Label("own", "我的", "#abcdef", None, "說明", "figure") in library.labels()
    assert library.place(SOURCE.sha256) == Place(5, "tw")


def test_the_first_schema_is_what_was_released() -> None:
    """A released step is never edited: this digest was taken when version 1 was released."""
    with closing(sqlite3.connect(":memory:")) as connection:
        migrations.first_schema(connection)
        made = connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name").fetchall()
    text = "\n".join(" ".join(sql.split()) for (sql,) in made)
    assert hashlib.sha256(text.encode()).hexdigest() == DIGEST


def test_version_1_opens_whole_and_can_do_what_is_new(first: Path) -> None:
    assert health(first).condition is Condition.OLDER
    with Library.open(first) as library:
        holds_everything(library)
        (row,) = library.documents()
        assert (row.date, row.outlet, row.marks) == ("2024-01-10", "雲嶺日報", 1)
        (mark,) = library.annotations(SOURCE.sha256)
        assert (mark.tags, mark.certainty, mark.status) == ((), Certainty.UNSAID, MarkStatus.UNSAID)
        (found,) = search(library, "主题教育")
        assert [hit.text for hit in found.hits] == ["主題教育"]
    assert health(first).condition is Condition.SOUND


def test_the_copy_of_version_1_is_version_1(first: Path) -> None:
    Library.open(first).close()
    kept = migrations.copy_path(first, 1)
    with closing(sqlite3.connect(kept)) as connection:
        assert migrations.version(connection) == 1
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    with Library.open(kept) as library:
        holds_everything(library)


def test_version_1_with_changes_only_in_its_log(first: Path) -> None:
    """A crash of the older program: the last mark stands in the write-ahead log."""
    crashed = first.with_name("crashed.sqlite")
    with closing(sqlite3.connect(first, isolation_level=None)) as connection:
        connection.execute("UPDATE annotation SET note = '後'")
        for ending in ("", "-wal"):
            Path(f"{crashed}{ending}").write_bytes(Path(f"{first}{ending}").read_bytes())
    with Library.open(crashed) as library:
        assert library.annotations(SOURCE.sha256)[0].note == "後"


def test_an_upgrade_that_the_disk_has_no_room_for_changes_nothing(first: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_connection: sqlite3.Connection, _target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(migrations, "copy", full)
    with pytest.raises(StoreError) as caught:
        Library.open(first)
    assert caught.value.code == "full"
    with closing(sqlite3.connect(first)) as connection:
        assert migrations.version(connection) == 1
    monkeypatch.undo()
    with Library.open(first) as library:
        holds_everything(library)
