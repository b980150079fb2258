"""What the window can be asked to do, as a table: name, words, keys, the slot that answers, the menu it stands in.

The words are English here and pass through `translate`, so that they can change while the window is open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QWidget

CONTEXT = "Actions"


@dataclass(frozen=True, slots=True)
class Entry:
    """One action. `slot` is the name of the window's method; an empty one is connected elsewhere."""

    name: str
    menu: str
    text: object
    """English; QT_TRANSLATE_NOOP is typed as giving anything."""
    slot: str = ""
    keys: str = ""
    checkable: bool = False
    separated: bool = False
    """Whether a line stands above it in its menu."""


MENUS = (
    ("file", QT_TRANSLATE_NOOP("Actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("Actions", "&Edit")),
    ("view", QT_TRANSLATE_NOOP("Actions", "&View")),
    ("go", QT_TRANSLATE_NOOP("Actions", "&Go")),
    ("help", QT_TRANSLATE_NOOP("Actions", "&Help")),
)

TABLE = (
    Entry("open", "file", QT_TRANSLATE_NOOP("Actions", "&Open…"), "choose_file", "Ctrl+O"),
    Entry("library", "file", QT_TRANSLATE_NOOP("Actions", "&Library"), "show_library", "Ctrl+L"),
    Entry("backups", "file", QT_TRANSLATE_NOOP("Actions", "Li&brary and backups…"), "show_backups"),
    Entry("paste", "file", QT_TRANSLATE_NOOP("Actions", "Open &pasted text"), "open_pasted", "Ctrl+V"),
    Entry("save_text", "file", QT_TRANSLATE_NOOP("Actions", "&Save the text…"), "save_text", "Ctrl+S", separated=True),
    Entry("save_pdf", "file", QT_TRANSLATE_NOOP("Actions", "Save as P&DF…"), "save_pdf", "Ctrl+Shift+P"),
    Entry("print", "file", QT_TRANSLATE_NOOP("Actions", "P&rint…"), "print_page", "Ctrl+P"),
    Entry("export", "file", QT_TRANSLATE_NOOP("Actions", "&Export marks…"), "export_marks", "Ctrl+Shift+E", separated=True),
    Entry("import", "file", QT_TRANSLATE_NOOP("Actions", "Bring marks &in…"), "import_marks", "Ctrl+Shift+I"),
    Entry(
        "preferences", "file", QT_TRANSLATE_NOOP("Actions", "Pre&ferences…"), "show_preferences", "Ctrl+,", separated=True
    ),
    Entry("quit", "file", QT_TRANSLATE_NOOP("Actions", "&Quit"), "quit", "Ctrl+Q", separated=True),
    Entry("undo", "edit", QT_TRANSLATE_NOOP("Actions", "&Undo"), "undo", "Ctrl+Z"),
    Entry("redo", "edit", QT_TRANSLATE_NOOP("Actions", "&Redo"), "redo", "Ctrl+Shift+Z"),
    Entry("copy", "edit", QT_TRANSLATE_NOOP("Actions", "&Copy"), "copy_selection", "Ctrl+C", separated=True),
    Entry(
        "copy_with_source",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Copy with its so&urce"),
        "copy_with_source",
        "Ctrl+Shift+C",
    ),
    Entry("widen", "edit", QT_TRANSLATE_NOOP("Actions", "Select &more around it"), "select_wider", "Ctrl+E"),
    Entry(
        "note", "edit", QT_TRANSLATE_NOOP("Actions", "&Note on the selection…"), "note_selection", "Ctrl+M", separated=True
    ),
    Entry("label", "edit", QT_TRANSLATE_NOOP("Actions", "&Label the selection…"), "label_selection", "Ctrl+K"),
    Entry("label_all", "edit", QT_TRANSLATE_NOOP("Actions", "Label &all occurrences…"), "label_occurrences", "Ctrl+Shift+K"),
    Entry("remove", "edit", QT_TRANSLATE_NOOP("Actions", "&Remove the mark"), "remove_mark", "Ctrl+Backspace"),
    Entry("codebook", "edit", QT_TRANSLATE_NOOP("Actions", "Co&de book…"), "show_codebook", "Ctrl+B", separated=True),
    Entry("own_words", "edit", QT_TRANSLATE_NOOP("Actions", "O&wn words…"), "show_own_words"),
    Entry("find", "edit", QT_TRANSLATE_NOOP("Actions", "&Find"), "focus_find", "Ctrl+F", separated=True),
    Entry("find_next", "edit", QT_TRANSLATE_NOOP("Actions", "Find ne&xt"), "find_next", "F3"),
    Entry("find_previous", "edit", QT_TRANSLATE_NOOP("Actions", "Find pre&vious"), "find_previous", "Shift+F3"),
    Entry("next_script", "view", QT_TRANSLATE_NOOP("Actions", "Next &script"), "step_script", "Ctrl+T"),
    Entry("two_panes", "view", QT_TRANSLATE_NOOP("Actions", "&Two panes"), "set_two_panes", "F8", checkable=True),
    Entry(
        "differences",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Light what &differs"),
        "set_differences",
        "Shift+F8",
        checkable=True,
    ),
    Entry("side_panels", "view", QT_TRANSLATE_NOOP("Actions", "Side p&anels"), "toggle_side_panels", "F7"),
    Entry("tables", "view", QT_TRANSLATE_NOOP("Actions", "Ta&bles…"), "show_tables", "Ctrl+Shift+T"),
    Entry("clean_page", "view", QT_TRANSLATE_NOOP("Actions", "&Clean page"), "set_clean_page", "F9", checkable=True),
    Entry(
        "distinct_lines",
        "view",
        QT_TRANSLATE_NOOP("Actions", "A line of its o&wn for each kind"),
        "set_distinct_lines",
        checkable=True,
    ),
    Entry(
        "caret_mode", "view", QT_TRANSLATE_NOOP("Actions", "Show the &caret"), "set_caret_mode", "Shift+F7", checkable=True
    ),
    Entry("larger", "view", QT_TRANSLATE_NOOP("Actions", "&Larger text"), "enlarge", "Ctrl++", separated=True),
    Entry("smaller", "view", QT_TRANSLATE_NOOP("Actions", "S&maller text"), "reduce", "Ctrl+-"),
    Entry("normal_size", "view", QT_TRANSLATE_NOOP("Actions", "&Normal size"), "reset_size", "Ctrl+0"),
    Entry("full_screen", "view", QT_TRANSLATE_NOOP("Actions", "F&ull screen"), "set_full_screen", "F11", checkable=True),
    Entry("back", "go", QT_TRANSLATE_NOOP("Actions", "&Back"), "go_back", "Alt+Left"),
    Entry("forward", "go", QT_TRANSLATE_NOOP("Actions", "&Forward"), "go_forward", "Alt+Right"),
    Entry("next_doubt", "go", QT_TRANSLATE_NOOP("Actions", "Next &doubt"), "next_doubt", "F4", separated=True),
    Entry("previous_doubt", "go", QT_TRANSLATE_NOOP("Actions", "D&oubt before"), "previous_doubt", "Shift+F4"),
    Entry(
        "next_occurrence", "go", QT_TRANSLATE_NOOP("Actions", "&Next occurrence of the name"), "next_occurrence", "Alt+Down"
    ),
    Entry(
        "previous_occurrence",
        "go",
        QT_TRANSLATE_NOOP("Actions", "O&ccurrence of the name before"),
        "previous_occurrence",
        "Alt+Up",
    ),
    Entry("details", "go", QT_TRANSLATE_NOOP("Actions", "&What is marked here"), "show_details", "Ctrl+I"),
    Entry("next_pane", "go", QT_TRANSLATE_NOOP("Actions", "Next &pane"), "focus_next_pane", "F6", separated=True),
    Entry("previous_pane", "go", QT_TRANSLATE_NOOP("Actions", "Pre&vious pane"), "focus_previous_pane", "Shift+F6"),
    Entry("sample", "help", QT_TRANSLATE_NOOP("Actions", "&Sample"), "open_sample"),
    Entry("about", "help", QT_TRANSLATE_NOOP("Actions", "&About Zhupi"), "show_about"),
)

_SIGNS = {"back": "‹", "forward": "›"}
"""What stands on a button in place of words."""


class Actions:
    """The actions of one window, by name, and its menus."""

    def __init__(self, window: QWidget) -> None:
        self._by_name: dict[str, QAction] = {}
        for entry in TABLE:
            action = QAction(window)
            action.setObjectName(f"action_{entry.name}")
            action.setShortcut(QKeySequence(entry.keys))
            action.setCheckable(entry.checkable)
            self._by_name[entry.name] = action
            window.addAction(action)
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def connect(self, answerer: object) -> None:
        """Join each action to the method of `answerer` that the table names."""
        for entry in TABLE:
            action, slot = self._by_name[entry.name], getattr(answerer, entry.slot)
            if entry.checkable:
                action.toggled.connect(slot)
            else:
                # The flag that `triggered` carries is of no use to the slots.
                action.triggered.connect(lambda _checked=False, slot=slot: slot())

    def fill(self, menus: dict[str, QMenu]) -> None:
        """Put each action into the menu that the table names."""
        for entry in TABLE:
            if entry.separated:
                menus[entry.menu].addSeparator()
            menus[entry.menu].addAction(self._by_name[entry.name])

    def retranslate(self) -> None:
        """Take the words of the present language."""
        for entry in TABLE:
            action = self._by_name[entry.name]
            action.setText(QCoreApplication.translate(CONTEXT, str(entry.text)))
            action.setIconText(_SIGNS.get(entry.name) or plain(action.text()))


def plain(text: str) -> str:
    """The words of a menu without their access key (開啟(&O)… → 開啟)."""
    return re.sub(r"\s*\(&\w\)|&(?=\w)|…$", "", text).removesuffix("…")


def menu_title(name: str) -> str:
    """The title of a menu in the present language."""
    return QCoreApplication.translate(CONTEXT, str(dict(MENUS)[name]))
