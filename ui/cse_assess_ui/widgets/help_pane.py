"""Help for the question that has the keyboard."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cse_assess.instrument.definition import Item
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.text import Label


class HelpPane(QFrame):
    """What a question means, an example, what it is not, and how to ask it.

    Signals:
        hide_requested: The pane is in the way.
    """

    hide_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Help"))
        self.item: Item | None = None
        self._title = Label(role="subheading")
        headings = (
            self.tr("What it means"),
            self.tr("For example"),
            self.tr("What not to assume"),
            self.tr("How to ask"),
        )
        column = ReadingColumn()
        column.body.setContentsMargins(16, 24, 16, 24)
        column.body.setSpacing(4)
        self.hide_button = Button(self.tr("Hide"), "quiet")
        self.hide_button.setAccessibleName(self.tr("Hide help"))
        self.hide_button.clicked.connect(self.hide_requested)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.hide_button)
        column.body.addLayout(top)
        self.texts = [Label() for _ in headings]
        for heading, text in zip(headings, self.texts, strict=True):
            column.add(Label(heading, "small"), space=12)
            column.add(text)
        column.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def show_item(self, item: Item) -> None:
        """Show the help for an item."""
        if item is self.item:
            return
        self.item = item
        self._title.setText(self.tr("Help with {code}").format(code=item.code))
        help = item.help
        for label, text in zip(
            self.texts, (help.means, help.example, help.is_not, help.ask), strict=True
        ):
            label.setText(text.strip())
