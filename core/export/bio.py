"""BIO by character (IOB2): a character, a tab, its tag; an empty line after each sentence; blanks are left out.

One mark has a character: the longest wins, the others are reported as lost. A tag is the mark's first label. Models for
Chinese are trained on such files (HanLP, LTP, seqeval's strict IOB2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.errors import ExchangeError
from core.export.marked import MarkedText
from core.export.received import GREY, Received, ReceivedText
from core.export.written import Choices, File, Loss, Lost, Written, homeless, stems, utf8
from core.model.annotation import Annotation, Label
from core.text.anchor import Anchor
from core.text.span import Span

OUTSIDE = "O"
_UNLABELLED = "MARK"
_SENTENCE = re.compile(r"[^\n。！？!?]*[。！？!?]+[”’」』）)》]*|[^\n。！？!?]+")
_TAGGED = re.compile(r"(\S)[\t ](O|[BI]-\S+)")


def write(texts: tuple[MarkedText, ...], choices: Choices) -> Written:  # noqa: ARG001 - one form for all
    """A file for each document."""
    lost = list(homeless(texts))
    files: list[File] = []
    for name, one in zip(stems(texts), texts, strict=True):
        tags, missed = _tags(one)
        files.append(File(f"{name}.bio", utf8("".join(_lines(one.text, tags)))))
        lost += missed
    return Written(tuple(files), tuple(lost))


def _tags(marked: MarkedText) -> tuple[list[str], list[Lost]]:
    """A tag for each character of the shown text, and the marks that have none."""
    tags = [OUTSIDE] * len(marked.text)
    lost: list[Lost] = []
    for mark, span in sorted(marked.placed, key=lambda one: (-len(one[1]), one[1].start, one[0].annotation.id)):
        seen = [place for place in range(span.start, span.end) if not marked.text[place].isspace()]
        if not seen or any(tags[place] != OUTSIDE for place in seen):
            lost.append(Lost(mark.annotation.id, Loss.OVERLAP if seen else Loss.EMPTY))
            continue
        name = next((label.name for label in marked.labels_of(mark)), _UNLABELLED)
        name = "_".join(name.split()) or _UNLABELLED
        for place in seen:
            tags[place] = f"I-{name}"
        tags[seen[0]] = f"B-{name}"
    return tags, lost


def _lines(text: str, tags: list[str]) -> Iterator[str]:
    for found in _SENTENCE.finditer(text):
        places = [place for place in range(*found.span()) if not text[place].isspace()]
        yield from (f"{text[place]}\t{tags[place]}\n" for place in places)
        if places:
            yield "\n"


# reading


def read(data: bytes, name: str) -> Received:
    """The marks of a tagged text; ExchangeError(unlike) when a line is neither empty nor a character with its tag."""
    pieces: list[str] = []
    spans: list[tuple[str, int, int]] = []
    try:
        lines = data.decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    except UnicodeDecodeError as error:
        raise ExchangeError("unlike", path=name, format="bio") from error
    for place, line in enumerate(lines):
        found = _TAGGED.fullmatch(line.rstrip())
        if found is None and line.strip():
            raise ExchangeError("unlike", path=name, format="bio")
        pieces.append("\n" if found is None else found[1])
        if found is not None and found[2] != OUTSIDE:
            _extend(spans, found[2], place)
    text = "".join(pieces)
    marks = tuple(_annotation(text, tag, Span(start, end)) for tag, start, end in spans)
    labels = dict.fromkeys(tag for tag, _, _ in spans if tag != _UNLABELLED)
    return Received((ReceivedText(marks, "", text),), tuple(Label(tag, tag, GREY) for tag in labels))


def _extend(spans: list[tuple[str, int, int]], tag: str, place: int) -> None:
    """Adds a tagged character to the last span, or begins one: an I without its B begins one too."""
    kind, _, name = tag.partition("-")
    if kind == "I" and spans and spans[-1][0] == name and place - spans[-1][2] <= 1:
        spans[-1] = name, spans[-1][1], place + 1
    else:
        spans.append((name, place, place + 1))


def _annotation(text: str, tag: str, span: Span) -> Annotation:
    return Annotation("", "", Anchor.make(text, span, ""), () if tag == _UNLABELLED else (tag,))
