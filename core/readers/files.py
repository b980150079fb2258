"""The bytes of a file, of a regular one and of bounded size."""

from __future__ import annotations

import stat
from pathlib import Path

from core.errors import ReadError

LIMIT = 64 * 1024 * 1024
"""The largest file that is opened, in bytes: a page has some kilobytes, the longest gazettes a few megabytes."""


def bytes_of(path: Path) -> bytes:
    """What is in the file; ReadError: missing, folder, unreadable, too_large."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ReadError("folder", path=str(path))
        if not stat.S_ISREG(status.st_mode):  # a pipe or device may never end
            raise ReadError("unreadable", path=str(path), reason="not a regular file")
        if status.st_size > LIMIT:
            raise ReadError("too_large", path=str(path), size=status.st_size, limit=LIMIT)
        with path.open("rb") as file:
            return file.read(LIMIT + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ReadError("missing", path=str(path)) from error
    except OSError as error:
        raise ReadError("unreadable", path=str(path), reason=error.strerror or "") from error
    except ValueError as error:  # a NUL in the name
        raise ReadError("missing", path=str(path)) from error
