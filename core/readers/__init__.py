"""Bytes to Source; one format one file.

Enters: a path, bytes, or text handed in. Leaves: a `Source` whose text has its newlines untouched, or a ReadError. It does
not know what a text means, nor what is wrong with it.

    opening    the one door: what kind a file is (kinds), and its reader
    plain      text and Markdown                            encoding, escapes, decoding: bytes to characters
    html       pages: flow (lines), maintext, pagefacts with pagehead and days
    mhtml      a page with its parts in one file
    docx  odt  what word processors write                   epub: chapters; pdf: lines put together again
    pasted     what a browser puts on the clipboard
    archive, trees, files   ZIP, markup and files from strangers, opened with care
"""

from __future__ import annotations

from core.readers.files import LIMIT
from core.readers.opening import read_bytes, read_path
from core.readers.plain import read_text

__all__ = ["LIMIT", "read_bytes", "read_path", "read_text"]
