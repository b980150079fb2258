"""What was found as a table: every column, every row with the words that prove it; sorted, copied, kept as a file.

The window shows words, the file codes: a CSV is for other programs and must not change with the interface's language.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.export import sheet, tables
from core.model.analysis import Analysis
from core.text.span import Span
from gui import kinds, why, words

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_WIDEST = 320
"""Pixels of a column at first."""
_MEASURED = 200
"""Rows by which columns are measured."""

TITLES = {
    "mentions": QT_TRANSLATE_NOOP("Table", "Mentions"),
    "people": QT_TRANSLATE_NOOP("Table", "People"),
    "participants": QT_TRANSLATE_NOOP("Table", "Participants"),
    "bodies": QT_TRANSLATE_NOOP("Table", "Bodies"),
    "meetings": QT_TRANSLATE_NOOP("Table", "Meetings"),
    "places": QT_TRANSLATE_NOOP("Table", "Places"),
    "dates": QT_TRANSLATE_NOOP("Table", "Dates"),
    "documents": QT_TRANSLATE_NOOP("Table", "Documents"),
    "figures": QT_TRANSLATE_NOOP("Table", "Figures"),
    "phrases": QT_TRANSLATE_NOOP("Table", "Set phrases"),
    "resolutions": QT_TRANSLATE_NOOP("Table", "Resolutions"),
    "attendance": QT_TRANSLATE_NOOP("Table", "Attendance"),
    "checks": QT_TRANSLATE_NOOP("Table", "Sums"),
    "statements": QT_TRANSLATE_NOOP("Table", "Statements"),
}

COLUMNS = {
    "text": QT_TRANSLATE_NOOP("Column", "Text"),
    "type": QT_TRANSLATE_NOOP("Column", "Kind"),
    "name": QT_TRANSLATE_NOOP("Column", "Name"),
    "entity": QT_TRANSLATE_NOOP("Column", "Code"),
    "value": QT_TRANSLATE_NOOP("Column", "Value"),
    "unit": QT_TRANSLATE_NOOP("Column", "Unit"),
    "rule": QT_TRANSLATE_NOOP("Column", "Why"),
    "doubt": QT_TRANSLATE_NOOP("Column", "Doubt"),
    "start": QT_TRANSLATE_NOOP("Column", "From"),
    "end": QT_TRANSLATE_NOOP("Column", "To"),
    "quotation": QT_TRANSLATE_NOOP("Column", "Quotation"),
    "number": QT_TRANSLATE_NOOP("Column", "No."),
    "aliases": QT_TRANSLATE_NOOP("Column", "Other names"),
    "roles": QT_TRANSLATE_NOOP("Column", "Roles"),
    "mentions": QT_TRANSLATE_NOOP("Column", "Times"),
    "title": QT_TRANSLATE_NOOP("Column", "Title"),
    "organisation": QT_TRANSLATE_NOOP("Column", "Body"),
    "reason": QT_TRANSLATE_NOOP("Column", "Ground"),
    "meeting": QT_TRANSLATE_NOOP("Column", "Meeting"),
    "role": QT_TRANSLATE_NOOP("Column", "Role"),
    "order": QT_TRANSLATE_NOOP("Column", "Order"),
    "posts": QT_TRANSLATE_NOOP("Column", "Posts"),
    "system": QT_TRANSLATE_NOOP("Column", "System"),
    "level": QT_TRANSLATE_NOOP("Column", "Level"),
    "parent": QT_TRANSLATE_NOOP("Column", "Under"),
    "short_names": QT_TRANSLATE_NOOP("Column", "Short names"),
    "body": QT_TRANSLATE_NOOP("Column", "By"),
    "term": QT_TRANSLATE_NOOP("Column", "Term"),
    "session": QT_TRANSLATE_NOOP("Column", "Session"),
    "place": QT_TRANSLATE_NOOP("Column", "Place"),
    "presided_by": QT_TRANSLATE_NOOP("Column", "Presided"),
    "phases": QT_TRANSLATE_NOOP("Column", "Phases"),
    "status": QT_TRANSLATE_NOOP("Column", "State"),
    "action": QT_TRANSLATE_NOOP("Column", "Action"),
    "kind": QT_TRANSLATE_NOOP("Column", "Kind"),
    "about": QT_TRANSLATE_NOOP("Column", "About"),
    "person": QT_TRANSLATE_NOOP("Column", "Person"),
    "post": QT_TRANSLATE_NOOP("Column", "Post"),
    "restates": QT_TRANSLATE_NOOP("Column", "Tells again"),
    "label": QT_TRANSLATE_NOOP("Column", "Label"),
    "group": QT_TRANSLATE_NOOP("Column", "Whom"),
    "phase": QT_TRANSLATE_NOOP("Column", "Phase"),
    "left": QT_TRANSLATE_NOOP("Column", "Left side"),
    "right": QT_TRANSLATE_NOOP("Column", "Right side"),
    "holds": QT_TRANSLATE_NOOP("Column", "Holds"),
    "speaker": QT_TRANSLATE_NOOP("Column", "Speaker"),
    "verb": QT_TRANSLATE_NOOP("Column", "Verb"),
    "point": QT_TRANSLATE_NOOP("Column", "Point"),
}
"""Columns of `core.export.tables` in words; those of votes are told by `words.vote`."""

_OF_TABLES = {("resolutions", "title"): QT_TRANSLATE_NOOP("Column", "Document")}
"""Columns that a table has for something of its own."""

_NUMBERS = frozenset(("number", "start", "end", "mentions", "order", "restates", "term", "session"))


def title(name: str) -> str:
    """A table's name in the interface's language."""
    return QCoreApplication.translate("Table", str(TITLES[name]))


def heading(column: str, table: str = "") -> str:
    """A column's name in the interface's language."""
    known = _OF_TABLES.get((table, column), COLUMNS.get(column))
    return QCoreApplication.translate("Column", str(known)) if known else words.vote(column)


def cell(column: str, value: str) -> str:
    """A cell in words: codes are told, the rest stands as it is."""
    told = _CODES.get(column)
    return told(value) if told is not None and value else value


def _listed(tell: Callable[[str], str]) -> Callable[[str], str]:
    return lambda value: "、".join(tell(one) for one in value.split("；"))


def _holds(value: str) -> str:
    return {"true": "✓", "false": "✗"}[value]


_CODES: dict[str, Callable[[str], str]] = {
    "type": words.kind,
    "doubt": words.doubt,
    "reason": words.reason,
    "rule": why.rule,
    "role": words.role,
    "roles": _listed(words.role),
    "system": words.system,
    "level": words.level,
    "status": words.status,
    "action": words.action,
    "kind": kinds.kind,
    "phase": words.phase,
    "phases": _listed(lambda value: " ".join((words.phase(value.partition(" ")[0]), value.partition(" ")[2])).strip()),
    "holds": _holds,
}


class TableModel(QAbstractTableModel):
    """One table of an analysis. UserRole gives what rows are sorted by: numbers as numbers."""

    def __init__(self, table: tables.Table) -> None:
        super().__init__()
        self.table = table

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        value, column = self.table.rows[index.row()][index.column()], self.table.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cell(column, value)
        if role == Qt.ItemDataRole.UserRole:
            return float(value or -1) if column in _NUMBERS else value
        if role == Qt.ItemDataRole.TextAlignmentRole and column in _NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return heading(self.table.columns[section], self.table.name)
        return None

    def raw_place(self, row: int) -> Span | None:
        """The raw span of a row's first proof."""
        place = dict(zip(self.table.columns, self.table.rows[row], strict=True))
        return Span(int(place["start"]), int(place["end"])) if place["start"] else None


