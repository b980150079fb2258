"""Hard wraps."""

from __future__ import annotations

import pytest

from core.cleaning.wraps import join

PARAGRAPH = (
    "会议认为，要坚持围绕中心服务大局，深入开展调查研究，积极建言资政，广泛凝聚共识，在推动高质量发展中展现更大作为" * 3
)
SECOND = (
    "会议强调，要加强自身建设，提高履职能力，密切联系群众，改进工作作风，努力把各项工作提高到新的水平，为全市发展作出贡献"
    * 2
)


def _wrapped(text: str, width: int = 20) -> str:
    return "\n".join(text[at : at + width] for at in range(0, len(text), width))


def test_lines_of_one_width_become_paragraphs() -> None:
    text = f"{_wrapped(PARAGRAPH)}。\n　　{_wrapped(SECOND)}。\n"
    assert join(text).map.apply(text) == f"{PARAGRAPH}。\n　　{SECOND}。\n"


def test_a_heading_and_a_list_in_a_wrapped_text_keep_their_lines() -> None:
    text = f"{_wrapped(PARAGRAPH)}。\n一、主要工作\n{_wrapped(SECOND)}。\n（一）调研\n记者 陈思\n"
    assert join(text).map.apply(text) == f"{PARAGRAPH}。\n一、主要工作\n{SECOND}。\n（一）调研\n记者 陈思\n"


@pytest.mark.parametrize(
    "text",
    [
        "白日依山尽\n黄河入海流\n欲穷千里目\n更上一层楼\n" * 3,
        "\n".join(["张　三　李　四　王　五　赵　六　钱　七　孙　八　周　九"] * 8),
        "\n".join(["会议审议通过了关于常务委员会工作报告的决议，批准了这个报告。"] * 8),
        "\n".join(["会议"] * 20),
        PARAGRAPH,
        "",
    ],
)
def test_verse_names_and_paragraphs_stay(text: str) -> None:
    assert join(text).edits == ()
