"""A title that opens and closes what is below it."""

from PySide6.QtCore import Signal

from cse_assess_ui.widgets.announce import announce
from cse_assess_ui.widgets.buttons import Button


class FoldButton(Button):
    """A push button that says whether what is below it is open.

    It cannot be checked, as buttons of Qt that stay down can: a screen reader would call it a check
    box, and somebody would look for what it switches on.

    Args:
        title: What is below it.

    Attributes:
        is_open: Whether that is shown.

    Signals:
        opened: It was opened or closed; carries which.
    """

    opened = Signal(bool)

    def __init__(self, title: str = "") -> None:
        super().__init__(title, "link")
        self.is_open = False
        self._told = ""
        self.clicked.connect(self._on_clicked)
        self.describe("")

    def describe(self, told: str) -> None:
        """Say more of what is below it.

        Args:
            told: For screen readers, without a full stop; whether it is open is added.
        """
        self._told = told
        self.setAccessibleDescription(". ".join(part for part in (told, self._state()) if part))

    def set_open(self, is_open: bool) -> None:
        """Open or close it.

        Args:
            is_open: Whether what is below it is to be shown.
        """
        if is_open == self.is_open:
            return
        self.is_open = is_open
        self.describe(self._told)
        self.opened.emit(is_open)

    def _on_clicked(self) -> None:
        self.set_open(not self.is_open)
        announce(self, self._state())

    def _state(self) -> str:
        return self.tr("open") if self.is_open else self.tr("closed")
