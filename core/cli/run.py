"""A command from its arguments to its exit status."""

from __future__ import annotations

import sys
from collections.abc import Generator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

from platformdirs import user_data_path

from core import batch
from core.cli import inputs, outputs, words
from core.cli.arguments import Chosen
from core.cli.inputs import Input
from core.cli.report import Report, reporting, say
from core.cli.work import Job, perform
from core.export import tables

DONE, FAILED, USAGE = 0, 1, 2
_LIBRARY = "library.sqlite"


def run(chosen: Chosen) -> int:
    """The exit status; BrokenPipeError and KeyboardInterrupt pass."""
    if chosen.command == "read":
        say(words.WINDOW)
        return USAGE
    if chosen.files.count(inputs.STANDARD_INPUT) > 1:
        say(words.ONE_INPUT)
        return USAGE
    found = inputs.expand(chosen.files)
    if chosen.out is not None and any(_is_input(chosen.out, text) for text in found.texts):
        say(f"{chosen.out}: {words.OVERWRITES}")
        return USAGE
    for name in found.barren:
        say(f"{name}: {words.NO_TEXTS}")
    try:
        failed = _work(chosen, found)
    except BrokenPipeError:
        raise
    except OSError as error:
        say(words.UNWRITABLE.format(path=error.filename or chosen.out or "output", reason=error.strerror))
        return FAILED
    return FAILED if failed or found.barren else DONE


def _is_input(out: str, text: Input) -> bool:
    return text.path is not None and Path(out).is_file() and text.path.exists() and Path(out).samefile(text.path)


def _work(chosen: Chosen, found: inputs.Inputs) -> int:
    """How many inputs failed."""
    heading = next(iter(tables.to_csv(())))
    failed = 0
    with (
        reporting(len(found.texts)) as report,
        outputs.opened(chosen.out, chosen.format, many=found.many, heading=heading) as output,
        _executor(chosen.jobs, len(found.texts)) as executor,
    ):
        jobs = ((text, _job(chosen, text)) for text in found.texts)
        for outcome in batch.run(jobs, _perform, executor=executor, ahead=2 * chosen.jobs):
            failed += not _put(outcome, output, report)
            report.advance()
    return failed


def _put(outcome: batch.Outcome[tuple[Input, Job], str], output: outputs.Output, report: Report) -> bool:
    """Whether the piece is written; says why not."""
    text = outcome.item[0]
    if outcome.fault is not None or outcome.value is None:
        report.failed(text.name, words.sentence(outcome.fault or RuntimeError()))
        return False
    try:
        output.put(text, outcome.value)
    except outputs.OverwritesError:
        report.failed(text.name, words.OVERWRITES)
        return False
    return True


def _perform(item: tuple[Input, Job]) -> str:
    return perform(item[1])


def _job(chosen: Chosen, text: Input) -> Job:
    data = sys.stdin.buffer.read() if text.path is None else None
    library = (chosen.profile or user_data_path("zhupi", appauthor=False)) / _LIBRARY
    return Job(chosen.command, chosen.format, chosen.target, text.path, data, chosen.encoding, library)


@contextmanager
def _executor(jobs: int, texts: int) -> Generator[Executor | None]:
    """Processes when several are asked for and of use, started afresh: a fork of a process with threads may hang."""
    if min(jobs, texts) < 2:
        yield None
        return
    with ProcessPoolExecutor(min(jobs, texts), mp_context=get_context("spawn")) as pool:
        try:
            yield pool
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
