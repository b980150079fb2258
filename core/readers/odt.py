"""OpenDocument texts, packed or flat: paragraphs, tables as lines with tabs, notes at the end; changes as if accepted."""

from __future__ import annotations

from core.errors import ReadError
from core.readers import claims
from core.readers.archive import Archive
from core.readers.kinds import MEDIA_TYPES, Kind
from core.readers.tables import row_lines
from core.readers.trees import Element, attribute, child, local, named, parse_xml, text_of, walk
from core.text.document import Metadata, Source

_NAMES_LEFT_OUT = (
    "tracked-changes annotation annotation-end ruby-text scripts forms sequence-decls variable-decls user-field-decls "
    "table-of-content-source note-citation desc title"
)
_LEFT_OUT = frozenset(_NAMES_LEFT_OUT.split())
_PARAGRAPHS = frozenset(("p", "h"))
_CELLS = frozenset(("table-cell", "covered-table-cell"))
_MOST_BLANKS = 1000


def read(data: bytes, path: str = "") -> Source:
    """The text of an OpenDocument file. Raises ReadError."""
    if data.startswith(b"PK"):
        with Archive.open(data, Kind.ODT, path) as archive:
            _refuse_locked(archive, path)
            content, meta = archive.read("content.xml"), archive.read("meta.xml")
    else:
        content, meta = data, b""
    root = parse_xml(content, Kind.ODT, path)
    bodies = (child(body, "text") for body in named(root, "body"))
    body = next((text for text in bodies if text is not None), None)
    if body is None:
        raise ReadError("unsupported", path=path, format="OpenDocument")
    writer = _Writer()
    text = "\n".join((*writer.lines(body), *writer.notes)).strip("\n")
    if not text.strip():
        raise ReadError("empty", path=path)
    about = parse_xml(meta, Kind.ODT, path) if meta else root
    return Source(text + "\n", data, "", MEDIA_TYPES[Kind.ODT], path, _metadata(about, text))


def _refuse_locked(archive: Archive, path: str) -> None:
    if b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise ReadError("encrypted", path=path, format=Kind.ODT)


def _metadata(root: Element, text: str) -> Metadata:
    about = next(named(root, "meta"), root)
    return Metadata(
        title=claims.title(text_of(named(about, "title")), text),
        author=claims.person(text_of(named(about, "initial-creator", "creator"))),
    )


class _Writer:
    """Walks over a body and writes its lines; paragraphs may stand in frames and notes inside of paragraphs."""

    def __init__(self) -> None:
        self.notes: list[str] = []
        self._open: list[list[str]] = []
        self._rows: list[list[list[str]]] = []
        self._lines: list[list[str]] = [[]]
        self._skipped = 0

    def lines(self, body: Element) -> list[str]:
        """The lines of `body`; a line may be empty."""
        for event, element in walk(body):
            if event == "start":
                self._start(local(element), element)
            elif event == "end":
                self._end(local(element), element, top=element is body)
        return self._lines[0]

    def _start(self, name: str, element: Element) -> None:
        if self._skipped or name in _LEFT_OUT:
            self._skipped += 1
        elif name in _PARAGRAPHS:
            self._open.append([])
            self._add(element.text)
        elif name == "table-row":
            self._rows.append([])
        elif name in _CELLS or name == "note-body":
            self._lines.append([])
        elif self._open:
            self._write(name, element)

    def _write(self, name: str, element: Element) -> None:
        if name == "s":
            count = attribute(element, "c")
            self._open[-1].append(" " * min(int(count) if count.isascii() and count.isdigit() else 1, _MOST_BLANKS))
        elif name == "tab":
            self._open[-1].append("\t")
        elif name == "line-break":
            self._open[-1].append("\n")
        elif name == "note":
            self.notes.append("")
            self._open[-1].append(f"[{len(self.notes)}]")
        else:
            self._add(element.text)

    def _add(self, text: str | None) -> None:
        """In a paragraph runs of blanks are one, as the format has it; more are written as elements."""
        if text and self._open:
            first, last = text[0].isspace() and text[0] < "\x7f", text[-1].isspace() and text[-1] < "\x7f"
            words = " ".join(word for word in text.replace("\t", " ").replace("\n", " ").split(" ") if word)
            self._open[-1].append(f"{' ' if first else ''}{words}{' ' if last and words else ''}")

    def _end(self, name: str, element: Element, *, top: bool) -> None:
        if self._skipped:
            self._skipped -= 1
        elif name in _PARAGRAPHS and self._open:
            self._lines[-1] += "".join(self._open.pop()).strip(" ").split("\n")
        elif name in _CELLS and self._rows:
            self._rows[-1].append(self._lines.pop())
        elif name == "table-row" and self._rows:
            self._lines[-1] += row_lines(self._rows.pop())
        elif name == "note-body":
            number = self.notes.index("") if "" in self.notes else 0
            note = " ".join(self._lines.pop()).strip()
            if self.notes:
                self.notes[number] = f"[{number + 1}] {note}"
        if not top and not self._skipped:
            self._add(element.tail)
