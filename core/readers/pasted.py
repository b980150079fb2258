"""What a browser puts on the clipboard: the chosen part of a page with its paragraphs, and the address it came from.

All of it is the text, since a reader chose it. Windows puts a head before it (CF_HTML: offsets in bytes, and SourceURL).
"""

from __future__ import annotations

import re
from datetime import date

from core.errors import ReadError
from core.readers import decoding
from core.readers.flow import flow_of
from core.readers.kinds import Kind
from core.readers.plain import read_text
from core.readers.trees import parse_html
from core.text.document import Metadata, Source

_HEAD = re.compile(rb"\s*Version:\d[^<]{0,4000}?(?=<|$)", re.DOTALL)
_OFFSET = re.compile(rb"(Start|End)(HTML|Fragment):\s*(-?\d{1,12})")
_ADDRESS = re.compile(rb"SourceURL:\s*(\S{1,4000})")
_START, _END = re.compile(r"<!--\s{0,9}StartFragment\s{0,9}-->"), re.compile(r"<!--\s{0,9}EndFragment\s{0,9}-->")
_WEB = re.compile(r"https?://\S+")


def read_pasted(html: str | bytes, text: str = "", *, url: str | None = None, retrieved: date | None = None) -> Source:
    """The source of something pasted; `text` is the clipboard's plain form, taken where the page's has far less.

    `html` may open with the head that Windows adds, whose address counts where `url` is None. `retrieved` is the day.
    The source's bytes are its text: there is no file. ReadError(empty) where both forms have nothing but blanks.
    """
    page, address = _unwrapped(html)
    address = url or address
    web = address if address and _WEB.fullmatch(address) else None
    lines = _lines(page)
    made = read_text(text if _written(text) > 2 * _written(lines) else lines or text)
    known = Metadata(url=web, retrieved=retrieved.isoformat() if retrieved and web else None)
    return Source(made.text, made.data, metadata=known)


def _written(text: str) -> int:
    return sum(map(len, text.split()))


def _unwrapped(html: str | bytes) -> tuple[str, str | None]:
    """The page's markup, and the address that Windows' head gives."""
    data = html.encode("utf-8", "surrogatepass") if isinstance(html, str) else html
    head = _HEAD.match(data)
    if head is None:
        page = html if isinstance(html, str) else decoding.decoded(data, "", None)[0] if data.strip(b"\0 \r\n") else ""
        return _fragment(page), None
    offsets = {(end + what).decode(): int(number) for end, what, number in _OFFSET.findall(head[0])}
    start, stop = offsets.get("StartFragment", -1), offsets.get("EndFragment", -1)
    # The head counts bytes of UTF-8, which the format always is.
    body = data[start:stop] if head.end() <= start <= stop <= len(data) else data[head.end() :]
    address = _ADDRESS.search(head[0])
    return _fragment(body.decode("utf-8", "replace")), address[1].decode("utf-8", "replace") if address else None


def _fragment(page: str) -> str:
    start = _START.search(page)
    end = _END.search(page, start.end()) if start else None
    return page[start.end() : end.start()] if start and end else page


def _lines(page: str) -> str:
    if not page.strip():
        return ""
    try:
        root = parse_html(page, Kind.HTML, "")
    except ReadError:  # the plain form is as good
        return ""
    return "\n".join(line.text for line in flow_of(root).lines) if root is not None else ""
