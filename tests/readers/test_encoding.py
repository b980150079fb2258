"""Encodings told apart, by the text that comes out."""

from __future__ import annotations

import base64
import codecs
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.readers import read_bytes
from core.readers.encoding import decode, detect

HANS = "会议审议通过了关于常务委员会工作报告的决议，张掖市政协主席出席会议并讲话。\n"
HANT = "會議審議通過了關於常務委員會工作報告的決議，雲嶺縣政協主席出席會議並講話。\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *(
            (HANS, name)
            for name in (
                "utf-8",
                "gb2312",
                "gbk",
                "gb18030",
                "utf-16-le",
                "utf-16-be",
                "utf-16",
                "hz",
                "utf-8-sig",
                "utf-32",
            )
        ),
        *((HANT, name) for name in ("utf-8", "gbk", "gb18030", "big5", "big5hkscs", "utf-16-le", "utf-16-be")),
    ],
)
def test_a_sentence_comes_out_of_every_encoding(text: str, encoding: str) -> None:
    assert detect(text.encode(encoding))[0].text == text


def test_iso_2022_cn() -> None:
    # RFC 1922: ESC $ ) A designates GB 2312, SO and SI switch, a new line begins in ASCII.
    def run(text: str) -> bytes:
        return b"\x0e" + bytes(byte & 0x7F for byte in text.encode("gb2312")) + b"\x0f"

    data = b"\x1b$)A" + run("会议") + b" 3 " + run("通过") + b"\n" + b"\x1b$)A" + run("闭幕")
    best = detect(data)[0]
    assert (best.encoding, best.text) == ("iso-2022-cn", "会议 3 通过\n闭幕")
    with pytest.raises(UnicodeError):
        decode(b"\x1b$)G\x0e!!\x0f", "iso-2022-cn")  # CNS 11643, for which no table is at hand


def test_utf8_cut_within_its_last_character() -> None:
    best = detect(HANS.encode()[:-2])[0]
    assert best.encoding == "utf-8"
    assert best.text == HANS[:-2] + "\ufffd"


@pytest.mark.parametrize(
    ("cut", "left"),
    [(1, "。"), (2, "。\ufffd"), (3, "。"), (4, "\ufffd"), (5, "")],
)
def test_hz_cut_within_its_tail(cut: int, left: str) -> None:
    # RFC 1843: ~} ends a run, 。 is !# ; the cuts are after ~}, after ~, after #, after !, and before it.
    text = "会议审议通过了决议，主席出席会议"
    best = detect(f"{text}。\n".encode("hz")[:-cut])[0]
    assert (best.encoding, best.text) == ("hz", text + left)


def test_hz_of_many_lines_cut_in_the_last() -> None:
    text = "会议审议通过了决议。\n主席出席会议并讲话"
    best = detect(f"{text}。\n".encode("hz")[:-5])[0]
    assert (best.encoding, best.text) == ("hz", text)


def test_short_gbk_that_older_detectors_took_for_utf8() -> None:
    assert detect("联通".encode("gbk"))[0].text == "联通"


def test_bytes_lost_on_the_way_do_not_hide_the_encoding() -> None:
    for encoding in ("utf-8", "gb18030"):
        data = bytearray((HANS * 5).encode(encoding))
        data[40] = 0xFF
        assert detect(bytes(data))[0].encoding == encoding


def test_a_misread_text_that_was_saved_again_is_text() -> None:
    """It has controls in every character; so has a binary file, but that is not whole UTF-8."""
    misread = HANS.encode().decode("latin-1")
    assert read_bytes(misread.encode()).text == misread


def test_plain_ascii_is_utf8() -> None:
    assert detect(b"Report of 6 March, adopted.\n")[0].encoding == "utf-8"


def test_a_long_head_of_markup_does_not_hide_the_text() -> None:
    assert detect(b"<meta name='x'>\n" * 1000 + HANS.encode("gb18030"))[0].encoding == "gb18030"


@pytest.mark.parametrize("mark", [codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_the_byte_order_mark_is_no_part_of_the_text(mark: bytes) -> None:
    encoding = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}[mark]
    best = detect(mark + HANS.encode(encoding))[0]
    assert (best.text, best.confidence) == (HANS, 1.0)


@given(st.binary(max_size=200))
def test_any_bytes_have_ranked_readings(data: bytes) -> None:
    found = detect(data)
    assert [one.confidence for one in found] == sorted((one.confidence for one in found), reverse=True)
    assert sum(one.confidence for one in found) <= 1.0 + 1e-9
    assert all(isinstance(one.text, str) for one in found)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_all_text_in_utf8_with_its_mark_comes_back(text: str) -> None:
    assert detect(codecs.BOM_UTF8 + text.encode())[0].text == text.removeprefix("\ufeff")


def test_the_open_cases(data: Path) -> None:
    cases = json.loads((data / "cleaning" / "encodings.json").read_text(encoding="utf-8"))
    right = sum(detect(base64.b64decode(case["b64"]))[0].text == case["text"] for case in cases)
    # 326 of 330; a prototype reached 98 %. Five characters of UTF-16 that are valid ASCII cannot all be told.
    assert right >= 0.98 * len(cases)
