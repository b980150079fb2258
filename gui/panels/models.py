"""Rows as data, and the item model over them.

A panel turns an Analysis into a tuple of `Node`s, the model takes them in one reset. Texts of the document stand in a node
as spans, so that a change of script needs no new rows: the model asks `shown` for them whenever a row is painted.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from itertools import groupby

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from core.language.fold import fold
from core.text.span import Span
from gui.panels.many import SLICE, Many

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
Words = tuple[str | Span, ...]
"""A text in pieces: strings stand as they are, spans are shown in the script of the page."""
Shown = Callable[[Span], str]


class Shape(Enum):
    """How a row is painted."""

    GROUP = "group"
    """A dot in the group's colour, its name, the count."""
    HEAD = "head"
    """A grey word over the rows of one role or system."""
    TITLE = "title"
    """A name in serif, whole, on as many lines as it needs."""
    NAME = "name"
    """A name in serif, what is said of it in grey, the count."""
    CONTEXT = "context"
    """An occurrence between what stands before and after it: three words."""
    FIELD = "field"
    """A grey label in a column, the value after it."""
    TEXT = "text"
    """A sentence of the document."""
    CHANGE = "change"
    """What stood there, an arrow, what stands there now: two words."""
    NOTE = "note"
    """A quotation with a bar in the label's colour, the reader's note below it."""
    LINE = "line"
    """A plain line of the interface, as in the outline."""
    MORE = "more"
    """Says how many rows are not shown yet; choosing it shows more."""


class Data(IntEnum):
    """What an index answers besides its text."""

    SPAN = Qt.ItemDataRole.UserRole + 1
    """The first span to go to, or None."""
    SPANS = Qt.ItemDataRole.UserRole + 2
    """All of them, in text order."""
    KEY = Qt.ItemDataRole.UserRole + 3
    """The mark that the row stands for: `m:3`, `a:<id>`, `e:5`, `r:0`; empty when none."""
    NODE = Qt.ItemDataRole.UserRole + 4


@dataclass(frozen=True, slots=True)
class Node:
    """One row. `ink` names a colour of the theme (or is one, `#…`, for a reader's label).

    `name` and `detail` are told in the script of the page; `sign` is a mark of doubt set after the name; `right` stands at
    the right edge; `faint` rows are greyed. `data` is what the panel itself needs of the row.
    """

    shape: Shape
    name: Words
    detail: Words = ()
    sign: str = ""
    right: str = ""
    chip: str = ""
    ink: str = ""
    key: str = ""
    spans: Sequence[Span] = ()
    children: Sequence[Node] = ()
    """A tuple, or `many.Many` for rows that are made when they are shown."""
    tip: Words = ()
    level: int = 0
    faint: bool = False
    cells: tuple[Words, ...] = ()
    """The texts of a table's columns, in place of name, detail and right."""
    data: object = field(default=None, compare=False)


def joined(nodes: Iterable[Words], between: str) -> Words:
    """Texts in a row with `between` them; empty ones are left out."""
    pieces: list[str | Span] = []
    for words in nodes:
        if words:
            pieces += (between, *words) if pieces else words
    return tuple(pieces)


@dataclass(slots=True)
class _Place:
    """A row of the model. `laid` are its children's places, None before anybody asked; `source` is its number among all
    rows of its parent, `loaded` how many of its own children's numbers have been gone through.
    """

    node: Node
    parent: int
    row: int = 0
    source: int = -1
    laid: list[int] | None = None
    loaded: int = 0


