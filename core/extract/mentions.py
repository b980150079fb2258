"""All mentions but those of persons: every finder is asked, then the longest candidates stand."""

from __future__ import annotations

from core.extract import dates, documents, masks, meetings, organisations, phrases, places, quantities
from core.extract.reading import Reading
from core.model.mentions import Mention

_WIDE = str.maketrans(",;:()!?", "，；：（）！？")
"""Punctuation of pages that lost its width, so that one pattern serves both."""


def candidates(reading: Reading) -> tuple[Mention, ...]:
    """All candidates, those that compete too, in no order."""
    fold = reading.fold.translate(_WIDE)
    masked = reading.gazetteer.ground(fold)
    bodies = tuple(organisations.find(fold, masked))
    sessions = tuple(meetings.find(fold, masked, bodies))
    names = (*bodies, *sessions)
    return (
        *names,
        *documents.find(fold, masked, names),
        *phrases.find(fold),
        *places.find(fold, masked),
        *dates.find(fold),
        *quantities.find(fold),
    )


def find(reading: Reading) -> tuple[Mention, ...]:
    """Mentions of bodies, places, dates, documents, meetings, quantities and set phrases, in text order, without overlap.

    Their `entity` is still empty: `aliases.join` gives it.
    """
    return masks.settle(candidates(reading))
