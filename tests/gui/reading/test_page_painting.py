"""What marks look like, and what a click on them means: real pixels of a real page."""

from __future__ import annotations

import pytest
from page_hands import click, middle, phrased, send
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import QColor, QContextMenuEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication

from core.text.span import Span
from gui import theme
from gui.reading.card import Card, CardRow
from gui.reading.marks import Layer, MarginNote, Mark

LIGHT = theme.load("light")
MAGENTA = QColor("#e000e0")
"""A colour that no edge of an ink stroke comes near."""


def picture(view) -> QImage:
    return view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def near(pixel: QColor, colour: QColor, tolerance: int = 40) -> bool:
    return all(
        abs(a - b) <= tolerance
        for a, b in zip(pixel.getRgb()[:3], colour.getRgb()[:3], strict=True)  # pyright: ignore[reportIndexIssue]
    )


def columns(image: QImage, area: QRectF, colour: QColor) -> set[int]:
    """The columns of an area, in pixels from the page's left, where a colour is seen in its lower third."""
    top, bottom = int(area.top() + area.height() * 2 / 3), int(area.bottom())
    return {
        x
        for x in range(int(area.left()), int(area.right()))
        if any(near(image.pixelColor(x, y), colour) for y in range(top, bottom))
    }


def lined(view, start: int, end: int, purpose: str) -> set[int]:
    return columns(picture(view), view.spanRect(start, end), LIGHT.colour(purpose))


def test_a_name_carries_a_line_from_end_to_end(make_page) -> None:
    view = make_page("甲乙丙丁戊")
    view.setMarks([Mark(Span(1, 4), Layer.PLACE, "p")])
    seen, area = lined(view, 0, 5, "place"), view.spanRect(1, 4)
    assert min(seen) == pytest.approx(area.left() + 1, abs=1)
    assert max(seen) == pytest.approx(area.right() - 2, abs=1)


def test_lines_of_neighbours_never_touch(make_page) -> None:
    view = make_page("甲乙丙丁")
    view.setMarks([Mark(Span(0, 2), Layer.PLACE, "a"), Mark(Span(2, 4), Layer.PLACE, "b")])
    border = round(view.spanRect(2, 3).left())
    assert not {border - 1, border} & lined(view, 0, 4, "place")


@pytest.mark.parametrize(
    "layer", [Layer.PERSON, Layer.ORG, Layer.PLACE, Layer.DOC, Layer.DATE, Layer.MEETING, Layer.QUANTITY]
)
def test_nothing_is_drawn_under_punctuation(make_page, layer: Layer) -> None:
    text = "甲《乙》，丙、丁（戊）己"
    view = make_page(text)
    view.setLayerVisible(layer, True)
    start = 4 if layer is Layer.DOC else 0  # a title in 《》 carries no line at all
    view.setMarks([Mark(Span(start, len(text)), layer, "x", MAGENTA.name())])
    for index, character in enumerate(text):
        if character in "《》，、（）":
            assert not columns(picture(view), view.spanRect(index, index + 1), MAGENTA), character
    assert columns(picture(view), view.spanRect(text.index("丙"), text.index("丙") + 1), MAGENTA)


def test_a_title_with_its_marks_needs_no_wave(make_page) -> None:
    text = "通過《工作報告》和工作報告"
    view = make_page(text)
    for span in (Span(2, 8), Span(3, 7)):
        view.setMarks([Mark(span, Layer.DOC, "d")])
        assert not lined(view, 0, len(text), "doc")
    view.setMarks([Mark(Span(9, 13), Layer.DOC, "d")])
    assert lined(view, 9, 13, "doc")


def test_nested_names_lie_below_one_another(make_page) -> None:
    view = make_page("雲嶺縣委員會")
    view.setMarks([Mark(Span(0, 6), Layer.ORG, "o"), Mark(Span(0, 3), Layer.PLACE, "p")])
    assert lined(view, 0, 3, "org")
    assert lined(view, 0, 3, "place")


def test_overlapping_labels_are_both_seen(make_page) -> None:
    view = make_page("甲乙丙丁")
    red, blue = "#d02020", "#2020d0"
    view.setMarks([Mark(Span(0, 3), Layer.LABEL, "a", red), Mark(Span(1, 4), Layer.LABEL, "b", blue)])
    image, page = picture(view), LIGHT.colour("page")

    def ground(position: int) -> set[tuple[int, ...]]:
        area = view.spanRect(position, position + 1)
        x = int(area.right()) - 1
        colours = (image.pixelColor(x, y) for y in range(int(area.top()) + 3, int(area.bottom()) - 3))
        return {(c.red() > c.blue() + 10, c.blue() > c.red() + 10) for c in colours if not near(c, page, 3)}

    assert (True, False) in ground(0)
    assert {(True, False), (False, True)} <= ground(1)
    assert (False, True) in ground(3)


