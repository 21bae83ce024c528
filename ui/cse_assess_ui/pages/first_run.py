"""The first time on this computer: a name and a passphrase, and what both are for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.fields import ChoiceField, LineField
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.secret import SecretField
from cse_assess_ui.widgets.text import Label


class FirstRunPage(QWidget):
    """Makes the locked place for cases.

    Signals:
        submitted: A name, a new passphrase, and what this computer is for.
    """

    submitted = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.user = LineField(
            self.tr("Your name"), self.tr("So that others who use this computer find theirs.")
        )
        self.passphrase = SecretField(
            self.tr("A passphrase"),
            self.tr(
                "At least 10 characters. Four or five words that mean something only to you "
                "are better than one hard word."
            ),
        )
        self.again = SecretField(self.tr("The same passphrase again"))
        self.role = ChoiceField(
            self.tr("What will you do here?"),
            [
                ("practitioner", self.tr("Assess and refer children")),
                ("front-door", self.tr("Receive referrals, as a front door")),
            ],
        )
        self.role.set_value("practitioner")
        self.notice = Notice()
        self.begin_button = Button(self.tr("Begin"), "primary")
        self.begin_button.clicked.connect(self._submit)
        self.again.entered.connect(self._submit)
        self._lay_out()

    def refuse(self, sentence: str) -> None:
        """Say why nothing was made."""
        self.set_busy(False)
        self.notice.say(sentence)
        self.passphrase.setFocus()

    def set_busy(self, busy: bool) -> None:
        """Say that it is being made, and take nothing meanwhile."""
        self.begin_button.setDisabled(busy)
        self.begin_button.setText(self.tr("Getting ready …") if busy else self.tr("Begin"))
        for field in (self.user, self.passphrase, self.again):
            field.setDisabled(busy)
        if busy:
            self.notice.clear()

    def focus_first(self) -> None:
        """Give the keyboard to the name."""
        self.user.setFocus()

    def flush(self) -> None:
        """Nothing is kept of this page."""

    def _lay_out(self) -> None:
        column = ReadingColumn()
        column.add(Label(self.tr("Let us set this up"), "title"))
        column.add(
            Label(
                self.tr(
                    "What you write about a child is locked on this computer. Only your "
                    "passphrase opens it, and nothing leaves this computer unless you hand it "
                    "over yourself."
                )
            )
        )
        column.add(self.role, space=16)
        column.add(self.user)
        column.add(self.passphrase)
        column.add(self.again)
        column.add(
            Label(
                self.tr(
                    "Nobody can look your passphrase up or reset it, not even us. If it is lost, "
                    "what you wrote here is lost with it. Keep it as your employer tells you to "
                    "keep such things."
                ),
                "muted",
            )
        )
        column.add(self.notice)
        column.add_left(self.begin_button, space=8)
        column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def _submit(self) -> None:
        if not self.begin_button.isEnabled():
            return
        user = self.user.value().strip()
        if not user:
            self.notice.say(self.tr("Write your name first."))
            self.user.setFocus()
        elif self.passphrase.value() != self.again.value():
            self.notice.say(self.tr("The two passphrases differ. Type the second one once more."))
            self.again.select()
        else:
            role = str(self.role.value() or "practitioner")
            self.submitted.emit(user, self.passphrase.value(), role)
