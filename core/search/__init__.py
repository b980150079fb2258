"""Finding in any script: in one text, and in the whole library.

text        `Finder`: words and regular expressions in one text
patterns    which regular expressions would never end
library     `search`: in all documents of a library, first hits first
"""

from __future__ import annotations

from core.language.searchkey import key
from core.search.library import Found, Hit, search
from core.search.text import BUDGET, Finder, find

__all__ = ["BUDGET", "Finder", "Found", "Hit", "find", "key", "search"]
