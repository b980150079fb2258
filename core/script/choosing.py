"""The choices that conversion makes in ordinary text: every character with several forms, and what decided its form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from core import assets
from core.language import opencc_tables
from core.script.convert import phrase_around, through
from core.script.table import Table
from core.text.document import NameDoubt
from core.text.doubt import Doubt
from core.text.span import Span

PHRASE = "phrase_decided"
USUAL = "usual_form"
ALONE = "character_alone"
"""What decided: a phrase of the dictionaries; usage, the other form standing in fixed words only; nothing at all."""

Places = Sequence[tuple[int, int]]


def chosen_by_rule(text: str, stages: Sequence[Table], protected: Places) -> Iterator[NameDoubt]:
    """The choices that `stages` make in `text`, in order of stage and place, `protected` places left out.

    `protected` are sorted and apart.
    """
    for index, stage in enumerate(stages):
        several = _several(stage)
        if several:
            current = _masked(through(text, stages[:index], protected), protected)
            yield from _of_stage(text, current, stage, stages[index + 1 :], several)


def _of_stage(
    text: str, current: str, stage: Table, later: Sequence[Table], several: dict[str, tuple[str, ...]]
) -> Iterator[NameDoubt]:
    start = end = 0
    for found in _pattern("".join(several)).finditer(current):
        place, character = found.start(), found.group()
        if place >= end:
            start, end = phrase_around(current, place, stage, end)
        value = stage.phrases[current[start:end]] if end - start > 1 else None
        form = value[place - start] if value else character.translate(stage.one)
        shown, *others = dict.fromkeys(_onward(one, later) for one in (form, *several[character]))
        if others:
            reason, doubt = _reason(character, stage, phrase=end - start > 1)
            phrase = text[start:end] if reason == PHRASE else ""
            yield NameDoubt(
                Span(place, place + 1), shown, tuple(others), reason, doubt, original=text[place], decided_by=phrase
            )


def _reason(character: str, stage: Table, *, phrase: bool) -> tuple[str, Doubt]:
    if phrase:
        return PHRASE, Doubt.INFERRED
    if _is_up(stage) and character in _doubtful():
        return ALONE, Doubt.DOUBTFUL
    return USUAL, Doubt.INFERRED


def _onward(form: str, later: Sequence[Table]) -> str:
    for stage in later:
        form = form.translate(stage.one)
    return form


def _masked(text: str, places: Places) -> str:
    """The text with a newline for each protected character: no phrase holds one."""
    pieces: list[str] = []
    last = 0
    for start, end in places:
        pieces += (text[last:start], "\n" * (end - start))
        last = end
    return "".join((*pieces, text[last:]))


def _is_up(stage: Table) -> bool:
    """Whether a stage leads from simplified to traditional: the only one that maps 后 to 後."""
    return stage.one.get(ord("后")) == "後"


@cache
def _doubtful() -> frozenset[str]:
    return frozenset("".join(assets.lines("script/doubtful.txt")).replace(" ", ""))


def _several(stage: Table) -> dict[str, tuple[str, ...]]:
    """The characters that a stage may write in several ways, with all their forms."""
    return _simplified() if _is_up(stage) else _by_phrases(stage)


@cache
def _simplified() -> dict[str, tuple[str, ...]]:
    found = opencc_tables.load("STCharacters").items()
    return {key: values for key, values in found if len(key) == 1 and len(values) > 1}


def _by_phrases(stage: Table) -> dict[str, tuple[str, ...]]:
    """The characters of which a phrase of a table, a small one, says otherwise than the table itself."""
    found: dict[str, dict[str, None]] = {}
    for key, value in stage.changing():
        for character, form in zip(key, value, strict=False):
            usual = character.translate(stage.one)
            if form != usual:
                found.setdefault(character, {usual: None})[form] = None
    return {key: tuple(forms) for key, forms in found.items()}


@cache
def _pattern(characters: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(characters)}]")
