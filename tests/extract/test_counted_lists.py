"""Lists of names counted against the number that their head states."""

from __future__ import annotations

import pytest

from core.extract import extract


def counted(text: str) -> list[tuple[str, str, bool | None]]:
    return [(one.left, one.right, one.holds) for one in extract(text).checks if one.kind == "list"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("副主席（3名）：\n徐钦恒（仫佬族） 韦祖林（壮族） 兰吉阳（瑶族）\n", [("3", "3", True)]),
        ("贊成者：3人\n張昌財　　羅世雄　　曾永權\n", [("3", "3", True)]),
        ("副主席（4名）：徐钦恒、韦祖林、兰吉阳。", [("3", "4", False)]),
        # the list goes on with something that was not read: nothing is called wrong
        ("副主席（4名）：徐钦恒、韦祖林、兰吉阳、○○二人。", [("3", "4", None)]),
        ("副主席徐钦恒、韦祖林等8人出席会议。", []),
    ],
)
def test_lists_are_counted(text: str, expected: list[tuple[str, str, bool | None]]) -> None:
    assert counted(text) == expected
