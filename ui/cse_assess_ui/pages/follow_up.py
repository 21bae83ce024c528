"""Following up: what became of the referral, and what to do while nothing is heard."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from cse_assess.assessment import decisions
from cse_assess.assessment.follow_up import HandOver
from cse_assess.vault.entries import CaseEntry
from cse_assess_ui.models import hand_overs, referring
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.hand_overs import Standings
from cse_assess_ui.models.session import Session
from cse_assess_ui.system.documents import documents
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.referral_progress import ReferralProgress
from cse_assess_ui.widgets.text import Label


class FollowUpPage(QWidget):
    """Shows every handing over of a case with what the front door has said.

    Made anew each time that it is shown.

    Args:
        case: The case.
        session: The person at work.
        today: The present day, if not the computer's.

    Signals:
        back_requested: Back to handing over.
        changed: Something was noted or taken in; the page is to be made anew.
        finished: Back to the list of cases.
    """

    back_requested = Signal()
    changed = Signal()
    finished = Signal()

    def __init__(self, case: CaseModel, session: Session, *, today: dt.date | None = None) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._case, self._session = case, session
        entry = session.vault.cases.entry(case.case_id)
        self.shown = self._progress(entry, today or dt.datetime.now().astimezone().date())
        self.problem = Notice()
        self.open_answer = Button(self.tr("Open their answer…"))
        self.open_answer.clicked.connect(self._on_open)
        self.again = Button(self.tr("Hand it over again"))
        self.again.clicked.connect(self.back_requested)
        # Until they have decided, going away is not what this page is for.
        decided = bool(self.shown) and all(one.decided for one in self.shown)
        self.done = Button(self.tr("Back to my cases"), "primary" if decided else "")
        self.done.clicked.connect(self.finished)
        self._lay_out()

    def focus_first(self) -> None:
        """Give the keyboard to what most likely comes next."""
        newest = self.shown[0] if self.shown else None
        if newest is not None and not newest.sent_button.isHidden():
            newest.sent_button.setFocus()
        elif newest is not None and not newest.told_field.isHidden():
            newest.told_field.setFocus()
        elif newest is not None:
            self.open_answer.setFocus()
        else:
            self.again.setFocus()

    def flush(self) -> None:
        """What is written here is kept by its button alone."""

    def take(self, path: Path) -> None:
        """Take a front door's answer in.

        Args:
            path: The file.
        """
        self._run(lambda: referring.take_answer(self._session, path))

    def _progress(self, entry: CaseEntry, today: dt.date) -> list[ReferralProgress]:
        standings, known = Standings(), (decisions.load(), self._session.forms.library.language)
        shown = []
        for made in reversed(entry.hand_overs):
            said = tuple(one for one in entry.receipts if one.reference == made.reference)
            days = self._case.form.acknowledge_working_days
            stands = standings.of(made, said, today=today, working_days=days)
            one = ReferralProgress(made, said, stands, known, self._session.profile.person)
            one.sent.connect(lambda made=made: self._mark(hand_overs.sent(made)))
            one.told.connect(lambda words, made=made: self._mark(hand_overs.told(made, words)))
            shown.append(one)
        return shown

    def _lay_out(self) -> None:
        column = ReadingColumn()
        column.add(Label(self.tr("Follow up"), "title"))
        if not self.shown:
            column.add(
                Label(
                    self.tr(
                        "Nothing has been handed over yet. When it has, this page tells "
                        "whether they have it and what they decide."
                    )
                )
            )
        column.add(self.problem)
        for one in self.shown:
            column.add(one)
        self.again.setText(self.tr("Hand it over again") if self.shown else self.tr("Hand it over"))
        column.add_left(self.done, self.open_answer, self.again, space=8)
        self.open_answer.setHidden(not self.shown)
        column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def _on_open(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Their answer"),
            str(documents()),
            self.tr("Sealed answers (*.age);;All files (*)"),
        )
        if path:
            self.take(Path(path))

    def _mark(self, made: HandOver) -> None:
        self._run(lambda: self._session.vault.referrals.hand_over(self._case.case_id, made))

    def _run(self, work: Callable[[], object]) -> None:
        self._session.worker.run(work, done=lambda _: self.changed.emit(), failed=self.problem.say)
