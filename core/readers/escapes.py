"""Seven-bit encodings of Chinese that switch by escapes: HZ (RFC 1843) and ISO-2022-CN (RFC 1922).

Python has a decoder for HZ but none for ISO-2022-CN. Of the latter's character sets only GB 2312 is known here; CNS 11643
is not, and its characters come out as U+FFFD.
"""

from __future__ import annotations

import re

_DESIGNATION = re.compile(rb"\x1b\$\)([AGE])|\x1b\$[*+](.)|([\x0e\x0f\n])")
_HZ = re.compile(rb"~\{(?:[\x21-\x77][\x21-\x7e])+(?:~\}|(?<=.{8})[\x21-\x77~]?\Z)", re.DOTALL)
_SHIFT_OUT = b"\x0e"


def is_iso2022cn(data: bytes) -> bool:
    """Whether the bytes designate one of ISO-2022-CN's sets."""
    return any(mark in data for mark in (b"\x1b$)A", b"\x1b$)G", b"\x1b$)E"))


def is_hz(data: bytes) -> bool:
    """Whether the bytes hold a well-formed run of GB 2312 pairs between `~{` and `~}`, or one cut off by the end."""
    return _HZ.search(data) is not None


def decode_hz(data: bytes, errors: str = "strict") -> str:
    """The text of HZ bytes; UnicodeError where they are none and `errors` is strict."""
    return data.decode("hz", errors)


def decode_iso2022cn(data: bytes, errors: str = "strict") -> str:
    """The text of ISO-2022-CN bytes; UnicodeError where they are none and `errors` is strict."""
    pieces: list[str] = []
    charset, shifted, last = b"", False, 0
    for match in _DESIGNATION.finditer(data):
        pieces.append(_run(data[last : match.start()], charset if shifted else b"", errors))
        last = match.end()
        if match[1]:
            charset = match[1]
        elif match[3] == b"\n":
            pieces.append("\n")
            charset, shifted = b"", False  # RFC 1922: designations end with the line
        elif match[3]:
            shifted = match[3] == _SHIFT_OUT
    return "".join((*pieces, _run(data[last:], charset if shifted else b"", errors)))


def _run(run: bytes, charset: bytes, errors: str) -> str:
    if not charset:
        return run.decode("ascii", errors)
    if charset == b"A":
        return bytes(byte | 0x80 for byte in run).decode("gb2312", errors)
    if errors == "strict" and run:
        raise UnicodeDecodeError("iso-2022-cn", run, 0, len(run), "character set not known")
    return "\ufffd" * (len(run) // 2)
