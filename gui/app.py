"""The application around the window: profile, language, theme, the hook for our own mistakes."""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from types import TracebackType

from platformdirs import user_data_path
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from core import assets
from core.errors import StoreError, ZhupiError
from core.store import Library
from gui.languages import Languages
from gui.session import Session
from gui.settings import Settings
from gui.window import MainWindow

LIBRARY = "library.sqlite"
TURN = 0.000_1
"""Seconds after which a worker gives the interpreter back to the window. Python's own 5 ms are felt: one repaint asks for it
many times."""


def default_profile() -> Path:
    """The user's own folder of settings and library."""
    return user_data_path("zhupi", appauthor=False)


def create_window(profile: Path, path: Path | None = None) -> MainWindow:
    """The window of a profile folder, not yet shown, with `path` or else the last document opened in it.

    A QApplication must exist. Trouble with the profile or the file is told in the window; nothing modal opens.
    """
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError("create_window needs a QApplication")
    sys.setswitchinterval(TURN)
    library, trouble = _open_library(profile)
    settings = Settings(profile)
    languages = Languages.of(application)
    languages.use(settings.language)
    window = MainWindow(Session(library, trouble), settings, languages)
    if path is not None:
        window.commands.open_path(path)
    else:
        window.resume()
    if trouble is not None:
        window.keeper.path = profile / LIBRARY
        window.keeper.report(trouble)
    elif library is not None and library.notice is not None:
        window.keeper.report(StoreError(library.notice, path=str(library.path)))
    return window


def run(files: tuple[Path, ...] = (), profile: Path | None = None) -> int:
    """Open the window on the first file or on the last document, and stay until it is closed.

    More files join the documents recently read: a library has one writer, so it has one window.
    """
    # Ctrl+C in the terminal ends the program at once: every mark is on disk already.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application = QApplication(sys.argv[:1])
    QCoreApplication.setOrganizationName("Zhupi")
    QCoreApplication.setApplicationName("Zhupi")
    application.setDesktopFileName("zhupi")
    application.setWindowIcon(QIcon(str(assets.path("icons/zhupi.svg"))))
    window = create_window(profile or default_profile(), next(iter(files), None))
    window.session.keep(files[1:])
    sys.excepthook = _Hook(window)
    window.show()
    window.session.back_up()
    return application.exec()


class _Hook:
    """Tells of exceptions that nobody caught, in the window and on standard error."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, Exception):
            self._window.report_fault(error)


def _open_library(profile: Path) -> tuple[Library | None, ZhupiError | None]:
    try:
        profile.mkdir(parents=True, exist_ok=True)
        return Library.open(profile / LIBRARY), None
    except ZhupiError as error:
        return None, error
    except OSError as error:
        return None, StoreError("unreachable", path=str(profile), reason=str(error))
