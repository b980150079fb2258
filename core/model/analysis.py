"""The one object that panels, exports and search receive."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from core.model.facts import Attendance, Check, Meeting, Participant, Resolution, Statement
from core.model.lines import Line
from core.model.mentions import Entity, Kind, Mention
from core.model.options import Options
from core.text.document import Document, Metadata, TextWarning
from core.text.span import Span
from core.text.textmap import Edit


class Script(StrEnum):
    """The script of a whole text, and the targets of conversion (all but MIXED and NEUTRAL)."""

    ORIGINAL = "original"
    HANS = "hans"
    HANT = "hant"
    TW = "tw"
    HK = "hk"
    MIXED = "mixed"
    NEUTRAL = "neutral"
    """No character tells (an empty or Latin text)."""


TARGETS = (Script.ORIGINAL, Script.HANS, Script.HANT, Script.TW, Script.HK)
"""The order of the converter bar."""


@dataclass(frozen=True, slots=True)
class ScriptFinding:
    """The script of a text and the evidence: characters that only the one or the other script has.

    `made_by_machine` is true when a traditional text holds residues of simplified characters that a phrase proves, false
    when it holds none, None when the question does not arise or cannot be answered.
    """

    script: Script
    simplified: int = 0
    traditional: int = 0
    made_by_machine: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Findings:
    """What extraction found in a clean text.

    Mentions are sorted by span, and those of one kind do not overlap. Every mention names an entity; ids are unique.
    `bylines` are the ids of persons who signed. `date` is the ISO date of the first named meeting where it is known.
    """

    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    bylines: tuple[str, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    participants: tuple[Participant, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    checks: tuple[Check, ...] = ()
    statements: tuple[Statement, ...] = ()
    warnings: tuple[TextWarning, ...] = ()

    @cached_property
    def people(self) -> dict[Span, str]:
        """The spans of persons' mentions, in order, each with the person's canonical name."""
        found = (mention for mention in self.mentions if mention.kind is Kind.PERSON)
        return {one.span: self.by_id[one.entity].name if one.entity in self.by_id else "" for one in found}

    @cached_property
    def names(self) -> tuple[Span, ...]:
        """The spans of persons' mentions, in order."""
        return tuple(self.people)

    @cached_property
    def by_id(self) -> dict[str, Entity]:
        """Entities by id."""
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def mentions_of(self) -> dict[str, tuple[Mention, ...]]:
        """The mentions of each entity id, in text order."""
        held: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            held.setdefault(mention.entity, []).append(mention)
        return {key: tuple(found) for key, found in held.items()}


@dataclass(frozen=True, kw_only=True)
class Analysis(Findings):
    """A document with everything found in it.

    `lines` tells what each line is. `repairs` are aligned edits of the clean text that put a machine-made traditional text
    right: proposed ones are shown in the traditional views and listed; accepted ones (`accepted` true) are shown in the
    original view too; those whose start is in `refused_repairs` are shown nowhere.
    `warnings` holds those of the cleaning steps too.
    """

    document: Document
    script: ScriptFinding
    metadata: Metadata = Metadata()
    lines: tuple[Line, ...] = ()
    repairs: tuple[Edit, ...] = ()
    refused_repairs: frozenset[int] = frozenset()
    suggestions: tuple[Edit, ...] = ()
    """Repairs that nothing proves, shown in no view; one that the reader accepts is listed among `repairs`."""
    options: Options = Options()
