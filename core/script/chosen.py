"""The reader's rulings on forms: how they are kept, and how they settle the choices of a view."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from core.model.analysis import Script
from core.model.options import ChosenForm, Scope
from core.script.tables import forms
from core.text.document import NameDoubt
from core.text.doubt import Doubt
from core.text.span import Span

READER = "reader"
"""What decided: the reader."""


def key(doubt: NameDoubt, scope: Scope, raw: Span) -> str:
    """The key of a ruling on a doubt, whose value is the form chosen; `raw` is the doubt's raw range.

    For one place it is the JSON list of raw start, raw end and the characters there; otherwise of the scope, the characters,
    and the phrase that decided or the person's canonical name.
    """
    match scope:
        case Scope.HERE:
            parts: list[str | int] = [raw.start, raw.end, doubt.original]
        case Scope.EVERYWHERE:
            parts = [scope.value, doubt.original, doubt.decided_by]
        case Scope.NAME:
            parts = [scope.value, doubt.original, doubt.name]
    return json.dumps(parts, ensure_ascii=False)


def read(key: str, form: str) -> ChosenForm | None:
    """The ruling that a key and value tell of; None for anything else, as a later version may write."""
    try:
        found = json.loads(key)
    except ValueError:
        return None
    match found:
        case [int(start), int(end), str(original)] if 0 <= start <= end:
            return ChosenForm(Scope.HERE, original, form, start=start, end=end)
        case [Scope.EVERYWHERE.value, str(original), str(phrase)]:
            return ChosenForm(Scope.EVERYWHERE, original, form, decided_by=phrase)
        case [Scope.NAME.value, str(original), str(name)]:
            return ChosenForm(Scope.NAME, original, form, name=name)
        case _:
            return None


def settled(doubts: Iterable[NameDoubt], rulings: Sequence[ChosenForm]) -> Iterator[NameDoubt]:
    """The doubts, those that a ruling decides showing the form chosen; positions of HERE are those of the doubts.

    The ruling on one place wins over one on a person, and that over one on the document; of equals the later one.
    """
    rank = {Scope.EVERYWHERE: 0, Scope.NAME: 1, Scope.HERE: 2}
    by_place: dict[tuple[object, ...], str] = {}
    for one in sorted(rulings, key=lambda one: rank[one.scope]):
        by_place[_address(one)] = one.form
    for doubt in doubts:
        wanted = next((by_place[address] for address in _addresses(doubt) if address in by_place), None)
        yield doubt if wanted is None else _with(doubt, wanted)


def _address(one: ChosenForm) -> tuple[object, ...]:
    where = {Scope.HERE: (one.start, one.end), Scope.EVERYWHERE: one.decided_by, Scope.NAME: one.name}[one.scope]
    return one.scope, one.original, where


def _addresses(doubt: NameDoubt) -> Iterator[tuple[object, ...]]:
    yield Scope.HERE, doubt.original, (doubt.span.start, doubt.span.end)
    if doubt.name:
        yield Scope.NAME, doubt.original, doubt.name
    else:
        yield Scope.EVERYWHERE, doubt.original, doubt.decided_by


def _with(doubt: NameDoubt, wanted: str) -> NameDoubt:
    choices = (doubt.shown, *doubt.alternatives)
    same = (choice for choice in choices if _standard(choice) == _standard(wanted))
    form = wanted if wanted in choices else next(same, None)
    if form is None:
        return doubt
    others = tuple(choice for choice in choices if choice != form)
    return replace(doubt, shown=form, alternatives=others, reason=READER, doubt=Doubt.STATED)


def _standard(form: str) -> str:
    """The form of OpenCC's own standard behind a region's."""
    return _inverse().get(form, form)


@cache
def _inverse() -> dict[str, str]:
    return {form: key for region in (Script.HANT, Script.HK) for key, form in forms(region).items()}
