"""`zhupi convert --doubts json`: the converted text with every choice that was not forced, as JSON."""

from __future__ import annotations

from typing import Any

from core.pipeline import Converted
from core.text.document import NameDoubt, Source


def to_json(source: Source, target: str, converted: Converted) -> dict[str, Any]:
    """Positions are raw, in code points. `doubt` is stated (a ruling), inferred or doubtful; what does not apply is null."""
    return {
        "format": "zhupi-conversion",
        "version": 1,
        "path": source.path or None,
        "sha256": source.sha256,
        "target": target,
        "text": converted.text,
        "repairs": [[span.start, span.end] for span in converted.repairs],
        "doubts": [_doubt(source, doubt) for doubt in converted.doubts],
    }


def _doubt(source: Source, doubt: NameDoubt) -> dict[str, Any]:
    return {
        "start": doubt.span.start,
        "end": doubt.span.end,
        "original": doubt.original,
        "shown": doubt.shown,
        "alternatives": list(doubt.alternatives),
        "doubt": doubt.doubt.value,
        "reason": doubt.reason,
        "decided_by": doubt.decided_by or None,
        "name": doubt.name or None,
        "sentence": doubt.sentence.of(source.text) if doubt.sentence else None,
    }
