"""How text is set: measure, indent, breaks, squeeze, regions of punctuation."""

from __future__ import annotations

from itertools import pairwise

import pytest

from core.model.lines import LineRole
from gui import theme
from gui.reading.face import Face, displayed, punctuation_of
from gui.reading.geometry import geometry
from gui.reading.layout import LaidPart

EM = 20
LONG = "會議審議通過了《政府工作報告》、《提案審查情況的報告》，應到262人，實到242人（缺席20人）；" * 12


def laid(text: str, *, ems: int = 30, script: str = "hans", role: LineRole | None = None) -> LaidPart:
    return LaidPart(text, Face(script, script, EM, ems), role, continued=False, going_on=False)


def rows(part: LaidPart) -> list[str]:
    return [part.text[part.row_start(row) : part.row_end(row)] for row in range(part.rows)]


def test_the_first_row_is_indented_by_two_ems(qapp) -> None:
    part = laid("甲" * 80)
    assert part.x(0, 0) == pytest.approx(2 * EM, abs=0.5)
    assert part.x(part.row_start(1), 1) == pytest.approx(0, abs=0.5)
    assert len(rows(part)[0]) == 28
    assert len(rows(part)[1]) == 30


def test_a_paragraph_with_its_own_indent_gets_no_second(qapp) -> None:
    part = laid("　　甲乙")
    assert part.x(2, 0) == pytest.approx(2 * EM, abs=0.5)


def test_a_continuation_is_not_indented(qapp) -> None:
    part = LaidPart("甲乙", Face(), None, continued=True, going_on=False)
    assert part.x(0, 0) == pytest.approx(0, abs=0.5)


def test_full_rows_end_at_the_same_edge(qapp) -> None:
    part = laid(LONG)
    edges = [part.x(part.row_end(row), row) for row in range(part.rows - 1)]
    assert edges == pytest.approx([30 * EM] * len(edges), abs=1)


@pytest.mark.parametrize("ems", range(10, 40))
def test_no_row_breaks_a_rule(qapp, ems: int) -> None:
    made = rows(laid(LONG, ems=ems))
    assert not [row for row in made[1:] if row[0] in "，。、；：！？）》」”"]
    assert not [row for row in made[:-1] if row[-1] in "（《「“"]
    assert not [a for a, b in pairwise(made) if a[-1].isdigit() and b[0].isdigit()]


def test_marks_that_meet_are_squeezed(qapp) -> None:
    # 》 before 、 and 、 before 《 shrink to a half; the same characters apart keep their em.
    part = laid("甲》、《乙》甲")
    assert part.x(2, 0) - part.x(1, 0) == pytest.approx(EM / 2, abs=0.6)
    assert part.x(3, 0) - part.x(2, 0) == pytest.approx(EM / 2, abs=0.6)
    assert part.x(6, 0) - part.x(5, 0) == pytest.approx(EM, abs=0.6)


def test_a_title_is_larger_and_centred(qapp) -> None:
    part = laid("雲嶺縣公報", role=LineRole.TITLE)
    width = 5 * Face(px=EM).size(LineRole.TITLE)
    assert part.x(0, 0) == pytest.approx((30 * EM - width) / 2, abs=1)


def test_line_height_is_seventeen_tenths(qapp) -> None:
    part = laid("甲" * 80)
    assert part.row_height == 34
    assert part.height == 3 * 34 + 12


def test_who_says_where_punctuation_stands() -> None:
    assert punctuation_of("他說：“好。”", "hant") == "hans"
    assert punctuation_of("他說：「好。」", "tw") == "tw"
    assert punctuation_of("他說：「好。」", "hans") == "hans"
    assert punctuation_of("沒有引號。", "hant") == "hans"


def test_a_mainland_text_keeps_its_commas_in_traditional_views(qapp) -> None:
    """Drawn ink of ， sits in the lower left for hans punctuation, in the middle for Taiwan's."""
    from PySide6.QtGui import QFontInfo

    if "TC" not in QFontInfo(theme.reading_font("tw", EM)).family():
        pytest.skip("no font with regional cuts")
    mainland = Face("hant", "hans", EM)
    part = LaidPart("甲，乙", mainland, None, continued=False, going_on=False)
    families = {one.format.font().families()[0] for one in mainland.formats(part.text, part.units, None)}
    assert families == {"Noto Serif CJK SC"}
    assert not Face("tw", "tw", EM).formats(part.text, part.units, None)


def test_control_characters_and_lone_surrogates_keep_their_places() -> None:
    assert displayed("甲\r乙\u2028丙\ud800丁") == "甲 乙 丙□丁"


def test_clusters_are_not_cut(qapp) -> None:
    part = laid("甲𠮷乙👍🏽丙")  # 👍🏽 is two code points, 3 and 4
    assert [part.snap(position) for position in range(7)] == [0, 1, 2, 3, 3, 5, 6]
    assert (part.next(3), part.previous(5)) == (5, 3)


@pytest.mark.parametrize("width", [1, 90, 300, 640, 885, 1400, 3000])
def test_the_measure_is_whole_ems_within_the_page(width: int) -> None:
    made = geometry(width, EM)
    assert 4 <= made.ems <= 38
    if width > 200:
        assert made.left + made.ems * EM <= made.strip_left
    if made.notes_width:
        assert made.notes_left + made.notes_width <= made.strip_left
    assert geometry(1400, EM).ems == 38


def test_lines_of_a_span_cover_it(qapp) -> None:
    part = laid("甲" * 80)
    boxes = part.boxes(20, 70)
    assert [box.row for box in boxes] == [0, 1, 2]
    assert sum(round((box.right - box.left) / EM) for box in boxes) == 50
    assert part.boxes(90, 95) == []
