"""What the first run asks of each of its steps."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess_ui.widgets.text import Label


class Step(QWidget):
    """A step: a title, a line about it, and what it asks. What was typed stays where it is.

    Args:
        title: What it is about.
        about: Why it is asked.

    Attributes:
        go_on: What the button says that leads on; empty for the usual word.

    Signals:
        entered: Enter was pressed in its last line.
    """

    go_on = ""
    entered = Signal()

    def __init__(self, title: str, about: str) -> None:
        super().__init__()
        self.title = Label(title, "title")
        self.about = Label(about, "muted")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(16)
        self.body.addWidget(self.title)
        self.body.addWidget(self.about)

    def add(self, *widgets: QWidget) -> None:
        """Add what it asks.

        Args:
            widgets: From top to bottom.
        """
        for widget in widgets:
            self.body.addWidget(widget)

    def focus_first(self) -> None:
        """Give the keyboard to where its work begins."""
        raise NotImplementedError

    def missing(self) -> str:
        """What is still needed to go on, in a sentence; empty for nothing. It gets the keyboard."""
        return ""
