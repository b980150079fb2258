"""事實: a meeting at a glance, each line with its evidence: when, where, who, how many, who said what, what is in doubt."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QTreeView, QWidget

from core.model.analysis import Analysis
from core.model.facts import Attendance, Check, Meeting, Part, Participant, Resolution, Role, Statement
from core.model.mentions import DateValue, Entity, Kind
from core.text.document import TextWarning
from core.text.span import Span
from gui import words
from gui.panels.fates import Fate, fate
from gui.panels.many import rows
from gui.panels.models import Node, Shape, Words, joined
from gui.panels.panel import Panel
from gui.panels.texts import Names, Posts, opening

T = TypeVar("T")

_DOT = " ・ "


translate = QCoreApplication.translate


class FactsPanel(Panel):
    """Meetings, participants, attendance with its sums, statements, doubts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("factsPanel", "factsTree", parent)
        if isinstance(self.view, QTreeView):
            self.view.setUniformRowHeights(False)

    def words(self) -> tuple[str, str]:
        return self.tr("Facts"), self.tr("The text tells of no meeting, figures or statements.")

    def count(self) -> int:
        """Meetings, participants, figures and statements."""
        found = self.analysis
        return len(found.meetings + found.participants + found.attendance + found.statements) if found is not None else 0

    def nodes(self) -> tuple[Node, ...]:
        return tuple(_Rows(self.analysis).groups()) if self.analysis is not None else ()

    def opened(self, node: Node) -> bool:
        return node.shape in (Shape.GROUP, Shape.HEAD)


