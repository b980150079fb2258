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


class Scope(StrEnum):
    """How far a ruling on a form reaches."""

    HERE = "here"
    EVERYWHERE = "everywhere"
    """Every place of the document that the same phrase, or nothing but the character, decided."""
    NAME = "name"
    """Every mention of the person."""


@dataclass(frozen=True, slots=True)
class ChosenForm:
    """A form that the reader chose for a character that conversion may write in several ways.

    `start` and `end` are raw positions, for HERE only; `decided_by` is for EVERYWHERE, `name`, the person's canonical name,
    for NAME. The form counts wherever it is one of the choices, in the form of the view's own region (裡 chosen, 裏 shown).
    """

    scope: Scope
    original: str
    form: str
    start: int = 0
    end: int = 0
    decided_by: str = ""
    name: str = ""


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
    chosen: tuple[ChosenForm, ...] = ()
    """The reader's rulings on doubts of conversion; a later one wins, and a nearer one over a farther one."""
    vocabulary: bool = False
    """Whether views exchange the terms of Taiwan and the mainland too (软件 → 軟體): wording changes, and lengths."""
    press_forms_tw: bool = False
    """Whether `tw` shows the press's 台 rather than the ministry's 臺."""
    press_forms_hk: bool = False
    """Whether `hk` shows the press's 群 峰 rather than the 羣 峯 of Hong Kong's table of forms."""
    dictionaries: str = ""
    """A folder of newer OpenCC text dictionaries, laid over those of the package and under our own."""
