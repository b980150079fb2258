"""Bytes of text to characters: as told, as found out, or as declared where that fits."""

from __future__ import annotations

import re

from core.errors import ReadError
from core.readers import encoding as encodings

BLANK = re.compile(r"[\s\ufeff\x00]*")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_CONTROLS_OF_ASCII = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
"""All that counts in UTF-8: 会 misread as Latin-1 and saved again is ä¼\x9a, and has a control for each character."""
_CONTROL_SHARE = 0.05
"""Scraped text has a stray control here and there; a binary file read as text has one in twenty characters or more."""
_SAMPLE = 65536
_BEYOND = {
    "gb2312": "gb18030",
    "gb-2312": "gb18030",
    "gb_2312-80": "gb18030",
    "x-gbk": "gb18030",
    "gbk": "gb18030",
    "cp936": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "x-x-big5": "big5hkscs",
    "utf8": "utf-8",
}
"""What is meant by a declaration: a page that says gb2312 has 镕 and 堃 all the same, which only GBK has."""
_HOPELESS = 0.02
"""A declared encoding that the model finds less likely than this is an error of the page: Big5 bytes said to be gb2312."""


def decoded(data: bytes, path: str, encoding: str | None, *, declared: str = "") -> tuple[str, str]:
    """The text of `data` and the encoding it was read as; `encoding` None finds it out, `declared` being one vote.

    Raises ReadError: wrong_encoding, unknown_encoding, binary.
    """
    return _forced(data, path, encoding) if encoding else _found(data, path, declared)


def _forced(data: bytes, path: str, encoding: str) -> tuple[str, str]:
    try:
        return encodings.decode(data, encoding), encoding
    except UnicodeError as error:
        raise ReadError("wrong_encoding", path=path, encoding=encoding) from error
    except LookupError as error:
        raise ReadError("unknown_encoding", path=path, encoding=encoding) from error


def _found(data: bytes, path: str, declared: str) -> tuple[str, str]:
    candidates = encodings.detect(data)
    best = candidates[0]
    said = _BEYOND.get(declared.lower(), declared.lower())
    if said and said != best.encoding and not best.encoding.startswith("utf") and _fits(said, data, candidates):
        return encodings.decode(data, said), said
    sample = best.text[:_SAMPLE]
    controls = _CONTROLS_OF_ASCII if best.encoding.startswith("utf-8") else _CONTROLS
    if len(controls.findall(sample)) > _CONTROL_SHARE * len(sample):
        raise ReadError("binary", path=path)
    if not best.sensible and not said:
        raise ReadError("unknown_encoding", path=path, encoding="")
    return best.text, best.encoding


def _fits(said: str, data: bytes, candidates: list[encodings.Candidate]) -> bool:
    """Whether the bytes can be what the page says: whole, and not much less likely than another reading."""
    likely = next((one.confidence for one in candidates if one.encoding == said), 0.0)
    if likely < _HOPELESS and candidates[0].sensible:
        return False
    try:
        text = encodings.decode(data, said)
    except (UnicodeError, LookupError):
        return False
    return len(_CONTROLS.findall(text[:_SAMPLE])) <= _CONTROL_SHARE * min(len(text), _SAMPLE)
