"""文庫: documents as they are sorted; with words typed, those that have them and the places in the texts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from core.search import Found, Hit
from core.store import DocumentRow, Order
from core.text.span import Span
from gui.panels.library import LibraryPanel, Place, Wish
from gui.panels.models import Data

CLOSING = DocumentRow(
    "d1", "七屆四次會議閉幕", "/x/closing.txt", "2024-03-07T01:00:00.000Z", 3, "2024-03-06", "雲嶺網", "縣政協"
)
GAZETTE = DocumentRow("d2", "公報", "", "2024-03-05T01:00:00.000Z")
SENTENCE = "于建岳指出，要凝心聚力。"
HIT = Hit(Span(100, 103), SENTENCE, Span(0, 3))


@pytest.fixture
def panel(qtbot) -> LibraryPanel:
    made = LibraryPanel()
    qtbot.addWidget(made)
    made.resize(240, 400)
    made.show()
    return made


def texts(panel: LibraryPanel) -> list[str]:
    proxy, found = panel.proxy, []

    def walk(parent, depth):
        for row in range(proxy.rowCount(parent)):
            index = proxy.index(row, 0, parent)
            found.append("・" * depth + index.data())
            walk(index, depth + 1)

    walk(proxy.index(-1, 0), 0)
    return found


def click(qtbot, panel, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    rect = panel.view.visualRect(panel.proxy.mapFromSource(panel.model.find(key)))
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, modifier, QPoint(30, rect.center().y()))


def test_it_says_what_it_is_for_while_it_is_empty(panel):
    assert panel.objectName() == "libraryPanel"
    assert panel.empty.isVisible()
    assert panel.filter.isVisible()


def test_it_lists_documents_in_the_order_given_with_what_tells_them_apart(panel):
    panel.setDocuments([CLOSING, GAZETTE])
    assert texts(panel) == ["七屆四次會議閉幕", "公報"]
    index = panel.proxy.index(0, 0)
    node = index.data(Data.NODE)
    assert (node.detail, node.right) == (("2024-03-06 · 雲嶺網 · 縣政協",), "3")
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert tip.splitlines()[:5] == ["七屆四次會議閉幕", "2024-03-06", "雲嶺網", "縣政協", "closing.txt"]
    assert "Marks: 3" in tip


def test_a_click_or_enter_asks_for_a_document(qtbot, panel):
    panel.setDocuments([CLOSING, GAZETTE])
    with qtbot.waitSignal(panel.documentActivated) as told:
        click(qtbot, panel, "d:d2")
    assert told.args == ["d2"]
    with qtbot.waitSignal(panel.documentActivated) as told:
        qtbot.keyClick(panel.view, Qt.Key.Key_Enter)
    assert told.args == ["d2"]


def test_typing_wishes_for_words_once_the_hand_rests(qtbot, panel):
    with qtbot.waitSignal(panel.wished) as told:
        panel.filter.setText("会议")  # no keys of a test write Chinese
    assert told.args == [Wish("会议")]
    assert panel.wish.words == "会议"


def test_places_stand_below_their_documents_and_lead_there(qtbot, panel):
    panel.setDocuments([CLOSING])
    panel.filter.setText("于建岳")
    panel.filter.returnPressed.emit()
    panel.setDocuments([])
    panel.setFound([Found(GAZETTE, (HIT,))], searching=True)
    assert texts(panel) == ["In the texts", "・公報", "・・" + SENTENCE]
    assert panel.proxy.index(0, 0).data(Data.NODE).right == "1 …"
    panel.setFound([Found(GAZETTE, (HIT,))], searching=False)
    assert panel.proxy.index(0, 0).data(Data.NODE).right == "1"
    with qtbot.waitSignal(panel.placeActivated) as told:
        click(qtbot, panel, "h:d2:100")
    assert told.args == [Place("d2", Span(100, 103))]


def test_no_hit_at_all_is_said(panel):
    panel.filter.setText("無此詞")
    panel.filter.returnPressed.emit()
    panel.setFound((), searching=False)
    assert panel.empty.text() == "Nothing in the library has these words."


def test_the_same_order_again_turns_it_round(qtbot, panel):
    wishes = []
    panel.wished.connect(wishes.append)
    for text in ("Title", "Title  ↑", "Marks"):
        panel.order.menu().aboutToShow.emit()
        next(action for action in panel.order.menu().actions() if action.text() == text).trigger()
    assert [(one.order, one.descending) for one in wishes] == [
        (Order.TITLE, False),
        (Order.TITLE, True),
        (Order.MARKS, True),
    ]


def test_several_are_removed_at_once(qtbot, panel):
    panel.setDocuments([CLOSING, GAZETTE])
    with qtbot.assertNotEmitted(panel.removeAsked):
        qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    click(qtbot, panel, "d:d1")
    with qtbot.assertNotEmitted(panel.documentActivated):
        click(qtbot, panel, "d:d2", Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(panel.removeAsked) as told:
        qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    assert told.args == [(CLOSING, GAZETTE)]


def test_the_document_on_the_page_stands_bold(panel):
    panel.setDocuments([CLOSING, GAZETTE])
    panel.setOpen("d2")
    rows = [panel.proxy.index(row, 0).data(Data.NODE) for row in range(2)]
    assert [panel.delegate.picture(node, panel.model.words, 0).runs[0].font.bold() for node in rows] == [False, True]


def test_a_library_of_many_texts_makes_the_rows_in_sight_only(panel):
    panel.setDocuments([DocumentRow(f"d{number}", f"第{number}期", "", "") for number in range(20_000)])
    assert panel.count() == 20_000
    assert panel.model.laid() < 200
