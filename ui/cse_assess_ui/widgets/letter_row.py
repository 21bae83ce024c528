"""One referral in the front door's inbox: how urgent, from whom, when, and whether it is sound."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cse_assess.package.inbox import Letter
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.widgets.buttons import RowButton
from cse_assess_ui.widgets.level import LevelSign
from cse_assess_ui.widgets.text import Label

_USUAL_STEPS = 4


class LetterButton(RowButton):
    """A referral. Pressing it opens it to be read.

    Args:
        letter: What is told of it.
        parent: The parent widget.
    """

    def __init__(self, letter: Letter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letter = letter
        when, state, sender = self._when(letter), self._state(letter), self._sender(letter)
        urgency = self._urgency(letter)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(24)
        columns: list[tuple[QWidget, QWidget]] = [
            (self._sign(letter, urgency), Label(when, "small"))
        ]
        if not letter.problem:
            columns.append((Label(sender), Label(state, "small")))
        for upper, lower in columns:
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(upper)
            column.addWidget(lower)
            column.addStretch()
            layout.addLayout(column, 1)
        told = [urgency or letter.level, sender, when, state]
        self.setAccessibleName(". ".join(text for text in told if text))
        self.make_one()

    def _sign(self, letter: Letter, urgency: str) -> QWidget:
        if letter.problem:
            return Label(letter.file, "subheading")
        shown = LevelSign("subheading")
        for label in (shown.shape, shown.word):
            label.setProperty("danger", letter.act_now)
        step = max(0, letter.level_value)
        level = "" if letter.act_now else letter.level_id  # one colour: that of danger
        shown.show_words(level, urgency or letter.level, step, max(step, _USUAL_STEPS))
        return shown

    def _urgency(self, letter: Letter) -> str:
        if letter.problem:
            return self.tr("Cannot be opened")
        if letter.act_now:
            return self.tr("Act now: {level}").format(level=letter.level)
        if letter.urgent:
            return self.tr("Urgent: {level}").format(level=letter.level)
        return ""

    def _sender(self, letter: Letter) -> str:
        if letter.problem:
            return letter.file
        known = (
            self.tr("{sender}: card known")
            if letter.sender_known
            else self.tr("{sender}: card not known yet")
        )
        told = known.format(sender=letter.sender)
        return self.tr("{sender} (practice)").format(sender=told) if letter.practice else told

    def _when(self, letter: Letter) -> str:
        if letter.created is None:
            return letter.problem
        local = letter.created.astimezone()
        return f"{show_day(local.date())}, {local:%H:%M}, {letter.reference}"

    def _state(self, letter: Letter) -> str:
        states = {
            "new": self.tr("Not read yet. It arrived as it was sealed."),
            "read": self.tr("Read. The sender has not been told."),
            "received": self.tr("The sender knows that you have it."),
            "answered": self.tr("Answered."),
        }
        return "" if letter.problem else states[letter.state]
