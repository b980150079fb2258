"""Files made to do harm, or broken: one clear refusal each, at a bounded cost."""

from __future__ import annotations

import io
import zipfile

import pytest
from build import BODY, archive, docx, epub, mhtml, odt, page, pdf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import ZhupiError
from core.readers import read_bytes
from core.readers.pasted import read_pasted
from core.text.document import Source

PARAGRAPHS = "".join(f"<p>{line}</p>" for line in BODY)
ENTITIES = (
    "<!DOCTYPE a [<!ENTITY a '{}'>".format("字" * 1000)
    + "".join(f"<!ENTITY {new} '{f'&{old};' * 20}'>" for old, new in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
OUTSIDE = "<!DOCTYPE a [<!ENTITY i SYSTEM 'file:///etc/passwd'>]>"


def _with_content(data: bytes, name: str, before: str) -> bytes:
    """The archive with `before` put before the root of one part, and its entity `i` used in it."""
    parts = {}
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        for info in packed.infolist():
            text = packed.read(info).decode()
            parts[info.filename] = before + text.replace("甲", "&i;") if info.filename == name else text
    return archive(parts)


WORD = "<w:p><w:r><w:t>甲</w:t></w:r></w:p>"
DEEP = 100_000


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (docx("<w:p><w:r><w:t>" + " " * 30_000_000 + "</w:t></w:r></w:p>"), "bomb"),
        (_with_content(docx(WORD), "word/document.xml", ENTITIES), "bomb"),
        (_with_content(docx(WORD), "word/document.xml", OUTSIDE), "bomb"),
        (_with_content(odt("<text:p>甲</text:p>"), "content.xml", OUTSIDE), "bomb"),
        (_with_content(epub({"a": "甲"}), "OEBPS/book.opf", ENTITIES), "bomb"),
        (archive({f"word/{number}": "" for number in range(20_001)}), "bomb"),
        (docx("<w:sdt>" * DEEP + "</w:sdt>" * DEEP), "too_deep"),
        (odt("<text:section>" * DEEP + "</text:section>" * DEEP), "too_deep"),
        (("<html>" + "<div>" * DEEP + "字").encode(), "too_deep"),
        (("<html>" + "<b><i>" * DEEP + "字").encode(), "too_deep"),
        (epub({"a": "<div>" * DEEP}), "too_deep"),
        (docx("<w:p>"), "damaged"),
        (docx(WORD)[:-30], "damaged"),
        (docx(WORD)[:200], "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "unsupported"),
        (b"{\\rtf1\\ansi abc}", "unsupported"),
        (archive({"a.txt": "字"}), "unsupported"),
    ],
    ids=range(18),
)
def test_one_clear_refusal(data: bytes, code: str) -> None:
    with pytest.raises(ZhupiError) as caught:
        read_bytes(data, path="a")
    assert caught.value.code == code


def test_a_part_locked_with_a_password() -> None:
    data = bytearray(docx(WORD))
    at = data.find(b"PK\x01\x02")
    while at >= 0:  # the flag in every entry of the directory
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    with pytest.raises(ZhupiError, match="encrypted"):
        read_bytes(bytes(data))


def test_entities_of_a_page_are_only_text() -> None:
    text = read_bytes(
        (ENTITIES + page(f"<div>{PARAGRAPHS}<p>由&i;组成，共&amp;计。</p></div>")).encode(), path="a.html"
    ).text
    assert len(text) < 1000
    outside = read_bytes((OUTSIDE + f"<html><p>{BODY[0]}&i;</p>").encode(), path="a.html").text
    assert "root" not in outside


def test_nested_parts_of_a_message_are_refused() -> None:
    part = "".join(f"--b{n}\r\nContent-Type: multipart/related; boundary=b{n + 1}\r\n\r\n" for n in range(3000))
    data = f"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b0\r\n\r\n{part}".encode()
    with pytest.raises(ZhupiError):
        read_bytes(data, path="a.mht")


SEEDS = (
    page(f"<div>{PARAGRAPHS}</div>").encode(),
    page(f"<div>{PARAGRAPHS}</div>").encode("gb18030"),
    mhtml(page(f"<div>{PARAGRAPHS}</div>").encode()),
    docx(f"<w:p><w:r><w:t>{BODY[0]}</w:t></w:r></w:p><w:tbl><w:tr><w:tc>{WORD}</w:tc></w:tr></w:tbl>"),
    odt(f"<text:p>{BODY[0]}</text:p>"),
    epub({"a": PARAGRAPHS}),
    pdf([[(80, 700, 16, BODY[0])], [(80, 700, 16, BODY[1])]]),
    f"# {BODY[0]}\n\n{BODY[1]}".encode(),
)


def _readable_or_refused(data: bytes, path: str = "") -> None:
    try:
        source = read_bytes(data, path=path)
    except ZhupiError:
        return
    assert isinstance(source, Source)
    assert source.text.strip()
    assert source.data == data


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    seed=st.sampled_from(SEEDS),
    cuts=st.lists(st.tuples(st.integers(0, 6000), st.integers(0, 40), st.binary(max_size=12)), min_size=1, max_size=4),
    end=st.one_of(st.none(), st.integers(0, 6000)),
    suffix=st.sampled_from(("", ".txt", ".html", ".mht", ".docx", ".pdf", ".epub", ".odt", ".md")),
)
def test_mutated_files_are_read_or_refused(
    seed: bytes, cuts: list[tuple[int, int, bytes]], end: int | None, suffix: str
) -> None:
    data = seed[:end] or seed
    for start, length, replacement in cuts:
        at = start % len(data)
        data = data[:at] + replacement + data[at + length :] or b"x"
    _readable_or_refused(data, f"a{suffix}")


_MARKUP = (
    "<p> </p> <br> <table> <tr> <td> </td> <a href=x> </a> <script> </script> <!-- --> <pre> <title> <meta charset=gbk> "
    "<div style=display:none> </div> &#0; &nbsp; &#x110000; "
    "会议审议通过。 2024-01-10 来源：云岭日报 \0 \ud800 <svg> <template> "
    "<h1> </h1> <frameset> <form> ]]> <![CDATA[ <?xml?> <time datetime=2024-13-45> <body> <html>"
)
_PIECES = st.sampled_from(_MARKUP.split(" "))


@settings(max_examples=200, deadline=None)
@given(st.lists(_PIECES, max_size=40).map("".join), st.binary(max_size=20))
def test_any_markup_is_read_or_refused(markup: str, tail: bytes) -> None:
    _readable_or_refused(b"<html>" + markup.encode("utf-8", "surrogatepass") + tail, "a.html")
    assert read_pasted(markup, "文").text.strip()


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(
        (b"PK\x03\x04", b"%PDF-1.4\n", b"<html>", b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n", b"")
    ),
    st.binary(max_size=300),
)
def test_random_bytes_are_read_or_refused(start: bytes, rest: bytes) -> None:
    _readable_or_refused(start + rest)
