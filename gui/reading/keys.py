"""Where a key leads: the keys of every text, and Ctrl with the arrows for words and paragraphs."""

from __future__ import annotations

from PySide6.QtCore import Qt

from gui.reading import caret as carets
from gui.reading.caret import Caret
from gui.reading.flow import Flow

_KEY = Qt.Key
_SIDEWAYS = (_KEY.Key_Left, _KEY.Key_Right)
_BORDERS = (_KEY.Key_Home, _KEY.Key_End)
_VERTICAL = (_KEY.Key_Up, _KEY.Key_Down)
_PAGES = {_KEY.Key_PageUp: -1, _KEY.Key_PageDown: 1}


def rows_of(key: int, modifiers: Qt.KeyboardModifier, page: int) -> int:
    """How many rows a key turns the page by, 0 when it turns none. `page` is the rows of a page."""
    if modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return 0
    if key == _KEY.Key_Space:
        return -page if modifiers & Qt.KeyboardModifier.ShiftModifier else page
    return _PAGES.get(_KEY(key), 0) * page


def moved(flow: Flow, caret: Caret, key: int, modifiers: Qt.KeyboardModifier, page: int) -> Caret | None:
    """The caret after a key, or None when it is no key of movement."""
    keep = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    far = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    if modifiers & Qt.KeyboardModifier.AltModifier:
        return None
    if key in _SIDEWAYS:
        return caret.to(_sideways(flow, caret, right=key == _KEY.Key_Right, keep=keep, far=far), keep=keep)
    if key in _BORDERS:
        return _to_border(flow, caret, end=key == _KEY.Key_End, keep=keep, far=far)
    if key in _VERTICAL and far:
        return caret.to(carets.paragraph_border(flow, caret.end, down=key == _KEY.Key_Down), keep=keep)
    if key in _VERTICAL:
        return carets.vertical(flow, caret, 1 if key == _KEY.Key_Down else -1, keep=keep)
    if rows := rows_of(key, modifiers, page):
        return carets.vertical(flow, caret, rows, keep=keep and key != _KEY.Key_Space)
    return None


def _sideways(flow: Flow, caret: Caret, *, right: bool, keep: bool, far: bool) -> int:
    span = caret.span
    if len(span) and not keep:
        return span.end if right else span.start
    position = (carets.following if right else carets.preceding)(flow, caret.end)
    if not far:
        return position
    word = carets.word_at(flow, caret.end if right else position)
    return max(position, word.end) if right else min(position, word.start)


def _to_border(flow: Flow, caret: Caret, *, end: bool, keep: bool, far: bool) -> Caret:
    if far:
        return caret.to(len(flow.parts.text) if end else 0, keep=keep)
    return caret.to(carets.row_border(flow, caret, end=end), keep=keep, lean_left=end)
