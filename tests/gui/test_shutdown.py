"""However a window goes, nothing is said and nothing is left: each way in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BEGIN = """
import gc, pathlib, sys, time
import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from gui.app import create_window

app = QApplication([])
window = create_window(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
window.show()

def wait(condition):
    end = time.monotonic() + 30
    while not condition() and time.monotonic() < end:
        app.processEvents()
    assert condition()
"""
WAYS = {
    "left open": "",
    "collected": "del window; gc.collect(); app.processEvents()",
    "application first": "del app",
    "deleted by Qt": "window.deleteLater(); QTimer.singleShot(50, app.quit); app.exec()",
    "deleted by hand": "shiboken6.delete(window)",
    "quit": "QTimer.singleShot(0, app.quit); app.exec()",
    "closed twice": "window.close(); window.close(); app.processEvents()",
    "exit": "sys.exit(0)",
    "copied from both panes": """
window.reading_view.setSelectedSpan(0, 10)
window.reading_view.copy()
window.actions_["two_panes"].setChecked(True)
window.second_view.setSelectedSpan(3, 12)
window.second_view.copy()
assert len(app.clipboard().text()) == 9
window.close()
""",
}


def run(tmp_path: Path, text: Path, *steps: str) -> None:
    script = BEGIN + "\n".join(textwrap.dedent(step) for step in steps)
    command = [sys.executable, "-c", script, str(tmp_path / "profile"), str(text)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=environment)
    said = [line for line in ran.stderr.splitlines() if "propagateSizeHints" not in line]
    assert (ran.returncode, said) == (0, [])


@pytest.mark.parametrize("way", WAYS)
def test_a_window_goes_quietly(tmp_path, report, way):
    run(tmp_path, report, "wait(lambda: window.session.analysis is not None)", WAYS[way])


@pytest.mark.parametrize("way", ["left open", "collected", "quit", "closed twice"])
def test_a_window_goes_quietly_amid_a_long_analysis(tmp_path, report, way):
    long = tmp_path / "long.txt"
    long.write_text(report.read_text(encoding="utf-8") * 2000, encoding="utf-8")
    run(tmp_path, long, "wait(lambda: window.session.jobs.running('analyse'))", WAYS[way])
