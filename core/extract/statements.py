"""What somebody said: 周均发强调，要… with the points of the speech."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.extract.scene import Scene
from core.model.facts import Statement
from core.model.mentions import Kind
from core.text.span import Span

_SAYS = re.compile(
    "(?:指出|强调|表示|要求|宣布|提出|认为|介绍说?|建议|提醒|希望|号召|重申|说|谈到|呼吁|透露|表明)(?=[，,:：])"
)
_PRONOUN = re.compile("[，。；、\n“]?[他她](?:还|并|同时|在)?")
_GATHERING = re.compile("(?:本次|此次|这次)?(?:会议|大会|全会|闭幕会|开幕会)")
_POINT = re.compile(
    "(?:(?<=[。；;，,:：])|^)(?:要(?!求|点|素|害|么|是|闻|件|塞|道|领|义|诀|价|有|不要)|[一二三四五六七八九十]是|[一二三四五六七八九十]要)[^。；;\n]*[。；;]?"
)
_REACH = 60


@dataclass(frozen=True, slots=True)
class _Saying:
    speaker: str
    verb: Span
    start: int


def find(scene: Scene) -> tuple[Statement, ...]:
    """The statements in text order; each reaches to the next one or to the end of its paragraph."""
    said = list(_sayings(scene))
    text, fold = scene.reading.text, scene.reading.fold
    found: list[Statement] = []
    for number, one in scene.reading.each(enumerate(said)):
        paragraph = fold.find("\n", one.verb.end)
        end = len(fold) if paragraph < 0 else paragraph
        if number + 1 < len(said):
            end = min(end, said[number + 1].start)
        span = Span(one.start, end)
        found.append(Statement(one.speaker, one.verb.of(text), span, _points(fold, Span(one.verb.end, end))))
    return tuple(found)


def _sayings(scene: Scene) -> Iterator[_Saying]:
    last: str | None = None
    for sentence in scene.reading.each(scene.reading.sentences):
        match = _SAYS.search(scene.reading.fold, sentence.start, min(sentence.end, sentence.start + 140))
        if match is None or scene.masked[match.start()]:
            continue
        verb = Span(*match.span())
        speaker = _speaker(scene, Span(sentence.start, verb.start), last)
        if speaker is not None:
            last = speaker
            yield _Saying(speaker, verb, sentence.start)


def _speaker(scene: Scene, subject: Span, last: str | None) -> str | None:
    """Whose words follow: the last person before the verb, he of the statement before, else the meeting or body."""
    fold = scene.reading.fold
    persons = [one for one in scene.within(subject, Kind.PERSON) if _speaks(fold, one.span.end, subject.end)]
    if persons:
        return persons[-1].entity
    if _PRONOUN.match(fold, subject.start, subject.end):
        spoken_of = scene.last_before(subject.start, Kind.PERSON)
        near = spoken_of is not None and "\n" not in fold[spoken_of.span.end : subject.start]
        return spoken_of.entity if near and spoken_of is not None else last
    if _GATHERING.match(fold, subject.start, subject.end):
        return scene.meetings[0].entity if scene.meetings and scene.meetings[0].entity else None
    bodies = [one for one in scene.within(subject, Kind.ORG, Kind.MEETING) if one.span.start == subject.start]
    return bodies[-1].entity or None if bodies else None


def _speaks(fold: str, name: int, verb: int) -> bool:
    """Whether the name that ends before a verb is its subject: not in 习近平总书记关于…的重要要求，"""
    return verb - name <= _REACH and _NOT_SUBJECT.search(fold, name, verb) is None


_NOT_SUBJECT = re.compile("关于|精神|论述|思想|的(?:重要|工作|具体|明确|部署)*$|、|等领导|(?:重要|明确|工作|具体|部署)$")


def _points(fold: str, span: Span) -> tuple[Span, ...]:
    # A comma before 要 opens a point only right after the verb; inside a sentence it goes on with the last one.
    return tuple(
        Span(*match.span())
        for match in _POINT.finditer(fold, span.start, span.end)
        if match.start() == 0 or fold[match.start() - 1] not in "，," or match.start() - span.start <= 1
    )
