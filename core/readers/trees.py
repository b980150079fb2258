"""Markup from strangers as trees: no entities of its own, no network, no endless depth. The only place that knows lxml.

In XML, names are used without their namespaces: Word's strict and transitional files differ in nothing else, and what
other programs write differs there too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from typing import Any, Protocol

from core.errors import ReadError


class Element(Protocol):
    """What is used of an element of lxml, which has no types of its own. Comments have a `tag` that is no text."""

    @property
    def tag(self) -> object: ...
    @property
    def text(self) -> str | None: ...
    @property
    def tail(self) -> str | None: ...
    def get(self, key: str, /) -> str | None: ...
    def items(self) -> Sequence[tuple[str, str]]: ...
    def iter(self, *tags: str) -> Iterator[Element]: ...
    def itertext(self) -> Iterator[str]: ...
    def getparent(self) -> Element | None: ...
    def __iter__(self) -> Iterator[Element]: ...
    def __len__(self) -> int: ...


def _lxml() -> Any:  # noqa: ANN401 - that is the point
    """lxml, which has no types. Late: it takes time, and most texts are plain."""
    return import_module("lxml.etree")


_ENTITY = re.compile(rb"<\x00?!\x00?E\x00?N\x00?T\x00?I\x00?T\x00?Y")
_PROLOGUE = 1024 * 1024
"""Where a document type, which alone may define entities, can stand; comments may come before it."""


def parse_xml(data: bytes, format: str, path: str) -> Element:  # noqa: A002 - the errors' own word
    """The root element; ReadError: damaged, bomb for a document with entities of its own, too_deep."""
    lxml = _lxml()
    if _ENTITY.search(data, 0, _PROLOGUE):
        raise ReadError("bomb", path=path, format=format)
    parser = lxml.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        return lxml.fromstring(data, parser)
    except (lxml.XMLSyntaxError, ValueError) as error:
        code = "too_deep" if "depth" in str(error) else "damaged"
        raise ReadError(code, path=path, format=format) from error


def parse_html(text: str, format: str, path: str) -> Element | None:  # noqa: A002
    """The root of a page however broken, None where it has no element; ReadError(too_deep)."""
    lxml = _lxml()
    if _XHTML.search(text, 0, _HEAD):
        text = _CLOSED.sub(r"<\1\2></\1>", text)
    parser = lxml.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_pis=True)
    root = lxml.fromstring(_storable(text).encode(), parser)
    if any("depth" in entry.message for entry in parser.error_log.filter_from_fatals()):
        # What is inside is not parsed any further: half a text must not pass for the whole.
        raise ReadError("too_deep", path=path, format=format)
    return root


_XHTML = re.compile(r"<\?xml\s|<html[^>]{0,300}\sxmlns=")
_HEAD = 4096
_CLOSED = re.compile(r"<(title|script|style|a|p|div|span|i|b|em|iframe|textarea)((?:\s[^<>]*)?)/>", re.IGNORECASE)
"""`<title/>` is an empty title in XHTML; read as HTML it would swallow the page."""
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def _storable(text: str) -> str:
    """The text without what no tree can hold; halves of characters become U+FFFD, NULs go, as browsers do."""
    return _UNSTORABLE.sub(lambda found: "" if found[0] == "\0" else "\ufffd", text) or " "


def walk(root: Element) -> Iterator[tuple[str, Element]]:
    """`start` and `end` of every element and `comment` of comments, in document order, without recursion."""
    lxml = _lxml()
    return lxml.iterwalk(root, events=("start", "end", "comment"))


def local(element: Element) -> str:
    """The element's name without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str:
    """The value of the attribute of this name in whatever namespace, empty where there is none."""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")


def named(root: Element, *names: str) -> Iterator[Element]:
    """All elements of these names at or below `root`, in document order."""
    return root.iter(*(f"{{*}}{name}" for name in names))


def text_of(elements: Iterable[Element]) -> str:
    """The text of the first of the elements that has any, blanks joined."""
    texts = (" ".join("".join(element.itertext()).split()) for element in elements)
    return next((text for text in texts if text), "")


def child(parent: Element, name: str) -> Element | None:
    """The first child of this name."""
    return next((element for element in parent if local(element) == name), None)
