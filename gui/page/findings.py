"""What the menu offers about findings: confirm, reject, another kind, a better name, the same as, add what was missed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from core.model.analysis import Analysis
from core.model.facts import Action, Attendance, Check, Meeting, Participant, Resolution, Statement, Status
from core.model.mentions import DateValue, Entity, Kind, Mention
from core.text.sentences import sentence
from core.text.span import Span
from gui import kinds, why, words
from gui.dialogs.form import Chooser, Field, Form
from gui.verdicts import Stated, Verdicts

_TABLES: dict[object, str] = {
    Kind.PERSON: "people",
    Kind.ORG: "bodies",
    Kind.PLACE: "places",
    Kind.DATE: "dates",
    Kind.DOC: "documents",
    Kind.MEETING: "meetings",
    Kind.QUANTITY: "figures",
    Kind.PHRASE: "phrases",
    Meeting: "meetings",
    Attendance: "attendance",
    Check: "checks",
    Statement: "statements",
}

_FEW = 12
"""So many entities stand in the menu itself; of more a list is shown."""


class Findings(QObject):
    """Fills menus; what is chosen becomes a ruling. Dialogs stand over `window`."""

    tableAsked = Signal(str)
    """The reader wants to see a table, by its name in `core.export.tables`."""

    def __init__(self, verdicts: Verdicts, analysis: Callable[[], Analysis | None], window: QWidget) -> None:
        super().__init__(window)
        self._verdicts, self._found, self._window = verdicts, analysis, window

    def offer(self, menu: QMenu, finding: object) -> None:
        """What can be said of a panel's row, and the table that it stands in."""
        match finding:
            case Entity():
                self.fill_entity(menu, finding)
                self._fill_table(menu, _TABLES[finding.kind])
            case Mention():
                self.fill_mention(menu, finding)
                self._fill_table(menu, "mentions")
            case Resolution():
                self.fill_resolution(menu, finding)
                self._fill_table(menu, "resolutions")
            case Participant():
                self._offer_participant(menu, finding)
                self._fill_table(menu, "participants")
            case Meeting() | Attendance() | Check() | Statement():
                self._fill_table(menu, _TABLES[type(finding)])
            case _:
                pass

    def _offer_participant(self, menu: QMenu, one: Participant) -> None:
        analysis = self._found()
        entity = analysis.by_id.get(one.entity) if analysis is not None else None
        if entity is not None:
            self.fill_entity(menu, entity)

    def _fill_table(self, menu: QMenu, name: str) -> None:
        menu.addSeparator()
        self._add(menu, self.tr("As a table…"), lambda: self.tableAsked.emit(name))

    def fill(self, menu: QMenu, span: Span) -> None:
        """What can be said of a selection, or of the mention at a place."""
        analysis = self._found()
        if analysis is None:
            return
        around = [one for one in analysis.mentions if one.span == span or (not len(span) and span.start in one.span)]
        for mention in sorted(around, key=lambda one: len(one.span))[:1]:
            self.fill_mention(menu, mention)
        if len(span):
            self._fill_missed(menu, span)

    def fill_mention(self, menu: QMenu, mention: Mention) -> None:
        """What can be said of one mention, and of what it names."""
        analysis = self._found()
        if analysis is None:
            return
        text = mention.span.of(analysis.document.text)
        below = menu.addMenu(self.tr("{kind}: {text}").format(kind=words.kind(mention.kind), text=_short(text)))
        below.setObjectName("findingMenu")
        reason = why.rule(mention.rule)
        if reason:
            below.addAction(self.tr("Why: {reason}").format(reason=reason)).setEnabled(False)
        self._add(below, self.tr("Confirm"), lambda: self._verdicts.confirm(mention))
        self._add(below, self.tr("Reject here"), lambda: self._verdicts.refuse(mention))
        entity = analysis.by_id.get(mention.entity)
        if entity is not None:
            self._add(below, self.tr("Reject everywhere"), lambda: self._verdicts.refuse_entity(entity))
        others = below.addMenu(self.tr("It is of another kind"))
        for kind in Kind:
            if kind is not mention.kind:
                self._add(others, words.kind(kind), lambda kind=kind: self._verdicts.retype(mention, kind))
        if entity is not None:
            self._add(below, self.tr("It names another here…"), lambda: self._ask_split(mention, text))
            self._fill_names(below, entity)
        if ruled := self._verdicts.of_mention(mention):
            self._add(below, self.tr("Take back my ruling"), lambda: self._verdicts.take_back(ruled))

    def fill_entity(self, menu: QMenu, entity: Entity) -> None:
        """What can be said of an entity in the whole document."""
        self._add(menu, self.tr("Confirm"), lambda: self._verdicts.confirm_entity(entity))
        self._add(menu, self.tr("Reject everywhere"), lambda: self._verdicts.refuse_entity(entity))
        self._fill_names(menu, entity)
        if ruled := self._verdicts.of_entity(entity):
            self._add(menu, self.tr("Take back my ruling"), lambda: self._verdicts.take_back(ruled))

    def fill_resolution(self, menu: QMenu, resolution: Resolution) -> None:
        """What can be said of a resolution."""
        self._add(menu, self.tr("Confirm"), lambda: self._verdicts.confirm_resolution(resolution))
        self._add(menu, self.tr("Reject"), lambda: self._verdicts.refuse_resolution(resolution))
        self._add(menu, self.tr("Correct…"), lambda: self._ask_resolution(resolution, resolution))

    # parts of menus

    def _fill_names(self, menu: QMenu, entity: Entity) -> None:
        self._add(menu, self.tr("A better name…"), lambda: self._ask_name(entity))
        self._fill_merge(menu, entity)
        if entity.kind is not Kind.PERSON:
            return
        self._add(menu, self.tr("Add a post…"), lambda: self._ask_post(entity, ()))
        posts = menu.addMenu(self.tr("Reject a post")) if entity.posts else None
        for post in entity.posts:
            if posts is not None:
                told = f"{post.organisation or ''}{post.title}"
                self._add(posts, told, lambda post=post: self._verdicts.refuse_post(entity, post))

    def _fill_merge(self, menu: QMenu, entity: Entity) -> None:
        analysis = self._found()
        others = [one for one in analysis.entities if one.kind is entity.kind and one.id != entity.id] if analysis else []
        if not others:
            return
        if len(others) > _FEW:
            self._add(menu, self.tr("The same as…"), lambda: self._ask_same(entity, others))
            return
        same = menu.addMenu(self.tr("The same as"))
        for other in others:
            self._add(same, other.name, lambda other=other: self._verdicts.merge(entity, other))

    def _fill_missed(self, menu: QMenu, span: Span) -> None:
        analysis = self._found()
        if analysis is None:
            return
        text = span.of(analysis.document.text)
        missed = menu.addMenu(self.tr("What was missed"))
        missed.setObjectName("missedMenu")
        for title, rule in (
            (self.tr("Here stands"), lambda kind: self._verdicts.add(span, kind)),
            (self.tr("Everywhere stands"), lambda kind: self._verdicts.add_everywhere(text, kind)),
        ):
            below = missed.addMenu(title)
            for kind in Kind:
                self._add(below, words.kind(kind), lambda kind=kind, rule=rule: rule(kind))
        self._fill_posts(missed, span, text)
        told = Resolution(span, text, Action.ADOPTED, evidence=(sentence(analysis.document.text, span),))
        self._add(missed, self.tr("A resolution…"), lambda: self._ask_resolution(told, None))
        document = missed.addMenu(self.tr("The document's own"))
        for field, word in self._fields():
            self._add(document, f"{word}…", lambda field=field, word=word: self._ask_stated(field, word, span))

    def _fill_posts(self, menu: QMenu, span: Span, text: str) -> None:
        analysis = self._found()
        people = [one for one in analysis.entities if one.kind is Kind.PERSON] if analysis is not None else []
        if people:
            self._add(menu, self.tr("A post of…"), lambda: self._ask_holder(people, span, text))

    def _fields(self) -> tuple[tuple[str, str], ...]:
        return (
            ("date", self.tr("Date")),
            ("place", self.tr("Place")),
            ("title", self.tr("Title")),
            ("outlet", self.tr("Outlet")),
            ("author", self.tr("Author")),
        )

    @staticmethod
    def _add(menu: QMenu, text: str, do: Callable[[], object]) -> None:
        action = menu.addAction(text.replace("&", "&&"))
        action.triggered.connect(lambda _checked=False: do())

    # what is asked for

    def _ask(
        self, title: str, fields: tuple[Field, ...], take: Callable[[dict[str, str]], object], quotation: str = ""
    ) -> None:
        form = Form(title, fields, self._window, quotation)
        form.given.connect(take)
        form.open()

    def _ask_name(self, entity: Entity) -> None:
        field = Field("name", self.tr("Name"), entity.name, needed=True)
        self._ask(self.tr("A better name"), (field,), lambda given: self._verdicts.rename(entity, given["name"]))

    def _ask_split(self, mention: Mention, text: str) -> None:
        field = Field("name", self.tr("Name"), text, needed=True)
        self._ask(self.tr("It names another here"), (field,), lambda given: self._verdicts.split(mention, given["name"]))

    def _ask_same(self, entity: Entity, others: list[Entity]) -> None:
        self._choose(self.tr("The same as"), others, lambda other: self._verdicts.merge(entity, other))

    def _ask_holder(self, people: list[Entity], span: Span, text: str) -> None:
        self._choose(self.tr("A post of"), people, lambda person: self._ask_post(person, (span,), text))

    def _choose(self, title: str, offered: list[Entity], take: Callable[[Entity], object]) -> None:
        chooser = Chooser(title, [one.name for one in offered], self._window)
        chooser.chosen.connect(lambda number: take(offered[number]))
        chooser.open()

    def _ask_post(self, person: Entity, evidence: tuple[Span, ...], title: str = "") -> None:
        fields = (
            Field("title", self.tr("Post"), title, needed=True),
            Field("organisation", self.tr("Body")),
        )
        self._ask(
            self.tr("A post of {name}").format(name=person.name),
            fields,
            lambda given: self._verdicts.add_post(person, Stated(given["title"], given["organisation"] or None, evidence)),
        )

    def _ask_stated(self, field: str, word: str, span: Span) -> None:
        analysis = self._found()
        text = span.of(analysis.document.text) if analysis is not None else ""
        if field != "date":
            self._ask(word, (Field("text", word, text),), lambda given: self._verdicts.state(field, given["text"]))
            return
        shown = Field("text", f"{word} (2024-01-31)", self._day(span) or text, read=iso_day)
        self._ask(word, (shown,), lambda given: self._verdicts.state(field, iso_day(given["text"]) or ""))

    def _day(self, span: Span) -> str:
        """The day that a date of the text was found to mean."""
        analysis = self._found()
        found = [one for one in analysis.mentions if one.span == span] if analysis is not None else []
        entity = analysis.by_id.get(found[0].entity) if analysis is not None and found else None
        return entity.value.start if entity is not None and isinstance(entity.value, DateValue) else ""

    def _ask_resolution(self, told: Resolution, former: Resolution | None) -> None:
        analysis = self._found()
        if analysis is None:
            return
        fields = (
            Field("title", self.tr("Document or person"), told.title, needed=True),
            Field("action", self.tr("Action"), told.action, tuple((one.value, words.action(one)) for one in Action)),
            Field("status", self.tr("State"), told.status, tuple((one.value, words.status(one)) for one in Status)),
            Field("kind", self.tr("Kind"), told.kind, tuple((one, kinds.document_kind(one)) for one in kinds.DOCUMENTS)),
            Field("about", self.tr("About"), told.about or ""),
            Field("body", self.tr("By"), told.body or ""),
            Field("meeting", self.tr("At"), told.meeting or ""),
            Field("person", self.tr("Person"), told.person or ""),
            Field("post", self.tr("Post"), told.post or ""),
        )
        quotation = sentence(analysis.document.text, told.span).of(analysis.document.text)

        def take(given: dict[str, str]) -> None:
            self._verdicts.tell_resolution(_told(told, given), former)

        self._ask(self.tr("A resolution"), fields, take, quotation)


def _told(one: Resolution, given: dict[str, str]) -> Resolution:
    texts = {key: given[key] or None for key in ("about", "body", "meeting", "person", "post")}
    action, status = Action(given["action"]), Status(given["status"])
    return replace(one, title=given["title"], action=action, status=status, kind=given["kind"], restates=None, **texts)


_DAY = re.compile(r"(\d{4})(?:[-./年](\d{1,2})(?:[-./月](\d{1,2})日?)?|年)?月?")


def iso_day(text: str) -> str | None:
    """A year, month or day as ISO writes it (`2024`, `2024-03`, `2024-03-06`), of this or of `2024年3月6日`; None for what
    is no date. Nothing is nothing: that takes the date back.
    """
    found = _DAY.fullmatch(text.strip())
    if found is None:
        return None if text.strip() else ""
    year, month, day = (int(piece) if piece else None for piece in found.groups())
    try:
        date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    return "-".join((f"{year:04}", *(f"{piece:02}" for piece in (month, day) if piece)))


def _short(text: str) -> str:
    return text if len(text) <= 16 else f"{text[:15]}…"
