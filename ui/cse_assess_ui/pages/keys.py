"""Cards and keys: our own card, whose cards we know, and whom we no longer rely on."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess.errors import Refusal
from cse_assess.package.card import Card
from cse_assess.package.front_door import FrontDoor, of_card, of_listing
from cse_assess.package.keyring import Keyring
from cse_assess_ui.models.address_book import AddressBook
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.card_offer import CardOffer
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.in_steps import settle
from cse_assess_ui.widgets.keyboard import let_go
from cse_assess_ui.widgets.known_card import ForgottenCard, KnownCard
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.own_card import OwnCard
from cse_assess_ui.widgets.tab_order import order_tabs
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
        self.add = Button(self.tr("Add a card…"))
        self.offer = CardOffer(book, self.add)
        self.offer.taken.connect(self._on_taken)
        self.add.clicked.connect(self.offer.choose)
        self.add.setVisible(book.open_to_all)
        self.notice = Notice()
        self.none_yet = Label(self.tr("No other card is known yet."), "muted")
        self.known: list[KnownCard] = []
        self.forgotten: ForgottenCard | None = None
        self._undoes = ""
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self.back = Button(self.tr("Back"))
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
        self._column = column = ReadingColumn()
        column.add_left(self.back)
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
        column.add_left(self.add, space=8)
        column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def _show(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                let_go(widget)
                widget.hide()
                widget.deleteLater()
        self.forgotten = None
        self.known = [
            *(KnownCard(of_card(one.card), one) for one in self._book.given_entries()),
            *(KnownCard(of_card(one.card), one) for one in self._book.own_entries()),
            *(
                KnownCard(of_listing(door.listing), None, given=self._book.by_organisation(door))
                for door in self._book.front_doors()
                if door.listing is not None
            ),
        ]
        for row in self.known:
            row.revoke_requested.connect(self._on_revoke)
            row.remove_requested.connect(self._on_remove)
            row.undo_requested.connect(self._on_undo)
            self._list.addWidget(row)
            row.show()
        self.none_yet.setVisible(not self.known)
        order_tabs(self._column)

    def _on_taken(self, door: FrontDoor) -> None:
        self.notice.say(self.tr("{name} is known now.").format(name=door.name))

    def _on_revoke(self, card: Card) -> None:
        place, self._undoes = self._place(card.name), card.name
        if self._attempt(lambda: self._book.revoke(card)):
            self.known[place].offer_undo()

    def _on_remove(self, door: FrontDoor) -> None:
        place, self._undoes = self._place(door.name), door.name
        if self._attempt(lambda: self._book.remove(door)):
            self.forgotten = ForgottenCard(door.name)
            self.forgotten.undo_requested.connect(self._on_undo)
            self._list.insertWidget(place, self.forgotten)
            self.forgotten.show()
            settle(self.forgotten)
            order_tabs(self._column)
            self.forgotten.undo.setFocus()

    def _on_undo(self) -> None:
        name = self._undoes
        if self._attempt(self._book.undo):
            self.known[self._place(name)].remove.setFocus()

    def _place(self, name: str) -> int:
        return next(n for n, row in enumerate(self.known) if row.name.text() == name)

    def _attempt(self, action: Callable[[], None]) -> bool:
        self.notice.clear()
        try:
            action()
        except Refusal as refusal:
            self.notice.say(str(refusal))
            return False
        return True
