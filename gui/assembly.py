"""The parts of the main window, built and dressed: theme, words, what is hidden. Nothing here answers to a document."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from core.errors import ZhupiError
from core.text.span import Span
from gui import faults
from gui import theme as themes
from gui.actions import Actions
from gui.amendments import Amendments
from gui.docks import Docks, Part
from gui.frame.column import Column
from gui.frame.empty import EmptyPage
from gui.frame.foot import Foot
from gui.frame.menus import Menus
from gui.frame.messages import MessageBar
from gui.frame.overview import Overview, table_height
from gui.frame.topbar import TopBar
from gui.jobs import Jobs
from gui.languages import SYSTEM, Languages
from gui.marking import Marking
from gui.page.findings import Findings
from gui.page.hands import Hands
from gui.page.hover import Hover
from gui.page.keeper import Keeper
from gui.page.mending import Mending
from gui.page.navigator import Navigator
from gui.page.pair import Pair
from gui.page.pane import HIDEABLE, Pane, layer_word
from gui.page.shelf import Shelf
from gui.page.status import Status
from gui.panels.annotations import AnnotationPanel
from gui.panels.changes import ChangesPanel
from gui.panels.entities import EntityPanel
from gui.panels.facts import FactsPanel
from gui.panels.library import LibraryPanel
from gui.panels.outline import OutlinePanel
from gui.panels.panel import Panel
from gui.panels.resolutions import ResolutionPanel
from gui.reading.converterbar import ConverterBar
from gui.reading.findbar import FindBar
from gui.reading.view import ReadingView
from gui.refusals import refusal
from gui.session import Session
from gui.settings import Settings
from gui.verdicts import Verdicts


class Assembly(QMainWindow):
    """A main window with every part in its place."""

    over = False
    """Whether the window was closed: from then on it answers to nothing."""

    def __init__(self, session: Session, settings: Settings, languages: Languages) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.session, self.settings, self.languages = session, settings, languages
        session.setParent(self)
        # Before any part is built: a style sheet that comes later is laid over every widget once more.
        self.theme = self._dress_application()
        self.actions_ = Actions(self)
        self.menus = Menus(self.actions_, self)
        self._build_page()
        self._build_panels()
        self._build_frame()

    # building

    def _build_page(self) -> None:
        self.reading_view, self.second_view = ReadingView(self.theme, self), ReadingView(self.theme, self)
        self.reading_view.setObjectName("readingView")
        self.second_view.setObjectName("secondView")
        self.pane, self.second_pane = Pane(self.reading_view, self.session), Pane(self.second_view, self.session)
        self.navigator = Navigator(self.pane, self.session)
        self.pair = Pair(self.reading_view, self.second_view)
        self.hovers = tuple(Hover(pane, self.navigator.show_span) for pane in (self.pane, self.second_pane))
        notebook = self.session.notebook
        self.hands = tuple(Hands(view, notebook, self.actions_) for view in (self.reading_view, self.second_view))
        self.verdicts = Verdicts(notebook, lambda: self.session.analysis, self)
        self.findings = Findings(self.verdicts, lambda: self.session.analysis, self)
        self.marking = Marking(notebook, lambda: self.session.document, self)
        self.amendments = Amendments(notebook, lambda: self.session.document, self)
        self.mending = Mending(self.amendments, lambda: self.session.document, self)
        for hands in self.hands:
            hands.extend = self._fill_page_menu
        self.hands[1].clean = self.second_pane.clean_span
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
        for panel in (self.entities, self.resolutions, self.digest, self.facts):
            panel.setOffer(self.findings.offer)
        jobs, broken = self.session.jobs, self.session.broken.emit
        for number, panel in enumerate(self.found):
            panel.setWorker(partial(_beside, jobs, f"rows {number}", broken))
        self.find_bar.setWorker(partial(_beside, jobs, "find", broken))
        self.digest.setObjectName("resolutionDigest")
        self.digest.view.setObjectName("resolutionDigestTable")
        self.overview = Overview(
            self.entities, self.digest, _title(self.digest), lambda: table_height(self.digest.view), self
        )
        self.column = Column(((_title(self.outline), self.outline, 3), (_title(self.library), self.library, 2)), self)
        self.library.wished.connect(lambda wish: self.column.lean(bool(wish.words)))
        titles = dict(zip(self.panels, map(_title, self.panels.values()), strict=True))
        # The tab is narrow: five of them must fit side by side in every language.
        titles["entityDock"] = lambda: self.tr("Entities")
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
        self.keeper = Keeper(self.session, self.message_bar, self)
        self.shelf = Shelf(self.library, self.session, self.navigator, self.message_bar, self)
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

    def _fill_page_menu(self, menu: QMenu, span: Span) -> None:
        self.findings.fill(menu, span)
        self.mending.fill(menu, span)

    def report(self, error: ZhupiError) -> None:
        """Say in one sentence what went wrong."""
        self.message_bar.say(faults.sentence(error))

    def report_unwritten(self, path: str, reason: str) -> None:
        """Say that a file could not be written."""
        self.message_bar.say(self.tr("{path} cannot be written ({reason}).").format(path=path, reason=refusal(reason)))

    def report_adopted(self, marks: int, lost: int) -> None:
        """Say that the marks of a changed file were brought over."""
        said = self.tr("The file has changed since it was read. Marks brought over: {marks}; without a place now: {lost}.")
        self.message_bar.say(said.format(marks=marks, lost=lost))

    # dress

    def apply_theme(self) -> None:
        """Paint everything in the theme of the preference or the system."""
        self.theme = self._dress_application()
        for part in (self.reading_view, self.second_view, self.converter, *self.found, self.library):
            part.setTheme(self.theme)
        for part in (self.bar, self.message_bar, self.empty_page, self.column, self.overview, self.docks):
            part.set_theme(self.theme)
        self.show_hits()

    def _dress_application(self) -> themes.Theme:
        """The application's colours, and its font in the forms of the language's region; windows share both."""
        theme, locale = themes.load(self.theme_name()), self.languages.locale
        application, dress = QApplication.instance(), f"{theme.name} {locale}"
        if isinstance(application, QApplication) and application.property("zhupiDress") != dress:
            application.setProperty("zhupiDress", dress)
            application.setFont(themes.interface_font(locale))
            themes.apply(application, theme)
        return theme

    def theme_name(self) -> str:
        """The theme of the preference, or of the system."""
        return themes.system_theme() if self.settings.theme == SYSTEM else self.settings.theme

    def show_hits(self) -> None:
        """Show what the find bar found."""
        for pane in (self.pane, self.second_pane):
            pane.set_hits(self.find_bar.hits(), self.find_bar.current())

    def _set_hidden(self, kind: str, shown: bool) -> None:
        hidden = set(self.settings.hidden_layers.split())
        (hidden.discard if shown else hidden.add)(kind)
        self.settings.hidden_layers = " ".join(sorted(hidden))
        self.hide_layers()

    def hide_layers(self) -> None:
        """Hide the kinds of marks that the reader does not want to see."""
        for pane in (self.pane, self.second_pane):
            pane.set_hidden(frozenset(self.settings.hidden_layers.split()))

    def keep_size(self, zoomed: ReadingView | None = None) -> None:
        """Take the size of one pane's text (by default the first's) for both, and remember it."""
        size = (zoomed or self.reading_view).textSize()
        self.settings.text_size = size
        for view in (self.reading_view, self.second_view):
            if view.textSize() != size:
                view.setTextSize(size)
        self.status.set_text_size(size)

    # words

    def changeEvent(self, event: QEvent) -> None:
        # A window that was closed and lingers would dress the application anew, in its own theme.
        if event.type() == QEvent.Type.LanguageChange and not self.over:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Take the words of the present language."""
        self.apply_theme()
        self.actions_.retranslate()
        self.menus.retranslate()
        self.name_undo()
        self.name_window()
        self.docks.retranslate()
        for part in (self.message_bar, self.empty_page, self.foot):
            part.retranslate()
        for pane in (self.pane, self.second_pane):
            pane.view.setInterfaceLanguage(self.languages.locale)
            pane.retranslate()
        self.status.refresh()
        self._fill_menus()

    def _fill_menus(self) -> None:
        shown = frozenset(HIDEABLE) - set(self.settings.hidden_layers.split())
        self.menus.switch("layers", [(kind, layer_word(kind)) for kind in HIDEABLE], frozenset(shown), self._set_hidden)
        self.menus["panels"].clear()
        self.menus["panels"].addActions([dock.toggleViewAction() for dock in self.docks.all()])

    def name_window(self) -> None:
        """Show the document's title in bar and frame."""
        title = self.session.reading.title if self.session.reading is not None else ""
        self.bar.set_title(title)
        self.setWindowTitle(self.tr("{title} — Zhupi").format(title=title) if title else self.tr("Zhupi 朱批"))

    def name_undo(self) -> None:
        """Say in the menu what would be taken back."""
        group = self.session.notebook.undo_group
        undo, redo = group.undoText(), group.redoText()
        self.actions_["undo"].setText(self.tr("&Undo: {step}").format(step=undo) if undo else self.tr("&Undo"))
        self.actions_["redo"].setText(self.tr("&Redo: {step}").format(step=redo) if redo else self.tr("&Redo"))


def _beside(
    jobs: Jobs, lane: str, failed: Callable[[Exception], None], work: Callable[[], object], take: Callable[[Any], None]
) -> None:
    """Have something made by a worker; the newest wish of a lane counts."""
    jobs.start(lane, lambda _: work(), take, failed)


def _title(panel: Panel) -> Callable[[], str]:
    return lambda: panel.words()[0]
