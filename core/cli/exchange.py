"""`zhupi export --as FORMAT` and `zhupi import --as FORMAT`: marks to other programs and back."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from core import cleaning, pipeline, readers, script
from core.cli import outputs, words
from core.cli.arguments import Chosen
from core.cli.inputs import Input, Inputs
from core.cli.library import opened, place
from core.cli.report import Report, reporting, say
from core.errors import ExchangeError, StoreError, ZhupiError
from core.export import brat, formats
from core.export.marked import MarkedText, gather
from core.export.merging import Merged, Target, merge
from core.export.received import Received, ReceivedText
from core.export.written import Choices, File, Written
from core.model.analysis import Script
from core.model.annotation import Annotation, Label, Ruling
from core.model.options import Options
from core.readers.files import bytes_of
from core.store import Library, Wanted, now
from core.text.document import Source, View
from core.text.offsets import Unit

_PROJECTS = ("brat", "refi")
"""Formats that are one thing for all texts, in a folder too."""


# export


def export(chosen: Chosen, found: Inputs) -> int:
    """How many texts could not be exported. Raises ZhupiError, OSError."""
    name, failed = chosen.exchange or "", 0
    texts: list[tuple[Input | None, MarkedText]] = []
    library = _library(chosen)
    try:
        asked: list[Input | str] = [*found.texts, *_marked_texts(library if chosen.all_marked else None)]
        folder = chosen.out is not None and outputs.is_folder(chosen.out, many=len(asked) > 1)
        if not folder and len(asked) > 1 and not formats.table()[name].joins:
            say(words.ONE_TEXT.format(format=name))
            return len(asked)
        with reporting(len(asked)) as report:
            for one in asked:
                failed += not _gather(chosen, library, one, texts, report)
                report.advance()
    finally:
        if library is not None:
            library.close()
    if texts:
        _write(chosen, name, texts, folder=folder)
    return failed


def _library(chosen: Chosen) -> Library | None:
    """The library with the marks, for reading; None where there is none and none is needed."""
    path = place(chosen)
    return opened(path) if chosen.all_marked or path.exists() else None


def _marked_texts(library: Library | None) -> Iterator[str]:
    """The ids of all texts with marks."""
    if library is not None:
        yield from dict.fromkeys(one.document for one in library.find_annotations(Wanted()))


def _gather(
    chosen: Chosen,
    library: Library | None,
    asked: Input | str,
    texts: list[tuple[Input | None, MarkedText]],
    report: Report,
) -> bool:
    """Adds the text with its marks; says why not, and answers whether it did."""
    try:
        source = _source(chosen, library, asked)
        texts.append((None if isinstance(asked, str) else asked, _marked(chosen, library, source)))
    except ZhupiError as error:
        report.failed(asked if isinstance(asked, str) else asked.name, words.sentence(error))
        return False
    return True


def _source(chosen: Chosen, library: Library | None, asked: Input | str) -> Source:
    """The text: from the library where only that has it still."""
    if isinstance(asked, str):
        return _held(library).source_of(asked)
    if asked.path is None:
        return _as_kept(library, readers.read_bytes(sys.stdin.buffer.read(), encoding=chosen.encoding))
    if library is not None and not asked.path.exists():
        gone = str(asked.path.absolute())
        for row in library.documents():
            if row.path and str(Path(row.path).absolute()) == gone:
                return library.source_of(row.id)
    return _as_kept(library, pipeline.read_path(asked.path, chosen.encoding))


def _as_kept(library: Library | None, source: Source) -> Source:
    """The source as the library has it: a container may have been read otherwise then, and marks stand in that text."""
    return source if library is None else _known(library, source.sha256) or source


def _known(library: Library, document: str) -> Source | None:
    try:
        return library.source_of(document)
    except StoreError as error:
        if error.code != "missing":
            raise
        return None


def _held(library: Library | None) -> Library:
    if library is None:
        raise StoreError("missing")
    return library


def _marked(chosen: Chosen, library: Library | None, source: Source) -> MarkedText:
    rulings: tuple[Ruling, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    labels: tuple[Label, ...] = ()
    if library is not None:
        rulings, labels = library.rulings(source.sha256), library.labels()
        annotations = library.annotations(source.sha256)
    if chosen.findings or chosen.target is not None:
        analysis = pipeline.analyse(source, rulings=rulings)
        view = pipeline.convert(analysis, chosen.target or Script.ORIGINAL)
        metadata, own = analysis.metadata, analysis.script.script
    else:
        analysis, document = None, cleaning.clean(source, pipeline.ruled(Options(), rulings))
        view, own = View(document, Script.ORIGINAL, document.text), script.detect(document.text).script
        metadata, _ = cleaning.recognise(document)
    title = metadata.title or Path(source.path).stem
    findings = analysis if chosen.findings else None
    return gather(view, annotations, labels, metadata=metadata, title=title, script=own, findings=findings)


def _write(chosen: Chosen, name: str, texts: Sequence[tuple[Input | None, MarkedText]], *, folder: bool) -> None:
    choices = Choices(bom=chosen.bom, vertical=chosen.vertical, unit=Unit(chosen.unit))
    marked = tuple(one for _, one in texts)
    if not folder:
        written = formats.write(name, marked, choices)
        data = formats.packed(written)
        if chosen.out is not None and chosen.out.endswith(".qdc"):
            data = formats.codebook(marked).data
        _put(chosen.out, data)
        _tell(written)
        return
    target = Path(chosen.out or "")
    parts = [marked] if name in _PROJECTS else [(one,) for one in marked]
    taken: set[str] = set()
    for part, (asked, _) in zip(parts, texts, strict=False):
        written = formats.write(name, part, choices)
        _tell(written)
        for file in written.files:
            path = target / (file.name if name in _PROJECTS else _free(_named(asked, file), taken))
            path.parent.mkdir(parents=True, exist_ok=True)
            with outputs.whole(path) as out:
                out.write(file.data)


def _named(asked: Input | None, file: File) -> str:
    """The name of a text's file in a folder: its own with another ending."""
    return file.name if asked is None or asked.path is None else str(asked.place.with_suffix(Path(file.name).suffix))


