"""What the reader says about findings: each a ruling on the undo stack, after which the text is analysed anew.

A ruling that contradicts an earlier one on the same thing takes its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from core import rulings
from core.model.analysis import Analysis
from core.model.annotation import Subject, Verdict
from core.model.facts import Resolution
from core.model.mentions import Entity, Kind, Mention, Post
from core.text.span import Span
from gui import words
from gui.notebook import Decision, Notebook, shortened


@dataclass(frozen=True, slots=True)
class Stated:
    """A post as the reader states it."""

    title: str
    organisation: str | None
    evidence: tuple[Span, ...] = ()


class Verdicts(QObject):
    """Rules on the findings of the open document; without an analysis nothing is ruled."""

    def __init__(self, notebook: Notebook, analysis: Callable[[], Analysis | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notebook, self._analysis = notebook, analysis

    # mentions

    def confirm(self, mention: Mention) -> None:
        """This is right."""
        self._mention(mention, Verdict.ACCEPTED, "", self.tr("confirm {text}"))

    def refuse(self, mention: Mention) -> None:
        """Here stands no such thing."""
        self._mention(mention, Verdict.REFUSED, "", self.tr("reject {text}"))

    def retype(self, mention: Mention, kind: Kind) -> None:
        """It is of another kind."""
        words_ = self.tr("take {text} for: {kind}").replace("{kind}", words.kind(kind))
        self._mention(mention, Verdict.ACCEPTED, rulings.mention_value(kind=kind), words_)

    def split(self, mention: Mention, name: str) -> None:
        """It names something else than the other places do."""
        self._mention(mention, Verdict.ACCEPTED, rulings.mention_value(entity=name), self.tr("split {text} off"))

    def add(self, span: Span, kind: Kind) -> None:
        """Here a mention of this kind was missed."""
        analysis = self._analysis()
        if analysis is not None and len(span):
            key = rulings.mention_key(analysis.document, kind, span)
            told = shortened(span.of(analysis.document.text))
            self._rule(Subject.MENTION, key, Verdict.ACCEPTED, "", self._added(told, kind))

    # entities

    def add_everywhere(self, name: str, kind: Kind) -> None:
        """Wherever this stands it is a mention of this kind."""
        if name.strip():
            self._rule(
                Subject.ENTITY, rulings.entity_key(kind, name), Verdict.ACCEPTED, "", self._added(shortened(name), kind)
            )

    def confirm_entity(self, entity: Entity) -> None:
        """This is right wherever it stands."""
        self._entity(entity, Verdict.ACCEPTED, "", self.tr("confirm {text}"))

    def refuse_entity(self, entity: Entity) -> None:
        """This is no such thing wherever it stands, under none of its names."""
        keys = [rulings.entity_key(entity.kind, name) for name in (entity.name, *entity.aliases)]
        made = [Decision(Subject.ENTITY, key, Verdict.REFUSED) for key in keys]
        self._notebook.decide(made, self.tr("reject {text} everywhere").format(text=shortened(entity.name)))

    def rename(self, entity: Entity, name: str) -> None:
        """This is its better name."""
        if name.strip() and name != entity.name:
            self._entity(entity, Verdict.ACCEPTED, rulings.entity_value(name=name.strip()), self.tr("rename {text}"))

    def merge(self, entity: Entity, into: Entity) -> None:
        """Both are one and the same."""
        self._entity(entity, Verdict.ACCEPTED, rulings.entity_value(into=into.name), self.tr("join {text} to another"))

    # posts

    def add_post(self, person: Entity, post: Stated) -> None:
        """The person holds a post that was not read."""
        analysis = self._analysis()
        if analysis is not None and post.title.strip():
            key = rulings.post_key(person.name, post.title.strip(), post.organisation)
            value = rulings.post_value(analysis.document, post.evidence)
            told = self.tr("add a post to {text}").format(text=shortened(person.name))
            self._rule(Subject.POST, key, Verdict.ACCEPTED, value, told)

    def refuse_post(self, person: Entity, post: Post) -> None:
        """The person does not hold this post."""
        told = self.tr("reject a post of {text}").format(text=shortened(person.name))
        self._rule(Subject.POST, rulings.post_key(person.name, post.title, post.organisation), Verdict.REFUSED, "", told)

    # resolutions

    def confirm_resolution(self, resolution: Resolution) -> None:
        """This is right."""
        self._resolution(resolution, Verdict.ACCEPTED, "", self.tr("confirm {text}"))

    def refuse_resolution(self, resolution: Resolution) -> None:
        """The text tells of no such thing."""
        self._resolution(resolution, Verdict.REFUSED, "", self.tr("reject {text}"))

    def tell_resolution(self, told: Resolution, former: Resolution | None = None) -> None:
        """The resolution as it shall be told, in place of a former telling if there is one."""
        analysis = self._analysis()
        if analysis is None:
            return
        value = rulings.resolution_value(analysis.document, told)
        made = [self._told(analysis, told, Verdict.ACCEPTED, value)]
        if former is not None and (former.span, former.action) != (told.span, told.action):
            made.insert(0, self._told(analysis, former, Verdict.REFUSED, ""))
        self._notebook.decide(made, self.tr("state the resolution {text}").format(text=shortened(told.title)))

    @staticmethod
    def _told(analysis: Analysis, one: Resolution, verdict: Verdict, value: str) -> Decision:
        key = rulings.resolution_key(analysis.document, one.span, one.action)
        return Decision(Subject.RESOLUTION, key, verdict, value)

    # the document

    def state(self, field: str, text: str) -> None:
        """What the document's own date, place, title, outlet or author is; empty takes back what was stated."""
        if text.strip():
            told = self.tr("state what the document says of itself")
            self._rule(Subject.METADATA, field, Verdict.ACCEPTED, text.strip(), told)
        else:
            self._notebook.withdraw([(Subject.METADATA, field)], self.tr("take back a ruling"))

    # what was ruled

    def of_mention(self, mention: Mention) -> tuple[tuple[Subject, str], ...]:
        """The reader's rulings that bear on a mention: on it alone, and on all that is called so."""
        analysis = self._analysis()
        if analysis is None:
            return ()
        keys = [(Subject.MENTION, rulings.mention_key(analysis.document, kind, mention.span)) for kind in Kind]
        entity = analysis.by_id.get(mention.entity)
        return self._standing((*keys, *self._names(entity)))

    def of_entity(self, entity: Entity) -> tuple[tuple[Subject, str], ...]:
        """The reader's rulings on all that is called so."""
        return self._standing(self._names(entity))

    def take_back(self, ruled: Iterable[tuple[Subject, str]]) -> None:
        """Let the machine's finding stand again."""
        self._notebook.withdraw(tuple(ruled), self.tr("take back a ruling"))

    def _names(self, entity: Entity | None) -> tuple[tuple[Subject, str], ...]:
        if entity is None:
            return ()
        names = dict.fromkeys((entity.name, *entity.aliases))
        return tuple((Subject.ENTITY, rulings.entity_key(entity.kind, name)) for name in names)

    def _standing(self, keys: Iterable[tuple[Subject, str]]) -> tuple[tuple[Subject, str], ...]:
        ruled = self._notebook.ruled()
        return tuple(key for key in keys if key in ruled)

    # making rulings

    def _added(self, text: str, kind: Kind) -> str:
        return self.tr("take {text} for: {kind}").format(text=text, kind=words.kind(kind))

    def _mention(self, mention: Mention, verdict: Verdict, value: str, told: str) -> None:
        analysis = self._analysis()
        if analysis is not None:
            key = rulings.mention_key(analysis.document, mention.kind, mention.span)
            text = shortened(mention.span.of(analysis.document.text))
            self._rule(Subject.MENTION, key, verdict, value, told.format(text=text))

    def _entity(self, entity: Entity, verdict: Verdict, value: str, told: str) -> None:
        key = rulings.entity_key(entity.kind, entity.name)
        self._rule(Subject.ENTITY, key, verdict, value, told.format(text=shortened(entity.name)))

    def _resolution(self, resolution: Resolution, verdict: Verdict, value: str, told: str) -> None:
        analysis = self._analysis()
        if analysis is not None:
            made = self._told(analysis, resolution, verdict, value)
            self._notebook.decide([made], told.format(text=shortened(resolution.title)))

    def _rule(self, subject: Subject, key: str, verdict: Verdict, value: str, told: str) -> None:
        self._notebook.decide([Decision(subject, key, verdict, value)], told)
