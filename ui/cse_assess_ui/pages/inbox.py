"""The front door's inbox: every sealed referral in a folder, the most urgent first."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from cse_assess.errors import Refusal
from cse_assess.package.inbox import SUFFIX, Letter
from cse_assess_ui.models.desk import Desk
from cse_assess_ui.models.session import Session
from cse_assess_ui.widgets.announce import announce
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.letter_row import LetterButton
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.text import Label

_SETTLED_MS = 400  # a file that is being copied changes several times


class InboxPage(QWidget):
    """Watches a folder and lists what lies in it.

    Args:
        session: The person at work.
        desk: Their desk.

    Signals:
        read_requested: A referral is to be read; carries its path.
        keys_requested: The cards and keys are to be shown.
    """

    read_requested = Signal(object)
    keys_requested = Signal()

    def __init__(self, session: Session, desk: Desk) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._session, self._desk = session, desk
        self.letters: list[Letter] = []
        self._looking = False
        self._watcher = QFileSystemWatcher(self)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._watcher.directoryChanged.connect(lambda _: self._settled.start())
        self._settled.timeout.connect(self.look)
        self.where = Label(role="muted")
        self.notice = Notice()
        self.empty = Label()
        self.choose = Button(self.tr("Choose the folder…"))
        self.one = Button(self.tr("Open one file…"))
        self.keys = Button(self.tr("Cards and keys"))
        self.choose.clicked.connect(self._on_choose)
        self.one.clicked.connect(self._on_one)
        self.keys.clicked.connect(self.keys_requested)
        self.groups = [
            _Group(self.tr("To be read")),
            _Group(self.tr("To be answered")),
            _Group(self.tr("Answered")),
            _Group(self.tr("Cannot be opened")),
        ]
        self._lay_out()
        self._watch()

    def focus_first(self) -> None:
        """Give the keyboard to the most urgent referral."""
        buttons = self.buttons()
        spare = self.one if self._desk.folder_is_set else self.choose
        (buttons[0] if buttons else spare).setFocus()

    def flush(self) -> None:
        """Nothing is written on this page."""

    def buttons(self) -> list[LetterButton]:
        """The referrals that are shown, in order."""
        return [button for group in self.groups for button in group.buttons]

    def set_folder(self, folder: Path) -> None:
        """Watch another folder from now on.

        Args:
            folder: The folder.
        """
        try:
            self._desk.set_folder(folder)
        except Refusal as refusal:
            self.notice.say(str(refusal))
            return
        self._watch()

    def look(self) -> None:
        """Look into the folder anew; what is found is shown a moment later."""
        if self._looking:
            self._settled.start()
            return
        self._looking = True
        self._session.worker.run(self._desk.letters, done=self._on_letters, failed=self._on_failed)

    def _watch(self) -> None:
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        folder, fixed = self._desk.folder, self._desk.folder_is_set
        self.one.setVisible(folder is not None)
        self.choose.setHidden(fixed)
        if folder is None:
            self.where.setText("")
            self.empty.setText(
                self.tr(
                    "Where do you save the files that senders e-mail to you? Choose that folder "
                    "once: what comes in is listed here, the most urgent first."
                )
            )
            self._dress_choose("primary")
            return
        self._dress_choose("")
        self._watcher.addPath(str(folder))
        told = self.tr("Sealed files in {folder}")
        if fixed:
            told = self.tr("Sealed files in {folder}. Set by your organisation.")
        self.where.setText(told.format(folder=folder))
        self.look()

    def _dress_choose(self, role: str) -> None:
        """Choosing the folder is what there is to do here once, and seldom after that."""
        self.choose.setProperty("role", role)
        self.choose.style().polish(self.choose)

    def _lay_out(self) -> None:
        column = ReadingColumn()
        column.add(Label(self.tr("Referrals"), "title"))
        for widget in (self.where, self.notice, self.empty, *self.groups):
            column.add(widget)
        column.add_left(self.choose, self.one, self.keys, space=16)
        column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def _on_letters(self, letters: list[Letter]) -> None:
        self._looking = False
        self.notice.clear()
        before = {letter.file for letter in self.letters}
        fresh = [letter for letter in letters if letter.file not in before and not letter.problem]
        if before and fresh:
            announce(self, self.tr("A new referral has come."))
        self.letters = letters
        self._show()

    def _on_failed(self, sentence: str) -> None:
        self._looking = False
        self.notice.say(sentence)

    def _show(self) -> None:
        def of(*states: str) -> list[Letter]:
            return [one for one in self.letters if not one.problem and one.state in states]

        broken = [letter for letter in self.letters if letter.problem]
        parts: Sequence[list[Letter]] = (of("new"), of("read", "received"), of("answered"), broken)
        for group, letters in zip(self.groups, parts, strict=True):
            group.show_letters(letters)
            for button, letter in zip(group.buttons, letters, strict=True):
                button.setEnabled(not letter.problem)
                button.clicked.connect(lambda _, file=letter.file: self._on_chosen(file))
        self.empty.setText(
            ""
            if self.letters
            else self.tr("Nothing here yet. When a sealed file is saved there, it is listed here.")
        )
        self.empty.setVisible(not self.letters)

    def _on_chosen(self, file: str) -> None:
        folder = self._desk.folder
        if folder is not None:
            self.read_requested.emit(folder / file)

    def _on_choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where referrals are saved"))
        if chosen:
            self.set_folder(Path(chosen))

    def _on_one(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("A sealed referral"),
            "",
            self.tr("Sealed referrals ({ending})").format(ending=f"*{SUFFIX}"),
        )
        if path:
            self.read_requested.emit(Path(path))


class _Group(QWidget):
    """A heading and the referrals below it; not there at all while it has none."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.buttons: list[LetterButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(Label(title, "heading"))
        self.hide()

    def show_letters(self, letters: list[Letter]) -> None:
        for button in self.buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [LetterButton(letter) for letter in letters]
        for button in self.buttons:
            self._column.addWidget(button)
        self.setVisible(bool(letters))
