"""What the title of a document tells: its kind by its last noun, its subject after 关于."""

from __future__ import annotations

import re

from core.extract.resolution_items import BRACKETS
from core.text.span import Span

_KINDS = (
    *("决议", "决定", "命令", "公报", "公告", "意见", "通知", "通报", "报告", "批复", "议案", "提案", "纪要", "名单"),
    *("条例", "办法", "章程", "规划", "预算", "法律", "议程", "人选"),
)
"""Those of the analysis JSON."""
_OTHER_NOUNS = ("法", "要点", "计划", "议事录", "建议", "方案", "规则", "草案", "修正案", "日程", "情况", "公约", "法规")
_NOUN = re.compile("|".join(sorted((*_KINDS, *_OTHER_NOUNS), key=len, reverse=True)))
_ABOUT = re.compile("关于(.+?)的?(?:决议|决定|报告|议案|意见|通知|说明|办法|条例|公告|草案|公报|批复)[》（(草案代拟稿）)]*$")


def kind(title: str) -> str:
    """The kind of document that a folded title names by its last noun, `other` when it names none."""
    plain = BRACKETS.sub("", title)
    plain = re.sub("(?:草案|修正案|(?:和|及|、)日程)$", "", plain) or plain
    last = None
    for last in _NOUN.finditer(plain):  # noqa: B007 - the last one counts
        pass
    if last is None or len(plain) - last.end() > 4:
        return "法律" if plain.endswith("法") else "other"
    return last[0] if last[0] in _KINDS else "法律" if last[0] == "法" else "other"


def about(text: str, fold: str, span: Span) -> str | None:
    """The subject of a document in its own characters (关于…的决议), None when its title has none."""
    match = _ABOUT.search(fold, span.start, span.end)
    return text[match.start(1) : match.end(1)] if match else None
