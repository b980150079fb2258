"""From examples to weights: which features are kept, in which order examples come, and how weights become small numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import NDArray

from core.extract import features
from core.extract.tagger import OUTSIDE, TAGS, Model, legal, own_mark
from core.extract.training.field import Batch, Field
from core.extract.training.silver import Example

SEED = 20240110
_BATCH = 96
_CHUNK = 1920
_TEXTS = 3
"""Texts in which a feature must stand to be learned: what one or two alone have stays out of the shipped file."""
_SLOT_BITS = 18
_LARGEST = 127
_FORBIDDEN = -1e9

Changer = Callable[[Example, Random], Example]


@dataclass(frozen=True)
class Counted:
    """For each number of a feature its row of weights; 0 for those not learned."""

    row: NDArray[np.int32]

    @property
    def size(self) -> int:
        """How many rows there are, with row 0."""
        return int(self.row.max()) + 1


def count(texts: Iterable[Sequence[Example]]) -> Counted:
    """The features that stand in enough of the texts."""
    seen = np.zeros(1 << features.KEY_BITS, np.uint8)
    last = np.full(1 << features.KEY_BITS, -1, np.int32)
    for number, text in enumerate(texts):
        if not text:
            continue
        keys = features.keys(_joined(text)).ravel()
        new = keys[last[keys] != number]
        seen[new] = np.minimum(seen[new], 254) + 1
        last[new] = number
    kept = seen >= _TEXTS
    return Counted(np.where(kept, np.cumsum(kept), 0).astype(np.int32))


def learn(
    examples: Sequence[Example], counted: Counted, change: Changer, *, epochs: int, report: Callable[[str], None]
) -> Field:
    """A field that has seen the examples in several epochs, each time changed anew."""
    chance = Random(SEED)  # noqa: S311 - no secret
    field = Field(counted.size)
    order = list(range(len(examples)))
    for epoch in range(epochs):
        chance.shuffle(order)
        doubts: list[float] = []
        for start in range(0, len(order), _CHUNK):
            chunk = [change(examples[number], chance) for number in order[start : start + _CHUNK]]
            doubts += (field.learn(batch) for batch in _batches(chunk, counted))
        report(f"epoch {epoch + 1}: doubt {sum(doubts) / len(doubts):.5f}")
    return field


def _joined(examples: Iterable[Example]) -> str:
    return "".join(one.text + "\n" for one in examples)


def _batches(examples: list[Example], counted: Counted) -> Iterator[Batch]:
    """Sentences of like length together; the order of the batches is that of the lengths turned over by halves."""
    examples = sorted((one for one in examples if one.text), key=lambda one: -len(one.text))
    groups = [examples[start : start + _BATCH] for start in range(0, len(examples), _BATCH)]
    for group in (*groups[::2], *groups[1::2]):
        rows = counted.row[features.keys(_joined(group))].T
        lengths = np.array([len(one.text) for one in group])
        inside = np.ones(len(rows), bool)
        inside[np.cumsum(lengths + 1) - 1] = False
        bits = np.concatenate([one.allowed for one in group])
        allowed = ((bits[:, None] >> np.arange(TAGS, dtype=np.uint16)) & 1).astype(np.float32)
        yield Batch(np.ascontiguousarray(rows[inside]), allowed, lengths)


def pack(field: Field, counted: Counted) -> Model:
    """The shipped form: the strongest features in slots of their own or beside, weights as whole numbers."""
    weights = field.weights - field.weights[:, [OUTSIDE]]
    scale = float(np.quantile(np.abs(weights[1:]).max(1), 0.9995)) / _LARGEST
    small = np.clip(np.round(weights / scale), -_LARGEST, _LARGEST).astype(np.int8)
    strength = np.abs(weights).max(1)
    numbers = np.flatnonzero(counted.row).astype(np.uint32)
    rows = counted.row[numbers]
    order = np.argsort(-strength[rows], kind="stable")
    size = 1 << _SLOT_BITS
    slots, marks = np.zeros((size, TAGS), np.int8), np.zeros(size, np.uint8)
    own = own_mark(numbers, size).tolist()
    low = (numbers & np.uint32(size - 1)).tolist()
    for place in order.tolist():
        row = int(rows[place])
        if not small[row].any():
            continue
        slot = low[place]
        for beside in (0, 1):
            at = slot ^ beside
            if at and not marks[at]:
                marks[at] = own[place] + beside
                slots[at] = small[row]
                break
    steps = np.where(legal(), field.steps, _FORBIDDEN).astype(np.float32)
    return Model(slots, marks, steps, scale)
