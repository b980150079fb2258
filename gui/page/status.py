"""Fills the foot: what the text is, what is in doubt, where one reads."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import partial

from PySide6.QtCore import QObject

from core.model.analysis import Analysis, ScriptFinding
from core.model.lines import Line
from core.text.document import View
from core.text.doubt import Doubt
from core.text.span import Span
from gui import words
from gui.frame.foot import Foot
from gui.opening import QUICK_CHARACTERS
from gui.session import Session
from gui.settings import Settings

_SPACES = " \t\n\r\u3000\u00a0\u2002\u2003\u2009\u200a\u2028\u2029\x0b\x0c\x85"


class Status(QObject):
    """Joins the foot to the session."""

    def __init__(self, foot: Foot, session: Session) -> None:
        super().__init__(foot)
        self._foot, self._session = foot, session
        self._lines: tuple[Line, ...] = ()
        self._characters = 0
        self._place, self._percent = 0, 0
        self._doubts: tuple[Span, ...] = ()
        self._turn = -1

    def open(self) -> None:
        """A document was opened."""
        self._doubts, self._turn = (), -1
        reading = self._session.reading
        self._characters = written(reading.document.text) if reading is not None else 0
        self.refresh()

    def refresh(self) -> None:
        """Say everything anew: the analysis has come, or the language has changed."""
        foot, reading, analysis = self._foot, self._session.reading, self._session.analysis
        if reading is None:
            foot.clear()
            return
        foot.set_encoding(reading.document.source.encoding)
        foot.set_characters(self._characters)
        proposed = len(analysis.repairs) if analysis is not None else 0
        foot.script.setText(self._script(analysis.script if analysis is not None else reading.script, proposed))
        self._lines = analysis.lines if analysis is not None else reading.lines
        foot.set_doubts(len(self._doubts))
        self.set_place(self._place)
        self.set_progress(self._percent)
        if self._session.library is not None and not self._session.library.read_only:
            foot.set_saved()

    def show(self, view: View | None) -> None:
        """Count the characters, and the doubts of the analysis and of the view on the page."""
        analysis, jobs = self._session.analysis, self._session.jobs
        if analysis is not None:
            quick = len(analysis.document.text) <= QUICK_CHARACTERS
            work = partial(_counted, analysis, view)
            jobs.answer("status", work, self._take, self._session.broken.emit, quick=quick)

    def _take(self, counted: tuple[int, tuple[Span, ...]]) -> None:
        self._characters, self._doubts = counted
        self._turn = -1
        self.refresh()

    def next_doubt(self, by: int = 1) -> Span | None:
        """The next place in doubt, after the last the first; with `by` -1 the one before. It begins where one reads."""
        if not self._doubts:
            return None
        if self._turn < 0:
            here = bisect_left(self._doubts, self._place, key=_begin)
            self._turn = here - 1 if by > 0 else here
        self._turn = (self._turn + by) % len(self._doubts)
        return self._doubts[self._turn]

    def paragraph(self, position: int) -> int:
        """The number of the paragraph at a clean position, counted from 1."""
        return max(1, bisect_right(self._lines, position, key=_start))

    def set_place(self, position: int) -> None:
        """Say which paragraph stands at the top."""
        self._place = position
        if self._lines:
            self._foot.set_paragraph(self.paragraph(position))

    def set_progress(self, percent: int) -> None:
        """Say how far one has read."""
        self._percent = percent
        if self._lines:
            self._foot.set_progress(percent)

    def set_text_size(self, px: int) -> None:
        """Say how large the text is."""
        self._foot.set_zoom(round(100 * px / Settings.text_size.default))

    def _script(self, found: ScriptFinding, proposed: int) -> str:
        name = words.script(found.script)
        if found.made_by_machine:
            return self.tr("{script} ・ made by machine, %n changes proposed", "", proposed).format(script=name)
        if found.simplified or found.traditional:
            evidence = self.tr("{traditional} traditional, {simplified} simplified characters")
            return f"{name} ・ {evidence.format(traditional=found.traditional, simplified=found.simplified)}"
        return name


def _start(line: Line) -> int:
    return line.span.start


def _begin(span: Span) -> int:
    return span.start


def _counted(analysis: Analysis, view: View | None) -> tuple[int, tuple[Span, ...]]:
    return written(analysis.document.text), doubts(analysis, view)


def written(text: str) -> int:
    """Characters that are no white space."""
    return len(text) - sum(map(text.count, _SPACES))


def doubts(analysis: Analysis, view: View | None) -> tuple[Span, ...]:
    """The places in doubt, in text order: warnings, doubtful findings, doubtful characters of names."""
    spans = {one.span for one in analysis.warnings}
    spans |= {one.span for one in analysis.mentions if one.doubt is Doubt.DOUBTFUL}
    spans |= {one.span for one in analysis.resolutions if one.doubt is Doubt.DOUBTFUL}
    spans |= {one.clean for one in analysis.document.edits if one.edit.doubt is Doubt.DOUBTFUL}
    if view is not None:
        spans |= {one.span for one in view.doubts}
    return tuple(sorted(spans))
