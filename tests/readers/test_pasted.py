"""What browsers put on the clipboard."""

from __future__ import annotations

from datetime import date

import pytest
from build import BODY

from core.errors import ReadError
from core.readers.pasted import read_pasted

ADDRESS = "https://www.example.gov.cn/2024/0114/c1.html"
INNER = "".join(f"<p style='margin:0'><span>{line}</span></p>" for line in BODY)


def _windows(inner: str, address: str | None = ADDRESS) -> bytes:
    """As Windows has it: offsets in bytes of UTF-8, ten digits each."""
    before = b"<html><body>\r\n<!--StartFragment-->"
    after = b"<!--EndFragment-->\r\n</body></html>\0"
    source = f"SourceURL:{address}\r\n" if address else ""
    head = "Version:0.9\r\nStartHTML:{:010}\r\nEndHTML:{:010}\r\nStartFragment:{:010}\r\nEndFragment:{:010}\r\n" + source
    start = len(head.format(0, 0, 0, 0))
    body = inner.encode()
    first = start + len(before)
    whole = head.format(start, first + len(body) + len(after), first, first + len(body))
    return whole.encode() + before + body + after


def test_paragraphs_and_address_from_windows() -> None:
    source = read_pasted(_windows(INNER), retrieved=date(2024, 1, 20))
    assert source.text.splitlines() == list(BODY)
    assert (source.metadata.url, source.metadata.retrieved) == (ADDRESS, "2024-01-20")
    assert source.data.decode() == source.text


def test_all_that_was_chosen_is_the_text() -> None:
    menu = "<ul><li><a href='/'>首页</a></li><li><a href='/a'>要闻</a></li></ul>"
    assert read_pasted(f"<meta charset='utf-8'>{menu}{INNER}").text.splitlines() == ["首页", "要闻", *BODY]


@pytest.mark.parametrize("offsets", [b"StartFragment:9999999999", b"StartFragment:-1", b"StartFragment:0000000001"])
def test_a_head_with_wrong_offsets(offsets: bytes) -> None:
    data = _windows(INNER)
    at = data.index(b"StartFragment:")
    source = read_pasted(data[:at] + offsets + data[at + 24 :])
    assert source.text.splitlines() == list(BODY)
    assert source.metadata.url == ADDRESS


def test_the_plain_form_where_the_page_has_little() -> None:
    assert read_pasted("", BODY[0]).text == BODY[0]
    assert read_pasted("<img src='a.png'>", BODY[0]).text == BODY[0]
    assert read_pasted("<b>图</b>", "\n".join(BODY)).text == "\n".join(BODY)
    assert read_pasted("<div>" * 5000 + "深", BODY[0]).text == BODY[0]


@pytest.mark.parametrize("address", ["file:///home/reader/a.html", "about:blank", "javascript:alert(1)", ""])
def test_only_addresses_of_the_web_are_kept(address: str) -> None:
    known = read_pasted(_windows(INNER, address), retrieved=date(2024, 1, 20)).metadata
    assert (known.url, known.retrieved) == (None, None)


def test_nothing_was_pasted() -> None:
    for html in ("", "<p> </p>", b"", b"\0\0", _windows("")):
        with pytest.raises(ReadError, match="empty"):
            read_pasted(html, " ")
