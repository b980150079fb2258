"""The text dictionaries of opencc-python-reimplemented 0.1.7 (Apache-2.0), read from the installed package.

Lines are `key<TAB>value1 value2`; the first value is the default (findings: its last data commit is of 2023-02-11).
"""

from __future__ import annotations

import importlib.util
import json
from functools import cache
from pathlib import Path
from typing import Any

from core.errors import AssetError

Chain = tuple[tuple[str, ...], ...]
"""Stages of a conversion in order; each stage is a group of dictionary names, of which an earlier one wins."""


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
        if tab and values.strip() and not key.startswith("#"):
            table[key] = tuple(values.split())
    return table


def path(name: str) -> Path:
    """The file of a dictionary of the package by its name without ending, as in `STPhrases`; AssetError(missing)."""
    file = folder() / "dictionary" / f"{name}.txt"
    if not file.exists():
        raise AssetError("missing", name=name)
    return file


def read(name: str) -> str:
    """The text of a dictionary of the package; AssetError(missing)."""
    return path(name).read_text(encoding="utf-8")


@cache
def load(name: str) -> dict[str, tuple[str, ...]]:
    """A dictionary of the package by its name without ending, as in `STPhrases`. Not to be changed by callers."""
    return parse(read(name))


_MISSING: dict[str, Chain] = {
    "tw2t": (("TWVariantsRevPhrases", "TWVariantsRev"),),
    "hk2t": (("HKVariantsRevPhrases", "HKVariantsRev"),),
}
"""Configurations of OpenCC that the package's wheel lacks, over dictionaries that it has."""


@cache
def overlaid(found: Chain, newer: str) -> Chain:
    """A chain with the dictionaries of a folder of OpenCC's newer text dictionaries before the package's of the same name.

    An empty `newer`, or a folder without such files, changes nothing.
    """
    if not newer:
        return found
    return tuple(tuple(name for layer in group for name in _newer(layer, Path(newer))) for group in found)


def _newer(layer: str, folder: Path) -> tuple[str, ...]:
    file = folder.absolute() / f"{layer}.txt"
    return (str(file), layer) if "/" not in layer and file.is_file() else (layer,)


@cache
def chain(config: str) -> Chain:
    """The conversion chain of a configuration, as in `s2twp`, from the package's JSON; AssetError(missing).

    The file's "segmentation" section is left out: over text dictionaries with the leftmost-longest rule it changes nothing.
    """
    if config in _MISSING:
        return _MISSING[config]
    file = folder() / "config" / f"{config}.json"
    if not file.exists():
        raise AssetError("missing", name=config)
    found: Any = json.loads(file.read_text(encoding="utf-8"))
    return tuple(tuple(_names(stage["dict"])) for stage in found["conversion_chain"])


def _names(entry: dict[str, Any]) -> list[str]:
    if entry["type"] == "group":
        return [name for part in entry["dicts"] for name in _names(part)]
    return [str(entry["file"]).removesuffix(".txt")]
