"""What nobody looks at need not follow every answer: it is brought up to date when it is shown."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, SignalInstance
from PySide6.QtWidgets import QWidget


class WhileShown(QObject):
    """Lets a page follow a case while it is shown, and catch up when it is shown again.

    Args:
        page: The page.
        changed: Says that something changed.
        refresh: Shows it.
    """

    def __init__(self, page: QWidget, changed: SignalInstance, refresh: Callable[[], None]) -> None:
        super().__init__(page)
        self._page, self._refresh = page, refresh
        self._stale = False
        changed.connect(self._on_changed)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self._stale:
            self._catch_up()
        return False

    def _on_changed(self) -> None:
        self._stale = True
        if self._page.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        self._stale = False
        self._refresh()
