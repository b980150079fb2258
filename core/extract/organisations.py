"""Bodies: those that follow the grammar of `body_patterns`, and the listed ones with names of their own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from core.extract.body_patterns import patterns
from core.extract.lexicon import Finder, rows
from core.model.mentions import Kind, Mention
from core.text.span import Span


@cache
def _named() -> Finder:
    return Finder(name for row in rows("bodies.tsv") for name in row[1].split())


def find(fold: str, masked: str) -> Iterator[Mention]:
    """Candidates for bodies; `masked` is the ground of the fold."""
    for rule, pattern in patterns():
        for match in pattern.finditer(masked):
            yield Mention(Span(*match.span()), Kind.ORG, rule)
    for span in _named().scan(fold):
        if not (span.of(fold) == "中央委员会" and fold.endswith("一届", 0, span.start)):  # 新一届中央委员会 names no body
            yield Mention(span, Kind.ORG, "org_named")
