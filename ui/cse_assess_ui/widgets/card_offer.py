"""A card that brings other keys: what that means, and what to do before it is taken."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cse_assess.errors import Refusal
from cse_assess_ui.models.address_book import AddressBook, Offer
from cse_assess_ui.widgets.announce import announce
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.card_file import choose_card_file
from cse_assess_ui.widgets.fingerprint import Fingerprint
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.keyboard import hand_on
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.text import Label


class CardOffer(QWidget):
    """Adds a card from a file; asks first where its keys are not those that are known.

    Args:
        book: Whose cards are known.
        asked_from: What has the keyboard after the question, unless whoever hears ``taken`` gives
            it to something else.

    Signals:
        taken: A card or listing was taken; carries its ``FrontDoor``.
    """

    taken = Signal(object)

    def __init__(self, book: AddressBook, asked_from: QWidget) -> None:
        super().__init__()
        self._book, self._asked_from = book, asked_from
        self._offer: Offer | None = None
        self.problem = Notice()
        self.question = QFrame()
        self.question.setProperty("role", "notice")
        self.told = Label()
        self.fingerprint = Fingerprint()
        self.accept = Button(self.tr("I have compared it by phone: take this card"))
        self.leave = Button(self.tr("Leave it"))
        self.accept.clicked.connect(self._on_accepted)
        self.leave.clicked.connect(self._clear)
        inside = QVBoxLayout(self.question)
        inside.setContentsMargins(20, 16, 20, 16)
        inside.setSpacing(8)
        inside.addWidget(self.told)
        inside.addWidget(self.fingerprint)
        row = FlowLayout()
        row.addWidget(self.accept)
        row.addWidget(self.leave)
        inside.addLayout(row)
        self.question.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.problem)
        column.addWidget(self.question)

    def choose(self) -> None:
        """Let the user choose a file."""
        path = choose_card_file(self)
        if path is not None:
            self.offer(path)

    def offer(self, path: Path) -> None:
        """Add a card from a file; say so inline where it is refused.

        Args:
            path: The file.
        """
        self._clear()
        try:
            offer = self._book.offered(path)
            if not offer.needs_confirmation:
                self.taken.emit(self._book.take(offer))
                return
        except Refusal as refusal:
            self.problem.say(str(refusal))
            return
        self._offer = offer
        self.told.setText(self._meaning(offer))
        if offer.door.card is not None:
            self.fingerprint.show_card(offer.door.card)
        self.question.show()
        announce(self.question, self.told.text())
        self.leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def _meaning(self, offer: Offer) -> str:
        name, phone = offer.door.name, offer.known.phone if offer.known else ""
        if offer.change == "keys-added":
            return self.tr(
                "{name} has changed its keys. The new card is signed with the keys that you know. "
                "Ring {phone} and read the fingerprint to each other before you take it."
            ).format(name=name, phone=phone)
        if offer.change == "revoked":
            return self.tr(
                "You stopped relying on {name}. Take this card only if you have spoken to them "
                "since, on a number that you looked up yourself."
            ).format(name=name)
        return self.tr(
            "This card calls itself {name}, but its keys are not those that you know. It may be "
            "somebody else's. Ring the number that you already had, {phone}, never one on the new "
            "card. Nothing was replaced."
        ).format(name=name, phone=phone)

    def _on_accepted(self) -> None:
        offer = self._offer
        if offer is None:
            return
        try:
            door = self._book.take(offer)
        except Refusal as refusal:
            self.problem.say(str(refusal))
            return
        self.taken.emit(door)
        self._clear()

    def _clear(self) -> None:
        self._offer = None
        self.problem.clear()
        hand_on(self.question, self._asked_from)
        self.question.hide()
