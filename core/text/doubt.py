"""The three states that people see instead of a percentage."""

from __future__ import annotations

from enum import StrEnum


class Doubt(StrEnum):
    """How sure a finding is."""

    STATED = "stated"
    """明文: the text says so."""
    INFERRED = "inferred"
    """推定: follows from the text by a reason that is named (承前職, 年份據二十屆二中全會)."""
    DOUBTFUL = "doubtful"
    """存疑: more than one reading stands; the choices are named."""
