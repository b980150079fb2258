"""A page that a machine made traditional (關于, 實干), put right by conversion, for such repairs need a meaning."""

from __future__ import annotations

from itertools import zip_longest
from pathlib import Path

from core.cleaning import clean
from core.pipeline import convert_text
from core.text.document import Source


def test_a_page_made_traditional_by_machine_comes_right(data: Path) -> None:
    folder = data / "cleaning" / "dirty"
    dirty = (folder / "d7_badtrad.dirty.txt").read_text(encoding="utf-8")
    wanted = (folder / "d7_badtrad.clean.txt").read_text(encoding="utf-8")
    assert clean(Source(dirty)).text == dirty, "no byte is broken: nothing for cleaning to do"
    found = convert_text(dirty, "hant")
    differences = [pair for pair in zip_longest(wanted, found) if pair[0] != pair[1]]
    # Both words have two forms: the press of Taiwan prints 踴躍 and 週年, that of the mainland 周年 in either script.
    assert differences == [("踊", "踴"), ("週", "周")]
