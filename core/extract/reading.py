"""What every finder reads: the clean text, its fold, and where its sentences lie.

A long text is read block by block, so that a caller who cancels need not wait: `matches`, `places` and `each` ask `check`
between two blocks or some hundred things. A block is whole paragraphs, or sentences where paragraphs are very long.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from core.extract import unlisted
from core.extract.gazetteer import Gazetteer
from core.extract.lexicon import Finder
from core.extract.tagger import Tagger
from core.language.fold import fold
from core.model.lines import Line
from core.model.options import Options
from core.text.document import Metadata
from core.text.span import Span

T = TypeVar("T")

_SENTENCE = re.compile(r"[^。！？!?\n]*(?:[。！？!?]+[”’」』）)]*|\n|$)")
_BLOCK = 32_768
_SOME = 256
"""How many things are read between two checks."""


def never() -> None:
    """The check of a caller who does not cancel."""


@dataclass(frozen=True)
class Reading:
    """A clean text prepared for extraction. All spans are spans of `text`, which is as long as `fold`.

    `check` is called often while the text is read and may raise to stop the work.
    """

    text: str
    lines: tuple[Line, ...] = ()
    metadata: Metadata = Metadata()
    options: Options = Options()
    check: Callable[[], None] = field(default=never, compare=False, repr=False)
    tagger: Tagger | None = field(default=None, compare=False, repr=False)
    """Who reads names where the rules find none; None is the shipped model."""

    @cached_property
    def fold(self) -> str:
        """The same-length simplified form, on which all patterns run."""
        return "".join(fold(block.of(self.text)) for block in self.each(self.blocks, 1))

    @cached_property
    def blocks(self) -> tuple[Span, ...]:
        """Ranges that tile the text and end with a line or a sentence wherever there is one; each is read at a stroke."""
        found: list[Span] = []
        start, length = 0, len(self.text)
        while start < length:
            end = min(start + _BLOCK, length)
            if end < length:
                ends = (self.text.rfind(mark, start, end) + 1 for mark in "\n。")
                end = next((one for one in ends if one > start), end)
            found.append(Span(start, end))
            start = end
        return tuple(found)

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The divisions that this text may name."""
        own: dict[str, str] = {}
        for block in self.each(self.blocks, 1):
            own |= unlisted.find(block.of(self.fold))
        return Gazetteer(own)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Sentences with their closing marks, newlines left out; empty ones too are left out."""
        found: list[Span] = []
        for match in self.matches(_SENTENCE):
            start, end = match.span()
            end -= match[0].endswith("\n")
            if self.fold[start:end].strip():
                found.append(Span(start, end))
        return tuple(found)

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of a pattern in the fold, in order; none goes over the end of a block."""
        for block in self.each(self.blocks, 1):
            yield from pattern.finditer(self.fold, block.start, block.end)

    def places(self, finder: Finder) -> Iterator[Span]:
        """The words of a set in the fold, in order."""
        for block in self.each(self.blocks, 1):
            for span in finder.scan(block.of(self.fold)):
                yield span.shift(block.start)

    def coverage(self, spans: Iterable[Span]) -> bytearray:
        """1 at every position that one of the spans covers; one position longer than the text."""
        cover = bytearray(len(self.text) + 1)
        for span in self.each(spans):
            cover[span.start : span.end] = b"\x01" * len(span)
        return cover

    def each(self, things: Iterable[T], some: int = _SOME) -> Iterator[T]:
        """The things, asking `check` after every `some` of them."""
        for number, thing in enumerate(things):
            if number % some == 0:
                self.check()
            yield thing
