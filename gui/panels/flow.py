"""Words in several fonts and colours, set one after another in a narrow room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from gui.panels.look import Look

_ORIGIN = QPointF()


@dataclass(frozen=True, slots=True)
class Run:
    """Words set in one font and colour; a colour by its name in the look."""

    text: str
    font: QFont
    colour: str
    struck: bool = False
    ground: str = ""


@dataclass(frozen=True)
class Flow:
    """Runs in `width` pixels on at most `lines` lines, the last of which is shortened where it must be."""

    runs: tuple[Run, ...]
    width: float
    lines: int = 1

    def height(self, look: Look) -> float:
        """Pixels that the lines need."""
        return _bottom(self._layout(look, coloured=False))

    def draw(self, painter: QPainter, at: QPointF, look: Look) -> float:
        """Paint the lines from their upper left corner; their height."""
        layout = self._layout(look, coloured=True)
        layout.draw(painter, at)
        return _bottom(layout)

    def _layout(self, look: Look, *, coloured: bool) -> QTextLayout:
        runs = self.runs
        layout = _laid(runs, look, self.width, self.lines, coloured=coloured)
        # Room for the ellipsis is found by leaving out one character more each time; two rounds at most in practice.
        while (kept := _held(layout)) < _units(layout.text()) and layout.text() != "…":
            runs = cut(runs, max(0, kept - 1))
            layout = _laid(runs, look, self.width, self.lines, coloured=coloured)
        return layout


def narrowed(runs: tuple[Run, ...], width: float) -> tuple[Run, ...]:
    """The runs with the first one shortened in its middle, where they do not fit.

    中國人民政治協商會議雲嶺縣第七屆委員會第四次會議 is told apart by both of its ends, and the date after it must be seen.
    """
    widths = [QFontMetricsF(run.font).horizontalAdvance(run.text) for run in runs]
    if not runs or sum(widths) <= width:
        return runs
    room = max(width - sum(widths[1:]), width * 0.6)
    name = QFontMetricsF(runs[0].font).elidedText(runs[0].text, Qt.TextElideMode.ElideMiddle, room)
    return (replace(runs[0], text=name), *runs[1:])


def cut(runs: Sequence[Run], units: int) -> tuple[Run, ...]:
    """The runs up to a number of UTF-16 units, with an ellipsis after them."""
    kept: list[Run] = []
    for run in runs:
        text = run.text.removesuffix("…") if _units(run.text) > units else run.text
        while _units(text) > units:
            text = text[:-1]
        if text != run.text:
            kept.append(replace(run, text=f"{text}…"))
            break
        kept.append(run)
        units -= _units(text)
    return tuple(kept)


def _laid(runs: tuple[Run, ...], look: Look, width: float, lines: int, *, coloured: bool) -> QTextLayout:
    layout = QTextLayout("".join(run.text for run in runs).replace("\n", "\u2028" if lines > 1 else " "))
    option = QTextOption()
    mode = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if lines > 1 else QTextOption.WrapMode.WrapAnywhere
    option.setWrapMode(mode)
    layout.setTextOption(option)
    layout.setFormats(_formats(runs, look, coloured=coloured))
    layout.beginLayout()
    top = 0.0
    for _ in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 20.0))
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _formats(runs: tuple[Run, ...], look: Look, *, coloured: bool) -> list[QTextLayout.FormatRange]:
    formats: list[QTextLayout.FormatRange] = []
    start = 0
    for run in runs:
        one = QTextLayout.FormatRange()
        one.start, one.length = start, _units(run.text)
        style = QTextCharFormat()
        style.setFont(run.font)
        if coloured:
            style.setForeground(look.colour(run.colour))
            style.setFontStrikeOut(run.struck)
            if run.ground:
                style.setBackground(look.shade(run.ground))
        one.format = style  # pyright: ignore[reportAttributeAccessIssue]
        formats.append(one)
        start += one.length
    return formats


def _held(layout: QTextLayout) -> int:
    last = layout.lineAt(layout.lineCount() - 1) if layout.lineCount() else None
    return last.textStart() + last.textLength() if last is not None else 0


def _bottom(layout: QTextLayout) -> float:
    return sum(layout.lineAt(number).height() for number in range(layout.lineCount()))


def _units(text: str) -> int:
    """UTF-16 units, in which Qt counts: 𠮷 is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
