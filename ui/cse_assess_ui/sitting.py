"""One person at work in the window, from unlocking to locking."""

from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer

from cse_assess.assessment.record import Person
from cse_assess.instrument.library import Library
from cse_assess_ui.keeping import Keeping
from cse_assess_ui.models.session import Session
from cse_assess_ui.navigator import Navigator
from cse_assess_ui.open_case import OpenCase
from cse_assess_ui.widgets.workspace import Workspace


class LeftAt(NamedTuple):
    """Where somebody was when the window was locked, to go on there.

    Attributes:
        user: Who.
        case_id: In which case.
        step: At which step of it.
        item: At which question; empty for none.
    """

    user: str
    case_id: str
    step: str
    item: str = ""


class Sitting(QObject):
    """Puts together what one person works with.

    Args:
        session: The person.
        user: The name by which they came in.
        work: What the pages are shown in.
        parent: Its owner.

    Attributes:
        session: The person.
        keeping: Knows when the open case may be left.
        case: The case that is open, if one is.
        places: The pages beside it.
    """

    def __init__(self, session: Session, user: str, work: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self.session, self._user, self._work = session, user, work
        self._ended = False
        self.keeping = Keeping(session, self)
        self.case = OpenCase(session, work, self.keeping, self)
        self.places = Navigator(session, self.case, work, self.keeping, self)

    def begin(self, left_at: LeftAt | None, *, practise: bool = False) -> None:
        """Show where work begins: where it was left, or the list of cases.

        Args:
            left_at: Where somebody was when the window was locked.
            practise: They want to try a practice case first.
        """
        # In a turn of its own: it is the largest part of coming in.
        QTimer.singleShot(0, self, lambda: self._begin(left_at, practise=practise))

    def _begin(self, left_at: LeftAt | None, *, practise: bool) -> None:
        session = self.session
        if self._ended:
            return
        if session.profile.person == Person():
            session.profile.person = Person(name=self._user)
            self.places.show_profile()
        elif left_at is not None and left_at.user == self._user:
            self.case.open(left_at.case_id, left_at.step, left_at.item)
        elif practise:
            self.places.show_practice()
        else:
            self.places.show_home()
        # After the list of cases, which is waited for.
        session.worker.run(session.cases.warm_up, quiet=True)
        back_up = session.caretaker.back_up_if_due
        session.worker.run(back_up, failed=self._work.notice.say, quiet=True)
        if session.vault.migrated_from is not None:
            told = self.tr(
                "What is kept here was brought up to date for this version of the app. Nothing "
                "was lost."
            )
            # Last, so that nothing that is still being opened takes it away.
            session.worker.when_idle(lambda: self._work.notice.say(told))

    def renew(self, library: Library) -> None:
        """Show everything again, in another language.

        Args:
            library: The forms at hand, in that language.
        """
        self.session.forms.library = library
        if self.case.pages is None:
            self.places.renew()
        else:
            self.case.renew()

    @property
    def left_at(self) -> LeftAt | None:
        """Where the user is; None where no case is open."""
        pages = self.case.pages
        if pages is None:
            return None
        item = self.case.item if self.case.step == "questions" else ""
        return LeftAt(self._user, pages.case.case_id, self.case.step, item)

    def held_by_other(self) -> str:
        """What is said for as long as another window holds the vault; empty where none does."""
        holder = self.session.vault.holder
        if holder is None:
            return ""
        told = self.tr(
            "{name} has this open since {time}, in another window. You can read everything; "
            "nothing that you change is kept. Close the other window, then lock and unlock this."
        )
        name = holder.user or self.tr("Somebody else")
        return told.format(name=name, time=f"{holder.since.astimezone():%H:%M}")

    def end(self) -> None:
        """Leave the case, which is kept, and close the vault behind it; nothing waits for that."""
        self._ended = True
        self.case.close()
        self.session.worker.run(self.session.vault.close)
        self.deleteLater()
