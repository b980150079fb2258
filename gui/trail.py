"""Back and forward: the places one has been at, as a browser keeps them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

_LIMIT = 200


@dataclass(slots=True)
class Trail(Generic[T]):
    """Places in the order they were left. A new jump forgets what lay ahead."""

    behind: list[T]
    ahead: list[T]

    @classmethod
    def empty(cls) -> Trail[T]:
        """A trail without places."""
        return cls([], [])

    def leave(self, place: T) -> None:
        """Remember the place one jumps away from."""
        if not self.behind or self.behind[-1] != place:
            self.behind.append(place)
            del self.behind[:-_LIMIT]
        self.ahead.clear()

    def back(self, here: T) -> T | None:
        """The place before, with `here` kept ahead; None at the beginning."""
        return _step(self.behind, self.ahead, here)

    def forward(self, here: T) -> T | None:
        """The place after, with `here` kept behind; None at the end."""
        return _step(self.ahead, self.behind, here)


def _step(taken: list[T], kept: list[T], here: T) -> T | None:
    while taken:
        place = taken.pop()
        if place != here:
            kept.append(here)
            return place
    return None
