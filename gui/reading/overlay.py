"""All that lies on a text: marks, hits, notes, and which layers of them are seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QColor, QFont

from core.text.document import View
from core.text.span import Span
from gui.reading.flow import Flow, Seen
from gui.reading.geometry import Geometry
from gui.reading.margin import Margin, PlacedNote
from gui.reading.marks import CURRENT, HIDDEN_AT_FIRST, Layer, MarginNote, Mark, MarkIndex, Placed
from gui.reading.positions import Places
from gui.reading.strip import Strip


class Overlay:
    """Marks and notes with clean spans, found by shown ones."""

    def __init__(self, places: Places, font: QFont) -> None:
        self.places = places
        self.clean_page = False
        self._layers = frozenset(Layer) - HIDDEN_AT_FIRST
        self._marks: tuple[Mark, ...] = ()
        self._hits: tuple[Mark, ...] = ()
        self._notes: tuple[MarginNote, ...] = ()
        self._font = font
        self._place()

    def _place(self) -> None:
        self._mark_index = MarkIndex(self._marks, self.places)
        self._hit_index = MarkIndex(self._hits, self.places)
        self._margin = Margin.of(self._notes, self.places, self._font)

    def take_view(self, view: View, *, same_text: bool) -> None:
        """Place everything in another view; another clean text begins with nothing on it."""
        before, self.places = self.places, Places(view)
        if not same_text:
            self._marks, self._hits, self._notes = (), (), ()
        elif before.same and self.places.same:
            return
        self._place()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """The marks, in place of those before."""
        self._marks = tuple(marks)
        self._mark_index = MarkIndex(self._marks, self.places)

    def set_hits(self, hits: Sequence[Span], current: Span | None) -> None:
        """The hits of a search, in place of those before."""
        self._hits = tuple(Mark(hit, Layer.FIND, CURRENT if hit == current else "") for hit in hits)
        self._hit_index = MarkIndex(self._hits, self.places)

    def set_notes(self, notes: Sequence[MarginNote]) -> None:
        """The notes, in place of those before."""
        self._notes = tuple(notes)
        self._margin = Margin.of(self._notes, self.places, self._font)

    def set_font(self, font: QFont) -> None:
        """The font of the notes."""
        self._font = font
        self._margin = Margin.of(self._notes, self.places, font)

    def set_visible(self, layer: Layer, *, visible: bool) -> None:
        """Show or hide a layer."""
        self._layers = self._layers | {layer} if visible else self._layers - {layer}

    @property
    def layers(self) -> frozenset[Layer]:
        """The layers that are seen; on a clean page only hits are."""
        return frozenset({Layer.FIND}) & self._layers if self.clean_page else self._layers

    def marks(self, start: int, end: int) -> list[Placed]:
        """The visible marks that touch a shown range."""
        return self._mark_index.touching(start, end, self.layers)

    def hits(self, start: int, end: int) -> list[Placed]:
        """The hits that touch a shown range."""
        return self._hit_index.touching(start, end, self.layers)

    def notes(self, seen: Sequence[Seen], flow: Flow, geometry: Geometry) -> list[PlacedNote]:
        """The notes of the parts in sight; none where there is no margin."""
        if self.clean_page or not geometry.notes_width:
            return []
        starts = [flow.parts.start(one.part) for one in seen]
        return self._margin.placed(seen, starts, geometry.notes_left, geometry.notes_width)

    def strip(self, flow: Flow, height: float, colour: Callable[[Placed], QColor]) -> Strip:
        """The strip for a viewport's height; hits go before other marks."""
        return Strip(flow, (self._hit_index, self._mark_index), self.layers, height, colour)
