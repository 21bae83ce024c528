"""The window: one page at a time, where I am above it, and what works everywhere."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from cse_assess import config
from cse_assess.config import Policy
from cse_assess.instrument.library import Library
from cse_assess_ui.entrance import Entrance
from cse_assess_ui.idle import IdleWatch
from cse_assess_ui.keys import Keys
from cse_assess_ui.language import Language
from cse_assess_ui.look import Look
from cse_assess_ui.operations import Worker
from cse_assess_ui.widgets.announce import announce_title
from cse_assess_ui.widgets.curtain import Curtain
from cse_assess_ui.widgets.tab_order import first_stop
from cse_assess_ui.widgets.workspace import Workspace

if TYPE_CHECKING:  # what unlocking does not need is loaded once the way in is shown
    from cse_assess_ui.case_pages import CasePages, Page
    from cse_assess_ui.models.session import Session
    from cse_assess_ui.navigator import Navigator
    from cse_assess_ui.sitting import LeftAt, Sitting

_LOCK_AFTER_MINUTES = 5


class Shell(QMainWindow):
    """The app's window.

    Args:
        folder: Where the vault is, or will be made.
        lock_after: Minutes without a key or the mouse after which it locks.
        policy: The machine's policy folder; None where there is none.

    Attributes:
        sitting: What the user works with; None while it is locked.
    """

    def __init__(
        self,
        folder: Path,
        *,
        lock_after: float = _LOCK_AFTER_MINUTES,
        policy: Path | None = None,
    ) -> None:
        super().__init__()
        self._lock_after = lock_after
        self.worker = Worker(self)
        self.sitting: Sitting | None = None
        self._left_at: LeftAt | None = None
        self._close_anyway = False
        self.look = Look(cast(QApplication, QApplication.instance()), folder, self)
        self.language = Language(self)
        self.language.use(self.look.now.language or QLocale.system().name()[:2])
        self.work = Workspace()
        self.curtain = Curtain(self.work)
        library = Library(language=self.language.now)
        told: list[Policy] = []
        sound = self.work.attempt(lambda: told.append(config.load(policy)))
        settings = told[0] if sound else Policy()
        self._entrance = Entrance(
            folder, library, self.worker, self, policy=policy, settings=settings
        )
        self._idle = IdleWatch(lock_after, self)
        self._keys = Keys(self, self.toggle_hidden)
        self.setCentralWidget(self.curtain)
        self.setMinimumSize(640, 480)
        self.resize(1280, 760)
        self.winId()  # makes the system's window, which sees every key
        self._idle.watch(self.windowHandle())
        self._on_curtain_drawn(False)
        self._connect()
        self.look.dress()
        policy_told = self.work.notice.text()
        self._show_way_in()
        if policy_told:
            self.work.notice.say(policy_told)

    @property
    def page(self) -> QWidget:
        """The page that is shown."""
        return self.work.page

    @property
    def session(self) -> "Session | None":
        """The person at work; None while it is locked."""
        return self.sitting.session if self.sitting is not None else None

    @property
    def pages(self) -> "CasePages | None":
        """The pages of the open case; None where none is open."""
        return self.sitting.case.pages if self.sitting is not None else None

    @property
    def places(self) -> "Navigator | None":
        """The pages beside a case; None while it is locked."""
        return self.sitting.places if self.sitting is not None else None

    def toggle_hidden(self) -> None:
        """Hide everything behind a page that says nothing, or come back."""
        if self.sitting is not None:
            self.sitting.keeping.flush()
        self.curtain.toggle()
        if not self.curtain.closed and QApplication.focusWidget() is None:
            cast("Page", self.page).focus_first()  # it was locked meanwhile

    def lock(self, told: str = "") -> None:
        """Lock, keeping the last words; stay open where they cannot be kept.

        Args:
            told: What is said on the page that unlocks it.
        """
        if self.sitting is not None:
            self.curtain.cover()  # before the words are kept, which may take a moment
            self.sitting.keeping.then(lambda: self._lock(told), stay=self.curtain.uncover)

    def show_home(self) -> None:
        """Show the list of cases, or a front door's referrals."""
        if self.sitting is not None:
            self.sitting.places.show_home()

    def new_case(self) -> None:
        """Begin a new assessment."""
        if self.sitting is not None:
            self.sitting.case.begin()

    def open_case(self, case_id: str, step: str = "child") -> None:
        """Go on with a case.

        Args:
            case_id: Its name in the vault.
            step: The step that is shown first.
        """
        if self.sitting is not None:
            self.sitting.case.open(case_id, step)

    def show_step(self, step: str) -> None:
        """Show a step of the open case.

        Args:
            step: One of ``case_pages.STEPS``.
        """
        if self.sitting is not None:
            self.sitting.case.show_step(step)

    def undo(self) -> None:
        """Take the last change of the open case back."""
        if self.sitting is not None:
            self.sitting.case.undo()

    def show_shortcuts(self) -> None:
        """Show every key."""
        from cse_assess_ui.pages.shortcuts import ShortcutsPage  # noqa: PLC0415

        page = ShortcutsPage()
        page.back_requested.connect(self._go_back)
        self._show(page)

    def show_about(self) -> None:
        """Show versions, and what nobody has checked yet."""
        from cse_assess_ui.models.session import FORM_ID  # noqa: PLC0415
        from cse_assess_ui.pages.about import AboutPage  # noqa: PLC0415

        library = self._entrance.library

        def show() -> None:
            page = AboutPage(library.current(FORM_ID), library.translations(FORM_ID))
            page.back_requested.connect(self._go_back)
            self._show(page)

        self.work.attempt(show)

    def set_language(self, code: str) -> None:
        """Speak another language at once, on the page that is shown.

        Args:
            code: One of ``language.LANGUAGES``.
        """
        self.look.set_language(code)
        self.language.use(code)
        library = self._entrance.library = Library(language=self.language.now)
        self.work.renew_header()
        self._connect_header()
        if self.sitting is None:
            self._show_way_in()
            return
        self.sitting.session.library = library
        if self.pages is None:
            self.show_home()
        else:
            self.sitting.case.renew()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.sitting is not None:
            self.curtain.cover()
            if not self.sitting.keeping.now() and not self._close_anyway:
                # The first try tells what could not be saved; the second closes.
                self._close_anyway = True
                self.curtain.uncover()
                event.ignore()
                return
        if self.sitting is not None:  # unless it was locked meanwhile
            self._leave_session()
        self.worker.wait()
        event.accept()

    def _connect_header(self) -> None:
        header = self.work.header
        header.show_appearance(self.look.now)
        header.show_language(self.language.now)
        self.look.changed.connect(header.show_appearance)
        header.language_requested.connect(self.set_language)
        header.scheme_requested.connect(self.look.set_scheme)
        header.text_requested.connect(self.look.set_text)
        header.shortcuts_requested.connect(self.show_shortcuts)
        header.about_requested.connect(self.show_about)
        header.lock_requested.connect(self.lock)
        if self.sitting is not None:
            self.sitting.places.attend(header)

    def _connect(self) -> None:
        self._entrance.opened.connect(self._on_opened)
        self._idle.left_alone.connect(self._on_left_alone)
        self.curtain.drawn.connect(self._on_curtain_drawn)
        self._connect_header()
        for key, action in (
            ("Ctrl+N", self.new_case),
            ("Ctrl+L", self.lock),
            ("Ctrl+Z", self.undo),
            ("F1", self.show_shortcuts),
            ("F6", self._go_to_next_pane),
            ("Ctrl++", lambda: self.look.step_text(1)),
            ("Ctrl+=", lambda: self.look.step_text(1)),
            ("Ctrl+-", lambda: self.look.step_text(-1)),
            ("Ctrl+0", lambda: self.look.set_text(1.0)),
        ):
            self._keys.add(key, action)

    def _go_to_next_pane(self) -> None:
        from cse_assess_ui.panes import go_to_next_pane  # noqa: PLC0415

        go_to_next_pane(self.work.header, self.page)

    def _show_way_in(self, told: str = "") -> None:
        last = self.look.now.last_user
        self.work.attempt(lambda: self._show(self._entrance.page(last=last, told=told)))

    def _on_opened(self, session: "Session", user: str) -> None:
        from cse_assess_ui.sitting import Sitting  # noqa: PLC0415

        sitting = self.sitting = Sitting(session, user, self.work, self)
        sitting.case.arrived.connect(self._arrive)
        sitting.places.page_made.connect(self._show)
        sitting.places.attend(self.work.header)
        self.look.remember_user(user)
        self._idle.begin()  # deriving the key took its time, in which nothing was pressed
        self.work.tell_standing(sitting.held_by_other())
        self.worker.run(session.caretaker.back_up_if_due, failed=self.work.notice.say, quiet=True)
        left_at, self._left_at = self._left_at, None
        sitting.begin(left_at)

    def _on_curtain_drawn(self, closed: bool) -> None:
        self._keys.set_enabled(not closed)
        self.setWindowTitle(
            self.tr("Notes") if closed else QGuiApplication.applicationDisplayName()
        )

    def _on_left_alone(self) -> None:
        minutes = round(self._lock_after)
        self.lock(
            self.tr("Locked after {minutes} minutes. Your last words are kept.").format(
                minutes=minutes
            )
        )
        if self.session is not None and not self.curtain.closed:
            self.toggle_hidden()

    def _go_back(self) -> None:
        if self.sitting is None:
            self._show_way_in()
        else:
            self.sitting.places.go_back()

    def _show(self, page: QWidget) -> None:
        if self.sitting is not None:
            self.sitting.keeping.flush()
        self.work.show_passing(page)
        self._arrive(page)

    def _arrive(self, page: QWidget) -> None:
        passing = page is self.work.passing
        pages = self.pages
        self.work.header.show_place(
            unlocked=self.sitting is not None,
            step="" if passing or self.sitting is None else self.sitting.case.step,
            in_case=pages is not None,
            practice=pages is not None and "talk-over" in pages.steps,
        )
        announce_title(page)
        cast("Page", page).focus_first()
        focus = QApplication.focusWidget()
        if (focus is None or not page.isAncestorOf(focus)) and (stop := first_stop(page)):
            stop.setFocus(Qt.FocusReason.OtherFocusReason)  # what it would begin with is not there

    def _lock(self, told: str) -> None:
        sitting = cast("Sitting", self.sitting)
        self._left_at = sitting.left_at or self._left_at
        self._leave_session()
        self._show_way_in(told or self.tr("Locked. Your last words are kept."))
        # Nothing of the case is left in the window when the way in is painted.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.curtain.uncover()
        cast("Page", self.page).focus_first()

    def _leave_session(self) -> None:
        sitting, self.sitting = cast("Sitting", self.sitting), None
        sitting.end()
        self.work.tell_standing("")
