"""A page to read on, real and offscreen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from page_hands import shown

from gui import theme
from gui.reading.view import ReadingView


@pytest.fixture
def make_page(qtbot) -> Callable[..., ReadingView]:
    """Makes a shown page of a size with a text."""

    def make(text: str = "", size: tuple[int, int] = (860, 600), script: str = "hant") -> ReadingView:
        view = ReadingView(theme.load("light"))
        qtbot.addWidget(view)
        view.resize(*size)
        view.setView(shown(text), script)
        view.show()
        qtbot.waitExposed(view)
        return view

    return make
