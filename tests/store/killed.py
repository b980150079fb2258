"""A reader at work until killed: `python killed.py LIBRARY SEED` prints the number of each change that is on disk."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from core.model.annotation import Annotation, Change
from core.store import Library
from core.text.anchor import Anchor
from core.text.document import Source
from core.text.span import Span

SOURCE = Source("關於開展主題教育的決定，于永梅出席會議。" * 20)
LABELS = ("question", "point", "personnel", "figure")

Marks = dict[str, Annotation]


def changes(seed: int, held: Marks) -> Iterator[Change]:
    """An endless sequence that a seed decides; `held` is what the library holds and is kept up with it."""
    drawn = random.Random(seed)
    for number in range(1_000_000):
        before = held[drawn.choice(sorted(held))] if held and drawn.random() < 0.6 else None
        if before is None:
            start = drawn.randrange(300)
            anchor = Anchor.make(SOURCE.text, Span(start, start + drawn.randrange(40)), SOURCE.sha256)
            after = Annotation(f"{seed}-{number}", SOURCE.sha256, anchor, tuple(drawn.sample(LABELS, 2)), "注" * number)
        elif drawn.random() < 0.5:
            after = replace(before, note=str(number) * drawn.randrange(400), labels=(drawn.choice(LABELS),))
        else:
            after = None
        change = Change(before, after)
        follow(held, change)
        yield change


def follow(held: Marks, change: Change) -> None:
    """Applies a change to a plain dictionary."""
    if change.before is not None:
        del held[change.before.id]
    if isinstance(change.after, Annotation):
        held[change.after.id] = change.after


def main(path: Path, seed: int) -> None:
    with Library.open(path) as library:
        document = library.add(SOURCE, "決定")
        held = {mark.id: mark for mark in library.annotations(document)}
        print("ready", flush=True)
        for number, change in enumerate(changes(seed, held)):
            library.apply(change)
            print(number, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
