"""A message where it belongs: what happened, what was kept, what to do next."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cse_assess_ui.widgets.text import Label


class Notice(QFrame):
    """An inline message, hidden while there is nothing to say.

    Args:
        text: What is said from the start.
        parent: The parent widget.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.label = Label(text)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self.label)
        if not text:
            self.hide()

    def text(self) -> str:
        """What is being said."""
        return self.label.text()

    def say(self, text: str) -> None:
        """Show a message; a screen reader hears it after what it is saying.

        Args:
            text: What happened, what was kept, what to do. Empty takes the message away.
        """
        self.label.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def clear(self) -> None:
        """Take the message away."""
        self.say("")
