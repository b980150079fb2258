"""Printed lines joined: names over the border of two lines, the way back, and pages that are left alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.extract import extract
from core.extract.wrapped import join
from core.model.mentions import Kind
from core.text.span import Span

_PRINTED = """\
議員就本區的渠務工程提出質詢，並要求當局交代工程的進度和
費用，以及將會採取甚麼措施減低對居民的影響。本席認為香港
特別行政區政府應該盡快回覆，並且定期向本會匯報工程的最新
情況，讓居民知道工程何時完成。有議員問及為何工程較原定的
時間表延誤超過一年，當局解釋延誤的原因是地底的情況較預期
複雜，承建商需要更改施工的方法，而且疫情期間人手不足，亦
影響了工程的進度。就此，本席促請當局加派人手，務求在二零
二三年年底之前完成所有工程，並在完工後檢討整個項目的管理
方法，避免同類的情況再次發生，浪費公帑而且影響居民的生活
質素。當局回應時表示會積極考慮議員提出的各項意見和建議。
"""


def test_a_name_over_two_lines_is_found_with_its_break() -> None:
    found = [one.span.of(_PRINTED) for one in extract(_PRINTED).mentions if one.kind is Kind.ORG]
    assert found == ["香港\n特別行政區政府"]


def test_its_entity_is_named_without_the_break() -> None:
    assert [one.name for one in extract(_PRINTED).entities if one.kind is Kind.ORG] == ["香港特別行政區政府"]


def test_paragraphs_are_left_alone() -> None:
    text = "县政协七届二次会议1月10日在云岭宾馆开幕，会期三天。\n县委书记秦立刚出席会议并讲话。\n" * 10
    assert join(text).places is None
    assert join(text).text == text


@given(st.text(alphabet="甲乙丙，。\n 　", max_size=400))
def test_joining_takes_out_nothing_but_blanks_and_every_place_leads_back(text: str) -> None:
    joined = join(text)
    kept = "".join(text.split())
    assert "".join(joined.text.split()) == kept
    for place, character in enumerate(joined.text):
        back = joined.back(Span(place, place + 1))
        assert back.of(text) == character
