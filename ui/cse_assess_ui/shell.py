"""The window: one page at a time, where I am above it, and what works everywhere."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from cse_assess import config
from cse_assess.assessment.practice import PracticeCase
from cse_assess.assessment.practice import cases as practice_cases
from cse_assess.assessment.record import Person
from cse_assess.config import Policy
from cse_assess.instrument.library import Library
from cse_assess.vault.sittings import CutOff
from cse_assess_ui.case_pages import CasePages, Page
from cse_assess_ui.door_pages import DoorPages
from cse_assess_ui.entrance import Entrance
from cse_assess_ui.idle import IdleWatch
from cse_assess_ui.keys import Keys
from cse_assess_ui.language import Language
from cse_assess_ui.look import Look
from cse_assess_ui.models.audit import Auditing
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.counts import Counts
from cse_assess_ui.models.places import place_told
from cse_assess_ui.models.practice import begin_practice, open_model_answer
from cse_assess_ui.models.session import FORM_ID, Session
from cse_assess_ui.operations import Worker
from cse_assess_ui.pages.about import AboutPage
from cse_assess_ui.pages.audit import AuditPage
from cse_assess_ui.pages.care import CarePage
from cse_assess_ui.pages.counts import CountsPage
from cse_assess_ui.pages.history import HistoryPage
from cse_assess_ui.pages.home import HomePage
from cse_assess_ui.pages.practise import PractisePage
from cse_assess_ui.pages.profile import ProfilePage
from cse_assess_ui.pages.shortcuts import ShortcutsPage
from cse_assess_ui.panes import go_to_next_pane
from cse_assess_ui.widgets.curtain import Curtain
from cse_assess_ui.widgets.workspace import Workspace

_LOCK_AFTER_MINUTES = 5


class Shell(QMainWindow):
    """The app's window.

    Args:
        folder: Where the vault is, or will be made.
        lock_after: Minutes without a key or the mouse after which it locks.
        policy: The machine's policy folder; None where there is none.
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
        self.session: Session | None = None
        self.pages: CasePages | None = None
        self.door: DoorPages | None = None
        self._step = ""
        self._left_at: tuple[str, str, str] | None = None  # who, which case, which step
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

    def toggle_hidden(self) -> None:
        """Hide everything behind a page that says nothing, or come back."""
        self._flush()
        self.curtain.toggle()

    def lock(self, told: str = "") -> None:
        """Lock, keeping the last words; stay open where they cannot be kept.

        Args:
            told: What is said on the page that unlocks it.
        """
        if self.session is None or not self._save_now():
            return
        if self.pages is not None:
            user = self.look.now.last_user
            self._left_at = (user, self.pages.case.case_id, self._step)
        self._leave_session()
        if self.curtain.closed:
            self.toggle_hidden()
        self._show_way_in(told or self.tr("Locked. Your last words are kept."))

    def show_home(self) -> None:
        """Show the list of cases, or a front door's referrals."""
        session, door = self.session, self.door
        if session is None or door is None:
            return
        self._close_case()
        if session.role == "front-door":
            self.work.attempt(door.show_inbox)
            return
        page = HomePage()
        page.new_requested.connect(self.new_case)
        page.practice_requested.connect(self.show_practice)
        page.case_requested.connect(self.open_case)
        page.review_requested.connect(lambda case_id: self.open_case(case_id, "review"))
        page.answer_chosen.connect(self.take_answer)
        page.counts_button.setVisible(session.role == "lead")
        page.counts_requested.connect(self.show_counts)
        page.load(session)
        cut_off, session.vault.cut_off = session.vault.cut_off, None
        if cut_off is not None:
            page.show_cut_off(cut_off, place_told(session.form, cut_off.place))
            page.resume_requested.connect(self.resume)
        self._show(page)

    def show_practice(self) -> None:
        """Show the practice cases."""
        session = self.session
        if session is None:
            return
        found: list[PracticeCase] = []
        if self.work.attempt(lambda: found.extend(practice_cases())):
            own = session.profile.profession
            page = PractisePage(found, session.form.professions, own)
            page.back_requested.connect(self.show_home)
            page.chosen.connect(lambda case: self._open_case(lambda: begin_practice(session, case)))
            self._show(page)

    def resume(self, cut_off: CutOff) -> None:
        """Go on where the app was cut off.

        Args:
            cut_off: Where that was.
        """
        self.open_case(cut_off.case_id)
        if self.pages is not None:
            self.pages.jump(cut_off.place)

    def take_answer(self, path: Path) -> None:
        """Take a front door's answer in, and show the case that it is about.

        Args:
            path: The file.
        """
        session = self.session
        if session is not None:
            session.worker.run(
                lambda: session.take_answer(path),
                done=lambda taken: self.open_case(taken[0], "follow-up"),
                failed=self.work.notice.say,
            )

    def show_care(self) -> None:
        """Show who may come in, and what keeps the cases from being lost."""
        session = self.session
        if session is not None and self._save_now():

            def show() -> None:
                page = CarePage(session.caretaker)
                page.back_requested.connect(self._go_back)
                self._show(page)

            self.work.attempt(show)

    def show_counts(self) -> None:
        """Show how the tool was used."""
        session = self.session
        if session is not None and self._save_now():

            def show() -> None:
                page = CountsPage(Counts(session), session.worker)
                page.back_requested.connect(self._go_back)
                self._show(page)

            self.work.attempt(show)

    def show_audit(self) -> None:
        """Show finished cases that chance draws, to be looked at by two people."""
        session = self.session
        if session is not None and self._save_now():

            def show() -> None:
                page = AuditPage(Auditing(session), session.worker)
                page.back_requested.connect(self._go_back)
                page.case_requested.connect(lambda case_id: self.open_case(case_id, "review"))
                self._show(page)

            self.work.attempt(show)

    def show_history(self) -> None:
        """Show what was changed in the open case."""
        session, pages = self.session, self.pages
        if session is not None and pages is not None and self._save_now():

            def show() -> None:
                page = HistoryPage(pages.case, session)
                page.back_requested.connect(self._go_back)
                page.destroyed_case.connect(self._on_destroyed)
                self._show(page)

            self.work.attempt(show)

    def show_keys(self) -> None:
        """Show our own card, and those that are known."""
        if self.door is not None:
            self.work.attempt(self.door.show_keys)

    def new_case(self) -> None:
        """Begin a new assessment."""
        if self.session is not None:
            self._open_case(self.session.new_case)

    def reassess(self) -> None:
        """Assess the child of the open case again, from its answers."""
        session, pages = self.session, self.pages
        if session is not None and pages is not None and self._save_now():
            case = pages.case
            self._open_case(lambda: session.reassess(case).case, "questions")

    def open_case(self, case_id: str, step: str = "child") -> None:
        """Go on with a case.

        Args:
            case_id: Its name in the vault.
            step: The step that is shown first.
        """
        session = self.session
        if session is not None:
            self._open_case(lambda: session.open_case(case_id), step)

    def show_step(self, step: str) -> None:
        """Show a step of the open case.

        Args:
            step: One of ``case_pages.STEPS``.
        """
        if self.pages is not None:
            self._flush()
            self._step = step
            page = self.pages.show(step)
            self.work.drop_passing()
            self._arrive(page)

    def show_profile(self) -> None:
        """Show who the user is."""
        if self.session is not None:
            session = self.session
            training = session.counting.training
            page = ProfilePage(session.profile, session.form.professions, training)
            page.submitted.connect(self._set_profile)
            page.trained.connect(session.counting.set_training)
            page.look_up(session)
            self._show(page)

    def show_shortcuts(self) -> None:
        """Show every key."""
        page = ShortcutsPage()
        page.back_requested.connect(self._go_back)
        self._show(page)

    def set_language(self, code: str) -> None:
        """Speak another language at once, on the page that is shown.

        Args:
            code: One of ``language.LANGUAGES``.
        """
        self._settle()
        self.look.set_language(code)
        self.language.use(code)
        library = self._entrance.library = Library(language=self.language.now)
        self.work.renew_header()
        self._connect_header()
        if self.session is None:
            self._show_way_in()
            return
        self.session.library = library
        if self.pages is None:
            self.show_home()
            return
        case, session = self.pages.case, self.session
        told = case.assessment
        form = session.form_of(told)
        case.chooser = session.chooser_for(form)
        case.set_form(form, session.guidance_for(told))
        self.pages.close()
        self._make_pages(case, session)
        self.show_step(self._step)

    def show_about(self) -> None:
        """Show versions, and what nobody has checked yet."""
        library = self._entrance.library

        def show() -> None:
            page = AboutPage(library.current(FORM_ID), library.translations(FORM_ID))
            page.back_requested.connect(self._go_back)
            self._show(page)

        self.work.attempt(show)

    def undo(self) -> None:
        """Take the last change of the open case back."""
        self._flush()
        if self.pages is not None:
            self.pages.case.undo()

    def closeEvent(self, event: QCloseEvent) -> None:
        kept = self.session is None or self._save_now()
        if not kept and not self._close_anyway:
            # The first try tells what could not be saved; the second closes.
            self._close_anyway = True
            event.ignore()
            return
        self._leave_session()
        event.accept()

    def _connect_header(self) -> None:
        header = self.work.header
        header.show_appearance(self.look.now)
        header.show_language(self.language.now)
        self.look.changed.connect(header.show_appearance)
        header.language_requested.connect(self.set_language)
        header.home_requested.connect(self.show_home)
        header.step_requested.connect(self.show_step)
        header.scheme_requested.connect(self.look.set_scheme)
        header.text_requested.connect(self.look.set_text)
        header.profile_requested.connect(self.show_profile)
        header.keys_requested.connect(self.show_keys)
        header.counts_requested.connect(self.show_counts)
        header.audit_requested.connect(self.show_audit)
        header.care_requested.connect(self.show_care)
        header.history_requested.connect(self.show_history)
        header.shortcuts_requested.connect(self.show_shortcuts)
        header.about_requested.connect(self.show_about)
        header.lock_requested.connect(self.lock)

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
            ("F6", lambda: go_to_next_pane(self.work.header, self.page)),
            ("Ctrl++", lambda: self.look.step_text(1)),
            ("Ctrl+=", lambda: self.look.step_text(1)),
            ("Ctrl+-", lambda: self.look.step_text(-1)),
            ("Ctrl+0", lambda: self.look.set_text(1.0)),
        ):
            self._keys.add(key, action)

    def _show_way_in(self, told: str = "") -> None:
        last = self.look.now.last_user
        self.work.attempt(lambda: self._show(self._entrance.page(last=last, told=told)))

    def _on_opened(self, session: Session, user: str) -> None:
        self.session = session
        self.door = DoorPages(session, self)
        self.door.page_made.connect(self._show)
        self.door.home_requested.connect(self._go_back)
        self.door.failed.connect(self.work.notice.say)
        self.look.remember_user(user)
        self._idle.begin()  # deriving the key took its time, in which nothing was pressed
        self.work.tell_standing(self._held_by_other(session))
        left_at, self._left_at = self._left_at, None
        if session.profile == Person():
            session.profile = Person(name=user)
            self.show_profile()
        elif left_at is not None and left_at[0] == user:
            self.open_case(*left_at[1:])
        elif self._entrance.practise_first:
            self.show_practice()
        else:
            self.show_home()
        # After the list of cases, which is waited for.
        self.worker.run(session.caretaker.back_up_if_due, failed=self.work.notice.say)

    def _set_profile(self, person: Person) -> None:
        """Remember who the user is, in the open case too."""
        session = self.session
        if session is None or not self._save_now():
            return
        if not self.work.attempt(lambda: session.set_profile(person)):
            return
        if self.pages is None:
            self.show_home()
            return
        case_id, signed = self.pages.case.case_id, self.pages.signed(person)
        if self.work.attempt(lambda: session.save(case_id, signed)):
            self.open_case(case_id, self._step)

    def _open_case(self, opened: Callable[[], CaseModel], step: str = "child") -> None:
        self._close_case()
        found: list[CaseModel] = []
        if not self.work.attempt(lambda: found.append(opened())):
            return
        case, session = found[0], cast(Session, self.session)
        self._make_pages(case, session)
        self.work.follow(case)
        self.show_step(step)

    def _make_pages(self, case: CaseModel, session: Session) -> None:
        self.pages = CasePages(case, session, self.work.stack)
        self.pages.step_requested.connect(self.show_step)
        self.pages.home_requested.connect(self.show_home)
        self.pages.finished.connect(self.show_home)
        self.pages.profile_requested.connect(self.show_profile)
        self.pages.reassess_requested.connect(self.reassess)
        self.pages.model_requested.connect(self._open_model)
        self.pages.countersigned.connect(self._on_countersigned)

    def _open_model(self) -> None:
        session, pages = self.session, self.pages
        practice = pages.case.practice_case if pages is not None else None
        if session is not None and practice is not None and self._save_now():
            self._open_case(lambda: open_model_answer(session, practice), "questions")

    def _on_destroyed(self) -> None:
        if self.pages is not None:  # without saving: there is nothing to save any more
            self.pages.close()
            self.pages = None
        self.show_home()
        self.work.notice.say(self.tr("The record was destroyed."))

    def _on_countersigned(self, told: str) -> None:
        self.show_home()
        self.work.notice.say(told)

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

    def _held_by_other(self, session: Session) -> str:
        holder = session.vault.holder
        if holder is None:
            return ""
        told = self.tr(
            "{name} has this open since {time}, in another window. You can read everything; "
            "nothing that you change is kept. Close the other window, then lock and unlock this."
        )
        name = holder.user or self.tr("Somebody else")
        return told.format(name=name, time=f"{holder.since.astimezone():%H:%M}")

    def _go_back(self) -> None:
        if self.session is None:
            self._show_way_in()
        elif self.pages is not None:
            self.show_step(self._step)
        else:
            self.show_home()

    def _show(self, page: QWidget) -> None:
        self._flush()
        self.work.show_passing(page)
        self._arrive(page)

    def _arrive(self, page: QWidget) -> None:
        passing = page is self.work.passing
        practice = self.pages is not None and "talk-over" in self.pages.steps
        self.work.header.show_place(
            unlocked=self.session is not None,
            step="" if passing else self._step,
            in_case=self.pages is not None,
            practice=practice,
        )
        self.work.guide.show_step(self._step if practice and not passing else "")
        cast(Page, page).focus_first()

    def _flush(self) -> None:
        if self.pages is not None:
            self.pages.flush()

    def _settle(self) -> None:
        """Let everything in hand be saved, and let every job report while its page is there."""
        self._flush()
        self.worker.wait()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall.value)

    def _close_case(self) -> None:
        self._settle()
        if self.pages is not None:
            if self.session is not None:
                self.session.count(self.pages.case)
            self.pages.close()
            self.pages = None
        self._step = ""

    def _leave_session(self) -> None:
        self._close_case()
        if self.session is not None:
            self.session.close()
            self.session = self.door = None
            self.work.tell_standing("")

    def _save_now(self) -> bool:
        """Save the open case here and now, and say whether everything is kept."""
        self._settle()
        session, pages = self.session, self.pages
        if session is None or pages is None:
            return True
        return self.work.attempt(lambda: session.save(pages.case.case_id, pages.case.assessment))
