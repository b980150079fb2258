"""Names that extraction did not prove, guessed only where conversion would damage them.

Extraction names a person when it is sure; conversion must also not write 導演於正. So the places where plain conversion
would turn a character into another word than the name tables do are looked at once more: a name is guessed where it is
likelier than words (the odds come from outside, as extraction reckons them) or where its surroundings say so. A wrong guess
costs one character left as it was, an overlooked name a person's name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import inf

from core import assets
from core.language.characters import HAN
from core.language.fold import fold
from core.language.words import lookup
from core.text.span import Span

Odds = Callable[[str, Span], float]
"""How much likelier a range of a fold is a name than a row of words, in nats."""

_NEEDED = 2.0
_KNOWN, _PERSON, _BORDER, _LISTED, _DOUBLE, _DOES, _MARK, _POINT = 4.0, 5.0, 4.0, 10.0, 8.0, 4.0, 1.0, 1.0
"""What the surroundings are worth: 导演|于正; a border before; 王毅、|占海军; 由于|于洋; |主持; a mark after; 由|于永梅."""
_UNLED = 3.0
"""What it costs that nothing before a range points to a name."""
_WORD = 8.0
"""What it costs to be another word."""
_DOING = "种干占游后"
"""Surnames that are verbs after a person (农民|种粮) or end a clause: what stands around them says half."""
_TOO_SHORT = re.compile(f"[前后上下中内外间时日年月初底末处]|[村镇乡县市区屯庄街寺庙州]$|[^{HAN}]")
_NO_END = "的了着过是在和与及、"
_JOINING = "、和与及"
_SOME = re.compile("某(?![种些个年月日时地天次处一项类段])")
_EVERYDAY = 100
_COUNTED = re.compile("[0-9〇零一二三四五六七八九十百千万亿两]余")
_CIVIL = re.compile("先生|女士|小姐|太太|师傅|老师|某")
_REACH = 3


@dataclass(frozen=True, slots=True)
class _Text:
    """A fold with the names known so far, sorted."""

    fold: str
    names: tuple[Span, ...]
    odds: Odds | None

    def free(self, span: Span) -> bool:
        """Whether no name shares a character with the span."""
        return is_free(span, self.names)

    def ends(self, position: int) -> bool:
        """Whether a name ends at `position`."""
        place = bisect_left(self.names, Span(position, position))
        return bool(place) and self.names[place - 1].end == position

    def begins(self, position: int) -> bool:
        place = bisect_left(self.names, Span(position, position))
        return place < len(self.names) and self.names[place].start == position


def guessed(text: str, places: Mapping[int, float], names: Sequence[Span], odds: Odds | None = None) -> tuple[Span, ...]:
    """Spans in `text`, of either script, that overlap none of `names` and hold one of `places`, in order, apart.

    `places` are the characters that conversion would change otherwise than in a name, each with how much likelier than
    usual it belongs to one (於 is seldom a surname). Without `odds` only what the
    surroundings prove is found. Names in transcription around their dot (克里斯·里夫斯) need no place.
    """
    here = _Text(fold(text), tuple(sorted(names)), odds)
    found = [span for span in _dotted(here.fold) if here.free(span)]
    last: Span | None = None
    for place in sorted(places):
        if last is not None and place < last.end:
            continue
        span = _at(here, place, places[place], last)
        if span is not None:
            found.append(span)
            last = span
    return _apart(found)


def is_free(span: Span, names: Sequence[Span]) -> bool:
    """Whether none of `names`, sorted and apart, overlaps the span."""
    place = bisect_left(names, Span(span.end, span.end))
    return not (place and names[place - 1].end > span.start)


def _apart(spans: list[Span]) -> tuple[Span, ...]:
    kept: list[Span] = []
    for span in sorted(spans):
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    return tuple(kept)


def _at(text: _Text, place: int, prior: float, last: Span | None) -> Span | None:
    """The likeliest name over a place, if any is likely enough."""
    if not text.free(Span(place, place + 1)) or text.begins(place + 1):
        return None
    titled = _titled(text.fold, place)
    if titled is not None:
        return titled
    best: tuple[float, Span] | None = None
    for span in _candidates(text, place):
        worth = _worth(text, span, place, last)
        if worth + prior > _NEEDED and (best is None or worth > best[0]):
            best = worth, span
    if best is None and _double(text.fold, place) and text.fold[place + 1 : place + 2] != "是":
        return Span(place, place + 1)
    return best[1] if best else None


def _candidates(text: _Text, place: int) -> Iterator[Span]:
    """Ranges of two and three characters over the place that may be a name."""
    for start in range(place, max(-1, place - _REACH), -1):
        if text.fold[start] not in _surnames():
            continue
        for size in (4, 3) if text.fold[start : start + 2] in _doubles() else (3, 2):
            span = Span(start, start + size)
            if place < span.end <= len(text.fold) and text.free(span) and _may_be(span.of(text.fold)):
                yield span


def _may_be(name: str) -> bool:
    given = _given(name)
    if name[:2] in _lists()["words"].split():
        return False
    return bool(given) and not (_TOO_SHORT.search(given) or given[0] in _lists()["alone"] or given[-1] in _NO_END)


def _given(name: str) -> str:
    return name[2:] if name[:2] in _doubles() else name[1:]


def _worth(text: _Text, span: Span, place: int, last: Span | None) -> float:
    """The odds of a candidate and what its surroundings are worth."""
    fold, name = text.fold, span.of(text.fold)
    before = _before(text, span.start, last)
    after = _after(text, span.end, led=before > 0)
    if fold[span.start] in _DOING and before < _LISTED and not _verbs().match(fold, span.end):
        before, after = before / 2, min(after, _MARK)
    around = before + after - _UNLED * (before == 0)
    inside = place > span.start  # an everyday surname before: it must be clear that a name begins here
    word = _is_word(name, listed=before >= _LISTED or (before >= _PERSON and after >= _MARK))
    if _COUNTED.match(fold, span.start - 1 if span.start else 0) or (inside and around < _DOES) or (word and around < _WORD):
        return -inf
    if before < _PERSON and _begins_word(fold, span.start + 1):
        return -inf  # 于|北京, 于|今年: the odds need not be asked
    around -= (max(before - _PERSON, 0) + _PERSON) * inside + _WORD * word
    if lookup(name).tag.startswith("nr") and len(span) > 2:
        return around + _KNOWN
    return around + (text.odds(fold, span) if text.odds else -_DOES)


def _begins_word(fold: str, place: int) -> bool:
    word = lookup(fold[place : place + 2])
    return word.frequency > _EVERYDAY and word.tag[:2] not in ("nr", "nz")


def _is_word(name: str, *, listed: bool) -> bool:
    """Whether the range, its beginning, or the given name in it, is another word: 谷雨, 范围|广, 占|海军.

    In a list of names, or between a title and a mark, only everyday words count: 王毅、占海军, 书记于建国，
    """
    least = _EVERYDAY * 10 if listed else _EVERYDAY if name[0] == "于" else 0
    words = [(name, least), (_given(name), max(least, _EVERYDAY * 100 * listed))]
    if len(name) > 2:
        words.append((name[:2], max(_EVERYDAY, least)))
    found = ((lookup(word), least) for word, least in words if len(word) > 1)
    return any(word.frequency > least and word.tag[:2] not in ("nr", "nz") for word, least in found)


def _before(text: _Text, start: int, last: Span | None) -> float:
    fold = text.fold
    if _double(fold, start):
        return _DOUBLE
    if start == 0 or not re.match(f"[{HAN}]", fold[start - 1]):
        listed = (
            start and fold[start - 1] in _JOINING and (text.ends(start - 1) or (last is not None and last.end == start - 1))
        )
        return _LISTED if listed else _BORDER
    if _persons().search(fold, max(0, start - 5), start):
        return _PERSON
    if fold[start - 1] in _JOINING and text.ends(start - 1):
        return _PERSON
    return _POINT if fold[start - 1] in _lists()["point"] else 0.0


def _after(text: _Text, end: int, *, led: bool) -> float:
    fold = text.fold
    if text.begins(end + 1) and fold[end : end + 1] in _JOINING:
        return _PERSON
    if _verbs().match(fold, end) or (led and _is_verb(fold[end : end + 2])):
        return _DOES
    return _MARK if end == len(fold) or not re.match(f"[{HAN}]", fold[end]) else 0.0


def _is_verb(word: str) -> bool:
    found = lookup(word)
    return found.frequency > _EVERYDAY and found.tag.startswith("v")


def _double(fold: str, start: int) -> bool:
    """Whether 于 stands behind a preposition 于: 关于|于永梅, 位于|于家村."""
    return fold[start] == "于" and fold[start - 1 : start] == "于"


def _titled(fold: str, place: int) -> Span | None:
    """The surname alone, where a title, 某 or the like follows it and no word ends in it: 于主席, 干某, 于、余、范三姓."""
    span = Span(place, place + 1)
    before = fold[place - 1 : place]
    border = not re.match(f"[{HAN}]", before)
    if before == "姓" and fold[place] in _lists()["surname"] and not re.match(f"[{HAN}]", fold[place + 1 : place + 2]):
        return span
    if border and fold[place : place + 2] == "于、":
        return span  # no preposition stands alone
    if not _titles().match(fold, place) or not (border or _is_led(fold, place)):
        return None
    some = _SOME.match(fold, place + 1)
    return Span(place, some.end()) if some else span


def _is_led(fold: str, place: int) -> bool:
    """Whether a surname before a title may begin inside a run of characters: 导演|于先生, 由|于主任, 感谢|于老师."""
    if _double(fold, place) or _persons().search(fold, max(0, place - 5), place):
        return True
    ends = any(lookup(fold[place - size : place + 1]).frequency for size in (1, 2, 3) if place >= size)
    some = _SOME.match(fold, place + 1) is not None
    if fold[place - 1] in _lists()["point"]:
        return not ends or (fold[place] == "于" and not some)
    return not ends and (fold[place] == "于" or _CIVIL.match(fold, place + 1) is not None)


@cache
def _lists() -> dict[str, str]:
    rows = (line.split("\t") for line in assets.lines("script/guard.txt"))
    return {row[0]: row[1] for row in rows}


@cache
def _surnames() -> frozenset[str]:
    return frozenset("".join((*assets.lines("lexicon/surnames.txt"), _lists()["surname"])).replace(" ", ""))


@cache
def _doubles() -> frozenset[str]:
    return frozenset(" ".join(assets.lines("lexicon/double_surnames.txt")).split())


@cache
def _persons() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(sorted(_lists()['person'].split(), key=len, reverse=True))})$".replace("$", r"\Z"))


@cache
def _titles() -> re.Pattern[str]:
    words = sorted(_lists()["title"].split(), key=len, reverse=True)
    return re.compile(f"[{_lists()['surname']}](?=(?:{'|'.join(words)})|{_SOME.pattern})")


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_lists()["verb"].split(), key=len, reverse=True)))


@cache
def _dot_pattern() -> re.Pattern[str]:
    part = f"[{_lists()['foreign']}]{{1,8}}"
    return re.compile(f"{part}(?:[·•‧]{part})+")


def _dotted(folded: str) -> Iterator[Span]:
    return (Span(*found.span()) for found in _dot_pattern().finditer(folded))
