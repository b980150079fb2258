"""Makes the weights of the tagger: `python -m core.extract.training`.

Reads the folder named by ZHUPI_DATA, writes resources/models/tagger.npz; the same data and the same versions of the
project and of numpy give the same bytes. Takes about ten minutes on two slow processors. What it prints goes into the card.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from random import Random

from core import assets
from core.extract.tagger import FILE, KINDS, Model
from core.extract.training import corpora, learning, measuring, relabelling, silver
from core.extract.training.renaming import Renamer
from core.extract.training.silver import Example

_QUIET_SHARE = 0.1
"""How many of the sentences without a person are learned from."""
_TREEBANK = "uner_gsdsimp.train"
_TREEBANK_TIMES = 2
_MEASURED = ("uner_gsdsimp.dev", "pd1998.dev", "msra.dev", "lists_mini.test")
_CHUNK = 100

Texts = Sequence[tuple[Example, ...]]
Report = Callable[[str], None]


def main() -> int:
    """Exit status 0, or 2 when ZHUPI_DATA names no folder."""
    folder = Path(os.environ.get("ZHUPI_DATA", ""))
    if not (folder / "corpus").is_dir():
        _say("ZHUPI_DATA names no folder with corpus/ and ner/")
        return 2
    start = time.monotonic()
    model = made(folder, _say)
    target = assets.path("models") / Path(FILE).name
    model.save(target)
    _say(f"{target.stat().st_size} bytes after {time.monotonic() - start:.0f} s")
    _measure(folder, model)
    return 0


def made(folder: Path, report: Report, workers: int = 2) -> Model:
    """The model that the news and the treebank of a folder make; the same each time, with any number of `workers`.

    `report` is told how it goes.
    """
    news = corpora.news(folder)
    if workers:
        with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
            texts = tuple(pool.map(silver.of_text, news, chunksize=_CHUNK))
    else:
        texts = tuple(map(silver.of_text, news))
    treebank = tuple(silver.of_sentence(one) for one in corpora.labelled(folder, _TREEBANK))
    report(f"{len(texts)} texts read")
    first = _learned(texts, treebank, report, epochs=3)
    return _learned(relabelling.relabel(texts, first), treebank, report, epochs=5)


def _learned(texts: Texts, treebank: Sequence[Example], report: Report, *, epochs: int) -> Model:
    chance = Random(learning.SEED)  # noqa: S311 - no secret
    kept = [[one for one in text if one.persons or chance.random() < _QUIET_SHARE] for text in texts]
    renamed = Renamer([one for text in kept for one in text] + list(treebank))
    changed = (
        [*text, *(renamed(one, chance) for one in text if one.persons)] for text in (*kept, *([one] for one in treebank))
    )
    counted = learning.count(changed)
    examples = [one for text in kept for one in text] + list(treebank) * _TREEBANK_TIMES
    report(f"{len(examples)} sentences, {counted.size} features")
    return learning.pack(learning.learn(examples, counted, renamed, epochs=epochs, report=report), counted)


def _measure(folder: Path, model: Model) -> None:
    for name in _MEASURED:
        sentences = corpora.labelled(folder, name)
        for kind in KINDS:
            found = measuring.score(sentences, measuring.by_model(model), kind)
            _say(f"{name} {kind} model alone: P {found.precision:.3f} R {found.recall:.3f} F1 {found.f1:.3f}")


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
