"""What each line of a clean text is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.text.span import Span


class LineRole(StrEnum):
    """The part a line plays on the page."""

    TITLE = "title"
    DATE = "date"
    """A line with the date, source and the like, between title and body."""
    BODY = "body"
    BYLINE = "byline"
    """A line of its own that only signs."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its newline, empty lines left out."""

    span: Span
    role: LineRole
