"""One page at a time; those that go are taken apart one by one, so that the window never stalls."""

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid

from cse_assess_ui.widgets.keyboard import let_go


class PageStack(QStackedWidget):
    """Shows one of its pages, or nothing at all.

    Taking a large page apart takes as long as making it: each is given a turn of the event loop.
    """

    def __init__(self) -> None:
        super().__init__()
        self._nothing = QWidget()
        self.addWidget(self._nothing)
        self._going: deque[QWidget] = deque()
        self._then: list[Callable[[], object]] = []
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._take_one_apart)

    @property
    def emptying(self) -> bool:
        """Whether something is left of the pages that were taken away."""
        return self._next.isActive()

    def drop(self, pages: Iterable[QWidget]) -> None:
        """Take pages away: they are off the screen at once, and gone in a moment.

        Args:
            pages: Some of its pages.
        """
        gone = list(pages)
        shown = self.currentWidget()
        if shown is not None and shown in gone:
            let_go(shown)
            self.setCurrentWidget(self._nothing)  # not one page after the other as each goes
        for page in gone:
            self.removeWidget(page)
            page.hide()
            self._going.append(page)
        if self._going:
            self._next.start()

    def when_gone(self, then: Callable[[], object]) -> None:
        """Do something as soon as nothing is left of the pages that were taken away.

        Args:
            then: What is done; at once where nothing is left already.
        """
        if self.emptying:
            self._then.append(then)
        else:
            then()

    def _take_one_apart(self) -> None:
        if self._going:
            page = self._going.popleft()
            if isValid(page):
                page.deleteLater()
                QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete.value)
            self._next.start()
            return
        # And whatever else was to go with them.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        waiting, self._then = self._then, []
        for then in waiting:
            then()
