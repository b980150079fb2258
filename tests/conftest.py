"""Shared places: the sample data, when the machine has it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder of real texts named by ZHUPI_DATA; tests that need it say so when it is absent."""
    folder = os.environ.get("ZHUPI_DATA")
    if not folder or not Path(folder).is_dir():
        pytest.skip("ZHUPI_DATA names no folder: real texts are absent")
    return Path(folder)


@pytest.fixture(scope="session")
def seed(data: Path) -> Path:
    """The report the program was conceived for."""
    return data / "extraction" / "text" / "seed.txt"
