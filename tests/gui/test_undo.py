"""Undo over the store: a change and its inverse, and a refused change that leaves no trace."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QUndoStack

from core import pipeline
from core.errors import StoreError
from core.model.annotation import Annotation, Change
from core.store import Library
from core.text.anchor import Anchor
from core.text.span import Span
from gui.undo import ChangeCommand


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.sqlite") as made:
        yield made


@pytest.fixture
def annotation(library):
    source = pipeline.read_text("會議由馮軍主持。")
    document = library.add(source, "一")
    return Annotation("a1", document, Anchor.make(source.text, Span(3, 5), source.sha256), note="主持")


def test_redo_makes_and_undo_takes_back(qtbot, library, annotation):
    stack = QUndoStack()
    stack.push(ChangeCommand((Change(None, annotation),), "note", library.apply_all, pytest.fail))
    assert [one.note for one in library.annotations(annotation.document)] == ["主持"]
    stack.undo()
    assert library.annotations(annotation.document) == ()
    stack.redo()
    assert [one.note for one in library.annotations(annotation.document)] == ["主持"]
    assert stack.undoText() == "note"


def test_a_refused_change_leaves_the_stack_and_is_told(qtbot, library, annotation):
    stack, told = QUndoStack(), []

    def refuse(change):
        raise StoreError("full")

    stack.push(ChangeCommand((Change(None, annotation),), "note", refuse, told.append))
    assert [error.code for error in told] == ["full"]
    assert stack.count() == 0
    assert not stack.canUndo()


def test_an_undo_that_the_store_refuses_is_told_and_dropped(qtbot, library, annotation):
    stack, told = QUndoStack(), []
    stack.push(ChangeCommand((Change(None, annotation),), "note", library.apply_all, told.append))
    kept = library.annotations(annotation.document)[0]
    library.apply(Change(kept, None))
    stack.undo()
    assert [type(error) for error in told] == [StoreError]
    assert not stack.canUndo()
    assert not stack.canRedo()


def test_several_changes_are_one_step_and_one_transaction(qtbot, library, annotation):
    stack, told = QUndoStack(), []
    other = replace(annotation, id="a2", note="馮軍")
    stack.push(ChangeCommand((Change(None, annotation), Change(None, other)), "notes", library.apply_all, told.append))
    assert stack.count() == 1
    assert len(library.annotations(annotation.document)) == 2
    stack.undo()
    assert library.annotations(annotation.document) == ()
    stack.redo()
    # The second of two cannot be made: the first is not kept either.
    third = Change(None, replace(annotation, id="a3"))
    stack.push(ChangeCommand((third, Change(None, other)), "notes", library.apply_all, told.append))
    assert [error.code for error in told] == ["conflict"]
    assert {one.id for one in library.annotations(annotation.document)} == {"a1", "a2"}
