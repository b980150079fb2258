"""What cleaning changed, line by line, for eyes: taken out in red, put in in green, suggestions in yellow.

Without colours the signs of GNU wdiff stand instead: [-taken out-], {+put in+}; {?x|y?} for a suggestion to put y for x.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from core.cli import words
from core.text.document import Document, ListedEdit
from core.text.span import Span

_PLAIN = {"out": ("[-", "-]"), "in": ("{+", "+}"), "perhaps": ("{?", "?}"), "dim": ("", "")}
_COLOURED = {
    "out": ("\x1b[31;9m", "\x1b[0m"),
    "in": ("\x1b[32m", "\x1b[0m"),
    "perhaps": ("\x1b[33m", "\x1b[0m"),
    "dim": ("\x1b[2m", "\x1b[0m"),
}
_SEEN = str.maketrans({"\n": "⏎", "\r": "␍", "\t": "⇥", "\u3000": "□"} | dict.fromkeys((*range(9), *range(14, 32)), "�"))
"""Blanks and controls that are taken out or put in are shown: nobody sees a blank in red."""


@dataclass(frozen=True, slots=True)
class _Change:
    """Changes that touch one raw range, as one."""

    raw: Span
    new: str
    reasons: tuple[str, ...]
    accepted: bool


def differences(document: Document, *, coloured: bool) -> str:
    """The lines of the raw text that cleaning changed, each with its number and the reasons; empty where it changed none."""
    styles = _COLOURED if coloured else _PLAIN
    raw = document.source.text
    ends = [*(at for at, character in enumerate(raw) if character == "\n"), len(raw)]
    pieces: list[str] = []
    held: list[_Change] = []
    number = 0
    for change in _changes(document):
        while held and change.raw.start > max(ends[number], held[-1].raw.end):
            pieces.append(_line(raw, ends, number, held, styles))
            held = []
        while not held and change.raw.start > ends[number]:
            number += 1
        held.append(change)
    if held:
        pieces.append(_line(raw, ends, number, held, styles))
    return "".join(pieces)


def _line(raw: str, ends: list[int], number: int, changes: list[_Change], styles: dict[str, tuple[str, str]]) -> str:
    last = ends[number - 1] + 1 if number else 0
    pieces: list[str] = []
    for change in changes:
        pieces += (raw[last : change.raw.start], _shown(raw, change, styles))
        last = change.raw.end
    end = raw.find("\n", last)
    pieces.append(raw[last : end if end >= 0 else len(raw)])
    reasons = ", ".join(dict.fromkeys(words.REASONS.get(code, code) for change in changes for code in change.reasons))
    opening, closing = styles["dim"]
    return f"{opening}{number + 1}: {reasons}{closing}\n{''.join(pieces)}\n"


def _shown(raw: str, change: _Change, styles: dict[str, tuple[str, str]]) -> str:
    old, new = change.raw.of(raw).translate(_SEEN), change.new.translate(_SEEN)
    if not change.accepted:
        return f"{styles['perhaps'][0]}{old}|{new}{styles['perhaps'][1]}"
    out = f"{styles['out'][0]}{old}{styles['out'][1]}" if old else ""
    return out + (f"{styles['in'][0]}{new}{styles['in'][1]}" if new else "")


def _changes(document: Document) -> Iterator[_Change]:
    """What became of each raw range, several steps on one range as one, in order."""
    group: list[ListedEdit] = []
    hull = Span(0, 0)
    for listed in document.edits:
        touches = listed.raw.start < hull.end or listed.raw == hull
        if group and touches:
            hull = Span(hull.start, max(hull.end, listed.raw.end))
        else:
            yield from _change(document, hull, group)
            hull, group = listed.raw, []
        group.append(listed)
    yield from _change(document, hull, group)


def _change(document: Document, hull: Span, group: list[ListedEdit]) -> Iterator[_Change]:
    done = tuple(one for one in group if one.edit.accepted)
    if done:
        new = document.to_clean(hull).of(document.text) if len(hull) else "".join(one.edit.replacement for one in done)
        yield _Change(hull, new, tuple(one.edit.reason for one in done), accepted=True)
    elif group:
        yield _Change(group[0].raw, group[0].edit.replacement, (group[0].edit.reason,), accepted=False)
