"""The window's one table from codes to words. `core` knows codes; every word a reader sees of them stands here.

Each table is a context for the translators. A code without a word is shown as it is (tests/gui/test_words.py finds them).
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from core.model.analysis import Script
from core.model.annotation import Certainty, Label, MarkStatus
from core.model.facts import Action, Phase, Role, Status
from core.model.mentions import Kind, Level, System
from core.store import Order
from core.store.codebook import DEFAULTS
from core.text.anchor import State
from core.text.doubt import Doubt

_GIVEN = {one.id: one.name for one in DEFAULTS}

KINDS = {
    Kind.PERSON: QT_TRANSLATE_NOOP("Kind", "People"),
    Kind.ORG: QT_TRANSLATE_NOOP("Kind", "Bodies"),
    Kind.PLACE: QT_TRANSLATE_NOOP("Kind", "Places"),
    Kind.DATE: QT_TRANSLATE_NOOP("Kind", "Dates"),
    Kind.DOC: QT_TRANSLATE_NOOP("Kind", "Documents"),
    Kind.MEETING: QT_TRANSLATE_NOOP("Kind", "Meetings"),
    Kind.QUANTITY: QT_TRANSLATE_NOOP("Kind", "Figures"),
    Kind.PHRASE: QT_TRANSLATE_NOOP("Kind", "Set phrases"),
}

LABELS = {
    "question": QT_TRANSLATE_NOOP("Label", "Question"),
    "point": QT_TRANSLATE_NOOP("Label", "Main point"),
    "personnel": QT_TRANSLATE_NOOP("Label", "Personnel"),
    "figure": QT_TRANSLATE_NOOP("Label", "Figure"),
    "wording": QT_TRANSLATE_NOOP("Label", "Wording"),
    "comparison": QT_TRANSLATE_NOOP("Label", "Comparison"),
    "citation": QT_TRANSLATE_NOOP("Label", "Citation"),
    "shift": QT_TRANSLATE_NOOP("Label", "Shift"),
    "check": QT_TRANSLATE_NOOP("Label", "To check"),
}
"""The labels of a new library."""

ROLES = {
    Role.ATTENDED: QT_TRANSLATE_NOOP("Role", "Attended"),
    Role.NON_VOTING: QT_TRANSLATE_NOOP("Role", "Attended without vote"),
    Role.PRESIDED: QT_TRANSLATE_NOOP("Role", "Presided"),
    Role.SPOKE: QT_TRANSLATE_NOOP("Role", "Spoke"),
    Role.REPORTED: QT_TRANSLATE_NOOP("Role", "Gave a report"),
    Role.ON_ROSTRUM: QT_TRANSLATE_NOOP("Role", "On the rostrum"),
    Role.ABSENT: QT_TRANSLATE_NOOP("Role", "Absent"),
}

ACTIONS = {
    Action.ADOPTED: QT_TRANSLATE_NOOP("Action", "adopted"),
    Action.APPROVED: QT_TRANSLATE_NOOP("Action", "approved"),
    Action.AMENDED: QT_TRANSLATE_NOOP("Action", "amended"),
    Action.DECIDED: QT_TRANSLATE_NOOP("Action", "decided"),
    Action.ELECTED: QT_TRANSLATE_NOOP("Action", "elected"),
    Action.APPOINTED: QT_TRANSLATE_NOOP("Action", "appointed"),
    Action.REMOVED: QT_TRANSLATE_NOOP("Action", "removed"),
    Action.RESIGNED: QT_TRANSLATE_NOOP("Action", "resigned"),
    Action.SUPPLEMENTED: QT_TRANSLATE_NOOP("Action", "by-elected"),
    Action.DELIBERATED: QT_TRANSLATE_NOOP("Action", "deliberated"),
    Action.DISCUSSED: QT_TRANSLATE_NOOP("Action", "discussed"),
    Action.EXAMINED: QT_TRANSLATE_NOOP("Action", "examined"),
    Action.HEARD: QT_TRANSLATE_NOOP("Action", "heard"),
    Action.REPORTED: QT_TRANSLATE_NOOP("Action", "reported"),
    Action.SUBMITTED: QT_TRANSLATE_NOOP("Action", "submitted"),
    Action.PROMULGATED: QT_TRANSLATE_NOOP("Action", "promulgated"),
    Action.REPEALED: QT_TRANSLATE_NOOP("Action", "repealed"),
    Action.ISSUED: QT_TRANSLATE_NOOP("Action", "issued"),
    Action.CONVEYED: QT_TRANSLATE_NOOP("Action", "conveyed"),
}

PHASES = {
    Phase.PREPARATORY: QT_TRANSLATE_NOOP("Phase", "preparatory meeting"),
    Phase.OPENING: QT_TRANSLATE_NOOP("Phase", "opening"),
    Phase.PLENARY: QT_TRANSLATE_NOOP("Phase", "plenary"),
    Phase.CLOSING: QT_TRANSLATE_NOOP("Phase", "closing"),
    Phase.GROUP: QT_TRANSLATE_NOOP("Phase", "group sessions"),
    Phase.SINGLE: QT_TRANSLATE_NOOP("Phase", "single sitting"),
}

STATUSES = {
    Status.DONE: QT_TRANSLATE_NOOP("Status", "done"),
    Status.PLANNED: QT_TRANSLATE_NOOP("Status", "planned"),
}

SYSTEMS = {
    System.PARTY: QT_TRANSLATE_NOOP("System", "Party"),
    System.CONGRESS: QT_TRANSLATE_NOOP("System", "People's congress"),
    System.GOVERNMENT: QT_TRANSLATE_NOOP("System", "Government"),
    System.CPPCC: QT_TRANSLATE_NOOP("System", "CPPCC"),
    System.SUPERVISION: QT_TRANSLATE_NOOP("System", "Supervision"),
    System.COURTS: QT_TRANSLATE_NOOP("System", "Courts and procuracies"),
    System.MASS: QT_TRANSLATE_NOOP("System", "Mass organisations"),
    System.MEDIA: QT_TRANSLATE_NOOP("System", "Media"),
    System.OTHER: QT_TRANSLATE_NOOP("System", "Other"),
}

LEVELS = {
    Level.NATIONAL: QT_TRANSLATE_NOOP("Level", "National"),
    Level.PROVINCE: QT_TRANSLATE_NOOP("Level", "Province"),
    Level.CITY: QT_TRANSLATE_NOOP("Level", "City"),
    Level.COUNTY: QT_TRANSLATE_NOOP("Level", "County"),
    Level.TOWNSHIP: QT_TRANSLATE_NOOP("Level", "Township"),
}

SCRIPTS = {
    Script.ORIGINAL: QT_TRANSLATE_NOOP("Script", "Original"),
    Script.HANS: QT_TRANSLATE_NOOP("Script", "Simplified"),
    Script.HANT: QT_TRANSLATE_NOOP("Script", "Traditional"),
    Script.TW: QT_TRANSLATE_NOOP("Script", "Taiwan"),
    Script.HK: QT_TRANSLATE_NOOP("Script", "Hong Kong"),
    Script.MIXED: QT_TRANSLATE_NOOP("Script", "Mixed script"),
    Script.NEUTRAL: QT_TRANSLATE_NOOP("Script", "No telling characters"),
}

DOUBTS = {
    Doubt.STATED: QT_TRANSLATE_NOOP("Doubt", "stated"),
    Doubt.INFERRED: QT_TRANSLATE_NOOP("Doubt", "inferred"),
    Doubt.DOUBTFUL: QT_TRANSLATE_NOOP("Doubt", "doubtful"),
}

SIGNS = {Doubt.STATED: "", Doubt.INFERRED: "○", Doubt.DOUBTFUL: "?"}
"""The sign of each state of doubt, the same in every language: nothing, a hollow sign, a question mark."""

PLACEMENTS = {
    State.EXACT: QT_TRANSLATE_NOOP("Placement", "in its place"),
    State.MOVED: QT_TRANSLATE_NOOP("Placement", "moved"),
    State.ORPHANED: QT_TRANSLATE_NOOP("Placement", "place lost"),
}

CERTAINTIES = {
    Certainty.UNSAID: QT_TRANSLATE_NOOP("Certainty", "not said"),
    Certainty.HIGH: QT_TRANSLATE_NOOP("Certainty", "certain"),
    Certainty.MEDIUM: QT_TRANSLATE_NOOP("Certainty", "likely"),
    Certainty.LOW: QT_TRANSLATE_NOOP("Certainty", "uncertain"),
}

MARK_STATUSES = {
    MarkStatus.UNSAID: QT_TRANSLATE_NOOP("MarkStatus", "not said"),
    MarkStatus.OPEN: QT_TRANSLATE_NOOP("MarkStatus", "open"),
    MarkStatus.CHECKED: QT_TRANSLATE_NOOP("MarkStatus", "checked"),
    MarkStatus.DISMISSED: QT_TRANSLATE_NOOP("MarkStatus", "dismissed"),
}

ORDERS = {
    Order.LAST_READ: QT_TRANSLATE_NOOP("Order", "Last read"),
    Order.ADDED: QT_TRANSLATE_NOOP("Order", "Added"),
    Order.TITLE: QT_TRANSLATE_NOOP("Order", "Title"),
    Order.DATE: QT_TRANSLATE_NOOP("Order", "Date of the text"),
    Order.OUTLET: QT_TRANSLATE_NOOP("Order", "Outlet"),
    Order.BODY: QT_TRANSLATE_NOOP("Order", "Body"),
    Order.MARKS: QT_TRANSLATE_NOOP("Order", "Marks"),
}

VOTES = {
    "in_favour": QT_TRANSLATE_NOOP("Vote", "for"),
    "against": QT_TRANSLATE_NOOP("Vote", "against"),
    "abstained": QT_TRANSLATE_NOOP("Vote", "abstained"),
    "not_voting": QT_TRANSLATE_NOOP("Vote", "not voting"),
    "issued": QT_TRANSLATE_NOOP("Vote", "ballots issued"),
    "returned": QT_TRANSLATE_NOOP("Vote", "ballots returned"),
    "valid": QT_TRANSLATE_NOOP("Vote", "valid"),
}
"""The fields of `core.model.facts.Votes`."""

STEPS = {
    "codepoints": QT_TRANSLATE_NOOP("Step", "Characters that do not show"),
    "line_ends": QT_TRANSLATE_NOOP("Step", "Line ends"),
    "indents": QT_TRANSLATE_NOOP("Step", "Blanks at the edges of lines"),
    "spaces": QT_TRANSLATE_NOOP("Step", "Stray blanks"),
    "escapes": QT_TRANSLATE_NOOP("Step", "Characters written as codes"),
    "tags": QT_TRANSLATE_NOOP("Step", "Stray tags"),
    "mojibake": QT_TRANSLATE_NOOP("Step", "Text read in the wrong encoding"),
    "lost": QT_TRANSLATE_NOOP("Step", "Lost text"),
    "pinyin": QT_TRANSLATE_NOOP("Step", "Pinyin left in brackets"),
    "wraps": QT_TRANSLATE_NOOP("Step", "Lines broken at a fixed width"),
    "doubled_marks": QT_TRANSLATE_NOOP("Step", "Doubled marks"),
    "quotes": QT_TRANSLATE_NOOP("Step", "Straight quotation marks"),
    "duplicates": QT_TRANSLATE_NOOP("Step", "Text printed twice, set aside"),
    "glyphs": QT_TRANSLATE_NOOP("Step", "Radicals and compatibility forms"),
    "lookalikes": QT_TRANSLATE_NOOP("Step", "Characters that look alike"),
    "corrections": QT_TRANSLATE_NOOP("Step", "Your own corrections"),
    "width": QT_TRANSLATE_NOOP("Step", "Width of punctuation"),
    "residue": QT_TRANSLATE_NOOP("Step", "Page residue, set aside"),
    "repair": QT_TRANSLATE_NOOP("Step", "Repair of machine conversion"),
}

REASONS = {
    "control": QT_TRANSLATE_NOOP("Reason", "a control character"),
    "zero_width": QT_TRANSLATE_NOOP("Reason", "of no width"),
    "no_break_space": QT_TRANSLATE_NOOP("Reason", "a no-break space"),
    "lone_surrogate": QT_TRANSLATE_NOOP("Reason", "half of a character"),
    "line_end": QT_TRANSLATE_NOOP("Reason", "another form of line end"),
    "indent": QT_TRANSLATE_NOOP("Reason", "an indent made of blanks"),
    "trailing_space": QT_TRANSLATE_NOOP("Reason", "blanks before the line end"),
    "space": QT_TRANSLATE_NOOP("Reason", "beside a full-width mark"),
    "width": QT_TRANSLATE_NOOP("Reason", "half-width beside Chinese"),
    "residue": QT_TRANSLATE_NOOP("Reason", "printed by the web page around the text"),
    "entity": QT_TRANSLATE_NOOP("Reason", "an HTML entity"),
    "unicode_escape": QT_TRANSLATE_NOOP("Reason", "a Unicode escape"),
    "percent_escape": QT_TRANSLATE_NOOP("Reason", "a percent escape"),
    "escaped_line_end": QT_TRANSLATE_NOOP("Reason", "a line end written out"),
    "tag": QT_TRANSLATE_NOOP("Reason", "an HTML tag"),
    "misread_utf8": QT_TRANSLATE_NOOP("Reason", "UTF-8 that was read in another encoding"),
    "misread_gbk": QT_TRANSLATE_NOOP("Reason", "GBK that was read in another encoding"),
    "misread_big5": QT_TRANSLATE_NOOP("Reason", "Big5 that was read in another encoding"),
    "misread_utf16": QT_TRANSLATE_NOOP("Reason", "UTF-16 whose bytes were swapped"),
    "misread_korean": QT_TRANSLATE_NOOP("Reason", "Korean that was read in another encoding"),
    "shifted_bytes": QT_TRANSLATE_NOOP("Reason", "a lost byte shifted those after it"),
    "pinyin": QT_TRANSLATE_NOOP("Reason", "left behind by a converter"),
    "hard_wrap": QT_TRANSLATE_NOOP("Reason", "the line was broken at a fixed width"),
    "doubled_mark": QT_TRANSLATE_NOOP("Reason", "two marks where one belongs"),
    "straight_quote": QT_TRANSLATE_NOOP("Reason", "straight in Chinese text"),
    "duplicate_line": QT_TRANSLATE_NOOP("Reason", "repeats the line before"),
    "duplicate_body": QT_TRANSLATE_NOOP("Reason", "repeats the text before"),
    "radical": QT_TRANSLATE_NOOP("Reason", "a radical in place of the character"),
    "compatibility_ideograph": QT_TRANSLATE_NOOP("Reason", "a compatibility form of the character"),
    "lookalike": QT_TRANSLATE_NOOP("Reason", "looks like the character that belongs here"),
    "own_correction": QT_TRANSLATE_NOOP("Reason", "your own correction"),
    "simplified_character": QT_TRANSLATE_NOOP("Reason", "no traditional text has this character"),
    "phrase": QT_TRANSLATE_NOOP("Reason", "the word around it proves it"),
    "function_word": QT_TRANSLATE_NOOP("Reason", "a function word"),
    "surname": QT_TRANSLATE_NOOP("Reason", "as a surname it may be written otherwise"),
    "given_name": QT_TRANSLATE_NOOP("Reason", "as a given name it may be written otherwise"),
    "simplified_in_name": QT_TRANSLATE_NOOP("Reason", "a simplified character in a traditional name"),
    "phrase_decided": QT_TRANSLATE_NOOP("Reason", "the word around it decided"),
    "usual_form": QT_TRANSLATE_NOOP("Reason", "the other form stands in fixed words only"),
    "character_alone": QT_TRANSLATE_NOOP("Reason", "no word around it decides"),
    "reader": QT_TRANSLATE_NOOP("Reason", "decided by you"),
    "own_word": QT_TRANSLATE_NOOP("Reason", "a word of your own"),
    "vocabulary": QT_TRANSLATE_NOOP("Reason", "the other side's term for it"),
    "year_from_publication": QT_TRANSLATE_NOOP("Reason", "year from the day of publication"),
    "year_from_text": QT_TRANSLATE_NOOP("Reason", "year from the text"),
    "year_from_meeting": QT_TRANSLATE_NOOP("Reason", "year from the number of the session"),
    "date_from_publication": QT_TRANSLATE_NOOP("Reason", "date from the day of publication"),
    "date_from_text": QT_TRANSLATE_NOOP("Reason", "date from the text"),
    "date_from_meeting": QT_TRANSLATE_NOOP("Reason", "date from the number of the session"),
    "place_from_body": QT_TRANSLATE_NOOP("Reason", "place from the bodies named"),
    "place_from_text": QT_TRANSLATE_NOOP("Reason", "place from the text"),
    "place_from_outlet": QT_TRANSLATE_NOOP("Reason", "place from the outlet"),
    "meeting_named_before": QT_TRANSLATE_NOOP("Reason", "meeting named before"),
    "several_places": QT_TRANSLATE_NOOP("Reason", "several places named"),
    "place_by_default": QT_TRANSLATE_NOOP("Reason", "place from the preferences"),
    "province_of_city": QT_TRANSLATE_NOOP("Reason", "province of the city named"),
    "lost_character": QT_TRANSLATE_NOOP("Reason", "a character of it is lost"),
    "inherited_post": QT_TRANSLATE_NOOP("Reason", "post of the head of the list"),
    "inherited_body": QT_TRANSLATE_NOOP("Reason", "body of the post before"),
}

WARNINGS = {
    "damaged_text": QT_TRANSLATE_NOOP("Warning", "Characters were lost or misread here; what stood here cannot be known."),
    "post_not_read": QT_TRANSLATE_NOOP("Warning", "A post stands here of which no holder was found."),
}

FORMATS = {
    "w3c": QT_TRANSLATE_NOOP("Exchange", "Web Annotations (W3C, JSON-LD)"),
    "csv": QT_TRANSLATE_NOOP("Exchange", "Table (CSV)"),
    "md": QT_TRANSLATE_NOOP("Exchange", "Excerpts with notes (Markdown)"),
    "docx": QT_TRANSLATE_NOOP("Exchange", "Word with comments (DOCX)"),
    "html": QT_TRANSLATE_NOOP("Exchange", "Page to read and print (HTML)"),
    "tei": QT_TRANSLATE_NOOP("Exchange", "Scholarly edition (TEI P5)"),
    "refi": QT_TRANSLATE_NOOP("Exchange", "Qualitative analysis (REFI-QDA)"),
    "bibtex": QT_TRANSLATE_NOOP("Exchange", "Bibliography (BibTeX)"),
    "ris": QT_TRANSLATE_NOOP("Exchange", "Bibliography (RIS)"),
    "brat": QT_TRANSLATE_NOOP("Exchange", "brat standoff (ZIP)"),
    "bio": QT_TRANSLATE_NOOP("Exchange", "Tagged characters (BIO)"),
    "jsonl": QT_TRANSLATE_NOOP("Exchange", "Spans (JSON Lines)"),
}
"""The formats of `core.export.formats`."""

PARTS = {
    "place": QT_TRANSLATE_NOOP("Exchange", "places of marks"),
    "id": QT_TRANSLATE_NOOP("Exchange", "identity of marks"),
    "label": QT_TRANSLATE_NOOP("Exchange", "labels"),
    "several_labels": QT_TRANSLATE_NOOP("Exchange", "all labels of a mark but the first"),
    "label_colour": QT_TRANSLATE_NOOP("Exchange", "colours of labels"),
    "label_description": QT_TRANSLATE_NOOP("Exchange", "descriptions of labels"),
    "label_key": QT_TRANSLATE_NOOP("Exchange", "keys of labels"),
    "label_parent": QT_TRANSLATE_NOOP("Exchange", "order of labels"),
    "note": QT_TRANSLATE_NOOP("Exchange", "notes"),
    "tags": QT_TRANSLATE_NOOP("Exchange", "tags"),
    "certainty": QT_TRANSLATE_NOOP("Exchange", "certainty"),
    "status": QT_TRANSLATE_NOOP("Exchange", "status"),
    "author": QT_TRANSLATE_NOOP("Exchange", "authors"),
    "times": QT_TRANSLATE_NOOP("Exchange", "times"),
    "overlapping": QT_TRANSLATE_NOOP("Exchange", "marks that overlap"),
    "over_lines": QT_TRANSLATE_NOOP("Exchange", "marks over several lines"),
    "between_characters": QT_TRANSLATE_NOOP("Exchange", "marks between characters"),
    "without_place": QT_TRANSLATE_NOOP("Exchange", "marks without a place"),
    "script": QT_TRANSLATE_NOOP("Exchange", "the other script"),
    "finding": QT_TRANSLATE_NOOP("Exchange", "what the program found"),
    "told_apart": QT_TRANSLATE_NOOP("Exchange", "who made a mark, you or the program"),
    "doubt": QT_TRANSLATE_NOOP("Exchange", "doubt of what was found"),
    "evidence": QT_TRANSLATE_NOOP("Exchange", "evidence of what was found"),
}
"""The parts of a mark, as `core.export.losses` has them: said after “Lost:”."""


def _word(context: str, table: dict, code: str) -> str:  # pyright: ignore[reportMissingTypeArgument]
    english = table.get(code)
    return QCoreApplication.translate(context, english) if english else str(code)


def kind(code: str) -> str:
    """A kind of mention, as the title of a group."""
    return _word("Kind", KINDS, code)


def role(code: str) -> str:
    """What somebody did at a meeting."""
    return _word("Role", ROLES, code)


def action(code: str) -> str:
    """What was done to a document."""
    return _word("Action", ACTIONS, code)


def phase(code: str) -> str:
    """A part of a meeting."""
    return _word("Phase", PHASES, code)


def status(code: str) -> str:
    """Done or planned."""
    return _word("Status", STATUSES, code)


def system(code: str) -> str:
    """A system of bodies."""
    return _word("System", SYSTEMS, code)


def level(code: str) -> str:
    """The rank of a body's division."""
    return _word("Level", LEVELS, code)


