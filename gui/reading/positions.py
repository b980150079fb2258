"""Three coordinates: clean code points (everywhere in core), shown code points, and Qt's UTF-16 units of one part.

Naive use of code points in Qt on 甲𠮷乙👍🏽丙 selects '', '', '乙', '' instead of 𠮷, 乙, 👍🏽, 丙.
So the conversion has one home.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from core.text.document import View
from core.text.span import Span
from core.text.textmap import Lean, TextMap

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Units:
    """Positions of one string in code points and in UTF-16 units."""

    __slots__ = ("_astral", "_firsts")

    def __init__(self, text: str) -> None:
        self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        self._firsts = [point + index for index, point in enumerate(self._astral)]

    def unit(self, point: int) -> int:
        """The UTF-16 position of a code point position."""
        return point + bisect_left(self._astral, point)

    def point(self, unit: int) -> int:
        """The code point position of a UTF-16 position; inside a surrogate pair, that of its character."""
        before = bisect_right(self._firsts, unit - 1)
        inside = before > 0 and self._firsts[before - 1] == unit - 1
        return self._astral[before - 1] if inside else unit - before


class Places:
    """Clean positions in a shown text, and back; free of cost where the two are the same."""

    __slots__ = ("_back", "_map")

    def __init__(self, view: View) -> None:
        self._map: TextMap | None = None if view.map.identity else view.map
        self._back: TextMap | None = self._map.invert() if self._map else None

    @property
    def same(self) -> bool:
        """Whether every clean position is its own shown one."""
        return self._map is None

    def shown(self, position: int, lean: Lean = Lean.RIGHT) -> int:
        """Where a clean position is shown."""
        return self._map.forward(position, lean) if self._map else position

    def shown_span(self, span: Span) -> Span:
        """Where a clean span is shown."""
        return self._map.span(span) if self._map else span

    def clean(self, position: int, lean: Lean = Lean.RIGHT) -> int:
        """The clean position behind a shown one."""
        return self._back.forward(position, lean) if self._back else position

    def clean_span(self, span: Span) -> Span:
        """The clean span behind a shown one."""
        return self._back.span(span) if self._back else span
