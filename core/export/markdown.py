"""A reading copy in Markdown: each mark in its sentence, with its note, under the heading of each of its labels.

What is marked is in `<mark>`: `**` beside Chinese punctuation is no emphasis by CommonMark's flanking rule. Not read back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from core.export.marked import Mark, MarkedText, is_kind
from core.export.words import Words, words_for
from core.export.written import Choices, File, Written, stem, utf8
from core.model.annotation import Label
from core.text.sentences import sentence
from core.text.span import Span

_SPECIAL = re.compile(r"[\\`*_\[\]<>#|~&]")
_LINE_START = re.compile(r"^(\s*(?:\d+(?=[.)]))?)([-+=.)])", re.MULTILINE)
_LONGEST = 300
"""Characters of a sentence that are quoted around a mark."""


def write(texts: tuple[MarkedText, ...], choices: Choices) -> Written:
    """One file; each document under a heading of its own."""
    name = stem(texts[0]) if len(texts) == 1 else "marks"
    text = "\n".join("\n".join(_document(one, choices.words or words_for(one.language))) for one in texts)
    return Written((File(f"{name}.md", utf8(text)),))


def _document(marked: MarkedText, words: Words) -> Iterator[str]:
    yield f"# {_escaped(_line(marked.told(marked.title) or marked.name[:12]))}\n"
    known = marked.metadata
    said = [known.author, known.outlet and marked.told(known.outlet), known.date]
    if line := " · ".join(_escaped(_line(one)) for one in said if one):
        yield f"{line}\n"
    if known.url:
        yield f"<{known.url.replace(' ', '%20').replace('>', '%3E').replace('<', '%3C')}>\n"
    yield from _marks(marked, words)
    yield from _findings(marked, words)


def _marks(marked: MarkedText, words: Words) -> Iterator[str]:
    own = [mark for mark in marked.marks if mark.finding is None]
    homeless = set(marked.homeless)
    under: dict[Label | None, list[Mark]] = {label: [] for label in marked.labels}
    for mark in own:
        if mark not in homeless:
            for label in marked.labels_of(mark) or (None,):
                under.setdefault(label, []).append(mark)
    groups = [(words.unlabelled if label is None else label.name, held) for label, held in under.items()]
    groups.append((words.homeless, [mark for mark in own if mark in homeless]))
    for heading, held in groups:
        if held:
            yield f"## {_escaped(_line(heading))}\n"
        for mark in held:
            yield from _mark(marked, mark, words)


def _mark(marked: MarkedText, mark: Mark, words: Words) -> Iterator[str]:
    yield "\n".join(f"> {line}" for line in _quoted(marked, mark).split("\n")) + "\n"
    made = mark.annotation
    if made.note:
        yield _escaped(made.note.replace("\r\n", "\n").replace("\n", "  \n")) + "\n"
    told = [words.of(made.certainty), words.of(made.status), *(f"#{_line(tag)}" for tag in made.tags), made.author]
    if line := " · ".join(_escaped(_line(one)) for one in told if one):
        yield f"— {line}\n"


def _quoted(marked: MarkedText, mark: Mark) -> str:
    """The sentence around a mark with the marked words in it; of a homeless mark its quotation."""
    if mark.span is None or not mark.stands:
        return f"<mark>{_escaped(mark.annotation.anchor.quotation)}</mark>"
    around = sentence(marked.document.text, mark.span)
    if len(around) > _LONGEST + len(mark.span):
        around = mark.span
    outer, inner = marked.shown(around), marked.shown(mark.span)
    parts = (Span(outer.start, inner.start), inner, Span(inner.end, outer.end))
    before, quotation, after = (_escaped(part.of(marked.text)) for part in parts)
    return f"{before}<mark>{quotation}</mark>{after}"


def _findings(marked: MarkedText, words: Words) -> Iterator[str]:
    """What the machine found, each name once with the number of its places."""
    found = Counter(
        (one.finding.kind, marked.told(one.finding.name), words.of(one.finding.doubt)) for one in marked.marks if one.finding
    )
    if found:
        yield f"## {words.findings}\n"
    for label in (one for one in marked.used if is_kind(one)):
        yield f"### {words.kind(label.name)}\n"
        lines: list[str] = []
        for (kind, name, doubt), count in found.items():
            if kind == label.name:
                lines.append(
                    f"- {_escaped(_line(name))}{f'（{doubt}）' if doubt else ''}{f' ×{count}' if count > 1 else ''}"
                )
        yield "\n".join(lines) + "\n"


def _line(words: str) -> str:
    return " ".join(words.split())


def _escaped(words: str) -> str:
    """Words that Markdown takes as they are."""
    return _LINE_START.sub(r"\1\\\2", _SPECIAL.sub(lambda found: f"\\{found[0]}" if found[0] != "&" else "&amp;", words))
