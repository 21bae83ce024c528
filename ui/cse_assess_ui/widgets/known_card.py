"""One card that is known: whose it is, since when, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from cse_assess.package.contacts import Contact
from cse_assess.package.front_door import FrontDoor
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.in_steps import settle
from cse_assess_ui.widgets.text import Label


class KnownCard(QFrame):
    """One card or listing; what was done with it just now can be undone.

    Args:
        door: Who it is.
        contact: Since when it is relied on; None for a listing.
        given: It was set by the organisation.

    Signals:
        revoke_requested: Rely on it no longer; carries the card.
        remove_requested: Forget it; carries the front door.
        undo_requested: Rely on it again, as before.
    """

    revoke_requested = Signal(object)
    remove_requested = Signal(object)
    undo_requested = Signal()

    def __init__(self, door: FrontDoor, contact: Contact | None, *, given: bool = False) -> None:
        super().__init__()
        self.setProperty("role", "card")
        given = given or (contact is not None and contact.by_organisation)
        self.name = Label(door.name, "subheading")
        self.revoke = Button(self.tr("Do not rely on it any more"))
        self.remove = Button(self.tr("Forget it"))
        self.undo = Button(self.tr("Undo"))
        for button in (self.undo, self.revoke, self.remove):
            button.setAccessibleDescription(door.name)
        self.undo.clicked.connect(self.undo_requested)
        self.revoke.clicked.connect(lambda: self.revoke_requested.emit(door.card))
        self.remove.clicked.connect(lambda: self.remove_requested.emit(door))
        revoked = contact is not None and contact.state == "revoked"
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(4)
        column.addWidget(self.name)
        column.addWidget(Label(self._about(door, contact), "small"))
        if door.card is not None:
            column.addWidget(Label(door.card.fingerprint(), "small"))
        if given:
            column.addWidget(Label(self.tr("Set by your organisation."), "small"))
        row = FlowLayout()
        for button, offered in (
            (self.undo, False),
            (self.revoke, not given and not revoked and contact is not None),
            (self.remove, not given),
        ):
            row.addWidget(button)
            if not offered:
                button.hide()
        column.addLayout(row)

    def offer_undo(self) -> None:
        """Let the user take back what was done with it just now."""
        self.undo.show()
        settle(self)
        self.undo.setFocus()

    def _about(self, door: FrontDoor, contact: Contact | None) -> str:
        if contact is None:
            return self.tr("Front door without a card. {phone}").format(phone=door.phone)
        kinds = {
            "front-door": self.tr("Front door. {phone}"),
            "agency": self.tr("Sender. {phone}"),
        }
        about = kinds[contact.card.kind].format(phone=door.phone).strip()
        since = show_day(contact.since)
        told = (
            self.tr("Known since {day}.")
            if contact.state == "trusted"
            else self.tr("Not relied on since {day}: what it signs is refused.")
        )
        return f"{about}. {told.format(day=since)}".replace("..", ".")


class ForgottenCard(QFrame):
    """Stands where a card stood that was forgotten just now.

    Args:
        name: Whose it was.

    Signals:
        undo_requested: Rely on it again, as before.
    """

    undo_requested = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        told = self.tr("{name} is forgotten.").format(name=name)
        self.undo = Button(self.tr("Undo"))
        self.undo.setAccessibleDescription(told)
        self.undo.clicked.connect(self.undo_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.addWidget(Label(told))
        row = FlowLayout()
        row.addWidget(self.undo)
        column.addLayout(row)
