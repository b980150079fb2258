"""Mentions and the entities they name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.text.doubt import Doubt
from core.text.span import Span


class Kind(StrEnum):
    """What a mention names; values as in the analysis JSON."""

    PERSON = "PERSON"
    ORG = "ORG"
    PLACE = "PLACE"
    DATE = "DATE"
    DOC = "DOC"
    MEETING = "MEETING"
    QUANTITY = "QUANTITY"
    PHRASE = "PHRASE"


class System(StrEnum):
    """The system that a body belongs to, by which the panel groups bodies."""

    PARTY = "party"
    CONGRESS = "congress"
    GOVERNMENT = "government"
    CPPCC = "cppcc"
    SUPERVISION = "supervision"
    COURTS = "courts"
    MASS = "mass"
    MEDIA = "media"
    OTHER = "other"


class Level(StrEnum):
    """The rank of the division that a body belongs to."""

    NATIONAL = "national"
    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    TOWNSHIP = "township"


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence in the text. `rule` names what found it; `entity` is the id of the Entity, empty until joined."""

    span: Span
    kind: Kind
    rule: str
    entity: str = ""
    doubt: Doubt = Doubt.STATED
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Post:
    """An office of a person, as written. `organisation` is its body's text, or None where the text leaves it out.

    `reason` is a code when the post is inferred: inherited_post (承前職: a list takes the post of its head),
    inherited_body (承前機構: the body stands before an earlier post of the same head).
    """

    title: str
    organisation: str | None = None
    doubt: Doubt = Doubt.STATED
    reason: str | None = None
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit."""

    number: float
    unit: str


@dataclass(frozen=True, slots=True)
class DateValue:
    """A day, month, year or range as ISO text (`2024-01-10`, `2024`); `reason` names where a missing year came from.

    `end` is None for a single date; `part` is a part of the day as written (上午) or None.
    """

    start: str
    end: str | None = None
    part: str | None = None
    doubt: Doubt = Doubt.STATED
    reason: str | None = None
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """The thing that all its mentions name. `name` is the canonical form, `aliases` the other forms that occur.

    `value` is set for dates and quantities, `posts` for persons, `system` for bodies. Of a body `level` is the rank of its
    division, None where neither name nor text tells it; `parent` is the id of the body of the same text that it is an office
    of (市委统战部 of 市委), None where the text names none. `doubt` and `reason` are set when joining or completing the name
    was a choice.
    """

    id: str
    kind: Kind
    name: str
    aliases: tuple[str, ...] = ()
    value: DateValue | Quantity | None = None
    posts: tuple[Post, ...] = ()
    system: System | None = None
    doubt: Doubt = Doubt.STATED
    reason: str | None = None
    level: Level | None = None
    parent: str | None = None
