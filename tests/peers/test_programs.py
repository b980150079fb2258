"""Other programs read what we write: brat's checker and server, doccano's parser, QualCoder's importer."""

from __future__ import annotations

import json

import pytest

from tests.export import sample
from tests.peers.conftest import run


@pytest.mark.parametrize("peer", ["brat"], indirect=True)
def test_brats_checker_and_server_read_every_line(peer, written, tmp_path):
    files = written("brat")
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    ann = next(tmp_path.glob("*.ann"))
    checker = tmp_path / "checkann.py"
    tool = (peer / "tools" / "checkann.py").read_text(encoding="utf-8")
    checker.write_text(tool.replace("'rU'", "'r'"), encoding="utf-8")
    assert run(checker, ann) == ""  # it prints each mark whose text is not that of the document
    found = json.loads(run("brat_server.py", peer, ann))
    assert found["failed"] == []
    lines = ann.read_text(encoding="utf-8").split("\n")
    assert found["counts"]["TextBoundAnnotationWithText"] == sum(line.startswith("T") for line in lines)
    assert found["counts"]["OnelineCommentAnnotation"] == sum(line.startswith("#") for line in lines)
    assert found["counts"]["AttributeAnnotation"] == sum(line.startswith("A") for line in lines)


@pytest.mark.parametrize("peer", ["brat"], indirect=True)
def test_brats_checker_finds_a_wrong_offset(peer, written, tmp_path):
    """The checker is no rubber stamp: moved by one, the first mark is refused."""
    files = written("brat")
    name = next(one for one in files if one.endswith(".ann"))
    first, *rest = files[name].decode().split("\n")
    head, words = first.rsplit("\t", 1)
    kind, start, end = head.rsplit(" ", 2)
    (tmp_path / name).write_text("\n".join((f"{kind} {int(start) + 1} {int(end) + 1}\t{words}", *rest)), encoding="utf-8")
    text = name.replace(".ann", ".txt")
    (tmp_path / text).write_bytes(files[text])
    tool = (peer / "tools" / "checkann.py").read_text(encoding="utf-8")
    checker = tmp_path / "checkann.py"
    # Its report of a mistake was written for Python 2.
    checker.write_text(tool.replace("'rU'", "'r'").replace(".encode('utf-8')", ""), encoding="utf-8")
    assert "Mismatch" in run(checker, tmp_path / name)


@pytest.mark.parametrize("peer", ["doccano"], indirect=True)
def test_doccanos_parser_reads_text_and_spans(peer, written, texts, tmp_path):
    (data,) = written("jsonl").values()
    path = tmp_path / "marks.jsonl"
    path.write_bytes(data)
    found = json.loads(run("doccano_parser.py", peer, path))
    assert found["errors"] == []
    (row,) = found["rows"]
    assert row["text"] == texts.text
    assert len(row["label"]) == len(row["entities"]) > 8
    assert all(0 <= start < end <= len(row["text"]) and name for start, end, name in row["label"])


@pytest.mark.parametrize("peer", ["QualCoder"], indirect=True)
def test_qualcoder_imports_every_coding_with_its_words(peer, written, texts, tmp_path):
    (data,) = written("refi").values()
    path = tmp_path / "marks.qdpx"
    path.write_bytes(data)
    work = tmp_path / "project"
    work.mkdir()
    found = json.loads(run("qualcoder.py", peer, path, work))
    (source,) = found["sources"]
    assert source[1] == texts.text
    assert {label.name for label in sample.LABELS} <= set(found["codes"])
    sent = {
        (label.name, span.of(texts.text), span.start, span.end)
        for mark, span in texts.placed
        for label in texts.labels_of(mark)
    }
    assert {tuple(one[:4]) for one in found["codings"]} >= sent
    assert {one[4] for one in found["codings"]} >= {
        mark.annotation.note for mark, _ in texts.placed if mark.annotation.labels
    }
