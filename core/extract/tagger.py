"""Names by their look and surroundings: a linear-chain model over hashed features, and the protocol that others may meet.

The model gives each character thirteen scores (outside, or beginning, middle, end or whole of a PERSON, PLACE or ORG); the
best allowed row of tags is searched where a name is possible at all. Its weights are small whole numbers in one file, made
by `python -m core.extract.training`; resources/models/tagger.md says from what.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
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
    """What can stand in the place of the shipped model.

    It is called with ranges of a text, whole lines or sentences of at most 32,768 characters, in simplified characters. Of
    its guesses only persons with a margin above 3 count, where no rule spoke; from 8 on they are stated, else doubtful.
    A model that gives probabilities can hand back log(p / (1 - p)) + 3 or so. It need not know its place in the text, and
    the same range must have the same answer.
    """

    def tag(self, fold: str) -> Iterable[Guess]:
        """The names in a range of the fold, in order and without overlap, as spans of what is handed in."""
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

    @classmethod
    def load(cls, path: Path) -> Model:
        """The model that `save` wrote there; FileNotFoundError when there is none."""
        with np.load(path) as file:
            return cls(file["weights"], file["marks"], file["steps"], float(file["scale"]))

    def save(self, path: Path) -> None:
        """Write the model; equal models make equal bytes."""
        np.savez(path, weights=self.weights, marks=self.marks, steps=self.steps, scale=np.float32(self.scale))

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
        return np.take(self.weights, rows, axis=0).sum(0, dtype=np.int16).astype(np.float32) * self.scale

    def tag(self, fold: str) -> list[Guess]:
        """The names in a folded text, in order and without overlap."""
        scores = self.scores(fold)
        tags = best(scores, _islands(scores), self.steps)
        places = np.where(tags == OUTSIDE, -1, (tags - 1) % len(PLACES))
        starts = np.flatnonzero(np.isin(places, [PLACES.index(place) for place in "BS"]))
        ends = np.flatnonzero(np.isin(places, [PLACES.index(place) for place in "ES"])) + 1
        return [self._guess(scores, tags, Span(*edges)) for edges in zip(starts.tolist(), ends.tolist(), strict=True)]

    def _guess(self, scores: Floats, tags: NDArray[np.intp], span: Span) -> Guess:
        inner: list[int] = tags[span.start : span.end].tolist()
        before = int(tags[span.start - 1]) if span.start else OUTSIDE
        after = int(tags[span.end]) if span.end < len(tags) else OUTSIDE
        named = self._worth(scores, span, [before, *inner, after])
        margin = named - self._worth(scores, span, [before, *[OUTSIDE] * len(inner), after])
        return Guess(span, KINDS[(inner[0] - 1) // len(PLACES)], margin)

    def _worth(self, scores: Floats, span: Span, tags: list[int]) -> float:
        steps = sum(float(self.steps[one, two]) for one, two in pairwise(tags))
        return steps + sum(float(scores[span.start + number, tag]) for number, tag in enumerate(tags[1:-1]))


def find_rows(marks: NDArray[np.uint8], keys: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """The row of each feature; row 0, which is empty, for those that the model does not know."""
    slots = keys & np.uint32(len(marks) - 1)
    own = own_mark(keys, len(marks))
    beside = slots ^ np.uint32(1)
    here = np.take(marks, slots) == own
    there = np.take(marks, beside) == own + np.uint8(1)
    return slots * here + beside * (there & ~here)  # several times as quick as indexing and np.where


def own_mark(keys: NDArray[np.uint32], size: int) -> NDArray[np.uint8]:
    """What marks a feature in its own slot; in the neighbour's stands one more."""
    return ((keys >> np.uint32(size.bit_length() - 1)).astype(np.uint8) << np.uint8(1)) + np.uint8(1)


_SURE_OUTSIDE = 5.0
"""By so much must the score of no name surpass all others for a character to part one island from the next."""
_POSSIBLE = 2.0
"""An island where no name comes as near as this holds none."""


def _islands(scores: Floats) -> NDArray[np.intp]:
    """Ranges in which a name is possible, one a row: the search for the best row of tags need not look elsewhere."""
    if not len(scores):
        return np.zeros((0, 2), np.intp)
    lead = scores[:, 1:].max(1) - scores[:, OUTSIDE]
    edges = np.flatnonzero(np.diff(lead > -_SURE_OUTSIDE, prepend=False, append=False)).reshape(-1, 2)
    likely = np.concatenate(([0], np.cumsum(lead > -_POSSIBLE)))
    return edges[likely[edges[:, 1]] > likely[edges[:, 0]]]


def best(scores: Floats, islands: NDArray[np.intp], steps: Floats) -> NDArray[np.intp]:
    """The best allowed row of tags (Viterbi) in each of the ranges that `islands` holds, no name around them.

    All islands are walked at the same time, the longest first, so that those which reach a place are a row of leading ones.
    """
    tags = np.full(len(scores), OUTSIDE, np.intp)
    lengths = islands[:, 1] - islands[:, 0]
    order = np.argsort(-lengths, kind="stable")
    starts, lengths = islands[order, 0], lengths[order]
    if not len(starts):
        return tags
    worth = scores[starts] + steps[OUTSIDE]
    reached: list[Floats] = []
    for place in range(1, int(lengths[0])):
        active = int(np.searchsorted(-lengths, -place))
        reached.append(worth[:active].copy())
        # The greatest over the first axis is the quick one; where it came from is asked of the best row alone.
        moves = worth[:active].T[:, :, None] + steps[:, None, :]
        worth[:active] = moves.max(0) + scores[starts[:active] + place]
    last = (worth + steps[:, OUTSIDE]).argmax(1)
    tags[starts + lengths - 1] = last
    for place in range(len(reached), 0, -1):
        before = reached[place - 1]
        active = len(before)
        last[:active] = (before + steps.T[last[:active]]).argmax(1)
        tags[starts[:active] + place - 1] = last[:active]
    return tags


@cache
def shipped() -> Model:
    """The model of the package; FileNotFoundError when it is missing."""
    return Model.load(assets.path(FILE))