def test_lost_characters_are_red(make_page) -> None:
    view = make_page("陳〓趙琳")
    view.setMarks([Mark(Span(1, 2), Layer.LOST, "x")])
    image, area = picture(view), view.spanRect(1, 2).toRect()
    pixels = [image.pixelColor(x, y) for x in range(area.left(), area.right()) for y in range(area.top(), area.bottom())]
    assert sum(near(pixel, LIGHT.colour("lost"), 30) for pixel in pixels) > 20


def test_repairs_are_shaded_below_only(make_page) -> None:
    view = make_page("　　於　　")
    view.setMarks([Mark(Span(3, 4), Layer.REPAIR, "r")])
    image, area = picture(view), view.spanRect(3, 4).toRect()
    page, x = LIGHT.colour("page"), area.center().x()
    assert near(image.pixelColor(x, area.top() + 10), page, 2)
    assert not near(image.pixelColor(x, area.bottom() - 10), page, 2)


def test_a_doubt_is_one_faint_dot(make_page) -> None:
    view = make_page("云啟明")
    view.setMarks([Mark(Span(0, 1), Layer.DOUBT, "d", MAGENTA.name())])
    image, area = picture(view), view.spanRect(0, 1).toRect()
    dot = [
        (x, y)
        for x in range(area.left(), area.right())
        for y in range(area.top(), area.bottom() + 4)
        if near(image.pixelColor(x, y), MAGENTA, 60)
    ]
    assert 1 <= len(dot) <= 16
    assert all(abs(x - area.center().x()) <= 3 and y > area.bottom() - 4 for x, y in dot)


def test_layers_are_hidden_and_shown(make_page) -> None:
    view = make_page("甲乙丙")
    view.setMarks([Mark(Span(0, 2), Layer.DATE, "d")])
    assert not view.isLayerVisible(Layer.DATE)
    assert not lined(view, 0, 2, "date")
    view.setLayerVisible(Layer.DATE, True)
    assert lined(view, 0, 2, "date")
    view.cleanPage(True)
    assert not lined(view, 0, 2, "date")
    view.cleanPage(False)
    assert lined(view, 0, 2, "date")


def test_marks_follow_their_characters_into_a_longer_view(make_page) -> None:
    text = "軟件甲乙"
    view = make_page(text)
    view.setMarks([Mark(Span(2, 4), Layer.PLACE, "p")])
    view.setView(phrased(text, "軟件", "應用軟體"), "tw")
    area = view.spanRect(2, 4)
    seen = columns(picture(view), view.spanRect(0, 4).united(area), LIGHT.colour("place"))
    assert min(seen) >= area.left()


def test_the_dark_page_is_dark(make_page) -> None:
    view = make_page("甲")
    view.setTheme(theme.load("dark"))
    assert picture(view).pixelColor(2, 2) == theme.load("dark").colour("page")


def test_a_click_activates_the_shortest_mark(make_page, qtbot) -> None:
    view = make_page("雲嶺縣委員會開會")
    view.setMarks([Mark(Span(0, 6), Layer.ORG, "body"), Mark(Span(0, 3), Layer.PLACE, "county")])
    with qtbot.waitSignal(view.markActivated) as told:
        click(view, middle(view, 1))
    assert told.args == ["county"]
    with qtbot.waitSignal(view.markActivated) as told:
        click(view, middle(view, 4))
    assert told.args == ["body"]
    with qtbot.assertNotEmitted(view.markActivated):
        click(view, middle(view, 7))


def test_hovering_tells_the_key_once(make_page) -> None:
    view = make_page("縣委書記于建岳指出")
    view.setMarks([Mark(Span(4, 7), Layer.PERSON, "p")])
    told: list[str] = []
    view.markHovered.connect(told.append)
    for position in (0, 4, 5, 8):
        send(view, QEvent.Type.MouseMove, middle(view, position), Qt.MouseButton.NoButton)
    assert told == ["p", ""]


