"""Bytes to Source; one format one file.

Enters: a path, bytes, or text handed in. Leaves: a `Source` whose text has its newlines untouched, or a ReadError. It does
not know what a text means, nor what is wrong with it.
"""

from __future__ import annotations

from core.readers.plain import LIMIT, read_bytes, read_path, read_text

__all__ = ["LIMIT", "read_bytes", "read_path", "read_text"]
