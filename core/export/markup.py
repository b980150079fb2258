"""XML and HTML as text: everything that comes from a document or a reader is escaped here."""

from __future__ import annotations

import re
from html import escape

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write, not even as a reference: most controls, halves of surrogate pairs, U+FFFE, U+FFFF."""


def safe(text: str) -> str:
    """The text with U+FFFD for every character that XML cannot hold; of the same length."""
    return _FORBIDDEN.sub("\ufffd", text)


def text(words: str) -> str:
    """Words between tags. A carriage return is written as a reference, since a parser makes a newline of it."""
    return escape(safe(words), quote=False).replace("\r", "&#13;")


def tag(element: str, /, *inside: str, **attributes: object) -> str:
    """An element. Attributes that are None are left out; `_` in their names stands for `-`, `__` for `:`, at the end for
    nothing (`class_`). What is `inside` is markup already.
    """
    start = opened(element, **attributes)
    return f"{start}{''.join(inside)}</{element}>" if inside else f"{start[:-1]}/>"


def opened(element: str, /, **attributes: object) -> str:
    """The start tag of an element."""
    given = "".join(f' {_name(key)}="{attribute(str(value))}"' for key, value in attributes.items() if value is not None)
    return f"<{element}{given}>"


def attribute(words: str) -> str:
    """Words of an attribute: white space is written as references, since a parser makes blanks of it."""
    return re.sub(r"[\t\n\r]", lambda found: f"&#{ord(found[0])};", escape(safe(words)))


def _name(key: str) -> str:
    return key.rstrip("_").replace("__", ":").replace("_", "-")
