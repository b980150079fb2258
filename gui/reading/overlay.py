"""All that lies on a text: marks, hits, notes, and which layers of them are seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtGui import QColor, QFont

from core.text.document import View
from core.text.span import Span
from gui.reading.flow import Flow, Seen
from gui.reading.geometry import Geometry
from gui.reading.margin import Margin, PlacedNote
from gui.reading.marks import HIDDEN_AT_FIRST, HitIndex, LabelIndex, Layer, MarginNote, Mark, MarkIndex, Placed
from gui.reading.positions import Places
from gui.reading.strip import Strip

Labels = tuple[list[Span], Callable[[int], Iterable[Mark]]]


def _none(number: int) -> tuple[Mark, ...]:
    del number
    return ()


class Overlay:
    """Marks and notes with clean spans, found by shown ones."""

    def __init__(self, places: Places, font: QFont) -> None:
        self.places = places
        self.clean_page = False
        self._layers = frozenset(Layer) - HIDDEN_AT_FIRST
        self._marks: Sequence[Mark] = ()
        self._labels: Labels = ([], _none)
        self._hits: Sequence[Span] = ()
        self._current: Span | None = None
        self._notes: Sequence[MarginNote] = ()
        self._note: Callable[[int], MarginNote] | None = None
        self._font = font
        self._place()

    def _place(self) -> None:
        self._mark_index = MarkIndex(self._marks, self.places)
        self._label_index = LabelIndex(*self._labels, self.places)
        self._hit_index = HitIndex(self._hits, self._current, self.places)
        self._margin = self._new_margin()

    def _new_margin(self) -> Margin:
        """Notes given one by one, or else those of the reader's marks."""
        if self._note is not None:
            return Margin(self._note, self._label_index.starts, self._font)
        return Margin.of(self._notes, self.places, self._font)

    def take_view(self, view: View, *, same_text: bool) -> None:
        """Place everything in another view; another clean text begins with nothing on it."""
        before, self.places = self.places, Places(view)
        if not same_text:
            self._marks, self._labels, self._hits, self._notes, self._note = (), ([], _none), (), (), None
        elif before.same and self.places.same:
            return
        self._place()

    def set_marks(self, marks: Sequence[Mark], index: MarkIndex | None = None) -> None:
        """The marks, in place of those before; `index` is theirs in this view, when somebody has made it already."""
        self._marks = marks
        self._mark_index = index or MarkIndex(marks, self.places)

    def set_labels(
        self,
        spans: Sequence[Span],
        marks: Callable[[int], Iterable[Mark]],
        note: Callable[[int], MarginNote] | None = None,
    ) -> None:
        """The reader's own marks, in place of those before: their clean spans, what gives the marks of one of them, and what
        gives its note.
        """
        self._labels, self._note = (list(spans), marks), note
        self._label_index = LabelIndex(spans, marks, self.places)
        self._margin = self._new_margin()

    def change_labels(self, changes: Sequence[tuple[int, Span | None]]) -> None:
        """Take away marks (None) or put them, one after another; the margin sees it, since it holds the same places."""
        spans = self._labels[0]
        for number, span in changes:
            self._label_index.change(number, span)
            if span is None:
                del spans[number]
            else:
                spans.insert(number, span)

    def set_hits(self, hits: Sequence[Span], current: Span | None) -> None:
        """The hits of a search, in place of those before."""
        self._hits, self._current = hits, current
        self._hit_index = HitIndex(hits, current, self.places)

    def set_notes(self, notes: Sequence[MarginNote]) -> None:
        """The notes, in place of those before."""
        self._notes, self._note = notes, None
        self._margin = self._new_margin()

    def set_font(self, font: QFont) -> None:
        """The font of the notes."""
        self._font = font
        self._margin = self._new_margin()

    def set_visible(self, layer: Layer, *, visible: bool) -> None:
        """Show or hide a layer."""
        self._layers = self._layers | {layer} if visible else self._layers - {layer}

    @property
    def layers(self) -> frozenset[Layer]:
        """The layers that are seen; on a clean page only hits are."""
        return frozenset({Layer.FIND}) & self._layers if self.clean_page else self._layers

    def marks(self, start: int, end: int) -> list[Placed]:
        """The visible marks that touch a shown range."""
        found = self._mark_index.touching(start, end, self.layers)
        labels = self._label_index.touching(start, end, self.layers)
        return sorted((*found, *labels), key=lambda row: (row.start, -row.end)) if labels else found

    def hits(self, start: int, end: int) -> list[Placed]:
        """The hits that touch a shown range."""
        return self._hit_index.touching(start, end, self.layers)

    def notes(self, seen: Sequence[Seen], flow: Flow, geometry: Geometry) -> list[PlacedNote]:
        """The notes of the parts in sight; where there is no margin, signs that stand for them."""
        if self.clean_page or not (self._notes or self._note):
            return []
        starts = [flow.parts.start(one.part) for one in seen]
        if not geometry.notes_width:
            return self._margin.signs(seen, starts, geometry.left + flow.face.column + 3)
        return self._margin.placed(seen, starts, geometry.notes_left, geometry.notes_width)

    def strip(self, flow: Flow, height: float, colour: Callable[[Placed], QColor]) -> Strip:
        """The strip for a viewport's height; hits go before the reader's marks, and these before others."""
        return Strip(flow, (self._hit_index, self._label_index, self._mark_index), self.layers, height, colour)