class NodeModel(QAbstractItemModel):
    """A tree of nodes. Column 0 is the row as painted; 1 and 2 carry detail and count for whoever reads columns.

    Of many children of one row the first `SLICE` are there, and after them a row that says how many are not: `load` brings
    the next of them, `find` the one that is sought.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self._text = ""
        self._titles: tuple[str, ...] = ("", "", "")
        self.more: Callable[[int], str] = lambda number: f"… {number:,}"
        """The words of the row that stands for rows not shown."""
        self._begin(())

    def replace(self, nodes: Sequence[Node], text: str = "", titles: Sequence[str] = ("", "", "")) -> None:
        """Other rows, in one reset. `text` is the clean text that their spans speak of."""
        self.beginResetModel()
        self._text, self._titles = text, tuple(titles)
        self._begin(nodes)
        self.endResetModel()

    def _begin(self, nodes: Sequence[Node]) -> None:
        # Place 0 is above all rows and is no row itself.
        self._places = [_Place(Node(Shape.GROUP, (), children=nodes), -1)]
        self._keys: dict[str, int] = {}
        self._lay(0)

    def _lay(self, above: int) -> list[int]:
        """The places of a row's children, laid when first asked for."""
        place = self._places[above]
        if place.laid is None:
            count = len(place.node.children)
            place.loaded = min(SLICE, count)
            place.laid = [self._add(above, source) for source in range(place.loaded)]
            if count > SLICE:
                self._places.append(_Place(self._more(above, count - SLICE), above, SLICE, count))
                place.laid.append(len(self._places) - 1)
        return place.laid

    def _add(self, above: int, source: int) -> int:
        here, node = len(self._places), self._places[above].node.children[source]
        self._places.append(_Place(node, above, source, source))
        if node.key:
            self._keys[node.key] = here
        return here

    def _more(self, above: int, rest: int) -> Node:
        cells = ((self.more(rest),), (), ()) if above == 0 and self._titles[0] else ()
        return Node(Shape.MORE, (self.more(rest),), cells=cells, faint=True, level=int(above > 0))

    def laid(self) -> int:
        """How many rows have been made so far."""
        return len(self._places) - 1

    def load(self, index: Index) -> None:
        """Show the next rows before a row that stands for them."""
        parent = self._places[index.internalId()].parent
        above = self._places[parent]
        there = {self._places[one].source for one in above.laid or ()}
        first, above.loaded = above.loaded, min(above.loaded + SLICE, len(above.node.children))
        wanted = [source for source in range(first, above.loaded) if source not in there]
        for _, run in groupby(enumerate(wanted), key=lambda pair: pair[1] - pair[0]):
            self._insert(parent, [source for _, source in run])

    def _insert(self, above: int, sources: Sequence[int]) -> list[int]:
        """Lay children with numbers that follow one another, in their order among the others; their places."""
        parent, laid = self._index(above), self._lay(above)
        at = bisect_left(laid, sources[0], key=lambda one: self._places[one].source)
        self.beginInsertRows(parent, at, at + len(sources) - 1)
        found = [self._add(above, source) for source in sources]
        laid[at:at] = found
        for row in range(at, len(laid)):
            self._places[laid[row]].row = row
        self.endInsertRows()
        self._count_rest(above)
        return found

    def _count_rest(self, above: int) -> None:
        place, laid = self._places[above], self._lay(above)
        rest, last = len(place.node.children) - (len(laid) - 1), len(laid) - 1
        if rest:
            self._places[laid[last]].node = self._more(above, rest)
            index = self._index(laid[last])
            self.dataChanged.emit(index, index)
        else:
            self.beginRemoveRows(self._index(above), last, last)
            laid.pop()
            self.endRemoveRows()

    def set_shown(self, shown: Shown | None) -> None:
        """Tell spans through `shown` from now on, None as they stand in the clean text; the view must be painted anew."""
        self._shown = shown

    def words(self, words: Words) -> str:
        """A text in the script of the page."""
        return "".join(piece if isinstance(piece, str) else self._of(piece) for piece in words)

    def _of(self, span: Span) -> str:
        return self._shown(span) if self._shown is not None else span.of(self._text)

    def plain(self, node: Node) -> str:
        """All of a row in the clean text's own script and in that of the page, for the filter."""
        words = joined((*node.cells, node.name, node.detail, (node.chip,), (node.right,)), " ")
        clean = "".join(piece if isinstance(piece, str) else piece.of(self._text) for piece in words)
        return clean if self._shown is None else f"{clean} {self.words(words)}"

    def node(self, index: Index) -> Node | None:
        """The row behind an index of this model."""
        return self._places[index.internalId()].node if index.isValid() else None

    def find(self, key: str) -> QModelIndex:
        """The row of a mark, made when it was not there; invalid when there is none."""
        place = self._keys.get(key)
        return self._index(self._reach(key, 0) if place is None else place)

    def _reach(self, key: str, above: int) -> int:
        """The place of a key below a row, 0 when it is not there."""
        node, laid = self._places[above].node, list(self._lay(above))
        if key in self._keys:
            return self._keys[key]
        if isinstance(node.children, Many):
            source = node.children.find(key)
            if source is None:
                return 0
            there = next((one for one in laid if self._places[one].source == source), None)
            here = self._insert(above, (source,))[0] if there is None else there
            return here if self._places[here].node.key == key else self._reach(key, here)
        return next((found for one in laid if (found := self._reach(key, one))), 0)

    def _index(self, place: int, column: int = 0) -> QModelIndex:
        return self.createIndex(self._places[place].row, column, place) if place > 0 else QModelIndex()

    def _children(self, parent: Index) -> list[int]:
        return self._lay(parent.internalId() if parent.isValid() else 0)

    def index(self, row: int, column: int, parent: Index = _TOP) -> QModelIndex:
        children = self._children(parent)
        inside = 0 <= row < len(children) and 0 <= column < self.columnCount()
        return self._index(children[row], column) if inside else QModelIndex()

    def parent(self, index: Index = _TOP) -> QModelIndex:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._index(self._places[index.internalId()].parent) if index.isValid() else QModelIndex()

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() and parent.column() else len(self._children(parent))

    def hasChildren(self, parent: Index = _TOP) -> bool:
        # Asked of every row in sight: it need not lay the rows below.
        place = self._places[parent.internalId() if parent.isValid() else 0]
        return not (parent.isValid() and parent.column()) and len(place.node.children) > 0

    def columnCount(self, parent: Index = _TOP) -> int:  # noqa: ARG002
        return len(self._titles)

    def flags(self, index: Index) -> Qt.ItemFlag:
        node = self.node(index)
        editable = node is not None and node.shape is Shape.NOTE
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable if editable else super().flags(index)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        horizontal = orientation is Qt.Orientation.Horizontal
        return self._titles[section] if horizontal and role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        node = self.node(index)
        answer = _ANSWERS.get(role)
        return answer(self, node, index.column()) if node is not None and answer is not None else None

    def cell(self, node: Node, column: int) -> str:
        """The text of a cell."""
        if node.cells:
            return self.words(node.cells[column])
        if column:
            return self.words(node.detail) if column == 1 else node.right
        if node.shape is Shape.CHANGE:
            return " → ".join(self.words((word,)) for word in node.name)
        if node.shape is Shape.NOTE and node.detail:
            return f"{self.words(node.name)}\n{self.words(node.detail)}"
        return self.words(node.name)

    def spoken(self, node: Node) -> str:
        """A row as a screen reader says it."""
        if node.cells:
            return ", ".join(self.words(cell) for cell in node.cells if cell)
        said = (
            node.chip,
            self.cell(node, 0),
            node.sign,
            "" if node.shape is Shape.NOTE else self.words(node.detail),
            node.right,
        )
        return ", ".join(piece for piece in said if piece)


