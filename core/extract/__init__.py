"""From the fold to mentions and facts; one subject one file.

Enters: a clean text, what its lines are, what its container said of it. Leaves: `Findings`. Every finder reads one `Reading`
and gives tuples; nothing here knows bytes, scripts or the store.

    documents, phrases, meetings, dates, quantities, organisations, places   mentions of everything but persons
    masks       which of the competing candidates stand: the longest
    people      persons: names, posts, bylines
    aliases     mentions joined to entities
    participants, attendance, resolutions, statements    facts, each with its evidence
"""

from __future__ import annotations

from collections.abc import Callable

from core.model.analysis import Findings
from core.model.lines import Line
from core.model.options import Options
from core.text.document import Metadata


def _never() -> None:
    """The check of a caller who does not cancel."""


def extract(
    text: str,
    *,
    lines: tuple[Line, ...] = (),
    metadata: Metadata = Metadata(),
    options: Options = Options(),
    check: Callable[[], None] = _never,
) -> Findings:
    """Everything found in a clean text. `check` is called between two finders and may raise to stop the work."""
    check()
    return Findings()
