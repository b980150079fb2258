"""What of an old text still stands in a new one, and where.

Marks on a text whose file has changed are carried over by one comparison of the two texts (`core.text.blocks`), whatever
their number.

A range of the old text stands where one trusted block puts it, and only when no other block puts anything there or puts it
elsewhere: a paragraph that was doubled leaves its marks in doubt, unless what stands before or after it decides.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate, islice

from core.text.blocks import SEED, WORD, Block, Pieces, blocks, trusted
from core.text.span import Span

_FIRM = 8
"""Letters and digits of a line that hold it in its place."""
_MANY = 50
"""Places of a piece beyond which nothing is decided: a form filled in again and again."""
_NEAR = 300
"""Characters within which blocks say where their neighbourhood went."""


class Realignment:
    """The comparison of an old and a new text; made once, asked for many ranges."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self._lines: dict[Span, int] = {}

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks, in the order of the old text."""
        return tuple(sorted(blocks(self.old, self.new, Pieces.of(self.old), self._new_pieces)))

    @cached_property
    def _new_pieces(self) -> Pieces:
        return Pieces.of(self.new)

    @cached_property
    def _alone(self) -> bytearray:
        """For each position of the new text, whether the piece that begins there stands there only."""
        found = bytearray(len(self.new))
        for at in self._new_pieces.places[self._new_pieces.lone].tolist():
            found[at] = 1
        return found

    @cached_property
    def _trusted(self) -> frozenset[Block]:
        return frozenset(trusted(self.blocks, self.old, self.new))

    @cached_property
    def _standing_blocks(self) -> _Cover:
        return _Cover([(block.old, block.old_end, block) for block in self._trusted])

    def _is_the_one(self, span: Span, found: Span, block: Block) -> bool:
        """Whether a place is the only one with what is on each side of it, or the right one of several.

        It is the right one when its block reaches beyond the paragraph, since a copy brings along no more than that, and
        none of its rivals stands where the blocks around it would have the mark: of a paragraph that was doubled, the copy
        may be whole while the first was edited.
        """
        repeated = [around for around in self._sides(found) if self._is_repeated(around)]
        if not repeated:
            return not self._stands_at_home(span, found, block)
        start, end = self.old.rfind("\n", 0, span.start) + 1, _line_end(self.old, span.end)
        reach = _solid(self.old, min(block.old, start), start), _solid(self.old, end, block.old_end)
        places = [self._places(around) for around in repeated]
        if max(map(len, places)) > _MANY:
            return min(reach) >= _FIRM
        rivals = [at + found.start - around.start for around, held in zip(repeated, places, strict=True) for at in held]
        rivals = [at for at in rivals if at != found.start and not self._is_known(Span(at, at + len(span)))]
        if not rivals or max(reach) < _FIRM:
            return not rivals
        around = [one.shift for one in self._near(span) if one != block]
        return not any(abs(rival - span.start - shift) <= 2 * WORD for rival in rivals for shift in around)

    def _stands_at_home(self, span: Span, found: Span, block: Block) -> bool:
        """Whether the same words stand between what was before and what was after the mark, when its place is elsewhere."""
        near = [one for one in self._near(span) if one != block]
        before = max((one.new_end for one in near if one.old_end <= span.start), default=None)
        after = min((one.new for one in near if one.old >= span.end), default=None)
        if before is None or after is None or before <= found.start <= found.end <= after:
            return False
        return span.of(self.old) in self.new[before:after]

    def _sides(self, span: Span) -> tuple[Span, Span]:
        """A range of the new text with what is before it, and with what is after it, long enough for a seed."""
        before = Span(max(0, min(span.start, span.end - SEED)), span.end)
        return before, Span(span.start, min(len(self.new), max(span.end, span.start + SEED)))

    def _is_repeated(self, span: Span) -> bool:
        return len(span) >= SEED and not any(self._alone[span.start : span.end - SEED + 1])

    def _places(self, span: Span) -> list[int]:
        """Where the words of a range of the new text stand in it."""
        wanted = span.of(self.new)
        places = self._new_pieces.places_of(span.start)
        return places if len(span) == SEED else [at for at in places if self.new.startswith(wanted, at)]

    def _is_known(self, span: Span) -> bool:
        """Whether the old text had a range of the new one, as a trusted block says."""
        return not self._trusted.isdisjoint(self._by_new.of(span))

    def _near(self, span: Span) -> list[Block]:
        """The trusted blocks around a range of the old text."""
        return self._standing_blocks.over(span.start - _NEAR, span.end + _NEAR)

    @cached_property
    def _by_old(self) -> _Cover:
        return _Cover([(block.old, block.old_end, block) for block in self.blocks])

    @cached_property
    def _by_new(self) -> _Cover:
        return _Cover([(block.new, block.new_end, block) for block in self.blocks])

    def place(self, span: Span) -> Span | None:
        """Where a range of the old text stands in the new one; None when that is not certain."""
        over = self._by_old.of(span)
        if len(over) != 1 or over[0] not in self._trusted or not self._stands_firm(span, over[0]):
            return None
        found = span.shift(over[0].shift)
        if len(self._by_new.of(found)) != 1 or not self._is_the_one(span, found, over[0]):
            return None
        return found

    def suggest(self, span: Span) -> Span | None:
        """Where a range of the old text may stand although words in it were changed: between what stands on both sides."""
        left = self._by_old.of(Span(span.start, span.start + 1))
        right = self._by_old.of(Span(max(span.start, span.end - 1), span.end))
        ends = [(a.shift + span.start, b.shift + span.end) for a in left for b in right if {a, b} <= self._trusted]
        ends = [(start, end) for start, end in ends if 0 <= start < end <= start + 2 * len(span) + WORD]
        return Span(*ends[0]) if len(ends) == 1 else None

    def _stands_firm(self, span: Span, block: Block) -> bool:
        """One character beside an edit is no proof: the new word may begin or end with it by chance, as 经济 and 经贸 do."""
        if len(span) == 1 and (0 < block.old == span.start or span.end == block.old_end < len(self.old)):
            return False
        return all(self._line_stands(line, block) for line in held_by(self.old, span))

    def _line_stands(self, line: Span, block: Block) -> bool:
        """Whether a line agrees as a whole or, where words of it were changed, in enough letters and for the greater part.

        Where a paragraph is replaced, the next still has a line break and often 。 or 的报告。 before it, as had the old.
        """
        if block.old <= line.start and line.end <= block.old_end:
            return True
        return stands(self.old, line, Span(block.old, block.old_end)) and 3 * self._standing(line) >= 2 * len(line)

    def _standing(self, line: Span) -> int:
        """How many characters of a line are in trusted blocks."""
        if line not in self._lines:
            count, reached = 0, line.start
            for block in self._standing_blocks.over(line.start, line.end):
                end = min(line.end, block.old_end)
                count += max(0, end - max(reached, block.old))
                reached = max(reached, end)
            self._lines[line] = count
        return self._lines[line]


def held_by(text: str, span: Span) -> tuple[Span, Span]:
    """The first and the last line that hold a span in its place; an empty one is held by those beyond it."""
    start = text.rfind("\n", 0, span.start) + 1
    while start and not _solid(text, start, _line_end(text, start)):
        start = text.rfind("\n", 0, start - 1) + 1
    end = _line_end(text, span.end)
    while end < len(text) and not _solid(text, text.rfind("\n", 0, end) + 1, end):
        end = _line_end(text, end + 1)
    return Span(start, _line_end(text, start)), Span(text.rfind("\n", 0, end) + 1, end)


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def stands(text: str, line: Span, agreed: Span) -> bool:
    """Whether a line agrees as a whole, or in letters and digits enough to hold it in its place."""
    part = Span(max(line.start, agreed.start), max(line.start, agreed.start, min(line.end, agreed.end)))
    return part == line or _solid(text, part.start, part.end) >= min(_FIRM, _solid(text, line.start, line.end))


def _solid(text: str, start: int, end: int) -> int:
    """How many letters and digits stand in a range; counting stops when there are enough."""
    count = 0
    for at in range(start, end):
        count += text[at].isalnum()
        if count >= _FIRM:
            break
    return count


class _Cover:
    """Ranges with the blocks that they belong to: which of them hold a span."""

    def __init__(self, ranges: list[tuple[int, int, Block]]) -> None:
        self._ranges = sorted(ranges)
        self._starts = [start for start, _, _ in self._ranges]
        self._furthest = list(accumulate((end for _, end, _ in self._ranges), max))

    def over(self, start: int, end: int) -> list[Block]:
        """The blocks that have a part in a range, in their order."""
        found: list[Block] = []
        for begin, stop, block in islice(self._ranges, bisect_right(self._furthest, start), None):
            if begin >= end:
                break
            if stop > start:
                found.append(block)
        return found

    def of(self, span: Span) -> list[Block]:
        index = bisect_right(self._starts, span.start) - 1
        found: list[Block] = []
        while index >= 0 and self._furthest[index] >= span.end:
            _, end, block = self._ranges[index]
            if end >= span.end:
                found.append(block)
            index -= 1
        return found
