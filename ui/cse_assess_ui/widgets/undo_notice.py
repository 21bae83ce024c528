"""What was just changed, with the way back beside it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from cse_assess_ui.widgets.announce import announce
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.text import Label


class UndoNotice(QFrame):
    """A line and *Undo*; hidden while nothing was changed.

    Args:
        about: What it speaks of, for screen readers.
        parent: The parent widget.

    Signals:
        undo_requested: Take it back.
    """

    undo_requested = Signal()

    def __init__(self, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.label = Label()
        self.undo = Button(self.tr("Undo"), "link")
        self.undo.setAccessibleDescription(about)
        self.undo.clicked.connect(self.undo_requested)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 4, 12, 4)
        self._row.setSpacing(12)
        self._row.addWidget(self.label)
        self._row.addWidget(self.undo)
        self._row.addStretch()
        self.hide()

    def text(self) -> str:
        """What is being said."""
        return self.label.text()

    def say(self, text: str, *, undo: bool = False) -> None:
        """Say what has happened.

        Args:
            text: What; empty takes the line away.
            undo: Whether it can be taken back.
        """
        self.label.setText(text)
        self.label.setWordWrap(not undo)  # the way back stands right behind a few words
        self._row.setStretchFactor(self.label, 0 if undo else 1)
        self.undo.setVisible(undo)
        self.setVisible(bool(text))
        if text:
            announce(self, text)
