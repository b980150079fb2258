"""Real windows on real libraries in a temporary folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from gui.app import create_window

REPORT = """雲嶺網訊　3月6日上午，中國人民政治協商會議雲嶺縣第七屆委員會第四次會議在雲嶺賓館閉幕。
會議應到委員186名，因病因事請假9人，實到177人，符合章程規定。
縣委書記于建岳，縣委副書記、縣長范采薇，縣人大常委會主任云啟明出席會議。
會議審議通過了《政協雲嶺縣第七屆委員會第四次會議關于常務委員會工作報告的決議》。
于建岳指出，要凝心聚力、奮斗實干，干部要到一線去，以更高標準推進“三河五區”建設。
"""
"""A report of our own invention, traditional by machine: 關于, 奮斗 and 干部 are what a converter left."""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """The report as a file."""
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


@pytest.fixture
def long_report(tmp_path: Path) -> Path:
    """A report of many pages."""
    path = tmp_path / "long.txt"
    path.write_text(
        "".join(f"第{number}段　{line}\n" for number in range(60) for line in REPORT.splitlines()), encoding="utf-8"
    )
    return path


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A profile folder that does not exist yet."""
    return tmp_path / "profile"


@pytest.fixture
def open_window(qtbot, profile):
    """Opens a window on a file (or on what the profile remembers), by default waiting for its analysis."""

    def make(path=None, *, analysed=True, shown=True):
        window = create_window(profile, path)
        qtbot.addWidget(window)
        if shown:
            window.resize(1440, 900)
            window.show()
        if analysed:
            qtbot.waitUntil(lambda: window.session.analysis is not None, timeout=30_000)
        return window

    return make
