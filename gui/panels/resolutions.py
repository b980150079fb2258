"""議決: what was done to which document, by whom, at which part of the meeting."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from core.model.analysis import Analysis
from core.model.facts import Phase, Resolution, Status, Votes
from core.model.mentions import Kind
from core.text.sentences import sentence
from core.text.span import Span
from gui import words
from gui.panels.fates import fate
from gui.panels.flow import Run
from gui.panels.many import rows
from gui.panels.models import Node, Shape, Words, joined
from gui.panels.panel import Panel
from gui.panels.pictures import GAP, MARGIN, STEP, Picture, Told
from gui.panels.rows import RowDelegate, chip_size
from gui.panels.texts import Names
from gui.theme import Theme

_DOT = "・"
_ABOUT = ("關", "关")


class ResolutionPanel(Panel):
    """A table: action, document, who and when. Restatements stand grey under their first telling."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("resolutionPanel", "resolutionTable", parent)

    def words(self) -> tuple[str, str]:
        return self.tr("Resolutions"), self.tr("The text tells of no resolution.")

    def titles(self) -> tuple[str, ...]:
        return self.tr("Action"), self.tr("Document"), self.tr("By, at")

    def count(self) -> int:
        """Those told for the first time."""
        return sum(one.restates is None for one in self.analysis.resolutions) if self.analysis is not None else 0

    def nodes(self) -> Sequence[Node]:
        return _Rows(self.analysis).rows() if self.analysis is not None else ()

    def setTheme(self, theme: Theme) -> None:
        super().setTheme(theme)
        if isinstance(self.view, QTableView):
            self.view.horizontalHeader().setStyleSheet(
                f"QHeaderView::section {{ background: {theme.panel}; color: {theme.dim}; border: none;"
                f" border-bottom: 1px solid {theme.line}; padding: 5px 0; }}"
                f"QHeaderView::section:first {{ padding-left: {MARGIN}px; }}"
            )

    def _make_delegate(self) -> RowDelegate:
        return ResolutionDelegate(self.look, self)

    def _make_view(self) -> QAbstractItemView:
        view = QTableView(self)
        view.verticalHeader().hide()
        header = view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        view.setShowGrid(False)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setTabKeyNavigation(False)
        return view

    def _show_rows(self) -> None:
        super()._show_rows()
        view = self.view
        if isinstance(view, QTableView):
            header, there = view.horizontalHeader(), self._first()
            header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
            for column, width in ((0, self._chips(there)), (2, self._makers(there))):
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
                view.setColumnWidth(column, width)
            few = self.model.rowCount() <= WRAPPED
            mode = QHeaderView.ResizeMode.ResizeToContents if few else QHeaderView.ResizeMode.Fixed
            if isinstance(self.delegate, ResolutionDelegate):
                self.delegate.lines = 4 if few else 2
            view.verticalHeader().setDefaultSectionSize(round(2 * QFontMetricsF(self.look.serif(0)).height()) + 4)
            view.verticalHeader().setSectionResizeMode(mode)

    def _first(self) -> list[Node]:
        """The rows that are there, as far as they are measured."""
        found = (self.model.node(self.model.index(row, 0)) for row in range(min(WRAPPED, self.model.rowCount())))
        return [node for node in found if node is not None and node.shape is not Shape.MORE]

    def _chips(self, there: list[Node]) -> int:
        """Pixels that the widest action needs, its indent too."""
        widths = (chip_size(self.look, self.model.words(node.cells[0])).width() + node.level * STEP for node in there)
        return MARGIN + max(widths, default=40) + GAP

    def _makers(self, there: list[Node]) -> int:
        """Pixels for who decided: what the widest needs, within bounds."""
        metrics = QFontMetricsF(self.look.sans(-1))
        widths = (metrics.horizontalAdvance(self.model.words(node.cells[2])) for node in there)
        title = QFontMetricsF(self.view.font()).horizontalAdvance(self.titles()[2])
        return GAP + round(max(title, min(max(widths, default=0.0), MAKERS))) + 4


WRAPPED = 60
"""Up to so many rows are as high as their words; measuring more would hold up the window. Others have two lines."""
MAKERS = 104
"""Pixels at most for who decided; longer words wrap."""


