"""The history of a case: every change, what stood there before, and what was handed over."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cse_assess.assessment.record import Assessment
from cse_assess.errors import Refusal
from cse_assess.instrument.definition import Form
from cse_assess.vault.versions import Change
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.models.places import place_told, value_told
from cse_assess_ui.models.session import Session
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.notice import Notice
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
    """

    back_requested = Signal()
    destroyed_case = Signal()

    def __init__(self, case: CaseModel, session: Session) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._case, self._session = case, session
        self._changes = session.vault.changes(case.case_id)[::-1]
        self.rows: list[_ChangeRow] = []
        self.notice = Notice()
        self.more = Button(self.tr("Show more"))
        self.more.clicked.connect(self._show_more)
        self.back = Button(self.tr("Back to the case"), "primary")
        self.back.clicked.connect(self.back_requested)
        self.destroy_button = Button(self.tr("Destroy this record…"))
        self.sure = Button(self.tr("Destroy it for good"))
        self.leave = Button(self.tr("Keep it"))
        self.destroy_button.clicked.connect(lambda: self._ask(sure=True))
        self.leave.clicked.connect(lambda: self._ask(sure=False))
        self.sure.clicked.connect(self._on_destroy)
        self.warning = Label(
            self.tr(
                "Everything about this child goes: answers, words, earlier states, referrals and "
                "answers. It cannot be undone. What stays is that a record was destroyed, by whom "
                "and when. Backups keep theirs until they are taken away; a disk may keep traces."
            )
        )
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self._lay_out()
        self._ask(sure=False)
        self._show_more()

    def focus_first(self) -> None:
        """Give the keyboard to the way back."""
        self.back.setFocus()

    def flush(self) -> None:
        """Nothing is written on this page."""

    def _lay_out(self) -> None:
        column = ReadingColumn()
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
        if not self._changes:
            column.add(Label(self.tr("Nothing has been changed since it was begun.")))
        holder = QWidget()
        holder.setLayout(self._list)
        column.add(holder)
        column.add_left(self.more)
        column.add_left(self.back, space=8)
        column.add(Label(self.tr("When it is no longer needed"), "heading"), space=24)
        due = self._session.due_to_go(self._case.case_id)
        told = (
            self.tr(
                "This record is due to be destroyed since {day}. The record of truth is your "
                "organisation's own system: see that it is there first."
            ).format(day=show_day(due))
            if due
            else self.tr("This is a working copy. It is not due to be destroyed yet.")
        )
        column.add(Label(told, "muted"))
        column.add(self.warning)
        column.add_left(self.destroy_button, self.sure, self.leave)
        column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def _ask(self, *, sure: bool) -> None:
        self.destroy_button.setHidden(sure)
        for widget in (self.warning, self.sure, self.leave):
            widget.setHidden(not sure)
        if sure:
            self.leave.setFocus()

    def _show_more(self) -> None:
        start = len(self.rows)
        for change in self._changes[start : start + _AT_ONCE]:
            row = _ChangeRow(change, self._case.form)
            row.compare.clicked.connect(lambda _, row=row: self._compare(row))
            self.rows.append(row)
            self._list.addWidget(row)
        self.more.setHidden(len(self.rows) >= len(self._changes))

    def _compare(self, row: "_ChangeRow") -> None:
        place = self.rows.index(row)
        try:
            before = self._session.vault.before(self._case.case_id, row.change.id)
            after = (
                self._session.vault.before(self._case.case_id, self.rows[place - 1].change.id)
                if place
                else self._session.vault.load(self._case.case_id)
            )
        except Refusal as refusal:
            self.notice.say(str(refusal))
            return
        row.show_difference(before, after)

    def _on_destroy(self) -> None:
        self._session.worker.run(
            lambda: self._session.destroy(self._case.case_id),
            done=lambda _: self.destroyed_case.emit(),
            failed=self.notice.say,
        )


class _ChangeRow(QFrame):
    """One change.

    Args:
        change: The change.
        form: The case's form.
    """

    def __init__(self, change: Change, form: Form) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.change = change
        self._form = form
        local = change.at.astimezone()
        self.title = Label(
            self.tr("{day}, {time}: {user}").format(
                day=show_day(local.date()), time=f"{local:%H:%M}", user=change.user
            ),
            "subheading",
        )
        places = dict.fromkeys(place_told(form, place) for place in change.places)
        self.places = Label("; ".join(places), "small")
        self.compare = Button(self.tr("What stood there before?"), "quiet")
        self.compare.setAccessibleDescription(self.title.text())
        self.difference = Label()
        self.difference.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.places)
        row = FlowLayout()
        row.addWidget(self.compare)
        column.addLayout(row)
        column.addWidget(self.difference)

    def show_difference(self, before: Assessment, after: Assessment) -> None:
        """Show what stood in each place before and after.

        Args:
            before: The state before the change.
            after: The state after it.
        """
        lines = []
        for place in self.change.places:
            old = value_told(self._form, before, place)
            new = value_told(self._form, after, place)
            told = self.tr("{place}\nBefore: {old}\nAfter: {new}")
            nothing, words = self.tr("nothing"), place_told(self._form, place)
            lines.append(told.format(place=words, old=old or nothing, new=new or nothing))
        self.difference.setText("\n\n".join(lines))
        self.difference.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.difference.show()
