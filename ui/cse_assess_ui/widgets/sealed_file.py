"""Where the sealed file is, what to write, and whom to ring."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cse_assess.vault.store import Sealed
from cse_assess_ui.widgets.announce import announce
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.text import Label


class SealedFile(QFrame):
    """Everything needed to get the file to the front door."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._path = Path()
        self.title = Label(role="heading")
        self.where = Label()
        self.message = Label()
        self.ring = Label(role="heading")
        self.copy_path = Button(self.tr("Copy where it is"))
        self.open_folder = Button(self.tr("Open the folder"))
        self.copy_message = Button(self.tr("Copy the message"))
        self.copy_path.clicked.connect(lambda: self._copy(self.where.text()))
        self.open_folder.clicked.connect(self._on_open_folder)
        self.copy_message.clicked.connect(lambda: self._copy(self.message.text()))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(Label(self.tr("1. The file is here"), "subheading"))
        column.addWidget(self.where)
        column.addWidget(self._row(self.copy_path, self.open_folder))
        column.addSpacing(12)
        column.addWidget(
            Label(self.tr("2. Attach it to an e-mail, and write no names in it"), "subheading")
        )
        column.addWidget(self.message)
        column.addWidget(self._row(self.copy_message))
        column.addSpacing(12)
        column.addWidget(Label(self.tr("3. Ring, and ask if they can open it"), "subheading"))
        column.addWidget(self.ring)
        self.hide()

    def show_sealed(self, sealed: Sealed, path: Path) -> None:
        """Show what was sealed.

        Args:
            sealed: The package.
            path: Where its file is.
        """
        self._path = path
        self.title.setText(self.tr("Sealed. Nothing has been sent yet."))
        self.where.setText(str(path))
        message = self.tr(
            "Referral {reference}\n\nAttached is a sealed referral. Please open it with your "
            "front door's key today and tell me that you have it. I will ring you as well."
        )
        self.message.setText(message.format(reference=sealed.reference))
        self.ring.setText(f"{sealed.hub}: {sealed.hub_phone}")
        self.show()
        announce(self, self.title.text())

    def _row(self, *buttons: Button) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row)
        for button in buttons:
            flow.addWidget(button)
        return row

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def _on_open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))
