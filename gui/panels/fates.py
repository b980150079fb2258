"""What came of a document or a person: adopted, put into or out of a post, only heard, still to come."""

from __future__ import annotations

from enum import IntEnum

from core.model.facts import Action, Resolution, Status


class Fate(IntEnum):
    """In the order in which a reader looks for them."""

    ADOPTED = 0
    PLACED = 1
    HEARD = 2
    PLANNED = 3


_PLACED = (Action.ELECTED, Action.APPOINTED, Action.REMOVED, Action.RESIGNED, Action.SUPPLEMENTED)
_HEARD = (
    *(Action.DELIBERATED, Action.DISCUSSED, Action.EXAMINED, Action.HEARD),
    *(Action.REPORTED, Action.SUBMITTED, Action.CONVEYED),
)


def fate(one: Resolution) -> Fate:
    """What came of what a resolution tells of. CPPCC members hear and discuss a government's report: that adopts nothing."""
    if one.status is Status.PLANNED:
        return Fate.PLANNED
    if one.action in _PLACED or (one.person and one.action is Action.DECIDED):
        return Fate.PLACED
    return Fate.HEARD if one.action in _HEARD else Fate.ADOPTED
