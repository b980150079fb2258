"""Undo: each thing the reader did is a change that the store applied, and the change that takes it back.

Applying is saving: a command has been redone when the store's transaction is on disk. A change the store refuses (full
disk, another program changed the same mark) leaves the stack and is reported; nothing half done stays.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QUndoCommand

from core.errors import ZhupiError
from core.model.annotation import Change

Changes = tuple[Change, ...]
Apply = Callable[[Changes], Changes]
"""Applies changes in one transaction and gives those that take them back; raises StoreError and then changed nothing."""


class ChangeCommand(QUndoCommand):
    """One step on the undo stack: what the reader did at once. `text` is what the menu shows after “Undo”."""

    def __init__(self, changes: Sequence[Change], text: str, apply: Apply, failed: Callable[[ZhupiError], None]) -> None:
        super().__init__(text)
        self._changes = tuple(changes)
        self._inverse: Changes = ()
        self._apply = apply
        self._failed = failed

    def redo(self) -> None:
        """Apply the changes."""
        self._inverse = self._attempt(self._changes)

    def undo(self) -> None:
        """Apply the inverse."""
        if self._inverse:
            self._attempt(self._inverse)

    def _attempt(self, changes: Changes) -> Changes:
        try:
            return self._apply(changes)
        except ZhupiError as error:
            self.setObsolete(True)
            self._failed(error)
            return ()
