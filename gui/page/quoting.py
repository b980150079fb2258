"""A quotation with where it comes from, for pasting into one's own writing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.text.document import Metadata

translate = QCoreApplication.translate


def with_source(quotation: str, title: str, paragraph: int, known: Metadata) -> str:
    """The quoted text, and below it the title, the paragraph counted from 1, and what is known of the publication."""
    place = translate("Quoting", "paragraph {number}").format(number=paragraph)
    published = [told for told in (known.outlet, known.date, known.url) if told]
    name = translate("Quoting", "“{title}”").format(title=title) if title else ""
    return f"{quotation}\n—— {translate('Quoting', ', ').join(one for one in (name, place, *published) if one)}"
