"""Residues of a machine's conversion: found in the sample, not invented in genuine texts, never in names."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.script import residues
from core.script.convert import convert
from core.text.doubt import Doubt
from core.text.span import Span
from core.text.textmap import Edit, TextMap

PEOPLE = (
    "盧小亨",
    "趙立香",
    "王海峰",
    "周均發",
    "于永梅",
    "馮軍",
    "高云虹",
    "伏世祖",
    "張文智",
    "楊艾琳",
    "田慧新",
    "蘇培孝",
)
EXPECTED = (
    "奮斗",
    "關于",
    "關于",
    "并討論",
    "忠于",
    "貫穿于",
    "奮斗",
    "干事",
    "奮斗",
    "干部",
    "聯系",
    "關系",
    "聯系",
    "聯系",
    "規范",
    "干部",
    "奮斗",
    "干部",
)
"""Read by hand in the sample, in order: the words that a converter left half done."""

LETTERS = "奮斗干部關于聯系并討論皇后公里于永梅橋梁群众国。\n"


def spans(text: str, names: Iterable[str]) -> tuple[Span, ...]:
    found: list[Span] = []
    for name in names:
        place = text.find(name)
        while place >= 0:
            found.append(Span(place, place + len(name)))
            place = text.find(name, place + 1)
    return tuple(found)


def test_the_sample(seed: Path) -> None:
    text = seed.read_text(encoding="utf-8")
    names = spans(text, PEOPLE)
    found = residues(text, names)
    assert len(found) == len(EXPECTED)
    for edit, word in zip(found, EXPECTED, strict=True):
        offset = word.index(edit.original)
        assert text.startswith(word, edit.start - offset), word
    assert "橋梁" in text
    assert not any(name.overlaps(edit.span) for name in names for edit in found)
    assert all(edit.aligned and not edit.accepted and edit.reason and edit.doubt is Doubt.INFERRED for edit in found)
    assert residues(TextMap(found).apply(text), names) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("機關干部奮斗", "機關幹部奮鬥"),
        ("關系群眾", "關係群眾"),
        ("聯系規范", "聯繫規範"),
        ("關于怎么幹，老么這么說", "關於怎麼幹，老么這麼說"),
        ("貫穿于全過程", "貫穿於全過程"),
        ("通過并討論", "通過並討論"),
        ("兩黨合并之后", "兩黨合併之後"),
        ("這里的後面", "這裡的後面"),
        ("這里的裏面", "這裏的裏面"),
        ("为人民服務，國家的会議", "為人民服務，國家的會議"),
        # Variants, other words with the same character, classical names: no errors.
        ("橋梁、家具、注意、游覽、布置、標志", "橋梁、家具、注意、游覽、布置、標志"),
        ("群羣為爲峰峯裡裏台臺", "群羣為爲峰峯裡裏台臺"),
        ("干涉內政、若干系統、皇后、公里、北斗、山谷、單于、范圍", "干涉內政、若干系統、皇后、公里、北斗、山谷、單于、範圍"),
        ("李慧琼、陳恒鑌議員", "李慧琼、陳恒鑌議員"),
        ("", ""),
    ],
)
def test_proposals(text: str, expected: str) -> None:
    assert TextMap(residues(text, ())).apply(text) == expected


def test_characters_of_one_word_make_one_edit() -> None:
    (edit,) = residues("處理关系的辦法", ())
    assert (edit.start, edit.original, edit.replacement) == (2, "关系", "關係")


def test_the_other_form_is_offered() -> None:
    (edit,) = residues("聽取并討論報告", ())
    assert edit == Edit(2, "并", "並", "simplified_character", Doubt.INFERRED, False, ("併",))


def test_nothing_in_names_and_nothing_across_them() -> None:
    text = "書記于永梅部署，由于永梅主持"
    assert residues(text, (Span(2, 5), Span(9, 12))) == ()
    # 干|部 with a name that ends in 干 is no 干部.
    assert residues("請李干部署工作", (Span(1, 3),)) == ()
    assert [edit.original for edit in residues("請李干部署工作", ())] == ["干"]


@pytest.mark.parametrize("name", ["lygaz_3464", "lygaz_3479", "lygaz_3541", "legco_12_13_cm0320", "legco_12_13_cm1107"])
def test_genuine_texts_hold_none(data: Path, name: str) -> None:
    # Gazettes of Taiwan's legislature and minutes of Hong Kong's, written in traditional script, no name given.
    assert residues((data / "documents" / f"{name}.txt").read_text(encoding="utf-8"), ()) == ()


def test_a_clean_conversion_holds_almost_none(data: Path) -> None:
    # Only places where the package's phrases cross a word border (監察干部) may be proposed, and then rightly.
    files = sorted((data / "documents").glob("xwlb*.txt"))[:60]
    text = convert("\n".join(file.read_text(encoding="utf-8") for file in files), "s2tw")
    assert len(residues(text, ())) <= len(text) / 5_000


def test_a_damaged_copy_is_mended(data: Path) -> None:
    # The data's own pair of a page and its one-to-one conversion: eight residues, and 周年, which traditional print accepts.
    folder = data / "cleaning" / "dirty"
    dirty = (folder / "d7_badtrad.dirty.txt").read_text(encoding="utf-8")
    clean = (folder / "d7_badtrad.clean.txt").read_text(encoding="utf-8")
    mended = TextMap(residues(dirty, ())).apply(dirty)
    assert [(a, b) for a, b in zip(mended, clean, strict=True) if a != b] == [("周", "週")]


@given(text=st.text(alphabet=LETTERS, max_size=40), cut=st.tuples(st.integers(0, 40), st.integers(0, 40)))
@settings(max_examples=200, deadline=None)
def test_laws(text: str, cut: tuple[int, int]) -> None:
    name = Span(min(*cut, len(text)), min(max(cut), len(text)))
    found = residues(text, (name,))
    shown = TextMap(found).apply(text)
    assert len(shown) == len(text)
    assert name.of(shown) == name.of(text)
    assert residues(shown, (name,)) == ()
