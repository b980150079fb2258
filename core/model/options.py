"""What a reader may choose about reading, in one immutable value with a documented default for each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.text.document import EditKey


class Repair(StrEnum):
    """What to do with the residues of a machine conversion."""

    OFF = "off"
    PROPOSED = "proposed"
    APPLIED = "applied"


@dataclass(frozen=True, slots=True)
class Options:
    """Choices for one run. Hashable, so that results may be kept by it."""

    own_words: tuple[tuple[str, str], ...] = ()
    """Pairs of word and conversion that win over every dictionary."""
    refused: frozenset[EditKey] = frozenset()
    """Changes that must not be made."""
    accepted: frozenset[EditKey] = frozenset()
    """Proposals that shall be made."""
    refused_steps: frozenset[str] = frozenset()
    """Cleaning steps of which nothing is applied; their edits stay listed."""
    repair: Repair = Repair.PROPOSED
    press_forms: bool = True
    """Whether `hant` shows the forms that the press prints (為 群 啟) rather than OpenCC's standard ones (爲 羣 啓)."""
    default_places: tuple[str, ...] = ()
    """Places a short name like 市委 may belong to when the text names none."""
