"""Posts of which no holder was found."""

from __future__ import annotations

import pytest

from core.extract import extract


def unread(text: str) -> list[str]:
    return [one.span.of(text) for one in extract(text).warnings if one.code == "post_not_read"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县委书记参加小组讨论。", ["县委书记"]),
        ("縣委書記參加小組討論。", ["縣委書記"]),
        # One of a sentence is enough to look at it again.
        ("县委书记和县政协主席看望了委员。县长没有到会，县政府秘书长到会。", ["县委书记", "县政府秘书长"]),
    ],
)
def test_a_post_without_a_holder_is_told(text: str, found: list[str]) -> None:
    assert unread(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "县委书记于建岳参加小组讨论。",
        "县政协副主席余青、郁文斗、岳松参加小组讨论。",
        "各县委书记参加小组讨论。",
        "县政协委员参加小组讨论。",
        "两位县政协副主席参加小组讨论。",
        "书记参加小组讨论。",
        "",
    ],
)
def test_whoever_is_named_or_meant_in_general_is_not(text: str) -> None:
    assert unread(text) == []
