"""The first look at a long text in another script: what is in sight is converted at once, the whole view follows.

A view of ten million characters takes a worker its time. Lines convert as they do in the whole (`pipeline.convert_part`) and
keep their length, so that the page can show the clean text with the lines in sight converted, and others as they come
to sight. Where words of the reader or vocabularies change lengths, positions of the rest would not be known: such a view
is waited for.
"""

from __future__ import annotations

from bisect import bisect_left, insort

from core import pipeline
from core.model.analysis import Analysis
from core.text.document import View, ViewPart
from core.text.span import Span

WIDE = 6_000
"""Characters above and below what is in sight that are converted with it: some ten screens."""


class Ahead:
    """The view of one analysis in one script, as far as it was in sight."""

    def __init__(self, analysis: Analysis, target: str) -> None:
        self.analysis = analysis
        self.target = target
        self._parts: list[ViewPart] = []
        self._starts: list[int] = []

    @staticmethod
    def serves(analysis: Analysis) -> bool:
        """Whether every view of an analysis has the length of the clean text."""
        options = analysis.options
        return not options.vocabulary and all(len(word) == len(becomes) for word, becomes in options.own_words)

    def covers(self, span: Span) -> bool:
        """Whether all lines of a clean span are converted."""
        place = span.start
        for part in self._parts:
            if part.span.start <= place < part.span.end:
                place = part.span.end
        return place >= span.end

    def reach(self, span: Span) -> View | None:
        """The view with the lines of a clean span and some around it converted too; None when they are already."""
        if self.covers(span):
            return None
        wide = Span(max(0, span.start - WIDE), min(len(self.analysis.document.text), span.end + WIDE))
        part = pipeline.convert_part(self.analysis, self.target, wide)
        # What lies in the new part's range is as in it.
        self._parts = [one for one in self._parts if not part.span.covers(one.span)]
        insort(self._parts, part, key=lambda one: one.span.start)
        self._starts = [one.span.start for one in self._parts]
        return self._view()

    def told(self, span: Span) -> str:
        """A clean span as the view shows it."""
        place = bisect_left(self._starts, span.start + 1) - 1
        part = self._parts[place] if place >= 0 else None
        if part is None or not part.span.covers(span):
            part = pipeline.convert_part(self.analysis, self.target, span)
        return span.shift(-part.span.start).of(part.text)

    def _view(self) -> View:
        document = self.analysis.document
        pieces: list[str] = []
        last = 0
        for part in self._parts:
            start = max(part.span.start, last)
            pieces += (document.text[last:start], part.text[start - part.span.start :])
            last = max(last, part.span.end)
        text = "".join((*pieces, document.text[last:]))
        repairs = dict.fromkeys(span for part in self._parts for span in part.repairs)
        doubts = dict.fromkeys(doubt for part in self._parts for doubt in part.doubts)
        return View(document, self.target, text, repairs=tuple(repairs), doubts=tuple(doubts))
