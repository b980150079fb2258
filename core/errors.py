"""What can go wrong that is the world's fault, as codes with values.

    ZhupiError
    ├── ReadError        a file, or text handed in, cannot be read as a document
    ├── StoreError       the library cannot be opened, or a change cannot be kept
    ├── AssetError       a shipped data file is missing or damaged
    ├── ExchangeError    marks cannot be brought in from a file of another program
    └── Cancelled        the caller asked for the work to stop; not a fault

A plain ZhupiError comes from `core.search`, with the codes bad_pattern and slow_pattern.

`core` never makes sentences. Each front (`gui.words`, `core.cli`) has one table from code to words. Our own mistakes are
ordinary exceptions and reach the front's outer door unchanged.
"""

from __future__ import annotations

from collections.abc import Callable


class ZhupiError(Exception):
    """Expected trouble: `code` names it, `values` fill the places of the sentence that a front makes of it."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values

    def __reduce__(self) -> tuple[Callable[..., ZhupiError], tuple[type[ZhupiError], str, dict[str, object]]]:
        """Crosses from a worker process whole: `Exception` itself forgets keyword arguments."""
        return _remade, (type(self), self.code, self.values)

    def __str__(self) -> str:
        places = ", ".join(f"{key}={value!r}" for key, value in self.values.items())
        return f"{self.code}({places})" if places else self.code


class ReadError(ZhupiError):
    """Codes: missing, folder, unreadable, empty, binary, too_large, unknown_encoding, wrong_encoding, unsupported, damaged,
    encrypted, scanned, bomb, too_deep.

    A scanned file has pictures of pages and no text, a bomb is small outside and huge inside, what is too deep has elements
    within elements without end.
    """


class StoreError(ZhupiError):
    """Codes: locked, read_only, full, damaged, newer, missing, conflict, unreachable."""


class AssetError(ZhupiError):
    """Codes: missing, damaged."""


class ExchangeError(ZhupiError):
    """Codes: unlike (not a file of that format), one_way (the format brings nothing back), homeless (the document that the
    marks are on is not at hand).
    """


class Cancelled(ZhupiError):
    """Raised between two steps of a long piece of work when its `cancelled` callable answers true."""

    def __init__(self) -> None:
        super().__init__("cancelled")


def _remade(kind: type[ZhupiError], code: str, values: dict[str, object]) -> ZhupiError:
    error = kind.__new__(kind)
    ZhupiError.__init__(error, code, **values)
    return error
