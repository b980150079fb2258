"""The stretches that two texts have in common, and which of them are no chance.

seeds     twelve characters that stand once in the old text and once in the new one
blocks    each seed as far as the two texts agree on both sides of it
trust     a block is trusted when it is long, or stands beside a trusted one with no more than a word changed between;
          a short one alone may be a set phrase that one paragraph lost and another brought along
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import ndarray

SEED = 12
"""Characters of a seed: a chance agreement of twelve is a set phrase, and of those a text has few."""
_LONG = 40
"""Characters of a block that is trusted alone: set phrases end sooner."""
WORD = 16
"""Characters that a small edit replaces or puts in at most."""
_BASE = 0x9E3779B97F4A7C15
"""An odd multiplier for hashes of 64 bits (2 to the 64th over the golden ratio)."""


@dataclass(frozen=True, slots=True, order=True)
class Block:
    """A range of the old text that stands unchanged in the new one, as long as it can be."""

    old: int
    new: int
    length: int

    @property
    def shift(self) -> int:
        """How far the range moved right."""
        return self.new - self.old

    @property
    def old_end(self) -> int:
        """The end of the range in the old text."""
        return self.old + self.length

    @property
    def new_end(self) -> int:
        """The end of the range in the new text."""
        return self.new + self.length


def blocks(old: str, new: str, old_pieces: Pieces, new_pieces: Pieces) -> set[Block]:
    """Every block that two texts have."""
    return set(_blocks(old, new, _seeds(old_pieces, new_pieces)))


def _blocks(old: str, new: str, seeds: Iterable[tuple[int, int]]) -> Iterable[Block]:
    """The ends of a text stand alone too: what agrees from them on is a block whatever its length."""
    head, tail = _agreeing(old, new, 0, 0), _agreeing_back(old, new, len(old), len(new))
    if head:
        yield Block(0, 0, head)
    if tail:
        yield Block(len(old) - tail, len(new) - tail, tail)
    reached = {0: head}
    for at, there in seeds:
        shift = there - at
        if at < reached.get(shift, -1) or old[at : at + SEED] != new[there : there + SEED]:
            continue
        left = _agreeing_back(old, new, at, there)
        length = left + SEED + _agreeing(old, new, at + SEED, there + SEED)
        block = Block(at - left, there - left, length)
        reached[shift] = block.old_end
        yield block


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of a seed's length of a text, as hashes: by place, and sorted with their places."""

    hashes: ndarray
    ranked: ndarray
    places: ndarray
    lone: ndarray
    """Of the sorted ones, those that stand once."""

    @classmethod
    def of(cls, text: str) -> Pieces:
        import numpy as np  # late: a text that did not change needs none

        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64) + np.uint64(1)
        hashes = np.zeros(max(0, len(codes) - SEED + 1), np.uint64)
        for step in range(SEED):
            hashes = hashes * np.uint64(_BASE) + codes[step : step + len(hashes)]
        places = np.argsort(hashes, kind="stable")
        ranked = hashes[places]
        changes = np.concatenate(([True], ranked[1:] != ranked[:-1], [True])) if len(ranked) else np.zeros(1, bool)
        return cls(hashes, ranked, places, changes[:-1] & changes[1:])

    def places_of(self, place: int) -> list[int]:
        """Where the piece at a place stands, in the order of the text."""
        wanted = self.hashes[place]
        return self.places[self.ranked.searchsorted(wanted, "left") : self.ranked.searchsorted(wanted, "right")].tolist()


def _seeds(old: Pieces, new: Pieces) -> list[tuple[int, int]]:
    """Where pieces stand that are alone of their kind in both texts."""
    import numpy as np

    both = np.intersect1d(old.ranked[old.lone], new.ranked[new.lone], assume_unique=True, return_indices=True)
    at, there = old.places[old.lone][both[1]], new.places[new.lone][both[2]]
    return sorted(zip(at.tolist(), there.tolist(), strict=True))


def _agreeing(old: str, new: str, at: int, there: int) -> int:
    """How many characters agree from two places on; by pieces that double, so that long ones cost little."""
    done, size = 0, 64
    while size:
        piece = old[at + done : at + done + size]
        if len(piece) == size and new.startswith(piece, there + done):
            done += size
            size *= 2
        elif size <= 64:
            rest = new[there + done : there + done + size]
            return done + next(
                (n for n, (a, b) in enumerate(zip(piece, rest, strict=False)) if a != b), min(len(piece), len(rest))
            )
        else:
            size = size // 4 if size > 256 else 64
    return done


def _agreeing_back(old: str, new: str, at: int, there: int) -> int:
    done = 0
    most = min(at, there)
    while done < most and old[at - done - 1] == new[there - done - 1]:
        done += 1
    return done


def trusted(blocks: tuple[Block, ...], old: str, new: str) -> Iterable[Block]:
    """Trust spreads from long and rooted blocks to their neighbours, to the right and then to the left."""
    known = {block for block in blocks if block.length >= _LONG or _is_rooted(block, old, new)}
    for ordered in (blocks, blocks[::-1]):
        last: Block | None = None
        for block in ordered:
            if block not in known and last is not None and _beside(*sorted((last, block))):
                known.add(block)
            if block in known:
                last = block
    return known


def _is_rooted(block: Block, old: str, new: str) -> bool:
    """Whether a block is an end of both texts, or has a whole line long enough for a seed."""
    if (block.old == block.new == 0 or (block.old_end == len(old) and block.new_end == len(new))) and block.length >= SEED:
        return True
    lines = old[max(0, block.old - 1) : block.old_end + 1].split("\n")
    first, last = block.old == 0, block.old_end == len(old)
    return any(len(line) >= SEED for line in lines[0 if first else 1 : None if last else -1])


def _beside(left: Block, right: Block) -> bool:
    """Whether no more than a word was changed between two blocks, which may overlap where a word was put in or left out."""
    limit = min(WORD, left.length, right.length)
    gaps = right.old - left.old_end, right.new - left.new_end
    return all(-limit <= gap <= limit for gap in gaps)
