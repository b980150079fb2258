"""A library that another program has, that is damaged, newer, or put back from a backup."""

from __future__ import annotations

import sqlite3

import pytest

from core.store import Library, back_up
from core.text.document import Source
from core.text.span import Span
from gui.app import LIBRARY
from gui.dialogs.backups import Backups


@pytest.fixture
def library(profile):
    profile.mkdir()
    with Library.open(profile / LIBRARY) as made:
        made.add(Source("盧小亨出席會議。"), "會議")
    return profile / LIBRARY


def mark(window) -> None:
    window.session.notebook.add_label(Span(0, 3), window.session.notebook.labels[0])


def test_the_second_window_becomes_the_writer_when_the_first_closes(open_window, report):
    first = open_window(report)
    mark(first)
    second = open_window(report)
    assert second.session.library.read_only
    assert "Another program" in second.message_bar.text()
    mark(second)
    assert len(second.session.notebook.placed) == 1, "it reads what the first marked, and marks nothing itself"
    second.keeper.try_again()
    assert second.session.library.read_only
    first.close()
    second.keeper.try_again()
    assert not second.session.library.read_only
    assert "written here now" in second.message_bar.text()
    second.session.notebook.add_label(Span(4, 6), second.session.notebook.labels[1])
    assert len(second.session.library.annotations(second.session.document_id)) == 2


def damage(path) -> None:
    """Write noise over a page in the middle, as a bad disk does."""
    data = bytearray(path.read_bytes())
    data[4096 * 3 : 4096 * 4] = b"\xa5" * 4096
    path.write_bytes(bytes(data))


def test_a_damaged_library_is_offered_for_repair_and_nothing_is_modal(qtbot, open_window, library, report):
    damage(library)
    window = open_window(report)
    assert window.session.library is None
    assert "damaged" in window.message_bar.text()
    window.message_bar.offers()[0].click()
    dialog = window.findChild(Backups)
    assert dialog.isVisible()
    assert not dialog.isModal()
    dialog.repair.click()
    assert window.session.library is not None
    assert "Saved:" in window.message_bar.text()
    mark(window)
    assert len(window.session.library.annotations(window.session.document_id)) == 1, "the open text is kept in it"
    assert [one for one in library.parent.iterdir() if "damaged" in one.name], "the damaged file is kept"


def test_a_damaged_library_is_restored_from_its_backup(open_window, library):
    assert back_up(library) is not None
    damage(library)
    window = open_window(analysed=False)
    window.message_bar.offers()[0].click()
    dialog = window.findChild(Backups)
    assert dialog.list.count() == 1
    dialog.restore.click()
    assert [row.title for row in window.session.recent()] == ["會議"]
    assert window.library.count() == 1
    assert "Restored:" in window.message_bar.text()


def test_a_newer_library_is_refused_and_left_untouched(open_window, library):
    with sqlite3.connect(library) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = library.read_bytes()
    window = open_window(analysed=False)
    assert window.session.library is None
    assert "newer version" in window.message_bar.text()
    assert library.read_bytes() == before


def test_a_sound_library_is_copied_and_put_back_while_a_text_is_open(open_window, report, tmp_path):
    window = open_window(report)
    mark(window)
    window.actions_["backups"].trigger()
    dialog = window.findChild(Backups)
    dialog.copyAsked.emit(tmp_path / "copy.sqlite")
    window.session.notebook.remove(window.session.notebook.placed[0].annotation.id)
    assert window.session.notebook.placed == ()
    dialog.restoreAsked.emit(tmp_path / "copy.sqlite")
    assert len(window.session.notebook.placed) == 1
    assert not window.session.notebook.undo_group.canUndo()
    assert window.annotations.count() == 1


def test_a_file_that_is_no_library_is_not_restored(open_window, report, tmp_path):
    window = open_window(report)
    mark(window)
    (tmp_path / "no.sqlite").write_bytes(b"nothing of the kind" * 100)
    window.keeper.restore(tmp_path / "no.sqlite")
    assert "damaged" in window.message_bar.text()
    assert len(window.session.notebook.placed) == 1
