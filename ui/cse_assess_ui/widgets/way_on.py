"""The foot of a page: back on the left, the one primary action on the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.text import Label


class WayOn(QWidget):
    """Back and on.

    Args:
        back: What back is called.
        on: What the primary action is called.

    Signals:
        back_requested: Back.
        next_requested: On.
    """

    back_requested = Signal()
    next_requested = Signal()

    def __init__(self, back: str, on: str) -> None:
        super().__init__()
        self.back = Button(back)
        self.lacking = Label("", "muted")
        self.lacking.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.next = Button(on, "primary")
        self.back.clicked.connect(self.back_requested)
        self.next.clicked.connect(self.next_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 16, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.back)
        row.addWidget(self.lacking, 1)
        row.addWidget(self.next)

    def allow(self, lacking: str = "") -> None:
        """Let the user go on, or say beside the action what is lacking.

        Args:
            lacking: What is needed first; empty where nothing is.
        """
        self.next.setEnabled(not lacking)
        self.next.setAccessibleDescription(lacking)
        self.lacking.setText(lacking)
