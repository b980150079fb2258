"""The character model: cheap for Chinese prose, dear for what was misread."""

from __future__ import annotations

import pytest

from core.language.bigrams import cost, mean_cost

PROSE = "会议审议通过了关于常务委员会工作报告的决议，要求全县干部凝心聚力，真抓实干。"


def test_traditional_prose_costs_as_much_as_simplified() -> None:
    hant = "會議審議通過了關於常務委員會工作報告的決議，要求全縣幹部凝心聚力，真抓實幹。"
    assert mean_cost(hant) == pytest.approx(mean_cost(PROSE))


@pytest.mark.parametrize("wrong", ["big5hkscs", "utf-16-le", "utf-16-be", "latin-1", "cp949"])
def test_misread_prose_costs_more(wrong: str) -> None:
    assert mean_cost(PROSE.encode("gb18030").decode(wrong, "replace")) > mean_cost(PROSE) + 2


def test_costs_add_up_over_lines() -> None:
    assert cost(PROSE + "\n" + PROSE) == pytest.approx(2 * cost(PROSE) + 3.5)  # 3.5 for the newline


def test_a_word_costs_less_than_its_characters_shuffled() -> None:
    assert cost("人民政府") < cost("府民政人")


def test_nothing_costs_nothing() -> None:
    assert (cost(""), mean_cost("")) == (0, 0)


def test_odd_characters_cost_most() -> None:
    for odd in ("\ue000", "\ufffd", "\x01", "\ud800", "\U0010ffff"):
        assert cost(odd) == 16


def test_latin_in_words_is_cheap_and_case_flips_are_not() -> None:
    assert cost("GDP") == 9
    assert cost("WhQt") > cost("What") + 3
