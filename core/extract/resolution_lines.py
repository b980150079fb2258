"""Acts told without a sentence: the line of adoption under a law's title, minutes that a record reads and settles."""

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
