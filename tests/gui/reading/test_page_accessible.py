"""The page as a screen reader finds it: through Qt, not around it."""

from __future__ import annotations

import gc
import weakref

from page_hands import shown
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible

from core.text.span import Span
from gui import theme
from gui.reading.marks import Layer, Mark
from gui.reading.view import ReadingView


def text_of(view):
    return QAccessible.queryAccessibleInterface(view).textInterface()


def test_a_page_is_a_named_document(make_page) -> None:
    view = make_page("會議閉幕。")
    found = QAccessible.queryAccessibleInterface(view)
    assert found.role() == QAccessible.Role.Document
    assert found.text(QAccessible.Text.Name)
    assert found.text(QAccessible.Text.Description)


def test_its_text_is_read_in_utf16(make_page) -> None:
    view = make_page("甲𠮷乙")
    text = text_of(view)
    assert text.characterCount() == 4
    assert (text.text(0, 1), text.text(1, 3), text.text(3, 4)) == ("甲", "𠮷", "乙")


def test_caret_and_selection_go_both_ways(make_page) -> None:
    view = make_page("甲𠮷乙丙")
    text = text_of(view)
    view.setSelectedSpan(1, 3)
    assert text.selectionCount() == 1
    assert text.selection(0) == (1, 4)
    assert text.cursorPosition() == 4
    text.setSelection(0, 0, 3)
    assert view.selectedSpan() == Span(0, 2)
    text.removeSelection(0)
    assert text.selectionCount() == 0
    text.setCursorPosition(3)
    assert view.selectedSpan() == Span(2, 2)


def test_characters_are_found_on_the_screen(make_page) -> None:
    view = make_page("甲𠮷乙丙")
    text = text_of(view)
    area = text.characterRect(3)
    assert area.isValid()
    assert text.offsetAtPoint(area.center()) == 3
    assert text.offsetAtPoint(view.mapToGlobal(view.rect().bottomRight())) == -1


def test_a_range_is_brought_into_sight(make_page) -> None:
    view = make_page("\n".join(["甲乙丙丁"] * 300))
    text = text_of(view)
    assert not text.characterRect(1400).isValid()
    text.scrollToSubstring(1400, 1402)
    assert text.characterRect(1400).isValid()


def test_it_follows_the_text_that_is_shown(make_page) -> None:
    view = make_page("甲乙")
    text = text_of(view)
    assert text.text(0, 9) == "甲乙"
    view.setView(shown("丙丁戊"), "hant")
    assert text.text(0, 9) == "丙丁戊"


def test_events_to_a_listener_do_no_harm(make_page) -> None:
    view = make_page("甲乙丙")
    was = QAccessible.isActive()
    QAccessible.setActive(True)
    try:
        text_of(view)
        view.setSelectedSpan(0, 2)
        view.setView(shown("丁戊"), "hant")
    finally:
        QAccessible.setActive(was)
    assert text_of(view).characterCount() == 2


def test_pages_come_and_go_without_a_trace(qapp) -> None:
    gone = []
    for _ in range(20):
        view = ReadingView(theme.load("light"))
        view.setView(shown("甲乙丙"), "hant")
        view.show()
        assert text_of(view).characterCount() == 3
        gone.append(weakref.ref(view))
        view.close()
        view.deleteLater()
        del view
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not [one for one in gone if one() is not None]


def test_attributes_tell_the_marks_on_a_character_and_how_far_they_reach(make_page) -> None:
    view = make_page("𠮷縣委書記于建岳出席")
    marks = (
        Mark(Span(0, 3), Layer.ORG, "m:0"),
        Mark(Span(0, 2), Layer.PLACE, "m:1"),
        Mark(Span(5, 8), Layer.PERSON, "m:2"),
    )
    view.setMarks(marks)
    text = text_of(view)
    # 𠮷 is two units, so what follows it stands one further.
    told, start, end = text.attributes(0)
    assert (start, end) == (0, 3)
    assert "mark:PLACE ORG;" in told
    assert text.attributes(3) == ("mark:ORG;text-underline-style:solid;", 3, 4)
    assert text.attributes(4) == ("", 4, 6)
    assert text.attributes(7) == ("mark:PERSON;text-underline-style:solid;", 6, 9)
    view.cleanPage(True)
    assert text.attributes(7)[0] == ""


def test_what_is_announced_reaches_a_listener_and_nobody_else(make_page) -> None:
    view = make_page("甲乙丙")
    was = QAccessible.isActive()
    try:
        for active in (False, True):
            QAccessible.setActive(active)
            view.announce("三處")
    finally:
        QAccessible.setActive(was)


def test_selection_and_bounds_agree_with_the_page_over_rows(make_page) -> None:
    view = make_page("甲" * 60 + "\n乙丙")
    text = text_of(view)
    text.setSelection(0, 50, 63)
    assert view.selectedSpan() == Span(50, 63)
    first, last = text.characterRect(50), text.characterRect(61)
    assert first.top() < last.top()
    assert text.offsetAtPoint(last.center()) == 61
