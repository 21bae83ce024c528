"""The pages beside a case: the list of cases, and what the menu of places leads to."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cse_assess.assessment.practice import PracticeCase
from cse_assess.assessment.practice import cases as practice_cases
from cse_assess.assessment.record import Person
from cse_assess_ui.door_pages import DoorPages
from cse_assess_ui.keeping import Keeping
from cse_assess_ui.models import referring
from cse_assess_ui.models.audit import Auditing
from cse_assess_ui.models.counts import Counts
from cse_assess_ui.models.lead_desk import LeadDesk
from cse_assess_ui.models.places import place_told
from cse_assess_ui.models.session import Session
from cse_assess_ui.models.trail import TrailRead
from cse_assess_ui.open_case import OpenCase
from cse_assess_ui.pages.audit import AuditPage
from cse_assess_ui.pages.care import CarePage
from cse_assess_ui.pages.counts import CountsPage
from cse_assess_ui.pages.history import HistoryPage
from cse_assess_ui.pages.home import HomePage
from cse_assess_ui.pages.lead_desk import LeadDeskPage
from cse_assess_ui.pages.practise import PractisePage
from cse_assess_ui.pages.profile import ProfilePage
from cse_assess_ui.pages.settings import SettingsPage
from cse_assess_ui.pages.trail import TrailPage
from cse_assess_ui.widgets.header import Header
from cse_assess_ui.widgets.workspace import Workspace

_Beside = CarePage | CountsPage | AuditPage | HistoryPage | SettingsPage | LeadDeskPage | TrailPage


class Navigator(QObject):
    """Makes the pages beside a case, each anew when it is wanted.

    Args:
        session: The person at work.
        case: The case that is open, if one is.
        work: Where a refusal is told.
        keeping: Knows when a case may be left.
        parent: Its owner.

    Attributes:
        door: The front door's pages, and the page of cards and keys.

    Signals:
        page_made: A page is to be shown.
    """

    page_made = Signal(QWidget)

    def __init__(
        self,
        session: Session,
        case: OpenCase,
        work: Workspace,
        keeping: Keeping,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._case, self._work, self._keeping = session, case, work, keeping
        self.door = DoorPages(session, self)
        self.door.page_made.connect(self.page_made)
        self.door.home_requested.connect(self._leave)
        self._way_back: Callable[[], None] = self.go_back
        self.door.failed.connect(work.notice.say)
        case.home_requested.connect(lambda: self._on_finished(""))
        case.profile_requested.connect(self.show_profile)
        case.finished.connect(self._on_finished)

    def attend(self, header: Header) -> None:
        """Go where the header says, for as long as both are there."""
        header.home_requested.connect(self.show_home)
        header.step_requested.connect(self._case.show_step)
        header.profile_requested.connect(self.show_profile)
        header.keys_requested.connect(self.show_keys)
        header.desk_requested.connect(self.show_desk)
        header.settings_requested.connect(self.show_settings)
        header.counts_requested.connect(self.show_counts)
        header.audit_requested.connect(self.show_audit)
        header.care_requested.connect(self.show_care)
        header.history_requested.connect(self.show_history)

    def show_home(self) -> None:
        """Show the list of cases, or a front door's referrals."""
        self._keeping.then(self._home)

    def go_back(self) -> None:
        """Back to the step of the case that is open, or to where work begins."""
        if self._case.pages is not None:
            self._case.show_step(self._case.step)
        else:
            self.show_home()

    def show_practice(self) -> None:
        """Show the practice cases."""
        worker, say = self._session.worker, self._work.notice.say
        worker.run(practice_cases, done=self._show_practice, failed=say)

    def _show_practice(self, found: Sequence[PracticeCase]) -> None:
        session = self._session
        page = PractisePage(
            found, session.forms.current.professions, session.profile.person.profession
        )
        page.back_requested.connect(self.show_home)
        page.chosen.connect(self._case.practise)
        self.page_made.emit(page)

    def show_profile(self) -> None:
        """Show who the user is."""
        session = self._session
        training = session.counting.training
        page = ProfilePage(session.profile.person, session.forms.current.professions, training)
        page.submitted.connect(self._set_profile)
        page.trained.connect(session.counting.set_training)
        page.look_up(session)
        self.page_made.emit(page)

    def show_desk(self) -> None:
        """Show a lead what waits, and lead on from there and back."""
        session = self._session

        def page() -> LeadDeskPage:
            made = LeadDeskPage(LeadDesk(session), session.worker)
            made.review_requested.connect(
                lambda case_id: self._case.open(case_id, "review", from_desk=True)
            )
            for asked, show in (
                (made.counts_requested, self.show_counts),
                (made.audit_requested, self.show_audit),
                (made.care_requested, self.show_care),
                (made.keys_requested, self.show_keys),
                (made.trail_requested, self.show_trail),
            ):
                asked.connect(partial(self._from_desk, show))
            return made

        self._beside(page)

    def show_trail(self) -> None:
        """Show who did what."""
        session = self._session
        self._beside(lambda: TrailPage(TrailRead(session.vault), session.worker))

    def show_keys(self) -> None:
        """Show our own card, and those that are known."""
        self._way_back = self.go_back
        self.door.show_keys()

    def show_settings(self) -> None:
        """Show what can be set, and who has set it."""
        self._beside(lambda: SettingsPage(self._session.settings))

    def undo(self) -> None:
        """Take the last change back: of the page beside the case, or else of the case."""
        page = self._work.page
        if isinstance(page, SettingsPage):
            page.undo()
        else:
            self._case.undo()

    def renew(self) -> None:
        """Show the page again in the language that the window speaks now, or where work begins."""
        if isinstance(self._work.page, SettingsPage):
            self.show_settings()
        else:
            self.show_home()

    def show_care(self) -> None:
        """Show who may come in, and what keeps the cases from being lost."""
        self._beside(lambda: CarePage(self._session.caretaker))

    def show_counts(self) -> None:
        """Show how the tool was used."""
        self._beside(lambda: CountsPage(Counts(self._session), self._session.worker))

    def show_audit(self) -> None:
        """Show finished cases that chance draws, to be looked at by two people."""

        def page() -> AuditPage:
            made = AuditPage(Auditing(self._session), self._session.worker)
            made.case_requested.connect(lambda case_id: self._case.open(case_id, "review"))
            return made

        self._beside(page)

    def show_history(self) -> None:
        """Show what was changed in the open case."""
        pages = self._case.pages
        if pages is None:
            return

        def page() -> HistoryPage:
            made = HistoryPage(pages.case, self._session)
            made.destroyed_case.connect(self._on_destroyed)
            return made

        self._beside(page)

    def take_answer(self, path: Path) -> None:
        """Take a front door's answer in, and show the case that it is about.

        Args:
            path: The file.
        """
        self._session.worker.run(
            lambda: referring.take_answer(self._session, path),
            done=lambda taken: self._case.open(taken[0], "follow-up"),
            failed=self._work.notice.say,
        )

    def _from_desk(self, show: Callable[[], None]) -> None:
        """Show a page that leads back to the desk."""
        show()
        self._way_back = self.show_desk

    def _leave(self) -> None:
        """Back to wherever the page beside a case was asked for."""
        way, self._way_back = self._way_back, self.go_back
        way()

    def _beside(self, make: Callable[[], _Beside]) -> None:
        """Show a page that reads what is kept, and leads back to where the user was."""
        self._way_back = self.go_back

        def show() -> None:
            page = make()
            page.back_requested.connect(self._leave)
            self.page_made.emit(page)

        self._keeping.then(lambda: self._work.attempt(show))

    def _home(self) -> None:
        session = self._session
        self._case.close()
        if session.role == "front-door":
            self._work.attempt(self.door.show_inbox)
            return
        page = HomePage(practice=session.settings.now.practice)
        page.new_requested.connect(self._case.begin)
        page.practice_requested.connect(self.show_practice)
        page.case_requested.connect(self._case.open)
        page.review_requested.connect(lambda case_id: self._case.open(case_id, "review"))
        page.progress_requested.connect(lambda case_id: self._case.open(case_id, "follow-up"))
        page.answer_chosen.connect(self.take_answer)
        page.desk_button.setVisible(session.role == "lead")
        page.desk_requested.connect(self.show_desk)
        page.load(session.listing, session.worker)
        cut_off, session.vault.cut_off = session.vault.cut_off, None
        if cut_off is not None:
            page.show_cut_off(cut_off, place_told(session.forms.current, cut_off.place))
            page.resume_requested.connect(self._case.resume)
        self.page_made.emit(page)

    def _set_profile(self, person: Person) -> None:
        """Remember who the user is, in the open case too."""
        session, pages = self._session, self._case.pages

        def remember() -> None:
            if not self._work.attempt(lambda: session.profile.set(person)):
                return
            if pages is None:
                self.show_home()
                return
            case_id, signed = pages.case.case_id, pages.signed(person)
            if self._work.attempt(lambda: session.cases.save(case_id, signed)):
                self._case.open(case_id, self._case.step)

        self._keeping.then(remember)

    def _on_destroyed(self) -> None:
        self._case.close(counted=False)  # there is nothing to keep any more
        self._on_finished(self.tr("The record was destroyed."))

    def _on_finished(self, told: str) -> None:
        to_desk = self._case.leads_to_desk

        def go() -> None:
            if to_desk:
                self._case.close()
                self.show_desk()
            else:
                self._home()
            if told:
                self._work.notice.say(told)

        self._keeping.then(go)
