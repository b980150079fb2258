"""Word files: paragraphs, tables as lines with tabs, notes at the end; changes are read as if accepted.

Read from the XML itself rather than through a library for writing such files, which leaves out insertions, notes, text boxes
and the numbers of lists; and 一、二、三、 of a decision are often numbers that Word makes.
"""

from __future__ import annotations

import posixpath

from core.errors import ReadError
from core.readers import claims
from core.readers.archive import Archive
from core.readers.docx_numbers import Numbers
from core.readers.kinds import MEDIA_TYPES, Kind
from core.readers.tables import row_lines
from core.readers.trees import Element, attribute, child, local, named, parse_xml, text_of, walk
from core.text.document import Metadata, Source

_LEFT_OUT = frozenset(
    (
        "del",
        "moveFrom",
        "delText",
        "instrText",
        "delInstrText",
        "Fallback",
        "rt",
        "pPr",
        "rPr",
        "tblPr",
        "trPr",
        "tcPr",
        "sectPr",
    )
)
"""What was struck out, the code of fields, the second form of a drawing, the pinyin above characters, and properties."""
_WRITTEN = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_OFF = ("0", "false", "off", "none")


def read(data: bytes, path: str = "") -> Source:
    """The text of a Word file. Raises ReadError."""
    with Archive.open(data, Kind.DOCX, path) as archive:
        parts = _Parts(archive, path)
        body = parts.main
        if body is None:
            raise ReadError("damaged", path=path, format=Kind.DOCX)
        numbers = Numbers(parts.beside("numbering"), parts.beside("styles"))
        writer = _Writer(numbers)
        lines = writer.lines(body)
        for number, (kind, identity) in enumerate(writer.notes, 1):
            lines += parts.note(kind, identity, number)
        text = "\n".join(lines).strip("\n")
        if not text.strip():
            raise ReadError("empty", path=path)
        return Source(text + "\n", data, "", MEDIA_TYPES[Kind.DOCX], path, _metadata(parts, text))


class _Parts:
    """The parts of the file that hold text, found by its relations: some programs name them otherwise than Word."""

    def __init__(self, archive: Archive, path: str) -> None:
        self._archive, self._path = archive, path
        self._name = self._related("_rels/.rels", "officeDocument") or "word/document.xml"
        self._notes: dict[str, dict[str, Element]] = {}

    @property
    def main(self) -> Element | None:
        """The body of the document."""
        root = self._tree(self._name)
        return None if root is None else next(named(root, "body"), None)

    def beside(self, kind: str) -> Element | None:
        """The part of this kind that belongs to the main one."""
        folder, name = posixpath.split(self._name)
        target = self._related(f"{folder}/_rels/{name}.rels", kind)
        return self._tree(posixpath.normpath(posixpath.join(folder, target)) if target else "")

    def core(self) -> Element | None:
        """The file's own account of itself."""
        return self._tree(self._related("_rels/.rels", "core-properties"))

    def note(self, kind: str, identity: str, number: int) -> list[str]:
        """The lines of one note, its number before the first."""
        if kind not in self._notes:
            root = self.beside(f"{kind}s")
            found = () if root is None else named(root, kind)
            self._notes[kind] = {attribute(note, "id"): note for note in found}
        note = self._notes[kind].get(identity)
        lines = [] if note is None else _Writer(Numbers(None, None)).lines(note)
        return [f"[{number}] {lines[0].lstrip()}", *lines[1:]] if lines else []

    def _tree(self, name: str) -> Element | None:
        data = self._archive.read(name.lstrip("/"))
        return parse_xml(data, Kind.DOCX, self._path) if data else None

    def _related(self, relations: str, kind: str) -> str:
        root = self._tree(relations)
        found = () if root is None else named(root, "Relationship")
        return next((attribute(one, "Target") for one in found if attribute(one, "Type").endswith(f"/{kind}")), "").lstrip(
            "/"
        )


class _Writer:
    """Walks over a body and writes its lines; paragraphs may stand in text boxes inside of paragraphs, tables in cells."""

    def __init__(self, numbers: Numbers) -> None:
        self.notes: list[tuple[str, str]] = []
        self._numbers = numbers
        self._open: list[list[str]] = []
        self._rows: list[list[list[str]]] = []
        self._lines: list[list[str]] = [[]]
        self._carried = ""
        self._skipped = 0

    def lines(self, body: Element) -> list[str]:
        """The lines of `body`; a line may be empty."""
        for event, element in walk(body):
            if event == "start":
                self._start(local(element), element)
            elif event == "end":
                self._end(local(element), element)
        return self._lines[0]

    def _start(self, name: str, element: Element) -> None:
        if self._skipped or name in _LEFT_OUT or (name in ("r", "tr") and _is_gone(element, name)):
            self._skipped += 1
        elif name == "p":
            self._open.append([self._carried, self._numbers.of(element)])
            self._carried = ""
        elif name == "tr":
            self._rows.append([])
        elif name == "tc":
            self._lines.append([])
        elif self._open:
            self._write(name, element)

    def _write(self, name: str, element: Element) -> None:
        if name == "t":
            self._open[-1].append(element.text or "")
        elif name in _WRITTEN:
            self._open[-1].append(_WRITTEN[name])
        elif name in _NOTES:
            self.notes.append((_NOTES[name], attribute(element, "id")))
            self._open[-1].append(f"[{len(self.notes)}]")

    def _end(self, name: str, element: Element) -> None:
        if self._skipped:
            self._skipped -= 1
        elif name == "p":
            text = "".join(self._open.pop())
            if _is_mark_deleted(element):
                self._carried = text
            else:
                self._lines[-1] += text.split("\n")
        elif name == "tc" and self._rows:
            cell = self._lines.pop() if len(self._lines) > 1 else []
            self._rows[-1].append(cell)
        elif name == "tr" and self._rows:
            self._lines[-1] += row_lines(self._rows.pop())


def _is_gone(element: Element, name: str) -> bool:
    """Whether a run is hidden, or a row was struck out."""
    properties = child(element, f"{name}Pr")
    mark = None if properties is None else child(properties, "vanish" if name == "r" else "del")
    return mark is not None and attribute(mark, "val") not in _OFF


def _is_mark_deleted(paragraph: Element) -> bool:
    """Whether the paragraph runs on into the next, since its end was struck out."""
    properties = child(paragraph, "pPr")
    run = None if properties is None else child(properties, "rPr")
    return run is not None and child(run, "del") is not None


def _metadata(parts: _Parts, text: str) -> Metadata:
    core = parts.core()
    if core is None:
        return Metadata()
    return Metadata(
        title=claims.title(text_of(named(core, "title")), text), author=claims.person(text_of(named(core, "creator")))
    )
