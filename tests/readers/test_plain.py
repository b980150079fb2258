"""Files, bytes and text handed in; each refusal is one code."""

from __future__ import annotations

import os
import random
import struct
from pathlib import Path

import pytest

from core.errors import ReadError
from core.readers import LIMIT, read_bytes, read_path, read_text

TEXT = "會議應到委員186名，實到177人。\r\n第二行\n"


def _code(path: Path, encoding: str | None = None) -> str:
    with pytest.raises(ReadError) as caught:
        read_path(path, encoding)
    assert caught.value.values["path"] == str(path)
    return caught.value.code


def _file(folder: Path, data: bytes) -> Path:
    path = folder / "report.txt"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "big5", "gb18030", "utf-16"])
def test_raw_text_keeps_its_newlines_and_the_bytes(tmp_path: Path, encoding: str) -> None:
    data = TEXT.encode(encoding)
    source = read_path(_file(tmp_path, data))
    assert (source.text, source.data, source.path) == (TEXT, data, str(tmp_path / "report.txt"))


def test_a_forced_encoding_is_used(tmp_path: Path) -> None:
    source = read_path(_file(tmp_path, "会议".encode("gbk")), "gbk")
    assert (source.text, source.encoding) == ("会议", "gbk")


def test_a_forced_encoding_that_does_not_fit(tmp_path: Path) -> None:
    assert _code(_file(tmp_path, "会议".encode("gbk") + b"\xff\xff"), "utf-8") == "wrong_encoding"
    assert _code(_file(tmp_path, b"abc"), "no-such-encoding") == "unknown_encoding"
    assert _code(_file(tmp_path, b"abc"), "hex") == "unknown_encoding"  # a codec, but of no text


def test_nothing_there(tmp_path: Path) -> None:
    assert _code(tmp_path / "absent.txt") == "missing"
    assert _code(tmp_path) == "folder"
    assert _code(_file(tmp_path, b"")) == "empty"
    assert _code(_file(tmp_path, "\ufeff \r\n\u3000".encode())) == "empty"
    assert _code(tmp_path / "report.txt" / "under-a-file") == "missing"


@pytest.mark.skipif(os.name != "posix", reason="file modes of POSIX")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = _file(tmp_path, b"abc")
    path.chmod(0)
    if os.access(path, os.R_OK):
        path = tmp_path / "pipe"  # root may read all files, but a pipe would never end
        os.mkfifo(path)
    assert _code(path) == "unreadable"


def test_the_largest_file(tmp_path: Path) -> None:
    path = _file(tmp_path, b"")
    with path.open("wb") as file:
        file.truncate(LIMIT + 1)  # a sparse file: no bytes are written
    assert _code(path) == "too_large"
    with pytest.raises(ReadError):
        read_bytes(bytes(LIMIT + 1))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7\n", "damaged"),
        (b"PK\x03\x04" + bytes(20), "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "unsupported"),
        (b"{\\rtf1 abc}", "unsupported"),
        (b"\x89PNG\r\n\x1a\n" + bytes(30), "binary"),
        (b"\x7fELF" + bytes(30), "binary"),
        (bytes(1000), "binary"),
        (struct.pack("<200d", *(index / 7 for index in range(200))), "binary"),
        (random.Random(2).randbytes(5000), "binary"),
        ("Сегодня в Москве состоялось заседание правительства.".encode("cp1251"), "unknown_encoding"),
    ],
)
def test_what_is_no_plain_text(tmp_path: Path, data: bytes, code: str) -> None:
    assert _code(_file(tmp_path, data)) == code


def test_tags_inside_a_text_do_not_make_it_a_page(tmp_path: Path) -> None:
    assert read_path(_file(tmp_path, "<p>　　新华社北京电".encode())).text.startswith("<p>")


def test_a_stray_nul_is_only_damage(tmp_path: Path) -> None:
    text = "會議應到委員\x00186名，實到177人，符合規定，會議審議通過了各項決議。" * 3
    assert read_path(_file(tmp_path, text.encode())).text == text


@pytest.mark.parametrize("text", ["a\x00b", "\ud800會議", "會議\udfff", "𠮷"])
def test_any_text_may_be_handed_in(text: str) -> None:
    source = read_text(text)
    assert source.text == text
    assert len(source.sha256) == 64


def test_text_of_nothing_is_empty() -> None:
    with pytest.raises(ReadError, match="empty"):
        read_text(" \n\u3000\ufeff")


def test_the_mark_before_handed_in_text_is_left_out() -> None:
    assert read_text("\ufeff會議").text == "會議"
