"""The one way to open a file under `resources/`.

The folder stands beside the packages `core` and `gui`, in the checkout and in an installed wheel alike.
"""

from __future__ import annotations

from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent / "resources"


def path(name: str) -> Path:
    """The path of a shipped file or folder; `name` uses forward slashes, as in `lexicon/surnames.txt`.

    FileNotFoundError when the installation lacks it: a broken wheel is our fault, not the world's.
    """
    found = _ROOT / name
    if not found.exists():
        raise FileNotFoundError(found)
    return found


def text(name: str) -> str:
    """The text of a shipped UTF-8 file."""
    return path(name).read_text(encoding="utf-8")


def lines(name: str) -> tuple[str, ...]:
    """The lines of a shipped word list, stripped, without blank lines and `#` comments (a `#` after text stays)."""
    rows = (row.strip() for row in text(name).splitlines())
    return tuple(row for row in rows if row and not row.startswith("#"))