class _Rows:
    """The rows of one analysis."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._text = analysis.document.text
        self._names = Names(analysis).ready()
        meetings = [entity for entity in analysis.entities if entity.kind in (Kind.MEETING, Kind.ORG)]
        forms = {form for entity in meetings for form in (entity.name, *entity.aliases)}
        self._forms = {
            name: (entity.name, *entity.aliases) for entity in meetings for name in (entity.name, *entity.aliases)
        }
        told = analysis.meetings[:1]
        self._here = frozenset(form for one in told for form in (one.name, *one.short_names, *self._forms.get(one.name, ())))
        forms |= {one.meeting for one in analysis.resolutions if one.meeting}
        self._leading: dict[str, list[str]] = {}
        """Names by their first two characters, the longest first."""
        for form in sorted(forms, key=len, reverse=True):
            self._leading.setdefault(form[:2], []).append(form)
        self._phases: dict[str, Phase] = {}
        for meeting in reversed(analysis.meetings):
            if len(meeting.parts) == 1:
                self._phases |= dict.fromkeys((meeting.name, *meeting.short_names), meeting.parts[0].phase)
        self._shortest: dict[str, str] = {}

    def rows(self) -> Sequence[Node]:
        """First tellings by what came of them, then in text order; each followed by its restatements."""
        told = self._analysis.resolutions
        again: dict[int, list[Resolution]] = {}
        for one in told:
            if one.restates is not None:
                again.setdefault(one.restates, []).append(one)
        first = [(fate(one), one.span, number) for number, one in enumerate(told) if one.restates is None]
        order: list[Resolution] = []
        for _, _, number in sorted(first):
            order += (told[number], *again.get(number, ()))
        return rows(len(order), lambda number: self._row(order[number]))

    def _row(self, one: Resolution) -> Node:
        restated = one.restates is not None
        spans = tuple(dict.fromkeys((one.span, *one.evidence)))
        return Node(
            Shape.TEXT,
            (),
            cells=((words.action(one.action),), self._document(one), self._by(one)),
            sign=words.SIGNS[one.doubt],
            spans=spans[:1] if restated else spans,
            tip=self._tip(one),
            level=int(restated),
            faint=restated,
            data=one,
        )

    def _document(self, one: Resolution) -> Words:
        if one.person:
            return joined((self._names.words(one.person, one.evidence), self._names.words(one.post, one.evidence)), " ")
        span = self._bare(one.span)
        title = span.of(self._text)
        for form in self._leading.get(title[:2], ()):
            if title.startswith(form) and title[len(form) :].startswith(_ABOUT):
                return (Span(span.start + len(form), span.end),)
        return (span,)

    def _bare(self, span: Span) -> Span:
        title = span.of(self._text)
        if title.startswith("《") and title.endswith("》") and title.count("《") == 1:
            return Span(span.start + 1, span.end - 1)
        return span

    def _by(self, one: Resolution) -> Words:
        phase = self._phases.get(one.meeting or "")
        told = () if phase is None else (words.phase(phase),)
        counted = (votes(one.votes),) if one.votes is not None else ()
        said = joined((self._who(one) or (words.absent(),), told, counted), _DOT)
        return said if one.status is Status.DONE else joined(((words.status(one.status),), said), _DOT)

    def _who(self, one: Resolution) -> Words:
        """Who decided, by the shortest name that the text has for it; the meeting told of is but called the meeting."""
        told = one.body or one.meeting
        if told and told in self._here:
            return (words.meeting(),)
        return self._names.words(self._short(told) if told else told, one.evidence)

    def _short(self, name: str) -> str:
        if name not in self._shortest:
            forms = (form for form in self._forms.get(name, ()) if form in self._text)
            self._shortest[name] = min(forms, key=len, default=name)
        return self._shortest[name]

    def _tip(self, one: Resolution) -> Words:
        lines: list[Words] = [(one.span,)]
        lines += [(sentence(self._text, span),) for span in (one.evidence or (one.span,))[:2]]
        if one.votes is not None:
            lines.append((votes(one.votes),))
        if words.SIGNS[one.doubt]:
            lines.append((f"{words.SIGNS[one.doubt]} {words.reason(one.reason) or words.doubt(one.doubt)}",))
        return joined(dict.fromkeys(lines), "\n")


def votes(counted: Votes) -> str:
    """The counts that the text gives, in a row."""
    given = ((field, getattr(counted, field)) for field in words.VOTES)
    return _DOT.join(f"{words.vote(field)} {number}" for field, number in given if number is not None)


class ResolutionDelegate(RowDelegate):
    """Cells: the action as a boxed word in ink, the title in serif, the rest in grey; a hairline under each row."""

    lines = 4

    def picture(self, node: Node, told: Told, column: int) -> Picture:
        if node.shape is Shape.MORE:
            runs = (Run(told(node.cells[0]), self.look.sans(-1), "dim"),) if column == 0 else ()
            return Picture(runs, lines=1)
        colour = "dim" if node.faint else "ink"
        indent = node.level * STEP
        planned = isinstance(node.data, Resolution) and node.data.status is Status.PLANNED
        text = told(node.cells[column])
        if column == 0:
            head, runs = "open chip" if planned else "chip", (Run(" ", self.look.serif(0), colour),)
            return Picture(runs, head=head, head_text=text, ink=colour, left=MARGIN + indent, edge=0, rule=True)
        if column == 1:
            # The sign never stands alone on a line.
            sign = (Run(f"\u00a0{node.sign}", self.look.sans(-1), colour),) if node.sign else ()
            return Picture((Run(text, self.look.serif(0), colour), *sign), left=0, edge=GAP, lines=self.lines, rule=True)
        return Picture((Run(text, self.look.sans(-1), "dim"),), left=0, edge=GAP, lines=self.lines, rule=True)
