"""Rows that are made when they are looked at: a text of ten million characters has more of them than anybody will see."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, overload

T = TypeVar("T")
Find = Callable[[str], int | None]
SLICE = 100
"""Rows below one that are shown at first, and that a choice of “more” adds."""


class Many(Sequence[T], Generic[T]):
    """`count` rows, each made by its number. `find` tells which row is, or has below it, the row of a key."""

    __slots__ = ("_count", "_make", "find")

    def __init__(self, count: int, make: Callable[[int], T], find: Find) -> None:
        self._count, self._make, self.find = count, make, find

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[T]:
        return map(self._make, range(self._count))

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        if isinstance(index, slice):
            return tuple(map(self._make, range(*index.indices(self._count))))
        return self._make(range(self._count)[index])


def nowhere(key: str) -> None:
    """The `find` of rows that no key leads to."""
    del key


def rows(count: int, make: Callable[[int], T], find: Find = nowhere, few: int = SLICE) -> Sequence[T]:
    """A tuple of a few rows, `Many` of more."""
    return tuple(map(make, range(count))) if count <= few else Many(count, make, find)
