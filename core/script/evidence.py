"""In which script a text is written, by characters that only one script has."""

from __future__ import annotations

from collections import Counter

from core.model.analysis import Script, ScriptFinding
from core.script.convert import stage_of
from core.script.tables import only, particle

CLEAR = 0.9
"""Share of one side's characters above which a text is of that script, the rest being residue."""

_OPENCC = "爲啓衆"
"""Forms of OpenCC's own standard, which neither Taiwan nor Hong Kong prints."""


def detect(text: str) -> ScriptFinding:
    """The script with the counts it rests on: neutral without evidence, mixed when both sides have more than a tenth.

    Taiwan and Hong Kong are told apart only where two of their habits show and none of the other's: 裡 with the particle 著;
    衞, or 裏 with the particle 着. 臺 and 著 alone prove nothing, since converters on the mainland write them too.
    """
    counts = Counter(text)
    simplified, traditional = (sum(n for character, n in counts.items() if character in side) for side in only())
    return ScriptFinding(_script(text, counts, simplified, traditional), simplified, traditional)


def _script(text: str, counts: Counter[str], simplified: int, traditional: int) -> Script:
    total = simplified + traditional
    if not total:
        return Script.NEUTRAL
    if simplified > CLEAR * total:
        return Script.HANS
    if traditional <= CLEAR * total:
        return Script.MIXED
    return _standard(text, counts)


def _standard(text: str, counts: Counter[str]) -> Script:
    if any(counts[character] for character in _OPENCC):
        return Script.HANT
    taiwan = bool(counts["著"]) and stage_of(text, particle()).count("著") < counts["著"]
    hongkong = bool(counts["着"])
    if counts["裡"] and taiwan and not (counts["裏"] or hongkong or counts["衞"]):
        return Script.TW
    if (counts["衞"] or (counts["裏"] and hongkong)) and not (counts["裡"] or taiwan or counts["衛"]):
        return Script.HK
    return Script.HANT
