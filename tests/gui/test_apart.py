"""Long texts are analysed by a process of their own: the same findings, ended when asked, and done here without it."""

from __future__ import annotations

import os
import time
from threading import Thread

import pytest

from core import pipeline
from core.errors import Cancelled
from core.model.analysis import TARGETS
from core.model.annotation import Ruling, Subject, Verdict
from core.model.options import Options
from gui import apart
from gui.apart import Helper
from gui.jobs import Asked


@pytest.fixture
def source(report):
    return pipeline.read_path(report)


@pytest.fixture
def helper(source):
    made = Helper(source)
    yield made
    process = made._process
    made.stop()
    if process is not None:
        process.wait(timeout=10)


def test_it_finds_and_converts_what_the_pipeline_does(helper, source):
    told = []
    rulings = (Ruling("r", None, Subject.STEP, "width", Verdict.REFUSED),)
    found = helper.analyse(Options(), rulings, Asked(told.append))
    expected = pipeline.analyse(source, rulings=rulings)
    assert found == expected
    assert found.document.source is source, "the text is not sent back"
    assert told[-1] == 1.0
    for target in TARGETS:
        view = helper.convert(found, target)
        assert view == pipeline.convert(expected, target)
        assert view.document is found.document


def test_it_ends_at_once_when_asked(source, report):
    long = pipeline.read_text(report.read_text(encoding="utf-8") * 3000)
    helper, asked, ended = Helper(long), Asked(lambda _fraction: None), []

    def work() -> None:
        try:
            helper.analyse(Options(), (), asked)
        except Cancelled:
            ended.append(True)

    thread = Thread(target=work)
    thread.start()
    while helper._process is None:
        time.sleep(0.001)
    asked.stop()
    thread.join(timeout=10)
    assert ended == [True]
    assert helper._process.wait(timeout=10) < 0


def test_a_process_that_dies_leaves_the_work_to_this_one(helper, source):
    found = helper.analyse(Options(), (), Asked(lambda _fraction: None))
    helper._process.kill()
    helper._process.wait(timeout=10)
    assert helper.convert(found, "hans").text == pipeline.convert(found, "hans").text


def test_without_a_process_the_work_is_done_here(monkeypatch, source):
    monkeypatch.setattr(apart.sys, "executable", os.devnull)
    found = Helper(source).analyse(Options(), (), Asked(lambda _fraction: None))
    assert found == pipeline.analyse(source)


def test_another_file_opened_amid_a_long_analysis_is_there_at_once(qtbot, open_window, report, tmp_path):
    long = tmp_path / "long.txt"
    long.write_text(report.read_text(encoding="utf-8") * 3000, encoding="utf-8")
    window = open_window(long, analysed=False)
    qtbot.waitUntil(lambda: window.session.jobs.running("analyse"), timeout=30_000)
    (helper,) = window.session._helpers
    qtbot.waitUntil(lambda: helper._process is not None, timeout=30_000)
    window.commands.open_path(report)
    assert window.reading_view.text().startswith("雲嶺網訊")
    assert len(window.reading_view.text()) < 1000
    assert helper._process.wait(timeout=10) < 0, "the former analysis was ended"
    qtbot.waitUntil(lambda: window.session.analysis is not None, timeout=30_000)
