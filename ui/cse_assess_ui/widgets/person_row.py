"""Somebody who may come in, or no longer; who was shut out just now can be let in again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from cse_assess.vault.slots import Slot
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.text import Label


class PersonRow(QFrame):
    """Somebody who may come in, or no longer.

    Args:
        slot: Their way in.
        manages: The user may shut others out.
        own: It is the user's own.
        undoes: They were shut out just now, and it can be undone.

    Signals:
        passphrase_requested: A new passphrase for them; carries the name.
        disable_requested: Shut them out; carries the name.
        undo_requested: Let them in again as before.
    """

    passphrase_requested = Signal(str)
    disable_requested = Signal(str)
    undo_requested = Signal()

    def __init__(self, slot: Slot, *, manages: bool, own: bool, undoes: bool = False) -> None:
        super().__init__()
        self.setProperty("role", "card")
        roles = {
            "practitioner": self.tr("Assesses and refers"),
            "lead": self.tr("Safeguarding lead"),
            "front-door": self.tr("Receives referrals"),
        }
        self.name = Label(slot.user, "subheading")
        self.undo = Button(self.tr("Undo"))
        self.passphrase = Button(self.tr("New passphrase"))
        self.disable = Button(self.tr("Shut out"))
        self.undo.clicked.connect(self.undo_requested)
        self.passphrase.clicked.connect(lambda: self.passphrase_requested.emit(slot.user))
        self.disable.clicked.connect(lambda: self.disable_requested.emit(slot.user))
        told = self.tr("May come in no longer") if slot.disabled else roles[slot.role]
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(4)
        column.addWidget(self.name)
        column.addWidget(Label(told, "small"))
        row = FlowLayout()
        for button, offered in (
            (self.undo, manages and undoes),
            (self.passphrase, manages or own),  # everybody changes their own
            (self.disable, manages and not slot.disabled),
        ):
            button.setAccessibleDescription(slot.user)
            row.addWidget(button)
            if not offered:
                button.hide()
        column.addLayout(row)
