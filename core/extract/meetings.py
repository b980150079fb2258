"""Named sessions and congresses, and what the text says of them."""

from __future__ import annotations

from core.extract.reading import Reading
from core.model.facts import Meeting
from core.model.mentions import Entity, Mention


def facts(reading: Reading, mentions: tuple[Mention, ...], entities: tuple[Entity, ...]) -> tuple[Meeting, ...]:
    """The meetings of the text in order of first mention; `presided_by` is left to those who know the persons."""
    return ()
