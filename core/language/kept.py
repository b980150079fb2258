"""Tables that can be made anew at any time, kept in the user's cache folder so that they are made once."""

from __future__ import annotations

import marshal
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from platformdirs import user_cache_path

T = TypeVar("T")


def cache_folder() -> Path:
    """The user's cache folder for tables that can be made anew at any time; created when missing. OSError when it cannot."""
    return user_cache_path("zhupi", appauthor=False, ensure_exists=True)


def kept(name: str, make: Callable[[], T]) -> T:
    """What `make` answers, from the cache file `name` where an earlier run kept it.

    The value must be of types that `marshal` writes. A name must change whenever what `make` answers changes. A missing,
    damaged or unwritable file costs only the time to make the value.
    """
    file: Path | None = None
    try:
        file = cache_folder() / f"{name}.marshal"
        loaded: Any = marshal.loads(file.read_bytes())  # noqa: S302 - our own file, in a folder of the user's own
    except (OSError, ValueError, EOFError, TypeError):
        loaded = make()
        if file is not None:
            _keep(file, marshal.dumps(loaded))
    return loaded


def _keep(file: Path, data: bytes) -> None:
    """Write a cache file whole or not at all; several processes may do so at once."""
    part = file.with_suffix(f".{os.getpid()}.part")
    try:
        part.write_bytes(data)
        part.replace(file)
    except OSError:
        part.unlink(missing_ok=True)
