"""Script: which one a text is in, what a machine's conversion left in it, and how it looks in another.

Enters: a clean text with the spans of persons' names. Leaves: a finding, proposals of repair, a shown text of the same
length. Names are found by extraction; this package only guards the few that it left out and that conversion would harm.

    detect   characters that only one script has
    convert  the plain engine over the package's dictionaries       table, borders   its tables
    names    persons' names by their own tables                     own              readers' words
    guard    names that nobody proved; proving: where they matter
    repair   residues of a machine's conversion                     tables, views    which way leads where; a text shown
"""

from __future__ import annotations

from core.script.detect import detect
from core.script.repair import residues
from core.script.views import Shown, show

__all__ = ["Shown", "detect", "residues", "show"]
