"""The laws of cleaning as a whole, and the reader's choices."""

from __future__ import annotations

import json
import lzma
from collections import Counter
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from core.cleaning import clean
from core.errors import Cancelled
from core.model.options import Options
from core.readers import read_path
from core.text.document import Document, EditKey, Source
from core.text.doubt import Doubt

FRAGMENTS = [
    *("會議", "中", "琳", "大", "小", "葛󠄀", "𠮷", "é", "a", "w", "Ｎ", "1", "90%", "10:30", "≮", "👩‍🌾"),
    *",，;:：!?？()（）“”‘'\"。、》《",
    *(" ", "  ", "\u3000", "\t", "\n", "\r\n", "\r", "\u2028", "\x0b"),
    *("\x00", "\ufeff", "\u200d", "\u200b", "\u00a0", "\ufffd", "\ue000", "\ud800"),
    *("http://a.b/c,", "x@y.z", "&nbsp;", "(xié)", "锟斤拷", "烫烫烫"),
    *("打印", "首页 > ", "分享到", "责任编辑："),
]
DAMAGE = ("\x00", "\ufffd", "\ue000", "\ud800", "≮", "锟斤拷")
pieces = st.lists(st.sampled_from(FRAGMENTS), max_size=24).map("".join)
sound = st.lists(st.sampled_from([one for one in FRAGMENTS if one not in DAMAGE]), max_size=24).map("".join)
texts = pieces | st.text(max_size=40)


@settings(max_examples=1000, deadline=None)
@given(texts)
def test_the_inverse_gives_the_raw_text(text: str) -> None:
    document = clean(Source(text))
    assert document.back.apply(document.text) == text


@settings(max_examples=1000, deadline=None)
@given(sound | st.text(alphabet="會議于干，。,()（） \n\t\u30001a%&;<>/p\"'\\rn", max_size=40))
@example("中， ,abc")
@example(";;于;;1; ;")
@example("打印\n" * 3 + "會議")
def test_a_second_cleaning_changes_nothing(text: str) -> None:
    """Of prose; between signs of damage, what one repair leaves may look damaged once more. What is set aside no longer
    speaks for the widths of the rest.
    """
    document = clean(Source(text))
    assume(all(one.key.step != "residue" for one in document.edits))
    again = clean(Source(document.text))
    assert again.text == document.text
    assert [one.edit for one in again.edits if one.edit.accepted] == []


@settings(max_examples=300, deadline=None)
@given(texts)
def test_every_listed_edit_tells_its_raw_range_and_can_be_refused(text: str) -> None:
    document = clean(Source(text))
    for listed in document.edits:
        assert listed.edit.reason
        refused = clean(Source(text), Options(refused=frozenset({listed.key})))
        kept = [one for one in refused.edits if one.key == listed.key]
        assert [one.edit.accepted for one in kept] == [False]


@settings(max_examples=300, deadline=None)
@given(texts)
def test_refusing_all_that_is_listed_gives_the_raw_text_back(text: str) -> None:
    source = Source(text)
    refused: frozenset[EditKey] = frozenset()
    document = clean(source)
    for _ in range(8):  # a refused edit may uncover another: a space that stays keeps a line from being residue
        document = clean(source, Options(refused=refused))
        open_ones = {one.key for one in document.edits if one.edit.accepted}
        if not open_ones:
            break
        refused |= open_ones
    assert document.text == text


def _seed(seed: Path) -> Document:
    return clean(read_path(seed))


def test_the_report_the_program_was_conceived_for(seed: Path) -> None:
    document = _seed(seed)
    # Counted in the raw text: 97 commas, 3 !, 1 each of ; ( ) ?, of which the damaged place 陳?!≮w琳 has one ! and the ?.
    wanted = {"width": 102, "shifted_bytes": 1, "space": 1, "residue": 1}
    assert Counter(one.edit.reason for one in document.edits) == wanted
    assert "陳〓 趙琳" in document.text
    assert "“民生大事”“關鍵小事”" in document.text
    assert "記者 文/圖 陳" in document.text
    assert "中國張掖網訊 1月10日上午，" in document.text
    assert document.text.endswith("琳）")
    assert [one.span.of(document.text) for one in document.warnings] == ["〓"]
    repaired = next(one.edit for one in document.edits if one.key.step == "mojibake")
    assert repaired.doubt is Doubt.DOUBTFUL
    # 海 has the trail byte A3, as what stood there must; it is a candidate, not the text.
    assert "海 趙" in repaired.alternatives
    assert document.back.apply(document.text).encode("utf-8") == document.source.data


def test_a_refused_step_changes_nothing_and_stays_listed(seed: Path) -> None:
    document = clean(read_path(seed), Options(refused_steps=frozenset({"width"})))
    assert document.text.count(",") == 97
    assert sum(not one.edit.accepted for one in document.edits) == 102


def test_one_refused_mark_stays_flat(seed: Path) -> None:
    first = _seed(seed).edits[0]
    document = clean(read_path(seed), Options(refused=frozenset({first.key})))
    assert document.text[first.raw.start] == ","
    assert document.text.count(",") == 1


def test_cleaning_stops_when_asked() -> None:
    asked: list[int] = []

    def check() -> None:
        asked.append(1)
        if len(asked) == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        clean(Source("會議,閉幕"), check=check)


def test_clean_news_is_left_alone(data: Path) -> None:
    """Of printed news, only blanks at the ends of lines and the archive's own footer are touched."""
    touched, lines = 0, 0
    with lzma.open(data / "corpus" / "news.jsonl.xz", "rt", encoding="utf-8") as file:
        for row in islice(file, 0, None, 60):
            text = json.loads(row)["text"].partition("\n[查看原文]")[0].replace("\u00a0", " ")
            document = clean(Source(text))
            lines += text.count("\n") + 1
            touched += sum(one.edit.reason not in ("indent", "trailing_space") for one in document.edits)
            assert not document.warnings
    assert lines > 2000
    assert touched < lines / 100


@pytest.mark.parametrize("name", ["d5_boiler"])
def test_a_page_with_residue_keeps_all_of_its_text(data: Path, name: str) -> None:
    folder = data / "cleaning" / "dirty"
    wanted = (folder / f"{name}.clean.txt").read_text(encoding="utf-8")
    document = clean(read_path(folder / f"{name}.dirty.txt"))
    assert wanted.strip() in document.text
    left = [line for line in document.text.split("\n") if line and line not in wanted]
    # Title, date line and editor carry facts, so they stay; the menu, neighbours, sharing and rights are gone.
    assert [line[:4] for line in left] == ["市政协五", "发布时间", "责任编辑"]
