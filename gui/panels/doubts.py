"""Forms that conversion chose where a character may be written in several ways: rows of the changes panel."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QMenu

from core.model.options import Scope
from core.text.document import NameDoubt
from core.text.doubt import Doubt
from gui import words
from gui.panels.many import Find, rows
from gui.panels.models import Node, Shape
from gui.panels.texts import around

Choose = Callable[[NameDoubt, Scope, str], None]

_GROUPS = (
    (Doubt.DOUBTFUL, QT_TRANSLATE_NOOP("Doubts", "Forms in doubt")),
    (Doubt.STATED, QT_TRANSLATE_NOOP("Doubts", "Forms that you chose")),
    (Doubt.INFERRED, QT_TRANSLATE_NOOP("Doubts", "Forms that a word or usage decided")),
)

translate = QCoreApplication.translate


def groups(text: str, doubts: Sequence[NameDoubt]) -> Iterator[Node]:
    """The choices by how sure they are, in each equal ones together; `text` is the clean text."""
    for state, title in _GROUPS:
        some = [one for one in doubts if one.doubt is state]
        if some:
            kinds = _alike(some)
            below = rows(len(kinds), lambda number, kinds=kinds: _row(text, kinds[number]), _finder(kinds))
            name = (translate("Doubts", str(title)),)
            yield Node(Shape.GROUP, name, right=str(len(some)), ink="dim", key=f"f:{state}", children=below, data=state)


def fill(menu: QMenu, doubt: NameDoubt, choose: Choose) -> None:
    """What can be chosen for a character: keep it, write it otherwise, here or farther."""
    for scope, title in _scopes(doubt):
        below = menu.addMenu(title)
        for form in (doubt.shown, *doubt.alternatives):
            told = translate("Doubts", "{form} (as it is)").format(form=form) if form == doubt.shown else form
            action = below.addAction(told)
            action.triggered.connect(lambda _=False, scope=scope, form=form: choose(doubt, scope, form))


def _scopes(doubt: NameDoubt) -> Iterator[tuple[Scope, str]]:
    yield Scope.HERE, translate("Doubts", "Write it here as")
    if doubt.name:
        yield Scope.NAME, translate("Doubts", "Always in the name {name}").format(name=doubt.name)
    else:
        same = doubt.decided_by or doubt.original
        yield Scope.EVERYWHERE, translate("Doubts", "Everywhere in {text}").format(text=same)


def _alike(doubts: Sequence[NameDoubt]) -> list[tuple[NameDoubt, ...]]:
    """Choices of one character, decided alike, in order of their first place."""
    held: dict[tuple[str, ...], list[NameDoubt]] = {}
    for one in doubts:
        held.setdefault((one.original, one.shown, one.reason, one.decided_by, one.name), []).append(one)
    return [tuple(ones) for ones in held.values()]


def _finder(kinds: Sequence[Sequence[NameDoubt]]) -> Find:
    @cache
    def places() -> dict[str, int]:
        return {_key(one): number for number, ones in enumerate(kinds) for one in ones}

    return lambda key: places().get(key)


def _key(doubt: NameDoubt) -> str:
    return f"f:{doubt.span.start}"


def _row(text: str, ones: tuple[NameDoubt, ...]) -> Node:
    first = ones[0]
    by = first.name or first.decided_by
    told = " ・ ".join(piece for piece in (by, words.reason(first.reason), _others(first)) if piece)
    below = () if len(ones) == 1 else rows(len(ones), lambda number: _place(text, ones[number]), _finder([ones]))
    return Node(
        Shape.CHANGE,
        (first.original, first.shown),
        detail=(told,),
        sign="?" if first.doubt is Doubt.DOUBTFUL else "",
        right=str(len(ones)) if len(ones) > 1 else "",
        key=_key(first) if len(ones) == 1 else "",
        spans=rows(len(ones), lambda number: ones[number].span),
        children=below,
        tip=(f"{told}\n", *around(text, first.span)),
        data=first,
    )


def _others(doubt: NameDoubt) -> str:
    return translate("Doubts", "or {forms}").format(forms="、".join(doubt.alternatives)) if doubt.alternatives else ""


def _place(text: str, one: NameDoubt) -> Node:
    return Node(Shape.CONTEXT, around(text, one.span), key=_key(one), spans=(one.span,), data=one, level=1)
