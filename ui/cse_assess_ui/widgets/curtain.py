"""Work, or a page that says nothing: what somebody sees who walks in."""

import shiboken6
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from cse_assess_ui.pages.hidden import HiddenPage


class Curtain(QStackedWidget):
    """Hides everything at once, and gives the keyboard back to where it was.

    Args:
        work: What is hidden.

    Signals:
        drawn: It was drawn (True) or opened (False).
    """

    drawn = Signal(bool)

    def __init__(self, work: QWidget) -> None:
        super().__init__()
        self._blank = HiddenPage()
        self._focus_before: QWidget | None = None
        self.addWidget(work)
        self.addWidget(self._blank)

    @property
    def closed(self) -> bool:
        """Whether everything is hidden."""
        return self.currentWidget() is self._blank

    def toggle(self) -> None:
        """Hide everything, or come back."""
        if self.closed:
            self.setCurrentIndex(0)
            if self._focus_before is not None and shiboken6.isValid(self._focus_before):
                self._focus_before.setFocus()
        else:
            self._focus_before = QApplication.focusWidget()
            self.setCurrentWidget(self._blank)
            self._blank.setFocus()
        self.drawn.emit(self.closed)
