"""Other programs' own checkers, run on what we write. They are fetched by hand and kept outside the repository.

ZHUPI_PEERS names a folder with, as far as they are wanted:
    web-annotation-tests/   w3c/web-annotation-tests
    Project.xsd             the schema of REFI-QDA 1.0
    tei_all.rng             TEI P5, 4.3.0 or later
    QualCoder/              ccbogel/QualCoder
    brat/                   nlplab/brat
    doccano/                doccano/doccano
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core import pipeline
from core.export import formats
from core.export.marked import MarkedText, gather
from core.export.written import Choices
from tests.export import sample

HARNESS = Path(__file__).parent / "harness"


@pytest.fixture
def peer(request: pytest.FixtureRequest) -> Path:
    """What `@pytest.mark.parametrize("peer", [name], indirect=True)` names in the folder of peers."""
    folder = os.environ.get("ZHUPI_PEERS")
    path = Path(folder or "", request.param)
    if not folder or not path.exists():
        pytest.skip(f"ZHUPI_PEERS has no {request.param}")
    return path


@pytest.fixture(scope="session")
def analysis():
    return pipeline.analyse(sample.SOURCE)


@pytest.fixture(scope="session", params=["marks", "findings", "hans"])
def texts(request: pytest.FixtureRequest, analysis) -> MarkedText:
    """The sample: with the reader's marks, with findings too, and in another script."""
    view = pipeline.convert(analysis, "hans" if request.param == "hans" else "original")
    findings = analysis if request.param == "findings" else None
    script = analysis.script.script
    return gather(
        view, sample.ALL, sample.LABELS, metadata=sample.METADATA, title="𠮷縣通報😀", script=script, findings=findings
    )


@pytest.fixture
def written(texts):
    """Writes the sample in a format and gives the files by name."""

    def write(name: str) -> dict[str, bytes]:
        return {file.name: file.data for file in formats.write(name, (texts,), Choices()).files}

    return write


def run(script: str, *arguments: object) -> str:
    """What a harness prints; a peer runs in a process of its own, since it brings stand-ins for what it needs."""
    command = [sys.executable, str(HARNESS / script), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout
