"""The only page where the app cannot start: why, and what to do."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.text import Label


class CannotStartPage(QWidget):
    """Says why, and closes.

    Args:
        told: What is wrong, what was kept, what to do.
    """

    def __init__(self, told: str) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setAccessibleName(told)
        self.setWindowTitle("CSE Assess")
        self.close_button = Button(self.tr("Close"), "primary")
        self.close_button.clicked.connect(self.close)
        column = ReadingColumn()
        column.add(Label(self.tr("The app cannot start"), "title"))
        column.add(Label(told))
        danger = self.tr("If a child is in danger now, ring 999. Do not wait for the app.")
        column.add(Label(danger, "heading"), space=8)
        column.add_left(self.close_button, space=16)
        column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)
        self.resize(720, 420)

    def focus_first(self) -> None:
        """Give the keyboard to the way out."""
        self.close_button.setFocus()
