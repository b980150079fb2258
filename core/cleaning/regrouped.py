"""Bytes with gaps, read in another double-byte encoding: what is shown of them is cut into pieces where a byte is lost.

Within a piece the bytes pair themselves; only where it begins is in question, for a lost byte may have been a lead or a
trail, or two. So a piece is decoded for each of the few states that the one before can leave, and the cheapest way through
is taken, which costs a tenth of a search character by character.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from core.cleaning.double_bytes import FOREIGN, LEFT_OVER, LOST, LOST_CHARACTER, TWO_LOST
from core.cleaning.lattice import GETA
from core.language import bigrams

_PIECES = re.compile(f"[{LOST}{FOREIGN}]|[^{LOST}{FOREIGN}]+")
NO_CHARACTER = re.compile("[\ufffd\ue000-\uf8ff]")
"""A pair that makes no character; Python makes private ones of GBK's empty cells."""
_BROKEN = 1.5
"""What a pair without a character costs beside 〓 itself."""
_HALF = None
"""Pending: a lead byte that is lost."""


class _Path(NamedTuple):
    cost: float
    text: str


_States = dict[bytes | None, _Path]


def read(code: str, foreign: str, real: str) -> str:
    """The likeliest text in the encoding `real` of bytes as `DoubleBytes.code` gives them; `foreign` are the characters,
    in order, that have no bytes and stand for themselves.
    """
    states: _States = {b"": _Path(0.0, "")}
    others = iter(foreign)
    for piece in _PIECES.findall(code):
        found: _States = {}
        for pending, path in states.items():
            if piece == LOST:
                _lose(found, pending, path)
            elif piece == FOREIGN:
                continue
            else:
                _decode(found, pending, path, piece.encode("latin-1"), real)
        states = _pass(states, next(others)) if piece == FOREIGN else found
    return min(_ended(states).values()).text


def _lose(found: _States, pending: bytes | None, path: _Path) -> None:
    """One byte is gone, or two that a decoder took together."""
    gone = _Path(path.cost + LOST_CHARACTER, path.text + GETA)
    if pending == b"":
        _keep(found, _HALF, path)
        _keep(found, b"", gone)
    else:
        _keep(found, b"", gone)
        _keep(found, _HALF, gone._replace(cost=gone.cost + TWO_LOST))


def _decode(found: _States, pending: bytes | None, path: _Path, data: bytes, real: str) -> None:
    if pending is None:
        whole = data[0] >= 0x40
        path = _Path(path.cost + (LOST_CHARACTER if whole else LEFT_OVER), path.text + GETA)
        pending, data = b"", data[1:] if whole else data
    decoder = codecs.getincrementaldecoder(real)("replace")
    text = decoder.decode(pending + data)
    text, broken = NO_CHARACTER.subn(GETA, text)
    before = path.text[-1:]
    price = bigrams.cost(before + text) - bigrams.cost(before) + _BROKEN * broken
    _keep(found, decoder.getstate()[0], _Path(path.cost + price, path.text + text))


def _pass(states: _States, shown: str) -> _States:
    """A character that the encoding does not have stands for itself, and ends what is pending."""
    ((_, path),) = _ended(states).items()
    return {b"": _Path(path.cost + bigrams.cost_after(path.text[-1:], shown), path.text + shown)}


def _ended(states: _States) -> _States:
    found: _States = {}
    for pending, path in states.items():
        price = 0.0 if pending == b"" else LOST_CHARACTER if pending is _HALF else LEFT_OVER
        _keep(found, b"", _Path(path.cost + price, path.text + (GETA if price else "")))
    return found


def _keep(found: _States, pending: bytes | None, path: _Path) -> None:
    held = found.get(pending)
    if held is None or path.cost < held.cost:
        found[pending] = path
