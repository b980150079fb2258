"""What the head of a page says for machines: `<meta>` and JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, cast

from core.readers.trees import Element

TITLE = ("articletitle", "og:title", "headline", "dc.title", "twitter:title")
DATE = (
    "pubdate",
    "publishdate",
    "publish_date",
    "publish-date",
    "publishtime",
    "article:published_time",
    "og:published_time",
    "og:release_date",
    "bytedance:published_time",
    "weibo:article:create_at",
    "datepublished",
    "firstpublishedtime",
    "pub_date",
    "publication_date",
    "parsely-pub-date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "createdate",
    "date",
)
OUTLET = ("contentsource", "source", "article:source", "dc.source", "mediaid")
SITE = ("sitename", "og:site_name")
AUTHOR = ("author", "article:author", "og:article:author", "dc.creator", "dcterms.creator")
EDITOR = ("editor", "article:editor", "responsible_editor", "责任编辑")
URL = ("og:url", "url")
"""Names of `<meta>`, in lower case, the surest first."""

_PLACEHOLDER = re.compile(r"[{}<>$]|^(?:null|undefined|none|无|暂无)$", re.IGNORECASE)
_LD_NODES = 2000
_LD_SIZE = 500_000


def meta(root: Element) -> dict[str, str]:
    """The contents of `<meta>` by name in lower case, the first of each name."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("name") or element.get("property") or element.get("itemprop") or ""
        content = " ".join((element.get("content") or "").split())
        if name and content and not _PLACEHOLDER.search(content):
            found.setdefault(name.strip().lower(), content)
    return found


def all_named(meta: dict[str, str], names: Iterable[str]) -> Iterator[str]:
    return (meta[name] for name in names if name in meta)


def first_named(meta: dict[str, str], names: Iterable[str]) -> str | None:
    return next(all_named(meta, names), None)


def linked_data(root: Element) -> dict[str, str]:
    """`headline`, `datePublished` and `author` of the first JSON-LD object that has each."""
    found: dict[str, str] = {}
    for element in root.iter("script"):
        text = element.text or ""
        if element.get("type") == "application/ld+json" and len(text) <= _LD_SIZE:
            try:
                waiting: list[Any] = [json.loads(text, strict=False)]
            except (ValueError, RecursionError):
                continue
            _gather(waiting, found)
    return found


def _gather(waiting: list[Any], found: dict[str, str]) -> None:
    for _ in range(_LD_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting += cast("list[Any]", node)
        elif isinstance(node, dict):
            entries = cast("dict[str, Any]", node)
            for name in ("headline", "datePublished", "author"):
                if value := _plain(entries.get(name)):
                    found.setdefault(name, value)
            waiting += entries.values()


def _plain(value: object) -> str:
    """A text, or the name of a person or body, or of the first of several."""
    if isinstance(value, list):
        value = next(iter(cast("list[object]", value)), "")
    if isinstance(value, dict):
        value = cast("dict[str, object]", value).get("name")
    return " ".join(value.split()) if isinstance(value, str) and not _PLACEHOLDER.search(value) else ""
