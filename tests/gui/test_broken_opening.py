"""A text broken throughout opens at once, as it came, and is read anew beside the window."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from core.model.options import Options
from core.text.document import Source
from gui.opening import Reading
from gui.session import Session

SOUND = tuple(f"第{number}项：会议审议通过了关于常务委员会工作报告的决议。" for number in range(200))
BROKEN = tuple(line.encode().decode("latin-1") for line in SOUND)


def test_a_few_broken_lines_are_read_anew_at_once() -> None:
    reading = Reading.quick(Source("\n".join((*BROKEN[:2], *SOUND[2:]))), Options())
    assert reading.cleaned
    assert reading.document.text == "\n".join(SOUND)


def test_a_text_of_nothing_else_is_shown_as_it_came_and_then_repaired(qtbot: QtBot) -> None:
    session = Session(None)
    with qtbot.waitSignal(session.analysis_finished, timeout=30_000):
        session.open_text("\n".join(BROKEN))
        assert session.document is not None
        assert session.document.text == "\n".join(BROKEN)
    assert session.document.text == "\n".join(SOUND)
    session.close()