def script(code: str) -> str:
    """A script."""
    return _word("Script", SCRIPTS, code)


def doubt(code: str) -> str:
    """A state of doubt."""
    return _word("Doubt", DOUBTS, code)


def placement(code: str) -> str:
    """What became of a mark's place."""
    return _word("Placement", PLACEMENTS, code)


def certainty(code: Certainty) -> str:
    """How sure the reader is of a mark."""
    return _word("Certainty", CERTAINTIES, code)


def mark_status(code: MarkStatus) -> str:
    """How far the work on a mark has come."""
    return _word("MarkStatus", MARK_STATUSES, code)


def order(code: Order) -> str:
    """What documents are sorted by."""
    return _word("Order", ORDERS, code)


def label(one: Label) -> str:
    """A label's name: the reader's own, or the present language's word for one that a new library has."""
    return _word("Label", LABELS, one.id) if _GIVEN.get(one.id) == one.name else one.name


def vote(field: str) -> str:
    """A count of a vote."""
    return _word("Vote", VOTES, field)


def exchange_format(name: str) -> str:
    """A format in which marks are exchanged."""
    return _word("Exchange", FORMATS, name)


def part(name: str) -> str:
    """A part of a mark that a format may lose."""
    return _word("Exchange", PARTS, name)


def absent() -> str:
    """What stands where a text says nothing."""
    return QCoreApplication.translate("Words", "not in the text")


def meeting() -> str:
    """The meeting that a text is about, where its full name would be too long."""
    return QCoreApplication.translate("Words", "the meeting")


def named() -> str:
    """Said of people of whom a text does not say what they did."""
    return QCoreApplication.translate("Words", "named")


def byline() -> str:
    """Said of somebody who signed the text."""
    return QCoreApplication.translate("Words", "byline")


def step(code: str) -> str:
    """A step of cleaning."""
    return _word("Step", STEPS, code)


def reason(code: str | None) -> str:
    """Why something was changed or inferred; empty for none."""
    return _word("Reason", REASONS, code) if code else ""


def warning(code: str, values: tuple[tuple[str, str], ...] = ()) -> str:
    """A sentence about a doubtful place."""
    return filled(_word("Warning", WARNINGS, code), dict(values))


class _Values(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return "…"


def filled(words: str, values: dict[str, object]) -> str:
    """A sentence with its places filled; one for which there is no value is shown as such and not as a traceback."""
    return words.format_map(_Values(values))
