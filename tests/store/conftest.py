from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.store import Library
from core.text.document import Metadata, Source

TEXT = "關於開展主題教育的決定\r\n𠮷縣委書記 于永梅 出席會議。\n"


@pytest.fixture
def source() -> Source:
    metadata = Metadata(title="決定", date="2024-01-10", outlet="雲嶺日報")
    return Source(TEXT, TEXT.encode(), "utf-8", "text/plain", "/home/某人/決定.txt", metadata)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    with Library.open(path) as opened:
        yield opened
