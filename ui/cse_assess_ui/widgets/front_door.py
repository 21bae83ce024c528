"""The front door that the referral goes to: its card, its phone, its fingerprint."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from cse_assess.errors import Refusal
from cse_assess.package.card import Card
from cse_assess_ui.models.session import Session
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.fields import ChoiceField
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.text import Label


class FrontDoor(QWidget):
    """Chooses among the front doors known, and adds one from its card.

    Args:
        session: The session, which knows the cards.
        practice: Whether the child is fictional: then there is one front door, which is nobody's.

    Signals:
        changed: Another front door is chosen, or none.
    """

    changed = Signal()

    def __init__(self, session: Session, *, practice: bool = False) -> None:
        super().__init__()
        self._session = session
        self._practice = practice
        self.choice: ChoiceField | None = None
        self.none_yet = Label(
            self.tr("No front door is known yet. They give you their card: a small file."), "muted"
        )
        self.add = Button(self.tr("Add a front door's card…"))
        self.add.clicked.connect(self._on_add)
        self.problem = Notice()
        self.phone = Label(role="heading")
        self._about = Label()
        self.fingerprint = Label(role="small")
        self.details = QFrame()
        self.details.setProperty("role", "card")
        inside = QVBoxLayout(self.details)
        inside.setContentsMargins(20, 16, 20, 16)
        for label in (self.phone, self._about, self.fingerprint):
            inside.addWidget(label)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        for widget in (self.none_yet, self.details, self.problem, self.add):
            self._column.addWidget(widget)
        self._column.setAlignment(self.add, Qt.AlignmentFlag.AlignLeft)
        session.cards_changed.connect(self._show_cards)
        self._show_cards()

    def card(self) -> Card | None:
        """The card that is chosen."""
        name = self.choice.value() if self.choice is not None else None
        return next((card for card in self._cards() if card.name == name), None)

    def _cards(self) -> tuple[Card, ...]:
        return (self._session.practice_card,) if self._practice else self._session.cards

    def add_card(self, path: Path) -> None:
        """Add a card from a file and choose it; say so inline where it is refused.

        Args:
            path: The file.
        """
        try:
            card = self._session.add_card(path)
        except Refusal as refusal:
            self.problem.say(str(refusal))
            return
        self.problem.clear()
        if self.choice is not None:
            self.choice.set_value(card.name)
        self._on_chosen()

    def _show_cards(self) -> None:
        chosen = self.choice.value() if self.choice is not None else None
        if self.choice is not None:
            self._column.removeWidget(self.choice)
            self.choice.deleteLater()
        cards = self._cards()
        self.choice = ChoiceField(
            self.tr("Which front door?"), [(card.name, card.name) for card in cards]
        )
        self.choice.set_value(chosen or (cards[0].name if len(cards) == 1 else None))
        self.choice.edited.connect(self._on_chosen)
        self.choice.setVisible(bool(cards))
        self.none_yet.setVisible(not cards)
        self.add.setVisible(not self._practice)
        self._column.insertWidget(0, self.choice)
        self._on_chosen()

    def _on_chosen(self) -> None:
        card = self.card()
        self.details.setVisible(card is not None)
        if card is not None:
            self._show(card)
        self.changed.emit()

    def _show(self, card: Card) -> None:
        ring = self.tr("Ring {phone}").format(phone=card.phone)
        self.phone.setText(self.tr("Practice: ring nobody") if card.practice else ring)
        lines = [card.area]
        if card.phone_out_of_hours:
            told = self.tr("Out of hours: {phone}")
            lines.append(told.format(phone=card.phone_out_of_hours))
        valid = self.tr("The card is good until {day}.")
        lines.append(valid.format(day=f"{card.valid_until.day} {card.valid_until:%B %Y}"))
        self._about.setText("\n".join(line for line in lines if line))
        told = self.tr("Fingerprint, to read to each other by phone: {fingerprint}")
        self.fingerprint.setText(told.format(fingerprint=card.fingerprint()))

    def _on_add(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("A front door's card"),
            "",
            self.tr("Cards (*.json);;All files (*)"),
        )
        if path:
            self.add_card(Path(path))
