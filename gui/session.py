"""The open document: read, cleaned, analysed, shown in a script, remembered.

    open_path ─ read, clean ──────────────→ document_opened(View)      the text is on the page
                        └─ analyse, in a worker ─→ analysis_finished(Analysis)
                                                └─ convert ─→ view_changed(View)

A long text is on the page raw, and clean with its analysis; the reading place stays on its characters.

What fails leaves the former document as it was. Texts are held in memory with their bytes: a file that goes away while it is
open takes nothing with it. Marks and rulings belong to `Notebook`; a ruling starts a new analysis here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from core import pipeline, readers
from core.errors import StoreError, ZhupiError
from core.model.analysis import TARGETS, Analysis, Script
from core.model.options import Options
from core.store import DocumentRow, Library, back_up
from core.text.document import Document, NameDoubt, Source, View
from core.text.span import Span
from gui import apart
from gui.apart import Helper
from gui.jobs import Asked, Jobs
from gui.notebook import Notebook
from gui.opening import LONG, QUICK_BYTES, QUICK_CHARACTERS, Reading, gather, is_small
from gui.pasting import Pasted

_REMEMBERED = 1000
"""Documents among which a changed file is looked for."""
_AT_ONCE = 20
"""Imported texts that are kept in one transaction."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to come back to: a document of the library and a raw position in it."""

    document: str
    position: int


