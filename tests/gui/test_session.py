"""The open document: text first, bad input in one sentence, nothing lost."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.errors import StoreError
from core.model.annotation import Verdict
from core.store import Library, backups
from core.text.span import Span
from gui.amendments import Amendments
from gui.session import Session


@pytest.fixture
def session(qtbot, tmp_path):
    made = Session(Library.open(tmp_path / "library.sqlite"))
    made.broken.connect(lambda error: pytest.fail(repr(error)))
    yield made
    made.close()


@pytest.fixture
def told(session):
    errors = []
    session.failed.connect(errors.append)
    return errors


def test_the_text_comes_before_its_analysis(qtbot, session, report):
    order = []
    session.document_opened.connect(lambda view: order.append(("text", view.text)))
    session.analysis_finished.connect(lambda analysis: order.append(("analysis", analysis.document.text)))
    session.open_path(report)
    assert [name for name, _ in order] == ["text"]
    assert "于建岳指出" in order[0][1]
    qtbot.waitUntil(lambda: len(order) == 2, timeout=30_000)
    assert order[1] == ("analysis", order[0][1])


def test_the_days_backup_is_made_once_in_a_worker(qtbot, session, told):
    for _ in range(2):
        with qtbot.waitSignal(session.jobs.busy_changed, timeout=10_000, check_params_cb=lambda busy: not busy):
            session.back_up()
    assert len(backups(session.library.path)) == 1
    assert told == []


def test_a_large_file_is_read_in_a_worker(qtbot, session, report, tmp_path):
    path = tmp_path / "large.txt"
    path.write_text(report.read_text(encoding="utf-8") * 600, encoding="utf-8")
    with qtbot.waitSignal(session.document_opened, timeout=30_000):
        session.open_path(path)
        assert session.document is None
    session.jobs.cancel("analyse")


def test_the_newest_file_wins(qtbot, session, report, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("會議由馮軍主持。", encoding="utf-8")
    analysed = []
    session.analysis_finished.connect(lambda analysis: analysed.append(analysis.document.text))
    session.open_path(report)
    session.open_path(other)
    qtbot.waitUntil(lambda: bool(analysed), timeout=30_000)
    assert analysed == ["會議由馮軍主持。"]


def _empty(folder: Path) -> Path:
    path = folder / "empty.txt"
    path.write_bytes(b"")
    return path


def _binary(folder: Path) -> Path:
    path = folder / "picture.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 40)
    return path


def _folder(folder: Path) -> Path:
    path = folder / "folder.txt"
    path.mkdir()
    return path


def _huge(folder: Path) -> Path:
    """Larger than the limit; sparse, so that it costs no room."""
    path = folder / "huge.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    return path


BAD = {
    "missing": lambda folder: folder / "none.txt",
    "folder": _folder,
    "empty": _empty,
    "binary": _binary,
    "too_large": _huge,
}


@pytest.mark.parametrize("code", BAD)
def test_bad_input_is_one_code_and_the_document_stays(qtbot, session, told, report, tmp_path, code):
    session.open_path(report)
    before = session.document_id
    session.open_path(BAD[code](tmp_path))
    qtbot.waitUntil(lambda: bool(told), timeout=30_000)
    assert [error.code for error in told] == [code]
    assert session.document_id == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_one_may_not_read(qtbot, session, told, report):
    report.chmod(0)
    session.open_path(report)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].code == "unreadable"


def test_a_wrong_encoding_is_told_and_the_document_stays(qtbot, session, told, report):
    session.open_path(report)
    before = session.document_id
    session.read_again("ascii")
    qtbot.waitUntil(lambda: bool(told))
    assert [error.code for error in told] == ["wrong_encoding"]
    assert session.document_id == before


def test_pasted_nothing_is_told(session, told):
    session.open_text("  \n")
    assert [error.code for error in told] == ["empty"]


def test_a_file_removed_while_open_takes_nothing_with_it(qtbot, session, told, report):
    session.open_path(report)
    with qtbot.waitSignal(session.analysis_finished, timeout=30_000):
        pass
    text = session.document.text
    report.unlink()
    session.notebook.add_label(_span(session, "于建岳指出"), session.notebook.label_for_key(1))
    with qtbot.waitSignal(session.analysis_finished, timeout=30_000):
        session.read_again(None)
    assert session.document.text == text
    assert [one.annotation.anchor.quotation for one in session.notebook.placed] == ["于建岳指出"]
    assert told == []


def test_a_stored_document_opens_without_its_file(qtbot, session, report):
    session.open_path(report)
    first, text = session.document_id, session.document.text
    report.unlink()
    session.open_text("會議由馮軍主持。")
    session.open_stored(first)
    assert session.document.text == text


def test_a_refused_change_comes_back_and_marks_stay(qtbot, session, tmp_path):
    path = tmp_path / "spaces.txt"
    path.write_text("會議由馮軍主持,會議指出,要凝心聚力。\n縣委書記于建岳出席會議。\n", encoding="utf-8")
    session.open_path(path)
    with qtbot.waitSignal(session.analysis_finished, timeout=30_000):
        pass
    session.notebook.add_label(_span(session, "于建岳"), session.notebook.label_for_key(1))
    changes = [one for one in session.document.edits if one.edit.accepted and one.edit.original == ","]
    assert changes, "the comma of half width is to be widened"
    with qtbot.waitSignal(session.analysis_finished, timeout=30_000):
        Amendments(session.notebook, lambda: session.document).rule([changes[0].key], Verdict.REFUSED)
    assert session.document.text.startswith("會議由馮軍主持,")
    assert session.notebook.placed[0].span.of(session.document.text) == "于建岳"
    with qtbot.waitSignal(session.analysis_finished, timeout=30_000):
        session.notebook.undo_group.undo()
    assert session.document.text.startswith("會議由馮軍主持，")


def test_without_a_library_one_reads_and_is_told_that_marks_cannot_be_kept(qtbot, report):
    session, told = Session(None, StoreError("damaged")), []
    session.failed.connect(told.append)
    session.open_path(report)
    assert "于建岳" in session.document.text
    assert told == []
    session.notebook.add_note(_span(session, "于建岳"), "查")
    assert [error.code for error in told] == ["damaged"]
    session.close()


def _span(session, words):
    start = session.document.text.index(words)
    return Span(start, start + len(words))
