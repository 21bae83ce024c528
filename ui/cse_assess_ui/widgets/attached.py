"""Documents and pictures that go with a referral; they stay in memory until it is made."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from cse_assess import files
from cse_assess.errors import Refusal
from cse_assess.package.attachments import KINDS, SIZE_LIMIT, Attachment, as_members, attachment
from cse_assess_ui.system.documents import documents
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.text import Label


class Attached(QWidget):
    """Chooses files, and lists those that were chosen.

    Signals:
        changed: A file was added or taken out.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.files: list[tuple[str, Attachment]] = []
        self.add = Button(self.tr("Attach a document or picture…"))
        self.add.clicked.connect(self._on_add)
        self.problem = Notice()
        self.removers: list[Button] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._list)
        column.addWidget(self.problem)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(
            Label(
                self.tr(
                    "PDF, Word, text or a picture. Its name is replaced: file names often hold a "
                    "child's name. Never attach an indecent picture of a child: that is for the "
                    "police alone."
                ),
                "small",
            )
        )

    def attachments(self) -> tuple[Attachment, ...]:
        """What was chosen, in order."""
        return tuple(one for _, one in self.files)

    def attach(self, path: Path) -> None:
        """Add a file; say so inline where it cannot go along.

        Args:
            path: The file.
        """
        try:
            found = attachment(path.name, files.read(path, limit=SIZE_LIMIT))
            as_members([*self.attachments(), found])
        except Refusal as refusal:
            self.problem.say(str(refusal))
            return
        self.problem.clear()
        self.files.append((path.name, found))
        self._show()

    def _on_add(self) -> None:
        endings = " ".join(f"*{kind}" for kind in KINDS)
        paths, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("What goes with the referral"),
            str(documents()),
            self.tr("Documents and pictures ({endings})").format(endings=endings),
        )
        for path in paths:
            self.attach(Path(path))

    def _show(self) -> None:
        for button in self.removers:
            self._list.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.removers = []
        for place, (name, one) in enumerate(self.files):
            told = self.tr("Take out {name} ({size} KB)")
            size = f"{-(-len(one.content) // 1024):,}"
            button = Button(told.format(name=name, size=size), "link")
            button.clicked.connect(lambda _, place=place: self._on_remove(place))
            self.removers.append(button)
            self._list.addWidget(button)
        self.changed.emit()

    def _on_remove(self, place: int) -> None:
        del self.files[place]
        self.add.setFocus()
        self._show()
