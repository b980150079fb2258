"""Lines of programs, whose narrow marks and straight quotes are what they should be, Chinese in them or not."""

from __future__ import annotations

import re

_CODE = re.compile(
    r"[a-z_][A-Za-z0-9_.]*\((?:[A-Za-z0-9_\s.,=]*[,=]\s*)?['\"]"  # print(i, '中文')
    r"|\s[!=]=\s|\s(?:&&|\|\|)\s|=>|\{\s*$"
    r"|[\"']\w+[\"']\s*:\s*[\[{\"'\d]"
)
_STOP = re.compile("[，。；：]")


def is_code(line: str) -> bool:
    """Whether a line is one of a program: a call with a string, a comparison, a block, a key with its value."""
    return _CODE.search(line) is not None and _STOP.search(line) is None
