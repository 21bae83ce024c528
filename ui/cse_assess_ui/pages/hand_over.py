"""Handing over: choose the front door, mend what is missing, seal, and send."""

import datetime as dt
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QVBoxLayout, QWidget

from cse_assess.referral.gaps import gaps
from cse_assess.vault.store import Sealed
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.handover import free_path, missing
from cse_assess_ui.models.session import Session
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.front_door import FrontDoor
from cse_assess_ui.widgets.gap_list import GapList
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.sealed_file import SealedFile
from cse_assess_ui.widgets.text import Label
from cse_assess_ui.widgets.way_on import WayOn


class HandOverPage(QWidget):
    """Seals the referral to a front door and says what to do with the file.

    Args:
        case: The case.
        session: The session, which seals.
        folder: Where the file goes at first; the user's documents if not given.

    Signals:
        back_requested: Back to the referral.
        jump_requested: Go where something missing is asked; carries the field's path.
        finished: The user is done with the case for now.
    """

    back_requested = Signal()
    jump_requested = Signal(str)
    finished = Signal()

    def __init__(self, case: CaseModel, session: Session, *, folder: Path | None = None) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._case = case
        self._session = session
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        self.folder = folder or Path(QStandardPaths.writableLocation(documents))
        self.front_door = FrontDoor(session, practice=case.assessment.practice)
        self.gaps = GapList()
        self.where = Label(role="muted")
        self.choose_folder = Button(self.tr("Save somewhere else…"), "quiet")
        self.way_on = WayOn(self.tr("Back"), self.tr("Seal"))
        self.seal = self.way_on.next
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setFormat(self.tr("Sealing"))
        self.progress.setAccessibleName(self.tr("Sealing"))
        self.progress.hide()
        self.problem = Notice()
        self.sealed = SealedFile()
        self.done = Button(self.tr("Back to my cases"))
        self.done.hide()
        self._lay_out()
        self._connect()
        self._refresh()

    def focus_first(self) -> None:
        """Give the keyboard to the first thing that can be done."""
        choice = self.front_door.choice
        (choice if choice is not None and self._session.cards else self.front_door.add).setFocus()

    def flush(self) -> None:
        """Nothing is written here; there is never anything in hand."""

    def _lay_out(self) -> None:
        column = ReadingColumn()
        column.add(Label(self.tr("Hand over"), "title"))
        column.add(
            Label(
                self.tr("Ring first. The sealed file can be opened by this front door alone."),
                "muted",
            )
        )
        parts: tuple[QWidget, ...] = (
            self.front_door,
            self.gaps,
            self.where,
            self.choose_folder,
            self.progress,
            self.problem,
            self.way_on,
            self.sealed,
            self.done,
        )
        for part in parts:
            column.add(part)
        column.body.setAlignment(self.choose_folder, Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def _connect(self) -> None:
        self._case.changed.connect(self._refresh)
        self.front_door.changed.connect(self._refresh)
        self.gaps.jump_requested.connect(self.jump_requested)
        self.gaps.urgent_requested.connect(lambda: self._case.set_referral(urgent=True))
        self.choose_folder.clicked.connect(self._on_choose_folder)
        self.way_on.back_requested.connect(self.back_requested)
        self.way_on.next_requested.connect(self._on_seal)
        self.done.clicked.connect(self.finished)

    def _refresh(self) -> None:
        lacking = missing(self._case)
        self.gaps.show_gaps(lacking, urgent_helps=bool(gaps(self._case.assessment)))
        ready = not lacking and self.front_door.card() is not None
        self.seal.setEnabled(ready and self.progress.isHidden())
        card = self.front_door.card()
        self.seal.setText(
            self.tr("Seal for {name}").format(name=card.name) if card else self.tr("Seal")
        )
        place = self.tr("The sealed file will be saved in {folder}. Its name tells nothing.")
        self.where.setText(place.format(folder=self.folder))

    def _on_choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Where to save the sealed file"), str(self.folder)
        )
        if chosen:
            self.folder = Path(chosen)
            self._refresh()

    def _on_seal(self) -> None:
        card = self.front_door.card()
        if card is None:
            return
        path = free_path(self.folder, dt.datetime.now().astimezone().date())
        self.problem.clear()
        self.sealed.hide()
        self.progress.show()
        self._refresh()
        self._session.worker.run(
            lambda: self._session.seal(self._case, card, path),
            done=lambda sealed: self._on_sealed(sealed, path),
            failed=self._on_failed,
        )

    def _on_sealed(self, sealed: Sealed, path: Path) -> None:
        self.progress.hide()
        self._refresh()
        self.sealed.show_sealed(sealed, path)
        self.done.show()
        self.sealed.copy_path.setFocus()

    def _on_failed(self, sentence: str) -> None:
        self.progress.hide()
        self._refresh()
        self.problem.say(sentence)
        self.seal.setFocus()
