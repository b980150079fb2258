"""What every finder reads: the clean text, its fold, and where its sentences lie."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from core.extract import unlisted
from core.extract.gazetteer import Gazetteer
from core.language.fold import fold
from core.model.lines import Line
from core.model.options import Options
from core.text.document import Metadata
from core.text.span import Span

_SENTENCE = re.compile(r"[^。！？!?\n]*(?:[。！？!?]+[”’」』）)]*|\n|$)")


@dataclass(frozen=True)
class Reading:
    """A clean text prepared for extraction. All spans are spans of `text`, which is as long as `fold`."""

    text: str
    lines: tuple[Line, ...] = ()
    metadata: Metadata = Metadata()
    options: Options = Options()

    @cached_property
    def fold(self) -> str:
        """The same-length simplified form, on which all patterns run."""
        return fold(self.text)

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The divisions that this text may name."""
        return Gazetteer(unlisted.find(self.fold))

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Sentences with their closing marks, newlines left out; empty ones too are left out."""
        found: list[Span] = []
        for match in _SENTENCE.finditer(self.fold):
            start, end = match.span()
            end -= match[0].endswith("\n")
            if self.fold[start:end].strip():
                found.append(Span(start, end))
        return tuple(found)
