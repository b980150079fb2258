"""Names by their look and surroundings: a linear-chain model over hashed features, and the protocol that others may meet.

The model gives each character thirteen scores (outside, or beginning, middle, end or whole of a PERSON, PLACE or ORG); the
best allowed row of tags is searched where a name is possible at all. Its weights are small whole numbers in one file, made
by `python -m core.extract.training`; resources/models/tagger.md says from what.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby, pairwise
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from core import assets
from core.extract import features
from core.model.mentions import Kind
from core.text.span import Span

Floats = NDArray[np.float32]

KINDS = (Kind.PERSON, Kind.PLACE, Kind.ORG)
PLACES = "BIES"
TAGS = 1 + len(KINDS) * len(PLACES)
OUTSIDE = 0
FILE = "models/tagger.npz"
_BLOCK = 4096
"""Characters scored at a stroke: their rows of weights fit the cache of a processor."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A name that a tagger reads. `margin`: by how much its score surpasses that of no name there."""

    span: Span
    kind: Kind
    margin: float


class Tagger(Protocol):
    """What can stand in the place of the shipped model."""

    def tag(self, fold: str) -> Iterable[Guess]:
        """The names in a folded text, in order and without overlap, as spans of it."""
        ...


class Silent:
    """A tagger that finds nothing: what is left are the rules."""

    def tag(self, fold: str) -> tuple[Guess, ...]:  # noqa: ARG002 - the protocol's
        """No names."""
        return ()


def tag_number(kind: Kind, place: str) -> int:
    """The number of the tag of a character at a place (B I E S) in a name of a kind."""
    return 1 + KINDS.index(kind) * len(PLACES) + PLACES.index(place)


def name_tags(kind: Kind, length: int) -> tuple[int, ...]:
    """The tags of the characters of a name."""
    if length == 1:
        return (tag_number(kind, "S"),)
    inner = (tag_number(kind, "I"),) * (length - 2)
    return (tag_number(kind, "B"), *inner, tag_number(kind, "E"))


@cache
def legal() -> NDArray[np.bool_]:
    """Which tag may follow which: within a name only its own middle or end, elsewhere only a beginning."""
    table = np.zeros((TAGS, TAGS), bool)
    opens = [OUTSIDE, *(tag_number(kind, place) for kind in KINDS for place in "BS")]
    closes = [OUTSIDE, *(tag_number(kind, place) for kind in KINDS for place in "ES")]
    table[np.ix_(closes, opens)] = True
    for kind in KINDS:
        for first in "BI":
            for second in "IE":
                table[tag_number(kind, first), tag_number(kind, second)] = True
    return table


@dataclass(frozen=True)
class Model:
    """The shipped tagger: rows of weights found by a feature's number, and the scores of one tag after another.

    A feature lives in the slot that its low bits name, or in that slot's neighbour; `marks` holds the rest of its number,
    so that a feature never seen in training finds nothing.
    """

    weights: NDArray[np.int8]
    marks: NDArray[np.uint8]
    steps: Floats
    scale: float

    def scores(self, fold: str) -> Floats:
        """The scores of the tags of every character."""
        parts = [self._block(features.keys(fold))] if len(fold) <= _BLOCK else list(self._blocks(fold))
        return np.concatenate(parts) if parts else np.zeros((0, TAGS), np.float32)

    def _blocks(self, fold: str) -> Iterator[Floats]:
        found = features.keys(fold)
        for start in range(0, len(fold), _BLOCK):
            yield self._block(found[:, start : start + _BLOCK])

    def _block(self, keys: NDArray[np.uint32]) -> Floats:
        rows = find_rows(self.marks, keys)
        return self.weights[rows].sum(0, dtype=np.int32).astype(np.float32) * self.scale

    def tag(self, fold: str) -> list[Guess]:
        """The names in a folded text, in order and without overlap."""
        scores = self.scores(fold)
        found: list[Guess] = []
        for start, end in _islands(scores):
            found += self._read(scores[start:end], start)
        return found

    def _read(self, scores: Floats, start: int) -> Iterator[Guess]:
        """The names on the best row of tags of an island."""
        tags = best(scores, self.steps)
        place = 0
        for number, run in groupby(_names(tags)):
            length = len(list(run))
            if number >= 0:
                span = Span(place, place + length)
                kind = KINDS[(tags[place] - 1) // len(PLACES)]
                yield Guess(span.shift(start), kind, self._margin(scores, tags, span))
            place += length

    def _margin(self, scores: Floats, tags: list[int], span: Span) -> float:
        inner = tags[span.start : span.end]
        before = tags[span.start - 1] if span.start else OUTSIDE
        after = tags[span.end] if span.end < len(tags) else OUTSIDE
        named = self._worth(scores, span, [before, *inner, after])
        return named - self._worth(scores, span, [before, *[OUTSIDE] * len(inner), after])

    def _worth(self, scores: Floats, span: Span, tags: list[int]) -> float:
        steps = sum(float(self.steps[one, two]) for one, two in pairwise(tags))
        return steps + sum(float(scores[span.start + number, tag]) for number, tag in enumerate(tags[1:-1]))


def _names(tags: list[int]) -> Iterator[int]:
    """For each tag the number of the name that it belongs to, -1 outside."""
    number = 0
    for tag in tags:
        place = PLACES[(tag - 1) % len(PLACES)] if tag else ""
        number += place in ("B", "S")
        yield number if tag else -1


def find_rows(marks: NDArray[np.uint8], keys: NDArray[np.uint32]) -> NDArray[np.intp]:
    """The row of each feature; row 0, which is empty, for those that the model does not know."""
    slots = (keys & np.uint32(len(marks) - 1)).astype(np.intp)
    own = own_mark(keys, len(marks))
    beside = slots ^ 1
    return np.where(marks[slots] == own, slots, np.where(marks[beside] == own + 1, beside, 0))


def own_mark(keys: NDArray[np.uint32], size: int) -> NDArray[np.uint8]:
    """What marks a feature in its own slot; in the neighbour's stands one more."""
    return (((keys // np.uint32(size)) << np.uint32(1)) + np.uint32(1)).astype(np.uint8)


_SURE_OUTSIDE = 5.0
"""By so much must the score of no name surpass all others for a character to part one island from the next."""


def _islands(scores: Floats) -> Iterator[tuple[int, int]]:
    """Ranges in which a name is possible: the search for the best row of tags need not look elsewhere."""
    if not len(scores):
        return
    near = scores[:, 1:].max(1) > scores[:, OUTSIDE] - _SURE_OUTSIDE
    edges = np.flatnonzero(np.diff(np.concatenate(([0], near.view(np.int8), [0]))))
    likely = np.concatenate(([0], np.cumsum(scores[:, 1:].max(1) > scores[:, OUTSIDE] - 2.0)))
    for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if likely[end] > likely[start]:
            yield start, end


def best(scores: Floats, steps: Floats) -> list[int]:
    """The best allowed row of tags (Viterbi), with no name before and after."""
    worth = scores[0] + steps[OUTSIDE]
    back: list[NDArray[np.intp]] = []
    for row in scores[1:]:
        reached = worth[:, None] + steps
        before = reached.argmax(0)
        back.append(before)
        worth = reached[before, np.arange(TAGS)] + row
    tags = [int((worth + steps[:, OUTSIDE]).argmax())]
    for before in reversed(back):
        tags.append(int(before[tags[-1]]))
    return tags[::-1]


@cache
def shipped() -> Model:
    """The model of the package; FileNotFoundError when it is missing."""
    with np.load(assets.path(FILE)) as file:
        return Model(file["weights"], file["marks"], file["steps"], float(file["scale"]))
