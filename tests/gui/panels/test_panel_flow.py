"""Words set in a narrow room: lines are counted, what is too long ends in an ellipsis, nothing ever hangs."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QImage, QPainter

from gui import theme
from gui.panels.flow import Flow, Run, cut
from gui.panels.look import Look


@pytest.fixture(scope="module")
def look(qapp) -> Look:
    return Look(theme.load("light"), QFont())


def runs(look: Look, *texts: str) -> tuple[Run, ...]:
    return tuple(Run(text, look.serif(number), "ink") for number, text in enumerate(texts))


def test_cutting_counts_as_qt_does_and_splits_no_character(look):
    assert [one.text for one in cut(runs(look, "𠮷野家", "書記"), 3)] == ["𠮷野…"]
    # Three units end in the middle of nothing here, but one unit would end in the middle of 𠮷.
    assert [one.text for one in cut(runs(look, "𠮷野家"), 1)] == ["…"]
    assert [one.text for one in cut(runs(look, "甲乙", "丙丁"), 3)] == ["甲乙", "丙…"]
    assert [one.text for one in cut(runs(look, "甲"), 5)] == ["甲"]


def test_words_that_do_not_fit_take_more_lines_up_to_the_most(look):
    words = runs(look, "政協雲嶺縣第七屆委員會第四次會議關於常務委員會工作報告的決議")
    one, two, many = (Flow(words, 120, lines).height(look) for lines in (1, 2, 9))
    assert one < two < many
    assert Flow(words, 2000, 9).height(look) == one


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.lists(st.text("甲乙A 𠮷👩\n…・", max_size=30), min_size=1, max_size=4), st.integers(-5, 200), st.integers(1, 3))
def test_any_words_are_set_in_any_room(look, texts, width, lines):
    image = QImage(220, 200, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    flow = Flow(runs(look, *texts), width, lines)
    height = flow.draw(painter, image.rect().topLeft().toPointF(), look)
    painter.end()
    assert height == flow.height(look)
