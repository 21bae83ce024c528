"""The front door's inbox: every sealed referral in a folder, the most urgent first."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from cse_assess.errors import Refusal
from cse_assess.package.inbox import SUFFIX, Letter
from cse_assess_ui.models.desk import Desk
from cse_assess_ui.models.session import Session
from cse_assess_ui.system.documents import documents
from cse_assess_ui.widgets.announce import announce
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.in_steps import one_by_one
from cse_assess_ui.widgets.letter_group import LetterGroup
from cse_assess_ui.widgets.letter_row import LetterButton
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.progress import ProgressLine
from cse_assess_ui.widgets.tab_order import order_tabs
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
        self._looking = self._opening = False
        self._waiting = True  # nothing was listed yet, so the keyboard goes to what is first
        self._focused = ""
        self._watcher = QFileSystemWatcher(self)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._watcher.directoryChanged.connect(lambda _: self._settled.start())
        self._settled.timeout.connect(self.look)
        self.where = Label(role="muted")
        self.notice = Notice()
        self.empty = Label()
        self.progress = ProgressLine()
        self.choose = Button(self.tr("Choose the folder…"))
        self.one = Button(self.tr("Open one file…"))
        self.keys = Button(self.tr("Cards and keys"))
        self.choose.clicked.connect(self._on_choose)
        self.one.clicked.connect(self._on_one)
        self.keys.clicked.connect(self.keys_requested)
        self.groups = [
            LetterGroup(self.tr("To be read")),
            LetterGroup(self.tr("To be answered")),
            LetterGroup(self.tr("Answered")),
            LetterGroup(self.tr("Cannot be opened")),
        ]
        for group in self.groups:
            group.chosen.connect(self._on_chosen)
            group.more_requested.connect(self._make)
        session.worker.busy_changed.connect(self._on_busy)
        self._lay_out()
        self._column.steps.finished.connect(self._on_listed)
        self._watch()

    def focus_first(self) -> None:
        """Give the keyboard to the most urgent referral."""
        buttons = self.buttons()
        spare = self.one if self._desk.folder_is_set else self.choose
        (buttons[0] if buttons else spare).setFocus()

    def flush(self) -> None:
        """Nothing is written on this page."""

    @property
    def unfinished(self) -> bool:
        """Whether something is still to be listed."""
        return self._column.steps.unfinished

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
        looking = self._session.worker.run_long(
            lambda progress: self._desk.letters(progress.report),
            done=self._on_letters,
            failed=self._on_failed,
            stopped=self._on_stopped,
        )
        self.progress.follow(looking, self.tr("Looking into the folder…"))

    def _watch(self) -> None:
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        folder, fixed = self._desk.folder, self._desk.folder_is_set
        self.one.setVisible(folder is not None)
        self.where.setVisible(folder is not None)
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
        self._column = column = ReadingColumn()
        column.add(Label(self.tr("Referrals"), "title"))
        for widget in (self.where, self.notice, self.progress, self.empty, *self.groups):
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

    def _on_stopped(self) -> None:
        self._looking = False
        told = self.tr("Stopped. The folder is looked into again when a file is saved there.")
        self.notice.say(told)

    def _show(self) -> None:
        def of(*states: str) -> list[Letter]:
            return [one for one in self.letters if not one.problem and one.state in states]

        broken = [letter for letter in self.letters if letter.problem]
        parts = (of("new"), of("read", "received"), of("answered"), broken)
        self._focused = next((one.letter.file for one in self.buttons() if one.hasFocus()), "")
        makers = [
            make
            for group, letters in zip(self.groups, parts, strict=True)
            for make in group.put(letters)
        ]
        self.empty.setText(
            ""
            if self.letters
            else self.tr("Nothing here yet. When a sealed file is saved there, it is listed here.")
        )
        self.empty.setVisible(not self.letters)
        self._column.fill(one_by_one(makers))

    def _make(self) -> None:
        """Show those that somebody has asked for."""
        makers = [make for group in self.groups for make in group.makers()]
        self._column.fill(one_by_one(makers))

    def _on_listed(self) -> None:
        """Everything is there: Tab goes down the page, and the keyboard is where it was."""
        order_tabs(self._column)
        again = [one for one in self.buttons() if one.letter.file == self._focused]
        if again:
            again[0].setFocus()
        elif self._waiting and self.choose.hasFocus() and self.buttons():
            self.buttons()[0].setFocus()
        self._waiting = False

    def _on_chosen(self, letter: Letter) -> None:
        folder = self._desk.folder
        if letter.problem:
            self.notice.say(f"{letter.file}: {letter.problem}")
            self._column.ensureWidgetVisible(self.notice)
        elif folder is not None:
            self._opening = True
            self.notice.say(self.tr("Opening it, and checking that it arrived as it was sealed…"))
            self.read_requested.emit(folder / letter.file)

    def _on_busy(self, busy: bool) -> None:
        if self._opening and not busy:  # it is open, or was refused above the page
            self._opening = False
            self.notice.clear()

    def _on_choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Where referrals are saved"), str(self._desk.folder or documents())
        )
        if chosen:
            self.set_folder(Path(chosen))

    def _on_one(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("A sealed referral"),
            str(self._desk.folder or documents()),
            self.tr("Sealed referrals ({ending})").format(ending=f"*{SUFFIX}"),
        )
        if path:
            self.read_requested.emit(Path(path))
