"""A reader's own work: labels, annotations, rulings, and changes of them.

A change is data: the store applies it in one transaction and answers with the change that takes it back.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.text.anchor import Anchor


@dataclass(frozen=True, slots=True)
class Label:
    """A name and colour from the reader's code book. `key` is the digit 1-9 that gives it, or None."""

    id: str
    name: str
    colour: str
    key: int | None = None
    description: str = ""
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Annotation:
    """A reader's mark on a document (named by its id in the library). Times are ISO 8601 in UTC."""

    id: str
    document: str
    anchor: Anchor
    labels: tuple[str, ...] = ()
    note: str = ""
    created: str = ""
    modified: str = ""


class Verdict(StrEnum):
    """What a ruling says of a machine finding."""

    ACCEPTED = "accepted"
    REFUSED = "refused"


class Subject(StrEnum):
    """What a ruling is about."""

    EDIT = "edit"
    """A change of a cleaning step or a repair: `key` is the JSON list of an EditKey's four fields."""
    STEP = "step"
    """A whole cleaning step: `key` is its name."""
    MENTION = "mention"
    """A mention found, missed, or of another kind. Keys and values of findings: `core.rulings`."""
    ENTITY = "entity"
    """A person, body or thing in the whole document: everywhere, nowhere, better named, the same as another."""
    POST = "post"
    """A post of a person."""
    RESOLUTION = "resolution"
    """A resolution: refused, added, or told better."""
    METADATA = "metadata"
    """The document's own date, place, title, outlet or author: `key` names the field, `value` is the reader's text."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """A reader's decision about a machine finding, which outlives every new run. `document` None means all documents.

    `value` is what the reader would have instead, where yes and no do not say it; `author` is who ruled.
    """

    id: str
    document: str | None
    subject: Subject
    key: str
    verdict: Verdict
    created: str = ""
    value: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing the reader did to the library: `before` became `after`; None on one side means made or removed.

    Both sides are of one type and have the same id.
    """

    before: Annotation | Label | Ruling | None
    after: Annotation | Label | Ruling | None

    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(self.after, self.before)