_ANSWERS: dict[int, Callable[[NodeModel, Node, int], object]] = {
    Qt.ItemDataRole.DisplayRole: NodeModel.cell,
    Qt.ItemDataRole.EditRole: lambda model, node, _: model.words(node.detail),
    Qt.ItemDataRole.ToolTipRole: lambda model, node, _: model.words(node.tip) or None,
    Qt.ItemDataRole.AccessibleTextRole: lambda model, node, _: model.spoken(node),
    Data.SPAN: lambda _, node, __: node.spans[0] if node.spans else None,
    Data.SPANS: lambda _, node, __: node.spans,
    Data.KEY: lambda _, node, __: node.key,
    Data.NODE: lambda _, node, __: node,
}


class FilterModel(QSortFilterProxyModel):
    """Rows that hold what the reader typed, in either script, with the rows above and below them."""

    def __init__(self, source: NodeModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes = source
        self._wanted = ""
        self.setRecursiveFilteringEnabled(True)
        self.setAutoAcceptChildRows(True)
        self.setSourceModel(source)

    def set_wanted(self, typed: str) -> None:
        """Show only rows with `typed` in them; empty shows all."""
        self._wanted = _key(typed.strip())
        self.invalidate()

    def hasChildren(self, parent: Index = _TOP) -> bool:
        # Qt's own answer maps all rows below to learn whether one is left, so that every occurrence would be made.
        return self._nodes.hasChildren(self.mapToSource(parent)) if not self._wanted else super().hasChildren(parent)

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        if not self._wanted:
            return True
        node = self._nodes.node(self._nodes.index(source_row, 0, source_parent))
        return node is not None and self._holds(node, self._wanted)

    def wanting(self, typed: str) -> Callable[[Node], bool]:
        """Whether a row holds what was typed, as a function."""
        wanted = _key(typed.strip())
        return lambda node: self._holds(node, wanted)

    def _holds(self, node: Node, wanted: str) -> bool:
        # A context holds its neighbours' names: it stands where its own row stands.
        return node.shape not in (Shape.CONTEXT, Shape.MORE) and wanted in _key(self._nodes.plain(node))


def _key(text: str) -> str:
    return fold(text).casefold()
