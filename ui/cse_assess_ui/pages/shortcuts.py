"""Every key, on one page."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from cse_assess_ui.keys import Group, Key
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.text import Label


class ShortcutsPage(QWidget):
    """Lists the keys.

    Args:
        groups: The keys, by where they work.

    Signals:
        back_requested: Back to where the user was.
    """

    back_requested = Signal()

    def __init__(self, groups: Sequence[Group]) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.back_button = Button(self.tr("Back to where you were"), "primary")
        self.back_button.clicked.connect(self.back_requested)
        column = ReadingColumn()
        column.add(Label(self.tr("Keyboard"), "title"))
        column.add(Label(self.tr("Everything here can be done without a mouse."), "muted"))
        for group in groups:
            column.add(Label(group.where, "heading"), space=8)
            column.add(self._table(group.keys))
        column.add_left(self.back_button, space=16)
        column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def focus_first(self) -> None:
        """Give the keyboard to the way back."""
        self.back_button.setFocus()

    def flush(self) -> None:
        """Nothing is written on this page."""

    def _table(self, keys: Sequence[Key]) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 3)
        for row, key in enumerate(keys):
            grid.addWidget(Label(key.told(), "subheading"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(key.words), row, 1, Qt.AlignmentFlag.AlignTop)
        return table
