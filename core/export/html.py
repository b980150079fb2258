"""One self-contained page: legend, text with its marks, notes; in horizontal or vertical lines; printed as it stands.

Nothing is fetched and nothing from the text runs: all words are escaped, and the page's own policy allows only its one
script, by its digest. The marks are in it once more as Web Annotations, which is what we read back.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator, Sequence

from core import assets
from core.errors import ExchangeError
from core.export import w3c
from core.export.marked import Mark, MarkedText, is_kind
from core.export.markup import opened, tag, text
from core.export.pieces import Piece, lines
from core.export.received import Received
from core.export.words import Words, words_for
from core.export.written import Choices, File, Written, stems, utf8
from core.model.annotation import Label

_DATA = re.compile(rb'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_LINK = re.compile(r"https?://\S+")
_NONE = Label("", "", "#dcd3c2")
"""What a mark without a label is coloured with."""


def write(texts: tuple[MarkedText, ...], choices: Choices) -> Written:
    """A page for each document."""
    made = zip(stems(texts), texts, strict=True)
    return Written(tuple(File(f"{name}.html", utf8(page(one, choices))) for name, one in made))


def page(marked: MarkedText, choices: Choices) -> str:
    """The page of one document."""
    return "".join(_Page(marked, choices.words or words_for(marked.language), vertical=choices.vertical).whole())


class _Page:
    def __init__(self, marked: MarkedText, words: Words, *, vertical: bool) -> None:
        self._marked, self._words, self._vertical = marked, words, vertical
        self._labels = [*marked.used]
        if any(not marked.labels_of(mark) for mark in marked.marks):
            self._labels.append(_NONE)
        self._classes = {label.id: f"l{number}" for number, label in enumerate(self._labels, start=1)}
        noted = [index for index, (mark, _) in enumerate(marked.placed) if _is_noted(mark)]
        self._notes = {index: number for number, index in enumerate(noted, start=1)}

    def whole(self) -> Iterator[str]:
        marked, script = self._marked, assets.text("export/page.js")
        yield "<!DOCTYPE html>\n" + opened("html", lang=marked.language) + "\n<head>\n"
        yield (
            '<meta charset="utf-8">\n' + opened("meta", http_equiv="Content-Security-Policy", content=_policy(script)) + "\n"
        )
        yield opened("meta", name="viewport", content="width=device-width, initial-scale=1") + "\n"
        yield f"<title>{text(marked.told(marked.title))}</title>\n<style>\n{assets.text('export/page.css')}"
        yield "".join(f".{self._classes[one.id]} {{ --c: {_colour(one)}; }}\n" for one in self._labels)
        yield "</style>\n</head>\n" + opened("body", class_="vertical" if self._vertical else None) + "\n<main>\n<article>\n"
        yield from self._head()
        yield from self._legend()
        yield opened("div", class_="text") + "\n"
        yield from (self._line(pieces) for pieces in lines(marked))
        yield "</div>\n"
        yield from self._all_notes()
        yield "</article>\n</main>\n" + self._data()
        yield f"<script>{script}</script>\n</body>\n</html>\n"

    def _head(self) -> Iterator[str]:
        known = self._marked.metadata
        if self._marked.title:
            yield f"<h1>{text(self._marked.told(self._marked.title))}</h1>\n"
        told = [text(self._marked.told(one)) for one in (known.author, known.outlet, known.date) if one]
        if known.url and _LINK.fullmatch(known.url):
            told.append(tag("a", text(known.url), href=known.url, rel="noreferrer"))
        if told:
            yield tag("p", " · ".join(told), class_="source") + "\n"

    def _legend(self) -> Iterator[str]:
        words = self._words
        yield opened("div", class_="legend", role="group", aria_label=words.labels) + tag("b", text(words.labels)) + "\n"
        for label in self._labels:
            name = self._classes[label.id]
            box = opened("input", type="checkbox", checked="", data_label=name)
            swatch = tag("span", "", class_=f"swatch {name}")
            said = words.kind(label.name) if is_kind(label) else label.name or words.unlabelled
            yield tag("label", box, swatch, " ", text(said), title=label.description or None) + "\n"
        turn = opened("input", type="checkbox", id="vertical", checked="" if self._vertical else None)
        yield tag("label", turn, text(words.vertical), class_="switch") + " "
        yield tag("button", text(words.show_all), id="all", type="button", class_="switch") + "</div>\n"

    # the text

    def _line(self, pieces: Sequence[Piece]) -> str:
        return tag("p", *(part for piece in pieces for part in self._piece(piece))) + "\n"

    def _piece(self, piece: Piece) -> Iterator[str]:
        yield from (self._reference(border.index) for border in piece.before if not border.begins)
        begun = {border.index for border in piece.before if border.begins}
        said = text(piece.span.of(self._marked.text))
        for index in reversed(piece.on if said else ()):
            mark, _ = self._marked.placed[index]
            for number, label in enumerate(reversed(self._marked.labels_of(mark) or (_NONE,))):
                first = index in begun and not number
                said = tag("mark", said, class_=self._class(mark, label), id=f"m{index}" if first else None)
        yield said
        yield from (self._reference(border.index) for border in piece.after if not border.begins)

    def _class(self, mark: Mark, label: Label) -> str:
        found = "" if mark.finding is None else f" found {mark.finding.doubt}"
        return f"{self._classes[label.id]}{found}"

    def _reference(self, index: int) -> str:
        """The number of the note of a mark that ends here."""
        number = self._notes.get(index)
        if number is None:
            return ""
        return tag("sup", tag("a", str(number), href=f"#n{number}", id=f"r{number}"), data_labels=self._keys(index))

    def _keys(self, index: int) -> str:
        labels = self._marked.labels_of(self._marked.placed[index][0]) or (_NONE,)
        return " ".join(self._classes[label.id] for label in labels)

    # notes

    def _all_notes(self) -> Iterator[str]:
        if self._notes:
            yield tag("h2", text(self._words.notes)) + "\n" + opened("ol", class_="notes") + "\n"
            for index, number in self._notes.items():
                mark, span = self._marked.placed[index]
                back = tag("a", "↑", href=f"#r{number}")
                said = self._note(mark, span.of(self._marked.text))
                yield tag("li", back, " ", *said, id=f"n{number}", data_labels=self._keys(index)) + "\n"
            yield "</ol>\n"
        homeless = [mark for mark in self._marked.homeless if mark.finding is None]
        if homeless:
            yield tag("h2", text(self._words.homeless)) + "\n" + opened("ol", class_="notes") + "\n"
            yield from (tag("li", *self._note(mark, mark.annotation.anchor.quotation)) + "\n" for mark in homeless)
            yield "</ol>\n"

    def _note(self, mark: Mark, quotation: str) -> Iterator[str]:
        made, words = mark.annotation, self._words
        yield tag("q", text(quotation))
        if made.note:
            yield tag("p", text(made.note))
        names = [label.name for label in self._marked.labels_of(mark)]
        told = [*names, *(f"#{one}" for one in made.tags), words.of(made.certainty), words.of(made.status), made.author]
        if line := " · ".join(one for one in told if one):
            yield tag("p", text(line), class_="about")

    def _data(self) -> str:
        """The marks as Web Annotations. No `<` stands in it, so that nothing can end the element."""
        whole = json.dumps(w3c.collection((self._marked,))).replace("<", "\\u003c")
        return f'<script type="application/ld+json">{whole}</script>\n'


def _is_noted(mark: Mark) -> bool:
    made = mark.annotation
    return mark.finding is None and bool(made.note or made.tags or made.certainty or made.status)


def _policy(script: str) -> str:
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def _colour(label: Label) -> str:
    """A label's colour as it may stand in a style sheet."""
    return label.colour if re.fullmatch(r"#[0-9a-fA-F]{3,8}", label.colour) else _NONE.colour


# reading


def read(data: bytes, name: str) -> Received:
    """The marks of a page of ours; ExchangeError(unlike) for any other page."""
    found = _DATA.search(data)
    if found is None:
        raise ExchangeError("unlike", path=name, format="html")
    return w3c.read(found[1], name)
