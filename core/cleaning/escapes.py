r"""Characters written as codes: &ldquo; and &#20250;, \u4f1a\u8bae, %E4%BC%9A, a literal \r\n.

What a page or a program wrote so, nobody meant to read. A plain & stays, and so does everything inside an address.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.entities import html5
from urllib.parse import unquote_to_bytes

from core.language import bigrams
from core.language.characters import HAN
from core.text.document import Step
from core.text.textmap import Edit

NAME = "escapes"

SIGNS = r"&%\\"
_SIGN = re.compile(f"[{SIGNS}]")
_FOUND = re.compile(
    r"(?P<entity>&(?:amp;)*(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<unicode_escape>(?:(?:\\{1,2}|%)u[0-9A-Fa-f]{4})++)"
    r"|(?P<percent_escape>(?:%[0-9A-Fa-f]{2})++(?:[A-Za-z0-9._~-]{0,9}(?:%[0-9A-Fa-f]{2})++)*+)"
    rf"|(?P<escaped_line_end>(?:\\r\\n|(?:(?<=[{HAN}\u3000-\u303f\uff01-\uff60;>])|(?<![^\n]))\\n)++(?![a-z]))"
)
_ADDRESS = re.compile(rf"(?:https?|ftp)://[^\s{HAN}，。；）]{{1,2000}}|www\.[^\s{HAN}，。；）]{{1,2000}}")
_LEAST_BYTES = 3
_SENSIBLE = 9.0
"""A mean cost per character above which bytes are hardly Chinese."""
_PRINTABLE = re.compile("[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffd]*")


def resolve(text: str) -> Step:
    """Edits that put characters for their codes."""
    if _SIGN.search(text) is None:
        return Step(NAME)
    return Step(NAME, tuple(_edits(text)))


def _edits(text: str) -> Iterator[Edit]:
    addresses = [match.span() for match in _ADDRESS.finditer(text)] if "://" in text or "www." in text else []
    place = 0
    for match in _codes(text):
        while place < len(addresses) and addresses[place][1] <= match.start():
            place += 1
        inside = place < len(addresses) and addresses[place][0] <= match.start()
        reason = match.lastgroup or ""
        if inside and reason != "entity":
            continue
        new = _resolved(match[0], reason)
        if new is not None and new != match[0]:
            yield Edit(match.start(), match[0], new, reason)


def _codes(text: str) -> Iterator[re.Match[str]]:
    end = 0
    for sign in _SIGN.finditer(text):
        match = _FOUND.match(text, sign.start()) if sign.start() >= end else None
        if match is not None:
            end = match.end()
            yield match


def _resolved(code: str, reason: str) -> str | None:
    match reason:
        case "entity":
            return _entity(code)
        case "unicode_escape":
            return _utf16(code)
        case "percent_escape":
            return _percent(code)
        case _:
            return "\n"


def _entity(code: str) -> str | None:
    """What an entity names, escaped once or several times; None for a name that HTML does not have."""
    name = code.replace("amp;", "").removeprefix("&") if code.startswith("&amp;") and code != "&amp;" else code[1:]
    if name and not name.startswith("#") and name not in html5:
        return None
    new = html.unescape(f"&{name}")
    return new if _PRINTABLE.fullmatch(new) else None


def _utf16(code: str) -> str | None:
    data = b"".join(int(unit, 16).to_bytes(2, "big") for unit in re.findall("[0-9A-Fa-f]{4}", code))
    try:
        new = data.decode("utf-16-be")
    except UnicodeDecodeError:
        return None
    return new if _PRINTABLE.fullmatch(new) else None


def _percent(code: str) -> str | None:
    data = unquote_to_bytes(code)
    if code.count("%") < _LEAST_BYTES or data.isascii():
        return None
    for encoding in ("utf-8", "gb18030"):
        try:
            new = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _PRINTABLE.fullmatch(new) and bigrams.mean_cost(new) < _SENSIBLE:
            return new
    return None
