"""A regular expression tried on a text by a process that can be ended: `python -m gui.page.patterns`.

Python's expressions cannot be stopped from within, and hold the interpreter while they run: (a|b|ab)*c on a long line would
keep the window from answering. So they are tried apart, and a process that takes too long is ended.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from array import array
from pathlib import Path

from core.errors import ZhupiError
from core.search import BUDGET, find
from core.text.span import Span

_START = 3.0
"""Seconds that the process may take to begin on a busy machine, beside those for the search itself."""


def find_apart(text: str, pattern: str, seconds: float = BUDGET + _START) -> tuple[Span, ...]:
    """As `core.search.find` with `regex`. Raises its ZhupiErrors; slow_pattern after so many seconds, too."""
    folders = (str(Path(__file__).resolve().parents[2]), *filter(None, sys.path))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(folders)}
    command = [sys.executable, "-P", "-m", "gui.page.patterns"]
    try:
        ran = subprocess.run(
            command, input=pickle.dumps((text, pattern)), capture_output=True, timeout=seconds, check=True, env=environment
        )
        kind, value = pickle.loads(ran.stdout)  # noqa: S301 - from our own process
    except subprocess.TimeoutExpired as error:
        raise ZhupiError("slow_pattern", pattern=pattern) from error
    except (OSError, subprocess.CalledProcessError, pickle.UnpicklingError, EOFError):
        # No process can be had: the search's own guard and budget stay.
        return find(text, pattern, regex=True)
    if kind == "error":
        raise value
    borders = array("q", value)
    return tuple(Span(start, end) for start, end in zip(borders[::2], borders[1::2], strict=True))


def _answer(text: str, pattern: str) -> tuple[str, object]:
    try:
        found = find(text, pattern, regex=True)
    except ZhupiError as error:
        return "error", error
    return "found", array("q", [border for span in found for border in (span.start, span.end)]).tobytes()


if __name__ == "__main__":
    sys.stdout.buffer.write(pickle.dumps(_answer(*pickle.loads(sys.stdin.buffer.read()))))  # noqa: S301 - from our own window
