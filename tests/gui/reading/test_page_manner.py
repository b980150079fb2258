"""Hanging marks, corner quotes, numbers, and characters that no font has."""

from __future__ import annotations

import pytest
from page_hands import phrased, shown
from PySide6.QtGui import QGuiApplication, QImage

from core.text.span import Span
from gui.reading.differences import Differences
from gui.reading.face import Face, Typography, displayed
from gui.reading.layout import LaidPart
from gui.reading.parts import Parts

EM = 20


def laid(text: str, ems: int = 10, **manner) -> LaidPart:
    face = Face("hans", "hans", EM, ems, manner=Typography(indent=0, **manner))
    return LaidPart(text, face, None, continued=False, going_on=False)


def test_a_comma_at_the_end_of_a_row_hangs_out_by_its_white_half(qapp) -> None:
    part = laid("甲乙丙丁戊己庚辛壬，" + "子" * 12)
    assert part.row_end(0) == 10
    assert part.x(10, 0) == pytest.approx(10.5 * EM, abs=1)
    assert part.x(part.row_end(1), 1) == pytest.approx(10 * EM, abs=1)


def test_a_bracket_at_the_start_of_a_row_hangs_out(qapp) -> None:
    part = laid("甲" * 10 + "《決議》" + "乙" * 12)
    assert part.text[part.row_start(1)] == "《"
    # Qt tells no place left of 0; the next character shows where the bracket's ink stands.
    assert part.x(part.row_start(1) + 1, 1) == pytest.approx(EM / 2, abs=1)


def test_a_taiwan_comma_stands_in_its_middle_and_does_not_hang(qapp) -> None:
    assert Face("tw", "tw").hanging("」")
    assert not Face("tw", "tw").hanging("，")
    assert Face("hant", "hans").hanging("，")


def test_quotes_are_shown_as_corners_where_these_are_in_use(make_page) -> None:
    assert displayed("“甲‘乙’”don’t", corners=True) == "「甲『乙』」don't"
    assert displayed("“甲”") == "“甲”"
    text = "他說“干部要到一線去”。"
    view = make_page(text, script="tw")
    plain = view.grab().toImage()
    view.setTypography(Typography(corners=True))
    corners = view.grab().toImage()
    assert plain != corners
    assert view.shownText() == view.text() == text
    view.selectAll()
    view.copy()
    assert QGuiApplication.clipboard().text() == text
    view.setView(shown(text, "hans"), "hans")
    assert not view._face.corners


def test_paragraphs_are_counted_without_empty_ones_and_soft_cuts() -> None:
    parts = Parts("甲\n\n乙\n" + "會議閉幕。" * 900 + "\n丙")
    numbers = [parts.number(part) for part in range(len(parts)) if parts.content(part)]
    assert numbers[0] == 1
    assert numbers[1] == 2
    assert numbers[-1] == 4
    assert set(numbers) == {1, 2, 3, 4}


def test_numbers_stand_left_of_the_text(make_page) -> None:
    view = make_page("甲乙\n丙丁")
    before = view.grab().toImage()
    view.setTypography(Typography(numbers=True))
    left = view._geometry.left
    after = view.grab().toImage()
    assert ink(after, 0, left - 2) > ink(before, 0, left - 2) == 0


def ink(image: QImage, left: int, right: int) -> int:
    paper = image.pixel(1, image.height() - 1)
    return sum(image.pixel(x, y) != paper for x in range(left, right) for y in range(200))


def test_a_character_that_no_font_has_is_a_box_with_its_code_point(qapp) -> None:
    # U+2FFFD is no character and never will be; 𠮷 stands in the fonts that the tests ask for.
    part = laid("甲\U0002fffd乙")
    assert part.missing() == (1,)
    assert laid("甲乙丙").missing() == ()


def test_the_box_takes_the_place_of_the_glyph(make_page) -> None:
    view = make_page("甲\U0002fffd乙")
    assert not view.grab().isNull()
    view.setSelectedSpan(1, 2)
    assert view.selectedText() == "\U0002fffd"


def test_a_variation_selector_belongs_to_its_character(make_page) -> None:
    text = "葛\U000e0100市"
    view = make_page(text)
    part = view._flow.laid(0)
    assert [part.snap(position) for position in range(4)] == [0, 0, 2, 3]
    first, second = view.spanRect(0, 2), view.spanRect(2, 3)
    assert first.width() == pytest.approx(second.width(), abs=1)


def test_what_differs_between_two_views() -> None:
    own, other = shown("干部到一線\n奮斗", "hans"), shown("幹部到一線\n奮鬥", "hant")
    differences = Differences(own, other)
    assert differences.within(0, 5) == (Span(0, 1),)
    assert differences.within(6, 8) == (Span(7, 8),)
    text = "甲軟體乙"
    there = Differences(phrased(text, "軟體", "電腦程式"), shown(text))
    assert there.within(0, 6) == (Span(1, 5),)
    assert Differences(shown(text), shown(text)).within(0, 4) == ()


def test_nothing_glows_where_nothing_is_to_move(make_page, qapp) -> None:
    view = make_page("甲乙丙")
    before = qapp.property("zhupiStill")
    try:
        qapp.setProperty("zhupiStill", True)
        still = view.grab().toImage()
        view.glow(0, 3)
        assert view.grab().toImage() == still
        qapp.setProperty("zhupiStill", False)
        view.glow(0, 3)
        assert view.grab().toImage() != still
    finally:
        qapp.setProperty("zhupiStill", before)


@pytest.mark.parametrize("sans", [False, True])
@pytest.mark.parametrize(("script", "cut"), [("hans", "SC"), ("hant", "TC"), ("tw", "TC"), ("hk", "HK")])
def test_letters_follow_the_script(qapp, sans: bool, script: str, cut: str) -> None:
    family = Face(script, script, manner=Typography(sans=sans)).font(None).families()[0]
    assert family == f"Noto {'Sans' if sans else 'Serif'} CJK {cut}"
