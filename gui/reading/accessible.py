"""The page for a screen reader: a document whose text can be read, walked and selected.

Qt asks the factory for an interface by widget. The Python objects live as long as their view, since Qt keeps only pointers.
Offsets are UTF-16 units of the whole shown text, as Qt's own text widgets have them.
"""

from __future__ import annotations

from functools import cache
from typing import Protocol, runtime_checkable
from weakref import ref

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from core.text.span import Span
from gui.reading.positions import Units


@runtime_checkable
class Readable(Protocol):
    """What a widget must offer to be read aloud; positions are shown code points."""

    accessible: QAccessibleInterface | None

    def shownText(self) -> str:
        """The text as shown."""
        ...

    def shownSelection(self) -> Span:
        """The selected range, empty at the caret."""
        ...

    def selectShown(self, start: int, end: int) -> None:
        """Select a range, or place the caret."""
        ...

    def bringShown(self, start: int, end: int) -> None:
        """Scroll a range into sight."""
        ...

    def globalRect(self, start: int, end: int) -> QRect:
        """The first row of a range, in pixels of the screen."""
        ...

    def globalCharacter(self, point: QPoint) -> int | None:
        """The character at a point of the screen."""
        ...

    def shownMarks(self, position: int) -> tuple[Span, tuple[str, ...]]:
        """The names of the marks on a character, and the range over which they are the same."""
        ...


class ReadableText(QAccessibleTextInterface):
    """The text of a page, its caret and its one selection."""

    def __init__(self, page: Readable) -> None:
        super().__init__()
        # Weak, since Qt's ownership of the interface would otherwise keep a closed page and its text alive.
        self._held = ref(page)
        self._known = ""
        self._units = Units("")

    @property
    def _page(self) -> Readable:
        page = self._held()
        if page is None:
            raise RuntimeError("the page is gone")
        return page

    @property
    def units(self) -> Units:
        """Units of the text now shown; a text of ten million characters is scanned once."""
        text = self._page.shownText()
        if text is not self._known:
            self._known, self._units = text, Units(text)
        return self._units

    def text(self, startOffset: int, endOffset: int, /) -> str:  # noqa: N803 - Qt's names
        """A part of the text."""
        units = self.units
        return self._known[units.point(max(0, startOffset)) : units.point(max(0, endOffset))]

    def characterCount(self) -> int:
        """The length of the text."""
        units = self.units
        return units.unit(len(self._known))

    def cursorPosition(self) -> int:
        """Where the caret stands."""
        return self.units.unit(self._page.shownSelection().end)

    def setCursorPosition(self, position: int, /) -> None:
        """Place the caret."""
        point = self.units.point(position)
        self._page.selectShown(point, point)

    def selectionCount(self) -> int:
        """One when something is selected."""
        return int(len(self._page.shownSelection()) > 0)

    def selection(self, selectionIndex: int) -> tuple[int, int]:  # noqa: N803, ARG002
        """The selected range."""
        span, units = self._page.shownSelection(), self.units
        return units.unit(span.start), units.unit(span.end)

    def addSelection(self, startOffset: int, endOffset: int, /) -> None:  # noqa: N803
        """Select a range: there is only one selection, so it takes the place of the other."""
        self._page.selectShown(self.units.point(startOffset), self.units.point(endOffset))

    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int, /) -> None:  # noqa: N803, ARG002
        """Select a range."""
        self.addSelection(startOffset, endOffset)

    def removeSelection(self, selectionIndex: int, /) -> None:  # noqa: N803, ARG002
        """Select nothing; the caret stays at the selection's end."""
        end = self._page.shownSelection().end
        self._page.selectShown(end, end)

    def characterRect(self, offset: int, /) -> QRect:
        """Where a character is seen on the screen."""
        point = self.units.point(offset)
        return self._page.globalRect(point, point + 1)

    def offsetAtPoint(self, point: QPoint, /) -> int:
        """The character at a point of the screen, -1 where there is none."""
        found = self._page.globalCharacter(point)
        return -1 if found is None else self.units.unit(found)

    def scrollToSubstring(self, startIndex: int, endIndex: int, /) -> None:  # noqa: N803
        """Bring a range into sight."""
        self._page.bringShown(self.units.point(startIndex), self.units.point(endIndex))

    def attributes(self, offset: int) -> tuple[str, int, int]:
        """The marks on a character as `mark:PERSON ORG;`, and the range over which they are the same."""
        span, layers = self._page.shownMarks(min(self.units.point(offset), max(0, len(self._known) - 1)))
        told = f"mark:{' '.join(layers)};text-underline-style:solid;" if layers else ""
        return told, self.units.unit(span.start), self.units.unit(span.end)


class ReadableInterface(QAccessibleWidget):
    """A document that offers its text."""

    def __init__(self, widget: QWidget, page: Readable) -> None:
        super().__init__(widget, QAccessible.Role.Document, widget.accessibleName())
        self.readable = ReadableText(page)

    def interface_cast(self, t: QAccessible.InterfaceType, /) -> object:  # pyright: ignore[reportIncompatibleMethodOverride]
        """The text interface, when asked for it."""
        return self.readable if t == QAccessible.InterfaceType.TextInterface else super().interface_cast(t)


@cache
def install() -> None:
    """Let Qt find the interface of every Readable; once in a process."""
    QAccessible.installFactory(_interface)


def _interface(_name: str, widget: QObject) -> QAccessibleInterface | None:
    if not isinstance(widget, QWidget) or not isinstance(widget, Readable):
        return None
    widget.accessible = ReadableInterface(widget, widget)
    return widget.accessible


def tell_selection(widget: QWidget, text: ReadableText, span: Span) -> None:
    """Tell a listening screen reader where caret and selection are."""
    start, end = text.units.unit(span.start), text.units.unit(span.end)
    QAccessible.updateAccessibility(QAccessibleTextCursorEvent(widget, end))
    QAccessible.updateAccessibility(QAccessibleTextSelectionEvent(widget, start, end))


def tell_text(widget: QWidget) -> None:
    """Tell a listening screen reader that another text is shown."""
    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.TextUpdated))


def announce(widget: QWidget, words: str) -> None:
    """Have a listening screen reader say something at once."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
