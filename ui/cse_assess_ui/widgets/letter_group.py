"""Some referrals of the inbox below a heading."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess.package.inbox import Letter
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.letter_row import LetterButton
from cse_assess_ui.widgets.text import Label

_AT_ONCE = 30


class LetterGroup(QWidget):
    """A heading and the referrals below it; not there at all while it has none.

    Args:
        title: What they have in common.

    Signals:
        chosen: A referral was pressed; carries its ``Letter``.
        more_requested: More of them are to be shown.
    """

    chosen = Signal(object)
    more_requested = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.buttons: list[LetterButton] = []
        self._title = title
        self._letters: list[Letter] = []
        self._most = _AT_ONCE
        self.heading = Label(title, "heading")
        self.more = Button(self.tr("Show more"))
        self.more.setAccessibleDescription(title)
        self.more.clicked.connect(self._on_more)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        below = QWidget()
        FlowLayout(below).addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addLayout(self._list)
        column.addWidget(below)
        self.more.hide()
        self.hide()

    def put(self, letters: list[Letter]) -> Iterator[Callable[[], QWidget]]:
        """Take other referrals; what is shown already and is the same stays, with the keyboard.

        Args:
            letters: The referrals.

        Yields:
            What makes each that is still to be shown.
        """
        shown = [button.letter for button in self.buttons]
        self._letters = letters
        wanted = letters[: self._most]
        same = 0
        while same < min(len(shown), len(wanted)) and shown[same] == wanted[same]:
            same += 1
        for button in self.buttons[same:]:
            self._list.removeWidget(button)
            button.hide()
            button.deleteLater()
        del self.buttons[same:]
        count = len(letters)
        told = self.tr("{title}: {count}").format(title=self._title, count=count)
        self.heading.setText(told if count > 1 else self._title)
        self.more.setVisible(count > len(wanted))
        self.setVisible(bool(letters))
        yield from (partial(self._add, letter) for letter in wanted[same:])

    def _add(self, letter: Letter) -> QWidget:
        button = LetterButton(letter)
        button.clicked.connect(lambda: self.chosen.emit(letter))
        self.buttons.append(button)
        self._list.addWidget(button)
        return self

    def _on_more(self) -> None:
        self._most = len(self._letters)
        self.more_requested.emit()

    def makers(self) -> list[Callable[[], QWidget]]:
        """What makes those that are still to be shown."""
        return list(self.put(self._letters))
