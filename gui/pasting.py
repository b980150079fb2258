"""What is pasted or dropped, taken from Qt's hands: both forms of the text, and the address that the browser tells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QMimeData

from core.readers.pasted import read_pasted
from core.text.document import Source

_WINDOWS = 'application/x-qt-windows-mime;value="HTML Format"'
"""The form with its head, which has the address; `QMimeData.html` leaves it out."""
_CHROMIUM, _MOZILLA = "chromium/x-source-url", "text/x-moz-url-priv"
"""Where browsers on Linux put the address: in UTF-8, and in UTF-16."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """The page's form and the plain form of a text, and its address; a snapshot, so that a worker may read it."""

    html: str | bytes
    text: str
    url: str | None = None

    @classmethod
    def of(cls, data: QMimeData) -> Pasted:
        """What `data` holds."""
        return cls(_bytes(data, _WINDOWS) or data.html(), data.text(), _url(data))

    @property
    def size(self) -> int:
        """About how much there is to read."""
        return len(self.html) + len(self.text)

    def read(self) -> Source:
        """The source, taken from its address today; ReadError(empty) for nothing."""
        return read_pasted(self.html, self.text, url=self.url, retrieved=date.today())  # noqa: DTZ011 - the reader's own day


def _url(data: QMimeData) -> str | None:
    told = _bytes(data, _CHROMIUM).decode("utf-8", "replace") or _bytes(data, _MOZILLA).decode("utf-16-le", "replace")
    return told.strip("\0\r\n\ufeff ") or None


def _bytes(data: QMimeData, form: str) -> bytes:
    return bytes(data.data(form).data()) if data.hasFormat(form) else b""
