"""All mentions but those of persons: every finder is asked, then the longest candidates stand."""

from __future__ import annotations

from core.extract import dates, documents, masks, meetings, organisations, phrases, places, quantities
from core.extract.reading import Reading
from core.model.mentions import Mention


def candidates(reading: Reading) -> tuple[Mention, ...]:
    """All candidates, those that compete too, in no order."""
    masked = places.ground(reading.fold)
    bodies = tuple(organisations.find(reading, masked))
    sessions = tuple(meetings.find(reading, masked, bodies))
    names = (*bodies, *sessions)
    return (
        *names,
        *documents.find(reading, masked, names),
        *phrases.find(reading),
        *places.find(reading, masked),
        *dates.find(reading),
        *quantities.find(reading),
    )


def find(reading: Reading) -> tuple[Mention, ...]:
    """Mentions of bodies, places, dates, documents, meetings, quantities and set phrases, in text order, without overlap.

    Their `entity` is still empty: `aliases.join` gives it.
    """
    return masks.settle(candidates(reading))
