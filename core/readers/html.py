"""Web pages as they were saved: title and main text, paragraph for paragraph, and what the page says of itself.

Nothing is loaded from the network, no script is run.
"""

from __future__ import annotations

import re

from core.errors import ReadError
from core.readers import decoding
from core.readers.flow import Flow, flow_of
from core.readers.kinds import MEDIA_TYPES, Kind
from core.readers.maintext import MainText, main_text
from core.readers.pagefacts import facts_of
from core.readers.trees import Element, parse_html
from core.text.document import Metadata, Source

_CHARSET = re.compile(
    rb"""(?i)<meta[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w:.-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{2,40})"""
)
_HEAD = 16384
_FEW, _LONGER = 500, 3
"""Characters of a text that may be only what stands around one that is hidden, and how many times longer that must be."""
_HIDDEN = "none"


def read(data: bytes, path: str = "", encoding: str | None = None, *, declared: str = "") -> Source:
    """The main text of a page's bytes. Raises ReadError.

    `encoding` None finds it out; one vote has what the page, or `declared` for it, claims.
    """
    page, encoding = decoding.decoded(data, path, encoding, declared=declared or _declared(data))
    text, metadata = extracted(page, path)
    return Source(text, data, encoding, MEDIA_TYPES[Kind.HTML], path, metadata)


def extracted(page: str, path: str = "") -> tuple[str, Metadata]:
    """The main text of a page below its title, where the page shows one, and what it says of itself.

    ReadError: empty, too_deep.
    """
    root = parse_html(page, Kind.HTML, path)
    if root is None:
        raise ReadError("empty", path=path)
    flow = flow_of(root)
    main = main_text(flow)
    if sum(map(len, main.lines)) < _FEW and _HIDDEN in page:
        flow, main = _with_hidden(root, flow, main)
    if not main.lines:
        raise ReadError("empty", path=path)
    facts = facts_of(root, page, flow, main)
    return "\n".join((*facts.heading, *main.lines)) + "\n", facts.metadata


def _with_hidden(root: Element, flow: Flow, main: MainText) -> tuple[Flow, MainText]:
    """The text that a script would show, which we do not run, where that is by far the longer one."""
    whole = flow_of(root, hidden=True)
    other = main_text(whole)
    longer = sum(map(len, other.lines)) > _LONGER * sum(map(len, main.lines))
    return (whole, other) if longer else (flow, main)


def _declared(data: bytes) -> str:
    """The encoding that the page claims to be in, empty for none."""
    found = _CHARSET.search(data, 0, _HEAD)
    return (found[1] or found[2]).decode("ascii") if found else ""
