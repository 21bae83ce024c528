"""A notice that lists things, each a way to where it is seen to."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from cse_assess_ui.widgets.buttons import Button, LinkButton
from cse_assess_ui.widgets.text import Label


class LinkedNotice(QFrame):
    """A heading, a line, and links; hidden while there is nothing to list.

    Signals:
        jump_requested: Go to a field; carries its path in the assessment.
    """

    jump_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self.links: list[Button] = []
        self._shown: list[tuple[str, str]] | None = None
        self._title = Label(role="subheading")
        self._line = Label(role="muted")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 16)
        self.column.setSpacing(4)
        self.column.addWidget(self._title)
        self.column.addWidget(self._line)

    def title(self) -> str:
        """The heading."""
        return self._title.text()

    def show_links(self, links: Sequence[tuple[str, str]], title: str, line: str = "") -> None:
        """List things.

        Args:
            links: The path of a field and what is said of it, for each.
            title: The heading.
            line: A line under the heading.
        """
        self.setVisible(bool(links))
        self._title.setText(title)
        self._line.setText(line)
        self._line.setVisible(bool(line))
        if self._shown == list(links):
            return
        self._shown = list(links)
        for link in self.links:
            self.column.removeWidget(link)
            link.hide()
            link.deleteLater()
        self.links = [self._link(field, text) for field, text in links]
        for place, link in enumerate(self.links, start=2):
            self.column.insertWidget(place, link)

    def _link(self, field: str, text: str) -> Button:
        link = LinkButton(text.strip())
        link.clicked.connect(lambda: self.jump_requested.emit(field))
        return link
