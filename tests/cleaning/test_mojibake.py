"""Broken text read back from its bytes. Broken texts are made here by breaking sound ones."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.cleaning import clean, suspects
from core.cleaning.mojibake import repair
from core.errors import Cancelled
from core.model.options import Options
from core.text.document import EditKey, Source
from core.text.doubt import Doubt

HANS = "会议审议通过了关于常务委员会工作报告的决议，要求全县干部凝心聚力。"
SINGLE = ("latin-1", "cp1252", "cp437", "mac-roman")
HANT = "會議審議通過了關於常務委員會工作報告的決議，要求全縣幹部凝心聚力。"


def _repaired(text: str) -> str:
    return repair(text).map.apply(text)


@pytest.mark.parametrize(
    ("text", "written", "read"),
    [
        *((HANS, "utf-8", name) for name in SINGLE),
        *((HANS, "gb18030", name) for name in ("latin-1", "mac-roman")),
        (HANT, "big5hkscs", "latin-1"),
        (HANT, "big5hkscs", "gb18030"),
        ("会议指出，过去一年成绩来之不易。", "utf-16-le", "utf-16-be"),
    ],
)
def test_a_sentence_in_the_wrong_encoding_comes_back(text: str, written: str, read: str) -> None:
    data = text.encode(written)
    single = "".join(_tolerant(bytes((byte,)), read) for byte in data)
    broken = single if read in SINGLE else data.decode(read)
    assert broken != text
    assert _repaired(broken) == text
    sound = "全县人民代表大会闭幕。\n"
    assert _repaired(sound + broken + "\n" + sound) == sound + text + "\n" + sound


def _tolerant(byte: bytes, name: str) -> str:
    try:
        return byte.decode(name)
    except UnicodeDecodeError:
        return byte.decode("latin-1")


def test_twice_misread_text_comes_back() -> None:
    broken = HANS.encode().decode("latin-1").encode().decode("latin-1")
    assert _repaired(broken) == HANS


def test_a_misread_span_in_a_sound_line_is_one_edit_there() -> None:
    broken = f"会议指出，{'要求全县干部凝心聚力'.encode().decode('latin-1')}，抓好落实。"
    edits = repair(broken).edits
    assert [(edit.replacement, edit.reason) for edit in edits] == [("要求全县干部凝心聚力", "misread_utf8")]
    assert edits[0].start == 5


@pytest.mark.parametrize("mark", ["\ufffd", "?"])
def test_lost_bytes_leave_a_sign_or_a_completion_that_is_right(mark: str) -> None:
    broken = HANS.encode().decode("gbk", "replace").replace("\ufffd", mark)
    found = _repaired(broken)
    assert "〓" in found or found == HANS
    assert re.fullmatch(found.replace("〓", ".{0,2}"), HANS)


def test_a_lost_character_is_an_edit_of_its_own_with_candidates() -> None:
    """Whether the byte is completed (委) or not (。), the right character is to be had, and only that place is doubtful."""
    broken = HANS.encode().decode("gbk", "replace")
    edits = repair(broken).edits
    sure = [edit for edit in edits if edit.doubt is Doubt.INFERRED]
    assert all(edit.replacement in HANS and not edit.alternatives for edit in sure)
    for edit in edits:
        if edit.alternatives:
            assert edit.doubt is Doubt.DOUBTFUL
            assert edit.replacement in HANS or any(one in HANS for one in edit.alternatives)
    assert any(edit.alternatives and "〓" not in edit.replacement for edit in edits)
    assert any(edit.alternatives and "〓" in edit.replacement for edit in edits)


@pytest.mark.parametrize("text", ["看似寻常最奇崛，成如容易却艰辛。", "他引用了卡尔·马克思的话，水路运输高水平发展。"])
@pytest.mark.parametrize("start", [1, 2, 3, 4, 5, 7, 8])
def test_sound_characters_beside_a_misread_span_stay(text: str, start: int) -> None:
    """寻 and 路 have the bytes of Ѱ and · in UTF-8; beside a misread span they are themselves."""
    broken = text[:start] + text[start:].encode().decode("gb18030", "replace")
    found = _repaired(broken)
    assert re.fullmatch(found.replace("〓", "."), text)


def test_the_older_big5_is_known_as_well() -> None:
    """In it 平 of GBK is shown as す, in the newer one as ⅸ."""
    text = "国家主席习近平乘专机抵达，出席亚太经合组织会议，企业经营平稳。"
    broken = text.encode("gb18030").decode("cp950", "replace")
    assert "す" in broken
    assert re.fullmatch(_repaired(broken).replace("〓", "."), text)


def test_a_long_line_is_read_in_pieces_between_which_it_can_be_stopped() -> None:
    """Costs grow with the length: ten times the line is asked ten times as often, and the joints do not show."""
    asked: list[int] = []
    for times in (20, 200):
        for data, shown in ((HANS.encode(), "latin-1"), (HANS.encode("gb18030"), "latin-1"), (HANS.encode(), "cp437")):
            broken = (data * times).decode(shown, "replace")
            count: list[int] = []
            step = repair(broken, lambda count=count: count.append(1))
            asked.append(len(count))
            assert "〓" not in step.map.apply(broken)
            assert step.map.apply(broken) == HANS * times
    for few, many in zip(asked[:3], asked[3:], strict=True):
        assert 8 <= many / few <= 12


def test_repair_stops_when_asked_inside_a_line() -> None:
    def check() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        repair(HANS.encode().decode("latin-1") * 100, check)


@pytest.mark.parametrize(
    "unit", ["ΑΒΓαβγδ ", "会?议", "会\ufffd", "é", "\ue185", "鞒謺", "Ã¤", "⒔13.", "\ud800会", "〓?", "锛", "ㄛ"]
)
def test_a_line_of_one_thing_is_finished_and_can_be_restored(unit: str) -> None:
    """Such lines once took the search minutes."""
    line = unit * (3000 // len(unit))
    step = repair(line)
    assert step.map.invert().apply(step.map.apply(line)) == line


@pytest.mark.parametrize(
    ("before", "lost", "after", "wanted"),
    [
        ("記者 陳", b"\xba\xa3", "\u3000趙琳)", "記者 陳〓 趙琳)"),  # 海
        ("局长刘", b"\xf8\xd0", "主持会议。", "局长刘〓主持会议"),  # a cell without a character
    ],
)
def test_the_neighbours_of_a_lost_lead_byte_are_restored(before: str, lost: bytes, after: str, wanted: str) -> None:
    shown = before + "?" + (lost[1:] + after.encode("gbk")).decode("gbk", "replace")
    broken = unicodedata.normalize("NFKC", shown)
    step = repair(broken)
    assert step.map.apply(broken).startswith(wanted)
    edit = next(edit for edit in step.edits if "〓" in edit.replacement)
    assert edit.doubt is Doubt.DOUBTFUL


def test_candidates_have_the_byte_that_is_known() -> None:
    edit = repair("記者 陳?!≮w琳)").edits[0]
    # A3 is the trail byte of what was lost; ! is ！ (A3 A1) made narrow.
    assert len(edit.alternatives) == 8
    assert {one[0].encode("gbk")[1] for one in edit.alternatives} == {0xA3}
    assert {one[1:] for one in edit.alternatives} == {" 趙"}


def test_a_candidate_can_be_chosen_and_the_choice_taken_back() -> None:
    raw = "記者 陳?!≮w琳"
    edit = clean(Source(raw)).edits[0]
    key = EditKey(edit.key.step, edit.key.start, edit.key.end, "海 趙")
    chosen = clean(Source(raw), Options(accepted=frozenset({key})))
    assert chosen.text == "記者 陳海 趙琳"
    assert "〓 趙" in chosen.edits[0].edit.alternatives
    assert chosen.edits[0].key == key
    assert clean(Source(raw), Options(refused=frozenset({edit.key}))).text == raw


@pytest.mark.parametrize(
    "text",
    [
        "约翰内斯堡、璀璨、铂钯铑铱",
        "第二届B类、遥十F火箭",
        "α粒子與β射線，若x≮y",
        "怎么办?我们一起干!真的吗??",
        "カタカナ混在のテキスト、한국어 문장",
        "Η Ελληνική Δημοκρατία",
        "Выступил на заседании министр",
        "José Núñez – «señor» Übergröße",
        "我們锟斤拷锟斤拷了，烫烫烫烫",
        "\ufffd\ufffd\u04b6\ufffd\ufffd\u01f3\ufffd\ufffd\ufffd",
        "水温烫烫的\ufffd好",
        "",
    ],
)
def test_sound_text_and_lost_text_stay(text: str) -> None:
    assert repair(text).edits == ()


def test_the_gate_lets_only_suspicious_lines_through() -> None:
    assert suspects.lines(f"{HANS}\n{HANT}\n第一條：10:30（一）①\n") == ()
    line = "陳?!≮w琳"
    assert [span.of(f"{HANS}\n{line}\n{HANS}") for span in suspects.lines(f"{HANS}\n{line}\n{HANS}")] == [line]


def test_a_line_of_nothing_but_damage_is_taken_in_parts() -> None:
    line = "會議\ufffd開幕" * 400
    assert repair(line).map.invert().apply(_repaired(line)) == line


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="会議陳琳?!≮w\ufffd\ue185浼氳ㄛ﹝Ã©ä¼š、。\n한\ud800", max_size=40) | st.text(max_size=40))
def test_whatever_comes_edits_fit_their_text_and_it_can_be_restored(text: str) -> None:
    step = repair(text)
    new = step.map.apply(text)
    assert step.map.invert().apply(new) == text
    assert all("\n" not in edit.original for edit in step.edits)


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def _right(case: dict[str, str], found: str) -> bool:
    """Whether a case counts as right: exactly, or with 〓 for up to three characters, a fifth of the text at most."""
    if case["kind"] == "flag":
        return found == _plain(case["broken"])
    if case["kind"] == "exact":
        return found == _plain(case["clean"])
    pattern = "".join(".{0,3}?" if character == "〓" else re.escape(character) for character in found)
    few = found.count("〓") <= max(2, 0.2 * len(found))
    return few and re.fullmatch(pattern, _plain(case["expected"])) is not None


def test_the_open_cases(data: Path) -> None:
    cases = json.loads((data / "cleaning" / "mojibake.json").read_text(encoding="utf-8"))
    right: Counter[str] = Counter()
    for case in cases["cases"]:
        right[case["cls"]] += _right(case, _plain(clean(Source(case["broken"])).text))
    # 140 of 154: of six texts read as Big5 two fifths of the bytes are gone, of three no trace of a byte is left.
    assert right.total() >= 138
    assert [text for text in cases["negatives"] if _plain(clean(Source(text)).text) != _plain(text)] == []


@pytest.mark.parametrize("name", ["d1_pinyin", "d2_lostlead", "d3_punct", "d4_utf8asgbk", "d6_escapes"])
def test_damaged_pages_come_back(data: Path, name: str) -> None:
    """Equal to their clean side, but for 〓 where bytes are gone."""
    folder = data / "cleaning" / "dirty"
    wanted = (folder / f"{name}.clean.txt").read_text(encoding="utf-8")
    found = clean(Source((folder / f"{name}.dirty.txt").read_text(encoding="utf-8"))).text
    pattern = "".join("." if character == "〓" else re.escape(character) for character in found)
    assert re.fullmatch(pattern, wanted)
    assert found.count("〓") <= {"d2_lostlead": 6, "d4_utf8asgbk": 40}.get(name, 0)
