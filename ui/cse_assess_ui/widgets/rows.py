"""A list that is written row by row: one card a row, each added, opened, and removed."""

from collections.abc import Iterator
from typing import Any

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from cse_assess.assessment.fields import Record
from cse_assess_ui.widgets.announce import announce
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.in_steps import InSteps
from cse_assess_ui.widgets.keyboard import let_go
from cse_assess_ui.widgets.row_card import RowCard, RowKind
from cse_assess_ui.widgets.text import Label

Rows = tuple[Any, ...]
_TOGETHER = 4
_SHORT = 12
"""So many rows are made in one go."""


class RowsField(QWidget):
    """Edits a tuple of records. A field like any other: it has a value, and says when it changed.

    Args:
        kind: What the rows hold.
        title: How the title is shown: ``subheading``, or another of ``Label``'s roles.

    Signals:
        edited: A row was added, changed or removed; carries all rows.
        grew: Controls were added that Tab has to find.
    """

    edited = Signal(object)
    grew = Signal()

    def __init__(self, kind: RowKind, title: str = "subheading") -> None:
        super().__init__()
        self._kind = kind
        self._words = kind.words()
        self._rows: Rows = ()
        self._made: list[RowCard] = []  # those of the first rows, while others are still made
        self._steps = InSteps(self)
        self._steps.finished.connect(self._tell_growth)
        self._tell_soon = QTimer(self, singleShot=True, interval=0)
        self._tell_soon.timeout.connect(self.grew)
        self.add = Button(self._words.add)
        self.add.clicked.connect(self._on_add)
        self.told = Label("", "muted")
        self.told.hide()
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        heading = QVBoxLayout()
        heading.setSpacing(4)
        heading.addWidget(Label(self._words.title, title))
        heading.addWidget(Label(self._words.help, "muted"))
        column.addLayout(heading)
        column.addLayout(self._cards)
        column.addWidget(self.told)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def cards(self) -> list[RowCard]:
        """The cards of all rows; those that are not there yet are made."""
        if self.unfinished:
            self._steps.finish()
        return self._made

    @property
    def unfinished(self) -> bool:
        """Whether cards are still being made: a few at a time, so that the window never stalls."""
        return self._steps.unfinished

    def value(self) -> Rows:
        """The rows, with what is still in hand."""
        self.flush()
        return self._rows

    def set_value(self, rows: Rows) -> None:
        """Show other rows. A card stays with its row while rows around it come and go.

        Args:
            rows: The rows.
        """
        first, old, new = _stretch(self._rows, rows)
        self._rows = rows
        gone = self._made[first + min(old, new) : first + old]
        del self._made[first + min(old, new) : first + old]
        for card in gone:
            self._drop(card)
        if len(self._made) > first + old:  # into their midst; what comes at the end can wait
            for index in range(first + old, first + new):
                self._place(index)
        if old != new:
            for index, card in enumerate(self._made[first:], start=first):
                card.renumber(index)
            self._say("")
        for card in self._made[first : first + new]:
            card.refresh()
        self.add.setEnabled(len(rows) < self._kind.most)
        if len(self._made) < len(rows):
            self._steps.begin(self._make_rest())
            if len(rows) < _SHORT:
                self._steps.finish()
        elif new > old:
            self._tell_growth()

    def flush(self) -> None:
        """Announce what was written and not yet announced."""
        for card in list(self._made):
            card.flush()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to the button that adds a row.

        No focus proxy: Tab would go to it first, and past all rows.
        """
        self.add.setFocus(reason)

    def focus_part(self, path: str) -> None:
        """Give the keyboard to a part of a row, and open the row.

        Args:
            path: The row's number, from 0, and after a dot which part of it: ``1.name``.
        """
        index, _, part = path.partition(".")
        if index.isdecimal() and int(index) < len(self._rows):
            self._steps.reach(lambda: self._focus(int(index), part))
        else:
            self.add.setFocus()

    def _on_add(self) -> None:
        self.flush()
        self._change((*self._rows, self._kind.empty()))
        last = len(self._rows) - 1
        if last < _SHORT:
            self._steps.reach(lambda: self._focus(last, ""))
        else:
            self._go_to_new(last)
        if not self.add.isEnabled():
            self._say(self.tr("This list is full: it holds {n}.").format(n=self._kind.most))

    def _on_remove(self, card: RowCard) -> None:
        self.flush()
        index, name = self._made.index(card), card.name()
        let_go(card)
        self._change(self._rows[:index] + self._rows[index + 1 :])
        rest = self._made  # the one that takes its place has its number by now
        neighbour: QWidget = rest[min(index, len(rest) - 1)] if rest else self.add
        neighbour.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say(self.tr("{row}: removed. Undo with Ctrl+Z.").format(row=name))

    def _on_edited(self, card: RowCard, fields: dict[str, Any]) -> None:
        if card not in self._made:
            return  # its row is gone, and what was in hand with it
        index = self._made.index(card)
        row = msgspec.structs.replace(self._rows[index], **fields)
        self._change((*self._rows[:index], row, *self._rows[index + 1 :]))

    def _change(self, rows: Rows) -> None:
        self.set_value(rows)
        self.edited.emit(rows)

    def _make_rest(self) -> Iterator[None]:
        while len(self._made) < len(self._rows):
            index = len(self._made)
            self._place(index)
            self._made[index].renumber(index)
            if len(self._made) % _TOGETHER == 0:  # to lay them out takes longer than to make them
                yield

    def _tell_growth(self) -> None:
        """At once, or once for all that grows in this turn where there is much to put in order."""
        if len(self._made) < _SHORT:
            self.grew.emit()
        else:
            self._tell_soon.start()

    def _go_to_new(self, index: int) -> None:
        """Go to a new row of a long list: to lay out so many more than once takes several turns."""

        def make() -> None:
            if index < len(self._made):
                self._made[index].make()
            QTimer.singleShot(0, self, lambda: self._steps.reach(lambda: self._focus(index, "")))

        QTimer.singleShot(0, self, make)

    def _focus(self, index: int, part: str) -> bool:
        """Give the keyboard to a part of a row, if its card is there already."""
        if index >= len(self._made):
            return False
        self._made[index].focus(part)
        return True

    def _place(self, index: int) -> None:
        card = RowCard(self._kind, lambda: self._row_of(card))
        card.edited.connect(lambda fields: self._on_edited(card, fields))
        card.removed.connect(lambda: self._on_remove(card))
        card.grew.connect(self._tell_growth)
        self._made.insert(index, card)
        self._cards.insertWidget(index, card)
        card.show()  # a layout would do so only later, and the page could not scroll to it yet

    def _row_of(self, card: RowCard) -> Record:
        return self._rows[self._made.index(card)] if card in self._made else self._kind.empty()

    def _drop(self, card: RowCard) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and card.isAncestorOf(focus):
            self.add.setFocus()
        self._cards.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _say(self, text: str) -> None:
        self.told.setText(text)
        self.told.setHidden(not text)
        if text:
            announce(self.told, text)


def _stretch(old: Rows, new: Rows) -> tuple[int, int, int]:
    """Where two lists differ: the first place, and how many rows each has there of its own."""
    shorter = min(len(old), len(new))
    first = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    left = range(1, shorter - first + 1)
    same = next((i - 1 for i in left if old[-i] != new[-i]), shorter - first)
    return first, len(old) - first - same, len(new) - first - same
