"""The nine labels of a new library.

Ids are names for good: fronts may show a default name in the language of the window as long as the reader has not
changed it. Names are those of a Chinese reader's margin. 存疑 is none of them, since it is what the program says of its
own findings.

Colours are tints of one lightness and chroma (OKLCH 0.86, 0.07), 40 degrees of hue apart, so that none shouts: the ink of
the light page stands on each with more than 7 : 1, and a dark page shows them darkened.
"""

from __future__ import annotations

from core.model.annotation import Label

DEFAULTS = (
    Label("question", "疑問", "#fcbfbe", 1),
    Label("point", "要點", "#f4c7a3", 2),
    Label("personnel", "人事", "#dbd39e", 3),
    Label("figure", "數字", "#b9ddb1", 4),
    Label("wording", "提法", "#9ee1d3", 5),
    Label("comparison", "對照", "#9ddcf1", 6),
    Label("citation", "引用", "#b7d2ff", 7),
    Label("shift", "變化", "#d8c7f9", 8),
    Label("check", "待查", "#f1c0e0", 9),
)
