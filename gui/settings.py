"""What the window remembers between runs: typed, with every default in one place. Nobody else touches QSettings.

A value on disk that is damaged, or of another version of the program, reads as its default.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Generic, TypeVar, overload

from PySide6.QtCore import QByteArray, QSettings

T = TypeVar("T")

FILE = "settings.ini"
STATE_VERSION = 1
"""Of the arrangement of docks: raise it when a dock is added, renamed or moved, so that an old arrangement is not forced
upon a window that no longer has its parts."""


def _flag(value: Any) -> bool:  # noqa: ANN401 - QSettings gives anything
    if isinstance(value, bool):
        return value
    return {"true": True, "false": False}[str(value).lower()]


def _bytes(value: Any) -> bytes:  # noqa: ANN401 - QSettings gives anything
    if isinstance(value, QByteArray):
        return bytes(value.data())
    raise ValueError(value)


def _line(value: Any) -> str:  # noqa: ANN401 - QSettings gives anything
    if isinstance(value, str) and value.isprintable():
        return value
    raise ValueError(value)


def _one_of(*allowed: str) -> Callable[[Any], str]:
    def read(value: Any) -> str:  # noqa: ANN401 - QSettings gives anything
        if value in allowed:
            return str(value)
        raise ValueError(value)

    return read


def _between(low: int, high: int) -> Callable[[Any], int]:
    return lambda value: min(max(int(value), low), high)


class Setting(Generic[T]):
    """One remembered value of `Settings`: its key in the file, its default, and how it is read from what lies there."""

    def __init__(self, key: str, default: T, read: Callable[[Any], T]) -> None:
        self.key = key
        self.default = default
        self._read = read

    @overload
    def __get__(self, owner: None, kind: type) -> Setting[T]: ...
    @overload
    def __get__(self, owner: Settings, kind: type) -> T: ...
    def __get__(self, owner: Settings | None, kind: type) -> T | Setting[T]:
        if owner is None:
            return self
        value = owner.store.value(self.key)
        if value is None:
            return self.default
        try:
            return self._read(value)
        except (ValueError, TypeError, KeyError, OverflowError):
            return self.default

    def __set__(self, owner: Settings, value: T) -> None:
        owner.store.setValue(self.key, QByteArray(value) if isinstance(value, bytes) else value)


class Settings:
    """The remembered values of one profile folder, in `settings.ini` there."""

    language = Setting("interface/language", "system", _one_of("system", "en", "zh_CN", "zh_TW"))
    theme = Setting("interface/theme", "system", _one_of("system", "light", "dark"))
    text_size = Setting("reading/text_size", 20, _between(10, 60))
    """Pixels of the text's letters."""
    line_height = Setting("reading/line_height", 170, _between(150, 220))
    """Percent of the letters' size."""
    repair = Setting("reading/repair", "proposed", _one_of("off", "proposed", "applied"))
    """What to do with the residues of a machine conversion; the values of `core.model.options.Repair`."""
    press_forms = Setting("reading/press_forms", True, _flag)
    press_forms_tw = Setting("reading/press_forms_tw", False, _flag)
    press_forms_hk = Setting("reading/press_forms_hk", False, _flag)
    """Whether the views of Taiwan and Hong Kong show the forms of the press (台, 群 峰)."""
    vocabulary = Setting("reading/vocabulary", False, _flag)
    """Whether views exchange the terms of Taiwan and the mainland."""
    dictionaries = Setting("reading/dictionaries", "", _line)
    """A folder of newer OpenCC dictionaries."""
    default_places = Setting("reading/default_places", "", _line)
    """Places that short names belong to when a text names none, parted by spaces."""
    copy_original = Setting("reading/copy_original", False, _flag)
    """Whether copying gives the clean text whatever script is shown."""
    script = Setting("reading/script", "original", _one_of("original", "hans", "hant", "tw", "hk"))
    two_panes = Setting("reading/two_panes", False, _flag)
    clean_page = Setting("reading/clean_page", False, _flag)
    """Whether every mark is hidden."""
    distinct_lines = Setting("reading/distinct_lines", False, _flag)
    """Whether each kind of mark has a line style of its own."""
    hidden_layers = Setting("reading/hidden_layers", "DATE MEETING QUANTITY PHRASE", str)
    """Kinds of marks that are not drawn, parted by spaces."""
    sans = Setting("reading/sans", False, _flag)
    measure = Setting("reading/measure", 38, _between(20, 60))
    """Letters of the widest row."""
    indent = Setting("reading/indent", 2, _between(0, 4))
    """Letters of white before a paragraph."""
    justified = Setting("reading/justified", True, _flag)
    corner_quotes = Setting("reading/corner_quotes", False, _flag)
    """Whether “” are shown as 「」 in the views of Taiwan and Hong Kong."""
    paragraph_numbers = Setting("reading/paragraph_numbers", False, _flag)
    caret_mode = Setting("reading/caret_mode", False, _flag)
    second = Setting("reading/second", "auto", _one_of("auto", "source", "original", "hans", "hant", "tw", "hk"))
    """What the second pane shows; `auto` the original beside another script, and the other script beside the original."""
    differences = Setting("reading/differences", True, _flag)
    still = Setting("interface/still", False, _flag)
    """Whether nothing is to move, whatever the desktop says."""
    document = Setting("session/document", "", str)
    """The library's id of the document that was open."""
    folder = Setting("session/folder", "", str)
    """Where the last file was opened."""
    geometry = Setting("window/geometry", b"", _bytes)
    docks = Setting("window/docks", b"", _bytes)

    def __init__(self, profile: Path) -> None:
        self.profile = profile
        self.store = QSettings(str(profile / FILE), QSettings.Format.IniFormat)

    def save(self) -> None:
        """Write what was set to disk now."""
        self.store.sync()