class _Rows:
    """The rows of one analysis."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._text = analysis.document.text
        self._names, self._posts = Names(analysis).ready(), Posts(analysis)

    def groups(self) -> Iterator[Node]:
        found = self._analysis
        if not any((found.meetings, found.participants, found.attendance, found.statements, found.warnings)):
            return
        main, others = found.meetings[:1], found.meetings[1:]
        yield self._group(translate("FactsPanel", "Meeting"), tuple(self._meeting(*main)) if main else (), Kind.MEETING)
        if others:
            below = _each(others, self._other)
            yield self._group(translate("FactsPanel", "Other meetings"), below, Kind.MEETING, len(below))
        took = (*self._roles(), *self._unread())
        yield self._group(translate("FactsPanel", "Participants"), took, Kind.PERSON, len(found.participants))
        yield self._group(translate("FactsPanel", "Attendance"), self._figures(), Kind.QUANTITY)
        yield from self._decided()
        yield self._group(
            translate("FactsPanel", "Statements"),
            _each(found.statements, self._statement),
            Kind.PHRASE,
            len(found.statements),
        )
        phrases = [one for one in found.entities if one.kind is Kind.PHRASE and one.id in found.mentions_of]
        yield self._group(translate("FactsPanel", "Set phrases"), _each(phrases, self._phrase), Kind.PHRASE, len(phrases))
        doubts = [one for one in found.warnings if one.code != _UNREAD]
        yield self._group(translate("FactsPanel", "Doubts"), _each(doubts, self._doubt), "dim", len(doubts))

    def _group(self, title: str, below: Sequence[Node], ink: str, number: int = 0) -> Node:
        silent = (Node(Shape.FIELD, (words.absent(),), faint=True),)
        return Node(Shape.GROUP, (title,), right=str(number) if number else "", ink=ink, children=below or silent)

    def _meeting(self, meeting: Meeting) -> Iterator[Node]:
        """The meeting that the text is about, field by field."""
        yield Node(Shape.TITLE, self._names.words(meeting.name, meeting.evidence), spans=meeting.evidence, data=meeting)
        short = joined((self._names.words(name, meeting.evidence) for name in meeting.short_names), "、")
        if short:
            yield self._field(translate("FactsPanel", "Also called"), short, meeting.evidence)
        yield self._field(
            translate("FactsPanel", "Body"), self._names.words(meeting.body, meeting.evidence), meeting.evidence
        )
        yield self._field(translate("FactsPanel", "Session"), self._number(meeting), meeting.evidence)
        for part in meeting.parts or (None,):
            yield self._date(part)
        yield self._field(
            translate("FactsPanel", "Place"), self._names.words(meeting.place, meeting.evidence), self._at(meeting.place)
        )
        chairs = joined((self._names.entity(key) for key in meeting.presided_by), "、")
        yield self._field(translate("FactsPanel", "Presided"), chairs, self._presided(meeting))

    def _other(self, meeting: Meeting) -> Node:
        """A meeting that is only named: what the text says of it, in a row."""
        days = dict.fromkeys(part.start for part in meeting.parts if part.start)
        said = (self._number(meeting), *((day,) for day in days), self._names.words(meeting.place, meeting.evidence))
        name = self._names.words(meeting.name, meeting.evidence)
        return Node(Shape.NAME, name, detail=joined(said, _DOT), spans=meeting.evidence, data=meeting)

    def _number(self, meeting: Meeting) -> Words:
        if meeting.term is None and meeting.session is None:
            return ()
        if meeting.term is None:
            return (translate("FactsPanel", "session {session}").format(session=meeting.session),)
        if meeting.session is None:
            return (translate("FactsPanel", "term {term}").format(term=meeting.term),)
        return (
            translate("FactsPanel", "term {term}, session {session}").format(term=meeting.term, session=meeting.session),
        )

    def _date(self, part: Part | None) -> Node:
        if part is None or part.start is None:
            return self._field(
                translate("FactsPanel", "Date"), (words.phase(part.phase) + _DOT, words.absent()) if part else ()
            )
        days = f"{part.start} – {part.end}" if part.end and part.end != part.start else part.start
        value, spans = self._dated(part.start)
        detail = f"{words.SIGNS[value.doubt]} {words.reason(value.reason)}".strip() if value is not None else ""
        return self._field(
            translate("FactsPanel", "Date"), (f"{days} {words.phase(part.phase)}",), spans, (detail,) if detail else ()
        )

    def _dated(self, day: str) -> tuple[DateValue | None, tuple[Span, ...]]:
        """The date of the text that gave this day, and where it stands."""
        for entity in self._analysis.entities:
            if isinstance(entity.value, DateValue) and day in (entity.value.start, entity.value.end):
                return entity.value, tuple(one.span for one in self._analysis.mentions_of.get(entity.id, ()))
        return None, ()

    def _at(self, place: str | None) -> tuple[Span, ...]:
        return tuple(piece for piece in self._names.words(place) if isinstance(piece, Span))

    def _presided(self, meeting: Meeting) -> tuple[Span, ...]:
        found = (
            one for one in self._analysis.participants if one.role is Role.PRESIDED and one.entity in meeting.presided_by
        )
        return tuple(span for one in found for span in one.evidence)

    def _field(self, label: str, value: Words, spans: tuple[Span, ...] = (), detail: Words = ()) -> Node:
        """A line with its label; an absent value is said to be absent."""
        return Node(Shape.FIELD, value or (words.absent(),), chip=label, spans=spans, detail=detail, faint=not value)

    def _roles(self) -> Iterator[Node]:
        for role in Role:
            took = sorted((one for one in self._analysis.participants if one.role is role), key=lambda one: one.order)
            if took:
                below = _each(took, self._participant)
                yield Node(Shape.HEAD, (words.role(role),), right=str(len(took)), children=below, data=role)

    def _unread(self) -> Iterator[Node]:
        """What may be missing among them: the reader walks through the places."""
        spans = tuple(one.span for one in self._analysis.warnings if one.code == _UNREAD)
        if spans:
            told = translate("FactsPanel", "%n sentence(s) name a post that was not read", "", len(spans))
            yield Node(Shape.FIELD, (told,), sign="?", spans=spans, tip=joined(((span,) for span in spans[:8]), "、"))

    def _participant(self, one: Participant) -> Node:
        entity = self._analysis.by_id.get(one.entity)
        posts = self._posts.of(entity) if entity is not None else ()
        told = (
            (*self._names.words(post.organisation, post.evidence), *self._names.words(post.title, post.evidence))
            for post in posts
        )
        return Node(
            Shape.NAME,
            self._names.entity(one.entity),
            detail=joined(told, "、"),
            sign=words.SIGNS[one.doubt],
            right=str(one.order),
            spans=one.evidence,
            key=f"p:{one.role}:{one.order}:{one.entity}",
            data=one,
        )

    def _decided(self) -> Iterator[Node]:
        """What was adopted, who was elected or removed, what was only heard, what is to come; each told once."""
        first = [one for one in self._analysis.resolutions if one.restates is None]
        of_fate: dict[Fate, list[Resolution]] = {fate: [] for fate in Fate}
        for one in first:
            of_fate[fate(one)].append(one)
        for kept, title in _FATES.items():
            told = of_fate[kept]
            if told or kept is Fate.ADOPTED:
                yield self._group(translate("FactsPanel", str(title)), _each(told, self._resolution), Kind.DOC, len(told))

    def _resolution(self, one: Resolution) -> Node:
        """The document or person, what was done, and by whom."""
        evidence = (one.span, *one.evidence)
        name: Words = (one.span,)
        if one.person:
            told = (self._names.words(one.person, evidence), self._names.words(one.post, evidence))
            name = joined(told, " ")
        said = ((words.action(one.action),), self._names.words(one.body or one.meeting, evidence))
        sign = words.SIGNS[one.doubt]
        return Node(Shape.NAME, name, detail=joined(said, _DOT), sign=sign, spans=evidence, tip=(one.span,), data=one)

    def _phrase(self, one: Entity) -> Node:
        spans = tuple(mention.span for mention in self._analysis.mentions_of[one.id])
        return Node(Shape.NAME, self._names.words(one.name, spans[:1]), right=str(len(spans)), spans=spans, data=one)

    def _figures(self) -> Sequence[Node]:
        return _each((*self._analysis.checks, *self._analysis.attendance), self._figure)

    def _figure(self, one: Check | Attendance) -> Node:
        if isinstance(one, Check):
            return self._check(one)
        detail = [self._names.words(one.group, (one.span,))]
        if one.phase is not None:
            detail.append((words.phase(one.phase),))
        name = (*self._names.words(one.label, (one.span,)), f" {one.value}{one.unit}")
        return Node(Shape.FIELD, name, detail=joined(detail, _DOT), spans=(one.span,), data=one)

    def _check(self, check: Check) -> Node:
        counted = [one for one in self._analysis.attendance if one.span in check.evidence]
        sign, said = (_LISTED if check.kind == "list" else _OUTCOMES)[check.holds]
        ink = "good" if check.holds else "ink"
        return Node(
            Shape.FIELD,
            (*self._side(check.left, counted), " = ", *self._side(check.right, counted)),
            sign=f"{sign} {translate('FactsPanel', str(said))}",
            ink=ink,
            spans=check.evidence,
            faint=check.holds is None,
            data=check,
        )

    def _side(self, side: str, counted: list[Attendance]) -> Words:
        """One side of a sum with the label of each figure: `262-20` becomes `應到 262 − 請假 20`."""
        labels = {str(one.value): self._names.words(one.label, (one.span,)) for one in reversed(counted)}
        pieces = [piece.strip() for piece in re.split(r"([-−+])", side) if piece.strip()]
        told = ((*labels[piece], f" {piece}") if piece in labels else (_SIGNS.get(piece, piece),) for piece in pieces)
        return joined(told, " ")

    def _statement(self, one: Statement) -> Node:
        points = tuple(
            Node(Shape.TEXT, (opening(self._text, point),), spans=(point,), tip=(point,), level=1) for point in one.points
        )
        verb = self._names.words(one.verb, (one.span,))
        detail = verb if points else (*verb, "　", opening(self._text, one.span))
        return Node(
            Shape.NAME,
            self._names.entity(one.speaker),
            detail=detail,
            right=str(len(points)) if points else "",
            spans=(one.span,),
            children=points,
            tip=(one.span,),
            data=one,
        )

    def _doubt(self, one: TextWarning) -> Node:
        detail: Words = ("“", one.span, "”") if len(one.span) else ()
        return Node(Shape.FIELD, (words.warning(one.code, one.values),), detail=detail, spans=(one.span,))


def _each(things: Sequence[T], make: Callable[[T], Node]) -> Sequence[Node]:
    return rows(len(things), lambda number: make(things[number]))


_FATES = {
    Fate.ADOPTED: QT_TRANSLATE_NOOP("FactsPanel", "Adopted"),
    Fate.PLACED: QT_TRANSLATE_NOOP("FactsPanel", "Elected, appointed, removed"),
    Fate.HEARD: QT_TRANSLATE_NOOP("FactsPanel", "Only heard or discussed"),
    Fate.PLANNED: QT_TRANSLATE_NOOP("FactsPanel", "Still to come"),
}

_OUTCOMES = {
    True: ("✓", QT_TRANSLATE_NOOP("FactsPanel", "agrees")),
    False: ("✗", QT_TRANSLATE_NOOP("FactsPanel", "does not agree")),
    None: ("—", QT_TRANSLATE_NOOP("FactsPanel", "cannot be checked: a figure is not given")),
}

_LISTED = {
    True: ("✓", QT_TRANSLATE_NOOP("FactsPanel", "as many names listed as stated")),
    False: ("✗", QT_TRANSLATE_NOOP("FactsPanel", "not as many names listed as stated")),
    None: ("—", QT_TRANSLATE_NOOP("FactsPanel", "cannot be checked: the list of names breaks off")),
}
"""Of names counted against the number stated for them, which is no figure that is missing."""

_SIGNS = {"-": "−"}
_UNREAD = "post_not_read"
