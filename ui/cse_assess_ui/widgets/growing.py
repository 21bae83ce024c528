"""A box for long text that is as tall as what is written in it."""

from math import ceil

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy


class GrowingText(QPlainTextEdit):
    """Grows with its text, so that the page scrolls and never a box inside it. Tab leaves it.

    Args:
        rows: The fewest rows shown.
    """

    def __init__(self, rows: int = 3) -> None:
        super().__init__()
        self._rows = rows
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """What is written."""
        return self.toPlainText()

    def setText(self, text: str) -> None:
        """Replace what is written, without a step to undo."""
        self.setPlainText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        """A plain text document gives its height in rows."""
        rows = max(self._rows, round(self.document().size().height()))
        around = self.height() - self.viewport().height() if self.isVisible() else 16
        margin = 2 * round(self.document().documentMargin())
        height = rows * ceil(QFontMetricsF(self.font()).lineSpacing()) + margin + max(around, 14)
        if height != self.height():
            self.setFixedHeight(height)
