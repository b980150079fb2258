"""Resolutions: what was done to which document, law, item or person, by whom and at which meeting.

A verb governs the items that follow it until the next verb or the end of the sentence: 听取并讨论了…《政府工作报告》，
审议通过了常委会工作报告.

    resolution_verbs    the verbs, and where a verb is none
    resolution_items    what a verb governs: documents, candidates, decisions
    resolution_persons  elections, appointments, removals
    resolution_lines    what a line or a record tells without a sentence: the line of adoption under a law's title, minutes
    resolution_deciders    who decided, and at which meeting
    resolution_titles   the kind of a document and its subject, by its title
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from core.extract.resolution_deciders import decider
from core.extract.resolution_items import items
from core.extract.resolution_lines import enacted, minutes, numbered, verdicts
from core.extract.resolution_titles import about, kind
from core.extract.resolution_told import Item, Told
from core.extract.resolution_verbs import planned, told
from core.extract.scene import Scene
from core.model.facts import Action, Attendance, Resolution, Status, Votes
from core.model.lines import LineRole
from core.text.doubt import Doubt
from core.text.span import Span


def find(scene: Scene, figures: tuple[Attendance, ...] = ()) -> tuple[Resolution, ...]:
    """The resolutions in text order. The same thing told again in the same words adds evidence; in other words it is
    listed with `restates`.
    """
    gathered = _Gathered(len(scene.reading.fold))
    for sentence in scene.reading.each(_body_first(scene)):
        for act in _told(scene, sentence):
            for item in items(scene, act):
                gathered.add(_with_votes(scene, _resolution(scene, act, item), act, figures))
    for act, item in (*minutes(scene), *enacted(scene), *verdicts(scene), *numbered(scene)):
        gathered.add(_resolution(scene, act, item))
    return _restated(tuple(sorted(gathered, key=lambda one: one.span.start)), scene)


def _body_first(scene: Scene) -> list[Span]:
    """The sentences with headlines last: what a headline tells in short is told in the body in full."""
    titles = [line.span for line in scene.reading.lines if line.role is LineRole.TITLE]
    return sorted(scene.reading.sentences, key=lambda one: any(title.covers(one) for title in titles))


_TALK = (Action.DELIBERATED, Action.DISCUSSED, Action.EXAMINED)


_NAMELESS = re.compile(
    "[审審][查议議][结結]果[报報]告|(?:修[订訂正])?草案(?:修改稿|表[决決]稿|代[拟擬]稿)?|.{0,4}[决決][议議]草案.*稿"
)


class _Gathered:
    """Resolutions with those told again in the same words added to the first telling as evidence."""

    def __init__(self, length: int) -> None:
        self._cover = bytearray(length)
        self._first: dict[tuple[str, Action, str | None], Resolution] = {}
        self._evidence: dict[tuple[str, Action, str | None], list[Span]] = {}

    def add(self, one: Resolution) -> None:
        action = Action.HEARD if one.action is Action.REPORTED else one.action  # who gives a report is heard
        key = (one.title, action, one.person)
        if _NAMELESS.fullmatch(one.title):
            key = (f"{one.title}{one.span.start}", action, one.person)  # each is of the report or draft just named
        adopted = (one.title, Action.ADOPTED, one.person)
        if one.action in _TALK and adopted in self._first:
            key = adopted  # the talk that led to an adoption already told
        if key in self._first:
            self._evidence[key] += one.evidence
        elif not any(self._cover[one.span.start : one.span.end]):
            self._cover[one.span.start : one.span.end] = b"\x01" * len(one.span)
            self._first[key] = one
            self._evidence[key] = list(one.evidence)

    def __iter__(self) -> Iterator[Resolution]:
        return (replace(one, evidence=tuple(self._evidence[key])) for key, one in self._first.items())


_OF_SUBJECTS = ("当选", "不再担任")
"""Verbs of which the persons before them are the subject."""


def _told(scene: Scene, sentence: Span) -> Iterator[Told]:
    fold = scene.reading.fold
    verbs = [found for found in told(fold, sentence) if not scene.masked[found.span.start]]
    status = Status.DONE
    for number, found in enumerate(verbs):
        end = verbs[number + 1].span.start if number + 1 < len(verbs) else sentence.end
        if number + 1 < len(verbs) and verbs[number + 1].verb.name in _OF_SUBJECTS:
            end = max(found.span.end, *(fold.rfind(mark, found.span.end, end) for mark in "，；"))
        before = Span(verbs[number - 1].span.end if number else sentence.start, found.span.start)
        if planned(fold, before, found.verb):
            status = Status.PLANNED
        elif found.verb.marked:
            status = Status.DONE
        yield Told(found.verb, found.span, Span(found.span.end, end), sentence, status)


def _resolution(scene: Scene, act: Told, item: Item) -> Resolution:
    text, fold = scene.reading.text, scene.reading.fold
    who = decider(scene, act)
    return Resolution(
        item.span,
        item.span.of(text),
        Action.APPOINTED if item.person and act.verb.action is Action.DECIDED else act.verb.action,
        act.status,
        kind=item.kind or kind(item.span.of(fold)),
        about=None if item.person else about(text, fold, item.span),
        body=who.body,
        meeting=who.meeting,
        person=item.person.of(text) if item.person else None,
        post=item.post,
        doubt=Doubt.STATED if who.reason is None else Doubt.INFERRED,
        reason=who.reason,
        evidence=(act.sentence, act.span),
    )


def _with_votes(scene: Scene, one: Resolution, act: Told, figures: tuple[Attendance, ...]) -> Resolution:
    near = [f for f in figures if act.sentence.covers(f.span)]
    names = {
        "赞成": "in_favour",
        "反对": "against",
        "弃权": "abstained",
        "未按": "not_voting",
        "发出": "issued",
        "收回": "returned",
        "有效": "valid",
    }
    counted: dict[str, int] = {}
    for figure in near:
        for start, field in names.items():
            if start in figure.span.of(scene.reading.fold):
                counted.setdefault(field, figure.value)
    return replace(one, votes=Votes(**counted)) if "in_favour" in counted else one


_SURE = 4
"""Characters of an earlier title that a longer later one holds; 议程 alone is anyone's."""
_NEAR = 200
"""How many resolutions back a retelling may look; more would cost squares in a book of minutes."""


def _restated(found: tuple[Resolution, ...], scene: Scene) -> tuple[Resolution, ...]:
    """Those of `found` that tell an earlier one again are linked to it (常委会工作报告 to its 决议)."""
    linked: list[Resolution] = []
    cores = [_core(one.span.of(scene.reading.fold)) for one in found]
    for index, one in scene.reading.each(enumerate(found)):
        low = max(0, index - _NEAR)
        earlier = (number for number in range(low, index) if _retold(one, linked[number], cores[index], cores[number]))
        first = next(earlier, None)
        linked.append(one if first is None else replace(one, restates=first))
    return tuple(linked)


def _retold(one: Resolution, known: Resolution, core: str, known_core: str) -> bool:
    """Whether one resolution is told in the other again: in the same words, or in words that one of them holds."""
    if known.action is not one.action or known.restates is not None or known.evidence[0] == one.evidence[0]:
        return False
    if known.person != one.person:
        return False
    if one.person is not None:
        return one.post == known.post
    return len(core) >= 2 and (core in known_core or (len(known_core) >= _SURE and known_core in core))


_GENERIC = re.compile("工作|报告|决议|审查|情况|的|关于|草案|会议|[《》（）()]")


def _core(title: str) -> str:
    return _GENERIC.sub("", title.replace("常务委员会", "常委会"))
