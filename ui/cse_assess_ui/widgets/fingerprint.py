"""A card's fingerprint, as digits and as words, for two people on the phone."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess.package.card import Card
from cse_assess_ui.widgets.text import Label


class Fingerprint(QWidget):
    """Shows a fingerprint to be read to each other."""

    def __init__(self) -> None:
        super().__init__()
        self.digits = Label(role="subheading")
        self.words = Label(role="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(self.tr("Fingerprint, to read to each other by phone"), "small"))
        column.addWidget(self.digits)
        column.addWidget(self.words)

    def show_card(self, card: Card) -> None:
        """Show a card's fingerprint.

        Args:
            card: The card.
        """
        self.digits.setText(card.fingerprint())
        words = self.tr("or in words: {words}")
        self.words.setText(words.format(words=card.fingerprint_words()))
