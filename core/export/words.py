"""The few words that an exported document has of its own: headings of legend and notes, in the document's script."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Headings and captions of a page. A front may give others."""

    labels: str
    notes: str
    findings: str
    unlabelled: str
    homeless: str
    """The heading of marks without a place in the text."""
    vertical: str
    show_all: str
    tags: str
    high: str
    medium: str
    low: str
    open: str
    checked: str
    dismissed: str
    inferred: str
    doubtful: str
    kinds: tuple[tuple[str, str], ...]
    """Kinds of findings by their codes."""

    def kind(self, code: str) -> str:
        """The word of a kind of finding; the code itself for one without a word."""
        return dict(self.kinds).get(code, code)

    def of(self, code: str) -> str:
        """The word of a certainty, status or doubt; empty for what is not said or goes without saying."""
        return {name: getattr(self, name) for name in _CODES}.get(code, "")


_CODES = ("high", "medium", "low", "open", "checked", "dismissed", "inferred", "doubtful")

HANT = Words(
    labels="標籤",
    notes="批注",
    findings="程式所識",
    unlabelled="未加標籤",
    homeless="原文中已無其處",
    vertical="直排",
    show_all="全部顯示",
    tags="標記",
    high="確定",
    medium="大致確定",
    low="不確定",
    open="待辦",
    checked="已核",
    dismissed="不取",
    inferred="推定",
    doubtful="存疑",
    kinds=(
        ("PERSON", "人物"),
        ("ORG", "機構"),
        ("PLACE", "地點"),
        ("DATE", "日期"),
        ("DOC", "文件"),
        ("MEETING", "會議"),
        ("QUANTITY", "數字"),
        ("PHRASE", "提法"),
        ("RESOLUTION", "決議事項"),
    ),
)
HANS = Words(
    labels="标签",
    notes="批注",
    findings="程序所识",
    unlabelled="未加标签",
    homeless="原文中已无其处",
    vertical="竖排",
    show_all="全部显示",
    tags="标记",
    high="确定",
    medium="大致确定",
    low="不确定",
    open="待办",
    checked="已核",
    dismissed="不取",
    inferred="推定",
    doubtful="存疑",
    kinds=(
        ("PERSON", "人物"),
        ("ORG", "机构"),
        ("PLACE", "地点"),
        ("DATE", "日期"),
        ("DOC", "文件"),
        ("MEETING", "会议"),
        ("QUANTITY", "数字"),
        ("PHRASE", "提法"),
        ("RESOLUTION", "决议事项"),
    ),
)


def words_for(language: str) -> Words:
    """The words of a document in the script of a BCP 47 tag; those of simplified characters where it says neither."""
    return HANT if language.startswith("zh-Hant") else HANS
