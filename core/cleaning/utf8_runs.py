"""UTF-8 that was read as a double-byte encoding, with bytes lost where a pair had no character.

涓?鍏变腑澶? is 中共中央 read as GBK: three bytes make a character, two were shown as one, and a pair that GBK does not have
cost a byte, which some decoders show as U+FFFD and others as a question mark. That the pair has no character also says
something of the lost byte, so that few completions are left; one far likelier than all others is taken as inferred.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain, groupby, product
from typing import NamedTuple

from core.cleaning.double_bytes import FOREIGN, LOST, DoubleBytes, double_bytes
from core.cleaning.lattice import GETA
from core.language import bigrams
from core.language.fold import fold

_ASKED = "\u0101"
"""Stands in for a byte lost as a question mark."""
_U = f"{LOST}{_ASKED}"
_CHARACTER = re.compile(
    rf"(?P<whole>[\xe2-\xef][\x80-\xbf]{{2}})"
    rf"|(?P<short>[\xc2\xc3][\x80-\xbf](?=[\xe2-\xef][\x80-\xbf]{{2}}[\xc2\xc3\xe2-\xef]))"
    rf"|(?P<lossy>[\xe2-\xef][\x80-\xbf{_U}]{{2}}|[{_U}][\x80-\xbf]{{2}})"
    rf"|(?P<broken>[\xe2-\xef][\x80-\xbf{_U}]?|[{_U}][\x80-\xbf]?)"
    rf"|(?P<ascii>[\x20-\x7e]+)"
)
_LEADS = range(0xE3, 0xEA)
_OPENERS = range(0xE2, 0xF0)
_TRAILS = range(0x80, 0xC0)
_LEAST = 2
_SURE = 4.0
"""By how much a completion must be cheaper than the next to be taken: odds of fifty to one."""
_STRICT = {"gb18030": "gbk", "big5hkscs": "big5", "cp949": "euc_kr", "cp932": "shift_jis"}
"""The smallest set that goes by each name: which one the decoder had is not known, and it lost what its own set lacked."""
_FEW = 16
"""Of so few completions the words around may tell; of all sixty-four they would make 表现 of 表率."""
_SHOWN = 8
_APART = 12
"""So many lost characters of a run are told one by one."""


@dataclass(frozen=True, slots=True)
class Part:
    """A range of a line, and what it reads as UTF-8; `completed` where a lost byte was inferred."""

    start: int
    end: int
    text: str
    alternatives: tuple[str, ...] = ()
    completed: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """A run of a line: its parts, without gaps, a lost character with what shares its bytes in one of its own."""

    parts: tuple[Part, ...]

    @property
    def start(self) -> int:
        """Where it begins in the line."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Where it ends in the line."""
        return self.parts[-1].end

    @property
    def text(self) -> str:
        """What all of it reads."""
        return "".join(part.text for part in self.parts)


class _Sign(NamedTuple):
    """One character of a run: its stand-in bytes, where they end, and whether they are complete."""

    kind: str
    code: str
    start: int
    end: int


def find(line: str, shown: str) -> Iterator[Run]:
    """The runs of `line`, shown in the encoding `shown`, that may be UTF-8; whether they are is for costs to say."""
    if len(_opening(shown).findall(line)) < _LEAST:
        return
    table = double_bytes(shown)
    code, places = _code(line, table)
    signs: list[_Sign] = []
    for match in _tokens(code):
        if match is None:
            yield from _run(signs, code, places, table)
            signs = []
        else:
            signs.append(match)
    yield from _run(signs, code, places, table)


@cache
def _opening(shown: str) -> re.Pattern[str]:
    """The characters that two bytes at the start of a UTF-8 character make."""
    pairs = double_bytes(shown).characters
    return re.compile(f"[{''.join(c for (lead, trail), c in pairs.items() if lead in _OPENERS and trail in _TRAILS)}]")


def _code(line: str, table: DoubleBytes) -> tuple[str, list[int]]:
    """The line's bytes as stand-ins, and for each border between them the border in the line, -1 inside a character."""
    code = table.code(line).replace("?", _ASKED)
    places: list[int] = []
    for at, data in enumerate(table.codes(line)):
        places += (at,) if len(data) == 1 else (at, -1)
    return code, [*places, len(line)]


def _tokens(code: str) -> Iterator[_Sign | None]:
    """The signs of the code; None between runs.

    Two bytes are a sign only amid a run (卡尔·马克思): 路 of a sound 水路 has the bytes of · as well.
    """
    at, amid = 0, False
    while at < len(code):
        match = _CHARACTER.match(code, at)
        if match is None or (match.lastgroup == "short" and not amid):
            yield None
            at, amid = at + 1, False
        else:
            yield _Sign(match.lastgroup or "", match[0], *match.span())
            at, amid = match.end(), True


