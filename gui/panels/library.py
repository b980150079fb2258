"""近讀: the documents read of late."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from gui.panels.models import Data, Node, Shape
from gui.panels.panel import Panel


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document of the library: its id there, its title, and what tells it from others (date, outlet)."""

    id: str
    title: str
    subtitle: str = ""


class LibraryPanel(Panel):
    """A list of documents; a click or Enter asks for one."""

    documentActivated = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._documents: tuple[DocumentRow, ...] = ()
        super().__init__("libraryPanel", "libraryTree", parent)

    def words(self) -> tuple[str, str]:
        return self.tr("Recently read"), self.tr("Texts that you open are kept here.")

    def waiting(self) -> str:
        return self.words()[1]

    def setDocuments(self, rows: Sequence[DocumentRow]) -> None:
        """Show these, in this order."""
        self._documents = tuple(rows)
        self._fill()

    def nodes(self) -> tuple[Node, ...]:
        return tuple(
            Node(
                Shape.LINE,
                (row.title,),
                detail=(row.subtitle,) if row.subtitle else (),
                key=f"d:{row.id}",
                tip=(f"{row.title}\n{row.subtitle}".strip(),),
                data=row.id,
            )
            for row in self._documents
        )

    def choose(self, index: QModelIndex) -> None:
        node = index.data(Data.NODE)
        if isinstance(node, Node):
            self.documentActivated.emit(str(node.data))
