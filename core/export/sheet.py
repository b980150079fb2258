"""Rows as CSV after RFC 4180 (but for plain newlines at line ends), fit for spreadsheets.

A cell that a spreadsheet would run as a formula (it begins with = + - @, a tab or a carriage return) gets an apostrophe
before it, as OWASP advises ("CSV Injection"); a number stays a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

BOM = "\ufeff"
"""What Excel needs before UTF-8."""

_SPECIAL = re.compile(r'[",\r\n]')
_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?", re.IGNORECASE)


def lines(rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """One line for each row, with its newline."""
    for row in rows:
        yield ",".join(_quoted(guarded(cell)) for cell in row) + "\n"


def _quoted(cell: str) -> str:
    """The cell as it stands in a line; `csv.writer` before Python 3.13 lets a lone carriage return end the row."""
    return '"' + cell.replace('"', '""') + '"' if _SPECIAL.search(cell) else cell


def guarded(cell: str) -> str:
    """The cell as a spreadsheet may have it; `unguarded` gives the cell back."""
    risky = _FORMULA.match(cell) and not _NUMBER.fullmatch(cell)
    return f"'{cell}" if risky or _was_guarded(cell) else cell


def unguarded(cell: str) -> str:
    """What `guarded` was given."""
    return cell[1:] if _was_guarded(cell) else cell


def _was_guarded(cell: str) -> bool:
    """Whether a cell looks guarded: one that really begins so is guarded once more, so that nothing is lost."""
    bare = cell.lstrip("'")
    return len(bare) < len(cell) and bool(_FORMULA.match(bare)) and not _NUMBER.fullmatch(bare)
