"""Kinds of documents and of sums, in words. The analysis has the former in simplified characters, which are codes."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

DOCUMENTS: dict[str, object] = {
    "决议": QT_TRANSLATE_NOOP("DocumentKind", "resolution"),
    "决定": QT_TRANSLATE_NOOP("DocumentKind", "decision"),
    "命令": QT_TRANSLATE_NOOP("DocumentKind", "order"),
    "公报": QT_TRANSLATE_NOOP("DocumentKind", "communiqué"),
    "公告": QT_TRANSLATE_NOOP("DocumentKind", "announcement"),
    "意见": QT_TRANSLATE_NOOP("DocumentKind", "opinions"),
    "通知": QT_TRANSLATE_NOOP("DocumentKind", "notice"),
    "通报": QT_TRANSLATE_NOOP("DocumentKind", "circular"),
    "报告": QT_TRANSLATE_NOOP("DocumentKind", "report"),
    "批复": QT_TRANSLATE_NOOP("DocumentKind", "reply"),
    "议案": QT_TRANSLATE_NOOP("DocumentKind", "bill"),
    "提案": QT_TRANSLATE_NOOP("DocumentKind", "proposal"),
    "纪要": QT_TRANSLATE_NOOP("DocumentKind", "minutes"),
    "名单": QT_TRANSLATE_NOOP("DocumentKind", "list of names"),
    "条例": QT_TRANSLATE_NOOP("DocumentKind", "regulations"),
    "办法": QT_TRANSLATE_NOOP("DocumentKind", "measures"),
    "章程": QT_TRANSLATE_NOOP("DocumentKind", "charter"),
    "规划": QT_TRANSLATE_NOOP("DocumentKind", "plan"),
    "预算": QT_TRANSLATE_NOOP("DocumentKind", "budget"),
    "法律": QT_TRANSLATE_NOOP("DocumentKind", "law"),
    "议程": QT_TRANSLATE_NOOP("DocumentKind", "agenda"),
    "人选": QT_TRANSLATE_NOOP("DocumentKind", "candidates"),
    "other": QT_TRANSLATE_NOOP("DocumentKind", "other"),
}

SUMS: dict[str, object] = {
    "attendance": QT_TRANSLATE_NOOP("SumKind", "attendance"),
    "list": QT_TRANSLATE_NOOP("SumKind", "names on a list"),
    "votes": QT_TRANSLATE_NOOP("SumKind", "votes"),
}


def document_kind(code: str) -> str:
    """A kind of document in the interface's language; a kind that is not known stands as it is."""
    known = DOCUMENTS.get(code)
    return QCoreApplication.translate("DocumentKind", str(known)) if known else code


def kind(code: str) -> str:
    """A kind of document or of sum."""
    known = SUMS.get(code)
    return QCoreApplication.translate("SumKind", str(known)) if known else document_kind(code)
