"""Words on a page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QLabel, QWidget

_AS_MADE = Qt.TextInteractionFlag.LinksAccessibleByMouse  # which plain text has none of


class Label(QLabel):
    """Text that wraps and can be selected. Never rich text: what a user wrote stays text.

    Args:
        text: The text.
        role: What it is: title, heading, subheading, body, muted or small.
        parent: The parent widget.
    """

    _POINTED_AT = Qt.TextInteractionFlag.TextSelectableByMouse

    def __init__(self, text: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setProperty("role", role)
        self.setWordWrap(True)

    def enterEvent(self, event: QEnterEvent) -> None:
        # Not before: a label that can be selected holds a whole document, and takes three times as
        # long to lay out.
        if self.textInteractionFlags() == _AS_MADE:
            self.setTextInteractionFlags(self._POINTED_AT)
        super().enterEvent(event)
