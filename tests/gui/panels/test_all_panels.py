"""What every panel keeps: a name for each widget, silence without a text, no trouble with a real one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QWidget

from core import assets, pipeline
from core.model.analysis import TARGETS, Analysis
from core.text.span import Span
from gui import theme
from gui.panels.annotations import AnnotationPanel
from gui.panels.changes import ChangesPanel
from gui.panels.entities import EntityPanel
from gui.panels.facts import FactsPanel
from gui.panels.library import LibraryPanel
from gui.panels.models import Data
from gui.panels.outline import OutlinePanel
from gui.panels.panel import Panel
from gui.panels.resolutions import ResolutionPanel

PANELS = (EntityPanel, ResolutionPanel, FactsPanel, AnnotationPanel, ChangesPanel, OutlinePanel, LibraryPanel)
OF_TEXT = (EntityPanel, ResolutionPanel, FactsPanel, ChangesPanel, OutlinePanel)


@pytest.fixture
def make(qtbot):
    def made(kind: type[Panel]) -> Panel:
        panel = kind()
        qtbot.addWidget(panel)
        panel.resize(360, 600)
        panel.show()
        return panel

    return made


@pytest.fixture(scope="module")
def sample() -> Analysis:
    return pipeline.analyse(pipeline.read_path(assets.path("samples/yunling-2024.txt")))


def every(panel: Panel, parent: QModelIndex | None = None) -> list[QModelIndex]:
    top = parent or QModelIndex()
    found = []
    for row in range(panel.model.rowCount(top)):
        index = panel.model.index(row, 0, top)
        found += [index, *every(panel, index)]
    return found


@pytest.mark.parametrize("kind", PANELS)
def test_each_widget_that_takes_the_focus_has_a_name(make, analysis, kind):
    panel = make(kind)
    panel.setAnalysis(analysis)
    for widget in panel.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.objectName().startswith("qt_"):
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            assert widget.accessibleName() or text, widget


@pytest.mark.parametrize("kind", PANELS)
def test_a_panel_without_a_text_says_what_will_stand_there(make, kind):
    panel = make(kind)
    panel.setAnalysis(None)
    panel.selectKey("m:0")
    panel.setShown(None)
    panel.setScript("hk")
    panel.setTheme(theme.load("dark"))
    assert panel.empty.isVisible()
    assert panel.empty.text()
    assert panel.empty.palette().color(panel.empty.foregroundRole()) == theme.load("dark").colour("dim")


@pytest.mark.parametrize("kind", OF_TEXT)
def test_the_sample_is_shown_in_every_script_and_each_row_leads_into_it(qtbot, make, sample, kind):
    panel = make(kind)
    tester = QAbstractItemModelTester(panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    panel.setAnalysis(sample)
    rows = every(panel)
    assert rows
    for index in rows:
        for span in index.data(Data.SPANS):
            assert isinstance(span, Span)
            assert span.end <= len(sample.document.text)
        assert index.data(Qt.ItemDataRole.AccessibleTextRole)
    for target in TARGETS:
        view = pipeline.convert(sample, target)
        panel.setShown(lambda span, view=view: view.map.span(span).of(view.text))
        panel.setScript(target)
        assert not panel.grab().isNull()
    assert isinstance(tester, QAbstractItemModelTester)


@pytest.mark.parametrize("kind", OF_TEXT)
def test_a_long_real_report_opens_too(make, kind, seed: Path):
    panel = make(kind)
    panel.setAnalysis(pipeline.analyse(pipeline.read_path(seed)))
    assert every(panel)
    assert not panel.grab().isNull()


def test_people_of_the_sample_stand_in_the_entity_panel(make, sample):
    panel = make(EntityPanel)
    panel.setAnalysis(sample)
    people = {index.data() for index in every(panel) if index.parent().isValid() and index.parent().data() == "People"}
    assert {"于建岳", "范采薇", "云啟明", "余青", "郁文斗", "岳松"} <= people


def test_no_code_is_shown_raw(make, sample):
    """Codes are words with underscores; the words for readers are not."""
    for kind in OF_TEXT:
        panel = make(kind)
        panel.setAnalysis(sample)
        shown = [panel.model.plain(index.data(Data.NODE)) for index in every(panel)]
        assert [text for text in shown if "_" in text] == []
