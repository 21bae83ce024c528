"""The pages of one open case, made when they are first looked at."""

import datetime as dt
from collections.abc import Callable
from typing import Protocol, cast

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess.assessment.record import Assessment, Person
from cse_assess.assessment.review import version_of
from cse_assess.instrument.diff import diff
from cse_assess.referral.papers.catalogue import PaperId
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.panes import KeptPanes
from cse_assess_ui.models.session import Session
from cse_assess_ui.models.steps import step_of
from cse_assess_ui.pages.analysis import AnalysisPage
from cse_assess_ui.pages.assessment import AssessmentPage
from cse_assess_ui.pages.child import ChildPage
from cse_assess_ui.pages.follow_up import FollowUpPage
from cse_assess_ui.pages.hand_over import HandOverPage
from cse_assess_ui.pages.papers import PapersPage
from cse_assess_ui.pages.referral import ReferralPage
from cse_assess_ui.pages.review import ReviewPage
from cse_assess_ui.pages.talk_over import TalkOverPage
from cse_assess_ui.widgets.page_stack import PageStack
from cse_assess_ui.widgets.review_standing import ReviewStanding
from cse_assess_ui.widgets.standing import Standing
from cse_assess_ui.widgets.story import Story

STEPS = ("child", "questions", "think", "refer", "hand-over", "follow-up")
_PRACTICE_STEPS = (*STEPS, "talk-over")


class Page(Protocol):
    """What the shell asks of every page."""

    def focus_first(self) -> None:
        """Give the keyboard to where work begins."""

    def flush(self) -> None:
        """Put what is still in hand into the case."""


