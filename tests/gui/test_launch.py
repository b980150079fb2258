"""The `zhupi` command: who answers, what loads, and what is said when Qt cannot."""

from __future__ import annotations

import builtins
import subprocess
import sys

import pytest

from gui import launch


def _run(*arguments, **environment):
    import os

    return subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "gui.launch", *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
        timeout=60,
        check=False,
    )


def test_help_loads_neither_qt_nor_jieba():
    ran = _run("--help")
    loaded = {line.rpartition("|")[2].strip() for line in ran.stderr.splitlines()}
    assert ran.returncode == 0
    assert "zhupi" in ran.stdout
    assert not [name for name in loaded if name.split(".")[0] in ("PySide6", "shiboken6", "jieba")]


def test_help_on_reading_loads_no_qt():
    ran = _run("read", "--help")
    assert ran.returncode == 0
    assert "--profile" in ran.stdout
    assert "PySide6" not in ran.stderr


@pytest.mark.parametrize("arguments", [["extract", "x"], ["convert"], ["--help"], ["--version"], ["search", "x"]])
def test_all_but_reading_goes_to_the_command_line(monkeypatch, arguments):
    seen = []
    monkeypatch.setattr(launch, "_command_line", lambda given: seen.append(given) or 0)
    monkeypatch.setattr(launch, "_read", lambda given: pytest.fail("must not read"))
    assert launch.main(arguments) == 0
    assert seen == [arguments]


@pytest.mark.parametrize(
    ("arguments", "files"),
    [([], []), (["read"], []), (["read", "a.txt"], ["a.txt"]), (["a.txt", "b.txt"], ["a.txt", "b.txt"])],
)
def test_files_and_nothing_are_read(monkeypatch, arguments, files):
    seen = []
    monkeypatch.setattr(launch, "_read", lambda given: seen.append(given) or 0)
    assert launch.main(arguments) == 0
    assert seen == [files]


def test_a_missing_library_is_named_with_its_package(monkeypatch, capsys):
    real = builtins.__import__

    def lacking(name, *rest):
        if name == "gui" and rest and rest[2] == ("app",):
            raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", lacking)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert launch.main(["read"]) == 1
    said = capsys.readouterr().err
    assert "libEGL.so.1" in said
    assert "apt install libegl1" in said
    assert "Traceback" not in said
    assert said.count("\n") == 1


def test_qt_itself_missing_is_said(monkeypatch, capsys):
    real = builtins.__import__

    def lacking(name, *rest):
        if name == "gui" and rest and rest[2] == ("app",):
            raise ModuleNotFoundError("No module named 'PySide6'", name="PySide6")
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", lacking)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert launch.main(["read"]) == 1
    assert "PySide6" in capsys.readouterr().err


def test_libraries_of_the_screen_are_looked_for_before_qt_would_abort(monkeypatch, capsys):
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(launch, "_loads", lambda library: library != "libxcb-cursor.so.0")
    assert launch.main([]) == 1
    assert "libxcb-cursor.so.0. On Debian or Ubuntu: apt install libxcb-cursor0" in capsys.readouterr().err


def test_no_display_is_said_plainly(monkeypatch, capsys):
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert launch.main([]) == 1
    assert "no display" in capsys.readouterr().err


@pytest.mark.parametrize("library", launch._SCREEN)
def test_every_library_of_the_screen_has_its_package(library):
    assert launch.package_of(library)


def test_an_unknown_library_is_named_without_a_package():
    assert launch.package_of("libnothing.so.7") is None
