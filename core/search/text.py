"""Finding in one text, in any script: 关于, 關於 and 关於 find each other, since their keys are compared."""

from __future__ import annotations

import re
import time
import warnings
from functools import cached_property

from core.errors import ZhupiError
from core.language.fold import fold
from core.language.searchkey import PUNCTUATION, joined, key
from core.search.patterns import bounded
from core.text.span import Span

BUDGET = 2.0
"""Seconds after which a regular expression is given up, looked at between two lines."""


def find(text: str, query: str, *, regex: bool = False) -> tuple[Span, ...]:
    """Where `query` stands in `text`, as `Finder.find` says. For many queries on one text keep a Finder."""
    return Finder(text).find(query, regex=regex)


class Finder:
    """Finds in one text, whose key is made once."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _key(self) -> str:
        return key(self.text)

    def find(self, query: str, *, regex: bool = False) -> tuple[Span, ...]:
        """The occurrences in order, none overlapping another; none of an empty query.

        With `regex`, `query` is a regular expression of Python, in which Chinese characters stand for all their forms;
        matches lie within one line and are not empty. Raises ZhupiError: bad_pattern (with its position), slow_pattern
        when it would try the same text in too many ways, as (a+)+ does, or takes too long.
        """
        if not query:
            return ()
        return self._matches(_compiled(query)) if regex else self._occurrences(key(query))

    def _occurrences(self, wanted: str) -> tuple[Span, ...]:
        found: list[Span] = []
        start = self._key.find(wanted)
        while start >= 0:
            found.append(Span(start, start + len(wanted)))
            start = self._key.find(wanted, start + len(wanted))
        return tuple(found)

    def _matches(self, pattern: re.Pattern[str]) -> tuple[Span, ...]:
        found: list[Span] = []
        limit = time.monotonic() + BUDGET
        start = 0
        for line in self._key.split("\n"):
            found += (Span(start + one.start(), start + one.end()) for one in pattern.finditer(line) if one.group())
            start += len(line) + 1
            if time.monotonic() > limit:
                raise ZhupiError("slow_pattern", pattern=pattern.pattern)
        return tuple(found)


def _compiled(pattern: str) -> re.Pattern[str]:
    try:
        with warnings.catch_warnings(action="ignore"):
            compiled = re.compile(_pattern_key(pattern), re.IGNORECASE)
    except (re.error, OverflowError, RecursionError) as error:
        raise ZhupiError("bad_pattern", pattern=pattern, position=getattr(error, "pos", None)) from error
    if not bounded(compiled.pattern):
        raise ZhupiError("slow_pattern", pattern=pattern)
    return compiled


def _pattern_key(pattern: str) -> str:
    r"""The pattern for keys. It keeps its own case, since ``\S`` is not ``\s``, and （ is no bracket."""

    def keyed(found: re.Match[str]) -> str:
        half = PUNCTUATION.get(found[0][-1])
        return found[0] if half is None else "\\" + half

    return re.sub(r"\\.|.", keyed, joined(fold(pattern)), flags=re.DOTALL)
