"""What passes between the readers of resolutions: a verb with the range that it governs, and the items that it governs."""

from __future__ import annotations

from dataclasses import dataclass

from core.extract.resolution_verbs import Verb
from core.model.facts import Status
from core.text.span import Span


@dataclass(frozen=True, slots=True)
class Told:
    """A verb in the text, the range that it governs, and whether it tells of something to come."""

    verb: Verb
    span: Span
    region: Span
    sentence: Span
    status: Status


@dataclass(frozen=True, slots=True)
class Item:
    """Something that a verb governs; `kind` is set where the words do not tell it, `person` where it is of somebody."""

    span: Span
    kind: str | None = None
    person: Span | None = None
    post: str | None = None
