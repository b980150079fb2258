"""What the reader decided about findings, in clean positions: the form in which rulings reach extraction.

A decision speaks of a mention, of an entity in the whole document, of a post, of a resolution, or of the document itself.
`keep` false refuses what was found; true confirms it, or adds what was missed.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.model.facts import Resolution
from core.model.mentions import Kind
from core.text.span import Span

READER = "reader"
"""The rule of what the reader confirmed or added."""


@dataclass(frozen=True, slots=True)
class MentionDecision:
    """What stands at a span. `retyped` is the kind that it shall have, `entity` the name of the thing it shall name."""

    span: Span
    kind: Kind
    keep: bool
    retyped: Kind | None = None
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class EntityDecision:
    """What is named so in the whole document. Kept, every occurrence of the name is a mention of it; `renamed` is its
    better name, `into` the name of the entity that it is the same as.
    """

    kind: Kind
    name: str
    keep: bool
    renamed: str | None = None
    into: str | None = None


@dataclass(frozen=True, slots=True)
class PostDecision:
    """A post of a person, named as the entity is."""

    person: str
    title: str
    organisation: str | None
    keep: bool
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class ResolutionDecision:
    """A resolution at a span: refused, or to be told as `told` has it."""

    span: Span
    action: str
    keep: bool
    told: Resolution | None = None


@dataclass(frozen=True, slots=True)
class Decisions:
    """All decisions on one document. `date` and `place` are the document's own, from which years and short names follow."""

    mentions: tuple[MentionDecision, ...] = ()
    entities: tuple[EntityDecision, ...] = ()
    posts: tuple[PostDecision, ...] = ()
    resolutions: tuple[ResolutionDecision, ...] = ()
    metadata: tuple[tuple[str, str], ...] = ()
    """Fields of Metadata with the reader's text for them."""