class Session(QObject):
    """One window's document and what surrounds it. Answers come as signals, always on the main thread."""

    leaving = Signal()
    """Another document is about to take the open one's place."""
    document_opened = Signal(object)
    """View: the text in its own script, not analysed yet. It precedes `analysis_finished`."""
    analysis_finished = Signal(object)
    view_changed = Signal(object)
    """View: the same document in the chosen script."""
    converting = Signal(str)
    """The target of a long text's view that a worker has begun; `view_changed` follows."""
    script_changed = Signal(str)
    """The chosen target, told at once; the view follows."""
    recent_changed = Signal()
    kept = Signal(int, object)
    """How many texts were imported, and the ZhupiErrors of those that could not be read."""
    _gathered = Signal(object)
    progressed = Signal(float)
    failed = Signal(object)
    """A ZhupiError: expected trouble, for one sentence."""
    broken = Signal(object)
    """Any other exception of a job: our own mistake, for the exception hook."""

    def __init__(self, library: Library | None, trouble: ZhupiError | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.jobs = Jobs(self)
        self.notebook = Notebook(library, trouble, self)
        self.notebook.failed.connect(self.failed)
        self.notebook.rulings_changed.connect(self.analyse)
        self.options = Options()
        self.document: Document | None = None
        self.document_id = ""
        self.reading: Reading | None = None
        self.analysis: Analysis | None = None
        self.target: str = Script.ORIGINAL
        self._views: dict[str, View] = {}
        self._recorded: dict[str, Document] = {}
        self._helpers: list[Helper] = []
        self._gathered.connect(self._take_gathered, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(partial(_dismiss, self._helpers))

    # reading

    def open_path(self, path: Path, encoding: str | None = None) -> None:
        """Open a file; `encoding` None detects it. Small files are on the page when this returns."""
        self._read(lambda: pipeline.read_path(path, encoding), quick=is_small(path))

    def open_text(self, text: str) -> None:
        """Open a text handed in (pasted)."""
        self._read(lambda: pipeline.read_text(text), quick=len(text) < QUICK_BYTES)

    def open_pasted(self, pasted: Pasted) -> None:
        """Open what was pasted or dropped, with its paragraphs and the address that it came from."""
        self._read(pasted.read, quick=pasted.size < QUICK_BYTES)

    def open_stored(self, document_id: str) -> None:
        """Open a document of the library, from the bytes kept there."""
        if self.library is not None and document_id != self.document_id:
            try:
                source = self.library.source_of(document_id)
            except ZhupiError as error:
                self.failed.emit(error)
            else:
                self._read(lambda: source, quick=len(source.text) < QUICK_BYTES)

    def read_again(self, encoding: str | None) -> None:
        """Read the open document's bytes as another encoding; None detects it again. The file itself is not needed."""
        if self.document is not None:
            source = self.document.source
            self._read(
                lambda: readers.read_bytes(source.data, path=source.path, encoding=encoding),
                quick=len(source.data) < QUICK_BYTES,
            )

    def keep(self, paths: Sequence[Path]) -> None:
        """Put files, and all texts in folders, into the library without opening them; `kept` tells how it went."""

        def work(asked: Asked) -> tuple[int, list[ZhupiError]]:
            files, kept, faults = gather(paths), 0, list[ZhupiError]()
            for start in range(0, len(files), _AT_ONCE):
                found: list[Reading] = []
                for path in files[start : start + _AT_ONCE]:
                    if asked.cancelled():
                        return kept, faults
                    try:
                        found.append(Reading.fetched(pipeline.read_path(path)))
                    except ZhupiError as error:
                        faults.append(error)
                kept += len(found)
                self._gathered.emit(tuple(found))
                asked.progress(min(1.0, (start + _AT_ONCE) / len(files)))
            return kept, faults

        if paths:
            self.jobs.start("keep", work, self._take_kept, self._on_failed, self.progressed.emit)

    def _take_gathered(self, found: tuple[Reading, ...]) -> None:
        """Some texts have been read: keep them, what is known of them, and what they are searched by."""
        if self.library is None or self.library.read_only:
            return
        try:
            titled = [
                (one, one.title if one.named else self._known_title(one.document.source) or one.title) for one in found
            ]
            ids = self.library.add_all((one.document.source, title) for one, title in titled)
            self.library.take_clean(one.document for one in found if one.cleaned)
            for document_id, one in zip(ids, found, strict=True):
                if one.metadata != one.document.source.metadata:
                    self.library.describe(document_id, date=one.metadata.date, outlet=one.metadata.outlet)
        except StoreError as error:
            self.failed.emit(error)
        self.recent_changed.emit()

    def _take_kept(self, told: tuple[int, list[ZhupiError]]) -> None:
        if self.document is not None and self.reading is not None:
            # The open document stays the one that was read last.
            self._keep(self.document.source, self.reading.title)
        self.recent_changed.emit()
        self.kept.emit(*told)

    def _read(self, read: Callable[[], Source], *, quick: bool) -> None:
        options = self.options

        def work(_asked: Asked) -> Reading:
            source = read()
            short = quick or len(source.text) <= QUICK_CHARACTERS  # a large file may hold a short text
            return Reading.quick(source, options) if short else Reading.raw(source)

        if not quick:
            self.jobs.start("read", work, self._take, self._on_failed)
            return
        self.jobs.cancel("read")
        try:
            found = work(Asked(lambda _fraction: None))
        except ZhupiError as error:
            self.failed.emit(error)
        else:
            self._take(found)

    def _take(self, found: Reading) -> None:
        """The new document takes the former one's place."""
        self.jobs.cancel("analyse")
        self.jobs.cancel("convert")
        _dismiss(self._helpers)
        self.leaving.emit()
        title = found.title if found.named else self._known_title(found.document.source) or found.title
        former = self._former(found.document.source)
        self.document_id, source = self._keep(found.document.source, title)
        rulings = self.notebook.rulings_of(self.document_id)
        if found.cleaned and (rulings or source is not found.document.source):
            found = Reading.quick(source, pipeline.ruled(self.options, rulings))
        self.reading, self.document, self.analysis, self._views = replace(found, title=title), found.document, None, {}
        self.document_opened.emit(View(found.document, Script.ORIGINAL, found.document.text))
        self.notebook.open(found.document, self.document_id)
        if former:
            self.notebook.adopt(former)
        self.recent_changed.emit()
        self.analyse()

    def _keep(self, source: Source, title: str) -> tuple[str, Source]:
        """The document's id in the library and its text there. A library that will not have it says so, which is no
        hindrance to reading.
        """
        if self.library is not None and not self.library.read_only:
            try:
                document_id = self.library.add(source, title)
                # The text of a container may have been extracted by an older program: marks stand in that text.
                return document_id, source if source.media_type == "text/plain" else self.library.source_of(document_id)
            except StoreError as error:
                self.failed.emit(error)
        return source.sha256, source

    def _former(self, source: Source) -> str:
        """The document that the library has of the same file, when the file has changed since; empty for none."""
        if self.library is None or not source.path or self._known_title(source):
            return ""
        with suppress(StoreError):
            return next((row.id for row in self.library.recent(_REMEMBERED) if row.path == source.path), "")
        return ""

    def _known_title(self, source: Source) -> str:
        """The title under which the library has a text already, empty when it has it not."""
        if self.library is not None:
            with suppress(StoreError):
                return self.library.document(source.sha256).title
        return ""

    def _settle(self, analysis: Analysis) -> None:
        """Take over what the analysis knows better. A text without a title is called by its meeting rather than its file."""
        reading = self.reading
        if reading is None:
            return
        meeting = analysis.meetings[0].name if analysis.meetings else None
        title = analysis.metadata.title or meeting or reading.title
        self.reading = Reading(
            analysis.document, title, analysis.metadata.title is not None, analysis.lines, analysis.script
        )
        if title != reading.title:
            self._keep(analysis.document.source, title)
            self.recent_changed.emit()

    def _record(self, analysis: Analysis) -> None:
        """Keep what the analysis knows of the document for the library's list, and its text for search."""
        library, document = self.library, analysis.document
        if library is None or library.read_only:
            return
        body = next((one.body for one in analysis.meetings if one.body), None)
        known, title = analysis.metadata, self.reading.title if self.reading is not None else None
        # A library that cannot has said so before; a document that it would not have needs no description.
        with suppress(StoreError):
            row = library.document(self.document_id)
            if (known.date or row.date, known.outlet or row.outlet, body or row.body) != (row.date, row.outlet, row.body):
                library.describe(self.document_id, title=title, date=known.date, outlet=known.outlet, body=body)
                self.recent_changed.emit()
            if len(document.text) <= QUICK_CHARACTERS and self._recorded.get(self.document_id) != document:
                library.take_clean([document])
                self._recorded = {self.document_id: document}

    def back_up(self) -> None:
        """Make the day's backup of the library in a worker, unless there is one."""
        if self.library is not None and not self.library.read_only:
            path = self.library.path
            self.jobs.start("back up", lambda _asked: back_up(path), lambda _made: None, self._on_failed)

    def recent(self) -> tuple[DocumentRow, ...]:
        """The documents opened last, newest first."""
        try:
            return self.library.recent() if self.library is not None else ()
        except StoreError as error:
            self.failed.emit(error)
            return ()

    # analysis and conversion

    def analyse(self) -> None:
        """Analyse the open document anew, with the rulings of the moment."""
        if self.document is None:
            return
        source, options, rulings = self.document.source, self.options, self.notebook.rulings_of(self.document_id)
        _dismiss(self._helpers)
        if len(source.text) > LONG:
            self._helpers.append(helper := Helper(source))
            work = partial(helper.analyse, options, rulings)
        else:
            work = partial(apart.analyse, source, options, rulings)
        self.jobs.start("analyse", work, self._take_analysis, self._on_failed, self.progressed.emit)

    def _take_analysis(self, analysis: Analysis) -> None:
        former = self.document
        self.jobs.cancel("convert")
        self.analysis, self.document, self._views = analysis, analysis.document, {}
        if former is None or former.text != analysis.document.text:
            # Marks and panels speak of the new clean text: it must be on the page before they come.
            self.view_changed.emit(View(analysis.document, Script.ORIGINAL, analysis.document.text))
        self._settle(analysis)
        self._record(analysis)
        self.notebook.open(analysis.document, self.document_id)
        self.analysis_finished.emit(analysis)
        self._convert()
        if self._helpers:
            self._warm_up(analysis)

    def _warm_up(self, analysis: Analysis) -> None:
        """Load the tables of conversion before the reader asks for it: it was the far process that has used them."""
        other = other_script(analysis.script.script)
        work = partial(pipeline.convert_part, analysis, other, Span(0, 1000))
        self.jobs.start("warm up", lambda _: work(), lambda _part: None, self._on_failed)

    def set_script(self, target: str) -> None:
        """Choose the script of the page, one of `TARGETS`; ValueError for anything else."""
        if target not in TARGETS:
            raise ValueError(target)
        if target != self.target:
            self.target = target
            self.script_changed.emit(target)
            self._convert()

    def _convert(self) -> None:
        if self.analysis is not None:
            self.view(self.target, self.view_changed.emit)
            if self.jobs.running("convert"):
                self.converting.emit(self.target)

    def view(self, target: str, take: Callable[[View], None], lane: str = "convert") -> None:
        """Give `take` the analysed document in a script: at once when it is kept or short, else when a worker is done."""
        analysis = self.analysis
        if analysis is None:
            return
        if target in self._views:
            self.jobs.cancel(lane)
            take(self._views[target])
        else:
            helper = next(iter(self._helpers), None)
            work = partial(helper.convert if helper is not None else pipeline.convert, analysis, target)
            keep = partial(self._keep_view, take)
            self.jobs.answer(lane, work, keep, self._on_failed, quick=len(analysis.document.text) <= QUICK_CHARACTERS)

    def _keep_view(self, take: Callable[[View], None], view: View) -> None:
        self._views[view.target] = view
        take(view)

    def script_of(self, target: str) -> str:
        """The script that a target shows: its own, or for the original what the text was found to be written in."""
        return str(self.reading.script.script) if target == Script.ORIGINAL and self.reading is not None else target

    def set_options(self, options: Options) -> None:
        """Read with other choices from now on; the open document is analysed anew."""
        if options != self.options:
            self.options = options
            self.analyse()

    def doubts(self, take: Callable[[Sequence[NameDoubt]], None]) -> None:
        """Give `take` every choice of form that the page's script makes; none for the original."""
        analysis, target = self.analysis, self.target
        if analysis is None or target == Script.ORIGINAL:
            self.jobs.cancel("doubts")
            take(())
            return
        quick = len(analysis.document.text) <= QUICK_CHARACTERS
        self.jobs.answer("doubts", partial(pipeline.doubts, analysis, target), take, self._on_failed, quick=quick)

    # places

    def spot(self, position: int) -> Spot:
        """The spot of a clean position of the open document."""
        return Spot(self.document_id, self._raw(position))

    def position(self, raw: int) -> int:
        """The clean position of a raw one in the open document."""
        if self.document is None:
            return 0
        raw = min(raw, len(self.document.source.text))
        return self.document.to_clean(Span(raw, raw)).start

    def clean_span(self, raw: Span) -> Span:
        """Where a raw range stands in the clean text of the open document."""
        if self.document is None:
            return Span(0, 0)
        length = len(self.document.source.text)
        return self.document.to_clean(Span(min(raw.start, length), min(raw.end, length)))

    def remember_place(self, position: int) -> None:
        """Keep the clean position as the place where reading goes on. A library that cannot has said so before."""
        if self.library is not None and self.document is not None and not self.library.read_only:
            with suppress(StoreError):
                self.library.remember_place(self.document_id, self._raw(position), self.target)

    def remembered(self) -> int:
        """The clean position where reading of the open document stopped."""
        if self.library is not None:
            with suppress(StoreError):
                place = self.library.place(self.document_id)
                return self.position(place.position) if place is not None else 0
        return 0

    def _raw(self, position: int) -> int:
        if self.document is None:
            return 0
        position = min(position, len(self.document.text))
        return self.document.to_raw(Span(position, position)).start

    # the end

    def let_go(self) -> None:
        """Close the library for a moment, so that its file can be replaced: `take_library` goes on."""
        for lane in ("library", "library search", "back up", "keep"):
            self.jobs.cancel(lane)
        if self.library is not None:
            self.library.close()
        self.library = None
        self.notebook.take_library(None)

    def take_library(self, library: Library) -> None:
        """Go on with a library: another one, or the same that can be written now. The open text is kept in it."""
        self.library = library
        if self.document is not None and self.reading is not None:
            self.document_id, _ = self._keep(self.document.source, self.reading.title)
        self._recorded.clear()
        self.notebook.take_library(library)
        if self.analysis is not None:
            self._record(self.analysis)
        self.recent_changed.emit()

    def close(self) -> bool:
        """Stop all work and close the library; false when a job would not end in time."""
        ended = self.jobs.close(10_000)
        _dismiss(self._helpers)
        self.notebook.close()
        if self.library is not None:
            self.library.close()
            self.library = None
        return ended

    def _on_failed(self, error: Exception) -> None:
        (self.failed if isinstance(error, ZhupiError) else self.broken).emit(error)


def other_script(script: Script) -> Script:
    """What a reader of a script is likely to switch to."""
    return Script.HANS if script in (Script.HANT, Script.TW, Script.HK) else Script.HANT


def _dismiss(helpers: list[Helper], *_: object) -> None:
    for helper in helpers:
        helper.stop()
    helpers.clear()
