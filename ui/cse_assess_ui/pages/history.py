"""The history of a case: every change, what stood there before, and what was handed over."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess.assessment.record import Assessment
from cse_assess.assessment.summary import initials
from cse_assess.errors import Refusal
from cse_assess.vault.entries import CaseEntry
from cse_assess.vault.versions import Change
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.models.session import Session
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.change_row import ChangeRow
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.in_steps import one_by_one, settle
from cse_assess_ui.widgets.keyboard import let_go
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.tab_order import order_tabs
from cse_assess_ui.widgets.text import Label

_AT_ONCE = 50


class HistoryPage(QWidget):
    """Lists the changes of a case, newest first, each with what stood there before.

    Args:
        case: The case.
        session: The person at work.

    Signals:
        back_requested: Back to the case.
        destroyed_case: The case is gone.
        shown: The changes are listed.
    """

    back_requested = Signal()
    destroyed_case = Signal()
    shown = Signal()

    def __init__(self, case: CaseModel, session: Session) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._case, self._session = case, session
        self._changes: list[Change] = []
        self.rows: list[ChangeRow] = []
        self._listed = 0
        self.notice = Notice()
        self.reading = Label(self.tr("Reading the history…"), "muted")
        self.more = Button(self.tr("Show more"))
        self.more.clicked.connect(self._show_more)
        self.back = Button(self.tr("Back to the case"))
        self.back.clicked.connect(self.back_requested)
        self.destroy_button = Button(self.tr("Destroy this record…"))
        self.sure = Button(self.tr("Destroy it for good"))
        self.leave = Button(self.tr("Keep it"))
        self.destroy_button.clicked.connect(self._on_destroy_wanted)
        self.leave.clicked.connect(self._on_left)
        self.sure.clicked.connect(self._on_destroy)
        self.warning = Label(
            self.tr(
                "Everything about this child goes: answers, words, earlier states, referrals and "
                "answers. It cannot be undone. What stays is that a record was destroyed, by whom "
                "and when. Backups keep theirs until they are taken away; a disk may keep traces."
            )
        )
        self.what_goes = Label("", "subheading")
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self._lay_out()
        self._show_question(shown=False)
        self.more.hide()
        self._column.steps.finished.connect(self._on_listed)
        session.worker.run(self._read, done=self._on_read, failed=self._on_failed)

    def focus_first(self) -> None:
        """Give the keyboard to the way back."""
        self.back.setFocus()

    def flush(self) -> None:
        """Nothing is written on this page."""

    def _lay_out(self) -> None:
        self._column = column = ReadingColumn()
        column.add_left(self.back)
        column.add(Label(self.tr("History"), "title"))
        column.add(
            Label(
                self.tr(
                    "Who changed what, and what stood there before. What was handed over is kept "
                    "as it was; a correction is added, never written over it."
                ),
                "muted",
            )
        )
        column.add(self.notice)
        column.add(self.reading)
        holder = QWidget()
        holder.setLayout(self._list)
        column.add(holder)
        column.add_left(self.more)
        column.add(Label(self.tr("When it is no longer needed"), "heading"), space=24)
        due = self._session.listing.due_to_go(self._case.case_id)
        told = (
            self.tr(
                "This record is due to be destroyed since {day}. The record of truth is your "
                "organisation's own system: see that it is there first."
            ).format(day=show_day(due))
            if due
            else self.tr("This is a working copy. It is not due to be destroyed yet.")
        )
        column.add(Label(told, "muted"))
        column.add(self.what_goes)
        column.add(self.warning)
        column.add_left(self.destroy_button, self.sure, self.leave)
        column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def _show_question(self, *, shown: bool) -> None:
        for widget in (self.what_goes, self.warning, self.sure, self.leave):
            widget.setVisible(shown)

    def _on_destroy_wanted(self) -> None:
        """Say exactly what would go; the keyboard is on the button that keeps it."""
        self._show_question(shown=True)
        settle(self._column.content)
        self.leave.setFocus()
        self.destroy_button.hide()

    def _on_left(self) -> None:
        self.destroy_button.show()
        self.destroy_button.setFocus()
        self._show_question(shown=False)

    def _read(self) -> tuple[list[Change], CaseEntry | None]:
        """The changes, newest first, and the case; on the worker's thread."""
        changes = self._session.vault.cases.changes(self._case.case_id)[::-1]
        try:
            return changes, self._session.vault.cases.entry(self._case.case_id)
        except Refusal:
            return changes, None  # what cannot be read can be destroyed all the same

    def _on_read(self, found: tuple[list[Change], CaseEntry | None]) -> None:
        self._changes, entry = found
        self.reading.setText(self.tr("Nothing has been changed since it was begun."))
        self.reading.setHidden(bool(self._changes))
        if entry is not None:
            self._tell_what_goes(entry)
        self._show_more()

    def _on_failed(self, told: str) -> None:
        self.reading.hide()
        self.notice.say(told)

    def _tell_what_goes(self, entry: CaseEntry) -> None:
        counts = self.tr(
            "Goes: {who}, changes: {changes}, referrals: {made}, front doors' answers: {said}."
        )
        self.what_goes.setText(
            counts.format(
                who=initials(self._case.assessment.child) or self.tr("a case without a name"),
                changes=len(self._changes),
                made=len(entry.hand_overs),
                said=len(entry.receipts),
            )
        )

    def _show_more(self) -> None:
        start = self._listed
        fresh = self._changes[start : start + _AT_ONCE]
        self._listed += len(fresh)
        asked_for = self.more.hasFocus()
        let_go(self.more)
        self.more.setHidden(self._listed >= len(self._changes))
        self._column.fill(one_by_one(partial(self._add, change) for change in fresh))
        if asked_for:
            self._column.go_to(lambda: self._focus_row(start))

    def _focus_row(self, place: int) -> bool:
        if place >= len(self.rows):
            return False
        self.rows[place].compare.setFocus()
        return True

    def _add(self, change: Change) -> None:
        row = ChangeRow(change, self._case.form)
        row.compare.clicked.connect(lambda: self._compare(row))
        self.rows.append(row)
        self._list.addWidget(row)

    def _on_listed(self) -> None:
        order_tabs(self._column)
        self.shown.emit()

    def _compare(self, row: ChangeRow) -> None:
        place, case_id, cases = self.rows.index(row), self._case.case_id, self._session.vault.cases
        since = self.rows[place - 1].change.id if place else None

        def work() -> tuple[Assessment, Assessment]:
            after = cases.load(case_id) if since is None else cases.before(case_id, since)
            return cases.before(case_id, row.change.id), after

        self._session.worker.run(
            work, done=lambda found: row.show_difference(*found), failed=self.notice.say
        )

    def _on_destroy(self) -> None:
        self._session.worker.run(
            lambda: self._session.cases.destroy(self._case.case_id),
            done=lambda _: self.destroyed_case.emit(),
            failed=self.notice.say,
        )
