"""What all panels share: a quiet filter line, the list, the word that stands there while it is empty, walking."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from core.model.analysis import Analysis
from gui import theme as themes
from gui.panels.look import Look
from gui.panels.many import SLICE, Many
from gui.panels.models import Data, FilterModel, Node, NodeModel, Shape, Shown
from gui.panels.pictures import MARGIN
from gui.panels.rows import RowDelegate
from gui.panels.sieve import Sieve

Offer = Callable[[QMenu, object], None]
"""Fills a menu with what can be said of a row's finding: an Entity, the number of a mention, a Resolution."""
Later = Callable[[Callable[[], Sequence[Node]], Callable[[Sequence[Node]], None]], None]

LONG = 60_000
"""The rows of texts beyond this length are made by a worker."""
FILTER_FROM = 40
"""A filter line is worth its room from this many rows on."""
UNFOLD_ROOM = 40
"""Pixels at the right edge, where the count stands, in which a click unfolds a row."""


class Panel(QWidget):
    """A dock's content. `spanActivated` asks for a place of the clean text to be shown; `countChanged` is for the tab."""

    spanActivated = Signal(object)
    countChanged = Signal(int)

    def __init__(self, name: str, view_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.analysis: Analysis | None = None
        self.model = NodeModel(self)
        self.proxy = FilterModel(self.model, self)
        self.look = Look(themes.load("light"), QApplication.font())
        self.delegate = self._make_delegate()
        self.filter = QLineEdit(self)
        self.filter.setObjectName(f"{name}Filter")
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._on_typed)
        self.view = self._make_view()
        self.view.setObjectName(view_name)
        self.empty = QLabel(self)
        self.empty.setObjectName(f"{name}Empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.empty.setWordWrap(True)
        self.empty.setMargin(24)
        self._count = -1
        self._nodes: Sequence[Node] = ()
        self._there: Sequence[Node] | None = None
        self._later: Later | None = None
        self._offer: Offer | None = None
        self._walk = ("", -1)
        self._by_mouse = False
        self._unfolding = False
        self._stale = False
        self._sought = ""
        self._sieve = Sieve(self)
        self._sieve.found.connect(self._put)
        # No function of ours that holds the panel: a circle would leave it to the collector, which may come amid painting.
        self.model.more = _more
        self._lay_out()
        self._connect()
        self.setTheme(self.look.theme)
        self.retranslate()
        self._show_rows()

    # What each panel says for itself.

    def nodes(self) -> Sequence[Node]:
        """The rows of the present analysis. For a long text a worker asks."""
        return ()

    def titles(self) -> tuple[str, ...]:
        """The words over the columns."""
        return ("", "", "")

    def count(self) -> int:
        """The number that the tab shows."""
        return self.model.rowCount()

    def words(self) -> tuple[str, str]:
        """The panel's name for a screen reader, and what stands in it while it is empty."""
        return ("", "")

    def waiting(self) -> str:
        """What stands in it before there is an analysis: that nothing is found would not be true yet."""
        return self.tr("What is found in the text stands here.")

    def opened(self, node: Node) -> bool:
        """Whether a row stands unfolded until the reader folds it."""
        return node.shape is Shape.GROUP

    def finding(self, node: Node) -> object:
        """What a row's menu is about; None for a row of which nothing can be said."""
        return node.data

    # What the window calls.

    def setOffer(self, offer: Offer) -> None:
        """What fills the menus of rows."""
        self._offer = offer

    def setWorker(self, later: Later) -> None:
        """What makes the rows of long texts beside the window: it is given the work and what takes its value."""
        self._later = later

    def setAnalysis(self, analysis: Analysis | None) -> None:
        """Show what this analysis found, of a long text once the panel is seen; None empties the panel."""
        self.analysis = analysis
        self._fill()

    def setShown(self, shown: Shown | None) -> None:
        """Tell texts of the document through `shown` (a clean span to the text of the page); None tells them clean."""
        self.model.set_shown(shown)
        if self.filter.text():
            self._on_typed(self.filter.text())
        self._repaint()

    def setScript(self, script: str) -> None:
        """Set names in the serif of this script code."""
        self._dress(Look(self.look.theme, self.look.font, script))

    def setTheme(self, theme: themes.Theme) -> None:
        """Paint in the colours of this theme."""
        self._dress(Look(theme, QApplication.font(), self.look.script))
        self.filter.setStyleSheet(
            f"QLineEdit {{ background: transparent; border: none; border-bottom: 1px solid {theme.line};"
            f" border-radius: 0; padding: 6px {MARGIN}px; color: {theme.ink}; }}"
        )
        # Said here too: the application's style sheet may be of another theme than this panel.
        self.view.setStyleSheet(f"QAbstractItemView {{ background: {theme.panel}; }}")
        self.empty.setStyleSheet(f"QLabel {{ color: {theme.dim}; background: transparent; }}")

    def paintEvent(self, event: QPaintEvent) -> None:
        # By hand: under the application's style sheet a palette's own ground would outlive a change of theme.
        QPainter(self).fillRect(event.rect(), self.look.theme.colour("panel"))

    def selectKey(self, key: str) -> None:
        """Select the row of a mark and bring it to sight; a key without a row leaves all as it was."""
        self._sought = key if self._stale else ""
        index = self.model.find(key)
        if not index.isValid() and self.filter.text():
            self.filter.clear()
            index = self.model.find(key)
        if not index.isValid():
            return
        row = self.proxy.mapFromSource(index)
        if not row.isValid():
            self.filter.clear()
            row = self.proxy.mapFromSource(index)
        row = self._in_sight(row)
        self.view.setCurrentIndex(row)
        self.view.scrollTo(row)
        self._walk_to(row, key)

    def retranslate(self) -> None:
        """Take the words of the present language."""
        name = self.words()[0]
        self.setAccessibleName(name)
        self.view.setAccessibleName(name)
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter: {name}").format(name=name))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange, QEvent.Type.StyleChange):
            self._take_font()

    def showEvent(self, event: QShowEvent) -> None:
        # A panel behind others may hear of the application's font only now.
        self._take_font()
        super().showEvent(event)
        if self._stale:
            self._fill()

    def _take_font(self) -> None:
        """The application's font: a widget behind others, under a style sheet, keeps the one that it was made with."""
        font = QApplication.font()
        if hasattr(self, "delegate") and self.look.font != font:
            self._dress(Look(self.look.theme, font, self.look.script))

    # The parts.

    def _make_delegate(self) -> RowDelegate:
        return RowDelegate(self.look, self)

    def _make_view(self) -> QAbstractItemView:
        view = QTreeView(self)
        view.setHeaderHidden(True)
        view.setRootIsDecorated(False)
        view.setIndentation(0)
        view.setExpandsOnDoubleClick(False)
        view.setUniformRowHeights(True)
        return view

    def _lay_out(self) -> None:
        view = self.view
        view.setModel(self.proxy)
        view.setItemDelegate(self.delegate)
        view.setMouseTracking(True)
        view.setFrameShape(QAbstractItemView.Shape.NoFrame)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        if isinstance(view, QTreeView):
            for column in range(1, self.model.columnCount()):
                view.setColumnHidden(column, True)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(view)
        self.stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.filter)
        layout.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.view.clicked.connect(self._on_clicked)
        self.view.doubleClicked.connect(self._on_double_clicked)
        self.view.activated.connect(self._on_activated)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_menu)

    def _dress(self, look: Look) -> None:
        self.look = look
        self.delegate.look = look
        for one in (self, *self.findChildren(QWidget)):
            if one.font() != look.font:
                one.setFont(look.font)
        self._repaint()

    def _repaint(self) -> None:
        self.view.scheduleDelayedItemsLayout()
        self.view.viewport().update()

    # Filling.

    def _fill(self) -> None:
        long = self.analysis is not None and len(self.analysis.document.text) > LONG
        if self._later is None or not long:
            self._stale = False
            self._take(self.nodes())
            return
        self._stale = True
        self._nodes = ()
        self._put(())
        if self.isVisible():
            self._later(self.nodes, self._take)

    def _take(self, nodes: Sequence[Node]) -> None:
        """The rows are there."""
        self._stale = False
        self._nodes = nodes
        self._on_typed(self.filter.text())
        if self._sought:
            self.selectKey(self._sought)

    def _put(self, nodes: Sequence[Node]) -> None:
        if nodes is self._there:
            self._show_rows()
            return
        self._there = nodes
        kept = self._kept()
        text = self.analysis.document.text if self.analysis is not None else ""
        self.model.replace(nodes, text, self.titles())
        self._restore(*kept)
        self._show_rows()

    def _show_rows(self) -> None:
        filled = self.model.rowCount() > 0 or len(self._nodes) > 0 or self._stale
        self.stack.setCurrentWidget(self.view if filled else self.empty)
        nothing = self.words()[1] if self.analysis is not None else self.waiting()
        self.empty.setText(nothing)
        self.empty.setAccessibleName(nothing)
        number = self.count() if filled else 0
        self.filter.setVisible(self._length() >= FILTER_FROM or bool(self.filter.text()))
        if number != self._count:
            self._count = number
            self.countChanged.emit(number)

    def _length(self) -> int:
        """Rows that stand in the list; occurrences, and groups that stand folded, are not counted."""
        if len(self._nodes) > FILTER_FROM:
            return len(self._nodes)
        return sum(len(node.children) if self.opened(node) and node.children else 1 for node in self._nodes)

    def _kept(self) -> tuple[dict[str, bool], str, int]:
        """Which rows are folded or unfolded against their habit, which is current, how far the list is scrolled."""
        view, folds = self.view, dict[str, bool]()
        if isinstance(view, QTreeView):
            for index in _two_levels(self.proxy):
                folds[_name(index)] = view.isExpanded(index)
        current = view.currentIndex()
        return folds, _name(current) if current.isValid() else "", view.verticalScrollBar().value()

    def _restore(self, folds: dict[str, bool], current: str, scrolled: int) -> None:
        if isinstance(self.view, QTreeView):
            for index in _two_levels(self.proxy):
                node = index.data(Data.NODE)
                opened = self.opened(node)
                # Rows stand folded by themselves: most of them need no word of ours.
                name = _name(index) if folds or current else ""
                if opened or name in folds:
                    self.view.setExpanded(index, folds.get(name, opened))
                if current and name == current:
                    self.view.setCurrentIndex(index)
        self.view.verticalScrollBar().setValue(scrolled)

    # Hands.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        view = self.__dict__.get("view")
        if view is None or not isValid(view):
            # Half built or half gone: an error at each event would be worse than no answer.
            return False
        if watched is view.viewport():
            if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
                self._unfolding = event.position().x() > view.viewport().width() - UNFOLD_ROOM
            elif event.type() == QEvent.Type.Resize:
                view.scheduleDelayedItemsLayout()
        elif event.type() == QEvent.Type.KeyPress:
            self._by_mouse = False
        return super().eventFilter(watched, event)

    def _on_typed(self, text: str) -> None:
        self._sieve.stop()
        whole = len(self._nodes) <= SLICE and all(len(node.children) <= SLICE for node in self._nodes)
        if not text.strip() or whole:
            self._put(self._nodes)
            self.proxy.set_wanted(text)
        else:
            # Not every row is there to be hidden: all of them are gone through, a little at a time.
            self.proxy.set_wanted("")
            self._sieve.start(self._nodes, self.proxy.wanting(text))
        if text.strip() and isinstance(self.view, QTreeView):
            self.view.expandToDepth(0)

    def menu(self, index: QModelIndex) -> QMenu:
        """What can be done to a row."""
        self.view.setCurrentIndex(index)
        menu, node = QMenu(self), index.data(Data.NODE)
        finding = self.finding(node) if isinstance(node, Node) else None
        if self._offer is not None and finding is not None:
            self._offer(menu, finding)
        return menu

    def _on_menu(self, at: QPoint) -> None:
        index = self.view.indexAt(at)
        menu = self.menu(index) if index.isValid() else None
        if menu is not None and not menu.isEmpty():
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.view.viewport().mapToGlobal(at))

    def _mark_mouse(self) -> None:
        """Some styles send `activated` with a click: it has been answered already."""
        self._by_mouse = True
        QTimer.singleShot(0, self, self._unmark_mouse)

    def _unmark_mouse(self) -> None:
        self._by_mouse = False

    def _on_clicked(self, index: QModelIndex) -> None:
        self._mark_mouse()
        if self._unfolding and self._toggle(index):
            return
        self.choose(index)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self._mark_mouse()
        self.choose(index)

    def _on_activated(self, index: QModelIndex) -> None:
        if not self._by_mouse:
            self.choose(index)

    def _toggle(self, index: QModelIndex) -> bool:
        view = self.view
        if not isinstance(view, QTreeView) or not self.proxy.rowCount(index.siblingAtColumn(0)):
            return False
        view.setExpanded(index.siblingAtColumn(0), not view.isExpanded(index.siblingAtColumn(0)))
        return True

    def choose(self, index: QModelIndex) -> None:
        """Go to the next place of a row; a row without places folds or unfolds, or brings more rows."""
        node = index.data(Data.NODE)
        if isinstance(node, Node) and node.shape is Shape.MORE:
            self.load_more(index)
            return
        spans = index.data(Data.SPANS)
        if not spans:
            self._toggle(index)
            return
        name, number = _name(index), 0
        if self._walk[0] == name:
            number = (self._walk[1] + 1) % len(spans)
        self._walk = (name, number)
        self.spanActivated.emit(spans[number])

    def load_more(self, index: QModelIndex) -> None:
        """Show more of the rows that a row stands for."""
        self.model.load(self.proxy.mapToSource(index))

    def _in_sight(self, row: QModelIndex) -> QModelIndex:
        """The row itself, or the folded name that it is an occurrence of."""
        above = row.parent()
        if not above.isValid() or not isinstance(self.view, QTreeView):
            return row
        if above.data(Data.NODE).shape is not Shape.GROUP and not self.view.isExpanded(above):
            row, above = above, above.parent()
        while above.isValid():
            self.view.expand(above)
            above = above.parent()
        return row

    def _walk_to(self, row: QModelIndex, key: str) -> None:
        """A later click goes on from the occurrence that was selected."""
        children = row.data(Data.NODE).children
        if isinstance(children, Many):
            place = children.find(key)
        else:
            place = next((number for number, child in enumerate(children) if child.key == key), None)
        self._walk = (_name(row), place or 0)


def _more(number: int) -> str:
    return QCoreApplication.translate("Panel", "… {number} more").format(number=f"{number:,}")


def _name(index: QModelIndex | QPersistentModelIndex) -> str:
    """What a row is remembered by when the rows are made anew."""
    node = index.data(Data.NODE)
    if not isinstance(node, Node):
        return ""
    return node.key or f"{node.shape.value}:{node.name}:{node.spans[:1]}"


def _two_levels(model: FilterModel) -> Iterator[QModelIndex]:
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        yield index
        for below in range(model.rowCount(index)):
            yield model.index(below, 0, index)
