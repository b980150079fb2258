"""`zhupi clean --show` as seen on a real terminal: a pseudo-terminal, with what the program writes to it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="Windows has no pseudo-terminals")
ROOT = Path(__file__).resolve().parents[2]
TEXT = "會議,閉幕\n無事\n記者 陳?!≮w琳\n"


def _on_terminal(file: Path, environment: dict[str, str]) -> str:
    """What a terminal receives, its line ends as newlines."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "gui.launch", "clean", "--show", str(file)]
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"} | environment
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, cwd=ROOT, env=environment) as process:
        os.close(theirs)
        received = b""
        while True:
            try:
                part = os.read(ours, 4096)
            except OSError:  # Linux's way to say that the other end is closed
                part = b""
            if not part:
                break
            received += part
        assert process.wait() == 0
    os.close(ours)
    return received.decode().replace("\r\n", "\n")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_terminal_shows_the_changed_lines_in_colours(file: Path, tmp_path: Path) -> None:
    shown = _on_terminal(file, {"XDG_DATA_HOME": str(tmp_path)})
    # ECMA-48: 31 is red, 9 crossed out, 32 green.
    assert "會議\x1b[31;9m,\x1b[0m\x1b[32m，\x1b[0m閉幕" in shown
    assert "\x1b[32m〓 趙\x1b[0m琳" in shown
    assert "無事" not in shown


def test_no_color_is_heeded(file: Path, tmp_path: Path) -> None:
    """https://no-color.org: any value but an empty one."""
    shown = _on_terminal(file, {"XDG_DATA_HOME": str(tmp_path), "NO_COLOR": "1"})
    assert "\x1b" not in shown
    assert "會議[-,-]{+，+}閉幕" in shown
