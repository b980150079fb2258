"""Places of a line where a lost byte shifted the double bytes that follow, put right as far as bytes are left.

Only around what looks shifted: signs that no prose has (≮, ㄈ), U+FFFD, a question mark inside a sentence (確?；I備), a
letter alone between Han characters, seldom-seen characters side by side (鞒謺).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.cleaning import lattice
from core.cleaning.double_bytes import DoubleBytes, Token, double_bytes
from core.cleaning.lattice import GETA, Piece, Reading
from core.cleaning.lost import is_spoilt
from core.language import bigrams
from core.language.characters import HAN
from core.text.doubt import Doubt
from core.text.span import Span
from core.text.textmap import Edit

_ENCODINGS = ("gb18030", "big5hkscs")
_SIGNS = (
    "\u00e0-\u00fc\u0101-\u01dc\u0391-\u0451\u2200-\u22ff\u2474-\u249b\u2500-\u2573"
    "\u3041-\u3129\ue000-\uf8ff\ufe30-\ufe4f\ufffd\ud800-\udfff"
)
_SUSPICIOUS = re.compile(
    f"[{_SIGNS}]"
    f"|(?<=[{HAN}、，（(\u3000 ])[?](?=[{HAN}\uff01-\uff5e,;:!.(A-Za-z])"
    f"|(?<=[{HAN}])[?][,;:!.(、，。]"
    f"|(?<=[{HAN}])[A-Za-z\uff21-\uff5a](?=[{HAN}])"
)
_BEFORE, _AFTER = 8, 10
"""How many characters around a suspicious one are read anew."""
_OTHER_SCRIPTS = re.compile("[\u3041-\u30fa]{2}|[\uac00-\ud7a3]{2}|[\u0370-\u03ff]{3}|[\u0400-\u052f]{3}")
_CLAUSE = re.compile(r"[^，。；！？\n]+")
_HAN = re.compile(f"[{HAN}]")
_KANA = re.compile("[\u3041-\u30ff]")
_CLAUSE_HAN, _CLAUSE_COST = 4, 7.9
"""A clause of so many Han characters that costs so much per character is suspicious as a whole."""
_GAIN, _GAIN_LOST = 9.0, 4.0
"""How much cheaper the new reading must be, and where U+FFFD or a question mark tells of a lost byte."""
_LOST, _LOST_SHARE = 2, 0.15
_LEAST_SHARE = 0.2
"""The share of Han characters in double bytes paired wrongly, at least."""
_UNENCODABLE = 2
_BLANKS = re.compile(r"[\s\u3000]+")
_GONE = re.compile("[\ufffd\ud800-\udfff]")
_NARROW = re.compile(r"[!,:;().]")
_CANDIDATES = 8
_LONGEST = 400
"""Characters that are read anew at a time; a line of nothing but damage is taken in parts."""
_SHORT = 40
"""Characters of the longest run for which candidates are listed, each in the whole run."""


def repairs(line: str) -> tuple[Edit, ...]:
    """The edits of one line that pair its bytes anew, sorted and apart; empty where nothing is convincing."""
    if is_spoilt(line) or _OTHER_SCRIPTS.search(line):
        return ()
    return tuple(edit for window in _windows(line) for edit in _repaired(line, window))


def _windows(line: str) -> Iterator[Span]:
    """What to read anew, in order and apart."""
    wide = [Span(max(0, m.start() - _BEFORE), min(len(line), m.end() + _AFTER)) for m in _SUSPICIOUS.finditer(line)]
    wide += _dear_clauses(line)
    held: Span | None = None
    for span in sorted(wide):
        if held is None or span.start > held.end or span.end - held.start > _LONGEST:
            if held is not None:
                yield held
            held = span if held is None else Span(max(span.start, held.end), max(span.end, held.end))
        else:
            held = Span(held.start, max(held.end, span.end))
    if held is not None:
        yield held


def _dear_clauses(line: str) -> Iterator[Span]:
    for match in _CLAUSE.finditer(line):
        if len(_HAN.findall(match[0])) >= _CLAUSE_HAN and bigrams.mean_cost(match[0]) > _CLAUSE_COST:
            yield Span(max(0, match.start() - 1), min(len(line), match.end() + 1))


@dataclass(frozen=True, slots=True)
class _Window:
    """A part of a line as tokens of an encoding, and its cheapest reading."""

    start: int
    text: str
    tokens: tuple[Token, ...]
    table: DoubleBytes
    reading: Reading

    def shown(self, piece: Piece) -> str:
        return self.text[self.tokens[piece.first].start : self.tokens[piece.last].end]

    def unchanged(self, piece: Piece) -> bool:
        return piece.first == piece.last and piece.text == self.shown(piece)


def _repaired(line: str, span: Span) -> tuple[Edit, ...]:
    text = span.of(line)
    if _hopeless(text):
        return ()
    before = line[span.start - 1 : span.start]
    windows = [window for name in _ENCODINGS if (window := _read(text, span.start, before, name)) is not None]
    if not windows:
        return ()
    best = min(windows, key=lambda window: window.reading.cost)
    return tuple(_edits(best)) if _convincing(best, before) else ()


def _hopeless(text: str) -> bool:
    """Whether more is lost than a reading may leave open, or hardly anything is Chinese."""
    gone = len(_GONE.findall(text)) // 2  # two signs of lost bytes may be one character
    count = len(_HAN.findall(text))
    few = not count or (len(text) > _AFTER + _BEFORE and count < _LEAST_SHARE * len(text))
    return few or (gone > _LOST and gone >= _LOST_SHARE * len(text))


def _read(text: str, start: int, before: str, name: str) -> _Window | None:
    table = double_bytes(name)
    tokens = tuple(table.tokens(text))
    if sum(not token.readings for token in tokens) > _UNENCODABLE:
        return None
    return _Window(start, text, tokens, table, lattice.read(tokens, text, table, before=before))


def _convincing(window: _Window, before: str) -> bool:
    old, new = window.text, window.reading.text
    lost = new.count(GETA) - old.count(GETA)
    if lost > _LOST and lost >= _LOST_SHARE * len(new):
        return False
    if _BLANKS.sub("", _GONE.sub(GETA, old)) == _BLANKS.sub("", new):  # nothing came back: U+FFFD says as much as 〓
        return False
    if len(_KANA.findall(new)) > len(_KANA.findall(old)):  # the lines of a table, ┌──┬──┐, are ぉぉ in Big5
        return False
    told = "?" in old or "\ufffd" in old
    gain = bigrams.cost(before + old) - bigrams.cost(before) - window.reading.cost
    return gain > (_GAIN_LOST if told else _GAIN)


def _edits(window: _Window) -> Iterator[Edit]:
    """An edit for each run of characters that share shown ones; what came out as it was is left alone."""
    group: list[int] = []
    last = -1
    for index, piece in enumerate(window.reading.pieces):
        if group and piece.first > last:
            yield from _edit(window, group)
            group = []
        group.append(index)
        last = max(last, piece.last)
    yield from _edit(window, group)


def _edit(window: _Window, group: list[int]) -> Iterator[Edit]:
    pieces = [window.reading.pieces[index] for index in group]
    if len(pieces) == 1 and window.unchanged(pieces[0]):
        return
    first, last = pieces[0].first, max(piece.last for piece in pieces)
    start, end = window.tokens[first].start, window.tokens[last].end
    old = window.text[start:end]
    texts = [_spaced(piece.text, old) for piece in pieces]
    new = "".join(texts)
    if new != old:
        doubt = Doubt.DOUBTFUL if GETA in new else Doubt.INFERRED
        choices = tuple(_alternatives(window, group, texts))
        yield Edit(window.start + start, old, new, "shifted_bytes", doubt, alternatives=choices)


def _spaced(text: str, old: str) -> str:
    """The text with a plain space where marks are narrow: what made ！ an ! made U+3000 a space as well."""
    return " " if text == "\u3000" and _NARROW.search(old) else text


def _alternatives(window: _Window, group: list[int], texts: list[str]) -> Iterator[str]:
    """The new text with each candidate for each 〓, the others left."""
    pieces = window.reading.pieces
    if len(group) > _SHORT:
        return
    for place, index in enumerate(group):
        if pieces[index].text != GETA:
            continue
        before = pieces[index - 1].text[-1:] if index else ""
        after = pieces[index + 1].text[:1] if index + 1 < len(pieces) else ""
        for candidate in lattice.candidates(pieces[index], window.table, before, after, _CANDIDATES):
            yield "".join((*texts[:place], candidate, *texts[place + 1 :]))
