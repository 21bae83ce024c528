"""The list of papers beside the paper that is shown; above it where there is no room beside."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

_ROOM = 110
"""The least width for both, in characters."""


class PapersFrame(QWidget):
    """Never more than one thing scrolls in a narrow window: the whole page.

    Args:
        side: The list, with what belongs to it.
        paper: The paper, with what can be done with it.

    Signals:
        narrowed: There is room for both no longer, or again; carries whether it is narrow.
    """

    narrowed = Signal(bool)

    def __init__(self, side: QWidget, paper: QWidget) -> None:
        super().__init__()
        self._side, self._paper = side, paper
        self._narrow = False
        content = QWidget()
        content.setProperty("role", "column")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(paper, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(content)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(side, 1)
        self._row.addWidget(self._scroll, 3)

    def show_paper(self) -> None:
        """Scroll to the paper, where the list stands above it."""
        if self._narrow:
            self._scroll.verticalScrollBar().setValue(self._paper.y())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _ROOM * self.fontMetrics().averageCharWidth()
        if narrow != self._narrow:
            self._narrow = narrow
            self._move()

    def _move(self) -> None:
        focus = QApplication.focusWidget()
        if self._narrow:
            self._column.insertWidget(0, self._side)
        else:
            self._row.insertWidget(0, self._side, 1)
        self._side.show()
        self.narrowed.emit(self._narrow)
        if focus is not None and self._side.isAncestorOf(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)  # moving it took the keyboard away
