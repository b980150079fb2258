"""The sample that ships: damaged in the ways that such reports are, and whole in what it tells."""

from __future__ import annotations

import unicodedata
from collections import Counter

from core import assets
from core.cleaning import clean
from core.readers import read_path
from core.text.document import Document


def _sample() -> Document:
    return clean(read_path(assets.path("samples/yunling-2024.txt")))


def test_it_is_flattened_as_such_reports_are() -> None:
    raw = _sample().source.text
    assert unicodedata.normalize("NFKC", raw) == raw
    raw.encode("gbk")  # a report that came through GBK has no other character
    assert 900 <= len(raw) <= 1400


def test_its_damaged_place_is_what_a_decoder_makes_of_a_lost_lead_byte() -> None:
    data = bytearray("陳海\u3000趙琳".encode("gbk"))
    data[2] = ord("?")  # the lead byte of 海; what follows shifts by one byte
    broken = unicodedata.normalize("NFKC", data.decode("gbk"))
    document = _sample()
    assert document.source.text.count(broken) == 1
    assert [one.span.of(document.text) for one in document.warnings] == ["〓"]
    assert "陳〓 趙琳" in document.text


def test_cleaning_mends_the_rest() -> None:
    document = _sample()
    flat = Counter(character for character in document.source.text if character in ",;:!?()")
    # All but the ? and ! of the damaged place come back.
    wanted = {"width": flat.total() - 2, "shifted_bytes": 1, "space": 1, "residue": 1}
    assert Counter(one.edit.reason for one in document.edits) == wanted
    assert "“民生實事”“山鄉小事”" in document.text
    assert document.text.rstrip("\n").endswith("琳）")


def test_its_figures_add_up() -> None:
    text = _sample().text
    assert all(part in text for part in ("應到委員186名", "請假9人", "實到177人"))
    assert 186 - 9 == 177
