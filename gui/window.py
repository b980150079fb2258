"""The main window: joins the signals of its parts. It decides nothing about texts."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QByteArray, QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent, QWheelEvent

from core.model.analysis import TARGETS, Analysis
from core.model.annotation import Annotation, Verdict
from core.text.document import View
from core.text.span import Span
from gui import theme as themes
from gui.assembly import Assembly
from gui.commands import Commands
from gui.dialogs.annotation import Said, edit_note
from gui.dialogs.form import Field, Form
from gui.dialogs.labels import palette
from gui.docks import FOLD_RIGHT
from gui.frame.fault import FaultDialog
from gui.languages import Languages
from gui.marking import tags_of
from gui.notebook import Placed
from gui.opening import QUICK_CHARACTERS
from gui.page.pane import teller
from gui.page.seeking import Seeker
from gui.reading.view import ReadingView
from gui.session import Session
from gui.settings import STATE_VERSION, Settings


class MainWindow(Assembly):
    """One window on one document."""

    closed = Signal()

    def __init__(self, session: Session, settings: Settings, languages: Languages) -> None:
        super().__init__(session, settings, languages)
        self.setAcceptDrops(True)
        self.commands = Commands(self)
        self._connect_session()
        self._connect_page()
        self._connect_panels()
        self._connect_frame()
        self._restore()

    # joining

    def _connect_session(self) -> None:
        session, notebook = self.session, self.session.notebook
        session.document_opened.connect(self._on_document_opened)
        session.analysis_finished.connect(self._on_analysis_finished)
        session.view_changed.connect(self._on_view_changed)
        session.converting.connect(self.pane.show_ahead)
        session.script_changed.connect(self._on_script_changed)
        session.recent_changed.connect(self._show_recent)
        session.failed.connect(self.report)
        session.broken.connect(self.report_fault)
        session.progressed.connect(self.bar.line.set_fraction)
        session.jobs.busy_changed.connect(self.bar.line.set_busy)
        notebook.annotations_changed.connect(self._on_annotations_changed)
        notebook.saved.connect(self.foot.set_saved)
        notebook.adopted.connect(self.report_adopted)
        group = notebook.undo_group
        group.canUndoChanged.connect(self.actions_["undo"].setEnabled)
        group.canRedoChanged.connect(self.actions_["redo"].setEnabled)
        group.undoTextChanged.connect(self.name_undo)
        group.redoTextChanged.connect(self.name_undo)

    def _connect_page(self) -> None:
        for view in (self.reading_view, self.second_view):
            view.markActivated.connect(self.select_key)
            view.noteActivated.connect(self.select_key)
            view.noteEditAsked.connect(partial(self._edit_in_margin, view))
            view.filesDropped.connect(self.commands.open_files)
            view.viewport().installEventFilter(self)
        for hands in self.hands:
            hands.note_asked.connect(self._write_note)
            hands.labels_asked.connect(self._choose_labels)
        self.reading_view.placeChanged.connect(self.status.set_place)
        self.reading_view.placeChanged.connect(lambda _place: self.status.set_progress(self.reading_view.progress()))
        self.reading_view.placeChanged.connect(self.outline.setPlace)
        self.navigator.moved.connect(self._on_moved)
        self.converter.choice.currentChanged.connect(lambda index: self.session.set_script(str(TARGETS[index])))
        self.find_bar.hitsChanged.connect(lambda _hits: self.show_hits())
        self.find_bar.hitActivated.connect(self._on_hit_activated)
        self.find_bar.closed.connect(self._on_find_closed)
        self.find_bar.setSelection(self.reading_view.selectedSpan)
        self.find_bar.told.connect(self.reading_view.announce)

    def _connect_panels(self) -> None:
        for name, panel in self.panels.items():
            panel.countChanged.connect(partial(self.docks.set_count, name))
        for panel in self.found:
            panel.spanActivated.connect(self.navigator.show_span)
            panel.spanActivated.connect(lambda _span: self.docks.close_drawer())
        self.digest.countChanged.connect(self.overview.set_count)
        self.findings.tableAsked.connect(self.commands.show_tables)
        notebook, changes = self.session.notebook, self.changes
        self.annotations.removeAsked.connect(notebook.remove)
        self.annotations.noteEdited.connect(notebook.set_note)
        self.annotations.labelToggled.connect(notebook.toggle_label)
        self._connect_annotations()
        changes.ruled.connect(lambda keys, verdict: self.amendments.rule(keys, Verdict(verdict)))
        changes.stepRuled.connect(
            lambda steps, verdict, every: self.amendments.rule_steps(steps, Verdict(verdict), everywhere=every)
        )
        changes.chosen.connect(self.amendments.choose)
        changes.formChosen.connect(self.amendments.choose_form)
        changes.seen.connect(self._show_doubts)

    def _connect_annotations(self) -> None:
        panel, marking = self.annotations, self.marking
        panel.labelled.connect(lambda ids, label, on: marking.label(ids, label, on=on))
        panel.revised.connect(lambda ids, values: marking.revise(ids, **values))
        panel.manyRemoved.connect(marking.remove)
        panel.nudged.connect(marking.nudge)
        panel.reattachAsked.connect(self._reattach)
        panel.tagsAsked.connect(self._ask_tags)
        panel.codebookAsked.connect(self.commands.show_codebook)

    def _connect_frame(self) -> None:
        self.actions_.connect(self.commands)
        self.empty_page.files_dropped.connect(self.commands.open_files)
        self.empty_page.open_asked.connect(self.commands.choose_file)
        self.empty_page.sample_asked.connect(self.commands.open_sample)
        self.empty_page.recent_asked.connect(self.session.open_stored)
        self.foot.encoding_chosen.connect(self.session.read_again)
        self.foot.doubts_asked.connect(self._next_doubt)
        self._system_theme = themes.SystemTheme(self)
        self._system_theme.changed.connect(lambda _name: None if self.over else self.apply_theme())

    # what the session tells

    def _on_document_opened(self, view: View) -> None:
        self.message_bar.hide()
        self.stack.setCurrentWidget(self.splitter)
        for panel in self.found:
            panel.setAnalysis(None)
        self.pane.open(view, self.navigator.start_position())
        if not self.second_view.isHidden():
            self.second_pane.open(view, 0)
        self.navigator.arrive()
        self._find_in(view)
        self.reading_view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.settings.document = self.session.document_id
        self.status.open()
        self.status.set_place(self.reading_view.topPosition())
        self.name_window()

    def _on_analysis_finished(self, analysis: Analysis) -> None:
        self.name_window()
        self.pane.refresh()
        for panel in self.found:
            panel.setAnalysis(analysis)
        self.outline.setPlace(self.reading_view.topPosition())
        self.status.show(self.pane.shown)
        self.status.set_progress(self.reading_view.progress())
        self.commands.fill_second()

    def _on_view_changed(self, view: View) -> None:
        if view.document.text != self.reading_view.text():
            self._find_in(view)
        self.pane.show(view)
        for panel in self.found:
            panel.setScript(self.session.script_of(view.target))
            panel.setShown(teller(view))
        self.status.show(view)
        self.commands.fill_second()
        self._show_doubts()

    def _show_doubts(self) -> None:
        """List the forms that conversion chose; of a long text once the list is seen."""
        if len(self.reading_view.text()) <= QUICK_CHARACTERS or self.changes.isVisible():
            self.session.doubts(self.changes.setDoubts)

    def _find_in(self, view: View) -> None:
        text = view.document.text
        seeker = Seeker(text, lambda: self.session.analysis, lambda: self.session.notebook.placed, self.find_bar.among)
        self.find_bar.setFinder(seeker.find, slow=len(text) > QUICK_CHARACTERS)

    def _on_script_changed(self, target: str) -> None:
        self.settings.script = target
        self.converter.choice.setTarget(target)

    def _on_annotations_changed(self, placed: tuple[Placed, ...]) -> None:
        self.pane.set_annotations(placed)
        if not self.second_view.isHidden():
            self.second_pane.set_annotations(placed)
        self.annotations.setAnnotations(placed, self.session.notebook.labels)

    def report_fault(self, error: BaseException) -> None:
        """Show a mistake of ours with details to copy."""
        found = self.findChild(FaultDialog)
        (found or FaultDialog(self)).tell(error)

    def _show_recent(self) -> None:
        documents = self.session.recent()
        rows = [(row.id, row.title) for row in documents]
        self.shelf.refresh()
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
        view = self.commands.active_view()
        place = view.spanRect(span.start, max(span.end, span.start + 1)).toRect()
        self._edit(view.viewport().mapTo(self, place.bottomLeft()), view, span, held)

    def _edit_in_margin(self, view: ReadingView, key: str, at: QPoint) -> None:
        held = self.session.notebook.find(key.removeprefix("a:"))
        if held is not None and held.span is not None:
            self._edit(view.viewport().mapTo(self, at), view, held.span, held)

    def _edit(self, at: QPoint, view: ReadingView, span: Span, held: Placed | None) -> None:
        """The leaf of a mark, or of a place that has none yet, at a point of the window."""
        notebook, text = self.session.notebook, self.pane.view.text()
        quotation = held.annotation.anchor.quotation if held is not None else span.of(text)
        note = held.annotation.note if held is not None else ""
        editor = edit_note("", quotation, note, at, self, Said.of(held.annotation) if held is not None else None)
        editor.written.connect(lambda _key, text: notebook.write(span, held, text))
        editor.revised.connect(lambda _key, text, said: self._revise(span, held, text, said))
        editor.closed.connect(view.setFocus)

    def _revise(self, span: Span, held: Placed | None, note: str, said: Said) -> None:
        """Keep what the leaf says of a mark, or of a place that has none yet."""
        values = {"tags": said.tags, "certainty": said.certainty, "status": said.status}
        if held is None:
            self.session.notebook.add_note(span, note, **values)
            return
        if note != held.annotation.note:
            values["note"] = note
        before = held.annotation
        changed = {name: value for name, value in values.items() if getattr(before, name) != value}
        self.marking.revise((before.id,), **changed)

    def _reattach(self, annotation_id: str) -> None:
        span = self.pane.clean_span(self.reading_view.selectedSpan())
        if len(span):
            self.marking.reattach(annotation_id, span)
        else:
            self.message_bar.say(self.tr("Select the passage in the text first, then put the mark on it."))

    def _ask_tags(self, marks: tuple[Annotation, ...]) -> None:
        shared = "、".join(tag for tag in marks[0].tags if all(tag in mark.tags for mark in marks))
        form = Form(self.tr("Tags"), (Field("tags", self.tr("Tags, with 、 between them"), shared),), self)
        ids = [mark.id for mark in marks]
        form.given.connect(lambda values: self.marking.revise(ids, tags=tags_of(values["tags"])))
        form.show()

    def _choose_labels(self, span: Span, held: Placed | None) -> None:
        view, notebook = self.commands.active_view(), self.session.notebook
        place = view.spanRect(span.start, max(span.end, span.start + 1)).toRect()
        at = view.viewport().mapTo(self, place.bottomLeft())
        leaf = palette(notebook.labels, held.annotation.labels if held is not None else (), at, self)
        leaf.chosen.connect(lambda label: self._give(span, held, label))
        leaf.named.connect(lambda name: self.marking.give_new(name, span, held))
        leaf.closed.connect(view.setFocus)

    def _give(self, span: Span, held: Placed | None, label_id: str) -> None:
        if held is not None:
            self.session.notebook.toggle_label(held.annotation.id, label_id)
        elif label := next((one for one in self.session.notebook.labels if one.id == label_id), None):
            self.session.notebook.add_label(span, label)

    def _on_hit_activated(self, span: object) -> None:
        self.show_hits()
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

    # coming and going

    def _restore(self) -> None:
        settings = self.settings
        self.retranslate()
        self.hide_layers()
        for view in (self.reading_view, self.second_view):
            view.setTextSize(settings.text_size)
            view.setLineHeight(settings.line_height)
        self.status.set_text_size(settings.text_size)
        self.actions_["two_panes"].setChecked(settings.two_panes)
        self.actions_["clean_page"].setChecked(settings.clean_page)
        self.actions_["distinct_lines"].setChecked(settings.distinct_lines)
        self.actions_["differences"].setChecked(settings.differences)
        self.actions_["caret_mode"].setChecked(settings.caret_mode)
        self.commands.set_differences(settings.differences)
        self.commands.choose_typography()
        self.commands.choose_still(settings.still)
        self.commands.fill_second_menu()
        for name in ("undo", "redo", "back", "forward"):
            self.actions_[name].setEnabled(False)
        self.session.options = self.commands.options()
        self.session.set_script(settings.script)
        self.resize(1440, 900)
        self.restoreGeometry(QByteArray(settings.geometry))
        self.restoreState(QByteArray(settings.docks), STATE_VERSION)
        self._show_recent()
        self.empty_page.drop.setFocus(Qt.FocusReason.OtherFocusReason)

    def resume(self) -> None:
        """Open the document that was open last."""
        if any(row.id == self.settings.document for row in self.session.recent()):
            self.session.open_stored(self.settings.document)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.over and isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            # The view zooms by itself; afterwards the other pane and the foot follow it.
            view = self.second_view if watched is self.second_view.viewport() else self.reading_view
            QTimer.singleShot(0, self, lambda: self.keep_size(view))
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.over:
            return
        self.docks.fold_for(self.width())
        self.bar.show_drawer_button(self.width() < FOLD_RIGHT)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.commands.open_data(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.over:
            super().closeEvent(event)
            return
        self.over = True
        self.navigator.remember()
        self.settings.geometry = bytes(self.saveGeometry().data())
        self.hide()
        self.docks.unfold()
        self.settings.docks = bytes(self.saveState(STATE_VERSION).data())
        self.settings.save()
        self.session.close()
        super().closeEvent(event)
        self.closed.emit()
