"""Which kinds of characters a text has, told for the whole text at once: a step whose signs are absent need not look.

A megabyte is looked through in some milliseconds, which is what lets clean text pass all steps so quickly.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

_LAST = 0xFFFF
"""Stands for all characters beyond the basic plane, too."""


@dataclass(frozen=True)
class Signs:
    """Classes of characters, each the inside of a regular expression's brackets; at most 31."""

    classes: tuple[str, ...]

    def present(self, text: str) -> tuple[bool, ...]:
        """For each class, whether `text` may have one of its characters."""
        if not text:
            return (False,) * len(self.classes)
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
        found = int(np.bitwise_or.reduce(self._table[np.minimum(codes, _LAST)]))
        return tuple(bool(found >> index & 1) for index in range(len(self.classes)))

    @cached_property
    def _table(self) -> npt.NDArray[np.uint32]:
        every = "".join(map(chr, range(_LAST + 1)))
        table = np.zeros(_LAST + 1, np.uint32)
        for index, kind in enumerate(self.classes):
            for match in re.finditer(f"[{kind}]+", every):
                table[match.start() : match.end()] |= 1 << index
        return table
