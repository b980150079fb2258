"""Why the system would not write or read a file, in the interface's language: the system itself may speak another."""

from __future__ import annotations

import errno
import os

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_REASONS: dict[int, object] = {
    errno.ENOENT: QT_TRANSLATE_NOOP("Refusal", "there is no such file or folder"),
    errno.ENOTDIR: QT_TRANSLATE_NOOP("Refusal", "there is no such file or folder"),
    errno.EACCES: QT_TRANSLATE_NOOP("Refusal", "that is not allowed"),
    errno.EPERM: QT_TRANSLATE_NOOP("Refusal", "that is not allowed"),
    errno.EISDIR: QT_TRANSLATE_NOOP("Refusal", "it is a folder"),
    errno.ENOSPC: QT_TRANSLATE_NOOP("Refusal", "the disk is full"),
    errno.EDQUOT: QT_TRANSLATE_NOOP("Refusal", "the disk is full"),
    errno.EROFS: QT_TRANSLATE_NOOP("Refusal", "the disk can only be read"),
    errno.ENAMETOOLONG: QT_TRANSLATE_NOOP("Refusal", "the name is too long"),
    errno.EIO: QT_TRANSLATE_NOOP("Refusal", "the disk does not answer"),
}


def refusal(reason: str) -> str:
    """The system's reason, as `OSError.strerror` has it, in words of the interface; what is not known stands as it is."""
    known = next((told for number, told in _REASONS.items() if os.strerror(number) == reason), None)
    return QCoreApplication.translate("Refusal", str(known)) if known else reason
