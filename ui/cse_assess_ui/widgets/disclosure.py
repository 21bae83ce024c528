"""A line that opens to what stands behind it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess_ui.widgets.fold_button import FoldButton
from cse_assess_ui.widgets.text import Label


class Disclosure(QWidget):
    """A button with a title; pressed, it shows a text below itself.

    Args:
        title: What it is about.
        text: What is shown.
        small: A line below the text, such as where it comes from.
        opened: Whether it is open from the start.
    """

    def __init__(self, title: str, text: str, small: str = "", *, opened: bool = False) -> None:
        super().__init__()
        self.button = FoldButton(title)
        self.text = Label(text)
        self.small = Label(small, "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.button, self.text, self.small):
            column.addWidget(widget)
        self.button.opened.connect(self._show)
        self._show(False)
        self.button.set_open(opened)

    def _show(self, opened: bool) -> None:
        self.text.setHidden(not opened)
        self.small.setHidden(not opened or not self.small.text())
