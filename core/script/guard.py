"""Names that extraction did not prove, guessed only where conversion would damage them.

Extraction names a person when it is sure; conversion must also not write 導演於正. So the places where plain conversion
would turn a character into another word than the name tables do are looked at once more: a name is guessed where it is
likelier than words (the odds come from outside, as extraction reckons them) or where its surroundings say so. A wrong guess
costs one character left as it was, an overlooked name a person's name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from math import inf

from core import assets
from core.language.characters import HAN
from core.language.fold import fold
from core.language.words import lookup
from core.script.surroundings import (
    DOES,
    EVERYDAY,
    LISTED,
    MARK,
    PERSON,
    Odds,
    Surrounded,
    after,
    among,
    before,
    frame,
    is_doubled,
    is_person,
    is_speaking,
    is_titled,
    lists,
    surnames,
    titled,
    verbs,
)
from core.text.span import Span

_NEEDED = 2.0
_KNOWN = 4.0
"""What it is worth that the dictionary has a longer name as a name."""
_UNLED = 3.0
"""What it costs that nothing before a range points to a name."""
_WORD = 8.0
"""What it costs to be another word."""
_COMPOUND = 5.0
"""What a surname of two characters is worth that is no word: 万俟|里."""
_NO_PLACE = 7.0
"""What it is worth that 里 stands behind a surname in which nothing can be: 占|里, not 村里."""
_NOTHING_INSIDE = "占种游于范余涂朴郁咸干"
_DOING = "种干占游后"
"""Surnames that are verbs after a person (农民|种粮) or end a clause: what stands around them says half."""
_SELDOM_WORDS = "范余郁岳涂朴栗咸"
"""Surnames that are seldom words of their own: a name that begins with one need not be as clear as 张 or 王."""
_NO_GIVEN = re.compile(
    "[前后上下中内外间时日年月初底末处]|[村镇乡县市区屯庄街寺庙州的了着过是在和与及、]$|家[台沟湾坪坝岭寨店峪洼河]$"
    f"|[^{HAN}]"
)
_COUNTED = re.compile("[0-9〇零一二三四五六七八九十百千万亿两]+[余万千]")
_REACH = 3
_SIGHT = 48
"""Characters on both sides that have a say."""
_REMEMBERED = 20_000
_Known = Callable[[str], bool]


def guessed(
    text: str,
    places: Mapping[int, float],
    names: Sequence[Span],
    odds: Odds | None = None,
    is_known: _Known = lambda _: False,
) -> tuple[Span, ...]:
    """Spans in `text`, of either script, that overlap none of `names` and hold one of `places`, in order, apart.

    `places` are the characters that conversion would change otherwise than in a name, each with how much likelier than
    usual it belongs to one (於 is seldom a surname). Without `odds` only what the
    surroundings prove is found. `is_known` tells the words whose form conversion knows (谷雨 → 穀雨). Names in
    transcription around their dot (克里斯·里夫斯) need no place.
    """
    here = Surrounded(fold(text), names, odds)
    found = [span for span in _dotted(here.fold) if here.free(span.start, span.end)]
    last: Span | None = None
    remembered: dict[tuple[str, int, int], Span | None] = {}
    for place in sorted(places):
        if last is not None and place < last.end:
            continue
        span = _remembering(here, place, places[place], last, is_known, remembered)
        if span is not None:
            found.append(span)
            last = span
    return _apart(found)


def _apart(spans: list[Span]) -> tuple[Span, ...]:
    kept: list[Span] = []
    for span in sorted(spans):
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    return tuple(kept)


def _remembering(
    text: Surrounded,
    place: int,
    prior: float,
    last: Span | None,
    is_known: _Known,
    remembered: dict[tuple[str, int, int], Span | None],
) -> Span | None:
    """As `_at`; what stands in the same words without a name near is judged once (one line repeated a thousand times)."""
    low = max(0, place - _SIGHT)
    if not text.free(low, place + _SIGHT):
        return _at(text, place, prior, last, is_known)
    near = place - last.end if last is not None and last.end >= low else -1
    key = text.fold[low : place + _SIGHT], place - low, near
    if key not in remembered:
        span = _at(text, place, prior, last, is_known)
        if len(remembered) >= _REMEMBERED:
            return span
        remembered[key] = span and span.shift(-low)
    found = remembered[key]
    return found and found.shift(low)


def _at(text: Surrounded, place: int, prior: float, last: Span | None, is_known: _Known) -> Span | None:
    """The likeliest name over a place, if any is likely enough."""
    if not text.free(place, place + 1) or text.begins(place + 1):
        return None
    alone = titled(text.fold, place)
    if alone is not None:
        return alone
    best: tuple[float, Span] | None = None
    for span in _candidates(text, place):
        worth = _worth(text, span, place, last, is_known)
        if worth + prior > _NEEDED and (best is None or worth > best[0]):
            best = worth, span
    if best is None and is_doubled(text.fold, place) and text.fold[place + 1 : place + 2] != "是":
        return Span(place, place + 1)
    return best[1] if best else None


def _candidates(text: Surrounded, place: int) -> Iterator[Span]:
    """Ranges of two and three characters over the place that may be a name."""
    for start in range(place, max(-1, place - _REACH), -1):
        if text.fold[start] not in surnames():
            continue
        for size in (4, 3) if text.fold[start : start + 2] in _doubles() else (3, 2):
            end = start + size
            if place < end <= len(text.fold) and text.free(start, end) and _may_be(text, span := Span(start, end)):
                yield span


def _may_be(text: Surrounded, span: Span) -> bool:
    name = span.of(text.fold)
    given = _given(name)
    if not given or name[:2] in lists()["words"].split() or _NO_GIVEN.search(given):
        return False
    if given[0] not in lists()["alone"] or (name[0] != "于" and len(given) > 1):
        return True
    return frame(text.fold, span) > 0 or (name[0] != "于" and (among(text, span) > 0 or is_person(text.fold, span.start)))


def _given(name: str) -> str:
    return name[2:] if name[:2] in _doubles() else name[1:]


def _worth(text: Surrounded, span: Span, place: int, last: Span | None, is_known: _Known) -> float:
    """The odds of a candidate and what its surroundings are worth."""
    fold, name = text.fold, span.of(text.fold)
    ahead = before(text, span.start, last)
    behind = after(text, span.end, led=ahead > 0)
    framed = max(frame(fold, span), among(text, span))
    if fold[span.start] in _DOING and ahead < LISTED and not framed and not verbs().match(fold, span.end):
        ahead, behind = ahead / 2, min(behind, MARK)
    around = ahead + behind + framed + _inner(name)
    around -= _UNLED * (ahead == 0 and not framed)
    # An everyday surname before: it must be clear that a name begins here.
    inside = place > span.start and (name[0] not in _SELDOM_WORDS or _ends_word(fold, span.start))
    named = is_titled(fold, span, ahead) or is_speaking(fold, span)
    word = not named and _is_word(name, listed=max(ahead, framed) >= LISTED or (ahead >= PERSON and behind >= MARK))
    if _COUNTED.match(fold, span.start - 1 if span.start else 0) or (inside and around < DOES) or (word and around < _WORD):
        return -inf
    if not named and is_known(name) and (ahead < PERSON or behind < MARK or lookup(name).frequency > EVERYDAY / 2):
        return -inf
    if (ahead < PERSON and _begins_word(fold, span.start + 1)) or _runs_on(fold, span, ahead, is_known):
        return -inf  # 于|北京, 于|今年: the odds need not be asked
    around -= (max(ahead - PERSON, 0) + PERSON) * inside + _WORD * word
    around += _WORD * named
    if lookup(name).tag.startswith("nr") and len(span) > 2:
        return around + _KNOWN
    return around + (text.odds(fold, span) if text.odds else -DOES)


def _runs_on(fold: str, span: Span, ahead: float, is_known: _Known) -> bool:
    """Whether a range begins with a word whose form conversion knows: 钟磬|齐奏, 谷雨|时节, not 书记|郁林英."""
    two = fold[span.start : span.start + 2]
    if len(span) == 2 or two in _doubles() or not is_known(two):
        return False
    return ahead < PERSON or lookup(fold[span.end - 1 : span.end + 1]).frequency > 0


def _inner(name: str) -> float:
    """What the characters of a range say themselves."""
    if name[1:] == "里" and name[0] in _NOTHING_INSIDE:
        return _NO_PLACE
    return _COMPOUND if name[:2] in _doubles() and lookup(name[:2]).tag in ("", "nr") else 0.0


def _ends_word(fold: str, place: int) -> bool:
    """Whether a word ends with the character at `place`: 规范|里."""
    return lookup(fold[max(0, place - 1) : place + 1]).frequency > 0 and place > 0


def _begins_word(fold: str, place: int) -> bool:
    word = lookup(fold[place : place + 2])
    return word.frequency > EVERYDAY and word.tag[:2] not in ("nr", "nz")


def _is_word(name: str, *, listed: bool) -> bool:
    """Whether the range, its beginning, or the given name in it, is another word: 谷雨, 范围|广, 占|海军.

    In a list of names, or between a title and a mark, only everyday words count: 王毅、占海军, 书记于建国，
    """
    least = EVERYDAY * 10 if listed else EVERYDAY if name[0] == "于" else 0
    words = [(name, least), (_given(name), max(least, EVERYDAY * 100 * listed))]
    if len(name) > 2:
        words.append((name[:2], max(EVERYDAY, least)))
    found = ((lookup(word), least) for word, least in words if len(word) > 1)
    return any(word.frequency > least and word.tag[:2] not in ("nr", "nz") for word, least in found)


@cache
def _doubles() -> frozenset[str]:
    return frozenset(" ".join(assets.lines("lexicon/double_surnames.txt")).split())


@cache
def _dot_pattern() -> re.Pattern[str]:
    part = f"[{lists()['foreign']}]{{1,8}}"
    return re.compile(f"{part}(?:[·•‧]{part})+")


def _dotted(folded: str) -> Iterator[Span]:
    return (Span(*found.span()) for found in _dot_pattern().finditer(folded))
