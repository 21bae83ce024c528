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
        drawn: The work was taken off the screen (True), or is there again (False).
    """

    drawn = Signal(bool)

    def __init__(self, work: QWidget) -> None:
        super().__init__()
        self._work, self._blank, self._cover = work, HiddenPage(), CoveredPage()
        self._hidden = self._covered = False
        self._focus_before: QWidget | None = None
        for page in (work, self._blank, self._cover):
            self.addWidget(page)

    @property
    def closed(self) -> bool:
        """Whether everything is hidden."""
        return self._hidden

    def toggle(self) -> None:
        """Hide everything, or come back."""
        self._show(hidden=not self._hidden, covered=self._covered)

    def draw(self) -> None:
        """Hide everything, for as long as nobody comes back."""
        self._show(hidden=True, covered=False)

    def cover(self) -> None:
        """Take the work off the screen for a moment. What is hidden already stays hidden."""
        self._show(hidden=self._hidden, covered=True)

    def uncover(self) -> None:
        """Show the work again, unless it is hidden."""
        self._show(hidden=self._hidden, covered=False)

    def renew(self) -> None:
        """Make its own pages anew, in the language that the window speaks now."""
        old = (self._blank, self._cover)
        self._blank, self._cover = HiddenPage(), CoveredPage()
        for page in (self._blank, self._cover):
            self.addWidget(page)
        self._show(hidden=self._hidden, covered=self._covered)
        for gone in old:
            self.removeWidget(gone)
            gone.deleteLater()

    def _show(self, *, hidden: bool, covered: bool) -> None:
        was_open = not (self._hidden or self._covered)
        if covered and not self._covered:
            self._cover.begin()
        elif not covered:
            self._cover.end()
        self._hidden, self._covered = hidden, covered
        if was_open and (hidden or covered):
            self._focus_before = QApplication.focusWidget()
        page = self._blank if hidden else self._cover if covered else self._work
        self.setCurrentWidget(page)
        if hidden:
            self._blank.setFocus()
        elif page is self._work and not was_open:
            self._give_back()
        self.drawn.emit(page is not self._work)

    def _give_back(self) -> None:
        if self._focus_before is not None and shiboken6.isValid(self._focus_before):
            self._focus_before.setFocus()
        self._focus_before = None
