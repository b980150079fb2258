"""What the find bar's query finds: in the text in any script, as an expression, among names, in the selection, in notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from core.model.analysis import Analysis
from core.search import Finder, key
from core.text.span import Span
from gui import words
from gui.notebook import Placed
from gui.page.patterns import find_apart
from gui.reading.findbar import Among


@dataclass
class Seeker:
    """Finds in one text. The rest is asked for when it is needed: the analysis of the moment, the marks."""

    text: str
    analysis: Callable[[], Analysis | None]
    placed: Callable[[], Sequence[Placed]]
    among: Callable[[], Among]
    _finder: Finder = field(init=False)

    def __post_init__(self) -> None:
        self._finder = Finder(self.text)

    def find(self, query: str) -> tuple[Span, ...]:
        """The hits in text order. Raises ZhupiError: bad_pattern, slow_pattern."""
        among = self.among()
        if among.notes:
            return self._in_notes(query)
        hits = find_apart(self.text, query) if among.regex else self._finder.find(query)
        if among.names:
            names = self._names()
            hits = tuple(hit for hit in hits if hit in names)
        if len(among.within):
            hits = tuple(hit for hit in hits if among.within.covers(hit))
        return hits

    def _names(self) -> frozenset[Span]:
        analysis = self.analysis()
        return frozenset(one.span for one in analysis.mentions) if analysis is not None else frozenset()

    def _in_notes(self, query: str) -> tuple[Span, ...]:
        wanted = key(query)
        found = {
            one.span for one in self.placed() if one.span is not None and len(one.span) and wanted in key(_written(one))
        }
        return tuple(sorted(found))


def _written(one: Placed) -> str:
    return "\n".join((one.annotation.note, *(words.label(label) for label in one.labels)))
