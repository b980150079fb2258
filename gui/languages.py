"""The language of the interface: which one, and its translators on the application."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from core import assets

LANGUAGES = ("en", "zh_CN", "zh_TW")
SYSTEM = "system"


class Languages(QObject):
    """The translators of an application: one such object each, kept by it."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._application = application
        self._installed: list[QTranslator] = []
        self.code = "en"

    @classmethod
    def of(cls, application: QCoreApplication) -> Languages:
        """The application's own, made when first asked for."""
        return application.findChild(cls) or cls(application)

    @property
    def locale(self) -> str:
        """The language as fonts are chosen by it: en, zh-Hans or zh-Hant."""
        return {"zh_CN": "zh-Hans", "zh_TW": "zh-Hant"}.get(self.code, self.code)

    def use(self, choice: str) -> None:
        """Turn the interface to a language, or with `system` to the desktop's; widgets hear LanguageChange."""
        code = system_language() if choice == SYSTEM else choice
        if code == self.code and self._installed:
            return
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed = _translators(code, self)
        for translator in self._installed:
            self._application.installTranslator(translator)
        self.code = code


def system_language() -> str:
    """The first of our languages that the desktop asks for, English when it asks for none."""
    for wanted in QLocale.system().uiLanguages():
        code = of_locale(wanted)
        if code:
            return code
    return "en"


def of_locale(name: str) -> str:
    """The language of ours that a locale's name (`zh-Hant-HK`, `zh_TW`, `en-GB`) asks for, empty when none."""
    parts = name.replace("_", "-").split("-")
    if parts[0] == "zh":
        return "zh_TW" if {"Hant", "TW", "HK", "MO"} & set(parts) else "zh_CN"
    return "en" if parts[0] in ("en", "C", "POSIX") else ""


def _translators(code: str, parent: QObject) -> list[QTranslator]:
    """Ours and Qt's own for a language; what is missing leaves English standing. Ours for English has the plurals only."""
    found: list[QTranslator] = []
    for name, folder in (
        (f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"zhupi_{code}", str(assets.path("i18n"))),
    ):
        translator = QTranslator(parent)
        if translator.load(name, folder):
            found.append(translator)
    return found
