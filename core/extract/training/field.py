"""A linear-chain conditional random field in numpy: learns from sets of allowed tags, by AdaGrad on sparse rows.

The gradient of an open label is the model's expectation over all rows of tags less that over the allowed ones, so a
character whose tags are all allowed teaches nothing, and one with a single tag teaches that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.extract.tagger import OUTSIDE, TAGS, Floats, legal

_RATE = 0.2
_CALM = 1.0
"""What a weight is taken to have moved before its first step, so that a rare feature does not leap."""
_QUIET = 1e-3
"""Expectations that differ by less are left as they are."""
_LEAST = np.float32(1e-30)


@dataclass(frozen=True)
class Batch:
    """Sentences of which a step learns, longest first: feature rows of every character one after another, and its tags."""

    rows: NDArray[np.int32]
    allowed: Floats
    lengths: NDArray[np.intp]


class Field:
    """Weights while they are learned."""

    def __init__(self, size: int) -> None:
        """`size` is the number of features; feature 0 stands for those that are not learned."""
        self.weights = np.zeros((size, TAGS), np.float32)
        self.steps = np.zeros((TAGS, TAGS), np.float32)
        self._seen = np.full((size, TAGS), _CALM, np.float32)
        self._steps_seen = np.full((TAGS, TAGS), _CALM, np.float32)

    def learn(self, batch: Batch) -> float:
        """One step; the mean of what the model doubts of the allowed tags, 0 to 2 a character."""
        scores = self.weights[batch.rows].sum(1)
        worth = np.exp(scores - scores.max(1, keepdims=True))
        moves = np.exp(self.steps) * legal()
        free, free_moves = _expected(worth, moves, batch.lengths)
        held, held_moves = _expected(worth * batch.allowed, moves, batch.lengths)
        slope = free - held
        busy = np.flatnonzero(np.abs(slope).max(1) > _QUIET)
        if len(busy):
            self._update(batch.rows[busy], slope[busy])
        self._steps_seen += (free_moves - held_moves) ** 2
        self.steps -= _RATE * (free_moves - held_moves) / np.sqrt(self._steps_seen)
        return float(np.abs(slope).sum() / len(slope))

    def _update(self, rows: NDArray[np.int32], slope: Floats) -> None:
        order = np.argsort(rows, axis=None, kind="stable")
        sorted_rows = rows.ravel()[order]
        starts = np.flatnonzero(np.concatenate(([True], sorted_rows[1:] != sorted_rows[:-1])))
        touched = sorted_rows[starts]
        sums = np.add.reduceat(slope[order // rows.shape[1]], starts, axis=0)
        if touched[0] == 0:
            touched, sums = touched[1:], sums[1:]
        self._seen[touched] += sums**2
        pace = _RATE / np.sqrt(self._seen[touched])
        self.weights[touched] -= pace * sums


def _expected(worth: Floats, moves: Floats, lengths: NDArray[np.intp]) -> tuple[Floats, Floats]:
    """How probable each tag of each character is, and how often each tag is expected after each other.

    Sentences lie one after another in `worth`, longest first, so that those which reach a place are a row of leading ones.
    """
    starts = np.concatenate(([0], np.cumsum(lengths)[:-1]))
    active = [int(np.searchsorted(-lengths, -place, side="left")) for place in range(int(lengths[0]))]
    forward = np.empty_like(worth)
    level = moves[OUTSIDE] * worth[starts]
    level /= np.maximum(level.sum(1, keepdims=True), _LEAST)
    forward[starts] = level
    for place in range(1, len(active)):
        here = starts[: active[place]] + place
        level = (level[: len(here)] @ moves) * worth[here]
        level /= np.maximum(level.sum(1, keepdims=True), _LEAST)
        forward[here] = level
    return _backward(worth, moves, starts, active, forward)


def _backward(
    worth: Floats, moves: Floats, starts: NDArray[np.intp], active: Sequence[int], forward: Floats
) -> tuple[Floats, Floats]:
    found = np.empty_like(worth)
    steps = np.zeros((TAGS, TAGS), np.float32)
    back = np.zeros((0, TAGS), np.float32)
    for place in range(len(active) - 1, -1, -1):
        here = starts[: active[place]] + place
        level = np.repeat(moves[:, OUTSIDE][None], len(here), 0)
        level[: len(back)] = back
        found[here] = forward[here] * level
        if place:
            ahead = worth[here] * level
            back = ahead @ moves.T
            before = forward[here - 1]
            whole = np.maximum((before * back).sum(1, keepdims=True), _LEAST)
            steps += (before / whole).T @ ahead * moves
            back /= np.maximum(back.sum(1, keepdims=True), _LEAST)
    found /= np.maximum(found.sum(1, keepdims=True), _LEAST)
    return found, steps
