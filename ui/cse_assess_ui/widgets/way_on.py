"""The foot of a page: back on the left, the one primary action on the right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cse_assess_ui.widgets.buttons import Button


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
        self.back = Button(back, "quiet")
        self.next = Button(on, "primary")
        self.back.clicked.connect(self.back_requested)
        self.next.clicked.connect(self.next_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 16, 0, 0)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.next)
