"""Undo: each thing the reader did is a change that the store applied, and the change that takes it back.

Applying is saving: a command has been redone when the store's transaction is on disk. A change the store refuses (full
disk, another program changed the same mark) leaves the stack and is reported; nothing half done stays.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from core.errors import ZhupiError
from core.model.annotation import Change

Apply = Callable[[Change], Change]
"""Applies a change in one transaction and gives the inverse change; raises StoreError and then changed nothing."""


class ChangeCommand(QUndoCommand):
    """One change on the undo stack. `text` is what the menu shows after “Undo”."""

    def __init__(self, change: Change, text: str, apply: Apply, failed: Callable[[ZhupiError], None]) -> None:
        super().__init__(text)
        self._change = change
        self._inverse: Change | None = None
        self._apply = apply
        self._failed = failed

    def redo(self) -> None:
        """Apply the change."""
        self._inverse = self._attempt(self._change)

    def undo(self) -> None:
        """Apply the inverse."""
        if self._inverse is not None:
            self._attempt(self._inverse)

    def _attempt(self, change: Change) -> Change | None:
        try:
            return self._apply(change)
        except ZhupiError as error:
            self.setObsolete(True)
            self._failed(error)
            return None
