"""Lists counted against their stated number: 副主席（8名）： and then eight names, 贊成者：113人 and its names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.extract.numerals import NUMBER, value
from core.extract.scene import Scene
from core.model.facts import Check
from core.model.mentions import Kind, Mention
from core.text.span import Span

_STATED = re.compile(
    f"(?P<number>{NUMBER})[ 　]*[名人位](?:[，,、][^（）()\n]{{0,16}})?"
    "(?:[）)][ 　]*(?:[:：]|\n|(?=[^，。；]))|[ 　]*[:：]|[ 　]*\n)\\s*"
)
_BETWEEN = re.compile(r"(?:[（(][^（）()\n]{0,16}[）)])?[、，,\s]*(?:和|及|以及)?\s*")
_CLOSED = re.compile(r"(?:[（(][^（）()\n]{0,16}[）)])?\s*(?:[。；;]|\n|$|等?[（(])")
_FEWEST = 2


def checks(scene: Scene) -> Iterator[Check]:
    """One check for each list whose head states a number. A list that breaks off inside a line cannot be checked."""
    for match in scene.reading.matches(_STATED):
        listed = list(_listed(scene, match.end()))
        stated = value(match["number"])
        if len(listed) < _FEWEST:
            continue
        whole = _CLOSED.match(scene.reading.fold, listed[-1].span.end) is not None
        holds = True if len(listed) == stated else False if whole else None
        number = Span(match.start("number"), match.end("number"))
        yield Check("list", str(len(listed)), str(stated), holds, (number, Span(listed[0].span.start, listed[-1].span.end)))


def _listed(scene: Scene, start: int) -> Iterator[Mention]:
    """The persons that stand one after another from a place on."""
    place = start
    for person in scene.from_place(start, Kind.PERSON):
        gap = _BETWEEN.match(scene.reading.fold, place, person.span.start)
        if gap is None or gap.end() != person.span.start:
            return
        yield person
        place = person.span.end
