"""The meeting card: which meeting, when and how that is known, where, and whether the figures agree."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication

from core.model.analysis import Analysis
from core.model.facts import Check, Meeting
from core.model.mentions import DateValue
from core.text.span import Span
from gui import words
from gui.panels.models import Words
from gui.panels.texts import Names
from gui.reading.card import CardRow

Shown = Callable[[Span], str]


translate = QCoreApplication.translate


def rows(analysis: Analysis, shown: Shown) -> tuple[CardRow, ...]:
    """The rows of the first meeting, none when the text tells of no meeting. `shown` gives a span in the page's script."""
    if not analysis.meetings:
        return ()
    return tuple(_Card(analysis, shown).rows(analysis.meetings[0]))


class _Card:
    def __init__(self, analysis: Analysis, shown: Shown) -> None:
        self._analysis = analysis
        self._shown = shown
        self._names = Names(analysis)

    def rows(self, meeting: Meeting) -> Iterator[CardRow]:
        phases = "、".join(dict.fromkeys(words.phase(part.phase) for part in meeting.parts))
        name = self._told(self._names.words(meeting.name, meeting.evidence))
        yield CardRow(translate("Card", "Meeting"), f"{name} ・ {phases}" if phases else name)
        yield self._date(meeting)
        place = self._told(self._names.words(meeting.place, meeting.evidence)) if meeting.place else ""
        yield CardRow(translate("Card", "Place"), place or words.absent(), "" if place else "dim")
        yield self._attendance()

    def _date(self, meeting: Meeting) -> CardRow:
        days = sorted({day for part in meeting.parts for day in (part.start, part.end) if day})
        if not days:
            return CardRow(translate("Card", "Date"), words.absent(), "dim")
        told = days[0] if len(days) == 1 else f"{days[0]} – {days[-1]}"
        reason = next((words.reason(value.reason) for value in self._values(days) if value.reason), "")
        return CardRow(translate("Card", "Date"), f"{told}（{reason}）" if reason else told)

    def _values(self, days: list[str]) -> Iterator[DateValue]:
        for entity in self._analysis.entities:
            if isinstance(entity.value, DateValue) and {entity.value.start, entity.value.end} & set(days):
                yield entity.value

    def _attendance(self) -> CardRow:
        label = translate("Card", "Attendance")
        check = next((one for one in self._analysis.checks if one.holds is not None), None)
        if check is not None:
            tone, remark = (
                ("good", translate("Card", "✓ agrees")) if check.holds else ("accent", translate("Card", "✗ does not agree"))
            )
            return CardRow(label, self._sum(check), tone, remark)
        told = "、".join(self._figure(one.label, one.span) + f" {one.value}" for one in self._analysis.attendance[:3])
        return CardRow(label, told or words.absent(), "" if told else "dim")

    def _sum(self, check: Check) -> str:
        """`應到 186 − 請假 9 = 實到 177`: each figure with its label, in the order of the sum."""
        labels = {str(one.value): self._figure(one.label, one.span) for one in reversed(self._analysis.attendance)}
        sides = (check.left.replace("-", " − ").replace("+", " + "), check.right)
        return " = ".join(" ".join(_labelled(piece, labels) for piece in side.split()) for side in sides)

    def _figure(self, label: str, span: Span) -> str:
        return self._told(self._names.words(label, (span,)))

    def _told(self, pieces: Words) -> str:
        return "".join(piece if isinstance(piece, str) else self._shown(piece) for piece in pieces)


def _labelled(piece: str, labels: dict[str, str]) -> str:
    return f"{labels[piece]} {piece}" if piece in labels else piece
