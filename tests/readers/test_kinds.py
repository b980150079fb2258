"""What a file is: by what it holds first, by its name second."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from build import BODY, TITLE, docx, epub, mhtml, odt, page, pdf

from core.readers import read_bytes, read_path
from core.readers.kinds import MEDIA_TYPES, SUFFIXES, Kind, kind_of

PAGE = page(f"<div><p>{BODY[0]}</p><p>{BODY[1]}</p></div>").encode()
FILES = {
    Kind.TEXT: BODY[0].encode(),
    Kind.HTML: PAGE,
    Kind.MHTML: mhtml(PAGE),
    Kind.DOCX: docx(f"<w:p><w:r><w:t>{BODY[0]}</w:t></w:r></w:p>"),
    Kind.ODT: odt(f"<text:p>{BODY[0]}</text:p>"),
    Kind.EPUB: epub({"a": f"<p>{BODY[0]}</p>"}),
    Kind.PDF: pdf([[(80, 700, 16, BODY[0])]]),
}


@pytest.mark.parametrize("suffix", ["", ".txt", ".docx", ".pdf", ".dat"])
@pytest.mark.parametrize("kind", FILES)
def test_content_counts_more_than_the_name(kind: Kind, suffix: str) -> None:
    assert kind_of(FILES[kind], f"a{suffix}") is kind
    source = read_bytes(FILES[kind], path=f"a{suffix}")
    assert source.media_type == MEDIA_TYPES[kind]
    assert BODY[0] in source.text


def test_every_ending_stands_for_a_kind_that_is_read(tmp_path: Path) -> None:
    assert set(SUFFIXES.values()) == set(Kind)
    for suffix, kind in SUFFIXES.items():
        path = tmp_path / f"a{suffix.upper()}"
        path.write_bytes(FILES.get(kind, FILES[Kind.TEXT]))
        assert BODY[0] in read_path(path).text


def test_pages_that_begin_before_the_beginning() -> None:
    for before in ("\ufeff", "\r\n\r\n", "<!-- a --><!-- b -->\n", '<?xml version="1.0"?>\n', '<text id="1">\n'):
        assert kind_of((before.encode() + PAGE), "a.txt") is Kind.HTML


@pytest.mark.parametrize(
    "text",
    [
        "<p>　　新华社北京电，会议今天召开。<br>",
        "会议审议了<html>一词。",
        "MIME-Version: 一种写法",
        "<1> 会议开始 <2> 会议结束 <table> 见附件",
        "Content-Type: 会议纪要\n\nmultipart/related",
    ],
)
def test_texts_with_stray_marks_stay_texts(text: str) -> None:
    assert kind_of(text.encode(), "a.txt") is Kind.TEXT


def test_markdown_keeps_its_marks_and_tells_its_title() -> None:
    front = f"---\ntitle: \"{TITLE}\"\ndate: 2024-01-14\nsource: 云岭日报\nauthor: '钟文'\ndraft: true\n---\n"
    text = f"{front}\n# 另一标题\n\n- {BODY[0]}\n"
    source = read_bytes(text.encode(), path="a.md")
    known = source.metadata
    assert (source.text, source.media_type) == (text, "text/markdown")
    assert (known.title, known.date, known.outlet, known.author) == (TITLE, "2024-01-14", "云岭日报", "钟文")
    assert read_bytes(f"\n## 小题\n# **{TITLE}** #\n{BODY[0]}".encode(), path="a.md").metadata.title == TITLE
    assert read_bytes(f"# {TITLE}\n{BODY[0]}".encode(), path="a.txt").metadata.title is None


def test_a_plain_text_loads_no_reader_of_containers(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY[0], encoding="utf-8")
    code = (
        "import sys, pathlib; from core import readers; readers.read_path(pathlib.Path(sys.argv[1])); "
        "print([name for name in ('lxml', 'pypdf', 'email', 'zipfile') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path / "a.txt")], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
