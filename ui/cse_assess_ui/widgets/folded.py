"""A card that is closed to a title and a line, and makes what is inside when it is first opened."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cse_assess_ui.widgets.fold_button import FoldButton
from cse_assess_ui.widgets.in_steps import settle
from cse_assess_ui.widgets.paragraph import Paragraph
from cse_assess_ui.widgets.text import Label


class Folded(QFrame):
    """A title that opens to what is asked seldom, or to a row that is written already.

    Nothing inside is made before it is first opened, so that a page full of them is there at once.

    Args:
        make: Makes what is inside.
        line: How the line is shown: one of ``Label``'s roles.

    Signals:
        grew: What is inside was made; Tab has to find it.
    """

    grew = Signal()

    def __init__(self, make: Callable[[], QWidget], line: str = "muted") -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._make = make
        self.content: QWidget | None = None
        self.button = FoldButton()
        self.count = Label("", "small")
        self.count.setWordWrap(False)
        self.line = Paragraph("", line)  # a list of rows has hundreds
        self._said = ("", "")
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.button, 1)
        head.addWidget(self.count)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 8, 20, 12)
        self._column.setSpacing(4)
        self._column.addLayout(head)
        self._column.addWidget(self.line)
        self.button.opened.connect(self._on_opened)

    @property
    def is_open(self) -> bool:
        """Whether what is inside is shown."""
        return self.button.is_open

    def tell(self, title: str, line: str = "", count: str = "", counted: str = "") -> None:
        """Say what is inside.

        Args:
            title: What it is about.
            line: A line below the title, shown while it is closed.
            count: How much is filled in, shown beside the title.
            counted: The same in words, for screen readers.
        """
        self._said = (line, counted or count)
        self.button.setText(title)
        self.count.setText(count)
        self.line.setText(line)
        self._describe()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to the title."""
        self.button.setFocus(reason)

    def make(self) -> QWidget:
        """What is inside, made if it was not there yet."""
        if self.content is None:
            self.content = self._make()
            self._column.addWidget(self.content)
            self.content.setHidden(not self.is_open)
            self.grew.emit()
        return self.content

    def open(self) -> None:
        """Show what is inside, laid out at once, so that the page can scroll to any part of it."""
        if not self.is_open:
            self.button.set_open(True)
            settle(self)

    def _on_opened(self, opened: bool) -> None:
        self.make().setVisible(opened)
        self._column.setContentsMargins(20, 8, 20, 20 if opened else 12)
        self._describe()

    def _describe(self) -> None:
        line, counted = self._said
        _hide(self.line, self.is_open or not line)
        _hide(self.count, not self.count.text())
        self.button.describe(". ".join(part.rstrip(".") for part in (counted, line) if part))


def _hide(label: Label, hidden: bool) -> None:
    """Qt lays out all that is around anew, even where nothing changes."""
    if label.isHidden() != hidden:
        label.setHidden(hidden)
