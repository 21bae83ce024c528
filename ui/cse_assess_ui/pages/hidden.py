"""What is shown when somebody walks in: nothing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess_ui.widgets.text import Label


class HiddenPage(QWidget):
    """A page that says nothing of what the app is for."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 48, 48, 48)
        column.addWidget(Label(self.tr("Notes"), "title"))
        column.addWidget(Label(self.tr("No notes for today."), "muted"))
        column.addStretch()
