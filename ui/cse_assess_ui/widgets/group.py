"""Parts of a page that come and go together."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess_ui.widgets.buttons import Button


class Group(QWidget):
    """Widgets below each other; buttons are as wide as their words, as everywhere."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)

    def add(self, widget: QWidget) -> None:
        """Add a widget at the end.

        Args:
            widget: The widget.
        """
        left = isinstance(widget, Button)
        side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag(0)
        self._column.addWidget(widget, 0, side)

    def empty(self) -> None:
        """Take everything away."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
