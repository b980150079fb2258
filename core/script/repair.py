"""Residues of a machine's conversion in a traditional text: 奮斗 for 奮鬥, 干部 for 幹部, 關于 for 關於.

The text is turned to simplified and back, and each character that stands in its simplified form but would come back in
another is looked at. It is proposed when traditional script has no such character at all (并), when a phrase proves the
word (干部), or when it is a function word (于). What traditional print accepts as a variant (橋梁 for 橋樑, 群 for 羣) is no
error.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from core import assets
from core.model.analysis import Script
from core.script.convert import phrase_around, through
from core.script.guard import guessed
from core.script.surroundings import Odds
from core.script.tables import choices, down, forms, only, up
from core.text.doubt import Doubt
from core.text.span import Span
from core.text.textmap import Edit

CHARACTER = "simplified_character"
PHRASE = "phrase"
FUNCTION_WORD = "function_word"
UNPROVEN = "character_alone"
"""Reasons: no traditional text has the character; a phrase proves the word; a function word; nothing proves it."""


@cache
def _owed() -> dict[str, tuple[str, bool]]:
    """Character → the forms owed for it, and whether it needs no phrase."""
    rows = (line.split("\t") for line in assets.lines("script/residues.txt"))
    return {row[0]: (row[1], "always" in row[2:]) for row in rows}


@cache
def _unprinted() -> frozenset[str]:
    """Simplified characters that no traditional text prints, not even as a variant."""
    return only()[0] - frozenset(_owed()["print"][0])


def residues(text: str, names: Sequence[Span], odds: Odds | None = None) -> tuple[Edit, ...]:
    """Proposals for a traditional text, aligned, in order, not accepted; nothing in `names`, nothing across them.

    Characters of one phrase make one edit. Applying all of them leaves nothing to propose.
    """
    return found(text, names, odds)[0]


def found(text: str, names: Sequence[Span], odds: Odds | None = None) -> tuple[tuple[Edit, ...], tuple[Edit, ...]]:
    """Proposals as `residues` gives them, and suggestions: residues as it seems, which no phrase proves.

    Suggestions are doubtful and stand alone; where a text has no proposals it has none.
    """
    simplified, back, places = _sent_round(text, names)
    guesses = guessed(text, dict.fromkeys(places, 0.0), names, odds)
    if guesses:
        names = (*names, *guesses)
        simplified, back, places = _sent_round(text, names)
    if not places:
        return (), ()
    graded = dict(_graded(text, back, _masked(simplified, names), places))
    proposed = {place: grade for place, grade in graded.items() if grade[0] != UNPROVEN}
    rest = {place: grade for place, grade in graded.items() if grade[0] == UNPROVEN} if proposed else {}
    suggested = (replace(edit, doubt=Doubt.DOUBTFUL) for edit in _edits(text, back, rest))
    return tuple(_edits(text, back, proposed)), tuple(suggested)


def _sent_round(text: str, names: Sequence[Span]) -> tuple[str, str, list[int]]:
    """The text simplified, what came back, and the places that stand simplified but would come back otherwise."""
    simplified = through(text, (down(),), names)
    back = through(simplified, (up(),), names)
    return simplified, back, [i for i, (a, b, c) in enumerate(zip(text, simplified, back, strict=True)) if a == b != c]


def _graded(text: str, back: str, masked: str, places: Sequence[int]) -> Iterator[tuple[int, tuple[str, int]]]:
    """Place → reason and end of the phrase over it, for those of `places` that are residues."""
    start = end = 0
    for place in places:
        if place >= end:
            start, end = phrase_around(masked, place, up(), end)
        reason = _reason(text[place], back[place], in_phrase=end - start > 1)
        if reason:
            yield place, (reason, end)


def _masked(text: str, names: Sequence[Span]) -> str:
    """The text with a newline for each character of a name: no phrase holds one."""
    pieces: list[str] = []
    last = 0
    for name in sorted(names):
        if name.end > last:
            start = max(last, name.start)
            pieces += (text[last:start], "\n" * (name.end - start))
            last = name.end
    return "".join((*pieces, text[last:]))[: len(text)]


def _reason(stands: str, owed: str, *, in_phrase: bool) -> str | None:
    if any(forms(region).get(owed) == stands for region in (Script.HANT, Script.HK)):
        return None
    if stands in _unprinted():
        return CHARACTER
    allowed, always = _owed().get(stands, ("", False))
    if owed not in allowed:
        return None
    return PHRASE if in_phrase else FUNCTION_WORD if always else UNPROVEN


def _edits(text: str, back: str, found: dict[int, tuple[str, int]]) -> Iterator[Edit]:
    run: list[int] = []
    for place in sorted(found):
        if run and not (place == run[-1] + 1 and place < found[run[-1]][1]):
            yield _edit(text, back, run, found[run[0]][0])
            run = []
        run.append(place)
    if run:
        yield _edit(text, back, run, found[run[0]][0])


def _edit(text: str, back: str, run: list[int], reason: str) -> Edit:
    start, end = run[0], run[-1] + 1
    replacement = "".join(_own_form(back[place], text) for place in run)
    alternatives: tuple[str, ...] = ()
    if len(run) == 1:
        owed = (forms(Script.HANT).get(form, form) for form in choices(text[start]))
        alternatives = tuple(form for form in dict.fromkeys(owed) if form not in (replacement, text[start]))
    return Edit(start, text[start:end], replacement, reason, Doubt.INFERRED, accepted=False, alternatives=alternatives)


def _own_form(character: str, text: str) -> str:
    """The form that the text itself prints (裏 where it has 裏 and no 裡); the press's when it tells nothing."""
    press, hongkong = forms(Script.HANT).get(character, character), forms(Script.HK).get(character, character)
    if press in text:
        return press
    return next((form for form in (character, hongkong) if form in text), press)
