"""Acts told without a sentence: the line of adoption under a law's title, and what a record reads, passes and settles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.extract.resolution_told import Item, Told
from core.extract.resolution_verbs import Verb
from core.extract.scene import Scene
from core.model.facts import Action, Status
from core.model.mentions import Kind, Mention
from core.text.span import Span

_LINE_HEAD = re.compile("[（(＊* 　]*[0-9〇零○一二三四五六七八九十]*[0-9〇零○一二三四五六七八九十年月日 　]*")
_ENACTS = re.compile("(?:修订|审议)?通过(?=[）) 　\r\n]|$)")
_TITLE_REACH = 400
"""Characters between a title and the line of adoption under it."""


def minutes(scene: Scene) -> Iterator[tuple[Told, Item]]:
    """Minutes that a record reads out and finds in order (宣讀…議事錄 … 議事錄確定)."""
    fold = scene.reading.fold
    read = re.search("宣读([^，。；\n（(]{4,40}?议事录)", fold)
    settled = re.search("议事录(?:无异议)?确定", fold)
    if read is not None and settled is not None:
        span, verb = Span(*read.span(1)), Span(*settled.span())
        yield Told(Verb("确定", Action.ADOPTED), verb, span, span, Status.DONE), Item(span, "纪要")


def enacted(scene: Scene) -> Iterator[tuple[Told, Item]]:
    """The law or decision under whose title a line says who adopted it: 2019年7月26日 …第十四次会议通过."""
    fold = scene.reading.fold
    for meeting in scene.reading.each(scene.mentions):
        verb = _ENACTS.match(fold, meeting.span.end) if meeting.kind is Kind.MEETING else None
        if verb is None:
            continue
        start = fold.rfind("\n", 0, meeting.span.start) + 1
        title = scene.last_before(start, Kind.DOC) if _LINE_HEAD.fullmatch(fold, start, meeting.span.start) else None
        if title is not None and start - title.span.end < _TITLE_REACH and _alone(fold, title):
            line = Span(start, verb.end())
            yield Told(Verb("通过", Action.ADOPTED), Span(*verb.span()), line, line, Status.DONE), Item(title.span)


def _alone(fold: str, title: Mention) -> bool:
    """Whether a title is a line by itself."""
    start = fold.rfind("\n", 0, title.span.start) + 1
    end = fold.find("\n", title.span.end)
    rest = fold[start : title.span.start] + fold[title.span.end : end if end >= 0 else len(fold)]
    return not rest.strip("# 　\r（）()草案修订正稿")


_VERDICT = re.compile("(?:无异议|多数|照案|没有异议)[，,]?(?:照案|均)?通过(?=[，。；])")
_MOTION = re.compile("(?:[^\\W\\d_的了请对将把就所提]{2,8})(?:动议|建请案)")
_VERDICT_REACH = 300
"""Characters before a verdict in which a record names what was put to the vote."""


def verdicts(scene: Scene) -> Iterator[tuple[Told, Item]]:
    """What a record puts to the house and passes (有無異議？無異議，通過; 贊成者多數，通過): a draft, minutes, a motion."""
    fold = scene.reading.fold
    for match in scene.reading.matches(_VERDICT):
        low = max(0, match.start() - _VERDICT_REACH)
        item = _put_to_the_house(scene, Span(low, match.start()))
        if item is not None:
            verb = Span(match.end() - 2, match.end())
            sentence = Span(fold.rfind("\n", 0, match.start()) + 1, match.end())
            yield Told(Verb("通过", Action.ADOPTED), verb, sentence, sentence, Status.DONE), Item(item)


def _put_to_the_house(scene: Scene, before: Span) -> Span | None:
    """The draft or motion named last in a range; a motion where the record first tells of it."""
    fold = scene.reading.fold
    documents = [one.span for one in scene.within(before, Kind.DOC) if fold[one.span.start] in "「『《"]
    motions = list(_MOTION.finditer(fold, before.start, before.end))
    if documents and (not motions or documents[-1].start > motions[-1].start()):
        return documents[-1]
    if not motions:
        return None
    first = fold.find(motions[-1][0])
    return Span(first, first + len(motions[-1][0]))


_DECISIONS = re.compile("(?m)^[ 　]*(?:决定事项|决议|协商结论|会议决议)[ 　]*[:：][ 　]*$\\s*")
_NUMBERED = re.compile("[ 　]*[（(]?[一二三四五六七八九十0-9]{1,3}[)）、.．][ 　]*(?P<item>[^。；\n]{4,60})[^\n]*\\s*")


def numbered(scene: Scene) -> Iterator[tuple[Told, Item]]:
    """The numbered items under 決議： or 決定事項： in a record, each as far as its first sentence."""
    fold = scene.reading.fold
    for head in scene.reading.matches(_DECISIONS):
        place = head.end()
        while (match := _NUMBERED.match(fold, place)) is not None:
            verb = Span(head.start(), head.start() + len(head[0].rstrip()))
            line = Span(head.start(), match.end())
            yield Told(Verb("决定", Action.DECIDED), verb, line, line, Status.DONE), Item(Span(*match.span("item")))
            place = match.end()
