"""Replacing the single characters of a text: a long text by numpy, whose start a short one would have to wait for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from core.script.table import Table

_LONG = 50_000
"""Characters from which numpy is quicker, its import aside."""
_PLANES = 0x30000
"""Code points looked up by numpy: all that Chinese characters have so far."""


def translated(text: str, stage: Table) -> str:
    """`text` with every character replaced as the stage says, phrases apart."""
    if len(text) < _LONG or not stage.aligned:
        return text.translate(stage.one)
    import numpy as np  # late: it takes a tenth of a second, once

    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    forms = _forms(stage)
    inside = codes < _PLANES
    if not inside.all():
        return text.translate(stage.one)
    return forms[codes].tobytes().decode("utf-32-le", "surrogatepass")


@cache
def _forms(stage: Table) -> Any:  # noqa: ANN401 - an array of numpy
    import numpy as np

    forms = np.arange(_PLANES, dtype="<u4")
    for code, value in stage.one.items():
        if code < _PLANES:
            forms[code] = ord(value)
    return forms
