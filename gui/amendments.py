"""What the reader says about changes of the text: cleaning, repairs, forms that conversion chose, own words, corrections.

Each is a ruling on the undo stack, after which the text is read anew. A ruling may hold for this document, or for all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject

from core import cleaning, pipeline, rulings
from core.model.annotation import Subject, Verdict
from core.model.options import Scope
from core.text.document import Document, EditKey, NameDoubt
from core.text.span import Span
from gui import words
from gui.notebook import Decision, Notebook, shortened


class Amendments(QObject):
    """Rules on the text of the open document; without one nothing is ruled."""

    def __init__(self, notebook: Notebook, document: Callable[[], Document | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notebook, self._document = notebook, document

    def rule(self, keys: Sequence[EditKey], verdict: Verdict) -> None:
        """Refuse or accept changes of the text, all of them as one step."""
        refused = verdict is Verdict.REFUSED
        told = self.tr("refuse %n changes", "", len(keys)) if refused else self.tr("accept %n changes", "", len(keys))
        self._notebook.rule(Subject.EDIT, [rulings.edit_key_text(key) for key in keys], verdict, told)

    def rule_steps(self, steps: Iterable[str], verdict: Verdict, *, everywhere: bool = False) -> None:
        """Refuse or accept whole cleaning steps, here or in all documents."""
        made = [Decision(Subject.STEP, step, verdict) for step in steps]
        if made:
            told = self._told(verdict is Verdict.REFUSED, len(made), everywhere=everywhere)
            self._notebook.decide(made, told.format(step=words.step(made[0].key)), everywhere=everywhere)

    def _told(self, refused: bool, steps: int, *, everywhere: bool) -> str:
        if steps > 1:
            return self.tr("refuse all changes") if refused else self.tr("accept all changes")
        if everywhere:
            return self.tr("refuse {step} in all documents") if refused else self.tr("accept {step} in all documents")
        return self.tr("refuse {step}") if refused else self.tr("accept {step}")

    def choose(self, key: EditKey, choices: Iterable[str], chosen: str) -> None:
        """Take one of several readings of a place; `choices` are all of them, of which `key` names the present one."""
        others = [EditKey(key.step, key.start, key.end, one) for one in choices if one != chosen]
        taken = EditKey(key.step, key.start, key.end, chosen)
        made = [Decision(Subject.EDIT, rulings.edit_key_text(one), Verdict.REFUSED) for one in others]
        made.append(Decision(Subject.EDIT, rulings.edit_key_text(taken), Verdict.ACCEPTED))
        self._notebook.decide(made, self.tr("read {text}").format(text=shortened(chosen)))

    def correct(self, span: Span, text: str) -> None:
        """Put `text` in the place of a clean span; it takes the place of earlier corrections there."""
        document = self._document()
        found = cleaning.correct(document, span, text) if document is not None else None
        if found is None or document is None:
            return
        made = [Decision(Subject.EDIT, rulings.edit_key_text(key), Verdict.REFUSED) for key in found.replaces]
        made.append(Decision(Subject.EDIT, rulings.edit_key_text(found.key), Verdict.ACCEPTED))
        told = self.tr("correct {text}").format(text=shortened(span.of(document.text)))
        self._notebook.decide(made, told)

    def choose_form(self, doubt: NameDoubt, scope: Scope, form: str) -> None:
        """Write a character of a doubtful conversion so: here, everywhere, or always in this name."""
        document = self._document()
        if document is not None:
            key = pipeline.doubt_key(document, doubt, scope)
            told = self.tr("write {text} as {form}").format(text=doubt.original, form=form)
            everywhere = scope is Scope.NAME
            self._notebook.decide([Decision(Subject.CONVERSION, key, Verdict.ACCEPTED, form)], told, everywhere=everywhere)

    def keep_words(self, pairs: Iterable[tuple[str, str]], *, everywhere: bool) -> None:
        """Convert these words so, in this document or in all."""
        made = [Decision(Subject.WORD, word, Verdict.ACCEPTED, becomes) for word, becomes in pairs]
        if made:
            self._notebook.decide(made, self.tr("keep %n words", "", len(made)), everywhere=everywhere)

    def drop_words(self, held: Iterable[str], *, everywhere: bool) -> None:
        """Convert these words by the dictionaries again."""
        ruled = [(Subject.WORD, word) for word in held]
        self._notebook.withdraw(ruled, self.tr("drop %n words", "", len(ruled)), everywhere=everywhere)

    def own_words(self, *, everywhere: bool) -> tuple[tuple[str, str], ...]:
        """The reader's words that hold for this document alone, or for all."""
        held = self._notebook.ruled(everywhere=everywhere)
        kept = ((key, one.value) for (subject, key), one in held.items() if subject is Subject.WORD)
        return tuple(sorted((word, value) for word, value in kept if value))
