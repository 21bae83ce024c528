"""Whether somebody else has read an assessment, and what they say; a quiet line, never a hurdle."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from cse_assess.assessment.review import Review, version_of
from cse_assess.vault.reviews import Waiting
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.models.reviews import Standing
from cse_assess_ui.models.session import Session
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.remarks import RemarkList
from cse_assess_ui.widgets.text import Label


class ReviewStanding(QFrame):
    """Tells where a case stands with those who read it; hidden where there is nothing to tell.

    Args:
        case: The case.
        session: The person at work.
        offers: Offer to ask a lead, also where nobody has said or asked anything yet.

    Signals:
        step_requested: Go to a step; carries its name.
        review_requested: The user wants to read it and countersign.
        refreshed: It is shown or hidden anew.
    """

    step_requested = Signal(str)
    review_requested = Signal()
    refreshed = Signal()

    def __init__(self, case: CaseModel, session: Session, *, offers: bool) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self._case, self._session, self._offers = case, session, offers
        self._standing: Standing | None = None
        self.told = Label()
        self.remarks = RemarkList()
        self.remarks.step_requested.connect(self.step_requested)
        self.ask = Button(self.tr("Ask my lead to read it"))
        self.ask.clicked.connect(self._on_ask)
        self.read = Button(self.tr("Read it and countersign"))
        self.read.clicked.connect(self.review_requested)
        self.problem = Notice()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        row = FlowLayout()
        row.addWidget(self.ask)
        row.addWidget(self.read)
        column.addWidget(self.told)
        column.addWidget(self.remarks)
        column.addLayout(row)
        column.addWidget(self.problem)
        self.hide()
        case.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Show how the case stands now.

        Raises:
            VaultRefused: It cannot be read.
        """
        if self._case.assessment.practice:
            return  # a practice case is talked over, and countersigned by nobody
        self._show(self._session.reviewing.standing(self._case))

    def _on_changed(self) -> None:
        """What was said stays the same while the case is written in; only its state is another."""
        standing = self._standing
        if standing is not None and standing.review is not None:
            changed = standing.review.of != version_of(self._case.assessment)
            if changed != standing.changed:
                self._show(standing._replace(changed=changed))

    def _show(self, standing: Standing) -> None:
        self._standing = standing
        review, waiting = standing.review, standing.waiting
        settled = review is not None and review.verdict == "agreed" and not standing.changed
        may_ask = self._offers and bool(standing.leads) and waiting is None and not settled
        lines = [*self._said(standing), *self._waits(standing)]
        if not lines and (may_ask or standing.may_sign):
            lines = [self._nobody(standing)]
        self.told.setText("\n".join(lines))
        self.setAccessibleName(self.told.text())
        self.remarks.show_remarks(review.remarks if review is not None else ())
        self.ask.setVisible(may_ask)
        again = self.tr("Ask my lead to read it again")
        self.ask.setText(again if review is not None else self.tr("Ask my lead to read it"))
        self.read.setVisible(standing.may_sign and not settled)
        self.setVisible(bool(lines))
        self.refreshed.emit()

    def _said(self, standing: Standing) -> list[str]:
        review = standing.review
        if review is None:
            return []
        day = _day(review.at)
        told = self._agreed(review) if review.verdict == "agreed" else self._asks(review)
        since = self.tr("It has been changed since then.") if standing.changed else ""
        return [f"{told.format(name=review.by, day=day, n=len(review.remarks))} {since}".strip()]

    def _agreed(self, review: Review) -> str:
        if not review.remarks:
            return self.tr("{name} agreed on {day}.")
        if len(review.remarks) == 1:
            return self.tr("{name} agreed on {day}, with one remark.")
        return self.tr("{name} agreed on {day}, with {n} remarks.")

    def _asks(self, review: Review) -> str:
        if len(review.remarks) == 1:
            return self.tr("{name} asks for changes: one remark ({day}).")
        return self.tr("{name} asks for changes: {n} remarks ({day}).")

    def _waits(self, standing: Standing) -> list[str]:
        waiting = standing.waiting
        if waiting is None:
            return []
        if waiting.asked is not None:
            return [self._asked(waiting, waiting.asked, again=standing.review is not None)]
        if waiting.gone is None or not (standing.leads or standing.may_sign):
            return []  # nobody could read it here: that is no news
        if standing.may_sign:
            told = self.tr("It went on {day} and is not countersigned yet.")
        else:
            told = self.tr(
                "It went on {day} before a lead had read it. That is fine: it is on the list of "
                "{names}, and you need do nothing."
            )
        return [told.format(day=_day(waiting.gone), names=", ".join(standing.leads))]

    def _asked(self, waiting: Waiting, asked: dt.datetime, *, again: bool) -> str:
        if waiting.asked_by.casefold() != self._session.vault.user.casefold():
            told = self.tr("{name} asked on {day}. Nobody has read it since.")
        elif again:
            told = self.tr("You asked again on {day}. Nobody has read it since.")
        else:
            told = self.tr("You asked on {day}. Nobody has read it yet.")
        return told.format(day=_day(asked), name=waiting.asked_by)

    def _nobody(self, standing: Standing) -> str:
        if standing.may_sign:
            return self.tr("Nobody has countersigned this yet.")
        return self.tr(
            "Nobody else has read this yet. Do not wait for that: a lead can read it now, or after "
            "you have sent it."
        )

    def _on_ask(self) -> None:
        reviewing = self._session.reviewing

        def work() -> Standing:
            reviewing.ask(self._case.case_id)
            return reviewing.standing(self._case)

        self.problem.clear()
        self._session.worker.run(work, done=self._show, failed=self.problem.say)


def _day(when: dt.datetime) -> str:
    return show_day(when.astimezone().date())
