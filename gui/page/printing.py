"""Pages on paper or as PDF: the text as it is shown, its marks, and the reader's notes at the foot or in the margin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPen

from core.model.lines import LineRole
from gui.reading.layout import LaidPart
from gui.reading.marks import MarginNote
from gui.reading.page import SetText
from gui.reading.painting import Painting
from gui.reading.textbox import TextBox
from gui.theme import Theme, interface_font

_DPI = 96
"""Dots of an inch in which pages are measured."""
_PX = 15
_FOOT, _HEAD, _GAP = 34.0, 30.0, 6.0
_MARGIN_SHARE = 0.26
"""Of a page's width, for notes in the margin."""


class Notes(StrEnum):
    """Where the reader's notes are printed."""

    NONE = "none"
    FOOT = "foot"
    MARGIN = "margin"


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """What is printed beside the text."""

    marks: bool = True
    notes: Notes = Notes.FOOT


@dataclass(frozen=True)
class Manuscript:
    """What is to be printed; all positions are shown ones. `notes` are in text order."""

    text: SetText
    notes: tuple[MarginNote, ...]
    title: str
    theme: Theme
    language: str


class _Stretch(NamedTuple):
    """Rows of a part on a page: from `first` up to `last`, the first of them at `top`."""

    laid: LaidPart
    start: int
    first: int
    last: int
    top: float


@dataclass
class _Page:
    stretches: list[_Stretch] = field(default_factory=list[_Stretch])
    notes: list[tuple[int, MarginNote, float]] = field(default_factory=list[tuple[int, MarginNote, float]])
    """Number, note, and the top of its row."""
    foot: float = 0.0
    """The height of the notes at the foot."""


def lay_out(device: QPagedPaintDevice) -> None:
    """A4 with margins to hold a page by, unless the device has its own paper."""
    layout = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(22, 20, 22, 18))
    layout.setUnits(QPageLayout.Unit.Millimeter)
    layout.setMargins(QMarginsF(22, 20, 22, 18))
    device.setPageLayout(layout)


def print_pages(device: QPagedPaintDevice, resolution: int, manuscript: Manuscript, options: PrintOptions) -> int:
    """Print on a device of so many dots an inch; the number of pages, 0 when the device will not have them."""
    painter = QPainter()
    if not painter.begin(device):
        return 0
    try:
        scale = resolution / _DPI
        area = device.pageLayout().paintRectPixels(resolution)
        press = _Press(manuscript, options, area.width() / scale, area.height() / scale)
        painter.scale(scale, scale)
        count = 0
        for page in press.pages():
            if count and not device.newPage():
                break
            count += 1
            press.paint(painter, page, count)
        return count
    finally:
        painter.end()


