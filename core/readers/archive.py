"""ZIP archives from strangers: what they claim is checked before anything is unpacked."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from functools import cached_property
from io import BytesIO
from types import TracebackType
from typing import Self

from core.errors import ReadError

_LARGEST_PART = 64 * 1024 * 1024
_LARGEST_WHOLE = 1024 * 1024 * 1024
"""Pictures count too: a Word file of a yearbook may unpack to some hundred megabytes."""
_PARTS = 20_000
_RATIO = 400
"""Times its packed size that a large part may have. Deflate reaches 1,032 on zeros, XML of real texts 10 to 60."""
_SMALL = 4 * 1024 * 1024
"""A part up to this size is harmless however well it is packed."""
_ENCRYPTED = 0x1

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    NotImplementedError,  # a method of packing that Python has not
    RuntimeError,
    OSError,
    ValueError,
    OverflowError,
)
"""What `zipfile` and its unpackers raise for archives that are none."""


class Archive:
    """A ZIP archive in memory. `format` is how messages name the file; all faults are ReadError."""

    def __init__(self, packed: zipfile.ZipFile, format: str, path: str) -> None:  # noqa: A002 - the errors' own word
        self._packed = packed
        self._format = format
        self._path = path

    @classmethod
    def open(cls, data: bytes, format: str, path: str) -> Archive:  # noqa: A002
        """The archive in `data`; ReadError: damaged, bomb."""
        try:
            packed = zipfile.ZipFile(BytesIO(data))
        except _BROKEN as error:
            raise ReadError("damaged", path=path, format=format) from error
        infos = packed.infolist()
        if len(infos) > _PARTS or sum(info.file_size for info in infos) > _LARGEST_WHOLE:
            raise ReadError("bomb", path=path, format=format)
        return cls(packed, format, path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._packed.close()

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all parts."""
        return frozenset(self._packed.namelist())

    def read(self, name: str) -> bytes:
        """The bytes of one part, empty where there is none; ReadError: damaged, encrypted, bomb."""
        if name not in self.names:
            return b""
        info = self._packed.getinfo(name)
        if info.flag_bits & _ENCRYPTED:
            raise ReadError("encrypted", path=self._path, format=self._format)
        if info.file_size > _LARGEST_PART or info.file_size > max(_SMALL, _RATIO * info.compress_size):
            raise ReadError("bomb", path=self._path, format=self._format)
        try:
            with self._packed.open(info) as part:
                # `file_size` is only what the archive says; no more than that is ever unpacked.
                return part.read(_LARGEST_PART)
        except _BROKEN as error:
            raise ReadError("damaged", path=self._path, format=self._format) from error
