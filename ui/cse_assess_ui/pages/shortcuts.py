"""Every key, on one page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.text import Label


class ShortcutsPage(QWidget):
    """Lists the keys.

    Signals:
        back_requested: Back to where the user was.
    """

    back_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.back_button = Button(self.tr("Back to where you were"), "primary")
        self.back_button.clicked.connect(self.back_requested)
        column = ReadingColumn()
        column.add(Label(self.tr("Keyboard"), "title"))
        column.add(Label(self.tr("Everything here can be done without a mouse."), "muted"))
        for title, keys in self._groups():
            column.add(Label(title, "heading"), space=8)
            column.add(self._table(keys))
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

    def _groups(self) -> list[tuple[str, list[tuple[str, str]]]]:
        return [
            (
                self.tr("When someone walks in"),
                [
                    (self.tr("Esc, Esc"), self.tr("Hide everything; the same again to go back")),
                    (self.tr("Ctrl+L"), self.tr("Lock; your last words are kept")),
                ],
            ),
            (
                self.tr("In the questions"),
                [
                    (self.tr("1 to 9"), self.tr("Choose an answer; the same again takes it back")),
                    (self.tr("Arrow keys"), self.tr("Go along the answers")),
                    (self.tr("N, B"), self.tr("Next question, one back")),
                    (self.tr("Ctrl+K"), self.tr("Jump to a question")),
                ],
            ),
            (
                self.tr("Everywhere"),
                [
                    (self.tr("Ctrl+N"), self.tr("New assessment")),
                    (self.tr("Ctrl+Z"), self.tr("Undo")),
                    (self.tr("F6"), self.tr("From one part of the window to the next")),
                    (self.tr("Ctrl and +, −, 0"), self.tr("Larger text, smaller, as it was")),
                    (self.tr("F1"), self.tr("This page")),
                ],
            ),
        ]

    def _table(self, keys: list[tuple[str, str]]) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 3)
        for row, (key, meaning) in enumerate(keys):
            grid.addWidget(Label(key, "subheading"), row, 0)
            grid.addWidget(Label(meaning), row, 1)
        return table
