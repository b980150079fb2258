"""EPUB: the chapters in the order of the spine, whole; a book has no page around its text."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from core.errors import ReadError
from core.readers import decoding
from core.readers.archive import Archive
from core.readers.flow import flow_of
from core.readers.kinds import MEDIA_TYPES, Kind
from core.readers.trees import Element, attribute, named, parse_html, parse_xml, text_of
from core.text.document import Metadata, Source

_CHAPTERS = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
_LOCKED = re.compile(rb"<(?:\w+:)?CipherReference[^>]{1,300}?URI\s*=\s*[\"'][^\"']{1,300}\.x?html?[\"']")
"""Fonts are often scrambled, which is no hindrance; chapters only where a shop has locked the book."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LONGEST = 200_000_000
"""Characters of all chapters together."""


def read(data: bytes, path: str = "") -> Source:
    """The text of a book, an empty line between chapters. Raises ReadError."""
    with Archive.open(data, Kind.EPUB, path) as archive:
        if _LOCKED.search(archive.read("META-INF/encryption.xml")):
            raise ReadError("encrypted", path=path, format=Kind.EPUB)
        name, package = _package(archive, path)
        chapters: list[str] = []
        size = 0
        for part in _spine(package, posixpath.dirname(name)):
            if chapter := _chapter(archive.read(part), path):
                chapters.append(chapter)
                size += len(chapter)
            if size > _LONGEST:
                raise ReadError("bomb", path=path, format=Kind.EPUB)
    if not chapters:
        raise ReadError("empty", path=path)
    return Source("\n".join(chapters), data, "", MEDIA_TYPES[Kind.EPUB], path, _metadata(package))


def _package(archive: Archive, path: str) -> tuple[str, Element]:
    container = parse_xml(archive.read("META-INF/container.xml"), Kind.EPUB, path)
    name = next((attribute(one, "full-path") for one in named(container, "rootfile")), "")
    data = archive.read(name)
    if not data:
        raise ReadError("damaged", path=path, format=Kind.EPUB)
    return name, parse_xml(data, Kind.EPUB, path)


def _spine(package: Element, folder: str) -> Iterator[str]:
    """The parts with text in reading order, each once; the table of contents, which readers show apart, is none."""
    items = {attribute(item, "id"): item for item in named(package, "item")}
    seen: set[str] = set()
    for reference in named(package, "itemref"):
        item = items.get(attribute(reference, "idref"))
        if item is None or attribute(item, "media-type") not in _CHAPTERS or "nav" in attribute(item, "properties").split():
            continue
        target = unquote(attribute(item, "href").partition("#")[0])
        part = posixpath.normpath(posixpath.join(folder, target))
        if part not in seen:
            seen.add(part)
            yield part


def _chapter(data: bytes, path: str) -> str:
    if not data:
        return ""
    page, _ = decoding.decoded(data, path, None)
    root = parse_html(page, Kind.EPUB, path)
    lines = () if root is None else flow_of(root).lines
    return "".join(f"{line.text}\n" for line in lines)


def _metadata(package: Element) -> Metadata:
    about = next(named(package, "metadata"), package)
    day = _DAY.match(text_of(named(about, "date")))
    return Metadata(
        title=text_of(named(about, "title")) or None,
        date=day[0] if day else None,
        outlet=text_of(named(about, "publisher")) or None,
        author=text_of(named(about, "creator")) or None,
    )
