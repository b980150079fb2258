"""What a newcomer gets: the wheel, the pins, the commands, the list of system packages."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from pathlib import Path

import pytest

from gui.launch import PACKAGES

ROOT = Path(__file__).resolve().parent.parent


def _python(*arguments: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        check=False,
        cwd=cwd,
        encoding="utf-8",
        env={**os.environ, **environment},
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    done = _python("-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT))
    assert done.returncode == 0, done.stderr
    (made,) = folder.glob("zhupi-*.whl")
    return made


def test_the_wheel_holds_core_window_and_resources_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.partition("/")[0] for name in names if ".dist-info/" not in name}
    assert tops == {"core", "gui", "resources"}
    for folder in ("core", "gui", "resources"):
        shipped = {
            str(path.relative_to(ROOT))
            for path in (ROOT / folder).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts and path.suffix in (".py", ".txt", ".tsv", ".toml", ".qm")
        }
        assert shipped <= set(names)
    info = next(name for name in names if name.endswith("entry_points.txt"))
    assert "zhupi = gui.launch:main" in zipfile.ZipFile(wheel).read(info).decode()
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_wheel_works_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "installed"
    done = _python("-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(target), str(wheel))
    assert done.returncode == 0, done.stderr
    (tmp_path / "elsewhere").mkdir()
    path = os.pathsep.join((str(target), sysconfig.get_paths()["purelib"]))
    sample = target / "resources" / "samples" / "yunling-2024.txt"
    where = {"cwd": tmp_path / "elsewhere", "PYTHONPATH": path, "XDG_DATA_HOME": str(tmp_path), "PYTHONSAFEPATH": "1"}
    found = _python("-c", "import core; print(core.__file__)", **where)
    assert Path(found.stdout.strip()).is_relative_to(target)
    done = _python("-m", "gui.launch", "extract", "--format", "json", str(sample), **where)
    assert done.returncode == 0, done.stderr
    persons = {entity["name"] for entity in json.loads(done.stdout)["entities"] if entity["type"] == "PERSON"}
    assert {"于建岳", "范采薇", "余青"} <= persons


def test_every_version_is_pinned_and_no_address_is_written() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not re.fullmatch(r"([a-z0-9-]+==[\w.]+( ; [\w<>=\" .]+)?|#.*|)", line)] == []
    assert not any("/" in line for line in lines)
    pinned = {line.partition("==")[0] for line in lines}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = (*project["dependencies"], *project["optional-dependencies"]["dev"])
    names = {re.match(r"[\w-]+", one)[0].lower().replace("_", "-") for one in asked}
    assert names <= pinned


def _packages(variable: str) -> set[str]:
    text = (ROOT / "Makefile").read_text(encoding="utf-8").replace("\\\n", " ")
    return set(re.search(rf"^{variable} := (.*)$", text, re.MULTILINE)[1].split())


def test_the_lists_of_system_packages_agree() -> None:
    listed = _packages("SHARED_LIBRARIES") | _packages("SCREEN_LIBRARIES")
    assert listed - {"fonts-noto-cjk"} <= set(PACKAGES.values())
    readme = (ROOT / "README.md").read_text(encoding="utf-8").replace("\\\n", " ")
    assert set(re.search(r"apt-get install (.*)", readme)[1].split()) == listed


def _planned(*arguments: str) -> str:
    done = subprocess.run(
        ["make", "--dry-run", "--always-make", *arguments], capture_output=True, check=True, cwd=ROOT, text=True
    )
    return done.stdout


def test_make_run_opens_the_file_that_is_named() -> None:
    assert '"resources/samples/yunling-2024.txt"' in _planned("run")
    plan = _planned("run", "FILE=my report.txt")
    assert 'read "my report.txt"' in plan
    assert "offscreen" not in plan


def test_make_check_runs_every_check_without_a_screen() -> None:
    plan = _planned("check")
    for tool in (
        "ruff format --check",
        "ruff check",
        "pyright",
        "lint-imports",
        "QT_QPA_PLATFORM=offscreen .venv/bin/pytest",
    ):
        assert tool in plan
    assert "make check" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["run", "system"])
def test_the_scripts_are_sound(name: str) -> None:
    script = ROOT / ".ci" / name
    assert os.access(script, os.X_OK)
    assert subprocess.run(["bash", "-n", str(script)], check=False).returncode == 0
    assert "\nset -eu\n" in script.read_text(encoding="utf-8")


def test_missing_system_packages_are_named_in_one_line(tmp_path: Path) -> None:
    # Stand-ins on the path: nobody is root, and no package is there.
    for name, body in {"dpkg-query": "exit 1", "id": "echo 1000"}.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{body}\n")
        (tmp_path / name).chmod(0o755)
    path = os.pathsep.join((str(tmp_path), os.environ["PATH"]))
    done = subprocess.run(
        [str(ROOT / ".ci" / "system"), "libegl1", "libgl1"],
        capture_output=True,
        check=False,
        env={**os.environ, "PATH": path},
        text=True,
    )
    assert done.returncode == 1
    assert done.stderr.splitlines() == ["Missing system packages: sudo apt-get install libegl1 libgl1"]
