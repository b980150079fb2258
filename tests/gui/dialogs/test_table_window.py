"""The table window shows what the tables have, in words, copies it and keeps it."""

from __future__ import annotations

import csv
import io

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from core import pipeline
from core.export import tables
from core.text.span import Span
from gui.dialogs import table
from gui.dialogs.table import TableWindow

REPORT = """雲嶺網訊　3月6日上午，中國人民政治協商會議雲嶺縣第七屆委員會第四次會議在雲嶺賓館閉幕。
會議應到委員186名，因病因事請假9人，實到177人，符合章程規定。
縣委書記于建岳，縣委副書記、縣長范采薇出席會議。
會議審議通過了《政協雲嶺縣第七屆委員會第四次會議政治決議》。
"""


@pytest.fixture(scope="module")
def analysis():
    return pipeline.analyse(pipeline.read_text(REPORT))


@pytest.fixture
def window(qtbot, analysis):
    made = TableWindow(analysis)
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_table_and_column_has_words() -> None:
    assert set(table.TITLES) == set(tables.TABLES)
    for columns in tables.COLUMNS.values():
        for column in columns:
            assert "_" not in table.heading(column)


def test_each_table_is_shown_with_its_rows(window, analysis) -> None:
    for name in tables.TABLES:
        window.choice.setCurrentIndex(window.choice.findData(name))
        assert window.model.rowCount() == len(tables.table(analysis, name).rows)
        shown = [
            str(window.model.index(row, column).data())
            for row in range(window.model.rowCount())
            for column in range(window.model.columnCount())
        ]
        assert not [text for text in shown if "_" in text]


def test_rows_are_sorted_by_number(window) -> None:
    window.choice.setCurrentIndex(window.choice.findData("mentions"))
    column = window.model.table.columns.index("start")
    window.view.sortByColumn(column, window.view.horizontalHeader().sortIndicatorOrder())
    proxy = window.view.model()
    starts = [int(proxy.index(row, column).data()) for row in range(proxy.rowCount())]
    assert starts == sorted(starts)
    assert len(str(starts[0])) < len(str(starts[-1]))  # as text, 100 would come before 20


def test_copying_gives_words_and_quotations(window) -> None:
    window.copy()
    heading, first, *_ = QGuiApplication.clipboard().text().split("\n")
    assert heading.split("\t")[1] == "Name"
    assert "于建岳" in first
    assert "縣委書記于建岳，縣委副書記、縣長范采薇出席會議。" in first


def test_a_kept_table_is_read_back(window, tmp_path, analysis) -> None:
    window.save(str(tmp_path / "people.csv"))
    text = (tmp_path / "people.csv").read_bytes().decode("utf-8-sig")
    read = list(csv.reader(io.StringIO(text)))
    assert [tuple(row) for row in read[1:]] == list(tables.table(analysis, "people").rows)
    assert not list(tmp_path.glob("*.part"))


def test_a_file_that_cannot_be_written_is_told(window, tmp_path, qtbot) -> None:
    with qtbot.waitSignal(window.failed) as told:
        window.save(str(tmp_path / "absent" / "people.csv"))
    assert told.args[0].endswith("people.csv")


def test_a_row_leads_to_its_place(window, qtbot) -> None:
    with qtbot.waitSignal(window.placeAsked) as asked:
        window.view.activated.emit(window.view.model().index(0, 0))
    (span,) = asked.args
    assert isinstance(span, Span)
    assert span.of(REPORT)


def test_a_resolution_is_a_document_and_a_title_a_post() -> None:
    assert table.heading("title", "resolutions") == "Document"
    assert table.heading("title", "people") == "Title"


def test_kinds_of_documents_and_sums_are_told_in_words() -> None:
    assert table.cell("kind", "决议") == "resolution"
    assert table.cell("kind", "attendance") == "attendance"
    assert table.cell("kind", "a kind of tomorrow") == "a kind of tomorrow"


def test_a_table_follows_the_text_and_the_language(qtbot, open_window, tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    main = open_window(path)
    main.commands.show_tables("people")
    (shown,) = main.findChildren(TableWindow)
    shown.view.sortByColumn(shown.model.table.columns.index("name"), Qt.SortOrder.DescendingOrder)
    text = main.session.document.text
    before = main.session.analysis
    main.amendments.correct(Span(0, 2), "雲嶺縣新聞")
    qtbot.waitUntil(lambda: main.session.analysis is not before, timeout=30_000)
    assert main.session.document.text != text
    name = shown.model.table.columns.index("name")
    first = shown.view.model().index(0, name)
    last = shown.view.model().index(shown.view.model().rowCount() - 1, name)
    assert last.data() < first.data(), "sorted as it was"
    with qtbot.waitSignal(shown.placeAsked) as told:
        shown.view.activated.emit(first)
    assert told.args[0].of(main.session.document.text) in "縣委副書記、縣長范采薇"
    main.commands.choose_language("zh_TW")
    qtbot.waitUntil(lambda: shown.copy_button.text() == "複製")
    assert shown.choice.currentText() == "人物"
    main.commands.choose_language("en")
