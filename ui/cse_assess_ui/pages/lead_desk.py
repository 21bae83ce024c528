"""The lead's desk: what waits for a signature, counts, audit, people and cards, backups."""

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess_ui.models.case_list import CaseRow
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.models.lead_desk import Audited, Known, LeadDesk, Quarter, Signatures
from cse_assess_ui.operations import Worker
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.case_row import CaseButton
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.desk_card import DeskCard
from cse_assess_ui.widgets.in_steps import InSteps, one_by_one
from cse_assess_ui.widgets.tab_order import order_tabs
from cse_assess_ui.widgets.text import Label

_FIRST, _MORE = 3, 20


class LeadDeskPage(QWidget):
    """One card for each thing that may wait, each with the way there.

    Args:
        desk: Looks how things stand.
        worker: Runs that.

    Signals:
        back_requested: Back to where the user was.
        review_requested: A case is to be read and countersigned; carries its id.
        counts_requested: The counts are to be shown.
        audit_requested: The audit is to be shown.
        care_requested: People, the recovery code and backups are to be shown.
        keys_requested: Cards and keys are to be shown.
        trail_requested: Who did what is to be shown.
        looked: How everything stands is shown.
    """

    back_requested = Signal()
    review_requested = Signal(str)
    counts_requested = Signal()
    audit_requested = Signal()
    care_requested = Signal()
    keys_requested = Signal()
    trail_requested = Signal()
    looked = Signal()

    def __init__(self, desk: LeadDesk, worker: Worker) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._desk, self._worker = desk, worker
        self._waiting: tuple[CaseRow, ...] = ()
        self._to_destroy = 0
        self.cases: list[CaseButton] = []
        self.back = Button(self.tr("Back to your cases"))
        self.back.clicked.connect(self.back_requested)
        self.to_sign = DeskCard(self.tr("To countersign"), self.tr("Show more"))
        self.to_sign.chosen.connect(lambda _: self._show_more())
        self.to_sign.buttons[0].hide()
        self.counts = DeskCard(self.tr("Counts"), self.tr("See the counts"))
        self.audit = DeskCard(self.tr("Audit"), self.tr("Go to the audit"))
        self.people = DeskCard(
            self.tr("People and cards"), self.tr("People"), self.tr("Cards and keys")
        )
        self.safe = DeskCard(
            self.tr("Safekeeping"), self.tr("Back up or check"), self.tr("Who did what")
        )
        self._steps = InSteps(self.to_sign)
        self._steps.grew.connect(self._order)
        self._connect()
        self._lay_out()
        self.look()

    def focus_first(self) -> None:
        """Give the keyboard to the first case, or to the way back while there is none."""
        (self.cases[0] if self.cases else self.back).setFocus()

    def flush(self) -> None:
        """Nothing is written on this page."""

    def look(self) -> None:
        """See how everything stands; each card says so as soon as it is known."""
        self._ask(self._desk.signatures, self._show_signatures, self.to_sign)
        self._ask(self._desk.quarter, self._show_quarter, self.counts)
        self._ask(self._desk.audited, self._show_audit, self.audit)
        self._ask(self._desk.known, self._show_known, self.people)
        self._ask(self._desk.last_backup, self._show_backup, self.safe)
        self._worker.run(lambda: None, done=lambda _: self.looked.emit())

    def _connect(self) -> None:
        self.counts.chosen.connect(lambda _: self.counts_requested.emit())
        self.audit.chosen.connect(lambda _: self.audit_requested.emit())
        self.people.chosen.connect(
            lambda place: (self.keys_requested if place else self.care_requested).emit()
        )
        self.safe.chosen.connect(
            lambda place: (self.trail_requested if place else self.care_requested).emit()
        )

    def _lay_out(self) -> None:
        self._column = column = ReadingColumn()
        column.add_left(self.back)
        column.add(Label(self.tr("Lead's desk"), "title"))
        for card in (self.to_sign, self.counts, self.audit, self.people, self.safe):
            column.add(card)
        column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def _ask(self, look: Callable[[], object], show: Callable[[Any], None], card: DeskCard) -> None:
        self._worker.run(look, done=show, failed=card.fail)

    def _order(self) -> None:
        order_tabs(self._column)

    def _show_signatures(self, found: Signatures) -> None:
        count = len(found.rows)
        self._waiting = found.rows
        self._to_destroy = found.to_destroy
        if not count:
            self.to_sign.tell(self.tr("Nothing waits for your signature."))
            return
        told = self.tr("A referral never waits for you; this is read after, the urgent ones first.")
        waits = self.tr("Waiting for you: {count}").format(count=count)
        if found.urgent:
            urgent = self.tr("of which went urgently: {count}").format(count=found.urgent)
            waits = f"{waits}, {urgent}"
        self.to_sign.tell(told, waits)
        self._show_more(_FIRST)

    def _show_more(self, count: int = _MORE) -> None:
        """Show some more of what waits; a hundred are not made in one go."""
        begun = len(self.cases)
        fresh = self._waiting[begun : begun + count]
        more = self.to_sign.buttons[0]
        left = len(self._waiting) - begun - len(fresh)
        more.setVisible(bool(left))
        more.setText(self.tr("Show more ({count})").format(count=left))
        self._steps.begin(one_by_one(partial(self._add_case, row) for row in fresh))

    def _add_case(self, row: CaseRow) -> None:
        button = CaseButton(row, to_sign=True)
        button.clicked.connect(lambda: self.review_requested.emit(row.id))
        self.to_sign.inside.addWidget(button)
        self.cases.append(button)

    def _show_quarter(self, found: Quarter) -> None:
        label = found.period.label
        if found.released is not None:
            told = self.tr("{period}: released on {day}. It gives the same numbers for good.")
            self.counts.tell(told.format(period=label, day=show_day(found.released)))
        elif found.closed_off:
            told = self.tr("{other} was released, which shares days with {period}.")
            self.counts.tell(told.format(other=found.closed_off, period=label))
        elif not found.steps:
            self.counts.tell(self.tr("{period}: nothing was counted.").format(period=label))
        else:
            self.counts.tell(
                self.tr("You see them, and what is hidden in them and why, before you save them."),
                self.tr("{period} is over and not released yet").format(period=label),
            )

    def _show_audit(self, found: Audited) -> None:
        if found.cases is None:
            told = self.tr("No sample is open. Chance draws a few cases, and two people look.")
            if found.closed is not None:
                last = self.tr("The last one was drawn on {day}.")
                told = f"{told} {last.format(day=show_day(found.closed))}"
            self.audit.tell(told)
            return
        told = self.tr("You have finished {done} of {count} cases.")
        open_ = found.done < found.cases
        self.audit.tell(
            told.format(done=found.done, count=found.cases),
            self.tr("A sample is open") if open_ else "",
        )

    def _show_known(self, found: Known) -> None:
        told = [
            self.tr("People who may come in: {people}, of which leads: {leads}.").format(
                people=found.people, leads=found.leads
            ),
            self.tr("Cards and listings that are known: {count}.").format(count=found.cards),
        ]
        waits = ""
        if found.ending:
            name, day = found.ending[0]
            waits = self.tr("The card of {name} ends on {day}").format(name=name, day=show_day(day))
        elif not found.recovery:
            waits = self.tr("There is no recovery code yet")
            told.append(self.tr("Without one, a forgotten passphrase may lock everybody out."))
        self.people.tell(" ".join(told), waits)

    def _show_backup(self, last: dt.date | None) -> None:
        told = (
            self.tr("The last backup was made on {day}.").format(day=show_day(last))
            if last
            else self.tr("No backup has been made from here yet.")
        )
        if self._to_destroy:
            gone = self.tr("Records that are due to be destroyed: {count}. They are in your list.")
            told = f"{told} {gone.format(count=self._to_destroy)}"
        due = self._desk.backup_due(last)
        self.safe.tell(told, self.tr("A backup is due") if due else "")