class _Press:
    """Sets and paints the pages of one manuscript on paper of a size in pixels."""

    def __init__(self, manuscript: Manuscript, options: PrintOptions, width: float, height: float) -> None:
        self._script, self._text, self._options = manuscript, manuscript.text, options
        self._width, self._height = width, height
        self._margin = _MARGIN_SHARE * width if options.notes is Notes.MARGIN else 0.0
        ems = max(8, int((width - self._margin) // _PX))
        self._face = replace(self._text.face, px=_PX, ems=ems)
        self._painting = Painting(manuscript.theme, self._text.distinct)
        self._font = interface_font(manuscript.language, 10)
        self._wanted = manuscript.notes if options.notes is not Notes.NONE else ()

    # setting

    def pages(self) -> Iterator[_Page]:
        """The pages one after another; of a long text only the present one is held."""
        page, y = _Page(), _HEAD
        notes = list(enumerate(self._wanted, 1))[::-1]
        for part in range(len(self._text.parts)):
            laid = self._lay(part)
            start, first, top = self._text.parts.start(part), 0, y
            for row in range(laid.rows if laid.text else 0):
                own = _taken(notes, start + laid.row_end(row), last=row + 1 == laid.rows)
                foot = sum(self._note_height(number, note) for number, note in own)
                if y + laid.row_height + page.foot + foot > self._height - _FOOT and y > _HEAD:
                    page.stretches.append(_Stretch(laid, start, first, row, top))
                    yield page
                    page, y, first, top = _Page(), _HEAD, row, _HEAD
                page.notes += ((number, note, y) for number, note in own)
                page.foot += foot
                y += laid.row_height
            page.stretches.append(_Stretch(laid, start, first, laid.rows, top))
            y = y + laid.height - laid.rows * laid.row_height if laid.text else y + laid.height
        yield page

    def _lay(self, part: int) -> LaidPart:
        parts = self._text.parts
        role = self._text.roles.get(parts.start(part))
        return LaidPart(parts.content(part), self._face, role, continued=parts.continues(part), going_on=parts.goes_on(part))

    def _note_box(self, number: int, note: MarginNote) -> TextBox:
        told = "：".join(one for one in (note.title, note.text) if one)
        width = self._margin - 14 if self._margin else self._face.column
        return TextBox(f"{number}  {told}", self._font, width)

    def _note_height(self, number: int, note: MarginNote) -> float:
        return 0.0 if self._margin else self._note_box(number, note).height + _GAP / 2

    # painting

    def paint(self, painter: QPainter, page: _Page, number: int) -> None:
        """Paint one page with its head and number."""
        dim = self._script.theme.colour("dim")
        head = QRectF(0, 0, self._width, 16)
        painter.setFont(self._font)
        painter.setPen(dim)
        title = painter.fontMetrics().elidedText(self._script.title, Qt.TextElideMode.ElideRight, int(self._width))
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        painter.drawText(QRectF(0, self._height - 16, self._width, 16), Qt.AlignmentFlag.AlignHCenter, str(number))
        for stretch in page.stretches:
            self._paint_stretch(painter, stretch)
        for count, note, top in page.notes:
            self._paint_sign(painter, page, count, note, top)
        self._paint_notes(painter, page)

    def _paint_stretch(self, painter: QPainter, stretch: _Stretch) -> None:
        laid, start = stretch.laid, stretch.start
        height = laid.row_height
        at = QPointF(0, stretch.top - stretch.first * height)
        clip = QRectF(-_PX, stretch.top, self._width + 2 * _PX, (stretch.last - stretch.first) * height)
        marks = self._text.marks(start, start + len(laid.text))
        painter.save()
        painter.setClipRect(clip)
        if self._options.marks:
            self._painting.behind(painter, laid, at, marks, start)
        painter.setPen(self._script.theme.colour("dim" if laid.role is LineRole.DATE else "ink"))
        laid.draw(painter, at, self._painting.inks(laid, marks if self._options.marks else [], start), clip)
        if self._options.marks:
            self._painting.beneath(painter, laid, at, marks, start)
        self._painting.boxes(painter, laid, at)
        painter.restore()

    def _paint_sign(self, painter: QPainter, page: _Page, count: int, note: MarginNote, top: float) -> None:
        """The note's number, small and raised, after the last character of what it is on."""
        last = max(note.span.start, note.span.end - 1)
        for stretch in page.stretches:
            if not stretch.start <= last < stretch.start + max(1, len(stretch.laid.text)):
                continue
            for box in stretch.laid.boxes(last - stretch.start, last - stretch.start + 1):
                y = stretch.top + (box.row - stretch.first) * stretch.laid.row_height
                painter.setFont(_small(self._font))
                painter.setPen(self._script.theme.colour("accent"))
                painter.drawText(QPointF(box.right - 2, y + 8), str(count))
                return
        del top

    def _paint_notes(self, painter: QPainter, page: _Page) -> None:
        if not page.notes:
            return
        ink, line = self._script.theme.colour("ink"), self._script.theme.colour("line")
        if self._margin:
            left, free = self._width - self._margin + 12, 0.0
            for number, note, top in page.notes:
                box, y = self._note_box(number, note), max(top, free)
                painter.fillRect(QRectF(left - 6, y + 2, 1.5, box.height), self._script.theme.colour("accent"))
                box.draw(painter, left, y, ink)
                free = y + box.height + _GAP
            return
        y = self._height - _FOOT - page.foot + _GAP
        painter.setPen(QPen(line, 1))
        painter.drawLine(QPointF(0, y - 2), QPointF(self._width / 4, y - 2))
        for number, note, _ in page.notes:
            box = self._note_box(number, note)
            box.draw(painter, 0, y, ink)
            y += box.height + _GAP / 2


def _taken(notes: list[tuple[int, MarginNote]], end: int, *, last: bool) -> list[tuple[int, MarginNote]]:
    """The notes whose marks end up to a position, taken from the end of a list that runs backwards."""
    found: list[tuple[int, MarginNote]] = []
    while notes and (notes[-1][1].span.end <= end or (last and notes[-1][1].span.start <= end)):
        found.append(notes.pop())
    return found


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(8)
    return small


def with_notes(text: str, notes: Sequence[MarginNote], heading: str) -> str:
    """The text with `[1]` after each noted range, and the notes below it under a heading; shown positions."""
    if not notes:
        return text
    pieces: list[str] = []
    ends = sorted(range(len(notes)), key=lambda index: notes[index].span.end)
    numbers = {index: count for count, index in enumerate(sorted(ends, key=lambda index: notes[index].span), 1)}
    place = 0
    for index in ends:
        pieces += (text[place : notes[index].span.end], f"[{numbers[index]}]")
        place = notes[index].span.end
    told = sorted(
        (numbers[index], "：".join(one for one in (note.title, note.text) if one)) for index, note in enumerate(notes)
    )
    body = "".join(pieces) + text[place:]
    return body.rstrip("\n") + f"\n\n{heading}\n" + "\n".join(f"[{number}] {words}" for number, words in told) + "\n"
