"""Which dictionaries lead from which script to which, for the views (the plain engine reads the package's own chains)."""

from __future__ import annotations

from functools import cache

from core.language import opencc_tables
from core.model.analysis import Script
from core.script.convert import tables
from core.script.table import Table, entries

TRADITIONAL = (Script.HANT, Script.TW, Script.HK)

_UP = ("script/borders.txt", "script/fixes.txt", "STPhrases", "STCharacters")
_DOWN = ("script/simplified.txt", "TSPhrases", "TSCharacters")
_PRESS = ("script/press.txt", "TWVariants")
_HONGKONG = ("script/hongkong.txt", "HKVariants")
_PARTICLE = ("script/particle.txt",)
_FROM_HONGKONG = ("script/taiwan.txt", "HKVariantsRevPhrases", "HKVariantsRev")


def stages(source: Script, target: Script, *, press_forms: bool = True) -> tuple[Table, ...]:
    """The tables for ordinary text from `source` (hans, hant, tw, hk) to `target`; none for a text's own script.

    All are aligned: length never changes. Press forms concern `hant` only.
    """
    return tables(_chain(source, target, press_forms=press_forms))


def _chain(source: Script, target: Script, *, press_forms: bool) -> opencc_tables.Chain:
    press: opencc_tables.Chain = (_PRESS,) if press_forms else ()
    if source not in TRADITIONAL:
        last: dict[Script, opencc_tables.Chain] = {
            Script.HANT: press,
            Script.TW: (("TWVariants",),),
            Script.HK: (_HONGKONG,),
        }
        return (_UP, *last[target]) if target in last else ()
    if target is Script.HANT:
        return (_FROM_HONGKONG, *press) if source is Script.HK else press
    if target is source:
        return ()
    onward: dict[Script, opencc_tables.Chain] = {
        Script.HANS: (_PARTICLE, _DOWN),
        Script.TW: (_FROM_HONGKONG, ("TWVariants",)),
        Script.HK: (_PARTICLE, _HONGKONG),
    }
    return onward[target]


def up() -> Table:
    """The table from simplified to traditional in OpenCC's own standard, with our fixes."""
    return tables((_UP,))[0]


def down() -> Table:
    """The table from traditional to simplified, with our fixes; 著 is left alone."""
    return tables((_DOWN,))[0]


def particle() -> Table:
    """The table that turns the particle 著 into 着 and leaves the words of 著."""
    return tables((_PARTICLE,))[0]


@cache
def choices(character: str) -> tuple[str, ...]:
    """The traditional forms of a simplified character, the default first; empty when it has none of its own."""
    return opencc_tables.load("STCharacters").get(character, ())


@cache
def forms(target: Script) -> dict[str, str]:
    """OpenCC's standard form → the form of a region; the press's for `hant`."""
    layers = _HONGKONG if target is Script.HK else _PRESS
    return {key: value for key, value in entries(layers).items() if key != value}


@cache
def only() -> tuple[frozenset[str], frozenset[str]]:
    """Characters that only simplified script has, and those that only traditional script has.

    Simplified-only: keys of STCharacters that are nobody's traditional form nor a regional variant. Traditional-only: keys
    of TSCharacters that change and are no key of STCharacters.
    """
    simplified = opencc_tables.load("STCharacters")
    held = {form for found in simplified.values() for form in found}
    for name in ("TWVariants", "HKVariants"):
        held |= {form for found in opencc_tables.load(name).values() for form in found}
    traditional = opencc_tables.load("TSCharacters")
    return (
        frozenset(key for key in simplified if key not in held),
        frozenset(key for key, found in traditional.items() if found[0] != key and key not in simplified),
    )
