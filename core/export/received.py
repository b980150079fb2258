"""What a file of marks says, before it is known to which document of the library it belongs.

Every format has one reader; it answers with a `Received` or raises ReadError (a damaged or hostile file) or
ExchangeError(unlike) (a sound file that is something else).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from core.model.annotation import Annotation, Certainty, Label, MarkStatus

GREY = "#dddddd"
"""The colour of a label whose file names none."""

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class ReceivedText:
    """The marks on one document.

    `text` is the text that the file carries, in which the anchors of `annotations` then stand; None when the file carries
    none, and then anchors are in the raw text. `document` is the digest that names the document, empty when the file does
    not say. Labels are ids of `Received.labels`.
    """

    annotations: tuple[Annotation, ...] = ()
    document: str = ""
    text: str | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Received:
    """All that a file says: documents with their marks, and the labels that these name."""

    texts: tuple[ReceivedText, ...] = ()
    labels: tuple[Label, ...] = ()


def certainty(value: object) -> Certainty:
    """A certainty by its code; UNSAID for anything else."""
    return Certainty(value) if isinstance(value, str) and value in Certainty.__members__.values() else Certainty.UNSAID


def status(value: object) -> MarkStatus:
    """A status by its code; UNSAID for anything else."""
    return MarkStatus(value) if isinstance(value, str) and value in MarkStatus.__members__.values() else MarkStatus.UNSAID


def moment(value: object) -> str:
    """A time as ISO 8601; empty for what is none."""
    try:
        datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return ""
    return value if isinstance(value, str) else ""


def colour(value: object) -> str:
    """A colour as `#rrggbb`, grey for what is none."""
    return value if isinstance(value, str) and _COLOUR.fullmatch(value) else GREY


def words(value: object) -> str:
    """Text as it is, empty for what is none."""
    return value if isinstance(value, str) else ""


def number(value: object) -> int | None:
    """A whole number that is not negative, None for what is none."""
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def listed(value: object) -> list[Any]:
    """A list of JSON, one thing as a list of it, nothing as an empty one."""
    if isinstance(value, list):
        return cast("list[Any]", value)
    return [] if value is None else [value]


def mapped(value: object) -> dict[str, Any]:
    """An object of JSON, empty for what is none."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}
