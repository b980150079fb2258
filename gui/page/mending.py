"""What the page's menu offers about the text itself: correct what is wrong, have a word converted otherwise."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from core.text.document import Document
from core.text.span import Span
from gui.amendments import Amendments
from gui.dialogs.form import Field, Form

_LONGEST = 200
"""Characters that fit the line in which they are corrected."""
_WORD = 30


class Mending(QObject):
    """Fills menus; what is typed becomes a ruling. Dialogs stand over `window`."""

    def __init__(self, amendments: Amendments, document: Callable[[], Document | None], window: QWidget) -> None:
        super().__init__(window)
        self._amendments, self._document, self._window = amendments, document, window

    def fill(self, menu: QMenu, span: Span) -> None:
        """What can be done to the text of a selection."""
        document = self._document()
        text = span.of(document.text) if document is not None else ""
        if 0 < len(text) <= _LONGEST and "\n" not in text:
            menu.addSeparator()
            menu.addAction(self.tr("Correct the text…")).triggered.connect(lambda: self._ask_text(span, text))
            if len(text) <= _WORD:
                menu.addAction(self.tr("Convert it as…")).triggered.connect(lambda: self._ask_word(text))

    def _ask_text(self, span: Span, text: str) -> None:
        form = Form(self.tr("Correct the text"), (Field("text", self.tr("Right is"), text),), self._window, text)
        form.given.connect(lambda given: self._amendments.correct(span, given["text"]))
        form.open()

    def _ask_word(self, text: str) -> None:
        fields = (
            Field("word", self.tr("Word"), text, needed=True),
            Field("becomes", self.tr("Converted as"), text, needed=True),
            Field("reach", self.tr("Holds for"), "document", self._reaches()),
        )
        form = Form(self.tr("A word of your own"), fields, self._window)
        form.given.connect(self._keep_word)
        form.open()

    def _keep_word(self, given: dict[str, str]) -> None:
        self._amendments.keep_words(((given["word"], given["becomes"]),), everywhere=given["reach"] == "all")

    def _reaches(self) -> tuple[tuple[str, str], ...]:
        return ("document", self.tr("this document")), ("all", self.tr("all documents"))
