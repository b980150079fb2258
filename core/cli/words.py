"""The command line's one table from codes to English words."""

from __future__ import annotations

from core.errors import AssetError, ExchangeError, ReadError, StoreError, ZhupiError
from core.model.facts import Action, Role
from core.model.mentions import Kind

KINDS = {
    Kind.PERSON: "People",
    Kind.ORG: "Bodies",
    Kind.PLACE: "Places",
    Kind.DATE: "Dates",
    Kind.DOC: "Documents",
    Kind.MEETING: "Meetings",
    Kind.QUANTITY: "Figures",
    Kind.PHRASE: "Set phrases",
}

ROLES = {
    Role.PRESIDED: "presided",
    Role.ON_ROSTRUM: "on the rostrum",
    Role.REPORTED: "reported",
    Role.SPOKE: "spoke",
    Role.ATTENDED: "attended",
    Role.NON_VOTING: "attended without vote",
    Role.ABSENT: "absent",
}

ACTIONS = {action: action.value for action in Action} | {Action.SUPPLEMENTED: "by-elected"}

ERRORS: dict[tuple[type[ZhupiError], str], str] = {
    (ReadError, "missing"): "there is no such file",
    (ReadError, "folder"): "this is a folder",
    (ReadError, "unreadable"): "the file cannot be read ({reason})",
    (ReadError, "empty"): "there is no text to read",
    (ReadError, "binary"): "this is not a text file",
    (ReadError, "too_large"): "the file has {size} bytes, more than the {limit} that can be opened",
    (ReadError, "unknown_encoding"): "the encoding cannot be told; name it with --encoding",
    (ReadError, "wrong_encoding"): "the text is not in {encoding}",
    (ReadError, "unsupported"): "{format} files cannot be read yet",
    (ReadError, "damaged"): "the {format} file is damaged or cut off",
    (ReadError, "encrypted"): "the {format} file is locked with a password",
    (ReadError, "scanned"): "the PDF has pictures of pages and no text; it needs character recognition first",
    (ReadError, "bomb"): "the {format} file is small outside and huge inside, and was not unpacked",
    (ReadError, "too_deep"): "the {format} file nests its elements too deeply to be read",
    (StoreError, "locked"): "another program has the library locked",
    (StoreError, "read_only"): "the library cannot be written",
    (StoreError, "full"): "the disk is full, or the text is too large to be kept; nothing of it was kept",
    (StoreError, "damaged"): "the library is damaged ({reason}); open the window to repair or restore it",
    (StoreError, "newer"): "the library was made by a newer version",
    (StoreError, "missing"): "there is no library yet; zhupi import makes one",
    (StoreError, "conflict"): "another program changed the same at the same time",
    (StoreError, "unreachable"): "the library cannot be reached ({reason})",
    (ZhupiError, "bad_pattern"): "the regular expression is wrong at character {position}",
    (ZhupiError, "slow_pattern"): "the regular expression would take too long",
    (ExchangeError, "unlike"): "this is no {format} file, or one that holds no marks",
    (ExchangeError, "one_way"): "{format} files bring no marks back",
    (ExchangeError, "homeless"): "the text that the marks are on is not in the library; name it with --on",
    (AssetError, "missing"): "the installation lacks {name}",
    (AssetError, "damaged"): "{name}, a part of the installation, is damaged",
}

IMPORTED = "{count} texts are in {path}"
MERGED = "{added} marks are new, {changed} changed, {same} were there already; {unplaced} of them have no place in the text"
LOST = "{count} marks are not in the file: {reason}"
LOSSES = {
    "no_place": "they have no place in the text",
    "empty": "they stand between two characters",
    "overlap": "the format allows one mark on a character",
}
ONE_TEXT = "{format} holds one text a file: name a folder with --out"
PARTS = {
    "place": "place in the text",
    "id": "id of a mark",
    "label": "label",
    "several_labels": "several labels on a mark",
    "label_colour": "colour of a label",
    "label_description": "description of a label",
    "label_key": "key of a label",
    "label_parent": "label above a label",
    "note": "note",
    "tags": "tags",
    "certainty": "certainty",
    "status": "status",
    "author": "author",
    "times": "times of making and changing",
    "overlapping": "marks that overlap",
    "over_lines": "marks over several lines",
    "between_characters": "marks between characters",
    "without_place": "marks without a place",
    "script": "text in another script",
    "finding": "findings (--with findings)",
    "told_apart": "findings told from marks",
    "doubt": "doubt of a finding",
    "evidence": "evidence of a finding",
}
"""The parts of a mark, as the table of what formats lose has them."""
REASONS = {
    "entity": "HTML entity",
    "unicode_escape": "Unicode escape",
    "percent_escape": "percent escape",
    "escaped_line_end": "line end written out",
    "tag": "HTML tag",
    "misread_utf8": "UTF-8 read in another encoding",
    "misread_gbk": "GBK read in another encoding",
    "misread_big5": "Big5 read in another encoding",
    "misread_utf16": "UTF-16 with its bytes swapped",
    "misread_korean": "Korean read in another encoding",
    "shifted_bytes": "bytes shifted by a lost one",
    "control": "control character",
    "zero_width": "character of no width",
    "no_break_space": "no-break space",
    "lone_surrogate": "half of a character",
    "pinyin": "pinyin left by a converter",
    "line_end": "another form of line end",
    "hard_wrap": "line broken at a fixed width",
    "indent": "indent",
    "trailing_space": "blanks at the end of the line",
    "straight_quote": "straight quotation mark",
    "width": "half-width mark in Chinese",
    "doubled_mark": "doubled mark",
    "space": "blank at a full-width mark",
    "duplicate_line": "line printed twice",
    "duplicate_body": "text printed twice",
    "residue": "printed by the page around the text",
    "radical": "radical in place of the character",
    "compatibility_ideograph": "compatibility form of the character",
    "lookalike": "looks like the character that belongs here",
    "own_correction": "the reader's own correction",
}
"""Why cleaning changed something."""

NO_TEXTS = "the folder has no files that can be read"
OVERWRITES = "the output would overwrite the input"
UNWRITABLE = "{path} cannot be written ({reason})"
ONE_INPUT = "standard input can be read only once"
WINDOW = "the window is opened by the command zhupi itself"


def sentence(fault: Exception) -> str:
    """What went wrong, in words that follow the name of the input."""
    if not isinstance(fault, ZhupiError):
        return f"this is a mistake of the program: {type(fault).__name__}: {fault}"
    for (kind, code), words in ERRORS.items():
        if isinstance(fault, kind) and fault.code == code:
            return words.format_map(_Values(fault.values))
    return f"this could not be done ({fault})"


class _Values(dict[str, object]):
    """Values for the places of a sentence; one that is missing is shown as such and not as a traceback."""

    def __missing__(self, key: str) -> str:
        return "?"
