"""Holds a part of a page where the eye is, while things appear above it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from cse_assess_ui.widgets.column import ReadingColumn

_SETTLED_MS = 250


class Held(QObject):
    """Scrolls a column by as much as a part of it was moved, until everything has its place.

    Args:
        column: The column.
    """

    def __init__(self, column: ReadingColumn) -> None:
        super().__init__(column)
        self._column = column
        self._part: QWidget | None = None
        self._at = 0
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._end)
        bar = column.verticalScrollBar()
        bar.actionTriggered.connect(self.let_go)
        column.content.installEventFilter(self)
        column.installEventFilter(self)

    def hold(self, part: QWidget | None) -> None:
        """Keep a part at its height on the screen.

        Args:
            part: It; nothing is held that is not in the column.
        """
        if part is not None and self._column.isAncestorOf(part):
            self._part, self._at = part, self._height(part)
            self._settled.start()

    def let_go(self) -> None:
        """Hold nothing any more."""
        self._part = None

    def _end(self) -> None:
        """What has the keyboard is seen, even where less room is left than it had."""
        self.let_go()
        focus = self._column.window().focusWidget()
        if focus is not None and self._column.content.isAncestorOf(focus):
            self._column.ensureWidgetVisible(focus, 0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moved = event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.LayoutRequest)
        if moved and self._part is not None:
            QTimer.singleShot(0, self, self._put_back)
        return False

    def _put_back(self) -> None:
        part = self._part
        if part is None or not isValid(part) or not self._column.isAncestorOf(part):
            return
        bar = self._column.verticalScrollBar()
        bar.setValue(bar.value() + self._height(part) - self._at)

    def _height(self, part: QWidget) -> int:
        return part.mapTo(self._column.window(), QPoint(0, 0)).y()