class CasePages(QObject):
    """Puts the pages of a case on a stack, and says where they want to go.

    Args:
        case: The case.
        session: The person at work.
        stack: What the pages are shown on.

    Signals:
        step_requested: Another step is to be shown; carries its name.
        home_requested: Back to the list of cases.
        profile_requested: The user's own details are wanted.
        finished: The case has been handed over.
        reassess_requested: The child is to be assessed again.
        model_requested: The model answer of a practice case is to open.
        countersigned: The case was countersigned; carries a sentence.
    """

    step_requested = Signal(str)
    home_requested = Signal()
    profile_requested = Signal()
    finished = Signal()
    reassess_requested = Signal()
    model_requested = Signal()
    countersigned = Signal(str)

    def __init__(self, case: CaseModel, session: Session, stack: PageStack) -> None:
        super().__init__()
        self.case = case
        self._session = session
        self._stack = stack
        self._pages: dict[str, QWidget] = {}
        self._standings: dict[str, ReviewStanding] = {}
        self._panes = KeptPanes(session.vault.folder, session.worker.run)
        self._makers: dict[str, Callable[[], QWidget]] = {
            "child": self._child,
            "questions": lambda: AssessmentPage(case, self._panes, stack),
            "think": lambda: AnalysisPage(case, session, self._panes),
            "refer": self._refer,
            "hand-over": self._hand_over,
            "follow-up": self._follow_up,
            "talk-over": self._talk_over,
            "review": self._review,
            "papers": self._papers,
        }
        self.paper: PaperId = "referral"
        self._before_papers = STEPS[0]
        self.steps = STEPS if case.practice_case is None else _PRACTICE_STEPS

    def show(self, step: str) -> QWidget:
        """Show a step's page.

        Args:
            step: One of ``STEPS``, ``review`` or ``papers``.

        Returns:
            The page.
        """
        if step != "papers":
            self._before_papers = step
        if step in ("follow-up", "talk-over", "papers") or self._is_out_of_date(step):
            self._drop(step)
        if step not in self._pages:
            page = self._makers[step]()
            self._connect(step, page)
            self._stack.addWidget(page)
            self._pages[step] = page
        if step in self._standings:
            self._standings[step].refresh()
        self._stack.setCurrentWidget(self._pages[step])
        return self._pages[step]

    def flush(self) -> None:
        """Put what is still in hand on any page into the case."""
        for page in self._pages.values():
            cast(Page, page).flush()

    def signed(self, person: Person) -> Assessment:
        """The assessment as it stands, as another assessor's."""
        return msgspec.structs.replace(self.case.assessment, assessor=person)

    def close(self) -> None:
        """Take the pages away, with everything that they show."""
        self._stack.drop(self._pages.values())
        self._pages.clear()
        self._standings.clear()

    def _drop(self, step: str) -> None:
        """Take a page away; it is made anew when it is next shown."""
        self._standings.pop(step, None)
        page = self._pages.pop(step, None)
        if page is not None:
            self._stack.drop([page])

    def _child(self) -> QWidget:
        if self.case.practice_case is not None:
            return ChildPage(self.case, Story(self.case.practice_case))
        current = self._session.forms.current
        earlier = self.case.form.version != current.version
        standing = Standing(
            self.case,
            current=current.version,
            differences=diff(self.case.form, current) if earlier else (),
            again=self.case.assessment.date < dt.datetime.now().astimezone().date(),
        )
        standing.reassess_requested.connect(self.reassess_requested)
        return ChildPage(self.case, self._with_review(standing))

    def _with_review(self, standing: QWidget) -> QWidget:
        """What others say of the case, above how it stands otherwise; nothing where both do not."""
        holder = QWidget()
        said = ReviewStanding(self.case, self._session, offers=False)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for widget in (said, standing):
            column.addWidget(widget)
        said.refreshed.connect(lambda: holder.setHidden(said.isHidden() and standing.isHidden()))
        self._follow("child", said)
        return holder

    def _follow(self, step: str, said: ReviewStanding) -> None:
        said.step_requested.connect(self.step_requested)
        said.review_requested.connect(lambda: self.step_requested.emit("review"))
        self._standings[step] = said

    def _review(self) -> QWidget:
        page = ReviewPage(self.case, self._session)
        page.step_requested.connect(self.step_requested)
        page.signed.connect(self.countersigned)
        return page

    def _papers(self) -> QWidget:
        page = PapersPage(self.case, self._session, paper=self.paper)
        page.made.connect(self._remember_paper)
        return page

    def _show_paper(self, paper: PaperId) -> None:
        self.paper = paper
        self.step_requested.emit("papers")

    def _remember_paper(self, paper: PaperId) -> None:
        """Come back to the paper that was looked at last."""
        self.paper = paper

    def _is_out_of_date(self, step: str) -> bool:
        """Whether a page shows a state of the case that it is no longer in."""
        page = self._pages.get(step)
        return isinstance(page, ReviewPage) and page.version != version_of(self.case.assessment)

    def _refer(self) -> QWidget:
        page = ReferralPage(self.case, self._session, self._panes)
        if page.standing is not None:
            self._follow("refer", page.standing)
        page.paper_requested.connect(self._show_paper)
        page.jump_requested.connect(self.jump)
        return page

    def _talk_over(self) -> QWidget:
        page = TalkOverPage(self.case)
        page.next_requested.connect(self.home_requested)
        page.model_requested.connect(self.model_requested)
        page.item_chosen.connect(lambda code: self.jump(f"answers.{code}"))
        return page

    def _hand_over(self) -> QWidget:
        page = HandOverPage(self.case, self._session, parent=self._stack)
        page.jump_requested.connect(self.jump)
        page.finished.connect(lambda: self.step_requested.emit("follow-up"))
        page.paper_requested.connect(self._show_paper)
        self._follow("hand-over", page.standing)
        return page

    def _follow_up(self) -> QWidget:
        page = FollowUpPage(self.case, self._session)
        page.changed.connect(lambda: self.step_requested.emit("follow-up"))
        page.finished.connect(self._on_followed_up)
        return page

    def _on_followed_up(self) -> None:
        if self.case.practice_case is not None:
            self.step_requested.emit("talk-over")
        else:
            self.finished.emit()

    def _connect(self, step: str, page: QWidget) -> None:
        place = self.steps.index(step) if step in self.steps else 0
        signals = cast(ChildPage, page)
        if step == "papers":
            signals.back_requested.connect(lambda: self.step_requested.emit(self._before_papers))
            return
        if place == 0:
            signals.back_requested.connect(self.home_requested)
        else:
            signals.back_requested.connect(lambda: self.step_requested.emit(self.steps[place - 1]))
        if step in ("hand-over", "follow-up", "review"):
            return  # they end by themselves
        if place < len(self.steps) - 1:
            signals.next_requested.connect(lambda: self.step_requested.emit(self.steps[place + 1]))

    def jump(self, field: str) -> None:
        """Go to where a field of the assessment is written.

        Args:
            field: Dotted path, such as ``analysis.worries``.
        """
        record, _, name = field.partition(".")
        if record == "assessor":
            self.profile_requested.emit()
            return
        step = step_of(field)
        self.step_requested.emit(step)
        page = self._pages[step]
        if isinstance(page, AssessmentPage) and record in ("answers", "notes"):
            page.show_item(name.partition(".")[0])
        if isinstance(page, ChildPage | AnalysisPage | ReferralPage):
            page.focus_field(name)
