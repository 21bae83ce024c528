"""Asks who is to be let in: a name, a role and a passphrase."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.fields import ChoiceField, LineField
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.in_steps import settle
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.secret import SecretField


class PersonForm(QFrame):
    """Asks for a name, a role and a passphrase.

    Signals:
        submitted: A name, a passphrase and a role.
        left: Nobody is to be let in after all.
    """

    submitted = Signal(str, str, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.name = LineField(self.tr("Their name"))
        self.role = ChoiceField(
            self.tr("What will they do?"),
            [
                ("practitioner", self.tr("Assess and refer children")),
                ("lead", self.tr("Lead: countersign, count, look after this")),
                ("front-door", self.tr("Receive referrals, as a front door")),
            ],
        )
        self.role.set_value("practitioner")
        self.passphrase = SecretField(
            self.tr("Their passphrase"),
            self.tr("Let them type it themselves. Four or five unrelated words are good."),
        )
        self.keep = Button(self.tr("Keep it"), "primary")
        self.leave = Button(self.tr("Leave it"))
        self.keep.clicked.connect(self._on_keep)
        self.leave.clicked.connect(self._on_leave)
        self.passphrase.entered.connect(self._on_keep)
        self.problem = Notice()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for widget in (self.name, self.role, self.passphrase, self.problem):
            column.addWidget(widget)
        row = FlowLayout()
        row.addWidget(self.keep)
        row.addWidget(self.leave)
        column.addLayout(row)
        self.hide()

    def ask(self, user: str) -> None:
        """Ask for a passphrase for somebody who is known; for somebody new where no name is."""
        self.clear()
        self.name.set_value(user)
        self.name.editor.setReadOnly(bool(user))
        self.role.setHidden(bool(user))
        self.show()
        settle(self)
        (self.passphrase if user else self.name).setFocus()

    def clear(self) -> None:
        """Forget what was typed."""
        self.name.flush()
        self.name.set_value("")
        self.passphrase.editor.clear()
        self.problem.clear()
        self.set_busy(False)
        self.hide()

    def refuse(self, told: str) -> None:
        """Say why nobody was let in; what was typed is kept.

        Args:
            told: Why, and what to do.
        """
        self.set_busy(False)
        self.problem.say(told)
        self.passphrase.select()

    def set_busy(self, busy: bool) -> None:
        """Take nothing twice."""
        self.keep.set_busy(busy)

    def _on_keep(self) -> None:
        name = self.name.value().strip()
        if not self.keep.isEnabled():
            return
        if name:
            role = "" if self.role.isHidden() else str(self.role.value() or "practitioner")
            self.submitted.emit(name, self.passphrase.value(), role)
        else:
            self.problem.say(self.tr("Write their name first."))
            self.name.setFocus()

    def _on_leave(self) -> None:
        self.left.emit()  # first: whoever hears it takes the keyboard
        self.clear()
