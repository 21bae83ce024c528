"""A file that can be dragged out of the window, into an e-mail or a folder."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication

from cse_assess_ui.widgets.buttons import Button


class DragFile(Button):
    """Drag it, and the file goes along. It is copied, never moved; a click does what it says."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._path: Path | None = None
        self._pressed = QPoint()

    def set_path(self, path: Path) -> None:
        """Say which file it is."""
        self._path = path

    def content(self) -> QMimeData:
        """What is dragged."""
        data = QMimeData()
        if self._path is not None:
            data.setUrls([QUrl.fromLocalFile(str(self._path))])
        return data

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        way = (event.position().toPoint() - self._pressed).manhattanLength()
        held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        if self._path is None or not held or way < QApplication.startDragDistance():
            super().mouseMoveEvent(event)
            return
        self.setDown(False)
        drag = QDrag(self)
        drag.setMimeData(self.content())
        drag.exec(Qt.DropAction.CopyAction)
