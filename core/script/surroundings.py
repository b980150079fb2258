"""What the surroundings of a range say of its being a person's name, in nats: 导演|于正, 由|于永梅|主持的, 王毅、|占海军.

Everything here reads the fold and names found so far; `core.script.guard` weighs it against the odds of the range itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from core import assets
from core.language.characters import HAN
from core.language.words import lookup
from core.text.span import Span

Odds = Callable[[str, Span], float]
"""How much likelier a range of a fold is a name than a row of words, in nats."""

PERSON, BORDER, LISTED, DOUBLE, DOES, MARK, POINT, FRAME = 5.0, 4.0, 10.0, 8.0, 4.0, 1.0, 1.0, 8.0
"""What the surroundings are worth: 导演|于正; a border before; 王毅、|占海军; 由于|于洋; |主持; a mark after; 由|于永梅;
由|于正|执导的, 在|于洋|的带领下.
"""
EVERYDAY = 100
"""Frequency in the dictionary above which a word is met every day."""
_JOINING = "、和与及"
_BETWEEN = "、　 "
"""What stands between the names of a bare list."""
_FEWEST, _NEAR, _LONGEST = 2, 4, 5
"""A list has two other items at least; so many on each side are looked at; a name is shorter."""
_SOME = re.compile("某(?![种些个年月日时地天次处一项类段])")
_CIVIL = re.compile("先生|女士|小姐|太太|师傅|老师|某")
_SURNAMES = re.compile(f"(?P<all>[{HAN}](?:、[{HAN}]){{0,20}})(?=等?[一二三四五六七八九十两]?大?姓氏?(?![名于于]))")
_OLD = re.compile("老于(?=[、，。：！？说]|都|也|和|是)")
_VILLAGE = re.compile("家.$|[村镇乡庄寨屯沟湾岭店坪坝]$")
_DIVISIONS = "县市区镇乡村"
"""Behind the name of a place a name may begin: 于都县|于海波."""
_PREPOSITION = re.compile("由于|关于|对于|至于|鉴于")
"""Words of 于 after which a name may begin: 由于|范里|请假."""
_WITH = re.compile(
    "的(?:带领|率领|领导|主持|陪同|指导|帮助|倡议|推动|努力|提议|建议|支持|倡导|组织|协调|影响|感召)下|看来|看到|心[中里]|眼[中里]|家[里中]"
)
"""What makes a frame with 在 before a name: 在|于洋|的带领下, 在|于志国|看来."""


class Surrounded:
    """A fold with the names known so far."""

    __slots__ = ("_ends", "_starts", "fold", "odds")

    def __init__(self, fold: str, names: Iterable[Span], odds: Odds | None) -> None:
        ordered = sorted((name.start, name.end) for name in names)
        self.fold, self.odds = fold, odds
        self._starts = [start for start, _ in ordered]
        self._ends = [end for _, end in ordered]

    def free(self, start: int, end: int) -> bool:
        """Whether no name shares a character with a range."""
        place = bisect_left(self._starts, end)
        return not (place and self._ends[place - 1] > start)

    def ends(self, position: int) -> bool:
        """Whether a name ends at `position`."""
        place = bisect_left(self._starts, position)
        return bool(place) and self._ends[place - 1] == position

    def begins(self, position: int) -> bool:
        """Whether a name begins at `position`."""
        place = bisect_left(self._starts, position)
        return place < len(self._starts) and self._starts[place] == position


def before(text: Surrounded, start: int, last: Span | None) -> float:
    """What stands before a range is worth; `last` is the name guessed before it."""
    fold = text.fold
    if is_doubled(fold, start):
        return DOUBLE
    if start == 0 or not re.match(f"[{HAN}]", fold[start - 1]):
        joined = start and fold[start - 1] in _JOINING
        return LISTED if joined and (text.ends(start - 1) or (last is not None and last.end == start - 1)) else BORDER
    if is_person(fold, start):
        return PERSON
    if fold[start - 1] in _JOINING and text.ends(start - 1):
        return PERSON
    leads = fold[start - 1] in lists()["point"] or _PREPOSITION.fullmatch(fold, max(0, start - 2), start)
    return POINT if leads else POINT / 2 if fold[start - 1] in _DIVISIONS else 0.0


def after(text: Surrounded, end: int, *, led: bool) -> float:
    """What stands behind a range is worth; `led` tells whether something before it points to a name."""
    fold = text.fold
    if text.begins(end + 1) and fold[end : end + 1] in _JOINING:
        return PERSON
    if verbs().match(fold, end) or (led and _is_verb(fold[end : end + 2])):
        return DOES
    ends = end == len(fold) or not re.match(f"[{HAN}]", fold[end])
    return MARK if ends or (led and fold[end] == "在") else 0.0


def frame(fold: str, span: Span) -> float:
    """What a frame around a range is worth: 由|于正|执导的, 是|占彪|率领的, 在|于洋|的带领下."""
    first = fold[span.start - 1 : span.start]
    if first in ("由", "是") and _agents().match(fold, span.end):
        return FRAME
    return DOUBLE if first == "在" and _WITH.match(fold, span.end) else 0.0


def among(text: Surrounded, span: Span) -> float:
    """What it is worth to be an item of a list of names, of which nothing else than their surnames tells: 种志、游松、占才.

    All items of a list of three and more must look like names, and most must be no words.
    """
    fold = text.fold
    if not (_is_edge(fold, span.start - 1) and _is_edge(fold, span.end)):
        return 0.0
    items = [one for step in (-1, 1) for one in _neighbours(fold, span, step)]
    if len(items) < _FEWEST or not all(one[0] in surnames() and not _VILLAGE.search(one) for one in items):
        return 0.0
    words = sum(1 for one in items if (found := lookup(one)).frequency and found.tag != "nr")
    return LISTED if words * 3 <= len(items) else 0.0


def _is_edge(fold: str, place: int) -> bool:
    return not 0 <= place < len(fold) or not re.match(f"[{HAN}]", fold[place])


def _neighbours(fold: str, span: Span, step: int) -> Iterator[str]:
    """The items of two to four characters before or behind a range, joined by 、, the nearest first."""
    edge = span.start - 1 if step < 0 else span.end
    for _ in range(_NEAR):
        if not 0 <= edge < len(fold) or fold[edge] not in _BETWEEN:
            return
        end = edge + step
        while 0 <= end < len(fold) and abs(end - edge) <= _LONGEST and re.match(f"[{HAN}]", fold[end]):
            end += step
        item = fold[end + 1 : edge] if step < 0 else fold[edge + 1 : end]
        if not 2 <= len(item) < _LONGEST or not _is_edge(fold, end):
            return
        yield item
        edge = end


@cache
def surnames() -> frozenset[str]:
    """The first characters of surnames."""
    return frozenset("".join((*assets.lines("lexicon/surnames.txt"), lists()["surname"])).replace(" ", ""))


def is_other_word(name: str) -> bool:
    """Whether what looks like a name is another word: 谷雨, the sixth term of the year."""
    return name in lists()["words"].split()


def is_titled(fold: str, span: Span, ahead: float) -> bool:
    """Whether a title that no place bears follows what may begin a name: 钟山|主任, 钟声|同志."""
    return ahead > 0 and _is_odd(fold, span) and _match("civil", fold, span.end)


def is_speaking(fold: str, span: Span) -> bool:
    """Whether a range stands between a post and what only persons do: 市长|沈阳|出席."""
    led = _offices().search(fold, max(0, span.start - 3), span.start)
    return led is not None and _is_odd(fold, span) and _match("speech", fold, span.end)


def _is_odd(fold: str, span: Span) -> bool:
    """Whether two characters are no common noun: a place, a name, or unknown."""
    return len(span) == 2 and lookup(span.of(fold)).tag[:2] in ("", "nr", "ns", "nz")


def _match(kind: str, fold: str, place: int) -> bool:
    return _words(kind).match(fold, place) is not None


@cache
def _words(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(sorted(lists()[kind].split(), key=len, reverse=True)))


@cache
def _offices() -> re.Pattern[str]:
    return re.compile(rf"(?:{_words('office').pattern})\Z")


def is_person(fold: str, start: int) -> bool:
    """Whether a word for a person, or a verb that persons are the objects of, ends at `start`: 导演|于正, 采访了|余秋里."""
    return _persons().search(fold, max(0, start - 5), start) is not None


def _is_verb(word: str) -> bool:
    found = lookup(word)
    return found.frequency > EVERYDAY and found.tag.startswith("v")


def is_doubled(fold: str, start: int) -> bool:
    """Whether 于 stands behind a preposition 于: 关于|于永梅, 位于|于家村."""
    return fold[start] == "于" and fold[start - 1 : start] == "于"


def titled(fold: str, place: int) -> Span | None:
    """The surname alone, where a title, 某 or the like follows it and no word ends in it: 于主席, 干某, 于、余、范三姓."""
    span = Span(place, place + 1)
    before = fold[place - 1 : place]
    border = not re.match(f"[{HAN}]", before)
    if before == "姓" and fold[place] in lists()["surname"] and not re.match(f"(?!的)[{HAN}]", fold[place + 1 : place + 2]):
        return span
    if before == "老" and _OLD.match(fold, place - 1) and not re.match(f"[{HAN}]", fold[max(0, place - 2) : place - 1]):
        return span
    if border and (fold[place : place + 2] == "于、" or _is_of_surnames(fold, place)):
        return span  # no preposition stands alone
    if not _titles().match(fold, place) or not (border or _is_led(fold, place)):
        return None
    some = _SOME.match(fold, place + 1)
    return Span(place, some.end()) if some else span


def _is_of_surnames(fold: str, place: int) -> bool:
    """Whether a surname stands in a list of surnames: 于、余、范、干、岳五姓."""
    found = _SURNAMES.match(fold, place)
    return found is not None and all(one in surnames() for one in found["all"].split("、"))


def _is_led(fold: str, place: int) -> bool:
    """Whether a surname before a title may begin inside a run of characters: 导演|于先生, 由|于主任, 感谢|于老师."""
    if is_doubled(fold, place) or is_person(fold, place):
        return True
    ends = any(lookup(fold[place - size : place + 1]).frequency for size in (1, 2, 3) if place >= size)
    some = _SOME.match(fold, place + 1) is not None
    if fold[place - 1] in lists()["point"]:
        return not ends or (fold[place] == "于" and not some)
    return not ends and (fold[place] == "于" or _CIVIL.match(fold, place + 1) is not None)


@cache
def lists() -> dict[str, str]:
    rows = (line.split("\t") for line in assets.lines("script/guard.txt"))
    return {row[0]: row[1] for row in rows}


@cache
def _persons() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(sorted(lists()['person'].split(), key=len, reverse=True))})$".replace("$", r"\Z"))


@cache
def _agents() -> re.Pattern[str]:
    """Verbs of those who do it: 由|于冬|监制, 是|占彪|率领的."""
    words = sorted(lists()["agent"].split(), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(words)})(?=[的，。；！？）]|$)")


@cache
def _titles() -> re.Pattern[str]:
    words = sorted(lists()["title"].split(), key=len, reverse=True)
    return re.compile(f"[{lists()['surname']}](?=(?:{'|'.join(words)})|{_SOME.pattern})")


@cache
def verbs() -> re.Pattern[str]:
    return re.compile("|".join(sorted(lists()["verb"].split(), key=len, reverse=True)))
