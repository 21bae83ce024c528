"""Why the level is what it is, what to do, what to think of, and what is not known."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess_ui.models.picture import Picture
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.text import Label

_CHARACTERS = 80


class PictureDetails(QWidget):
    """Everything behind the level, in the order in which it is of use.

    Signals:
        item_chosen: A question is to be shown; carries its code.
    """

    item_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 16, 0)
        self.setMaximumWidth(_CHARACTERS * self.fontMetrics().averageCharWidth())
        self._column.setSpacing(4)
        self.links: dict[str, Button] = {}

    def show_picture(self, picture: Picture) -> None:
        """Show what is behind a picture of concern."""
        self._clear()
        self._say(picture.meaning)
        for title, text in picture.rules:
            self._heading(title)
            self._say(text)
        if picture.reasons:
            self._heading(self.tr("What counts"))
        for text, points in picture.reasons:
            self._say(f"{text} ({points:+d})")
        self._heading(self.tr("What to do"))
        for action in picture.actions:
            self._say(f"• {action}")
        self._say(self.tr("Look again: {when}").format(when=picture.review))
        for prompt in picture.prompts:
            self._heading(prompt.title)
            self._say(prompt.text.strip())
        if picture.unknowns:
            self._heading(self.tr("Not known"))
        for item in picture.unknowns:
            self._link(item.code, f"{item.code}  {item.text}")

    def _clear(self) -> None:
        self.links.clear()
        while (taken := self._column.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _heading(self, text: str) -> None:
        label = Label(text, "subheading")
        label.setContentsMargins(0, 12, 0, 0)
        self._column.addWidget(label)

    def _say(self, text: str) -> None:
        self._column.addWidget(Label(text))

    def _link(self, code: str, text: str) -> None:
        link = Button(text, "link")
        link.clicked.connect(lambda: self.item_chosen.emit(code))
        self.links[code] = link
        self._column.addWidget(link)
