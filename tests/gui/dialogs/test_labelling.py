"""The code book and the preview of all occurrences in a real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from gui.dialogs.codebook import CodeBook, Farewell
from gui.dialogs.occurrences import Occurrences
from gui.marking import Fate

TEXT = "盧小亨出席會議。卢小亨指出，要凝心聚力。\n盧小亨同志主持會議。\n"


@pytest.fixture
def window(open_window, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return open_window(path)


@pytest.fixture
def book(window) -> CodeBook:
    window.actions_["codebook"].trigger()
    return window.findChild(CodeBook)


def names(book: CodeBook) -> list[str]:
    return [book.tree.topLevelItem(row).text(0) for row in range(book.tree.topLevelItemCount())]


def by_id(window, key: str):
    return next(one for one in window.session.notebook.labels if one.id == key)


def test_all_occurrences_are_shown_in_both_scripts_and_labelled_in_one_step(window):
    window.reading_view.setSelectedSpan(0, 3)
    window.actions_["label_all"].trigger()
    dialog = window.findChild(Occurrences)
    rows = [[dialog.list.topLevelItem(row).text(column) for column in range(2)] for row in range(3)]
    assert dialog.list.topLevelItemCount() == 3
    assert [any("【盧小亨】" in cell for cell in row) for row in rows] == [True, True, True]
    assert [any("【卢小亨】" in cell for cell in row) for row in rows] == [True, True, True]
    dialog.list.topLevelItem(1).setCheckState(0, Qt.CheckState.Unchecked)
    dialog.label.setCurrentIndex(dialog.label.findData("personnel"))
    dialog.accept()
    notebook = window.session.notebook
    assert [one.span.start for one in notebook.placed] == [0, TEXT.rindex("盧小亨")]
    assert {label.id for one in notebook.placed for label in one.labels} == {"personnel"}
    assert notebook.undo_group.undoText() == "label Personnel on 2 marks"
    window.actions_["undo"].trigger()
    assert notebook.placed == ()


def test_words_that_do_not_stand_in_the_text_label_nothing(window):
    window.actions_["label_all"].trigger()
    dialog = window.findChild(Occurrences)
    assert not dialog.give.isEnabled()
    dialog.words.setText("無此詞")
    dialog.look()
    assert (dialog.list.topLevelItemCount(), dialog.give.isEnabled()) == (0, False)


def test_a_label_is_renamed_recoloured_and_put_under_another(window, book):
    book.choose("wording")
    book.name.setText("重要提法")
    book.name.editingFinished.emit()
    assert by_id(window, "wording").name == "重要提法"
    book.recolour(QColor("#123456"))
    assert by_id(window, "wording").colour == "#123456"
    book.parent_choice.setCurrentIndex(book.parent_choice.findData("point"))
    book.parent_choice.activated.emit(0)
    assert by_id(window, "wording").parent == "point"
    assert "重要提法" not in names(book)
    book.choose("point")
    assert book.parent_choice.findData("wording") == -1, "no label stands under one below it"
    for _ in range(3):
        window.actions_["undo"].trigger()
    assert (by_id(window, "wording").name, by_id(window, "wording").parent) == ("提法", None)


def test_a_description_is_kept_when_another_label_is_chosen(window, book):
    book.choose("figure")
    book.description.setPlainText("出席人數、票數。")
    book.choose("shift")
    assert by_id(window, "figure").description == "出席人數、票數。"
    assert by_id(window, "shift").description == ""


def test_a_look_at_every_label_changes_none(window, book):
    before = window.session.notebook.labels
    for label in before:
        book.choose(label.id)
    book.close()
    assert window.session.notebook.labels == before
    assert not window.session.notebook.undo_group.canUndo()


def test_a_new_label_is_there_at_once_to_be_named(window, book):
    book.add.click()
    assert book.name.text() == "New label"
    book.name.setText("人事異動")
    book.close()
    assert "人事異動" in [one.name for one in window.session.notebook.labels]


def test_removing_a_label_in_use_asks_what_becomes_of_its_marks(window, book):
    notebook = window.session.notebook
    window.reading_view.setSelectedSpan(0, 3)
    window.hands[0].label(1)
    book.choose("question")
    book.remove.click()
    question = book.findChild(Farewell)
    question.fates[Fate.MOVE].setChecked(True)
    question.into.setCurrentIndex(question.into.findData("citation"))
    question.accept()
    assert [one.id for one in notebook.placed[0].labels] == ["citation"]
    assert "question" not in [one.id for one in notebook.labels]
    book.choose("shift")
    book.remove.click()
    assert "shift" not in [one.id for one in notebook.labels], "one that no mark has goes without a question"


def test_a_code_book_goes_out_and_comes_back(window, book, tmp_path):
    path = str(tmp_path / "book.qdc")
    window.commands.exchange.save_codebook(path)
    book.choose("shift")
    book.remove.click()
    window.commands.labelling.bring_in(path)
    assert [one.name for one in window.session.notebook.labels if one.id == "shift" or one.name == "變化"] == ["變化"]
    assert "New labels: 1." in window.message_bar.text()
    (tmp_path / "no.qdc").write_text("no code book", encoding="utf-8")
    window.commands.labelling.bring_in(str(tmp_path / "no.qdc"))
    assert "no.qdc" in window.message_bar.text()