def _run(signs: list[_Sign], code: str, places: list[int], table: DoubleBytes) -> Iterator[Run]:
    """The run without ragged ends: it begins and ends between shown characters, with something read whole inside."""
    first = next((i for i, sign in enumerate(signs) if sign.kind in ("whole", "lossy") and places[sign.start] >= 0), None)
    last = next((i for i in range(len(signs) - 1, -1, -1) if signs[i].kind != "ascii" and places[signs[i].end] >= 0), None)
    if first is None or last is None or first >= last:
        return
    held = signs[first : last + 1]
    if sum(sign.kind == "whole" for sign in held) < 2:
        return
    yield from _read(held, code, places, table)


def _read(held: list[_Sign], code: str, places: list[int], table: DoubleBytes) -> Iterator[Run]:
    texts = [_plain(sign) for sign in held]
    simplified = all(fold(text) == text for text in texts)
    choices: dict[int, str] = {}
    for index, sign in enumerate(held):
        if texts[index] != GETA:
            continue
        before = texts[index - 1][-1:] if index else ""
        after = texts[index + 1][:1] if index + 1 < len(texts) else ""
        at_end = index + 1 == len(held)
        ranked = _ranked(sign, "" if at_end else code, table, before, after if after != GETA else "")
        if simplified:  # to the model 觀 is 观
            ranked = [one for one in ranked if fold(one[1]) == one[1]]
        few = len(ranked) <= _FEW and not at_end
        if few and ranked and (len(ranked) == 1 or ranked[1][0] - ranked[0][0] > _SURE):
            texts[index] = ranked[0][1]
        choices[index] = "".join(character for _, character in ranked[:_SHOWN])
    yield Run(tuple(_parts(held, texts, choices, places)))


def _parts(held: list[_Sign], texts: list[str], choices: dict[int, str], places: list[int]) -> Iterator[Part]:
    """The run cut between shown characters, so that a lost character has its candidates by itself; a run with many of them
    is past choosing and stays whole.
    """
    blocks: list[list[int]] = [[]]
    for index, sign in enumerate(held):
        blocks[-1].append(index)
        if places[sign.end] >= 0 and len(choices) <= _APART:
            blocks.append([])
    for lossy, group in groupby(filter(None, blocks), lambda block: any(index in choices for index in block)):
        for block in group if lossy else (list(chain.from_iterable(group)),):
            start, end = places[held[block[0]].start], places[held[block[-1]].end]
            yield _part(block, texts, choices, start, end)


def _part(block: list[int], texts: list[str], choices: dict[int, str], start: int, end: int) -> Part:
    text = "".join(texts[index] for index in block)
    lossy = [index for index in block if index in choices]
    if len(lossy) != 1:
        return Part(start, end, text, completed=any(texts[index] != GETA for index in lossy))
    (at,) = lossy
    before = "".join(texts[index] for index in block if index < at)
    after = "".join(texts[index] for index in block if index > at)
    alternatives = tuple(before + other + after for other in choices[at] if other != texts[at])
    return Part(start, end, text, alternatives, texts[at] != GETA)


def _plain(sign: _Sign) -> str:
    match sign.kind:
        case "whole" | "short":
            return sign.code.encode("latin-1").decode("utf-8", "replace").replace("\ufffd", GETA)
        case "ascii":
            return sign.code
        case _:
            return GETA


def _ranked(sign: _Sign, code: str, table: DoubleBytes, before: str, after: str) -> list[tuple[float, str]]:
    """The completions of a sign that lost one byte, cheapest first.

    No `code` where what follows was not read along with it.
    """
    if sign.kind != "lossy" or sum(byte in _U for byte in sign.code) > 1:
        return []
    found: list[tuple[float, str]] = []
    for data in product(*(_options(sign, place, code, table) for place in range(3))):
        try:
            character = bytes(data).decode("utf-8")
        except UnicodeDecodeError:
            continue
        found.append((bigrams.cost_after(before, character) + bigrams.cost_after(character, after), character))
    return sorted(found)


def _options(sign: _Sign, place: int, code: str, table: DoubleBytes) -> list[int]:
    byte = sign.code[place]
    if byte not in _U:
        return [ord(byte)]
    following = code[sign.start + place + 1 : sign.start + place + 2]
    every = _LEADS if place == 0 else _TRAILS
    if not following or following in f"{_U}{FOREIGN}" or following < "\x40":
        return list(every)
    # The decoder lost this byte since the pair it opened has no character.
    strict = double_bytes(_STRICT[table.name])
    return [one for one in every if (one, ord(following)) not in strict.characters and one not in strict.singles]
