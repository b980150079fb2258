"""Which dictionaries lead from which script to which, for the views (the plain engine reads the package's own chains)."""

from __future__ import annotations

from functools import cache

from core.language import opencc_tables
from core.model.analysis import Script
from core.model.options import Options
from core.script.convert import tables
from core.script.table import Table, entries

TRADITIONAL = (Script.HANT, Script.TW, Script.HK)

_UP = ("script/borders.txt", "script/fixes.txt", "STPhrases", "STCharacters")
_DOWN = ("script/simplified.txt", "TSPhrases", "TSCharacters")
_PRESS = ("script/press.txt", "TWVariants")
_TAIWAN = ("script/taiwan_law.txt", "TWVariants")
_HONGKONG = ("script/hongkong.txt", "HKVariants")
_PARTICLE = ("script/particle.txt",)
_FROM_HONGKONG = ("script/taiwan.txt", "HKVariantsRevPhrases", "HKVariantsRev")


def stages(source: Script, target: Script, options: Options = Options()) -> tuple[Table, ...]:
    """The tables for ordinary text from `source` (hans, hant, tw, hk) to `target`; none for a text's own script.

    All are aligned: length never changes. `hant` is in the press's forms, to which the particle 着 belongs, whatever the
    source: 面臨著 is shown as 面臨着.
    """
    return tables(opencc_tables.overlaid(_chain(source, target, options), options.dictionaries))


def _chain(source: Script, target: Script, options: Options) -> opencc_tables.Chain:
    if target not in (Script.HANS, *TRADITIONAL) or (target is source and target is not Script.HANT):
        return ()
    if target is Script.HANS:
        return (_PARTICLE, _DOWN)
    if source is Script.HANS:
        return (_UP, *_region(target, options))
    if target is Script.HK:
        return (_PARTICLE, *_region(target, options))
    if target is Script.TW:
        return (_FROM_HONGKONG, *_region(target, options))
    before: opencc_tables.Chain = (_PARTICLE,) if options.press_forms else ()
    return (*((_FROM_HONGKONG,) if source is Script.HK else before), *_region(target, options))


def _region(target: Script, options: Options) -> opencc_tables.Chain:
    """The last stage, from OpenCC's own standard to the forms of `target`."""
    match target:
        case Script.HANT:
            return (_PRESS,) if options.press_forms else ()
        case Script.TW:
            return (("script/taiwan_press.txt", *_TAIWAN) if options.press_forms_tw else _TAIWAN,)
        case _:
            return (("script/hongkong_press.txt", *_HONGKONG) if options.press_forms_hk else _HONGKONG,)


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
