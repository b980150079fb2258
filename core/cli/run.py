"""A command from its arguments to its exit status."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Generator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children, get_context, resource_tracker
from pathlib import Path

from core import batch
from core.cli import exchange, inputs, library, outputs, words
from core.cli.arguments import Chosen
from core.cli.inputs import Input
from core.cli.report import Report, reporting, say
from core.cli.work import Job, perform
from core.errors import ZhupiError
from core.export import sheet, tables

DONE, FAILED, USAGE = 0, 1, 2


def run(chosen: Chosen) -> int:
    """The exit status; BrokenPipeError and KeyboardInterrupt pass."""
    if chosen.command == "read":
        say(words.WINDOW)
        return USAGE
    if chosen.command == "search" or (chosen.command == "import" and chosen.exchange):
        work = library.look_up if chosen.command == "search" else exchange.bring_in
        return _on_library(chosen, lambda: work(chosen))
    if chosen.files.count(inputs.STANDARD_INPUT) > 1:
        say(words.ONE_INPUT)
        return USAGE
    found = inputs.expand(chosen.files)
    if chosen.out is not None and any(_is_input(chosen.out, text) for text in found.texts):
        say(f"{chosen.out}: {words.OVERWRITES}")
        return USAGE
    for name in found.barren:
        say(f"{name}: {words.NO_TEXTS}")
    if chosen.command in ("import", "export"):
        work = exchange.export if chosen.command == "export" else _taken_in
        return max(_on_library(chosen, lambda: work(chosen, found)), FAILED if found.barren else DONE)
    try:
        failed = _work(chosen, found)
    except BrokenPipeError:
        raise
    except OSError as error:
        say(words.UNWRITABLE.format(path=error.filename or chosen.out or "output", reason=error.strerror))
        return FAILED
    return FAILED if failed or found.barren else DONE


def _on_library(chosen: Chosen, work: Callable[[], int | None]) -> int:
    try:
        return FAILED if work() else DONE
    except BrokenPipeError:
        raise
    except ZhupiError as error:
        library.trouble(error, library.place(chosen))
    except OSError as error:
        say(words.UNWRITABLE.format(path=error.filename or chosen.out or "output", reason=error.strerror))
    return FAILED


def _taken_in(chosen: Chosen, found: inputs.Inputs) -> int:
    with _executor(chosen.jobs, len(found.texts)) as executor:
        return library.take_in(chosen, found, executor)


def _is_input(out: str, text: Input) -> bool:
    return text.path is not None and Path(out).is_file() and text.path.exists() and Path(out).samefile(text.path)


def _work(chosen: Chosen, found: inputs.Inputs) -> int:
    """How many inputs failed."""
    heading = (sheet.BOM if chosen.bom else "") + next(iter(tables.to_csv((), chosen.table)))
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
    kept = library.place(chosen)
    return Job(
        chosen.command,
        chosen.format,
        chosen.target,
        text.path,
        data,
        chosen.encoding,
        kept,
        chosen.table,
        chosen.own_words,
        chosen.vocabulary,
    )


@contextmanager
def _executor(jobs: int, texts: int) -> Generator[Executor | None]:
    """Processes when several are asked for and of use, started afresh: a fork of a process with threads may hang."""
    count = min(jobs, texts)
    if count < 2:
        yield None
        return
    with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as pool:
        _start(pool, count)
        try:
            yield pool
        except BaseException:
            _end(pool)
            raise


def _start(pool: Executor, count: int) -> None:
    """Start the processes deaf to Ctrl+C, which a terminal sends to all: ending them is the main process's part."""
    resource_tracker.ensure_running()  # it lifts the mask that it finds, so it must not start under ours
    with _deaf():
        for _ in range(count):
            pool.submit(int)


@contextmanager
def _deaf() -> Generator[None]:
    """Ctrl+C waits meanwhile, and what is started here never hears it: a started process inherits the mask."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end(pool: Executor) -> None:
    """End the processes amid their work; what the pool's own thread says of work that was cancelled is of no interest."""
    before, threading.excepthook = threading.excepthook, _ignore
    try:
        for process in active_children():
            process.terminate()
        pool.shutdown(wait=True, cancel_futures=True)
    finally:
        threading.excepthook = before


def _ignore(_fault: threading.ExceptHookArgs) -> None:
    """What to do about a fault in a thread that is being ended."""