def test_hidden_marks_do_not_answer(make_page, qtbot) -> None:
    view = make_page("三月六日")
    view.setMarks([Mark(Span(0, 4), Layer.DATE, "d")])
    with qtbot.assertNotEmitted(view.markActivated):
        click(view, middle(view, 1))


def test_the_strip_leads_to_marks(make_page) -> None:
    text = "\n".join(f"第{n}段甲乙丙丁" for n in range(300))
    view = make_page(text)
    place = text.index("第250段")
    view.setMarks([Mark(Span(place, place + 2), Layer.PLACE, "p")])
    image = picture(view)
    x = view.viewport().width() - 8
    rows = [y for y in range(image.height()) if near(image.pixelColor(x, y), LIGHT.colour("place"), 3)]
    assert len(rows) == 3
    assert rows[1] / image.height() == pytest.approx(250 / 300, abs=0.03)
    click(view, QPointF(x, rows[1]))
    assert not view.spanRect(place, place + 2).isEmpty()


def test_notes_stand_beside_their_marks_and_push_each_other_down(make_page, qtbot) -> None:
    view = make_page("甲" * 40 + "\n" + "乙" * 40)  # the second note's row is within the height of the first note
    notes = [
        MarginNote("a", Span(0, 2), "疑問", "此處首見，查 2023 年報告，看是否有同樣的說法。"),
        MarginNote("b", Span(30, 31), "存疑", "再查。"),
    ]
    view.setNotes(notes)
    placed = view._placed_notes(view._seen())
    assert placed[0].area.top() == pytest.approx(view.spanRect(0, 1).top(), abs=6)
    assert view.spanRect(30, 31).top() < placed[0].area.bottom() <= placed[1].area.top()
    with qtbot.waitSignal(view.noteActivated) as told:
        click(view, placed[1].area.center())
    assert told.args == ["b"]
    rule = QPoint(int(placed[0].area.left()), int(placed[0].area.center().y()))
    assert near(picture(view).pixelColor(rule), LIGHT.colour("accent"), 3)


def test_no_character_of_a_note_breaks_a_rule(qapp) -> None:
    from gui.reading.textbox import TextBox

    font = theme.interface_font("zh-Hant", 13)
    narrow = TextBox("一二三四五六七？", font, 7 * 13 + 6)  # ？ alone would fall on the second row
    assert narrow.height == 2 * 18
    assert TextBox("", font, 100).height == 0


def test_the_menu_is_asked_for_the_selection_or_the_place(make_page, qtbot) -> None:
    view = make_page("甲乙丙丁")

    def ask(at: QPointF) -> object:
        point = at.toPoint()
        with qtbot.waitSignal(view.contextMenuAsked) as told:
            event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point))
            QApplication.sendEvent(view.viewport(), event)
        return told.args[0]

    view.setSelectedSpan(1, 3)
    assert ask(middle(view, 1)) == Span(1, 3)
    assert ask(middle(view, 0) - QPointF(8, 0)) == Span(0, 0)


def test_dropped_files_are_told(make_page, qtbot, tmp_path) -> None:
    view = make_page("甲")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt")), QUrl("https://example.org/b.txt")])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(view.filesDropped) as told:
        view.dropEvent(event)
    assert told.args == [[str(tmp_path / "a.txt")]]


def test_hits_are_tinted_and_the_current_one_stands_out(make_page) -> None:
    view = make_page("甲乙丙丁")
    view.setHits([Span(0, 1), Span(2, 3)], Span(2, 3))
    image = picture(view)
    for position, purpose in ((0, "find"), (2, "found")):
        area = view.spanRect(position, position + 1)
        assert near(image.pixelColor(int(area.left()) + 2, int(area.top()) + 7), LIGHT.colour(purpose), 8)


def test_a_glow_ends(make_page, qtbot) -> None:
    view = make_page("甲乙丙")
    still = picture(view)
    view._glow.setDuration(60)
    view.glow(0, 2)
    if theme.motion_allowed():
        with qtbot.waitSignal(view._glow.finished, timeout=3000):
            pass
    assert picture(view) == still


def test_a_long_label_of_the_card_keeps_off_its_value(qapp) -> None:
    card = Card((CardRow("Attendance", "應到 262"), CardRow("Date", "2024-01-10")), theme.interface_font("en", 14))
    (line,) = card._lines(700)
    assert all(cell.column >= cell.label.width + 8 for cell in line)
    assert card.height(400) > card.height(700) > 0
    assert Card((), theme.interface_font("en", 14)).height(700) == 0
