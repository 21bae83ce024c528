"""A referral at the front door: read it, print it, file it, answer it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess.assessment import decisions
from cse_assess.assessment.follow_up import Arrival, Receipt
from cse_assess.errors import Refusal
from cse_assess.package.inbox import Read
from cse_assess.package.manifest import PDF
from cse_assess.referral.content import referral_document
from cse_assess.referral.reading import reading
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.models.desk import Desk
from cse_assess_ui.models.session import Session
from cse_assess_ui.printing import send
from cse_assess_ui.system.documents import documents
from cse_assess_ui.widgets.answer_form import AnswerForm
from cse_assess_ui.widgets.answer_made import AnswerMade
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.fingerprint import Fingerprint
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.in_steps import settle
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.part_read import PartRead
from cse_assess_ui.widgets.saved_in_clear import SavedInClear
from cse_assess_ui.widgets.text import Label


class ArrivalPage(QWidget):
    """Shows what a sender says, and lets the front door answer.

    Args:
        session: The person at work.
        desk: Their desk.
        found: The referral.
        arrival: Where it stands.

    Signals:
        back_requested: Back to the inbox.
    """

    back_requested = Signal()

    def __init__(self, session: Session, desk: Desk, found: Read, arrival: Arrival) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._session, self._desk, self._found, self._arrival = session, desk, found, arrival
        self.folder = documents()
        self.parts = reading(found.referral)
        self.notice = Notice()
        self.fingerprint = Fingerprint()
        self.fingerprint.show_card(found.sender)
        self.pin = Button(self.tr("I have compared it by phone: remember this sender"))
        self.pin.clicked.connect(self._on_pin)
        self.compare = Button(self.tr("Compare their fingerprint…"))
        self.compare.clicked.connect(self._on_compare)
        self.unknown = self._unknown_sender()
        self.print_button = Button(self.tr("Print…"))
        self.print_button.clicked.connect(self._on_print)
        self.to_save = SavedInClear(session, found, self.folder)
        self.to_save.said.connect(self.notice.say)
        self.form = AnswerForm(
            decisions.load(),
            session.forms.library.language,
            session.profile.person,
        )
        self.received = Button(self.tr("Tell the sender that we have it"), "primary")
        if arrival.state != "read":
            self.received.hide()
        self.received.clicked.connect(self._on_received)
        self.form.outcome_requested.connect(self._on_outcome)
        self.acknowledged, self.told = AnswerMade(), AnswerMade()
        self.back = Button(self.tr("Back to the referrals"))
        self.back.clicked.connect(self.back_requested)
        self._column = ReadingColumn()
        self._lay_out()
        self._column.fill(self._make_parts())

    @property
    def unfinished(self) -> bool:
        """Whether something further down the page is still to be made."""
        return self._column.steps.unfinished

    def focus_first(self) -> None:
        """Give the keyboard to what the sender waits for, or to the way back."""
        (self.back if self.received.isHidden() else self.received).setFocus()

    def flush(self) -> None:
        """What is written here is sealed by its button alone."""

    def _lay_out(self) -> None:
        referral, sender = self._found.referral, self._found.sender
        column = self._column
        column.add_left(self.back)
        who = referral.child.name.strip() or referral.child.known_as.strip()
        title = self.tr("{child}, {age}").format(
            child=who or self.tr("Name not recorded"), age=referral.age
        )
        column.add(Label(title, "title"))
        local = referral.created.astimezone()
        made = self.tr("{reference}, sealed on {day} at {time} by {sender}, {phone}")
        column.add(
            Label(
                made.format(
                    reference=referral.reference,
                    day=show_day(local.date()),
                    time=f"{local:%H:%M}",
                    sender=sender.name,
                    phone=sender.phone or self.tr("no number given"),
                ).rstrip(", "),
                "muted",
            )
        )
        if referral.practice:
            column.add(Notice(self.tr("Practice: this child is not real.")))
        if not self._found.opened.sender_known:
            told = self.tr("You do not know this sender's card yet. What to do stands below.")
            column.add(Label(told, "small"))
        pdf = self.to_save.savers.get(PDF)
        column.add_left(self.received, self.print_button, *([pdf] if pdf else []))
        column.add(self.acknowledged)
        column.add(self.notice)
        # What is to be done at once is seen without scrolling, also in large letters.
        column.add(PartRead(self.parts[0], column.body.parentWidget()))
        column.add(self.unknown)
        column.add(Label(self.tr("It arrived as it was sealed: both signatures hold."), "small"))
        column.add(self.to_save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def _make_parts(self) -> Iterator[None]:
        for part in self.parts[1:]:
            self._column.add(PartRead(part, self._column.body.parentWidget()))
            yield
        self._column.add(self.form, space=16)
        self._column.add(self.told)
        self._column.body.addStretch()
        yield

    def _unknown_sender(self) -> QWidget:
        frame = Notice(
            self.tr(
                "You do not know this sender's card yet, so nothing proves who they are. Read the "
                "referral now. Then ring their organisation on a number that you look up yourself."
            )
        )
        inside = frame.layout()
        if inside is not None:
            inside.addWidget(self.fingerprint)
            holder = QWidget()
            row = FlowLayout(holder)
            row.addWidget(self.compare)
            row.addWidget(self.pin)
            inside.addWidget(holder)
        self.fingerprint.hide()
        self.pin.hide()
        if self._found.opened.sender_known:
            frame.hide()
        return frame

    def _on_print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._found.referral.reference)
        if QPrintDialog(printer, self).exec():
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print the referral.

        Args:
            printer: As it was chosen.
        """
        document = referral_document(self._found.referral)
        detail = f"{self._found.referral.reference} referral"

        def work() -> None:
            send(document, printer)
            self._session.vault.note("printed", detail=detail)

        told = self.tr("It is with the printer. Take every page with you.")
        self.notice.say(self.tr("Printing…"))
        self._session.worker.run(work, done=lambda _: self.notice.say(told), failed=self.notice.say)

    def _on_compare(self) -> None:
        """Show what is compared; until then, what the sender says stands higher on the page."""
        self.compare.hide()
        self.fingerprint.show()
        self.pin.show()
        self.pin.setFocus()

    def _on_pin(self) -> None:
        try:
            self._session.book.pin(self._found.sender)
        except Refusal as refusal:
            self.notice.say(str(refusal))
            return
        self.unknown.hide()
        self.back.setFocus()

    def _on_received(self) -> None:
        by, phone = self.form.by.value().strip(), self.form.phone.value().strip()
        self._answer(lambda: self._desk.receipt(self._found, by, phone))

    def _on_outcome(self) -> None:
        form, decision = self.form, self.form.decision()
        if decision is None:
            return
        said = self._desk.outcome(
            self._found,
            decision,
            by=form.by.value().strip(),
            by_phone=form.phone.value().strip(),
            next_step=form.next_step.value().strip(),
            feedback=form.feedback.value().strip(),
            minutes=form.minutes.value() if decision.minutes else None,
        )
        self._answer(lambda: said)

    def _answer(self, say: Callable[[], Receipt]) -> None:
        said = say()
        self._set_busy(True)
        self._told_of(said).say(self.tr("Sealing your answer…"))
        self._session.worker.run(
            lambda: self._desk.answer(self._found, self._arrival, said, self.folder),
            done=lambda path: self._on_answered(said, path),
            failed=lambda sentence: self._on_failed(said, sentence),
        )

    def _on_answered(self, said: Receipt, path: Path) -> None:
        self._set_busy(False)
        self._arrival = self._with(said)
        self.received.hide()
        made = self._told_of(said)
        made.tell(path, self._found.sender.email)
        settle(made)  # else it is scrolled to where it stood before the file had a line of its own
        made.open_folder.setFocus()

    def _with(self, said: Receipt) -> Arrival:
        receipts = (*self._arrival.receipts, said)
        return msgspec.structs.replace(self._arrival, receipts=receipts)

    def _on_failed(self, said: Receipt, sentence: str) -> None:
        self._set_busy(False)
        self._told_of(said).say(sentence)

    def _told_of(self, said: Receipt) -> AnswerMade:
        return self.acknowledged if said.kind == "received" else self.told

    def _set_busy(self, busy: bool) -> None:
        self.received.setDisabled(busy)
        self.form.set_busy(busy)
