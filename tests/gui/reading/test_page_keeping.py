"""The reading place through anything that sets the page anew: 200 random sequences of resizing, zoom, script and manner."""

from __future__ import annotations

import random

import pytest
from page_hands import phrased, shown

from core.text.span import Span
from gui.reading.face import Typography

PARAGRAPH = "縣委書記于建岳指出，軟體要用好，“三河五區”𠮷要建好；會議號召全縣各界人士同心同向。"
TEXT = "\n".join(f"第{n}段：" + PARAGRAPH * (1 + n % 5) for n in range(150))
WIDER = phrased(TEXT, "軟體", "電腦程式")
"""A view whose positions are not those of the clean text."""


def change(view, dice: random.Random) -> None:
    """One thing that sets the page anew."""
    kind = dice.randrange(5)
    if kind == 0:
        view.resize(dice.randrange(320, 1500), dice.randrange(300, 900))
    elif kind == 1:
        view.setTextSize(dice.choice((12, 16, 20, 24, 32)))
    elif kind == 2:
        view.setView(*dice.choice(((shown(TEXT, "hant"), "hant"), (shown(TEXT, "hans"), "hans"), (WIDER, "tw"))))
    elif kind == 3:
        manner = Typography(dice.random() < 0.5, dice.randrange(20, 60), dice.randrange(3), dice.random() < 0.5)
        view.setTypography(manner)
    else:
        view.setLineHeight(dice.choice((150, 170, 200)))


@pytest.mark.parametrize("seed", range(200))
def test_the_row_that_was_read_stays_at_its_height(make_page, seed: int) -> None:
    dice = random.Random(seed)
    view = make_page(TEXT)
    view.scrollToSpan(place := dice.randrange(2000, len(TEXT) - 3000), place + 1)
    view.scrollBy(dice.randrange(-40, 40))
    pin = view.pinned()
    for _ in range(dice.randrange(2, 6)):
        change(view, dice)
    row = view.spanRect(pin.position, pin.position + 1)
    # Of a row that begins above the page the same share is hidden, however high rows are now.
    share = row.height() / pin.row if pin.above < 0 else 1
    assert not row.isEmpty()
    assert row.top() == pytest.approx(pin.above * share, abs=1)


def test_the_selection_stays_on_its_characters(make_page) -> None:
    dice = random.Random(7)
    view = make_page(TEXT)
    start = TEXT.index("𠮷要建好", 3000)
    view.setSelectedSpan(start, start + 4)
    for _ in range(20):
        change(view, dice)
        assert view.selectedSpan() == Span(start, start + 4)
        assert view.selectedText() == "𠮷要建好"
