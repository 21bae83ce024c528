"""One thing that may wait for a lead: how it stands, and the way there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.text import Label


class DeskCard(QFrame):
    """A title, how it stands in a sentence or two, and buttons that lead on.

    Where something waits it has a bar at its side, and a line that says so in words.

    Args:
        title: What it is about.
        ways: What each button says; the first is the one that is pressed most often.

    Signals:
        chosen: A button was pressed; carries its place.
    """

    chosen = Signal(int)

    def __init__(self, title: str, *ways: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.title = Label(title, "heading")
        self.waits = Label("", "subheading")
        self.told = Label(self.tr("Looking…"), "muted")
        self.buttons = [Button(words) for words in ways]
        self.inside = QVBoxLayout()
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(8)
        row = FlowLayout()
        for place, button in enumerate(self.buttons):
            button.setAccessibleDescription(title)
            button.clicked.connect(lambda _, place=place: self.chosen.emit(place))
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        for widget in (self.title, self.waits, self.told):
            column.addWidget(widget)
        column.addLayout(self.inside)
        column.addLayout(row)
        self.waits.hide()

    def tell(self, told: str, waits: str = "") -> None:
        """Say how it stands.

        Args:
            told: A sentence or two.
            waits: What waits, in a few words; empty where nothing does.
        """
        self.told.setText(told)
        self.told.setHidden(not told)
        self.waits.setText(waits)
        self.waits.setHidden(not waits)
        for button in self.buttons:
            button.setAccessibleDescription(
                ". ".join(part.rstrip(".") for part in (self.title.text(), waits, told) if part)
            )
        self.setProperty("role", "notice" if waits else "card")
        self.style().unpolish(self)
        self.style().polish(self)

    def fail(self, told: str) -> None:
        """Say why it is not known how this stands; the ways on stay open.

        Args:
            told: The reason.
        """
        self.tell(self.tr("We cannot tell how this stands. {reason}").format(reason=told))
