"""Work on long texts in an interpreter of its own, so that the window's own is never kept waiting.

Threads of one interpreter share its lock, and one regular expression over ten million characters holds it for seconds. So a
long text is analysed by a second process (`python -m gui.apart`), which keeps the analysis and converts it too. Values
travel as pickles; the source, which both sides have, is only named. Nothing here knows Qt.
"""

from __future__ import annotations

import gc
import io
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import IO, Any, Protocol

from core import pipeline
from core.errors import Cancelled
from core.model.analysis import Analysis
from core.model.annotation import Ruling
from core.model.options import Options
from core.text.document import Document, Source, View

_HEAD = 8
"""Bytes that tell how long a message is."""
_LOST = (OSError, EOFError, ValueError, pickle.PickleError)
"""What talking to a process that is gone or will not start raises; ValueError, that the pipe was closed in the meantime."""


class Asking(Protocol):
    """What a job is asked with; see `gui.jobs.Asked`."""

    def progress(self, fraction: float) -> None:
        """Tell how far the work is."""
        ...

    def cancelled(self) -> bool:
        """Whether to stop."""
        ...

    def when_stopped(self, act: Callable[[], None]) -> None:
        """Do this once the job is asked to stop."""
        ...


def analyse(source: Source, options: Options, rulings: Sequence[Ruling], asked: Asking) -> Analysis:
    """The analysis, with what panels ask of it at once."""
    found = pipeline.analyse(source, options=options, rulings=rulings, progress=asked.progress, cancelled=asked.cancelled)
    _ = found.document.edits, found.document.map, found.document.back, found.by_id, found.mentions_of, found.names
    return found


class Helper:
    """A process for one source. Call it from worker threads; `stop` from anywhere. Without it the work is done here."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._process: subprocess.Popen[bytes] | None = None
        self._turn = threading.Lock()
        self._stopped = False

    def analyse(self, options: Options, rulings: tuple[Ruling, ...], asked: Asking) -> Analysis:
        """As `pipeline.analyse`; a process that is asked to stop is ended at once."""
        asked.when_stopped(self.stop)
        with self._turn, _collector_at_rest():
            answer = self._ask(("analyse", self._source, options, rulings), {"source": self._source}, asked.progress)
        if answer is None and (asked.cancelled() or self._stopped):
            raise Cancelled
        return answer() if answer is not None else analyse(self._source, options, rulings, asked)

    def convert(self, analysis: Analysis, target: str) -> View:
        """As `pipeline.convert`, of the analysis that `analyse` gave."""
        with self._turn, _collector_at_rest():
            known = {"source": self._source, "document": analysis.document}
            answer = self._ask(("convert", target), known, lambda _: None)
        return answer() if answer is not None else pipeline.convert(analysis, target)

    def stop(self) -> None:
        """End the process."""
        self._stopped = True
        if (process := self._process) is not None:
            process.kill()
            # Taking leave of a process with gigabytes takes a moment, which nobody should wait for.
            threading.Thread(target=_leave, args=(process,), daemon=True).start()

    def _ask(
        self, request: tuple[Any, ...], known: dict[str, object], progress: Callable[[float], None]
    ) -> Callable[[], Any] | None:
        """What gives the answer or raises what the far side raised; None when there is no far side."""
        try:
            process = self._process or self._start()
            if process.stdin is None or process.stdout is None:
                return None
            _send(process.stdin, request)
            while True:
                kind, value = _Reader(_receive(process.stdout), known).load()
                if kind != "progress":
                    return partial(_give, kind, value)
                progress(value)
        except _LOST:
            return None

    def _start(self) -> subprocess.Popen[bytes]:
        # Where this package lies comes first; the folder that one happens to work in has no say (-P).
        folders = (str(Path(__file__).resolve().parents[1]), *filter(None, sys.path))
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "gui.apart"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(folders)},
            start_new_session=True,
        )
        if self._stopped:
            self.stop()
        return self._process


def _give(kind: str, value: Any) -> Any:  # noqa: ANN401 - what the far side answers
    if kind == "error":
        raise value
    return value


def _leave(process: subprocess.Popen[bytes]) -> None:
    process.wait()
    for pipe in (process.stdin, process.stdout):
        with suppress(OSError, ValueError):
            if pipe is not None:
                pipe.close()


@contextmanager
def _collector_at_rest() -> Generator[None]:
    """No search for cycles while millions of values come in: they have none, and each search would hold up the window."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


class _Writer(pickle.Pickler):
    """Names what the other side has."""

    def __init__(self, file: IO[bytes], known: dict[int, str]) -> None:
        super().__init__(file, 5)
        self._known = known

    def persistent_id(self, obj: object) -> str | None:
        return self._known.get(id(obj))


class _Reader(pickle.Unpickler):
    """Puts in place of a name what this side has."""

    def __init__(self, data: bytes, known: dict[str, object]) -> None:
        super().__init__(io.BytesIO(data))
        self._here = known

    def persistent_load(self, pid: str) -> object:
        return self._here[pid]


def _send(pipe: IO[bytes], value: object, known: dict[int, str] | None = None) -> None:
    made = io.BytesIO()
    _Writer(made, known or {}).dump(value)
    pipe.write(len(made.getbuffer()).to_bytes(_HEAD, "big"))
    pipe.write(made.getbuffer())
    pipe.flush()


def _receive(pipe: IO[bytes]) -> bytes:
    head = pipe.read(_HEAD)
    data = pipe.read(int.from_bytes(head, "big"))
    if len(head) < _HEAD or len(data) < int.from_bytes(head, "big"):
        raise EOFError
    return data


class _Served:
    """The far side: answers one request after another until the window is gone."""

    def __init__(self, answers: IO[bytes]) -> None:
        self._answers = answers
        self._analysis: Analysis | None = None

    def progress(self, fraction: float) -> None:
        _send(self._answers, ("progress", fraction))

    def cancelled(self) -> bool:
        return False

    def when_stopped(self, act: Callable[[], None]) -> None:
        del act

    def answer(self, request: tuple[Any, ...]) -> None:
        """Do what is asked and send the value or the error."""
        try:
            value = self._value(*request)
        except Exception as error:
            # The outer door of this process: the window tells of every fault.
            _send(self._answers, ("error", error))
            return
        document = self._analysis.document if self._analysis is not None else Document(Source(""))
        known = {id(document.source): "source"}
        if isinstance(value, View):
            known[id(document)] = "document"
        _send(self._answers, ("value", value), known)

    def _value(self, name: str, *values: Any) -> object:  # noqa: ANN401 - what the window sent
        if name == "analyse":
            source, options, rulings = values
            self._analysis = analyse(source, options, rulings, self)
            return self._analysis
        if self._analysis is None:
            raise EOFError
        return pipeline.convert(self._analysis, str(values[0]))


def serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answer requests until they end; then end the process, whatever it is doing."""
    served = _Served(answers)
    waiting: list[tuple[Any, ...]] = []
    come = threading.Semaphore(0)

    def listen() -> None:
        with suppress(*_LOST):
            while True:
                waiting.append(_Reader(_receive(requests), {}).load())
                come.release()
        os._exit(0)

    threading.Thread(target=listen, daemon=True).start()
    while True:
        come.acquire()
        served.answer(waiting.pop(0))


if __name__ == "__main__":
    # Nothing that core prints may fall into the answers.
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    serve(sys.stdin.buffer, out)
