"""The main window: builds the parts and joins their signals. It decides nothing about texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMainWindow,
    QMessageBox,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core import assets
from core.errors import ZhupiError
from core.model.analysis import TARGETS, Analysis
from core.model.annotation import Verdict
from core.model.options import Options, Repair
from core.search import Finder
from core.text.document import View
from core.text.span import Span
from gui import theme as themes
from gui import words
from gui.actions import Actions
from gui.dialogs.annotation import edit_note
from gui.dialogs.preferences import Choices, preferences
from gui.docks import Column, Docks, Part
from gui.frame.empty import EmptyPage
from gui.frame.fault import FaultDialog
from gui.frame.foot import Foot
from gui.frame.menus import Menus
from gui.frame.messages import MessageBar
from gui.frame.overview import Overview, table_height
from gui.frame.topbar import TopBar
from gui.languages import SYSTEM, Languages
from gui.notebook import Placed
from gui.page.hands import Hands
from gui.page.navigator import Navigator
from gui.page.pane import HIDEABLE, Pane, go_to, other_target
from gui.page.status import Status
from gui.panels.annotations import AnnotationPanel, Row
from gui.panels.changes import ChangesPanel
from gui.panels.entities import EntityPanel
from gui.panels.facts import FactsPanel
from gui.panels.library import DocumentRow, LibraryPanel
from gui.panels.outline import OutlinePanel
from gui.panels.panel import Panel
from gui.panels.resolutions import ResolutionPanel
from gui.reading.converterbar import ConverterBar
from gui.reading.findbar import FindBar
from gui.reading.view import ReadingView
from gui.session import Session
from gui.settings import STATE_VERSION, Settings

SAMPLE = "samples/yunling-2024.txt"


class MainWindow(QMainWindow):
    """One window on one document."""

    closed = Signal()

    def __init__(self, session: Session, settings: Settings, languages: Languages) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setAcceptDrops(True)
        self.session, self.settings, self.languages = session, settings, languages
        session.setParent(self)
        self.theme = themes.load(self._theme_name())
        self.actions_ = Actions(self)
        self.menus = Menus(self.actions_, self)
        self._build_page()
        self._build_panels()
        self._build_frame()
        self._connect_session()
        self._connect_page()
        self._connect_panels()
        self._connect_frame()
        self._restore()

    # building

    def _build_page(self) -> None:
        self.reading_view, self.second_view = ReadingView(self.theme, self), ReadingView(self.theme, self)
        self.reading_view.setObjectName("readingView")
        self.second_view.setObjectName("secondView")
        self.pane, self.second_pane = Pane(self.reading_view, self.session), Pane(self.second_view, self.session)
        self.navigator = Navigator(self.pane, self.session)
        notebook = self.session.notebook
        self.hands = tuple(Hands(view, notebook, self.actions_) for view in (self.reading_view, self.second_view))
        self.converter = ConverterBar(self.theme, self)
        self.find_bar = FindBar(self)

    def _build_panels(self) -> None:
        self.entities, self.resolutions, self.facts = EntityPanel(self), ResolutionPanel(self), FactsPanel(self)
        self.annotations, self.changes = AnnotationPanel(self), ChangesPanel(self)
        self.outline, self.library = OutlinePanel(self), LibraryPanel(self)
        self.panels: dict[str, Panel] = {
            "entityDock": self.entities,
            "resolutionDock": self.resolutions,
            "factsDock": self.facts,
            "annotationDock": self.annotations,
            "changesDock": self.changes,
        }
        self.digest = ResolutionPanel(self)
        self.found = (*self.panels.values(), self.digest, self.outline)
        self.digest.setObjectName("resolutionDigest")
        self.digest.view.setObjectName("resolutionDigestTable")
        self.overview = Overview(
            self.entities, self.digest, _title(self.digest), lambda: table_height(self.digest.view), self
        )
        self.column = Column(((_title(self.outline), self.outline, 3), (_title(self.library), self.library, 2)), self)
        titles = dict(zip(self.panels, map(_title, self.panels.values()), strict=True))
        # The tab is narrow: five of them must fit side by side in every language.
        titles["entityDock"] = lambda: self.tr("Names")
        contents: dict[str, QWidget] = {**self.panels, "entityDock": self.overview}
        right = tuple(Part(name, widget, titles[name]) for name, widget in contents.items())
        self.docks = Docks(self, Part("contentsDock", self.column, lambda: self.tr("Contents")), right)

    def _build_frame(self) -> None:
        self.bar = TopBar(self.actions_, self.menus.root, self.converter, self.find_bar, self)
        self.setMenuWidget(self.bar)
        self.foot = Foot(self)
        self.setStatusBar(self.foot)
        self.status = Status(self.foot, self.session)
        self.message_bar, self.empty_page = MessageBar(self), EmptyPage(self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setObjectName("panes")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.reading_view)
        self.splitter.addWidget(self.second_view)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.empty_page)
        self.stack.addWidget(self.splitter)
        centre = QWidget(self)
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.message_bar)
        layout.addWidget(self.stack, 1)
        self.setCentralWidget(centre)
        self.second_view.hide()

    # joining

    def _connect_session(self) -> None:
        session, notebook = self.session, self.session.notebook
        session.document_opened.connect(self._on_document_opened)
        session.analysis_finished.connect(self._on_analysis_finished)
        session.view_changed.connect(self._on_view_changed)
        session.script_changed.connect(self._on_script_changed)
        session.recent_changed.connect(self._show_recent)
        session.failed.connect(self.report)
        session.broken.connect(self.report_fault)
        session.progressed.connect(self.bar.line.set_fraction)
        session.jobs.busy_changed.connect(self.bar.line.set_busy)
        notebook.annotations_changed.connect(self._on_annotations_changed)
        notebook.saved.connect(self.foot.set_saved)
        group = notebook.undo_group
        group.canUndoChanged.connect(self.actions_["undo"].setEnabled)
        group.canRedoChanged.connect(self.actions_["redo"].setEnabled)
        group.undoTextChanged.connect(self._name_undo)
        group.redoTextChanged.connect(self._name_undo)

    def _connect_page(self) -> None:
        for view in (self.reading_view, self.second_view):
            view.markActivated.connect(self.select_key)
            view.noteActivated.connect(self.select_key)
            view.filesDropped.connect(self.open_files)
        for hands in self.hands:
            hands.note_asked.connect(self._write_note)
        self.reading_view.placeChanged.connect(self.status.set_place)
        self.reading_view.placeChanged.connect(lambda place: self._follow(self.reading_view, self.second_view, place))
        self.second_view.placeChanged.connect(lambda place: self._follow(self.second_view, self.reading_view, place))
        self.navigator.moved.connect(self._on_moved)
        self.converter.choice.currentChanged.connect(lambda index: self.session.set_script(str(TARGETS[index])))
        self.find_bar.hitsChanged.connect(lambda _hits: self._show_hits())
        self.find_bar.hitActivated.connect(self._on_hit_activated)
        self.find_bar.closed.connect(self._on_find_closed)

    def _connect_panels(self) -> None:
        for name, panel in self.panels.items():
            panel.countChanged.connect(partial(self.docks.set_count, name))
        for panel in self.found:
            panel.spanActivated.connect(self.navigator.show_span)
        self.digest.countChanged.connect(self.overview.set_count)
        notebook, changes = self.session.notebook, self.changes
        self.annotations.removeAsked.connect(notebook.remove)
        self.annotations.noteEdited.connect(notebook.set_note)
        self.annotations.labelToggled.connect(notebook.toggle_label)
        changes.ruled.connect(lambda key, verdict: self.session.rule(key, Verdict(verdict)))
        changes.stepRuled.connect(lambda step, verdict: self.session.rule_step(step, Verdict(verdict)))
        self.library.documentActivated.connect(self.session.open_stored)

    def _connect_frame(self) -> None:
        self.actions_.connect(self)
        self.empty_page.files_dropped.connect(self.open_files)
        self.empty_page.open_asked.connect(self.choose_file)
        self.empty_page.sample_asked.connect(self.open_sample)
        self.empty_page.recent_asked.connect(self.session.open_stored)
        self.foot.encoding_chosen.connect(self.session.read_again)
        self.foot.doubts_asked.connect(self._next_doubt)
        self._system_theme = themes.SystemTheme(self)
        self._system_theme.changed.connect(lambda _name: self.apply_theme())

    # what the session tells

    def _on_document_opened(self, view: View) -> None:
        self.message_bar.hide()
        self.stack.setCurrentWidget(self.splitter)
        for panel in self.found:
            panel.setAnalysis(None)
        self.pane.open(view, self.navigator.start_position())
        self.second_pane.open(view, 0)
        self.find_bar.setFinder(Finder(view.document.text).find)
        self.settings.document = self.session.document_id
        self.status.open()
        self.status.set_place(self.reading_view.topPosition())
        self._name_window()

    def _on_analysis_finished(self, analysis: Analysis) -> None:
        self._name_window()
        self.pane.refresh()
        for panel in self.found:
            panel.setAnalysis(analysis)
        self.status.analysed(analysis, self.pane.shown)
        self._fill_second()

    def _on_view_changed(self, view: View) -> None:
        if view.document.text != self.reading_view.text():
            self.find_bar.setFinder(Finder(view.document.text).find)
        self.pane.show(view)
        for panel in self.found:
            panel.setScript(self.session.script_of(view.target))
            panel.setShown(self.pane.told)
        if self.session.analysis is not None:
            self.status.analysed(self.session.analysis, view)
        self._fill_second()

    def _on_script_changed(self, target: str) -> None:
        self.settings.script = target
        self.converter.choice.setTarget(target)

    def _on_annotations_changed(self, placed: tuple[Placed, ...]) -> None:
        self.pane.set_annotations(placed)
        self.second_pane.set_annotations(placed)
        rows = tuple(Row(one.annotation, one.span, one.state) for one in placed)
        self.annotations.setAnnotations(rows, self.session.notebook.labels)

    def report(self, error: ZhupiError) -> None:
        """Say in one sentence what went wrong."""
        self.message_bar.say(words.sentence(error))

    def report_fault(self, error: BaseException) -> None:
        """Show a mistake of ours with details to copy."""
        found = self.findChild(FaultDialog)
        (found or FaultDialog(self)).tell(error)

    def _show_recent(self) -> None:
        documents = self.session.recent()
        rows = [(row.id, row.title) for row in documents]
        self.library.setDocuments([DocumentRow(row.id, row.title, Path(row.path).stem) for row in documents])
        self.empty_page.set_recent(rows)
        self.menus.list("recent", rows, self.session.open_stored)

    # what the page tells

    def select_key(self, key: str) -> None:
        """Select the row of a mark, in front."""
        name = {"m": "entityDock", "a": "annotationDock", "e": "changesDock", "r": "changesDock"}.get(key.partition(":")[0])
        if name is not None:
            self.docks.show(name)
            self.panels[name].selectKey(key)

    def _write_note(self, span: Span, held: Placed | None) -> None:
        view, notebook = self._active_view(), self.session.notebook
        place = view.spanRect(span.start, max(span.end, span.start + 1)).toRect()
        at = view.viewport().mapTo(self, place.bottomLeft())
        quotation = held.annotation.anchor.quotation if held is not None else span.of(view.text())
        note = held.annotation.note if held is not None else ""
        editor = edit_note("", quotation, note, at, self)
        editor.written.connect(lambda _key, text: notebook.write(span, held, text))
        editor.closed.connect(view.setFocus)

    def _follow(self, leader: ReadingView, follower: ReadingView, place: int) -> None:
        if follower.isVisible() and not follower.signalsBlocked() and follower.topPosition() != place:
            leader.blockSignals(True)
            go_to(follower, place)
            leader.blockSignals(False)

    def _fill_second(self) -> None:
        if not self.second_view.isHidden() and self.session.reading is not None:
            target = other_target(self.session.target, str(self.session.reading.script.script))
            self.session.view(target, self.second_pane.show, lane="second")

    def _show_hits(self) -> None:
        for view in (self.reading_view, self.second_view):
            view.setHits(self.find_bar.hits(), self.find_bar.current())

    def _on_hit_activated(self, span: object) -> None:
        self._show_hits()
        self.navigator.show_span(span)  # pyright: ignore[reportArgumentType]

    def _on_find_closed(self) -> None:
        # The field belongs to the bar: Escape empties it, and it comes back once it has finished closing.
        self.find_bar.setQuery("")
        QTimer.singleShot(0, self.find_bar, self.find_bar.show)
        self.reading_view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next_doubt(self) -> None:
        span = self.status.next_doubt()
        if span is not None:
            self.navigator.show_span(span)

    def _on_moved(self, back: bool, forward: bool) -> None:
        self.actions_["back"].setEnabled(back)
        self.actions_["forward"].setEnabled(forward)

    # what the actions ask

    def open_path(self, path: Path) -> None:
        """Open a file."""
        self.settings.folder = str(path.parent)
        self.session.open_path(path)

    def open_files(self, paths: Sequence[str]) -> None:
        """Open the first of several files."""
        for path in paths[:1]:
            self.open_path(Path(path))

    def choose_file(self) -> None:
        """Ask for a file and open it."""
        dialog = QFileDialog(self, self.tr("Open a text"), self.settings.folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Texts (*.txt)"), self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self.open_files)
        dialog.open()

    def open_pasted(self) -> None:
        """Open the text of the clipboard, or the file that was copied."""
        self._open_data(QGuiApplication.clipboard().mimeData())

    def _open_data(self, data: QMimeData) -> None:
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if paths:
            self.open_files(paths)
        else:
            self.session.open_text(data.text())

    def open_sample(self) -> None:
        """Open the sample."""
        try:
            self.session.open_path(assets.path(SAMPLE))
        except ZhupiError as error:
            self.report(error)

    def show_library(self) -> None:
        """Go to the list of documents."""
        self.docks.left.show()
        self.library.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def undo(self) -> None:
        """Take back the last change."""
        self.session.notebook.undo_group.undo()

    def redo(self) -> None:
        """Make the change again that was taken back."""
        self.session.notebook.undo_group.redo()

    def copy_selection(self) -> None:
        """Copy what is selected on the page."""
        self._active_view().copy()

    def note_selection(self) -> None:
        """Write a note on the selection."""
        self._active_hands().note()

    def remove_mark(self) -> None:
        """Remove the mark at the selection."""
        self._active_hands().remove()

    def focus_find(self) -> None:
        """Go to the find field."""
        self.find_bar.setFrom(self.reading_view.topPosition())
        self.find_bar.open()

    def step_script(self) -> None:
        """Show the page in the next script."""
        self.converter.choice.stepOn()

    def set_two_panes(self, on: bool) -> None:
        """Show a second script beside the page, or the page alone."""
        self.settings.two_panes = on
        self.second_view.setVisible(on)
        self._fill_second()

    def set_clean_page(self, on: bool) -> None:
        """Hide every mark, or show them again."""
        self.settings.clean_page = on
        for view in (self.reading_view, self.second_view):
            view.cleanPage(on)

    def enlarge(self) -> None:
        """The next larger size of text."""
        self.reading_view.zoomIn()
        self._keep_size()

    def reduce(self) -> None:
        """The next smaller size of text."""
        self.reading_view.zoomOut()
        self._keep_size()

    def reset_size(self) -> None:
        """The size of text that a new reader finds."""
        self.reading_view.zoomReset()
        self._keep_size()

    def set_full_screen(self, on: bool) -> None:
        """Fill the screen, or stand in a window again."""
        (self.showFullScreen if on else self.showNormal)()

    def go_back(self) -> None:
        """Go to the place before."""
        self.navigator.back()

    def go_forward(self) -> None:
        """Go to the place after."""
        self.navigator.forward()

    def focus_next_pane(self) -> None:
        """Go to the next part of the window."""
        self._step_focus(1)

    def focus_previous_pane(self) -> None:
        """Go to the part of the window before."""
        self._step_focus(-1)

    def show_about(self) -> None:
        """Say what this program is."""
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("About Zhupi"))
        box.setText(self.tr("Zhupi 朱批, a reader for Chinese official texts."))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    # preferences

    def show_preferences(self) -> None:
        """Offer what can be chosen; each choice takes effect at once."""
        settings = self.settings
        choices = Choices(settings.language, settings.theme, settings.text_size, 170, settings.repair, settings.press_forms)
        dialog = preferences(choices, self)
        dialog.languageChanged.connect(self.choose_language)
        dialog.themeChanged.connect(self.choose_theme)
        dialog.fontSizeChanged.connect(self.choose_size)
        dialog.repairChanged.connect(self.choose_repair)
        dialog.pressFormsChanged.connect(self.choose_press_forms)

    def choose_size(self, size: int) -> None:
        """Set the text in this size."""
        self.reading_view.setTextSize(size)
        self._keep_size()

    def choose_repair(self, choice: str) -> None:
        """Leave, propose or apply repairs of a machine conversion."""
        self.settings.repair = choice
        self.session.set_options(self._options())

    def choose_press_forms(self, chosen: bool) -> None:
        """Print traditional text as the press does, or by OpenCC's standard."""
        self.settings.press_forms = chosen
        self.session.set_options(self._options())

    def _options(self) -> Options:
        return replace(self.session.options, repair=Repair(self.settings.repair), press_forms=self.settings.press_forms)

    def choose_theme(self, choice: str) -> None:
        """Follow the system, or be light or dark."""
        self.settings.theme = choice
        self.apply_theme()

    def choose_language(self, choice: str) -> None:
        """Follow the system, or speak a language."""
        self.settings.language = choice
        self.languages.use(choice)

    def apply_theme(self) -> None:
        """Paint everything in the theme of the preference or the system."""
        self.theme = themes.load(self._theme_name())
        application = QApplication.instance()
        if isinstance(application, QApplication) and application.property("zhupiTheme") != self.theme.name:
            application.setProperty("zhupiTheme", self.theme.name)
            themes.apply(application, self.theme)
        for part in (self.reading_view, self.second_view, self.converter, *self.found, self.library):
            part.setTheme(self.theme)
        for part in (self.bar, self.message_bar, self.empty_page, self.column, self.overview, self.docks):
            part.set_theme(self.theme)
        self._show_hits()

    def _theme_name(self) -> str:
        return themes.system_theme() if self.settings.theme == SYSTEM else self.settings.theme

    def _set_hidden(self, kind: str, shown: bool) -> None:
        hidden = set(self.settings.hidden_layers.split())
        (hidden.discard if shown else hidden.add)(kind)
        self.settings.hidden_layers = " ".join(sorted(hidden))
        self._hide_layers()

    def _hide_layers(self) -> None:
        for pane in (self.pane, self.second_pane):
            pane.set_hidden(frozenset(self.settings.hidden_layers.split()))

    def _keep_size(self) -> None:
        size = self.reading_view.textSize()
        self.settings.text_size = size
        self.second_view.setTextSize(size)
        self.status.set_text_size(size)

    # words

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Take the words of the present language."""
        self.actions_.retranslate()
        self.menus.retranslate()
        self._name_undo()
        self._name_window()
        self.docks.retranslate()
        for part in (self.message_bar, self.empty_page, self.foot):
            part.retranslate()
        for pane in (self.pane, self.second_pane):
            pane.view.setInterfaceLanguage(_LOCALES[self.languages.code])
            pane.refresh()
        self.status.refresh()
        self._fill_menus()

    def _fill_menus(self) -> None:
        shown = frozenset(HIDEABLE) - set(self.settings.hidden_layers.split())
        self.menus.switch("layers", [(kind, words.kind(kind)) for kind in HIDEABLE], frozenset(shown), self._set_hidden)
        self.menus["panels"].clear()
        self.menus["panels"].addActions([dock.toggleViewAction() for dock in self.docks.all()])

    def _name_window(self) -> None:
        title = self.session.reading.title if self.session.reading is not None else ""
        self.bar.set_title(title)
        self.setWindowTitle(self.tr("{title} — Zhupi").format(title=title) if title else self.tr("Zhupi 朱批"))

    def _name_undo(self) -> None:
        group = self.session.notebook.undo_group
        undo, redo = group.undoText(), group.redoText()
        self.actions_["undo"].setText(self.tr("&Undo: {step}").format(step=undo) if undo else self.tr("&Undo"))
        self.actions_["redo"].setText(self.tr("&Redo: {step}").format(step=redo) if redo else self.tr("&Redo"))

    # focus

    def _active_view(self) -> ReadingView:
        return self.second_view if self.second_view.hasFocus() else self.reading_view

    def _active_hands(self) -> Hands:
        return self.hands[self._active_view() is self.second_view]

    def _step_focus(self, by: int) -> None:
        front = next((panel.view for panel in self.panels.values() if panel.isVisible()), None)
        places: list[QWidget | None] = [self.outline.view, self.reading_view, self.second_view, front, self.find_bar]
        order = [place for place in places if place is not None and place.isVisible()]
        focus = QApplication.focusWidget()
        here = next(
            (i for i, place in enumerate(order) if focus is not None and (place is focus or place.isAncestorOf(focus))), -by
        )
        order[(here + by) % len(order)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    # coming and going

    def _restore(self) -> None:
        settings = self.settings
        self.retranslate()
        self.apply_theme()
        self._hide_layers()
        for view in (self.reading_view, self.second_view):
            view.setTextSize(settings.text_size)
        self.status.set_text_size(settings.text_size)
        self.actions_["two_panes"].setChecked(settings.two_panes)
        self.actions_["clean_page"].setChecked(settings.clean_page)
        for name in ("undo", "redo", "back", "forward"):
            self.actions_[name].setEnabled(False)
        self.session.options = self._options()
        self.session.set_script(settings.script)
        self.resize(1440, 900)
        self.restoreGeometry(QByteArray(settings.geometry))
        self.restoreState(QByteArray(settings.docks), STATE_VERSION)
        self._show_recent()

    def resume(self) -> None:
        """Open the document that was open last."""
        if self.settings.document:
            self.session.open_stored(self.settings.document)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.docks.fold_for(self.width())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._open_data(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.navigator.remember()
        self.settings.geometry = bytes(self.saveGeometry().data())
        self.settings.docks = bytes(self.saveState(STATE_VERSION).data())
        self.settings.save()
        self.hide()
        self.session.close()
        super().closeEvent(event)
        self.closed.emit()


_LOCALES = {"en": "en", "zh_CN": "zh-Hans", "zh_TW": "zh-Hant"}


def _title(panel: Panel) -> Callable[[], str]:
    return lambda: panel.words()[0]
