"""Where a sealed answer is, and what helps to send it."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from cse_assess_ui.clipboard import copy
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.notice import Notice


class AnswerMade(Notice):
    """Says what became of an answer; where a file was made, offers its folder and the address."""

    def __init__(self) -> None:
        super().__init__()
        self._path, self._email = Path(), ""
        self.open_folder = Button(self.tr("Open the folder"))
        self.open_folder.clicked.connect(self._on_open)
        self.copy_address = Button(self.tr("Copy their address"))
        self.copy_address.clicked.connect(lambda: copy(self._email))
        self._ways = QWidget(self)
        row = FlowLayout(self._ways)
        row.addWidget(self.open_folder)
        row.addWidget(self.copy_address)
        self._ways.hide()
        inside = self.layout()
        if inside is not None:
            inside.addWidget(self._ways)

    def say(self, text: str) -> None:
        self._ways.hide()
        super().say(text)

    def tell(self, path: Path, email: str) -> None:
        """Say where the answer is and to whom it goes.

        Args:
            path: The file.
            email: The sender's address; empty where their card has none.
        """
        self._path, self._email = path, email
        told = self.tr("Sealed as {file}. Send it to {email}. Write no names in the message.")
        self.say(told.format(file=path, email=email or self.tr("the address they wrote from")))
        self.copy_address.setVisible(bool(email))
        self._ways.show()

    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))
