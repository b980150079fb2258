"""Why a mention stands: the rule that found it, in words. The codes are those of `core.extract`.

A rule without words of its own is told as its kind is (`org_mass` as `org`), so that a new rule never shows as a code.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

RULES = {
    "reader": QT_TRANSLATE_NOOP("Rule", "you said so"),
    "before_title": QT_TRANSLATE_NOOP("Rule", "a title follows the name"),
    "title": QT_TRANSLATE_NOOP("Rule", "a title stands before the name"),
    "list": QT_TRANSLATE_NOOP("Rule", "in a list of names under one title"),
    "enumeration": QT_TRANSLATE_NOOP("Rule", "in a row of names"),
    "table": QT_TRANSLATE_NOOP("Rule", "in a table of names"),
    "voters": QT_TRANSLATE_NOOP("Rule", "in a list of voters"),
    "byline": QT_TRANSLATE_NOOP("Rule", "in a signature"),
    "courtesy": QT_TRANSLATE_NOOP("Rule", "a form of address stands with the name"),
    "noted": QT_TRANSLATE_NOOP("Rule", "a note in brackets follows that only a person bears"),
    "installed": QT_TRANSLATE_NOOP("Rule", "given to an office"),
    "subject": QT_TRANSLATE_NOOP("Rule", "a verb of speaking or presiding follows"),
    "propagation": QT_TRANSLATE_NOOP("Rule", "the same name is sure elsewhere in the text"),
    "bare": QT_TRANSLATE_NOOP("Rule", "reads as a name more likely than as words"),
    "tagger": QT_TRANSLATE_NOOP("Rule", "the model takes it for a name"),
    "org": QT_TRANSLATE_NOOP("Rule", "built as names of bodies are"),
    "org_named": QT_TRANSLATE_NOOP("Rule", "a listed body"),
    "org_shortened": QT_TRANSLATE_NOOP("Rule", "a short name that the text lays down"),
    "org_unit": QT_TRANSLATE_NOOP("Rule", "an office of the body before it"),
    "org_company": QT_TRANSLATE_NOOP("Rule", "a body of the country before it"),
    "org_session": QT_TRANSLATE_NOOP("Rule", "a body of the meeting"),
    "org_media": QT_TRANSLATE_NOOP("Rule", "an outlet"),
    "place": QT_TRANSLATE_NOOP("Rule", "a place of the gazetteer"),
    "place_county": QT_TRANSLATE_NOOP("Rule", "built as names of divisions are"),
    "place_name": QT_TRANSLATE_NOOP("Rule", "built as names of places are"),
    "place_short": QT_TRANSLATE_NOOP("Rule", "a place by one character"),
    "place_labelled": QT_TRANSLATE_NOOP("Rule", "stands after the label of a place"),
    "doc": QT_TRANSLATE_NOOP("Rule", "built as titles of documents are"),
    "doc_marked": QT_TRANSLATE_NOOP("Rule", "stands in 《》"),
    "doc_cornered": QT_TRANSLATE_NOOP("Rule", "stands in 「」 and ends as laws do"),
    "doc_about": QT_TRANSLATE_NOOP("Rule", "begins with 关于 and ends as titles do"),
    "doc_headed": QT_TRANSLATE_NOOP("Rule", "a body or a session opens the title"),
    "doc_governed": QT_TRANSLATE_NOOP("Rule", "a verb of deliberation governs it"),
    "doc_draft": QT_TRANSLATE_NOOP("Rule", "a law in the making"),
    "doc_article": QT_TRANSLATE_NOOP("Rule", "cited by an article"),
    "doc_again": QT_TRANSLATE_NOOP("Rule", "stands in marks elsewhere in the text"),
    "doc_number": QT_TRANSLATE_NOOP("Rule", "a number of a document"),
    "doc_law": QT_TRANSLATE_NOOP("Rule", "a known law"),
    "meeting": QT_TRANSLATE_NOOP("Rule", "built as names of meetings are"),
    "meeting_alone": QT_TRANSLATE_NOOP("Rule", "a session whose body stands elsewhere"),
    "meeting_content": QT_TRANSLATE_NOOP("Rule", "named by what it is about"),
    "date": QT_TRANSLATE_NOOP("Rule", "built as dates are"),
    "quantity": QT_TRANSLATE_NOOP("Rule", "a number with its unit"),
    "date_minguo": QT_TRANSLATE_NOOP("Rule", "a year of the Republic"),
    "quantity_written": QT_TRANSLATE_NOOP("Rule", "a written number with its unit"),
    "phrase": QT_TRANSLATE_NOOP("Rule", "a set phrase"),
    "phrase_listed": QT_TRANSLATE_NOOP("Rule", "a set phrase of the lexicon"),
    "phrase_quoted": QT_TRANSLATE_NOOP("Rule", "a formula in quotation marks"),
    "phrase_again": QT_TRANSLATE_NOOP("Rule", "a formula that stands in quotation marks elsewhere"),
    "phrase_pattern": QT_TRANSLATE_NOOP("Rule", "a numbered formula"),
}


def rule(code: str) -> str:
    """What a rule goes by, in the interface's language; empty for a code of which nothing is known."""
    known = RULES.get(code) or RULES.get(code.partition("_")[0])
    return QCoreApplication.translate("Rule", str(known)) if known else ""
