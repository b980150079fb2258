"""Who and what a text names: people with their posts, bodies, meetings, places, documents, dates, figures, set phrases."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import groupby

from PySide6.QtWidgets import QWidget

from core.model.analysis import Analysis
from core.model.facts import Meeting, Role
from core.model.mentions import DateValue, Entity, Kind, Post, System
from core.text.doubt import Doubt
from core.text.span import Span
from gui import words
from gui.panels.many import rows
from gui.panels.models import Node, Shape, Words, joined
from gui.panels.panel import Panel
from gui.panels.texts import Names, Posts, around, found

ORDER = (Kind.PERSON, Kind.ORG, Kind.MEETING, Kind.PLACE, Kind.DOC, Kind.DATE, Kind.QUANTITY, Kind.PHRASE)
COUNTED = (Kind.PERSON, Kind.ORG, Kind.MEETING, Kind.PLACE)
FOLDED = (Kind.DATE, Kind.QUANTITY, Kind.PHRASE)
"""Groups that are long and seldom sought stand folded."""

FEW = 20
"""Occurrences of a name that are made with it; of more, each when it is looked at."""

_SYSTEMS = {system: number for number, system in enumerate(System)}
_ORDER = (Role.PRESIDED, Role.REPORTED, Role.SPOKE, Role.ON_ROSTRUM, Role.ATTENDED, Role.NON_VOTING, Role.ABSENT)
_ROLES = {role: number for number, role in enumerate(_ORDER)}
"""The role under which somebody stands who has several is the first of these."""

_HEADED = 6
"""Fewer rows need no heads."""

_UNDER = 2
"""Rows that a head must have below it on the average: heads over one row each scatter a list."""

_DOT = " ・ "


class EntityPanel(Panel):
    """People and bodies, grouped; a row unfolds to its occurrences in their context."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("entityPanel", "entityTree", parent)

    def words(self) -> tuple[str, str]:
        return self.tr("People and bodies"), self.tr("No names are found in this text.")

    def count(self) -> int:
        """People, bodies, meetings and places; what is folded away is not counted."""
        found = self.analysis
        if found is None:
            return 0
        return sum(entity.kind in COUNTED and entity.id in found.mentions_of for entity in found.entities)

    def opened(self, node: Node) -> bool:
        return node.shape is Shape.GROUP and node.data not in FOLDED

    def finding(self, node: Node) -> object:
        return node.data if node.shape is not Shape.GROUP else None

    def nodes(self) -> tuple[Node, ...]:
        if self.analysis is None:
            return ()
        return tuple(_Rows(self.analysis).groups())


