"""The window: whole when it returns, text before analysis, panels filled, state kept."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt, QUrl
from PySide6.QtGui import QAction, QGuiApplication, QImage, QPalette
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QTabBar, QToolButton, QWidget

from core.text.span import Span
from gui import theme as themes
from gui.actions import TABLE
from gui.app import create_window
from gui.settings import Settings

NAMED = (
    *("readingView", "secondView", "converterBar", "scriptChoice", "findBar"),
    *("entityPanel", "entityTree", "resolutionPanel", "resolutionTable", "factsPanel"),
    *("changesPanel", "changesTree", "annotationPanel", "annotationTree", "libraryPanel"),
)


def _modal():
    return QApplication.activeModalWidget()


def test_every_named_part_exists_when_it_returns(open_window):
    window = open_window(analysed=False, shown=False)
    assert window.objectName() == "mainWindow"
    for name in NAMED:
        assert len(window.findChildren(QWidget, name)) == 1, name
    assert _modal() is None


def test_the_converter_has_its_five_targets_in_order(open_window, report):
    window = open_window(report)
    choice = window.findChild(QWidget, "scriptChoice")
    assert choice.count() == 5
    for index, code in enumerate(("original", "hans", "hant", "tw", "hk")):
        choice.setCurrentIndex(index)
        assert window.reading_view.script() == code


def test_text_is_painted_before_the_analysis_ends(qtbot, open_window, report):
    # Answers of workers are delivered by the event loop, which has not run yet.
    window = open_window(report, analysed=False, shown=False)
    window.resize(1440, 900)
    assert "于建岳指出" in window.reading_view.text()
    image = window.reading_view.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    dark = sum(value < 100 for value in bytes(image.constBits()))
    assert window.session.analysis is None
    assert dark > 2000, "letters are black on paper"
    qtbot.waitUntil(lambda: window.session.analysis is not None, timeout=30_000)


def test_panels_are_filled_and_their_counts_stand_in_the_tabs(open_window, report):
    window = open_window(report)
    names = {window.entities.model.words(node.name) for node in _leaves(window.entities.model)}
    assert {"于建岳", "范采薇"} <= names
    assert window.resolutions.count() == 1
    bar = window.docks.tab_bars()[0]
    told = {
        bar.tabText(index): bar.tabButton(index, QTabBar.ButtonPosition.RightSide).text() for index in range(bar.count())
    }
    assert told[window.docks.right["resolutionDock"].windowTitle()] == "1"


def _leaves(model, parent=None):
    above = parent if parent is not None else QModelIndex()
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        yield model.node(index)
        yield from _leaves(model, index)


def test_switching_the_script_keeps_the_place(qtbot, open_window, long_report):
    window = open_window(long_report)
    view = window.reading_view
    place = view.text().index("第30段")
    window.navigator.show_span(Span(place, place + 4))
    before = view.topPosition()
    assert before > 0
    for index in (1, 2, 3, 4, 0):
        window.converter.choice.setCurrentIndex(index)
        assert view.script() == ("original", "hans", "hant", "tw", "hk")[index]
        # Rows break at the same characters: no conversion of this text changes a length.
        assert view.topPosition() == before


def test_a_click_in_a_panel_leads_to_the_evidence_and_back(open_window, long_report):
    window = open_window(long_report)
    view = window.reading_view
    place = view.text().index("第50段")
    assert not window.actions_["back"].isEnabled()
    window.entities.spanActivated.emit(Span(place, place + 4))
    assert not view.spanRect(place, place + 4).isEmpty()
    window.actions_["back"].trigger()
    assert view.topPosition() == 0
    window.actions_["forward"].trigger()
    assert not view.spanRect(place, place + 4).isEmpty()


def test_a_click_on_a_mark_selects_its_row(open_window, report):
    window = open_window(report)
    mentions = window.session.analysis.mentions
    index = next(i for i, one in enumerate(mentions) if one.span.of(window.reading_view.text()) == "范采薇")
    window.reading_view.markActivated.emit(f"m:{index}")
    current = window.entities.view.currentIndex()
    assert "范采薇" in str(current.data())
    assert window.docks.right["entityDock"].isVisible()


def test_a_mark_tells_what_it_is(open_window, report):
    window = open_window(report)
    mentions = window.session.analysis.mentions
    index = next(i for i, one in enumerate(mentions) if one.span.of(window.reading_view.text()) == "于建岳")
    said = window.pane.describe((f"m:{index}",))
    assert "于建岳" in said
    assert "縣委書記" in said
    assert window.pane.describe(("x:3", "")) != ""


def test_finding_crosses_scripts(qtbot, open_window, report):
    window = open_window(report)
    window.actions_["find"].trigger()
    window.find_bar.setQuery("奋斗")
    assert [hit.of(window.reading_view.text()) for hit in window.find_bar.hits()] == ["奮斗"]
    window.find_bar.close()
    qtbot.waitUntil(window.find_bar.isVisible)
    assert window.find_bar.hits() == ()


def test_errors_are_a_sentence_in_the_window(open_window, report, tmp_path):
    window = open_window(report)
    text = window.reading_view.text()
    window.commands.open_path(tmp_path)
    assert str(tmp_path) in window.message_bar.text()
    assert window.message_bar.isVisible()
    assert window.reading_view.text() == text
    assert _modal() is None


def test_a_bad_file_at_start_opens_an_empty_window(open_window, tmp_path):
    window = open_window(tmp_path / "none.txt", analysed=False)
    assert "none.txt" in window.message_bar.text()
    assert window.stack.currentWidget() is window.empty_page


def test_dropped_and_pasted(qtbot, open_window, report):
    window = open_window(analysed=False)
    window.reading_view.filesDropped.emit([str(report)])
    assert "于建岳指出" in window.reading_view.text()
    QGuiApplication.clipboard().setText("會議由馮軍主持。")
    window.actions_["paste"].trigger()
    assert window.reading_view.text() == "會議由馮軍主持。"
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(report))])
    QGuiApplication.clipboard().setMimeData(data)
    window.actions_["paste"].trigger()
    # A clipboard that still holds Python's data when the interpreter has gone crashes the process at its very end.
    QGuiApplication.clipboard().clear()
    assert "于建岳指出" in window.reading_view.text()
    assert Path(next(row.path for row in window.session.recent())) == report


def test_no_shortcut_stands_twice(open_window):
    window = open_window(analysed=False)
    keys = [shortcut.toString() for action in window.findChildren(QAction) for shortcut in action.shortcuts()]
    assert len(keys) > 10
    assert sorted(keys) == sorted(set(keys))
    assert not {str(digit) for digit in range(10)} & set(keys), "digits belong to labels"


def test_every_entry_of_the_table_has_its_slot_and_words(open_window):
    window = open_window(analysed=False)
    for entry in TABLE:
        assert callable(getattr(window.commands, entry.slot)), entry.name
        assert window.actions_[entry.name].text(), entry.name


def test_keys_of_the_window_act(qtbot, open_window, report):
    window = open_window(report)
    window.activateWindow()
    if QGuiApplication.platformName() == "xcb" and not window.isActiveWindow():
        pytest.skip("keys of a window need a window manager, or the offscreen platform")
    qtbot.waitUntil(window.isActiveWindow)
    window.reading_view.setFocus()
    qtbot.keyClick(window.reading_view, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert window.reading_view.script() == "hans"
    qtbot.keyClick(window.reading_view, Qt.Key.Key_F9)
    assert window.settings.clean_page
    qtbot.keyClick(window.reading_view, Qt.Key.Key_F8)
    assert window.second_view.isVisible()


def test_two_panes_show_two_scripts_of_one_place(qtbot, open_window, long_report):
    window = open_window(long_report)
    window.converter.choice.setCurrentIndex(1)
    window.actions_["two_panes"].setChecked(True)
    assert (window.reading_view.script(), window.second_view.script()) == ("hans", "original")
    assert window.second_view.text() == window.reading_view.text()
    place = window.reading_view.text().index("第30段")
    window.navigator.show_span(Span(place, place + 4))
    line = window.reading_view.text()[window.second_view.topPosition() :][:200]
    assert "段" in line
    assert abs(window.second_view.topPosition() - window.reading_view.topPosition()) < 45, "a row at most apart"


def test_state_is_there_again(qtbot, open_window, profile, long_report):
    first = open_window(long_report)
    first.converter.choice.setCurrentIndex(3)
    first.commands.choose_theme("dark")
    first.commands.enlarge()
    place = first.reading_view.text().index("第30段")
    first.navigator.show_span(Span(place, place + 4))
    first.docks.left.hide()
    top, size = first.reading_view.topPosition(), first.reading_view.textSize()
    first.resize(1300, 800)
    top = first.reading_view.topPosition()
    first.close()
    second = open_window()
    assert second.reading_view.script() == "tw"
    assert second.theme.name == "dark"
    assert second.reading_view.textSize() == size == 22
    assert second.docks.left.isHidden()
    assert second.reading_view.text().startswith("第0段")
    assert abs(second.reading_view.topPosition() - top) < 90, "the same lines, whatever the width"
    second.commands.choose_theme("light")


def test_languages_change_while_the_window_is_open(open_window, report):
    window = open_window(report)
    english = window.actions_["open"].text()
    for code in ("zh_TW", "zh_CN"):
        window.commands.choose_language(code)
        QApplication.processEvents()
        assert window.languages.code == code
        assert window.actions_["open"].text() != english, code
        assert any("一" <= character <= "鿿" for character in window.docks.right["entityDock"].windowTitle())
    window.commands.choose_language("en")
    QApplication.processEvents()
    assert window.actions_["open"].text() == english


def test_a_narrow_window_folds_the_left_column_first(qtbot, open_window):
    window = open_window(analysed=False)
    left, right = window.docks.left, window.docks.right["entityDock"]
    window.resize(900, 700)
    assert left.isHidden()
    assert not right.isHidden()
    window.resize(700, 700)
    assert right.isHidden()
    window.resize(1440, 900)
    assert not left.isHidden()
    assert not right.isHidden()


def test_the_right_column_of_a_narrow_window_is_a_drawer(qtbot, open_window, report):
    window = open_window(report)
    drawer, docks = window.docks.drawer, window.docks
    assert not window.bar.drawer.isVisible()
    for width in (950, 850, 700):
        window.resize(width, 700)
    assert window.bar.drawer.isVisible()
    window.bar.drawer.click()
    assert drawer.isVisible()
    assert window.entities.isVisible()
    assert drawer.geometry().right() == window.width() - 1
    window.select_key("a:none")
    assert drawer.front() == "annotationDock"
    qtbot.keyClick(drawer, Qt.Key.Key_Escape)
    assert not drawer.isVisible()
    assert window.entities.parent() is not None
    window.actions_["side_panels"].trigger()
    place = window.reading_view.text().index("范采薇")
    window.entities.spanActivated.emit(Span(place, place + 3))
    assert not drawer.isVisible(), "it has led somewhere and gives the page free"
    window.actions_["side_panels"].trigger()
    window.resize(1440, 900)
    assert not drawer.isVisible()
    assert all(dock.widget() is not None for dock in docks.right.values())
    assert window.entities.isVisible()
    window.actions_["side_panels"].trigger()
    assert not window.entities.isVisible()


def test_columns_folded_by_a_narrow_window_are_there_again_in_a_wide_one(qtbot, open_window, report):
    first = open_window(report)
    for width in (950, 850, 700):
        first.resize(width, 700)
    first.actions_["side_panels"].trigger()
    first.close()
    second = open_window()
    second.resize(1440, 900)
    assert not second.docks.left.isHidden()
    assert second.entities.isVisible()


@pytest.mark.parametrize("width", [1440, 1200])
@pytest.mark.parametrize("code", ["en", "zh_TW", "zh_CN"])
def test_every_tab_is_seen_without_arrows(qtbot, open_window, report, width, code):
    window = open_window(report)
    window.commands.choose_language(code)
    window.resize(width, 800)
    for name in window.docks.right:
        window.docks.set_count(name, 234)
    QApplication.processEvents()
    bar = window.docks.tab_bars()[0]
    assert bar.count() == 5
    assert bar.tabRect(4).right() <= bar.width()
    assert not any(button.isVisible() for button in bar.findChildren(QToolButton))
    window.commands.choose_language("en")


def test_english_tells_one_from_many(open_window, report):
    window = open_window(report, analysed=False)
    foot = window.foot
    told = []
    for count in (1, 2):
        foot.set_characters(count)
        told.append(foot.characters.text())
    assert told == ["1 character", "2 characters"]


def test_a_second_window_on_one_library_reads_and_says_why_it_cannot_mark(open_window, report):
    first = open_window(report)
    second = open_window(report)
    assert second.reading_view.text() == first.reading_view.text()
    said = second.message_bar.text()
    assert said
    second.message_bar.hide()
    second.reading_view.setSelectedSpan(0, 4)
    second.reading_view.labelRequested.emit(1)
    assert second.message_bar.text() == said
    assert second.session.notebook.placed == ()
    first.reading_view.setSelectedSpan(0, 4)
    first.reading_view.labelRequested.emit(1)
    assert len(first.session.notebook.placed) == 1


def test_of_several_files_the_first_opens_and_the_others_are_kept(qtbot, open_window, report, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("會議由馮軍主持。", encoding="utf-8")
    window = open_window(analysed=False)
    window.commands.open_files([str(report), str(other), str(tmp_path / "none.txt")])
    qtbot.waitUntil(lambda: len(window.session.recent()) == 2, timeout=30_000)
    assert "于建岳" in window.reading_view.text()
    assert [Path(row.path).name for row in window.session.recent()] == ["report.txt", "other.txt"]
    assert "none.txt" in window.message_bar.text()


def test_our_own_mistakes_are_shown_with_details(open_window, report):
    window = open_window(report)
    window.session.broken.emit(ValueError("span of 馮軍"))
    window.session.broken.emit(ValueError("again"))
    dialog = window.findChild(QWidget, "faultDialog")
    assert not dialog.isModal()
    assert "span of 馮軍" in dialog.details.toPlainText()
    assert "again" in dialog.details.toPlainText()
    dialog.close()


def test_the_empty_page_offers_the_sample(qtbot, open_window):
    window = open_window(analysed=False)
    assert window.stack.currentWidget() is window.empty_page
    window.empty_page.sample.click()
    assert len(window.reading_view.text()) > 300
    assert window.stack.currentWidget() is window.splitter


def test_a_bare_application_is_enough(tmp_path, report):
    """In a process of its own: nothing but QApplication([]) stands before create_window."""
    script = (
        "import sys, pathlib\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from gui.app import create_window\n"
        "app = QApplication([])\n"
        f"window = create_window(pathlib.Path({str(tmp_path / 'p')!r}), pathlib.Path({str(report)!r}))\n"
        "window.show()\n"
        "assert '于建岳' in window.reading_view.text()\n"
        "window.close()\n"
    )
    root = Path(__file__).resolve().parents[2]
    ran = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, timeout=60, check=False)
    assert ran.returncode == 0, ran.stderr
    assert "Traceback" not in ran.stderr


def test_the_menu_of_the_page_offers_labels(open_window, report):
    window = open_window(report)
    span = Span(0, 4)
    window.reading_view.setSelectedSpan(0, 4)
    menu = window.hands[0].menu(span)
    rows = [action.text().split("\t") for action in menu.actions() if action.text()][:9]
    assert [key for _, key in rows] == [str(key) for key in range(1, 10)]
    assert rows[0][0] == "Question"
    menu.actions()[2].trigger()
    assert window.session.notebook.placed[0].labels[0].key == 3


def test_preferences_act_at_once_and_are_kept(qtbot, open_window, report):
    window = open_window(report)
    window.actions_["preferences"].trigger()
    dialog = window.findChild(QWidget, "preferencesDialog")
    assert not dialog.isModal()
    dialog.line_height.setValue(200)
    assert window.reading_view.lineHeight() == window.second_view.lineHeight() == window.settings.line_height == 200
    dialog.press_forms.setChecked(False)
    assert not window.settings.press_forms
    dialog.font_size.setValue(24)
    assert window.reading_view.textSize() == window.settings.text_size == 24
    with qtbot.waitSignal(window.session.analysis_finished, timeout=30_000) as told:
        dialog.repair.setCurrentIndex(0)
    assert told.args[0].repairs == ()
    dialog.theme.setCurrentIndex(2)
    assert window.theme.name == "dark"
    dialog.theme.setCurrentIndex(1)
    assert window.theme.name == "light"
    dialog.close()


def test_each_kind_may_have_a_line_of_its_own(open_window, report):
    window = open_window(report)
    plain = window.reading_view.grab().toImage()
    window.actions_["distinct_lines"].setChecked(True)
    distinct = window.reading_view.grab().toImage()
    assert distinct != plain
    window.close()
    again = open_window(report)
    assert again.actions_["distinct_lines"].isChecked()
    again.actions_["distinct_lines"].setChecked(False)
    assert not again.settings.distinct_lines


def test_a_closed_window_does_not_dress_the_next_one(qtbot, open_window, profile, report, tmp_path):
    first = Settings(profile)
    first.theme, first.language = "light", "zh_TW"
    first.save()
    lingering = open_window(report)
    lingering.close()
    (tmp_path / "other").mkdir()
    second = Settings(tmp_path / "other")
    second.theme, second.language = "dark", "zh_CN"
    second.save()
    window = create_window(tmp_path / "other", report)
    qtbot.addWidget(window)
    window.show()
    QApplication.sendPostedEvents()
    assert lingering.over
    ground = QApplication.palette().color(QPalette.ColorRole.Window)
    assert (window.theme.name, ground) == ("dark", themes.load("dark").colour("window"))


def test_behind_the_filter_line_is_the_ground_of_the_theme(open_window, profile, report):
    settings = Settings(profile)
    settings.theme = "dark"
    settings.save()
    window = open_window(report)
    window.entities.filter.show()
    QApplication.processEvents()
    assert window.entities.grab().toImage().pixelColor(2, 2) == themes.load("dark").colour("panel")


@pytest.mark.parametrize("width", [1440, 800, 600])
def test_the_query_of_the_find_field_can_be_read_in_any_window(qtbot, open_window, report, width):
    window = open_window(report)
    window.resize(width, 600)
    window.find_bar.setQuery("于建岳")
    QApplication.processEvents()
    field = window.find_bar.findChild(QLineEdit, "findQuery")
    count = window.find_bar.findChild(QLabel, "findCount")
    assert field.width() >= field.fontMetrics().horizontalAdvance("于建岳于建岳")
    assert count.isVisible()
    assert count.width() >= count.sizeHint().width(), "the count is not cut"
    assert window.find_bar.mapTo(window, window.find_bar.rect().topRight()).x() <= window.width()


def test_what_was_read_recently_stands_beside_what_opens_a_text(open_window, report):
    window = open_window(report)
    menu = window.menus["file"]
    order = [one.menu() is window.menus["recent"] for one in menu.actions()]
    ends = [one.isSeparator() for one in menu.actions()]
    assert order.index(True) < ends.index(True)


def test_the_menu_of_a_place_offers_only_what_can_be_done_there(open_window, report):
    window = open_window(report)
    start = window.session.document.text.index("凝心聚力")
    names = {one.objectName() for one in window.hands[0].menu(Span(start, start)).actions()}
    assert names.isdisjoint({"action_label", "action_note", "action_remove", "action_copy"})
    names = {one.objectName() for one in window.hands[0].menu(Span(start, start + 4)).actions()}
    assert {"action_label", "action_note", "action_copy"} <= names


def test_the_edit_menu_begins_with_what_takes_back(open_window, report):
    window = open_window(report)
    assert [one.objectName() for one in window.menus["edit"].actions()][:2] == ["action_undo", "action_redo"]


def test_without_a_text_there_is_nothing_to_save_and_an_empty_clipboard_is_told(qtbot, open_window):
    window = open_window(analysed=False)
    for name in ("save_text", "save_pdf", "print"):
        window.actions_[name].trigger()
    assert [one for one in window.findChildren(QDialog) if one.isVisible()] == []
    QGuiApplication.clipboard().clear()
    window.commands.open_pasted()
    qtbot.waitUntil(lambda: window.message_bar.text() == "There is no text to read.")
