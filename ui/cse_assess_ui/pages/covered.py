"""What is shown for the moment in which the last words are kept: nothing of them."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess_ui.widgets.text import Label

_SAY_AFTER_MS = 300


class CoveredPage(QWidget):
    """An empty page, which says what it waits for where that takes longer than a blink."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.told = Label(self.tr("Keeping your last words. One moment."), "muted")
        self.told.hide()
        self._timer = QTimer(self, singleShot=True, interval=_SAY_AFTER_MS)
        self._timer.timeout.connect(self.told.show)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 48, 48, 48)
        column.addWidget(self.told)
        column.addStretch()

    def begin(self) -> None:
        """Begin to wait."""
        self.told.hide()
        self._timer.start()

    def end(self) -> None:
        """There is nothing to wait for any more."""
        self._timer.stop()
