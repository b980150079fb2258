"""Double bytes regrouped, where a lost byte shifted all that follow: 陳海 趙琳 without one byte is shown as 陳?!≮w琳.

Each shown character is taken back to its bytes; a search for the cheapest path pairs them anew, with lost bytes, and
bytes that vanished without a trace, allowed for at a price. What has lost a byte comes out as 〓, never as a guess.
The prices were set by measuring on texts damaged for the purpose.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from core.cleaning.double_bytes import LEFT_OVER, LOST_CHARACTER, Byte, Bytes, DoubleBytes, Token
from core.language import bigrams

GETA = "〓"
"""The printers' sign for a character that is not at hand."""

_NONE, _LOST = -1, -2
"""Nothing pending; pending a lead byte that is not known. Else the lead byte itself."""
_VANISHED = 10.0
_VANISHED_TWICE = 13.0
_BEAM = 120
_MARGIN = 24.0
"""Paths that cost so much more than the cheapest are given up."""


class Piece(NamedTuple):
    """One character of the path: what it is, from which tokens it came, and what is known of a 〓's two bytes."""

    text: str
    first: int
    last: int
    lead: Byte = None
    trail: Byte = None


_Trace: TypeAlias = "tuple[_Trace, Piece] | None"


class _Path(NamedTuple):
    cost: float
    trace: _Trace
    since: int
    """The token that the pending lead byte came from."""


_State: TypeAlias = tuple[int, str]
_States: TypeAlias = dict[_State, _Path]


