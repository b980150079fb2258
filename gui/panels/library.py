"""文庫: all texts of the library, and the places in them where words stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import PurePath

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QMenu, QToolButton, QTreeView, QVBoxLayout, QWidget

from core.search import Found, Hit
from core.store import DocumentRow, Order
from core.text.span import Span
from gui import words
from gui.panels.flow import Run
from gui.panels.many import rows
from gui.panels.models import Data, Node, Shape
from gui.panels.panel import Panel
from gui.panels.pictures import MARGIN, Picture, Told
from gui.panels.rows import RowDelegate

_REST = 180
"""Milliseconds of rest in typing after which the library is searched."""
_ASCENDING = (Order.TITLE, Order.OUTLET, Order.BODY)
"""What one reads from its beginning; of the others the last and the most come first."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the list shall show: documents with all of `words`, and where these stand in their texts."""

    words: str = ""
    order: Order = Order.LAST_READ
    descending: bool = True


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a document of the library: a raw range, as searching tells it."""

    document: str
    raw: Span


class LibraryPanel(Panel):
    """Documents as they are sorted; with words typed, those whose title has them and every place in the texts."""

    documentActivated = Signal(str)
    placeActivated = Signal(object)
    """Place: show it."""
    wished = Signal(object)
    """Wish: the reader wants to see other documents."""
    removeAsked = Signal(object)
    """tuple[DocumentRow, ...]: take these out of the library."""
    filesAsked = Signal()
    folderAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.wish = Wish()
        self._documents: tuple[DocumentRow, ...] = ()
        self._found: tuple[Found, ...] = ()
        self._searching = False
        self._open = ""
        super().__init__("libraryPanel", "libraryTree", parent)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._tell_wish)
        self.filter.returnPressed.connect(self._tell_wish)
        shortcut = QShortcut(QKeySequence.StandardKey.Delete, self.view, context=Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self._remove)

    def words(self) -> tuple[str, str]:
        return self.tr("Library"), self.tr("Texts that you open or import are kept here.")

    def waiting(self) -> str:
        return self.tr("Nothing in the library has these words.") if self.wish.words else self.words()[1]

    def count(self) -> int:
        """The documents listed."""
        return len(self._documents)

    def setDocuments(self, documents: Sequence[DocumentRow]) -> None:
        """Show these, in this order."""
        self._documents = tuple(documents)
        self._fill()

    def setFound(self, found: Sequence[Found], *, searching: bool) -> None:
        """Show where the words stand, as far as they have been looked for."""
        self._found, self._searching = tuple(found), searching
        self._fill()

    def setOpen(self, document: str) -> None:
        """Tell which document is on the page: its title stands bold."""
        self._open = document
        if isinstance(self.delegate, LibraryDelegate):
            self.delegate.bold = f"d:{document}"
        self.view.viewport().update()

    def chosen(self) -> tuple[DocumentRow, ...]:
        """The documents selected, in the order of the list."""
        indexes = self.view.selectionModel().selectedRows()
        found = [index.data(Data.NODE).data for index in indexes if isinstance(index.data(Data.NODE), Node)]
        return tuple(one for one in self._documents if one in found)

    def nodes(self) -> Sequence[Node]:
        listed = rows(len(self._documents), lambda number: self._document(self._documents[number]))
        if not self.wish.words:
            return listed
        groups: list[Node] = []
        if self._documents:
            title = self.tr("In titles and sources")
            groups.append(Node(Shape.GROUP, (title,), right=str(len(self._documents)), key="titles", children=listed))
        if self._found or self._searching:
            places = f"{sum(len(one.hits) for one in self._found):,}{' …' if self._searching else ''}"
            found = rows(len(self._found), lambda number: self._hits(self._found[number]))
            # An empty group stands folded, which would be remembered of it.
            key = "texts" if self._found else "looking"
            groups.append(Node(Shape.GROUP, (self.tr("In the texts"),), right=places, key=key, children=found))
        return tuple(groups)

    def opened(self, node: Node) -> bool:
        return bool(node.children)

    def _document(self, row: DocumentRow) -> Node:
        told = (row.date, row.outlet, row.body)
        return Node(
            Shape.TEXT,
            (row.title,),
            detail=(" · ".join(one for one in told if one),),
            chip=self._read(row.last_read),
            right=str(row.marks or ""),
            key=f"d:{row.id}",
            tip=("\n".join(self._lines(row)),),
            data=row,
        )

    def _lines(self, row: DocumentRow) -> list[str]:
        said = [row.title, *(one for one in (row.date, row.outlet, row.body) if one)]
        if row.path:
            said.append(PurePath(row.path).name)
        if row.last_read:
            said.append(self.tr("Read: {day}").format(day=self._read(row.last_read, whole=True)))
        if row.marks:
            said.append(self.tr("Marks: {count}").format(count=f"{row.marks:,}"))
        return said

    def _read(self, moment: str, *, whole: bool = False) -> str:
        """When a text was read last: today's by the clock, others by the day."""
        try:
            then = datetime.fromisoformat(moment).astimezone()
        except ValueError:
            return ""
        today = then.date() == datetime.now().astimezone().date()
        form = "%Y-%m-%d %H:%M" if whole else "%H:%M" if today else "%Y-%m-%d"
        return then.strftime(form)

    def _hits(self, found: Found) -> Node:
        document = found.document
        below = rows(len(found.hits), lambda number: self._hit(document, found.hits[number]))
        return Node(
            Shape.TEXT,
            (document.title,),
            detail=(" · ".join(one for one in (document.date, document.outlet) if one),),
            right=str(len(found.hits)),
            key=f"t:{document.id}",
            tip=("\n".join(self._lines(document)),),
            children=below,
            data=document,
        )

    def _hit(self, document: DocumentRow, hit: Hit) -> Node:
        start, end = hit.inside.start, hit.inside.end
        pieces = (_flat(hit.sentence[:start]), hit.text, _flat(hit.sentence[end:]))
        key = f"h:{document.id}:{hit.raw.start}"
        return Node(Shape.CONTEXT, pieces, key=key, tip=(hit.sentence,), data=Place(document.id, hit.raw))

    # hands

    def choose(self, index: QModelIndex) -> None:
        node = index.data(Data.NODE)
        if isinstance(node, Node) and isinstance(node.data, Place):
            self.placeActivated.emit(node.data)
        elif isinstance(node, Node) and isinstance(node.data, DocumentRow) and not node.children:
            self.documentActivated.emit(node.data.id)
        else:
            super().choose(index)

    def _on_clicked(self, index: QModelIndex) -> None:
        # A click with Ctrl or Shift selects, to remove several.
        if len(self.view.selectionModel().selectedRows()) <= 1:
            super()._on_clicked(index)

    def menu(self, index: QModelIndex) -> QMenu:
        """What can be done to a document, or to those selected."""
        if index not in self.view.selectionModel().selectedRows():
            self.view.setCurrentIndex(index)
        menu, node = QMenu(self), index.data(Data.NODE)
        row = node.data if isinstance(node, Node) else None
        if isinstance(row, DocumentRow):
            menu.addAction(self.tr("Open")).triggered.connect(lambda: self.documentActivated.emit(row.id))
            chosen = self.chosen() or (row,)
            remove = self.tr("Remove from the library") if len(chosen) == 1 else self.tr("Remove {count} from the library")
            menu.addAction(remove.format(count=len(chosen))).triggered.connect(lambda: self.removeAsked.emit(chosen))
        return menu

    def _remove(self) -> None:
        if chosen := self.chosen():
            self.removeAsked.emit(chosen)

    def _on_typed(self, text: str) -> None:
        # The library itself sifts its documents, in any script; the rows below are its answer.
        if text.strip() != self.wish.words and hasattr(self, "_rest"):
            self._rest.start()
        self._put(self._nodes)

    def _tell_wish(self) -> None:
        self._rest.stop()
        if self.filter.text().strip() != self.wish.words:
            self._wish(replace(self.wish, words=self.filter.text().strip()))

    def _wish(self, wish: Wish) -> None:
        self.wish, self._found, self._searching = wish, (), bool(wish.words)
        self.wished.emit(wish)

    def _sort(self, order: Order) -> None:
        """By another value, or by the same the other way round."""
        down = not self.wish.descending if order is self.wish.order else order not in _ASCENDING
        self._wish(replace(self.wish, order=order, descending=down))

    # parts

    def _make_delegate(self) -> RowDelegate:
        return LibraryDelegate(self.look, self)

    def _lay_out(self) -> None:
        super()._lay_out()
        if isinstance(self.view, QTreeView):
            self.view.setUniformRowHeights(False)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.order, self.adding = QToolButton(self), QToolButton(self)
        for button, name, sign in ((self.order, "libraryOrder", "⇅"), (self.adding, "libraryAdd", "＋")):
            button.setObjectName(name)
            button.setText(sign)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            menu = QMenu(button)
            button.setMenu(menu)
        self.order.menu().aboutToShow.connect(self._fill_order)
        self.adding.menu().aboutToShow.connect(self._fill_adding)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.removeWidget(self.filter)
            line = QHBoxLayout()
            line.setContentsMargins(0, 0, 4, 0)
            line.setSpacing(0)
            line.addWidget(self.filter, 1)
            line.addWidget(self.order)
            line.addWidget(self.adding)
            layout.insertLayout(0, line)

    def _fill_order(self) -> None:
        menu = self.order.menu()
        menu.clear()
        for order in Order:
            arrow = ("  ↓" if self.wish.descending else "  ↑") if order is self.wish.order else ""
            action = menu.addAction(words.order(order) + arrow)
            action.setCheckable(True)
            action.setChecked(order is self.wish.order)
            action.triggered.connect(lambda _=False, order=order: self._sort(order))

    def _fill_adding(self) -> None:
        menu = self.adding.menu()
        menu.clear()
        menu.addAction(self.tr("Import files…")).triggered.connect(self.filesAsked)
        menu.addAction(self.tr("Import a folder…")).triggered.connect(self.folderAsked)

    def retranslate(self) -> None:
        super().retranslate()
        self.filter.setPlaceholderText(self.tr("Search all texts"))
        self.filter.setAccessibleName(self.tr("Search all texts"))
        for button, name in ((self.order, self.tr("Sort")), (self.adding, self.tr("Import"))):
            button.setToolTip(name)
            button.setAccessibleName(name)

    def _show_rows(self) -> None:
        super()._show_rows()
        self.filter.setVisible(True)


class LibraryDelegate(RowDelegate):
    """Documents with what tells them apart below the title; hits in their sentences. `bold` is the key of the open one."""

    bold = ""

    def picture(self, node: Node, told: Told, column: int) -> Picture:
        drawn = super().picture(node, told, column)
        if isinstance(node.data, Place):
            return replace(drawn, left=MARGIN + 8, lines=3, top=1, bottom=4)
        if not isinstance(node.data, DocumentRow):
            return drawn
        font = self.look.serif(1)
        font.setBold(node.key == self.bold)
        below = "  ".join(one for one in (told(node.detail), node.chip) if one)
        runs = (Run(told(node.name), font, "ink"),)
        small = (Run(below, self.look.sans(-2), "dim"),) if below else ()
        return replace(drawn, runs=runs, below=small, lines=2, top=5, bottom=5)


def _flat(text: str) -> str:
    return " ".join(text.split())
