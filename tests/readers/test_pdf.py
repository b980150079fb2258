"""PDF: rows of a printed page put together to paragraphs."""

from __future__ import annotations

import io
import logging

import pypdf
import pytest
from build import BODY, TITLE, pdf, written

from core.errors import ReadError
from core.readers import read_bytes

_WIDTH = 28


def _rows(text: str, top: float, indent: float = 32) -> list[tuple[float, float, float, str]]:
    """A paragraph set in rows of 28 letters of 16 points, figures half as wide, the first row indented by two."""
    cuts, room = [""], _WIDTH - indent / 16
    for character in text:
        room -= 0.5 if character.isascii() else 1
        if room < 0:
            cuts.append("")
            room = _WIDTH - (0.5 if character.isascii() else 1)
        cuts[-1] += character
    return [(80 + (indent if not row else 0), top - 24 * row, 16, cut) for row, cut in enumerate(cuts)]


def _page(paragraphs: list[str], top: float = 740) -> list[tuple[float, float, float, str]]:
    rows: list[tuple[float, float, float, str]] = []
    for text in paragraphs:
        rows += _rows(text, top - 24 * len(rows))
    return rows


def test_rows_become_paragraphs_again() -> None:
    title = [(140, 780, 22, TITLE)]
    source = read_bytes(
        pdf([title + _page(list(BODY))], "/Title <feff" + TITLE.encode("utf-16-be").hex() + ">"), path="公报.pdf"
    )
    assert source.text.splitlines() == [TITLE, *BODY]
    assert (source.metadata.title, source.media_type, source.encoding) == (TITLE, "application/pdf", "")


def test_a_paragraph_goes_on_over_the_page() -> None:
    rows = _rows(BODY[0], 200)
    assert len(rows) > 1
    pages = [[*_page([BODY[1]]), *rows[:1]], [(x, 740, size, text) for x, _, size, text in rows[1:]]]
    assert read_bytes(pdf(pages)).text.splitlines() == [BODY[1], BODY[0]]


def test_page_numbers_and_running_heads_are_set_apart() -> None:
    pages = [
        [
            (80, 810, 10, "云岭市人民政府公报 2024年第1期"),
            *_page([BODY[n % 3]]),
            (290, 40, 12, f"— {n + 1} —"),
        ]
        for n in range(4)
    ]
    assert read_bytes(pdf(pages)).text.splitlines() == [BODY[n % 3] for n in range(4)]
    number_in_text = [
        *_page([BODY[0]], 740),
        (112, 500, 16, "2024"),
        *_page([BODY[1]], 460),
        (290, 40, 12, "第 1 页 共 1 页"),
    ]
    assert read_bytes(pdf([number_in_text])).text.splitlines() == [BODY[0], "2024", BODY[1]]


def test_latin_words_keep_a_blank_between_rows() -> None:
    rows = [(80, 700, 12, "The session adopted the resolution on the work report and the"), (80, 684, 12, "plan.")]
    assert read_bytes(pdf([rows])).text == "The session adopted the resolution on the work report and the plan.\n"


def _scanned() -> bytes:
    picture = "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 1 >>"
    return written(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /XObject << /I 4 0 R >> >> >>",
            f"{picture}\nstream\n0\nendstream",
            "<< /Length 4 >>\nstream\n/I Do\nendstream",
        ],
        "/Root 1 0 R",
    )


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (_scanned(), "scanned"),
        (pdf([[]]), "empty"),
        (pdf([[]]).replace(b"/Info 6 0 R", b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 >>"), "damaged"),
        (pdf([_page(list(BODY))])[:300], "damaged"),
        (b"%PDF-1.7\n%%EOF", "damaged"),
        (pdf([[]]).replace(b"/Kids [7 0 R]", b"/Kids [2 0 R]"), "damaged"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, code: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(data, path="a.pdf")
    assert caught.value.code == code


@pytest.mark.parametrize("algorithm", ["RC4-40", "RC4-128", "AES-128", "AES-256"])
def test_a_locked_file_says_so(algorithm: str) -> None:
    with pytest.raises(ReadError, match="encrypted"):
        read_bytes(_locked("geheim", algorithm))
    assert read_bytes(_locked("", algorithm)).text.splitlines() == list(BODY)  # only printing is locked


def _locked(password: str, algorithm: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(io.BytesIO(pdf([_page(list(BODY))]))))
    writer.encrypt(password, "owner", algorithm=algorithm)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def test_flaws_of_a_file_are_not_printed(capfd: pytest.CaptureFixture[str]) -> None:
    broken = pdf([_page(list(BODY))]).replace(b"startxref\n", b"startxref\n9")
    assert read_bytes(broken).text.splitlines() == list(BODY)
    assert logging.getLogger("pypdf").handlers
    assert capfd.readouterr().err == ""
