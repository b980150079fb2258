"""Facts of a meeting: typed fields, each with the spans that prove it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.text.doubt import Doubt
from core.text.span import Span


class Phase(StrEnum):
    """Part of a meeting."""

    PREPARATORY = "preparatory"
    OPENING = "opening"
    PLENARY = "plenary"
    CLOSING = "closing"
    GROUP = "group"
    SINGLE = "single"


class Role(StrEnum):
    """What somebody did at a meeting: 出席 列席 主持 讲话 作报告 主席台就座 缺席."""

    ATTENDED = "attended"
    NON_VOTING = "non_voting"
    PRESIDED = "presided"
    SPOKE = "spoke"
    REPORTED = "reported"
    ON_ROSTRUM = "on_rostrum"
    ABSENT = "absent"


class Action(StrEnum):
    """What was done to a document or a person."""

    ADOPTED = "adopted"
    APPROVED = "approved"
    AMENDED = "amended"
    DECIDED = "decided"
    ELECTED = "elected"
    APPOINTED = "appointed"
    REMOVED = "removed"
    RESIGNED = "resigned"
    SUPPLEMENTED = "supplemented"
    DELIBERATED = "deliberated"
    DISCUSSED = "discussed"
    EXAMINED = "examined"
    HEARD = "heard"
    REPORTED = "reported"
    SUBMITTED = "submitted"
    PROMULGATED = "promulgated"
    REPEALED = "repealed"
    ISSUED = "issued"
    CONVEYED = "conveyed"


class Status(StrEnum):
    """Whether a text tells of something done or to come (將審議)."""

    DONE = "done"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class Part:
    """A phase of a meeting with its ISO dates, None where the text names none."""

    phase: Phase
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """A session or congress. `term` is 届 and `session` 次, as numbers; a party congress has only `session`.

    `entity` is the id of its MEETING entity, `presided_by` are PERSON ids.
    """

    name: str
    entity: str = ""
    short_names: tuple[str, ...] = ()
    body: str | None = None
    term: int | None = None
    session: int | None = None
    parts: tuple[Part, ...] = ()
    place: str | None = None
    presided_by: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Participant:
    """A person or body at a meeting. `entity` and `meeting` are entity ids; `order` counts from 1 as printed."""

    entity: str
    meeting: str | None
    role: Role
    order: int
    doubt: Doubt = Doubt.STATED
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Votes:
    """Counts of a vote, None where not given."""

    in_favour: int | None = None
    against: int | None = None
    abstained: int | None = None
    not_voting: int | None = None
    issued: int | None = None
    returned: int | None = None
    valid: int | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """Something done to a document, law, person or item.

    `span` is the title with its 《》, or the nominal phrase; of a person the words that name him with his post (甲为部长).
    `kind` is the kind of document in simplified characters (决议 报告 人选 …), `about` its subject. `body` did it, at
    `meeting`, as texts of the document. `restates` is the index of the first telling in `Analysis.resolutions`.
    """

    span: Span
    title: str
    action: Action
    status: Status = Status.DONE
    kind: str = "other"
    about: str | None = None
    body: str | None = None
    meeting: str | None = None
    person: str | None = None
    post: str | None = None
    votes: Votes | None = None
    restates: int | None = None
    doubt: Doubt = Doubt.STATED
    reason: str | None = None
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Attendance:
    """A counted figure of attendance or of a vote: label as written (應到), value, unit, and whom it counts."""

    label: str
    value: int
    unit: str
    span: Span
    group: str | None = None
    phase: Phase | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """A sum over figures. `left` and `right` are its two sides as text (`262-20`, `242`); `holds` is None when a term is
    missing, and then nothing is called wrong.
    """

    kind: str
    left: str
    right: str
    holds: bool | None
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said: `speaker` is an entity id, `verb` as written, `points` the parts of the speech (要…)."""

    speaker: str
    verb: str
    span: Span
    points: tuple[Span, ...] = ()
