"""Colours and fonts for rows: the theme's, at the sizes of the interface's font."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtGui import QColor, QFont

from gui.theme import Theme, reading_font


@dataclass(frozen=True)
class Look:
    """How rows look. `font` is the interface's; `script` decides the cut of the serif that names are set in."""

    theme: Theme
    font: QFont
    script: str = "hant"

    def colour(self, name: str) -> QColor:
        """A colour by purpose or kind, or of `#rrggbb` as labels have it."""
        return QColor(name) if name.startswith("#") else self.theme.colour(name or "ink")

    def shade(self, name: str) -> QColor:
        """The colour of a ground behind words, as strong as the page has it."""
        strength = {"changed": self.theme.changed_strength}.get(name, self.theme.label_strength)
        return self.theme.tint(name, strength)

    @cached_property
    def _made(self) -> dict[tuple[str, int], QFont]:
        return {}

    @cached_property
    def size(self) -> int:
        """Pixels of the interface's font."""
        pixels = self.font.pixelSize()
        return max(9, pixels if pixels > 0 else round(self.font.pointSizeF() * 96 / 72))

    def sans(self, step: int = 0) -> QFont:
        """The interface's font, `step` pixels larger."""
        if ("sans", step) not in self._made:
            font = QFont(self.font)
            font.setPixelSize(self.size + step)
            self._made["sans", step] = font
        return QFont(self._made["sans", step])

    def serif(self, step: int = 0) -> QFont:
        """The font of names and quotations, `step` pixels larger than the interface's."""
        if ("serif", step) not in self._made:
            self._made["serif", step] = reading_font(self.script, self.size + step)
        return QFont(self._made["serif", step])