@dataclass(frozen=True, slots=True)
class Reading:
    """The cheapest path: its cost and its characters."""

    cost: float
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The text of the path."""
        return "".join(piece.text for piece in self.pieces)


def read(tokens: tuple[Token, ...], text: str, real: DoubleBytes, *, before: str = "") -> Reading:
    """The bytes of `tokens`, which cover `text`, paired anew in the encoding `real`.

    `before` is the character in front. Bytes may also have vanished without a trace.
    """
    walk = _Walk(real)
    states: _States = {(_NONE, before): _Path(0.0, None, 0)}
    for index, token in enumerate(tokens):
        states = walk.token(states, index, token, text[token.start : token.end])
    path = walk.end(states, len(tokens) - 1)
    return Reading(path.cost, _pieces(path.trace))


def _pieces(trace: _Trace) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    while trace is not None:
        trace, piece = trace
        pieces.append(piece)
    return tuple(reversed(pieces))


class _Walk:
    """One search."""

    def __init__(self, real: DoubleBytes) -> None:
        self._characters = real.characters
        self._shown = ""
        self._price = bigrams.cost_after

    def token(self, states: _States, index: int, token: Token, shown: str) -> _States:
        """The states after one token."""
        if not token.readings:
            return self._pass(states, index, shown)
        found: _States = {}
        self._shown = shown
        for price, read in token.readings:
            after = self._bytes(states, index, read)
            for state, path in after.items():
                _keep(found, state, path._replace(cost=path.cost + price))
        return _pruned(found)

    def _bytes(self, states: _States, index: int, read: Bytes) -> _States:
        for byte in read:
            states = self._vanished(states, index)
            found: _States = {}
            for state, path in states.items():
                self._byte(found, state, path, byte, index)
            states = found
        return states

    def _byte(self, found: _States, state: _State, path: _Path, byte: Byte, index: int) -> None:
        pending, previous = state
        if pending == _NONE:
            self._first(found, previous, path, byte, index)
        elif byte is None:
            _emit(found, path, LOST_CHARACTER, Piece(GETA, path.since, index, _known(pending)))
        else:
            self._second(found, state, path, byte, index)

    def _first(self, found: _States, previous: str, path: _Path, byte: Byte, index: int) -> None:
        if byte is None:
            _keep(found, (_LOST, previous), _Path(path.cost, path.trace, index))
            _emit(found, path, LOST_CHARACTER, Piece(GETA, index, index))
        elif byte < 0x81 or byte > 0xFE:
            self._single(found, previous, path, byte, index)
        else:
            _keep(found, (byte, previous), _Path(path.cost, path.trace, index))

    def _single(self, found: _States, previous: str, path: _Path, byte: int, index: int) -> None:
        character = chr(byte)
        _emit(found, path, self._price(previous, character), Piece(character, index, index))

    def _second(self, found: _States, state: _State, path: _Path, byte: int, index: int) -> None:
        pending, previous = state
        if pending == _LOST and byte >= 0x40:
            _emit(found, path, LOST_CHARACTER, Piece(GETA, path.since, index, None, byte))
        character = self._characters.get((pending, byte))
        if character is not None and path.since == index:
            # Its own two bytes: it is what is shown, which may be narrow.
            _emit(found, path, self._own_price(previous), Piece(self._shown, index, index))
        elif character is not None:
            _emit(found, path, self._price(previous, character), Piece(character, path.since, index))
        elif pending == _LOST and byte >= 0x40:
            return
        if character is None or byte < 0x80:
            left = _after(path, LEFT_OVER, Piece(GETA, path.since, path.since, _known(pending)))
            self._first(found, GETA, left, byte, index)

    def _own_price(self, previous: str) -> float:
        return sum(self._price(a, b) for a, b in pairwise((previous, *self._shown)))

    def _vanished(self, states: _States, index: int) -> _States:
        """The states, and those after a byte that left no trace."""
        found = dict(states)
        for (pending, previous), path in states.items():
            if pending == _NONE:
                _keep(found, (_LOST, previous), _Path(path.cost + _VANISHED, path.trace, index))
            elif pending != _LOST:
                left = _after(path, _VANISHED, Piece(GETA, path.since, max(path.since, index - 1), pending))
                _keep(found, (_NONE, GETA), left)
                twice = _Path(path.cost + _VANISHED_TWICE, left.trace, index)
                _keep(found, (_LOST, GETA), twice)
        return found

    def _pass(self, states: _States, index: int, shown: str) -> _States:
        """A character that the encoding does not have stands for itself, and ends what is pending."""
        found: _States = {}
        for (pending, previous), path in states.items():
            if pending != _NONE:
                left = _after(path, LEFT_OVER, Piece(GETA, path.since, index - 1, _known(pending)))
                _emit(found, left, self._price(GETA, shown), Piece(shown, index, index))
            else:
                _emit(found, path, self._price(previous, shown), Piece(shown, index, index))
        return _pruned(found)

    def end(self, states: _States, index: int) -> _Path:
        """The cheapest path, what is pending on it ended."""
        ended: list[_Path] = []
        for (pending, _), path in states.items():
            if pending == _NONE:
                ended.append(path)
            else:
                price = LOST_CHARACTER if pending == _LOST else LEFT_OVER
                ended.append(_after(path, price, Piece(GETA, path.since, index, _known(pending))))
        return min(ended, key=_cost)


def _known(pending: int) -> Byte:
    return pending if pending > 0 else None


def _after(path: _Path, price: float, piece: Piece) -> _Path:
    return _Path(path.cost + price, (path.trace, piece), piece.last)


def _emit(found: _States, path: _Path, price: float, piece: Piece) -> None:
    _keep(found, (_NONE, piece.text[-1:]), _after(path, price, piece))


def _keep(found: _States, state: _State, path: _Path) -> None:
    held = found.get(state)
    if held is None or path.cost < held.cost:
        found[state] = path


def _pruned(states: _States) -> _States:
    if len(states) < 8:
        return states
    ranked = sorted(states.items(), key=_state_cost)[:_BEAM]
    limit = ranked[0][1].cost + _MARGIN
    return {state: path for state, path in ranked if path.cost <= limit}


def _cost(path: _Path) -> float:
    return path.cost


def _state_cost(item: tuple[_State, _Path]) -> float:
    return item[1].cost


def candidates(piece: Piece, real: DoubleBytes, before: str, after: str, limit: int = 8) -> str:
    """What a 〓 may stand for, likeliest first: characters that have its known byte, weighed between their neighbours."""
    if piece.lead is not None:
        pool = real.by_lead.get(piece.lead, "")
    elif piece.trail is not None:
        pool = real.by_trail.get(piece.trail, "")
    else:
        return ""
    price: Callable[[str, str], float] = bigrams.cost_after
    return "".join(sorted(pool, key=lambda character: price(before, character) + price(character, after))[:limit])