class _Rows:
    """The rows of one analysis."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.text = analysis.document.text
        self.names = Names(analysis).ready()
        self.meetings: dict[str, list[Meeting]] = {}
        for meeting in analysis.meetings:
            self.meetings.setdefault(meeting.entity or "", []).append(meeting)
        self.posts = Posts(analysis)
        self.roles = _roles(analysis)
        self.headed: set[Kind] = set()
        """Kinds whose rows stand under heads."""
        self.mentions: dict[str, list[int]] = {}
        for number, mention in enumerate(analysis.mentions):
            self.mentions.setdefault(mention.entity, []).append(number)

    def groups(self) -> Iterator[Node]:
        of_kind: dict[Kind, list[Entity]] = {kind: [] for kind in ORDER}
        for entity in self.analysis.entities:
            if entity.id in self.mentions and entity.kind in of_kind:
                of_kind[entity.kind].append(entity)
        for kind, entities in of_kind.items():
            if entities:
                yield self._group(kind, sorted(entities, key=self._place))

    def _group(self, kind: Kind, entities: list[Entity]) -> Node:
        entries = self._headed(kind, entities)
        place = {one.id: number for number, one in enumerate(entries) if isinstance(one, Entity)}

        def find(key: str) -> int | None:
            name, _, value = key.partition(":")
            return place.get(self._named(int(value)) if name == "m" else value)

        below = rows(len(entries), lambda number: self._entry(entries[number]), find)
        return Node(Shape.GROUP, (words.kind(kind),), right=str(len(entities)), ink=kind, children=below, data=kind)

    def _entry(self, one: Entity | Node) -> Node:
        return one if isinstance(one, Node) else self._row(one)

    def _headed(self, kind: Kind, entities: list[Entity]) -> list[Entity | Node]:
        """People under their roles, bodies under their systems, where that groups them; elsewhere each row tells its own."""
        parts = [(head, list(some)) for head, some in groupby(entities, key=self._head)]
        grouped = len(parts) > 1 and len(entities) >= max(_HEADED, _UNDER * len(parts))
        if kind not in (Kind.PERSON, Kind.ORG) or not grouped:
            return list(entities)
        self.headed.add(kind)
        found: list[Entity | Node] = []
        for head, some in parts:
            found += (Node(Shape.HEAD, (head[:1].upper() + head[1:],), right=str(len(some)) if len(some) > 1 else ""), *some)
        return found

    def _head(self, entity: Entity) -> str:
        if entity.kind is Kind.ORG:
            return words.system(entity.system or System.OTHER)
        roles = self.roles.get(entity.id)
        if roles:
            return words.role(roles[0])
        return words.byline() if entity.id in self.analysis.bylines else words.named()

    def _named(self, mention: int) -> str:
        return self.analysis.mentions[mention].entity if mention < len(self.analysis.mentions) else ""

    def _place(self, entity: Entity) -> tuple[int, Span]:
        head = 0
        if entity.kind is Kind.ORG:
            head = _SYSTEMS.get(entity.system or System.OTHER, 0)
        elif entity.kind is Kind.PERSON:
            roles = self.roles.get(entity.id)
            head = _ROLES[roles[0]] if roles else len(_ROLES) + (entity.id not in self.analysis.bylines)
        return head, self.analysis.mentions[self.mentions[entity.id][0]].span

    def _row(self, entity: Entity) -> Node:
        numbers = self.mentions[entity.id]
        return Node(
            Shape.NAME,
            self.names.words(entity.name),
            detail=joined((joined(self._details(entity), _DOT), _ground(entity)), " "),
            sign="?" if entity.doubt is Doubt.DOUBTFUL else "",
            right=str(len(numbers)),
            key=f"n:{entity.id}",
            spans=rows(len(numbers), lambda place: self.analysis.mentions[numbers[place]].span, few=FEW),
            children=rows(len(numbers), lambda place: self._occurrence(numbers[place]), lambda key: _at(numbers, key), FEW),
            tip=self._tip(entity),
            data=entity,
        )

    def _occurrence(self, number: int) -> Node:
        mention = self.analysis.mentions[number]
        return Node(
            Shape.CONTEXT,
            around(self.text, mention.span),
            key=f"m:{number}",
            spans=(mention.span,),
            ink=mention.kind,
            data=mention,
        )

    def _details(self, entity: Entity) -> Iterator[Words]:
        if entity.kind is Kind.PERSON:
            yield joined((self._post(post) for post in self.posts.of(entity)), "、")
            roles, headed = self.roles.get(entity.id, ()), entity.kind in self.headed
            # A head tells the first of them.
            yield joined(((words.role(role),) for role in roles[headed:]), "、")
            if entity.id in self.analysis.bylines and (roles or not headed):
                yield (words.byline(),)
        elif entity.kind is Kind.MEETING:
            yield from self._parts(entity)
        elif isinstance(entity.value, DateValue):
            yield (f"{entity.value.start}/{entity.value.end}" if entity.value.end else entity.value.start,)
            yield _reason(entity.value.doubt, entity.value.reason)
        if entity.kind in (Kind.ORG, Kind.MEETING, Kind.PLACE):
            yield joined((self.names.words(alias) for alias in entity.aliases), "、")
        if entity.kind is Kind.ORG and entity.kind not in self.headed and entity.system not in (None, System.OTHER):
            yield (words.system(entity.system),)

    def _post(self, post: Post) -> Words:
        body = found(self.text, post.organisation, post.evidence) if post.organisation else ()
        title = found(self.text, post.title, post.evidence)
        return joined(((*body, *title), _reason(post.doubt, post.reason)), " ")

    def _parts(self, entity: Entity) -> Iterator[Words]:
        for meeting in self.meetings.get(entity.id, ()):
            for part in meeting.parts:
                yield (" ".join(piece for piece in (part.start, words.phase(part.phase)) if piece),)

    def _tip(self, entity: Entity) -> Words:
        name: Words = (*self.names.words(entity.name), *((" ?",) if entity.doubt is Doubt.DOUBTFUL else ()))
        return joined(
            (
                name,
                *(self._post(post) for post in entity.posts),
                *(self.names.words(alias) for alias in entity.aliases),
                self._standing(entity),
            ),
            "\n",
        )

    def _standing(self, entity: Entity) -> Words:
        """A body's rank and the body that it is an office of; empty where the text tells neither."""
        rank = (words.level(entity.level),) if entity.level is not None else ()
        return joined((rank, self.names.entity(entity.parent) if entity.parent else ()), _DOT)


def _roles(analysis: Analysis) -> dict[str, tuple[Role, ...]]:
    """What each person did at meetings, the most telling first."""
    held: dict[str, set[Role]] = {}
    for one in analysis.participants:
        held.setdefault(one.entity, set()).add(one.role)
    return {entity: tuple(sorted(roles, key=lambda role: _ROLES[role])) for entity, roles in held.items()}


def _at(numbers: list[int], key: str) -> int | None:
    """Where a mention's key stands among the numbers of mentions."""
    name, _, value = key.partition(":")
    place = bisect_left(numbers, int(value)) if name == "m" else len(numbers)
    return place if place < len(numbers) and numbers[place] == int(value) else None


def _ground(entity: Entity) -> Words:
    """Why it is inferred or doubtful. A question mark stands after the name already: it is not set twice."""
    told = _reason(entity.doubt, entity.reason)
    return (words.reason(entity.reason),) if told and entity.doubt is Doubt.DOUBTFUL else told


def _reason(doubt: Doubt, reason: str | None) -> Words:
    sign = words.SIGNS[doubt]
    return (f"{sign} {words.reason(reason)}",) if sign and reason else ()
