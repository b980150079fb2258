"""The converter: one segmented control for the script the page is shown in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QWidget

from core.model.analysis import TARGETS
from gui import theme as themes
from gui.theme import Theme

_SEGMENTS = (("原文", "hans"), ("简", "hans"), ("繁", "hant"), ("臺", "tw"), ("港", "hk"))
"""What each segment says, in its own script, and the script whose font draws it; in the order of TARGETS."""

_RADIUS, _HEIGHT = 7, 30


class ScriptChoice(QTabBar):
    """A tab bar painted as segments: the chosen one is ink, the others paper."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scriptChoice")
        self._theme = theme
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setStyleSheet("QTabBar::tab { border: none; padding: 0; margin: 0; }")
        for label, _ in _SEGMENTS:
            self.addTab(label)
        self.retranslate()

    def setTheme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.update()

    def target(self) -> str:
        """The script code of the chosen segment."""
        return TARGETS[self.currentIndex()]

    def setTarget(self, target: str) -> None:
        """Choose the segment of a script code; ValueError for any other string."""
        self.setCurrentIndex([str(one) for one in TARGETS].index(target))

    def stepOn(self) -> None:
        """Choose the next segment, after the last the first."""
        self.setCurrentIndex((self.currentIndex() + 1) % self.count())

    def retranslate(self) -> None:
        """Full words for hovering and for a screen reader, in the interface's language."""
        words = (
            self.tr("As the source has it"),
            self.tr("Simplified"),
            self.tr("Traditional"),
            self.tr("Traditional, Taiwan"),
            self.tr("Traditional, Hong Kong"),
        )
        for index, word in enumerate(words):
            self.setTabToolTip(index, word)
            self.setAccessibleTabName(index, word)
        self.setAccessibleName(self.tr("Script"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def tabSizeHint(self, index: int) -> QSize:
        """Wide enough for the word and a quiet border of paper."""
        return QSize(56 if len(self.tabText(index)) > 1 else 43, _HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """As wide as ever: a word of one character cannot shrink."""
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the segments."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = self.tabRect(0).united(self.tabRect(self.count() - 1))
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(whole).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.fillPath(frame, self._theme.colour("page"))
        painter.save()
        painter.setClipPath(frame)
        for index in range(self.count()):
            self._paint_segment(painter, index)
        painter.restore()
        painter.setPen(QPen(self._theme.colour("ink" if self.hasFocus() else "line"), 1))
        painter.drawPath(frame)
        painter.end()

    def _paint_segment(self, painter: QPainter, index: int) -> None:
        area, chosen = self.tabRect(index), index == self.currentIndex()
        if chosen:
            painter.fillRect(area, self._theme.colour("ink"))
        elif index and index - 1 != self.currentIndex():
            painter.fillRect(area.left(), area.top(), 1, area.height(), self._theme.colour("line"))
        painter.setFont(themes.interface_font(_SEGMENTS[index][1], 14))
        painter.setPen(self._theme.colour("page" if chosen else "ink"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.tabText(index))


class ConverterBar(QWidget):
    """The frame of the choice in the window's bar."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("converterBar")
        self.choice = ScriptChoice(theme, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.choice)

    def setTheme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self.choice.setTheme(theme)
