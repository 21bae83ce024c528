"""Text of which a page has hundreds: how high it is at some width is worked out once."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from cse_assess_ui.widgets.text import Label


class Paragraph(Label):
    """A label that remembers its height at each width.

    A layout asks every label again and again, for two widths in turn, so that a page of two hundred
    labels takes seconds to lay out without this.

    Args:
        text: The text.
        role: What it is: title, heading, subheading, body, muted or small.
        parent: The parent widget.
    """

    def __init__(self, text: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        self._heights: dict[int, int] = {}
        super().__init__(text, role, parent)

    def setText(self, text: str) -> None:
        self._heights.clear()
        super().setText(text)

    def heightForWidth(self, width: int) -> int:
        self.ensurePolished()  # else it is measured in letters of another size
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        self._heights.clear()
        super().changeEvent(event)
