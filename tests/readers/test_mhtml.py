"""Pages saved with their parts in one file."""

from __future__ import annotations

import pytest
from build import BODY, TITLE, mhtml, page

from core.errors import ReadError
from core.readers import read_bytes

PAGE = page("<div>" + "".join(f"<p>{line}</p>" for line in BODY) + "</div>").replace('<meta charset="utf-8">', "")


@pytest.mark.parametrize("coding", ["quoted-printable", "base64"])
@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "big5"])
def test_the_page_is_read_and_its_address_and_day_kept(coding: str, charset: str) -> None:
    inside = PAGE if charset != "big5" else PAGE.replace("云", "雲").encode("big5", "ignore").decode("big5")
    data = mhtml(inside.encode(charset), charset=charset, coding=coding)
    source = read_bytes(data, path="公报.mhtml")
    expected = (
        BODY if charset != "big5" else [line.replace("云", "雲").encode("big5", "ignore").decode("big5") for line in BODY]
    )
    assert source.text.splitlines() == list(expected)
    assert (source.media_type, source.data) == ("multipart/related", data)
    known = source.metadata
    assert (known.url, known.retrieved) == ("https://news.example/a.html", "2024-01-17")
    if charset != "big5":
        assert known.title == TITLE


def test_of_a_page_of_frames_the_frame_with_the_text_is_read() -> None:
    whole = mhtml(b"<html><frameset><frame src='a'></frameset></html>")
    frame = (
        b"\r\n------Part----\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        + PAGE.encode()
    )
    end = b"------Part------\r\n"
    assert read_bytes(whole.removesuffix(end) + frame + b"\r\n" + end).text.splitlines() == list(BODY)


def test_one_without_a_page_and_one_cut_off() -> None:
    with pytest.raises(ReadError, match="damaged"):
        read_bytes(mhtml(b"x").replace(b"text/html;", b"image/png;"))
    assert read_bytes(mhtml(PAGE.encode())[:-400]).text.startswith(BODY[0])
