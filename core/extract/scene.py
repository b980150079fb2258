"""What the finders of facts share: all mentions of a text in order, and questions about places in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from core.extract.reading import Reading
from core.model.facts import Meeting
from core.model.mentions import Entity, Kind, Mention
from core.text.span import Span

_REACH = 400
"""Characters before a place in which the meeting that it speaks of is sought."""


_RECALLED = re.compile(
    "精神|以来|提案|议程(?!(?:草案)?(?:还有|有|为|是|包括))|日程|筹备|的?有关(?:事|文件|议题)|的?(?:部署|要求|报告|决定)|[、和及][^，。；]{0,16}精神"
)
"""What follows a meeting that a sentence only recalls or prepares: 传达学习市委十一届十次全会精神，决定…"""


@dataclass(frozen=True)
class Scene:
    """A reading with its mentions (sorted, each with its entity), entities and meetings."""

    reading: Reading
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    bylines: tuple[str, ...] = ()

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.span.start for mention in self.mentions]

    def within(self, span: Span, *kinds: Kind) -> Iterator[Mention]:
        """The mentions of some kinds that lie in a range, in text order."""
        first = bisect_left(self._starts, span.start)
        last = bisect_right(self._starts, span.end)
        for mention in self.mentions[first:last]:
            if mention.kind in kinds and mention.span.end <= span.end:
                yield mention

    def from_place(self, position: int, kind: Kind) -> Iterator[Mention]:
        """The mentions of a kind that begin at a place or after it, in text order."""
        for index in range(bisect_left(self._starts, position), len(self.mentions)):
            if self.mentions[index].kind is kind:
                yield self.mentions[index]

    def last_before(self, position: int, *kinds: Kind) -> Mention | None:
        """The nearest mention of some kinds that ends at or before a position, None when there is none."""
        index = bisect_left(self._starts, position) - 1
        while index >= 0:
            mention = self.mentions[index]
            if mention.kind in kinds and mention.span.end <= position:
                return mention
            index -= 1
        return None

    @cached_property
    def _named(self) -> dict[str, Meeting]:
        return {meeting.entity: meeting for meeting in self.meetings if meeting.entity}

    @cached_property
    def masked(self) -> bytearray:
        """1 at every position inside a document, meeting, set phrase or name."""
        kinds = (Kind.DOC, Kind.MEETING, Kind.PHRASE, Kind.PERSON)
        return self.reading.coverage(mention.span for mention in self.mentions if mention.kind in kinds)

    @cached_property
    def offices(self) -> frozenset[Span]:
        """The ranges that name a body only as part of somebody's post."""
        return frozenset(span for entity in self.entities for post in entity.posts for span in post.evidence)

    @cached_property
    def signed(self) -> frozenset[str]:
        """The ids of those who signed."""
        return frozenset(self.bylines)

    def meeting_at(self, sentence: Span, position: int) -> Meeting | None:
        """The meeting that a place speaks of: the nearest named before it in its sentence, else the first of the text."""
        return self.names_meeting(sentence, position) or (self.meetings[0] if self.meetings else None)

    def names_meeting(self, sentence: Span, position: int) -> Meeting | None:
        """The nearest meeting that a sentence names before a place, None when it names none."""
        near = Span(max(sentence.start, position - _REACH), position)
        fold = self.reading.fold
        inside = [
            one
            for one in self.within(near, Kind.MEETING)
            if one.entity in self._named
            and not _RECALLED.match(fold, one.span.end)
            and not fold.endswith(("提请", "提交"), 0, one.span.start)
        ]
        return self._named[inside[-1].entity] if inside else None
