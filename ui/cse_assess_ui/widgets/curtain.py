"""Work, or a page that says nothing: what somebody sees who walks in."""

import shiboken6
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from cse_assess_ui.pages.covered import CoveredPage
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
        self._work, self._blank, self._cover = work, HiddenPage(), CoveredPage()
        self._focus_before: QWidget | None = None
        for page in (work, self._blank, self._cover):
            self.addWidget(page)

    @property
    def closed(self) -> bool:
        """Whether everything is hidden."""
        return self.currentWidget() is self._blank

    def toggle(self) -> None:
        """Hide everything, or come back."""
        if self.closed:
            self._show_work()
        else:
            self._remember_focus()
            self.setCurrentWidget(self._blank)
            self._blank.setFocus()
        self.drawn.emit(self.closed)

    def cover(self) -> None:
        """Take the work off the screen for a moment. What is hidden already stays hidden."""
        if not self.closed:
            self._remember_focus()
            self._cover.begin()
            self.setCurrentWidget(self._cover)

    def uncover(self) -> None:
        """Show the work again, unless it is hidden."""
        self._cover.end()
        if not self.closed:
            self._show_work()

    def _remember_focus(self) -> None:
        self._focus_before = QApplication.focusWidget()

    def _show_work(self) -> None:
        self.setCurrentWidget(self._work)
        if self._focus_before is not None and shiboken6.isValid(self._focus_before):
            self._focus_before.setFocus()
        self._focus_before = None
