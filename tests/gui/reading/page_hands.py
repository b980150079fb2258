"""Hands for a page: views to show on it, and a mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from core.text.document import Document, Source, View
from core.text.textmap import Edit, TextMap
from gui.reading.view import ReadingView

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def shown(text: str, target: str = "hant", source: Source | None = None) -> View:
    """A view of a document that is clean already."""
    return View(Document(source or Source(text), (), text), target, text)


def phrased(text: str, old: str, new: str) -> View:
    """A view whose length differs from the clean text's: one word replaced everywhere."""
    starts = [index for index in range(len(text)) if text.startswith(old, index)]
    edits = TextMap(tuple(Edit(start, old, new) for start in starts))
    return View(Document(Source(text)), "tw", edits.apply(text), edits)


def send(view: ReadingView, kind: QEvent.Type, at: QPointF, buttons: Qt.MouseButton) -> None:
    """A mouse event, as the window system would deliver it to the viewport."""
    button = NONE if kind == QEvent.Type.MouseMove else LEFT
    viewport = view.viewport()
    event = QMouseEvent(kind, at, viewport.mapToGlobal(at), button, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(viewport, event)


def drag(view: ReadingView, start: QPointF, end: QPointF) -> None:
    """Press, move, release."""
    send(view, QEvent.Type.MouseButtonPress, start, LEFT)
    send(view, QEvent.Type.MouseMove, (start + end) / 2, LEFT)
    send(view, QEvent.Type.MouseMove, end, LEFT)
    send(view, QEvent.Type.MouseButtonRelease, end, NONE)


def click(view: ReadingView, at: QPointF) -> None:
    """Press and release."""
    send(view, QEvent.Type.MouseButtonPress, at, LEFT)
    send(view, QEvent.Type.MouseButtonRelease, at, NONE)


def double_click(view: ReadingView, at: QPointF) -> None:
    """A click and the second press that the window system calls a double click."""
    click(view, at)
    send(view, QEvent.Type.MouseButtonDblClick, at, LEFT)
    send(view, QEvent.Type.MouseButtonRelease, at, NONE)


def middle(view: ReadingView, position: int) -> QPointF:
    """The middle of a clean character on the page."""
    return view.spanRect(position, position + 1).center()
