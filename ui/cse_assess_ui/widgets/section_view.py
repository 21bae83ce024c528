"""One section of the assessment: its heading, its cards, and the way on."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cse_assess.instrument.definition import Item
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.in_steps import InSteps
from cse_assess_ui.widgets.item_card import ItemCard
from cse_assess_ui.widgets.text import Label

MOST_CARDS = 20
"""A longer section comes in parts: what is laid out at once stays small however long a form is."""


class SectionView(QWidget):
    """The cards of one section, or of a part of it, made a few at a time.

    Args:
        case: The case.
        id: The section's id.
        code: A question that has to be in it; the first ones where none is given.

    Attributes:
        codes: The questions of the whole section.
        part: Those that are in this view.

    Signals:
        next_requested: On, to what comes after this view.
        back_requested: Back, to what comes before it.
        grew: Controls were added that Tab has to find.
    """

    next_requested = Signal()
    back_requested = Signal()
    grew = Signal()

    def __init__(self, case: CaseModel, id: str, code: str = "") -> None:
        super().__init__()
        self._case = case
        self.id = id
        items = case.shown(id)
        self.codes = [item.code for item in items]
        at = self.codes.index(code) if code in self.codes else 0
        first = at - at % MOST_CARDS
        self._items = items[first : first + MOST_CARDS]
        self.part = self.codes[first : first + MOST_CARDS]
        self._made: dict[str, ItemCard] = {}
        self._first = max(0, at - first)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(16)
        self.next = Button(self._words_on(), "primary")
        self.back = Button(self.tr("Back"))
        self.next.clicked.connect(self.next_requested)
        self.back.clicked.connect(self.back_requested)
        self._lay_out()
        self._steps = InSteps(self)
        self._steps.grew.connect(self.grew)
        self._steps.begin(self._make())

    @property
    def unfinished(self) -> bool:
        """Whether there are cards still to be made."""
        return self._steps.unfinished

    @property
    def cards(self) -> list[ItemCard]:
        """The cards that are there, from top to bottom."""
        return [self._made[code] for code in self.part if code in self._made]

    def card(self, code: str) -> ItemCard:
        """The card of an item.

        Args:
            code: The item's code, which is in this view.
        """
        if code not in self._made:
            self._make_card(self._items[self.part.index(code)])
        return self._made[code]

    def refresh(self, codes: Iterable[str] | None = None) -> None:
        """Show what has changed in the case.

        Args:
            codes: The questions that it has changed for; None for all.
        """
        wanted = None if codes is None else frozenset(codes)
        for card in self.cards:
            if wanted is None or card.item.code in wanted:
                card.refresh()

    def flush(self) -> None:
        """Put what is still in hand into the case."""
        for card in self.cards:
            card.flush()

    def _lay_out(self) -> None:
        section = next(one for one in self._case.form.sections if one.id == self.id)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(Label(section.title, "title"))
        if len(self.part) < len(self.codes):
            first = self.codes.index(self.part[0]) + 1
            told = self.tr("Questions {first} to {last} of {all}")
            last = first + len(self.part) - 1
            column.addWidget(
                Label(told.format(first=first, last=last, all=len(self.codes)), "muted")
            )
        if section.intro:
            column.addWidget(Label(section.intro.strip(), "muted"))
        column.addLayout(self._cards)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.next)
        column.addSpacing(16)
        column.addLayout(row)

    def _words_on(self) -> str:
        """What the way on leads to: more of this section, the next one, or thinking."""
        if self.part[-1] != self.codes[-1]:
            return self.tr("More of this section")
        ids = [section for section in self._case.form.sections if self._case.shown(section.id)]
        place = next(i for i, section in enumerate(ids) if section.id == self.id)
        if place + 1 == len(ids):
            return self.tr("Think it through")
        return self.tr("Next: {section}").format(section=ids[place + 1].title)

    def _make(self) -> Iterator[None]:
        """The one that was asked for first, then those below it, then those above."""
        for item in [*self._items[self._first :], *reversed(self._items[: self._first])]:
            if item.code not in self._made:
                self._make_card(item)
                yield

    def _make_card(self, item: Item) -> None:
        card = ItemCard(self._case, item)
        card.grew.connect(self.grew)
        self._made[item.code] = card
        self._cards.insertWidget(self.cards.index(card), card)
        if self.isVisible():
            card.show()  # a layout would do so only later, and the keyboard could not go to it
