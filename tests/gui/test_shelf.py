"""The library of a real window: listing, searching all texts, importing, removing with undo."""

from __future__ import annotations

import pytest

from core.text.span import Span
from gui.panels.library import Place
from gui.panels.models import Data

OTHER = "臨川縣人民代表大會公報\n2023年5月6日　來源：臨川日報\n大會通過了關於預算的決議。盧小亨作報告。\n"


@pytest.fixture
def folder(tmp_path):
    """A folder with two texts in it and below it, and what is no text."""
    made = tmp_path / "texts"
    (made / "below").mkdir(parents=True)
    (made / "gazette.txt").write_text(OTHER, encoding="utf-8")
    (made / "below" / "two.txt").write_text("第二篇。盧小亨出席。\n", encoding="utf-8")
    (made / "picture.png").write_bytes(b"\x89PNG")
    return made


def keep(qtbot, window, path) -> None:
    with qtbot.waitSignal(window.session.kept, timeout=20_000):
        window.session.keep([path])


def look(qtbot, window, words: str) -> None:
    window.library.filter.setText(words)
    window.library.filter.returnPressed.emit()
    qtbot.waitUntil(lambda: not window.session.jobs.running("library search"), timeout=20_000)


def test_an_open_text_is_listed_with_what_its_analysis_knows(open_window, report):
    window = open_window(report)
    node = window.library.proxy.index(0, 0).data(Data.NODE)
    assert node.data.id == window.session.document_id
    assert node.data.body == window.session.analysis.meetings[0].body
    assert node.data.body
    window.session.notebook.add_label(Span(0, 3), window.session.notebook.labels[0])
    assert window.session.library.document(window.session.document_id).marks == 1


def test_a_folder_is_imported_with_dates_and_outlets_and_the_open_text_stays_first(qtbot, open_window, report, folder):
    window = open_window(report)
    keep(qtbot, window, folder)
    titles = [row.title for row in window.session.recent()]
    assert len(titles) == 3
    assert window.session.recent()[0].id == window.session.document_id
    gazette = next(row for row in window.session.recent() if "公報" in row.title)
    assert (gazette.date, gazette.outlet) == ("2023-05-06", "臨川日報")
    assert "2" in window.message_bar.text()


def test_what_cannot_be_read_is_told_and_the_rest_is_imported(qtbot, open_window, folder):
    (folder / "empty.txt").write_text("", encoding="utf-8")
    window = open_window(analysed=False)
    keep(qtbot, window, folder)
    assert len(window.session.recent()) == 2
    assert "Could not be read: 1." in window.message_bar.text()


def test_words_are_found_in_all_texts_in_either_script_and_a_click_leads_there(qtbot, open_window, report, folder):
    window = open_window(report)
    keep(qtbot, window, folder)
    look(qtbot, window, "卢小亨")
    found = window.library.model.find("texts")
    assert found.data(Data.NODE).right == "2"
    gazette = next(row for row in window.session.recent() if "公報" in row.title)
    start = OTHER.index("盧小亨")
    window.library.placeActivated.emit(Place(gazette.id, Span(start, start + 3)))
    qtbot.waitUntil(lambda: window.session.document_id == gazette.id)
    text = window.reading_view.text()
    assert not window.reading_view.spanRect(text.index("盧小亨"), text.index("盧小亨") + 3).isEmpty()
    look(qtbot, window, "")
    assert window.library.count() == 3


def test_a_removed_text_comes_back_with_undo_and_its_marks(qtbot, open_window, report):
    window = open_window(report)
    window.session.notebook.add_label(Span(0, 3), window.session.notebook.labels[0])
    window.shelf.refresh()
    window.library.view.setCurrentIndex(window.library.proxy.index(0, 0))
    window.library.removeAsked.emit(window.library.chosen())
    assert window.session.recent() == ()
    assert window.library.count() == 0
    assert "remove" in window.session.notebook.undo_group.undoText()
    window.message_bar.offers()[0].click()
    assert [row.marks for row in window.session.recent()] == [1]
    assert window.library.count() == 1
    assert window.message_bar.text() == ""


def test_texts_are_removed_and_brought_back_while_none_is_open(qtbot, open_window, folder):
    window = open_window(analysed=False)
    keep(qtbot, window, folder)
    window.shelf.remove(window.session.recent())
    assert window.session.recent() == ()
    window.actions_["undo"].trigger()
    assert len(window.session.recent()) == 2
