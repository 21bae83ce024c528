"""Cards and keys: our own card, whose cards we know, and whom we no longer rely on."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cse_assess.errors import Refusal
from cse_assess.package.card import Card
from cse_assess.package.contacts import Contact
from cse_assess.package.front_door import FrontDoor, of_card, of_listing
from cse_assess.package.keyring import Keyring
from cse_assess_ui.models.address_book import AddressBook
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.card_offer import CardOffer
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.own_card import OwnCard
from cse_assess_ui.widgets.text import Label


class KeysPage(QWidget):
    """Shows our own card and everybody else's.

    Args:
        own: Our keys: the front door's, or else the sender's.
        book: Whose cards are known.

    Signals:
        back_requested: Back to where the user was.
        key_file_requested: Write the key file; carries its path and the passphrase.
        step_requested: Change keys; carries the step.
    """

    back_requested = Signal()
    key_file_requested = Signal(object, str)
    step_requested = Signal(str)

    def __init__(self, own: Keyring, book: AddressBook) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._book = book
        self.own = OwnCard(own)
        self.own.key_file_requested.connect(self.key_file_requested)
        self.own.step_requested.connect(self.step_requested)
        self.offer = CardOffer(book)
        self.offer.taken.connect(self._on_taken)
        self.add = Button(self.tr("Add a card…"))
        self.add.clicked.connect(self.offer.choose)
        self.add.setVisible(book.open_to_all)
        self.notice = Notice()
        self.none_yet = Label(self.tr("No other card is known yet."), "muted")
        self.known: list[_Known] = []
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self.back = Button(self.tr("Done"))
        self.back.clicked.connect(self.back_requested)
        self._lay_out()
        book.changed.connect(self._show)
        self._show()

    def focus_first(self) -> None:
        """Give the keyboard to our own card."""
        self.own.save.setFocus()

    def flush(self) -> None:
        """Nothing is written on this page."""

    def say(self, sentence: str) -> None:
        """Tell what became of a request."""
        self.notice.say(sentence)

    def _lay_out(self) -> None:
        column = ReadingColumn()
        column.add(Label(self.tr("Cards and keys"), "title"))
        column.add(
            Label(
                self.tr(
                    "A card says who somebody is and holds their public keys. Give yours to those "
                    "you work with, and compare fingerprints by phone."
                ),
                "muted",
            )
        )
        column.add(self.notice)
        column.add(Label(self.tr("Ours"), "heading"), space=8)
        column.add(self.own)
        column.add(Label(self.tr("Those we know"), "heading"), space=16)
        for problem in self._book.problems:
            told = self.tr("A card from your organisation cannot be used. {problem}")
            column.add(Notice(told.format(problem=problem)))
        holder = QWidget()
        holder.setLayout(self._list)
        if not self._book.open_to_all:
            column.add(Label(self.tr("Your organisation adds cards itself. Ask IT for others.")))
        column.add(self.none_yet)
        column.add(holder)
        column.add(self.offer)
        column.add_left(self.add, self.back, space=8)
        column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def _show(self) -> None:
        for row in self.known:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.known = [
            *(_Known(of_card(one.card), one) for one in self._book.given_entries()),
            *(_Known(of_card(one.card), one) for one in self._book.own_entries()),
            *(
                _Known(of_listing(door.listing), None, given=self._book.by_organisation(door))
                for door in self._book.front_doors()
                if door.listing is not None
            ),
        ]
        for row in self.known:
            row.revoke_requested.connect(self._on_revoke)
            row.remove_requested.connect(self._on_remove)
            self._list.addWidget(row)
        self.none_yet.setVisible(not self.known)

    def _on_taken(self, door: FrontDoor) -> None:
        self.notice.say(self.tr("{name} is known now.").format(name=door.name))

    def _on_revoke(self, card: Card) -> None:
        self._attempt(lambda: self._book.revoke(card))

    def _on_remove(self, door: FrontDoor) -> None:
        self._attempt(lambda: self._book.remove(door))

    def _attempt(self, action: Callable[[], None]) -> None:
        try:
            action()
        except Refusal as refusal:
            self.notice.say(str(refusal))


class _Known(QFrame):
    """One card or listing.

    Signals:
        revoke_requested: Rely on it no longer; carries the card.
        remove_requested: Forget it; carries the front door.
    """

    revoke_requested = Signal(object)
    remove_requested = Signal(object)

    def __init__(self, door: FrontDoor, contact: Contact | None, *, given: bool = False) -> None:
        super().__init__()
        self.setProperty("role", "card")
        given = given or (contact is not None and contact.by_organisation)
        self.name = Label(door.name, "subheading")
        self.revoke = Button(self.tr("Do not rely on it any more"))
        self.remove = Button(self.tr("Forget it"))
        self.revoke.setAccessibleDescription(door.name)
        self.remove.setAccessibleDescription(door.name)
        self.revoke.clicked.connect(lambda: self.revoke_requested.emit(door.card))
        self.remove.clicked.connect(lambda: self.remove_requested.emit(door))
        revoked = contact is not None and contact.state == "revoked"
        self.revoke.setHidden(given or revoked or contact is None)
        self.remove.setHidden(given)
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
        row.addWidget(self.revoke)
        row.addWidget(self.remove)
        column.addLayout(row)

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
