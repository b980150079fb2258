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


class Certainty(StrEnum):
    """How sure the reader is of a mark, in the words of TEI's `cert`; empty when the reader does not say."""

    UNSAID = ""
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class MarkStatus(StrEnum):
    """How far the reader's work on a mark has come; empty when the reader does not say."""

    UNSAID = ""
    OPEN = "open"
    CHECKED = "checked"
    DISMISSED = "dismissed"


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
    tags: tuple[str, ...] = ()
    """Words of the reader's own, in the order given; unlike labels they need no entry in the code book."""
    certainty: Certainty = Certainty.UNSAID
    status: MarkStatus = MarkStatus.UNSAID
    author: str = ""
    """Who made it; empty for the reader of this library."""


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
    CONVERSION = "conversion"
    """A doubt of conversion: `key` is the JSON list of raw start, raw end and characters there; `value` what is chosen."""
    WORD = "word"
    """A word of the reader's own: `key` is the word, `value` how it is converted."""
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
    anchor: Anchor | None = None
    """Where it stands, so that it can be found again in a changed source; None for what has no one place."""


@dataclass(frozen=True, slots=True)
class Removal:
    """That a document (`id`, as in the library) was taken out of the library.

    It is hidden from lists and searches with its marks; all is kept, so that the removal can be taken back.
    """

    id: str
    created: str = ""
    author: str = ""


Thing = Annotation | Label | Ruling | Removal
"""What a change is about."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing the reader did to the library: `before` became `after`; None on one side means made or removed.

    Both sides are of one type and have the same id.
    """

    before: Thing | None
    after: Thing | None

    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(self.after, self.before)
