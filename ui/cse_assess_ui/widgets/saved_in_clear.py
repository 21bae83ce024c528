"""What is inside a package, each part to be saved in clear where the records are kept."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from cse_assess import files
from cse_assess.package.attachments import FOLDER
from cse_assess.package.inbox import Read
from cse_assess.package.manifest import FHIR, JSON, PDF
from cse_assess_ui.models.session import Session
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.fold_button import FoldButton

_FOR_SYSTEMS = (JSON, FHIR)


class SavedInClear(QWidget):
    """Offers what came with a referral; what only other systems read is folded away.

    Args:
        session: The person at work.
        found: The referral.
        folder: Where files are put at first.

    Attributes:
        savers: A button for each part, by its name in the package. The page places the PDF's, which
            most people want.

    Signals:
        said: What became of it, in a sentence.
    """

    said = Signal(str)

    def __init__(self, session: Session, found: Read, folder: Path) -> None:
        super().__init__()
        self._session, self._found, self._folder = session, found, folder
        self.savers = {
            name: self._saver(name, words)
            for name, words in self._words().items()
            if name in found.opened.members
        }
        self.more = FoldButton(self.tr("More to save"))
        self._for_systems = QWidget()
        systems = FlowLayout(self._for_systems)
        came = FlowLayout()
        for name, button in self.savers.items():
            if name in _FOR_SYSTEMS:
                systems.addWidget(button)
            elif name != PDF:
                came.addWidget(button)
        self._for_systems.hide()
        self.more.opened.connect(self._for_systems.setVisible)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if came.count():
            column.addLayout(came)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._for_systems)

    def save(self, name: str, path: Path) -> None:
        """Save a part of the package, in clear, where the user wants it.

        Args:
            name: Its name in the package.
            path: The file to write.
        """
        content = self._found.opened.members[name]
        detail = f"{self._found.referral.reference} {Path(name).name}"
        told = self.tr("Saved as {file}. It is not locked: keep it where your records are kept.")

        def work() -> None:
            files.write(path, content)
            self._session.vault.note("saved-in-clear", detail=detail)

        self._session.worker.run(
            work,
            done=lambda _: self.said.emit(told.format(file=path.name)),
            failed=self.said.emit,
        )

    def _words(self) -> dict[str, str]:
        words = {
            PDF: self.tr("Save the PDF…"),
            JSON: self.tr("Save the data (JSON)…"),
            FHIR: self.tr("Save the data (FHIR)…"),
        }
        attached = [name for name in self._found.opened.members if name.startswith(FOLDER)]
        told = self.tr("Save {file} ({size} KB)…")
        for name in attached:
            size = f"{-(-len(self._found.opened.members[name]) // 1024):,}"
            words[name] = told.format(file=name.removeprefix(FOLDER), size=size)
        return words

    def _saver(self, name: str, words: str) -> Button:
        button = Button(words)
        button.clicked.connect(lambda: self._on_save(name))
        return button

    def _on_save(self, name: str) -> None:
        proposed = self._folder / f"{self._found.referral.reference}-{Path(name).name}"
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Where your records are kept"), str(proposed)
        )
        if path:
            self.save(name, Path(path))
