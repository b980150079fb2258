"""The text dictionaries of opencc-python-reimplemented 0.1.7 (Apache-2.0), read from the installed package.

Lines are `key<TAB>value1 value2`; the first value is the default (findings: its last data commit is of 2023-02-11).
"""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path

from core.errors import AssetError


@cache
def folder() -> Path:
    """The folder of the package, which holds `config/` and `dictionary/`; AssetError(missing) without the package."""
    spec = importlib.util.find_spec("opencc")
    if spec is None or spec.origin is None:
        raise AssetError("missing", name="opencc")
    return Path(spec.origin).parent


def parse(text: str) -> dict[str, tuple[str, ...]]:
    """Key to values of a dictionary in OpenCC's text format; blank lines and `#` comments are skipped."""
    table: dict[str, tuple[str, ...]] = {}
    for line in text.splitlines():
        key, tab, values = line.partition("\t")
        if tab and values.strip():
            table[key] = tuple(values.split())
    return table


@cache
def load(name: str) -> dict[str, tuple[str, ...]]:
    """A dictionary of the package by its name without ending, as in `STPhrases`. Not to be changed by callers."""
    file = folder() / "dictionary" / f"{name}.txt"
    if not file.exists():
        raise AssetError("missing", name=name)
    return parse(file.read_text(encoding="utf-8"))
