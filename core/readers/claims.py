"""What files say of themselves beside their text, and how far to believe it.

A notice is written over last year's: its file keeps the old title, and its writer is whoever set the computer up. The day on
which a file was made is not the day of the text.
"""

from __future__ import annotations

import re

from core.language.characters import HAN

_NAME = re.compile(rf"[{HAN}]{{2,4}}(?:·[{HAN}]{{1,12}})?")
_NOBODY = re.compile("用户|用戶|使用者|微软|電腦|电脑|系统|系統|作者|未知|管理员|深度|雨林|番茄|办公|公司")
_HEAD = 2000


def title(claim: str, text: str) -> str | None:
    """The title that a file claims, where its text has it near the beginning."""
    bare = "".join(claim.split())
    return claim if len(bare) > 3 and bare in "".join(text[:_HEAD].split()) else None


def person(claim: str) -> str | None:
    """The author that a file claims, where that may be a Chinese name: neither Administrator nor 微软用户."""
    return claim if _NAME.fullmatch(claim) and not _NOBODY.search(claim) else None
