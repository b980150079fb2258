"""The window's one table of sentences about expected trouble: what a ZhupiError says to the reader."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from core.errors import AssetError, ExchangeError, ReadError, StoreError, ZhupiError
from gui import words

ERRORS: dict[str, object] = {
    "ReadError.missing": QT_TRANSLATE_NOOP("Error", "There is no file {path}."),
    "ReadError.folder": QT_TRANSLATE_NOOP("Error", "{path} is a folder; open the files in it."),
    "ReadError.unreadable": QT_TRANSLATE_NOOP("Error", "{path} cannot be read."),
    "ReadError.empty": QT_TRANSLATE_NOOP("Error", "There is no text to read."),
    "ReadError.empty.path": QT_TRANSLATE_NOOP("Error", "{path} holds no text to read."),
    "ReadError.binary": QT_TRANSLATE_NOOP("Error", "{path} is not a text."),
    "ReadError.too_large": QT_TRANSLATE_NOOP("Error", "{path} is too large to be read as one text."),
    "ReadError.unknown_encoding": QT_TRANSLATE_NOOP("Error", "The encoding of {path} cannot be told."),
    "ReadError.wrong_encoding": QT_TRANSLATE_NOOP("Error", "{path} cannot be read as {encoding}."),
    "ReadError.unsupported": QT_TRANSLATE_NOOP("Error", "{path} is of a kind ({format}) that cannot be read yet."),
    "ReadError.damaged": QT_TRANSLATE_NOOP("Error", "{path} is damaged or cut off."),
    "ReadError.encrypted": QT_TRANSLATE_NOOP("Error", "{path} is locked with a password."),
    "ReadError.scanned": QT_TRANSLATE_NOOP(
        "Error", "{path} has pictures of pages and no text; its characters must be recognised first."
    ),
    "ReadError.bomb": QT_TRANSLATE_NOOP("Error", "{path} is small outside and huge inside; it was not unpacked."),
    "ReadError.too_deep": QT_TRANSLATE_NOOP("Error", "{path} nests its elements too deeply to be read."),
    "StoreError.locked": QT_TRANSLATE_NOOP("Error", "Another program uses the library: it can be read here, not changed."),
    "StoreError.read_only": QT_TRANSLATE_NOOP("Error", "The library cannot be written: its folder is read-only."),
    "StoreError.full": QT_TRANSLATE_NOOP("Error", "The disk is full: the change was not kept."),
    "StoreError.damaged": QT_TRANSLATE_NOOP("Error", "The library {path} is damaged; it was left untouched."),
    "StoreError.newer": QT_TRANSLATE_NOOP("Error", "The library was made by a newer version of Zhupi."),
    "StoreError.missing": QT_TRANSLATE_NOOP("Error", "The library no longer has what was to be changed."),
    "StoreError.unreachable": QT_TRANSLATE_NOOP("Error", "The library {path} cannot be reached."),
    "StoreError.conflict.in_use": QT_TRANSLATE_NOOP("Error", "The label is in use: take it off its marks first."),
    "StoreError.conflict.key_taken": QT_TRANSLATE_NOOP("Error", "Another label has this key."),
    "StoreError.conflict.circle": QT_TRANSLATE_NOOP("Error", "A label cannot stand under itself."),
    "StoreError.conflict": QT_TRANSLATE_NOOP(
        "Error", "This was changed elsewhere in the meantime; nothing was overwritten."
    ),
    "ExchangeError.unlike": QT_TRANSLATE_NOOP("Error", "{path} is not a file of this kind ({format})."),
    "ExchangeError.one_way": QT_TRANSLATE_NOOP("Error", "Files of this kind ({format}) bring no marks back."),
    "ExchangeError.homeless": QT_TRANSLATE_NOOP("Error", "The text that these marks are on is not in the library."),
    "AssetError.missing": QT_TRANSLATE_NOOP("Error", "The installation is incomplete: {name} is missing."),
    "AssetError.damaged": QT_TRANSLATE_NOOP("Error", "The installation is damaged: {name}."),
    "ZhupiError.bad_pattern": QT_TRANSLATE_NOOP("Error", "{pattern} is not a pattern that can be searched for."),
    "ZhupiError.slow_pattern": QT_TRANSLATE_NOOP("Error", "Searching for {pattern} would take too long."),
    "Cancelled.cancelled": QT_TRANSLATE_NOOP("Error", "Stopped."),
}


def sentence(error: ZhupiError) -> str:
    """One sentence about expected trouble."""
    family = next(
        (kind.__name__ for kind in (ReadError, StoreError, AssetError, ExchangeError) if isinstance(error, kind)), ""
    )
    key = f"{family or type(error).__name__}.{error.code}"
    closer = f"{key}.{error.values.get('reason')}"
    named = ERRORS.get(f"{key}.path") if error.values.get("path") else None
    english = ERRORS.get(closer) or named or ERRORS.get(key)
    return words.filled(QCoreApplication.translate("Error", str(english)), error.values) if english else str(error)
