"""What the front door tells the sender of its decision."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from cse_assess.assessment.decisions import Decision
from cse_assess.assessment.record import Person
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.fields import ChoiceField, DateField, LineField, TextField
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.identifier import IdentifierField
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.text import Label


class AnswerForm(QFrame):
    """Asks for what is told to the sender.

    Args:
        decisions: What can be decided.
        language: The language to name it in.
        person: Whoever answers.

    Signals:
        outcome_requested: Tell the sender what was decided.
    """

    outcome_requested = Signal()

    def __init__(self, decisions: tuple[Decision, ...], language: str, person: Person) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._decisions = {decision.id: decision for decision in decisions}
        self._language = language
        self.by = LineField(
            self.tr("Who answers?"), self.tr("Your name, or your role if names are not given out.")
        )
        self.by.set_value(", ".join(part for part in (person.name, person.role) if part))
        self.phone = IdentifierField("phone", self.tr("On which number can they reach you?"))
        self.phone.set_value(person.phone)
        self.choice = ChoiceField(
            self.tr("What was decided?"),
            [(decision.id, decision.told(language)[0]) for decision in decisions],
        )
        self.meaning = Label(role="muted")
        self.next_step = TextField(
            self.tr("What happens next?"), self.tr("Who does what, and by when."), rows=2
        )
        self.feedback = TextField(
            self.tr("What helped in this referral, and what was missing?"),
            self.tr("The sender learns from this. Two sentences are enough."),
            rows=2,
        )
        self.minutes = DateField(
            self.tr("By when will they have the notes of the meeting?"),
            self.tr("If they are to have them."),
        )
        self.outcome = Button(self.tr("Tell them the decision"), "primary")
        self.problem = Notice()
        self.choice.edited.connect(self._on_chosen)
        self.outcome.clicked.connect(self._on_outcome)
        self._lay_out()
        self._on_chosen()

    def decision(self) -> Decision | None:
        """What was decided."""
        return self._decisions.get(str(self.choice.value()))

    def set_busy(self, busy: bool) -> None:
        """Take nothing while an answer is made."""
        self.outcome.set_busy(busy)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("What did you decide?"), "heading"))
        column.addWidget(
            Label(
                self.tr("The sender learns it from you, sealed: only they can read it."),
                "muted",
            )
        )
        column.addWidget(self.by)
        column.addWidget(self.phone)
        for widget in (self.choice, self.meaning, self.next_step, self.minutes, self.feedback):
            column.addWidget(widget)
        column.addWidget(self.problem)
        row = FlowLayout()
        row.addWidget(self.outcome)
        column.addLayout(row)

    def _on_chosen(self) -> None:
        decision = self.decision()
        self.meaning.setText(decision.told(self._language)[1] if decision else "")
        self.meaning.setHidden(decision is None)
        self.minutes.setHidden(decision is None or not decision.minutes)

    def _on_outcome(self) -> None:
        if self.decision() is None:
            self.problem.say(self.tr("Choose what was decided first."))
            self.choice.setFocus()
            return
        if self.minutes.editor.text().strip() and self.minutes.value() is None:
            self.problem.say(self.tr("We cannot read the date of the notes. Nothing was made."))
            self.minutes.setFocus()
            return
        self.problem.clear()
        self.outcome_requested.emit()