class TableWindow(QDialog):
    """Shows one table at a time. `placeAsked` carries the clean span of a row that was chosen."""

    placeAsked = Signal(object)
    failed = Signal(str, str)
    """A file that cannot be written, and why."""

    def __init__(self, analysis: Analysis, name: str = "people", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tableWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(1000, 560)
        self._analysis = analysis
        self.choice = QComboBox(self)
        self.choice.setObjectName("tableChoice")
        for one in tables.TABLES:
            self.choice.addItem("", one)
        self.count = QLabel(self)
        self.copy_button, self.save_button = QPushButton(self), QPushButton(self)
        self.view = self._make_view()
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSortRole(Qt.ItemDataRole.UserRole)
        self.view.setModel(self._proxy)
        bar = QHBoxLayout()
        for widget in (self.choice, self.count):
            bar.addWidget(widget)
        bar.addStretch(1)
        for widget in (self.copy_button, self.save_button):
            widget.setAutoDefault(False)
            bar.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.addLayout(bar)
        layout.addWidget(self.view, 1)
        self.choice.currentIndexChanged.connect(lambda _index: self.show_table(self.choice.currentData()))
        self.copy_button.clicked.connect(self.copy)
        self.save_button.clicked.connect(self.ask_where)
        self.retranslate()
        self.choice.setCurrentIndex(self.choice.findData(name))
        self.show_table(name)

    def set_analysis(self, analysis: Analysis) -> None:
        """Show the same table of another analysis, sorted as it was: the former places are no longer the page's."""
        header = self.view.horizontalHeader()
        column, order = header.sortIndicatorSection(), header.sortIndicatorOrder()
        self._analysis = analysis
        self.show_table(self.model.table.name)
        if 0 <= column < self.model.columnCount():
            self.view.sortByColumn(column, order)

    def retranslate(self) -> None:
        """Take the words of the present language."""
        for index in range(self.choice.count()):
            self.choice.setItemText(index, title(self.choice.itemData(index)))
        self.choice.setAccessibleName(self.tr("Table"))
        self.view.setAccessibleName(self.tr("Table"))
        self.copy_button.setText(self.tr("Copy"))
        self.save_button.setText(self.tr("Save…"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.set_analysis(self._analysis)
        super().changeEvent(event)

    def _make_view(self) -> QTableView:
        view = QTableView(self)
        view.setObjectName("tableView")
        view.setSortingEnabled(True)
        view.setAlternatingRowColors(True)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        view.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        view.activated.connect(self._on_activated)
        copy = QAction(view)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy)
        view.addAction(copy)
        return view

    def show_table(self, name: str) -> None:
        """Show another table, in text order."""
        self.model = TableModel(tables.table(self._analysis, name))
        self._proxy.setSourceModel(self.model)
        self._proxy.sort(-1)
        self.view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.view.horizontalHeader().setResizeContentsPrecision(_MEASURED)
        self.view.resizeColumnsToContents()
        for column in range(self.model.columnCount()):
            self.view.setColumnWidth(column, min(_WIDEST, self.view.columnWidth(column) + 12))
        self.count.setText(self.tr("%n rows", "", self.model.rowCount()))
        self.setWindowTitle(title(name))

    def copy(self) -> None:
        """Copy the chosen cells, or all rows, with the heading, as tab-separated words."""
        chosen = self.view.selectionModel().selectedIndexes()
        rows = sorted({index.row() for index in chosen}) or range(self._proxy.rowCount())
        columns = sorted({index.column() for index in chosen}) or range(self._proxy.columnCount())
        lines = ["\t".join(heading(self.model.table.columns[column], self.model.table.name) for column in columns)]
        lines += ("\t".join(_flat(self._proxy.index(row, column).data()) for column in columns) for row in rows)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def ask_where(self) -> None:
        """Ask for a file and keep the table there."""
        name = f"{self.model.table.name}.csv"
        dialog = QFileDialog(self, self.tr("Keep the table"), name, self.tr("CSV (*.csv)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save)
        dialog.open()

    def save(self, path: str) -> None:
        """Keep the table as a CSV that spreadsheets open; what cannot be written is told by `failed`."""
        table = self.model.table
        text = sheet.BOM + "".join(sheet.lines((table.columns, *table.rows)))
        part = Path(f"{path}.part")
        try:
            part.write_text(text, encoding="utf-8", errors="backslashreplace", newline="")
            part.replace(path)
        except OSError as error:
            self.failed.emit(path, error.strerror or os.strerror(error.errno or 0))
            part.unlink(missing_ok=True)

    def _on_activated(self, index: QModelIndex) -> None:
        raw = self.model.raw_place(self._proxy.mapToSource(index).row())
        if raw is not None:
            self.placeAsked.emit(self._analysis.document.to_clean(raw))


def _flat(value: object) -> str:
    """A cell that keeps to its place: tabs and line ends would break the table."""
    return " ".join(sheet.guarded(str(value)).split())
