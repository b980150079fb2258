"""Characters that scanning or typing put for others that look alike: 2O24年, 二0二四年, 己经. Only suggested."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.language import bigrams
from core.text.document import Step
from core.text.doubt import Doubt
from core.text.textmap import Edit

NAME = "lookalikes"

_NUMERALS = "〇一二三四五六七八九"
SIGNS = "OoОо○◯lI|ー―曰己已巳0"
_GATE = re.compile("[OoОо○◯lI|ー―曰己已巳]")
_ZERO = re.compile(f"[{_NUMERALS}](?=0[{_NUMERALS}])")
_FOUND = re.compile(
    r"(?<=\d)[OoОо](?=\d)|(?<=[12])[OoОо](?=[OoОо]\d)"
    r"|(?<=\d)[lI|](?=\d)|(?<=[\d年月])[lI](?=[\d月日])"
    rf"|(?<=[{_NUMERALS}])[OoОо○◯](?=[{_NUMERALS}])"
    r"|(?<=[\u4e00-\u9fff])[ー―](?=[\u4e00-\u9fff])"
    r"|(?<=\d)曰"
    r"|[己已巳]"
)
_TWINS = {**dict.fromkeys("OoОо", "0"), **dict.fromkeys("lI|", "1"), **dict.fromkeys("ー―", "一"), "曰": "日"}
_ALIKE = "己已巳"
_GAIN = 5.0
"""How much likelier the other character must be: odds of a hundred and fifty to one."""


def suggest(text: str) -> Step:
    """Edits that are not accepted, one for each character that looks like the one that should stand there."""
    return Step(NAME, tuple(sorted(_edits(text))))


def _places(text: str) -> Iterator[int]:
    for zero in _ZERO.finditer(text):
        yield zero.end()
    for sign in _GATE.finditer(text):
        if _FOUND.match(text, sign.start()):
            yield sign.start()


def _edits(text: str) -> Iterator[Edit]:
    for at in _places(text):
        character = text[at]
        if character in _ALIKE:
            new = _likelier(text[at - 1 : at], character, text[at + 1 : at + 2])
        elif text[at - 1 : at] in _NUMERALS:
            new = "〇"
        else:
            new = _TWINS[character]
        if new != character:
            yield Edit(at, character, new, "lookalike", Doubt.DOUBTFUL, accepted=False)


def _likelier(before: str, character: str, after: str) -> str:
    if bigrams.is_word(before + character) or bigrams.is_word(character + after):
        return character
    cost = {one: bigrams.cost_after(before, one) + bigrams.cost_after(one, after) for one in _ALIKE}
    best = min(_ALIKE, key=cost.__getitem__)
    return best if cost[character] - cost[best] > _GAIN else character
