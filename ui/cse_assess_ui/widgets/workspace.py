"""The header, what has to be said, and one page at a time below."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from cse_assess.errors import Refusal
from cse_assess_ui.widgets.header import Header
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.page_stack import PageStack
from cse_assess_ui.widgets.practice_guide import PracticeGuide
from cse_assess_ui.widgets.tab_order import neighbour

if TYPE_CHECKING:
    from cse_assess_ui.models.case import CaseModel


class Workspace(QWidget):
    """Everything in the window while it is not hidden.

    Attributes:
        header: Where I am.
        notice: A message above whatever page is shown.
        warning: That the window is about to lock.
        standing: What holds for as long as the vault is open; above the message.
        guide: What to try on a step of a practice case.
        stack: The pages.
        passing: The page that is gone as soon as another one is shown, if it is such a page.

    Signals:
        refused: Something that was attempted was refused; carries the refusal.
    """

    refused = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.header, self.notice, self.stack = Header(), Notice(), PageStack()
        self.standing, self.warning = Notice(), Notice()
        self.guide = PracticeGuide()
        self.passing: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for widget in (self.header, self.warning, self.standing, self.notice, self.guide):
            self._column.addWidget(widget)
        self._column.addWidget(self.stack, 1)

    @property
    def page(self) -> QWidget:
        """The page that is shown."""
        return self.stack.currentWidget() or self.stack

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab follows what is laid out now, whenever its parts were made."""
        parts = (self.header, self.standing, self.notice, self.page)
        stop = neighbour(parts, QApplication.focusWidget(), on=next)
        if stop is None:
            return super().focusNextPrevChild(next)
        reasons = Qt.FocusReason
        stop.setFocus(reasons.TabFocusReason if next else reasons.BacktabFocusReason)
        return True

    def renew_header(self) -> None:
        """Make the header anew, in the language that the window speaks now."""
        old, self.header = self.header, Header()
        self._column.replaceWidget(old, self.header)
        old.hide()
        old.deleteLater()

    def tell_standing(self, text: str) -> None:
        """Say what holds from now on; nothing takes it away but an empty text."""
        self.standing.say(text)

    def attempt(self, action: Callable[[], object]) -> bool:
        """Do something that may be refused; a refusal is told above the page.

        Args:
            action: What is done.

        Returns:
            Whether it was done.
        """
        try:
            action()
        except Refusal as refusal:
            self.notice.say(str(refusal))
            self.refused.emit(refusal)
            return False
        self.notice.clear()
        return True

    def follow(self, case: "CaseModel") -> None:
        """Say from now on when a case is saved, and when it cannot be."""
        case.saved.connect(self._on_saved)
        case.save_failed.connect(self._on_save_failed)

    def show_passing(self, page: QWidget) -> None:
        """Show a page that is made anew each time."""
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        self.drop_passing()
        self.passing = page

    def drop_passing(self) -> None:
        """Take that page away."""
        if self.passing is not None:
            self.stack.drop([self.passing])
            self.passing = None

    def _on_saved(self) -> None:
        time = dt.datetime.now().astimezone().strftime("%H:%M")
        self.header.saved.setText(self.tr("Saved {time}").format(time=time))

    def _on_save_failed(self, sentence: str) -> None:
        self.header.saved.setText(self.tr("Not saved"))
        self.notice.say(sentence)
