"""The window: one page at a time, where I am above it, and what works everywhere."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from cse_assess import config
from cse_assess.diagnostics.events import Why
from cse_assess.instrument.library import Library
from cse_assess_ui import clipboard
from cse_assess_ui.arriving import arrive, go_on
from cse_assess_ui.entrance import Entrance
from cse_assess_ui.help_pages import HelpPages
from cse_assess_ui.keys import Keys
from cse_assess_ui.locking import Locking
from cse_assess_ui.look import Look
from cse_assess_ui.operations import Worker
from cse_assess_ui.speaking import Speaking
from cse_assess_ui.system import capture
from cse_assess_ui.system.departure import Departure
from cse_assess_ui.system.tray import Tray
from cse_assess_ui.widgets.curtain import Curtain
from cse_assess_ui.widgets.workspace import Workspace

if TYPE_CHECKING:  # what unlocking does not need is loaded once the way in is shown
    from cse_assess_ui.case_pages import CasePages, Page
    from cse_assess_ui.models.session import Session
    from cse_assess_ui.sitting import LeftAt, Sitting


class Shell(QMainWindow):
    """The app's window.

    Args:
        folder: Where the vault is, or will be made.
        lock_after: Minutes without a key or the mouse after which it locks; as it is set if not
            given.
        departure: Tells that somebody leaves the computer; what the system has if not given.
        policy: The machine's policy folder; None where there is none.

    Attributes:
        sitting: What the user works with; None while it is locked.

    Signals:
        unlocked: Somebody came in; carries their ``Session``.
        locked: It was locked; carries why.
    """

    unlocked = Signal(object)
    locked = Signal(object)

    def __init__(
        self,
        folder: Path,
        *,
        lock_after: float | None = None,
        departure: Departure | None = None,
        policy: Path | None = None,
    ) -> None:
        super().__init__()
        self.worker = Worker(self)
        self.sitting: Sitting | None = None
        self._left_at: LeftAt | None = None
        self._close_anyway = False
        given = config.given(policy)
        usual = given.standing().policy
        app = cast(QApplication, QApplication.instance())
        self.look = Look(app, folder, self, usual=usual.scheme)
        self._speaking = Speaking(self.look, usual.language, self.worker, self)
        self.language = self._speaking.language
        self.work = Workspace()
        self.curtain = Curtain(self.work)
        forms = Library(language=self.language.now)
        self._entrance = Entrance(folder, forms, self.worker, self, given=given)
        self.help = HelpPages(lambda: self._entrance.library, self.work, self.worker, self)
        self.setCentralWidget(self.curtain)
        self.setMinimumSize(640, 480)
        self.resize(1280, 760)
        self.winId()  # makes the system's window, which sees every key
        self._lock_after = lock_after
        minutes = usual.auto_lock_minutes if lock_after is None else lock_after
        warning, handle = self.work.warning, self.windowHandle()
        self.locking = Locking(handle, warning, minutes, self, departure=departure)
        self._keys = Keys(self, self._actions())
        self._capture = capture.for_this_system()
        self.tray = Tray(self.windowIcon(), self)
        self._connect()
        self.look.dress()
        self._show_way_in()
        if self._entrance.problem:
            self.work.notice.say(self._entrance.problem)

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

    def toggle_hidden(self) -> None:
        """Hide everything behind a page that says nothing, or come back."""
        if self.sitting is not None and not self.curtain.closed:
            self.sitting.case.remember_item()
            self.sitting.keeping.flush()
        self.curtain.toggle()
        if not self.curtain.closed and QApplication.focusWidget() is None:
            cast("Page", self.page).focus_first()  # it was locked meanwhile

    def lock(self, told: str = "") -> None:
        """Lock, keeping the last words; stay open where they cannot be kept.

        Args:
            told: What is said on the page that unlocks it.
        """
        self._lock_when_kept(told, Why.ASKED, stay=self.curtain.uncover)

    def undo(self) -> None:
        """Take the last change back."""
        if self.sitting is not None:
            self.sitting.places.undo()

    def show_home(self) -> None:
        """Show the list of cases, or a front door's referrals."""
        if self.sitting is not None:
            self.sitting.places.show_home()

    def new_case(self) -> None:
        """Begin a new assessment."""
        if self.sitting is not None:
            self.sitting.case.begin()

    def open_case(self, case_id: str, step: str = "child") -> None:
        """Go on with a case, by its name in the vault, at a step."""
        if self.sitting is not None:
            self.sitting.case.open(case_id, step)

    def show_step(self, step: str) -> None:
        """Show a step of the open case; one of ``case_pages.STEPS``."""
        if self.sitting is not None:
            self.sitting.case.show_step(step)

    def set_language(self, code: str) -> None:
        """Speak another language, on the page that is shown.

        Args:
            code: One of ``language.LANGUAGES``; empty for the usual one.
        """
        self._speaking.change(code, self.sitting)

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
        self.hide()
        self.worker.wait()  # for the vault to close, which nobody sees
        event.accept()

    def _on_language(self, library: Library) -> None:
        self._entrance.library = library
        self.work.renew_header()
        self._connect_header()
        self.curtain.renew()
        self.tray.entitle(self)
        if self.sitting is None:
            self._show_way_in()
        else:
            self.sitting.renew(library)

    def _connect_header(self) -> None:
        header = self.work.header
        self.look.attend(header)
        self._speaking.attend(header)
        header.language_requested.connect(self.set_language)
        self.help.attend(header)
        header.hide_requested.connect(self.toggle_hidden)
        header.lock_requested.connect(self.lock)
        if self.sitting is not None:
            self.sitting.places.attend(header)

    def _connect(self) -> None:
        self._entrance.opened.connect(self._on_opened)
        self._entrance.language_requested.connect(self.set_language)
        self._speaking.changed.connect(self._on_language)
        self._speaking.failed.connect(self.work.notice.say)
        # Nobody is there: what cannot be kept stays open, and hidden.
        left = partial(self._lock_when_kept, why=Why.LEFT_ALONE, stay=self.curtain.draw)
        self.locking.due.connect(left)
        self.help.page_made.connect(self._show)
        self.help.back_requested.connect(self._go_back)
        self.curtain.drawn.connect(lambda closed: self._keys.set_enabled(not closed))
        self.tray.toggled.connect(self.toggle_hidden)
        self._connect_header()

    def _actions(self) -> dict[str, Callable[[], object]]:
        """What each key of the window does."""
        return {
            "hide": self.toggle_hidden,
            "lock": self.lock,
            "new": self.new_case,
            "undo": self.undo,
            "redo": self._redo,
            "next-part": lambda: go_on(self.work),
            "larger": lambda: self.look.step_text(1),
            "smaller": lambda: self.look.step_text(-1),
            "usual": lambda: self.look.set_text(1.0),
            "keys": self.help.show_keys,
        }

    def _redo(self) -> None:
        if self.sitting is not None:
            self.sitting.case.redo()

    def _show_way_in(self, told: str = "") -> None:
        last = self.look.now.last_user
        self.work.attempt(lambda: self._show(self._entrance.page(last=last, told=told)))

    def _on_opened(self, session: "Session", user: str) -> None:
        from cse_assess_ui.models.settings import follow  # noqa: PLC0415
        from cse_assess_ui.sitting import Sitting  # noqa: PLC0415

        self.unlocked.emit(session)
        sitting = self.sitting = Sitting(session, user, self.work, self)
        sitting.case.arrived.connect(lambda page: arrive(page, self.work, self.sitting))
        sitting.places.page_made.connect(self._show)
        sitting.places.attend(self.work.header)
        self.look.remember_user(user)
        self.locking.begin()
        self._speaking.follow(session.settings, self.set_language)
        keep_out = partial(self._capture.keep_out, self.winId())
        follow(session.settings, {"screenshots_blocked": keep_out})
        if self._lock_after is None:
            follow(session.settings, {"auto_lock_minutes": self.locking.set_lock_after})
        self.work.tell_standing(sitting.held_by_other())
        left_at, self._left_at = self._left_at, None
        sitting.begin(left_at, practise=self._entrance.practise_first)

    def _lock_when_kept(self, told: str, why: Why, *, stay: Callable[[], None]) -> None:
        if self.sitting is None:
            return
        if not self.curtain.closed:
            self.sitting.case.remember_item()
            self.curtain.cover()  # before the words are kept, which may take a moment
        self.sitting.keeping.then(lambda: self._lock(told, why), stay=stay)

    def _go_back(self) -> None:
        if self.sitting is None:
            self._show_way_in()
        else:
            self.sitting.places.go_back()

    def _show(self, page: QWidget) -> None:
        if self.sitting is not None:
            self.sitting.keeping.flush()
        self.work.show_passing(page)
        arrive(page, self.work, self.sitting)

    def _lock(self, told: str, why: Why) -> None:
        if self.sitting is None:  # asked to lock twice
            return
        self.curtain.cover()
        self._left_at = self.sitting.left_at or self._left_at
        self._leave_session()
        self.locked.emit(why)
        self._show_way_in(told or self.tr("Locked. Your last words are kept."))
        # Nothing of the case is left in the window when the way in is painted.
        self.work.stack.when_gone(self._uncover_way_in)

    def _uncover_way_in(self) -> None:
        self.curtain.uncover()
        cast("Page", self.page).focus_first()

    def _leave_session(self) -> None:
        sitting, self.sitting = cast("Sitting", self.sitting), None
        sitting.end()
        self.locking.end()
        self._capture.release(self.winId())
        clipboard.clear_ours()
        self.work.tell_standing("")
