"""The case that is open: begun, opened, gone through step by step, and left."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from cse_assess.assessment.practice import PracticeCase
from cse_assess.vault.sittings import CutOff
from cse_assess_ui import keys
from cse_assess_ui.case_pages import CasePages
from cse_assess_ui.keeping import Keeping
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.practice import begin_practice, open_model_answer
from cse_assess_ui.models.session import Session
from cse_assess_ui.models.undone import changed_places
from cse_assess_ui.pages.review import ReviewPage
from cse_assess_ui.widgets.item_card import ItemCard
from cse_assess_ui.widgets.workspace import Workspace


class OpenCase(QObject):
    """At most one case at a time, on the window's stack of pages.

    Args:
        session: The person at work.
        work: What the pages are shown in.
        keeping: Knows when a case may be left.
        parent: Its owner.

    Attributes:
        step: The step that is shown, or was shown last; empty where no case is open.
        item: The question that had the keyboard when that was last remembered.

    Signals:
        arrived: A page of the case is shown; carries it.
        home_requested: Back to the list of cases.
        profile_requested: The user's own details are wanted.
        finished: The case is done with; carries a sentence for the list of cases, or nothing.
    """

    arrived = Signal(QWidget)
    home_requested = Signal()
    profile_requested = Signal()
    finished = Signal(str)

    def __init__(
        self, session: Session, work: Workspace, keeping: Keeping, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._work, self._keeping = session, work, keeping
        self.step = self.item = self._desk_case = ""
        self._told = ""  # of what was taken back, or done again

    @property
    def pages(self) -> CasePages | None:
        """Its pages; None where no case is open."""
        return self._keeping.pages

    @property
    def leads_to_desk(self) -> bool:
        """Whether the page that is shown leads back to a lead's desk."""
        pages = self.pages
        return pages is not None and self.step == "review" and pages.case.case_id == self._desk_case

    def begin(self) -> None:
        """Begin a new assessment."""
        self._open(self._session.cases.begin)

    def open(
        self, case_id: str, step: str = "child", item: str = "", *, from_desk: bool = False
    ) -> None:
        """Go on with a case.

        Args:
            case_id: Its name in the vault.
            step: The step that is shown first.
            item: The question that is gone to there; empty for none.
            from_desk: A lead opens it from their desk, to countersign it and come back.
        """
        self._desk_case = case_id if from_desk else ""

        def go_on() -> None:
            if item:
                self.jump(f"answers.{item}")

        self._open(lambda: self._session.cases.open(case_id), step, then=go_on)

    def resume(self, cut_off: CutOff) -> None:
        """Go on where the app was cut off.

        Args:
            cut_off: Where that was.
        """
        self._open(
            lambda: self._session.cases.open(cut_off.case_id), then=lambda: self.jump(cut_off.place)
        )

    def practise(self, case: PracticeCase) -> None:
        """Begin to assess a practice case.

        Args:
            case: Which one.
        """
        self._open(lambda: begin_practice(self._session, case))

    def reassess(self) -> None:
        """Assess the child of the open case again, from its answers."""
        if self.pages is not None:
            case = self.pages.case
            self._open(lambda: self._session.cases.reassess(case).case, "questions")

    def jump(self, field: str) -> None:
        """Go to where a field of the assessment is written.

        Args:
            field: Dotted path, such as ``analysis.worries``.
        """
        if self.pages is not None:
            self.pages.jump(field)

    def show_step(self, step: str) -> None:
        """Show a step of the case.

        Args:
            step: One of ``case_pages.STEPS``.
        """
        if self.pages is not None:
            self._keeping.flush()
            self.step = step
            page = self.pages.show(step)
            if isinstance(page, ReviewPage):
                page.lead_back(to_desk=self.leads_to_desk)
            self._work.drop_passing()
            self.arrived.emit(page)

    def undo(self) -> None:
        """Take the last change back, and say which."""
        self._keeping.flush()
        if self.pages is not None:
            told = self.tr("Taken back: {where}. Do it again with {key}.")
            self._say_change(self.pages.case.undo, told, "redo")

    def redo(self) -> None:
        """Do again what was taken back, and say what."""
        self._keeping.flush()
        if self.pages is not None:
            told = self.tr("Done again: {where}. Take it back with {key}.")
            self._say_change(self.pages.case.redo, told, "undo")

    def remember_item(self) -> None:
        """Remember the question that has the keyboard, before anything takes it away."""
        widget = QApplication.focusWidget()
        while widget is not None and not isinstance(widget, ItemCard):
            widget = widget.parentWidget()
        self.item = widget.item.code if widget is not None else ""

    def renew(self) -> None:
        """Make the pages anew, in the language that the session speaks now."""
        if self.pages is None:
            return
        self._keeping.flush()
        case, session = self.pages.case, self._session
        told = case.assessment
        form = session.forms.of(told)
        case.chooser = session.forms.chooser_for(form)
        case.set_form(form, session.forms.guidance_for(told))
        self.pages.close()
        self._make_pages(case)
        pages = self.pages
        # In a turn of its own: taking the old ones apart takes as long.
        self._work.stack.when_gone(lambda: self._show_again(pages))

    def _show_again(self, pages: CasePages) -> None:
        if self.pages is pages:
            self.show_step(self.step)

    def close(self, *, counted: bool = True) -> None:
        """Take the case off the screen; whoever calls has seen to it that it is kept.

        Args:
            counted: Whether it is counted how the case stands; not where it was destroyed.
        """
        if self.pages is not None:
            if counted:
                self._session.cases.count(self.pages.case)
            self.pages.close()
            self._keeping.pages = None
        self.step = ""

    def _open(
        self,
        opened: Callable[[], CaseModel],
        step: str = "child",
        *,
        then: Callable[[], None] | None = None,
    ) -> None:
        def begin() -> None:
            found: list[CaseModel] = []
            if not self._work.attempt(lambda: found.append(opened())):
                return
            self.close()
            self._make_pages(found[0])
            self._work.follow(found[0])
            found[0].changed.connect(self._on_changed)
            self.show_step(step)
            if then is not None:
                then()

        self._keeping.then(begin)

    def _say_change(self, change: Callable[[], None], told: str, key: str) -> None:
        if self.pages is None:
            return
        case = self.pages.case
        before = case.assessment
        change()
        places = changed_places(case.form, before, case.assessment)
        if places:
            self._told = told.format(where="; ".join(places), key=keys.told(key))
            self._work.notice.say(self._told)

    def _on_changed(self) -> None:
        """Somebody goes on: what was taken back need not be said any longer."""
        if self._told and self._work.notice.text() == self._told:
            self._work.notice.clear()
        self._told = ""

    def _make_pages(self, case: CaseModel) -> None:
        pages = self._keeping.pages = CasePages(case, self._session, self._work.stack)
        pages.step_requested.connect(self.show_step)
        pages.home_requested.connect(self.home_requested)
        pages.finished.connect(lambda: self.finished.emit(""))
        pages.countersigned.connect(self.finished)
        pages.profile_requested.connect(self.profile_requested)
        pages.reassess_requested.connect(self.reassess)
        pages.model_requested.connect(self._open_model)

    def _open_model(self) -> None:
        practice = self.pages.case.practice_case if self.pages is not None else None
        if practice is not None:
            self._open(lambda: open_model_answer(self._session, practice), "questions")
