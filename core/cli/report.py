"""What standard error is told: each failure in one line, and progress when it is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import Protocol


class Report(Protocol):
    """Told of every input in turn."""

    def failed(self, name: str, words: str) -> None:
        """Say what is wrong with an input."""
        ...

    def advance(self) -> None:
        """One more input is through."""
        ...


class _Plain:
    def failed(self, name: str, words: str) -> None:
        say(f"{name}: {words}")

    def advance(self) -> None:
        pass


@contextmanager
def reporting(total: int) -> Generator[Report]:
    """A progress bar for several inputs in a terminal, else only failures."""
    if total < 2 or not sys.stderr.isatty():
        yield _Plain()
        return
    from rich.console import Console  # late: only a terminal needs it
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)

        class Barred:
            def failed(self, name: str, words: str) -> None:
                bar.console.print(f"zhupi: {name}: {words}", markup=False, highlight=False, soft_wrap=True)

            def advance(self) -> None:
                bar.advance(task)

        yield Barred()


def say(words: str) -> None:
    """One line on standard error, whatever characters a file name has."""
    sys.stderr.write(f"zhupi: {words}\n".encode("utf-8", "backslashreplace").decode("utf-8"))
