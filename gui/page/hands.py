"""Hands on the page: digits give labels, the menu gives labels, notes and removal."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QMenu

from core.model.annotation import Label
from core.text.span import Span
from gui import words
from gui.actions import Actions
from gui.notebook import Notebook, Placed
from gui.reading.view import ReadingView


class Hands(QObject):
    """Joins one reading view to the notebook."""

    note_asked = Signal(object, object)
    """A clean span, and the Placed annotation that stands there or None: the reader wants to write a note."""

    labels_asked = Signal(object, object)
    """The same: the reader wants to choose labels."""

    def __init__(self, view: ReadingView, notebook: Notebook, actions: Actions) -> None:
        super().__init__(view)
        self._view, self._notebook, self._actions = view, notebook, actions
        self._span = Span(0, 0)
        self.extend: Callable[[QMenu, Span], None] = lambda _menu, _span: None
        """Adds to the menu of a place what else can be done there."""
        self.clean: Callable[[Span], Span] = lambda span: span
        """Where a span of the page is in the clean text, should the page show another."""
        view.labelRequested.connect(self.label)
        view.contextMenuAsked.connect(self._on_menu_asked)

    def label(self, key: int) -> None:
        """Give the selection the label of a digit."""
        label, span = self._notebook.label_for_key(key), self.clean(self._view.selectedSpan())
        if label is not None and len(span):
            self._notebook.add_label(span, label)
            self._view.announce(words.label(label))

    def note(self) -> None:
        """Ask for a note on the selection, or on the mark at the caret."""
        span = self.clean(self._view.selectedSpan())
        held = self._at(span)
        if held is not None or len(span):
            self.note_asked.emit(span, held)

    def choose_label(self) -> None:
        """Offer the code book for the selection, or for the mark at the caret."""
        span = self.clean(self._view.selectedSpan())
        held = self._at(span)
        if held is not None or len(span):
            self.labels_asked.emit(span, held)

    def remove(self) -> None:
        """Remove the mark at the selection or the caret."""
        held = self._at(self.clean(self._view.selectedSpan()))
        if held is not None:
            self._notebook.remove(held.annotation.id)

    def menu(self, span: Span) -> QMenu:
        """The menu of a selection, or of the mark at a place: what cannot be done there is not offered."""
        self._span = span = self.clean(span)
        menu = QMenu(self._view)
        menu.setObjectName("pageMenu")
        held = self._at(span)
        if len(span) or held is not None:
            for label in self._notebook.labels:
                self._add_label(menu, label, held)
            menu.addSeparator()
            for name in ("label", "note", "remove") if held is not None else ("label", "note"):
                menu.addAction(self._actions[name])
            menu.addSeparator()
        for name in ("copy", "copy_with_source", "widen", "details") if len(span) else ("widen", "details"):
            menu.addAction(self._actions[name])
        menu.addSeparator()
        self.extend(menu, span)
        return menu

    def _add_label(self, menu: QMenu, label: Label, held: Placed | None) -> None:
        # The digit stands as a column of the text: as a shortcut of the action it would be taken twice.
        given = held is not None and label.id in held.annotation.labels
        action = menu.addAction(_swatch(label.colour, given=given), f"{words.label(label)}\t{label.key or ''}")
        action.triggered.connect(lambda: self._on_label(label, held))

    def _on_label(self, label: Label, held: Placed | None) -> None:
        if held is None:
            self._notebook.add_label(self._span, label)
        else:
            self._notebook.toggle_label(held.annotation.id, label.id)

    def _at(self, span: Span) -> Placed | None:
        """The mark on exactly this span, else for an empty span the shortest mark around it."""
        exact = self._notebook.on(span)
        if exact is not None or len(span):
            return exact
        around = (one for one in self._notebook.placed if one.span is not None and one.span.covers(span))
        return min(around, key=lambda one: len(one.span or span), default=None)

    def _on_menu_asked(self, span: Span, at: QPoint) -> None:
        menu = self.menu(span)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)


def _swatch(colour: str, *, given: bool) -> QIcon:
    """A square in a label's colour, with a tick in it when the mark has that label."""
    pixmap = QPixmap(14, 14)
    pixmap.fill(QColor(colour))
    if given:
        painter = QPainter(pixmap)
        painter.setPen(QPen(Qt.GlobalColor.black, 1.6))
        painter.drawPolyline([QPoint(3, 7), QPoint(6, 10), QPoint(11, 4)])
        painter.end()
    return QIcon(pixmap)