def _free(name: str, taken: set[str]) -> str:
    """A name that no text before has."""
    path, number = Path(name), 1
    while name in taken:
        number += 1
        name = str(path.with_stem(f"{path.stem}-{number}"))
    taken.add(name)
    return name


def _put(out: str | None, data: bytes) -> None:
    if out is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    with outputs.whole(Path(out)) as file:
        file.write(data)


def _tell(written: Written) -> None:
    for loss, count in Counter(one.loss for one in written.lost).items():
        say(words.LOST.format(count=count, reason=words.LOSSES[loss]))


# import


@dataclass(slots=True)
class _Texts:
    """The texts of the library that marks may be on."""

    library: Library
    on: Source | None

    def target(self, text: ReceivedText) -> Target:
        """The text that the marks are on: the one named, one of the library, else a new one of what the file carries."""
        known = None if not text.document else _known(self.library, text.document)
        source = self.on or known
        if source is None and text.text:
            source = Source(text.text, text.text.encode("utf-8", "surrogatepass"))
        if source is None:
            raise ExchangeError("homeless", document=text.document)
        document = cleaning.clean(source, pipeline.ruled(Options(), self.library.rulings(source.sha256)))
        if _known(self.library, source.sha256) is None:
            self.library.add(source, text.title or Path(source.path).stem or source.sha256[:12])
            self.library.take_clean([document])
        return Target(document, self.library.annotations(source.sha256))


def bring_in(chosen: Chosen) -> int:
    """How many files of marks could not be brought in. Raises ZhupiError of the library, OSError."""
    failed, done = 0, Merged()
    with Library.open(place(chosen)) as library:
        if library.read_only:
            raise StoreError(library.notice or "read_only", path=str(library.path))
        on = None if chosen.on is None else pipeline.read_path(chosen.on, chosen.encoding)
        for name in chosen.files:
            try:
                merged = _merge(library, _read(chosen.exchange or "", name), on)
            except ZhupiError as error:
                say(f"{name}: {words.sentence(error)}")
                failed += 1
            else:
                done = _sum(done, merged)
    if failed < len(chosen.files):
        counts = {name: getattr(done, name) for name in ("added", "changed", "same", "unplaced")}
        say(words.MERGED.format(**counts))
    return failed


def _read(name: str, file: str) -> Received:
    if name == "brat" and file != "-" and (Path(file).is_dir() or file.endswith(".ann")):
        return brat.read(dict(_brat_files(Path(file))), file)
    data = sys.stdin.buffer.read() if file == "-" else bytes_of(Path(file))
    return formats.read(name, data, file)


def _brat_files(path: Path) -> Iterator[tuple[str, bytes]]:
    """The files of brat in a folder, or one .ann with the files beside it."""
    if path.is_dir():
        for file in sorted(path.rglob("*")):
            if file.suffix in (".ann", ".txt", ".conf"):
                yield str(file.relative_to(path)), bytes_of(file)
        return
    for file in (path, path.with_suffix(".txt"), path.with_name("visual.conf"), path.with_name("annotation.conf")):
        if file.exists() or file == path:
            yield file.name, bytes_of(file)


def _merge(library: Library, received: Received, on: Source | None) -> Merged:
    texts = _Texts(library, on)
    targets = [texts.target(one) for one in received.texts]
    merged = merge(received, targets, library.labels(), now=now())
    library.apply_all(merged.changes)
    return merged


def _sum(one: Merged, other: Merged) -> Merged:
    return Merged(
        (),
        one.added + other.added,
        one.changed + other.changed,
        one.same + other.same,
        one.unplaced + other.unplaced,
    )
