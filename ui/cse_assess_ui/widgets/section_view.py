"""One section of the assessment: its heading, its cards, and the way on."""

from time import perf_counter

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.item_card import ItemCard
from cse_assess_ui.widgets.text import Label

_SLICE_S = 0.012


class SectionView(QWidget):
    """The cards of one section, made a few at a time so that the window never stalls.

    Args:
        case: The case.
        id: The section's id.

    Signals:
        next_requested: On, to the next section or past the last.
        back_requested: Back, to the section before or past the first.
        grew: Controls were added that Tab has to find.
    """

    next_requested = Signal()
    back_requested = Signal()
    grew = Signal()

    def __init__(self, case: CaseModel, id: str) -> None:
        super().__init__()
        sections = [section for section in case.form.sections if case.shown(section.id)]
        place = next(i for i, section in enumerate(sections) if section.id == id)
        section = sections[place]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(Label(section.title, "title"))
        if section.intro:
            column.addWidget(Label(section.intro.strip(), "muted"))
        self._case = case
        self._to_make = case.shown(id)
        self.codes = [item.code for item in self._to_make]
        self.cards: list[ItemCard] = []
        self._cards = QVBoxLayout()
        self._cards.setSpacing(16)
        column.addLayout(self._cards)
        last = place + 1 == len(sections)
        on = self.tr("Think it through") if last else sections[place + 1].title
        self.next = Button(on if last else self.tr("Next: {section}").format(section=on), "primary")
        self.back = Button(self.tr("Back"), "quiet")
        self.next.clicked.connect(self.next_requested)
        self.back.clicked.connect(self.back_requested)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.next)
        column.addSpacing(16)
        column.addLayout(row)
        self._make_some()

    def card(self, code: str) -> ItemCard:
        """The card of an item.

        Args:
            code: The item's code, which is in this section.
        """
        while all(card.item.code != code for card in self.cards):
            self._make_one()
        return next(card for card in self.cards if card.item.code == code)

    def refresh(self) -> None:
        """Show what has changed in the case."""
        for card in self.cards:
            card.refresh()

    @property
    def unfinished(self) -> bool:
        """Whether there are cards still to be made."""
        return bool(self._to_make)

    def flush(self) -> None:
        """Put what is still in hand into the case."""
        for card in self.cards:
            card.flush()

    def _make_some(self) -> None:
        started = perf_counter()
        while self._to_make and perf_counter() - started < _SLICE_S:
            self._make_one()
        if self._to_make:
            QTimer.singleShot(0, self, self._make_some)
        self.grew.emit()

    def _make_one(self) -> None:
        card = ItemCard(self._case, self._to_make.pop(0))
        card.grew.connect(self.grew)
        self.cards.append(card)
        self._cards.addWidget(card)
        if self.isVisible():
            card.show()  # a layout would do so only later, and the keyboard could not go to it
