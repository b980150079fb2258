"""Short ways to read a text in the tests of extraction."""

from __future__ import annotations

from core.extract import extract
from core.model.analysis import Findings
from core.model.mentions import Entity, Kind


def persons(text: str) -> dict[str, Entity]:
    """The persons of a text by name."""
    return {one.name: one for one in extract(text).entities if one.kind is Kind.PERSON}


def spans(text: str) -> list[str]:
    """The mentions of persons in text order, as written."""
    return [one.span.of(text) for one in extract(text).mentions if one.kind is Kind.PERSON]


def posts(text: str, name: str) -> list[tuple[str | None, str]]:
    """Body and title of every post of a person."""
    return [(post.organisation, post.title) for post in persons(text)[name].posts]


def names(found: Findings, ids: tuple[str, ...]) -> list[str]:
    """The names of entities."""
    return [found.by_id[one].name for one in ids]
