"""One handing over and what has become of it: a short timeline, and what can be done about it."""

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from cse_assess.assessment.decisions import Decision
from cse_assess.assessment.follow_up import HandOver, Progress, Receipt
from cse_assess.assessment.record import Person
from cse_assess.paper import plain_text
from cse_assess.referral.papers.letters import no_answer
from cse_assess_ui.clipboard import copy
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.models.phones import other_told, phones
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.fields import TextField
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.text import Label


class ReferralProgress(QFrame):
    """A referral on its way.

    Args:
        made: The handing over.
        receipts: What the front door has said, oldest first.
        progress: Where it stands.
        known: What decisions mean, and the language to say it in.
        person: Whoever refers.

    Attributes:
        decided: The front door has said what it decided.

    Signals:
        sent: The user has sent it.
        told: Somebody rang or wrote; carries what they said.
    """

    sent = Signal()
    told = Signal(str)

    def __init__(
        self,
        made: HandOver,
        receipts: tuple[Receipt, ...],
        progress: Progress,
        known: tuple[tuple[Decision, ...], str],
        person: Person,
    ) -> None:
        super().__init__()
        overdue = progress.state == "overdue"
        self.decided = progress.state == "answered"
        self.setProperty("role", "overdue" if overdue else "card")
        decisions, self._language = known
        self._decisions = {decision.id: decision for decision in decisions}
        numbers = phones(made.hub_phone, made.hub_phone_out_of_hours)
        self.state = Label(self._state(numbers.ring, progress), "heading")
        self.other_number = Label(other_told(numbers), "small")
        self.sent_button = Button(self.tr("I have sent it"), "primary")
        self.sent_button.clicked.connect(self.sent)
        self.told_field = TextField(
            self.tr("Did they ring or write instead?"),
            self.tr("Who, when, and what they said."),
            rows=2,
        )
        self.told_button = Button(self.tr("Keep what they said"))
        self.told_button.clicked.connect(self._on_told)
        today = dt.datetime.now().astimezone().date()
        due = progress.due
        letter = no_answer(made, person, due=due, today=today) if due else None
        self.letter = Label(plain_text.render(letter).rstrip() if letter else "")
        self.copy_letter = Button(self.tr("Copy the letter"))
        self.copy_letter.clicked.connect(lambda: copy(self.letter.text()))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(8)
        which = self.tr("{reference}, {hub}").format(reference=made.reference, hub=made.hub)
        column.addWidget(Label(f"{which}. {numbers.ring}".rstrip(". "), "small"))
        column.addWidget(self.state)
        column.addWidget(self.other_number)
        for line in self._timeline(made, receipts):
            column.addWidget(Label(line))
        buttons = FlowLayout()
        buttons.addWidget(self.sent_button)
        column.addLayout(buttons)
        column.addWidget(self.told_field)
        column.addWidget(self.told_button, 0, Qt.AlignmentFlag.AlignLeft)
        if overdue:
            self._escalate(column)
        # Only now: shown before it has a parent, a widget is a window of its own for a moment.
        self.sent_button.setHidden(made.sent is not None or progress.latest is not None)
        self.other_number.setHidden(not numbers.other)
        waiting = progress.state in ("waiting", "overdue", "not-sent")
        self.told_field.setHidden(not waiting)
        self.told_button.setHidden(not waiting)
        self.setAccessibleName(self.state.text())

    def _escalate(self, column: QVBoxLayout) -> None:
        column.addSpacing(12)
        column.addWidget(
            Label(self.tr("No answer when you ring? Take it further today"), "subheading")
        )
        column.addWidget(
            Label(
                self.tr(
                    "Tell your safeguarding lead, and send this to the front door's manager. It "
                    "does not name the child."
                ),
                "muted",
            )
        )
        frame = QFrame()
        frame.setProperty("role", "notice")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.addWidget(self.letter)
        column.addWidget(frame)
        column.addWidget(self.copy_letter, 0, Qt.AlignmentFlag.AlignLeft)

    def _state(self, phone: str, progress: Progress) -> str:
        due = show_day(progress.due) if progress.due else ""
        if progress.state == "overdue":
            told = self.tr("Overdue: nothing heard by {day}. Ring {phone} now.")
            return told.format(day=due, phone=phone)
        if progress.state == "not-sent":
            return self.tr("Not sent yet, as far as we know. Send it, and ring {phone}.").format(
                phone=phone
            )
        if progress.state == "waiting":
            told = self.tr("Sent. They should tell you by the end of {day} that they have it.")
            return told.format(day=due)
        if progress.state == "received":
            return self.tr("They have it. No decision has come yet.")
        return self._decided(progress.latest)

    def _decided(self, latest: Receipt | None) -> str:
        decided = latest.decision_label if latest else ""
        return self.tr("Decided: {decision}").format(decision=decided or "…")

    def _timeline(self, made: HandOver, receipts: tuple[Receipt, ...]) -> list[str]:
        ways = {
            "sealed": self.tr("{when}: sealed"),
            "pdf": self.tr("{when}: locked as a PDF under a passphrase"),
            "plain": self.tr("{when}: saved as a plain PDF"),
        }
        lines = [ways[made.way].format(when=_moment(made.at))]
        if made.reason:
            lines.append(self.tr("Why in this way: {reason}").format(reason=made.reason))
        if made.sent:
            lines.append(self.tr("{when}: sent").format(when=_moment(made.sent)))
        if made.told_at:
            told = self.tr("{when}, by phone or letter: {words}")
            lines.append(told.format(when=_moment(made.told_at), words=made.told))
        for receipt in receipts:
            lines += self._said(receipt)
        return lines

    def _said(self, receipt: Receipt) -> list[str]:
        who = ", ".join(part for part in (receipt.by, receipt.by_phone) if part)
        when = _moment(receipt.at)
        if receipt.kind == "received":
            return [self.tr("{when}: received. {who}").format(when=when, who=who).strip()]
        decision = self._decisions.get(receipt.decision)
        meaning = decision.told(self._language)[1] if decision else ""
        lines = [
            self.tr("{when}: {decision}. {who}")
            .format(when=when, decision=receipt.decision_label, who=who)
            .strip(),
            meaning,
        ]
        if receipt.next_step:
            lines.append(self.tr("What happens next: {text}").format(text=receipt.next_step))
        if receipt.feedback:
            lines.append(self.tr("About your referral: {text}").format(text=receipt.feedback))
        if receipt.minutes_expected:
            told = self.tr("Notes of the meeting should reach you by {day}.")
            lines.append(told.format(day=show_day(receipt.minutes_expected)))
        return [line for line in lines if line]

    def _on_told(self) -> None:
        words = self.told_field.value().strip()
        if words:
            self.told.emit(words)
        else:
            self.told_field.setFocus()


def _moment(when: dt.datetime) -> str:
    local = when.astimezone()
    return f"{show_day(local.date())}, {local:%H:%M}"
