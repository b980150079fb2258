"""Preferences and the note editor: neither stops the window, each tells what was chosen or written."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QWidget

from gui import settings
from gui.dialogs.annotation import NoteEditor, edit_note
from gui.dialogs.form import Chooser, Field, Form
from gui.dialogs.preferences import LANGUAGES, SIZES, THEMES, Choices, PreferencesDialog, preferences
from gui.page.findings import iso_day


@pytest.fixture
def dialog(qtbot) -> PreferencesDialog:
    made = preferences(Choices(theme="dark", font_size=22, line_height=180, repair="applied"))
    qtbot.addWidget(made)
    return made


def test_preferences_show_what_is_chosen_and_stop_nothing(dialog):
    assert dialog.isVisible()
    assert not dialog.isModal()
    assert dialog.language.currentData() == "system"
    assert dialog.theme.currentText() == "Dark"
    assert dialog.font_size.value() == 22
    assert dialog.line_height.value() == 180
    assert dialog.repair.currentText() == "Applied"
    assert dialog.press_forms.isChecked()


def test_every_field_has_a_name_for_a_screen_reader(dialog):
    for field in (dialog.language, dialog.theme, dialog.font_size, dialog.line_height, dialog.repair):
        assert field.accessibleName()
    assert dialog.press_forms.text()


def test_each_choice_is_told_at_once_and_the_rest_stays(qtbot, dialog):
    told = []
    dialog.languageChanged.connect(told.append)
    dialog.changed.connect(told.append)
    dialog.language.setCurrentIndex(3)
    assert told == ["zh_TW", Choices("zh_TW", "dark", 22, 180, "applied", press_forms=True)]
    for signal, act, value in (
        (dialog.themeChanged, lambda: dialog.theme.setCurrentIndex(1), "light"),
        (dialog.fontSizeChanged, lambda: dialog.font_size.setValue(24), 24),
        (dialog.lineHeightChanged, dialog.line_height.stepUp, 185),
        (dialog.repairChanged, lambda: dialog.repair.setCurrentIndex(0), "off"),
        (dialog.pressFormsChanged, dialog.press_forms.click, False),
    ):
        with qtbot.waitSignal(signal) as one:
            act()
        assert one.args == [value]
    assert dialog.choices == Choices("zh_TW", "light", 24, 185, "off", press_forms=False)


def test_the_dialog_offers_what_the_settings_can_keep(qapp, tmp_path):
    kept = settings.Settings(tmp_path)
    for language in LANGUAGES:
        kept.language = language
        assert kept.language == language
    for theme in THEMES:
        kept.theme = theme
        assert kept.theme == theme
    for size in SIZES:
        kept.text_size = size
        assert kept.text_size == size


def test_an_unknown_choice_shows_the_first(qtbot):
    made = PreferencesDialog(Choices(theme="sepia"))
    qtbot.addWidget(made)
    assert made.theme.currentData() == "system"


def test_escape_closes_it(qtbot, page):
    made = preferences(Choices(), page)
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.findChild(PreferencesDialog) is None)


@pytest.fixture
def page(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def gone(page: QWidget) -> bool:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return page.findChild(NoteEditor) is None


def test_enter_keeps_the_note_and_shift_makes_a_line(qtbot, page):
    editor = edit_note("a1", "三河五區", "首見？", QPoint(20, 20), page)
    assert not editor.isWindow()
    assert editor.text.toPlainText() == "首見？"
    editor.text.clear()
    qtbot.keyClicks(editor.text, "a")
    qtbot.keyClick(editor.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(editor.text, "b")
    with qtbot.waitSignal(editor.written) as told:
        qtbot.keyClick(editor.text, Qt.Key.Key_Return)
    assert told.args == ["a1", "a\nb"]
    assert gone(page)


def test_escape_leaves_the_note_as_it_was(qtbot, page):
    editor = edit_note("a1", "三河五區", "首見？", QPoint(20, 20), page)
    qtbot.keyClicks(editor.text, "x")
    with qtbot.assertNotEmitted(editor.written), qtbot.waitSignal(editor.closed):
        qtbot.keyClick(editor.text, Qt.Key.Key_Escape)
    assert gone(page)


def test_a_note_left_alone_is_not_told(qtbot, page):
    editor = edit_note("a1", "三河五區", "首見？", QPoint(20, 20), page)
    with qtbot.assertNotEmitted(editor.written):
        editor.keep()


def test_leaving_the_editor_keeps_what_was_written(qtbot, page):
    editor = edit_note("a1", "三河五區", "", QPoint(20, 20), page)
    editor.text.setPlainText("查 2023 年報告")
    written = []
    editor.written.connect(lambda *told: written.append(told))
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    page.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(lambda: bool(written))
    assert written == [("a1", "查 2023 年報告")]


def test_the_editor_stays_inside_the_window_and_shortens_a_long_quotation(qtbot, page):
    editor = edit_note("a1", "中國人民政治協商會議\n雲嶺縣第七屆委員會第四次會議政治決議", "", QPoint(590, 395), page)
    assert page.rect().contains(editor.geometry())
    assert editor.quotation.text() == "中國人民政治協商會議 雲嶺縣第七屆委員會第四次會…"
    assert "政治決議" in editor.accessibleName()


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("2024-03-06", "2024-03-06"),
        ("2024年3月6日", "2024-03-06"),
        ("2024.3", "2024-03"),
        ("2024年3月", "2024-03"),
        ("2024年", "2024"),
        ("2024", "2024"),
        ("", ""),
        ("昨天", None),
        ("3月6日", None),
        ("2024-02-30", None),
        ("2024-13", None),
    ],
)
def test_only_a_date_is_taken_for_the_date_of_a_document(qtbot, typed, read):
    assert iso_day(typed) == read
    form = Form("Date", (Field("text", "Date", typed, read=iso_day),))
    qtbot.addWidget(form)
    assert form.buttons.button(form.buttons.StandardButton.Ok).isEnabled() is (read is not None)


def test_one_of_many_names_is_found_in_either_script_and_by_keys(qtbot):
    chooser = Chooser("The same as", ["余青", "云啟明", "郁文斗", "雲啟東"])
    qtbot.addWidget(chooser)
    chooser.show()
    chooser.filter.setText("云启")
    qtbot.keyClick(chooser.filter, Qt.Key.Key_Down)
    with qtbot.waitSignal(chooser.chosen) as told:
        qtbot.keyClick(chooser.filter, Qt.Key.Key_Return)
    assert told.args == [3]
