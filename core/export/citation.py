"""How a text is cited: a line after GB/T 7714-2015, a BibTeX entry, an RIS record, and a quotation with its source.

What the text does not say is left out; nothing is guessed. Fields: biblatex manual 2.2, and Reference Manager's RIS as
Zotero reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from core.export.marked import MarkedText
from core.export.written import Choices, File, Written, stem, utf8
from core.text.document import Metadata

_KEY_UNSAFE = re.compile(r"[^A-Za-z0-9]+")
_AUTHORS = re.compile(r"[、，,;；\s]+")
_BIBTEX = {"\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}"}


@dataclass(frozen=True, slots=True)
class Cited:
    """What is known of a text: as Metadata has it, with its title and a name that tells it from others (its digest)."""

    metadata: Metadata
    title: str
    name: str
    language: str = "zh"

    @classmethod
    def of(cls, marked: MarkedText) -> Cited:
        """What is cited when a marked text is, its title and outlet in the script that it is shown in."""
        known = marked.metadata
        outlet = None if known.outlet is None else marked.told(known.outlet)
        return cls(replace(known, outlet=outlet), marked.told(marked.title), marked.name, marked.language)


def reference(cited: Cited) -> str:
    """One line after GB/T 7714-2015: 作者. 題名[N]. 報紙, 日期. or, with an address, 題名[N/OL]. …[檢索日]. 網址."""
    known = cited.metadata
    kind = "N" if known.outlet else "Z"
    parts = [
        f"{'，'.join(_authors(known))}. " if known.author else "",
        f"{cited.title}[{kind}{'/OL' if known.url else ''}]. ",
    ]
    printed = ", ".join(one for one in (known.outlet, known.date) if one)
    retrieved = f"[{known.retrieved}]" if known.retrieved else ""
    parts.append(f"{printed}{retrieved}. " if printed or retrieved else "")
    parts.append(f"{known.url}." if known.url else "")
    return "".join(parts).strip()


def quoted(quotation: str, cited: Cited) -> str:
    """A quotation with its source on the line below."""
    return (
        f"「{quotation}」\n{reference(cited)}"
        if cited.language.startswith("zh-Hant")
        else f"“{quotation}”\n{reference(cited)}"
    )


def bibtex(cited: Cited) -> str:
    """The text as a BibTeX entry: an article of its newspaper, else miscellaneous."""
    known = cited.metadata
    fields = {
        "author": " and ".join(f"{{{_tex(one)}}}" for one in _authors(known)),
        "title": f"{{{_tex(cited.title)}}}",
        "journal": _tex(known.outlet or ""),
        "year": (known.date or "")[:4],
        "date": known.date or "",
        "url": _address(known.url or ""),
        "urldate": known.retrieved or "",
        "address": _tex(known.place or ""),
        "langid": "chinese",
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value and value != "{}")
    return f"@{'article' if known.outlet else 'misc'}{{{_key(cited)},\n{lines}}}\n"


def ris(cited: Cited) -> str:
    """The text as an RIS record: a newspaper's article, else a page of the web, else anything."""
    known = cited.metadata
    kind = "NEWS" if known.outlet else "ELEC" if known.url else "GEN"
    fields = [("TY", kind), *(("AU", one) for one in _authors(known)), ("TI", cited.title)]
    fields += [("T2", known.outlet or ""), ("DA", (known.date or "").replace("-", "/")), ("PY", (known.date or "")[:4])]
    fields += [("CY", known.place or ""), ("UR", known.url or ""), ("Y2", (known.retrieved or "").replace("-", "/"))]
    fields += [("LA", cited.language), ("ID", _key(cited))]
    lines = "".join(f"{name}  - {' '.join(value.split())}\r\n" for name, value in fields if value.strip())
    return f"{lines}ER  - \r\n"


def write_bibtex(texts: tuple[MarkedText, ...], choices: Choices) -> Written:  # noqa: ARG001 - one form for all
    """An entry for each document. Marks are no part of it."""
    return Written((File(f"{_name(texts)}.bib", utf8("\n".join(bibtex(Cited.of(one)) for one in texts))),))


def write_ris(texts: tuple[MarkedText, ...], choices: Choices) -> Written:  # noqa: ARG001 - one form for all
    """A record for each document. Marks are no part of it."""
    return Written((File(f"{_name(texts)}.ris", utf8("\r\n".join(ris(Cited.of(one)) for one in texts))),))


def _name(texts: tuple[MarkedText, ...]) -> str:
    return stem(texts[0]) if len(texts) == 1 else "documents"


def _authors(known: Metadata) -> Sequence[str]:
    return tuple(_split(known.author or ""))


def _split(author: str) -> Iterator[str]:
    """Names of a byline; those in Latin letters keep their blanks."""
    parts = re.split(r"[、，,;；]+", author) if re.search(r"[A-Za-z]", author) else _AUTHORS.split(author)
    yield from (part.strip() for part in parts if part.strip())


def _key(cited: Cited) -> str:
    """A key of letters and digits: the date and the beginning of the digest."""
    return f"zhupi{_KEY_UNSAFE.sub('', cited.metadata.date or '')}{cited.name[:8]}"


def _tex(words: str) -> str:
    flat = " ".join(words.split())
    return re.sub(r"[\\{}$&#%_~^]", lambda found: _BIBTEX.get(found[0], f"\\{found[0]}"), flat)


def _address(url: str) -> str:
    """An address without the characters that would end its field."""
    return "".join(url.split()).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
