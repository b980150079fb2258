"""Resolutions: what was done to which document, law, item or person, by whom and at which meeting.

A verb governs the items that follow it until the next verb or the end of the sentence: 听取并讨论了…《政府工作报告》，
审议通过了常委会工作报告.

    resolution_verbs    the verbs, and where a verb is none
    resolution_items    what a verb governs: documents, candidates, decisions, elections
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from core.extract.resolution_items import BRACKETS, Item, Told, items
from core.extract.resolution_verbs import Verb, planned, told
from core.extract.scene import Scene
from core.model.facts import Action, Attendance, Resolution, Status, Votes
from core.model.lines import LineRole
from core.model.mentions import Kind
from core.text.span import Span

_KINDS = (
    *("决议", "决定", "命令", "公报", "公告", "意见", "通知", "通报", "报告", "批复", "议案", "提案", "纪要", "名单"),
    *("条例", "办法", "章程", "规划", "预算", "法律", "议程", "人选"),
)
"""Those of the analysis JSON."""
_OTHER_NOUNS = ("法", "要点", "计划", "议事录", "建议", "方案", "规则", "草案", "修正案", "日程", "情况", "公约", "法规")
_NOUN = re.compile("|".join(sorted((*_KINDS, *_OTHER_NOUNS), key=len, reverse=True)))
_ABOUT = re.compile("关于(.+?)的?(?:决议|决定|报告|议案|意见|通知|说明|办法|条例|公告|草案|公报|批复)[》（(草案代拟稿）)]*$")


def find(scene: Scene, figures: tuple[Attendance, ...] = ()) -> tuple[Resolution, ...]:
    """The resolutions in text order. The same thing told again in the same words adds evidence; in other words it is
    listed with `restates`.
    """
    gathered = _Gathered(len(scene.reading.fold))
    for sentence in scene.reading.each(_body_first(scene)):
        for act in _told(scene, sentence):
            for item in items(scene, act):
                gathered.add(_with_votes(scene, _resolution(scene, act, item), act, figures))
    for one in _minutes(scene):
        gathered.add(one)
    return _restated(tuple(sorted(gathered, key=lambda one: one.span.start)), scene)


def _body_first(scene: Scene) -> list[Span]:
    """The sentences with headlines last: what a headline tells in short is told in the body in full."""
    titles = [line.span for line in scene.reading.lines if line.role is LineRole.TITLE]
    return sorted(scene.reading.sentences, key=lambda one: any(title.covers(one) for title in titles))


_TALK = (Action.DELIBERATED, Action.DISCUSSED, Action.EXAMINED)


class _Gathered:
    """Resolutions with those told again in the same words added to the first telling as evidence."""

    def __init__(self, length: int) -> None:
        self._cover = bytearray(length)
        self._first: dict[tuple[str, Action, str | None], Resolution] = {}
        self._evidence: dict[tuple[str, Action, str | None], list[Span]] = {}

    def add(self, one: Resolution) -> None:
        key = (one.title, one.action, one.person)
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


def _told(scene: Scene, sentence: Span) -> Iterator[Told]:
    fold = scene.reading.fold
    verbs = [found for found in told(fold, sentence) if not scene.masked[found.span.start]]
    status = Status.DONE
    for number, found in enumerate(verbs):
        end = verbs[number + 1].span.start if number + 1 < len(verbs) else sentence.end
        before = Span(verbs[number - 1].span.end if number else sentence.start, found.span.start)
        if planned(fold, before, found.verb):
            status = Status.PLANNED
        elif found.verb.marked:
            status = Status.DONE
        yield Told(found.verb, found.span, Span(found.span.end, end), sentence, status)


def _resolution(scene: Scene, act: Told, item: Item) -> Resolution:
    text, fold = scene.reading.text, scene.reading.fold
    meeting = scene.meeting_at(act.sentence, act.span.start)
    return Resolution(
        item.span,
        item.span.of(text),
        act.verb.action,
        act.status,
        kind=item.kind or kind(item.span.of(fold)),
        about=None if item.person else _about(text, fold, item.span),
        body=_body(scene, act),
        meeting=meeting.name if meeting else None,
        person=item.span.of(text) if item.person else None,
        post=item.post,
        evidence=(act.sentence, act.span),
    )


def kind(title: str) -> str:
    """The kind of document that a folded title names by its last noun, `other` when it names none."""
    plain = BRACKETS.sub("", title)
    plain = re.sub("(?:草案|修正案|(?:和|及|、)日程)$", "", plain) or plain
    last = None
    for last in _NOUN.finditer(plain):  # noqa: B007 - the last one counts
        pass
    if last is None or len(plain) - last.end() > 4:
        return "法律" if plain.endswith("法") else "other"
    return last[0] if last[0] in _KINDS else "法律" if last[0] == "法" else "other"


def _about(text: str, fold: str, span: Span) -> str | None:
    match = _ABOUT.search(fold, span.start, span.end)
    return text[match.start(1) : match.end(1)] if match else None


_REACH = 80
"""Characters in which the doer of an act is sought, from both ends of what stands before the verb."""


def _body(scene: Scene, act: Told) -> str | None:
    """Who did it: whom the speaker represents, the body that opens the sentence, else the meeting spoken of."""
    opening = Span(act.sentence.start, min(act.sentence.start + _REACH, act.span.end))
    closing = Span(max(opening.end, act.span.end - _REACH), act.span.end)
    named = [*scene.within(opening, Kind.ORG, Kind.MEETING), *scene.within(closing, Kind.ORG, Kind.MEETING)]
    text, fold = scene.reading.text, scene.reading.fold
    for one in named:
        if fold.endswith("代表", 0, one.span.start) or one.span.start == act.sentence.start:
            return one.span.of(text)
    meeting = scene.meeting_at(act.sentence, act.span.start)
    return meeting.name if meeting else None


def _minutes(scene: Scene) -> Iterator[Resolution]:
    """Minutes that a record reads out and finds in order (宣讀…議事錄 … 議事錄確定)."""
    fold = scene.reading.fold
    read = re.search("宣读([^，。；\n（(]{4,40}?议事录)", fold)
    settled = re.search("议事录(?:无异议)?确定", fold)
    if read is None or settled is None:
        return
    span, verb = Span(*read.span(1)), Span(*settled.span())
    act = Told(Verb("确定", Action.ADOPTED), verb, span, span, Status.DONE)
    yield replace(_resolution(scene, act, Item(span, "纪要")), evidence=(span, verb))


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


_NEAR = 200
"""How many resolutions back a retelling may look; more would cost squares in a book of minutes."""


def _restated(found: tuple[Resolution, ...], scene: Scene) -> tuple[Resolution, ...]:
    """Those of `found` that tell an earlier one in fewer words are linked to it (常委会工作报告 to its 决议)."""
    linked: list[Resolution] = []
    cores = [_core(one.span.of(scene.reading.fold)) for one in found]
    for index, one in scene.reading.each(enumerate(found)):
        low = max(0, index - _NEAR)
        earlier = (number for number in range(low, index) if cores[index] in cores[number] and _retold(one, found[number]))
        first = next(earlier, None) if len(cores[index]) >= 2 else None
        linked.append(one if first is None else replace(one, restates=first))
    return tuple(linked)


def _retold(one: Resolution, known: Resolution) -> bool:
    return (
        known.action is one.action
        and known.restates is None
        and known.evidence[0] != one.evidence[0]
        and len(known.span) > len(one.span)
    )


_GENERIC = re.compile("工作|报告|决议|审查|情况|的|关于|草案|会议|[《》（）()]")


def _core(title: str) -> str:
    return _GENERIC.sub("", title.replace("常务委员会", "常委会"))
