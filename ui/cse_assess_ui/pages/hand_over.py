"""Handing over: choose the front door, mend what is missing, make the file, and send it."""

import datetime as dt
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFileDialog, QProgressBar, QVBoxLayout, QWidget

from cse_assess.referral.gaps import gaps
from cse_assess_ui.models import hand_overs, referring
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.hand_overs import Made, Wanted
from cse_assess_ui.models.handover import free_path, missing
from cse_assess_ui.models.session import Session
from cse_assess_ui.system.documents import documents
from cse_assess_ui.widgets.attached import Attached
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.front_door import FrontDoorChoice
from cse_assess_ui.widgets.gap_list import GapList
from cse_assess_ui.widgets.keyboard import let_go
from cse_assess_ui.widgets.made_file import MadeFile
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.review_standing import ReviewStanding
from cse_assess_ui.widgets.text import Label
from cse_assess_ui.widgets.way_on import WayOn
from cse_assess_ui.widgets.ways import Ways


class HandOverPage(QWidget):
    """Makes the file for a front door and says what to do with it.

    Args:
        case: The case.
        session: The session, which makes it.
        folder: Where the file goes at first; the user's documents if not given.

    Signals:
        back_requested: Back to the referral.
        jump_requested: Go where something missing is asked; carries the field's path.
        finished: The user is done here: it was sent, or is left for now.
        paper_requested: A paper that helps here is to be shown; carries its name in code.
    """

    back_requested = Signal()
    jump_requested = Signal(str)
    finished = Signal()
    paper_requested = Signal(str)

    def __init__(
        self,
        case: CaseModel,
        session: Session,
        *,
        folder: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self._case = case
        self._session = session
        self._made: Made | None = None
        self.folder = folder or documents()
        self.standing = ReviewStanding(case, session, offers=True)
        self.front_door = FrontDoorChoice(session, practice=case.assessment.practice)
        self.script = Button(self.tr("What to say when you ring"), "link")
        self.sheet = Button(self.tr("Copy it into their own form"), "link")
        self.ways = Ways()
        self.attached = Attached()
        self.gaps = GapList()
        self.where = Label(role="muted")
        self.choose_folder = Button(self.tr("Save somewhere else…"), "link")
        self.way_on = WayOn(self.tr("Back"), self.tr("Seal"))
        self.seal = self.way_on.next
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setFormat(self.tr("Making the file"))
        self.progress.setAccessibleName(self.tr("Making the file"))
        self.progress.hide()
        self.problem = Notice()
        self.sealed = MadeFile()
        self.done = Button(self.tr("Not yet: I will send it later"))
        self.done.hide()
        self.before = QWidget()
        self._lay_out()
        self._connect()
        self._refresh()

    def focus_first(self) -> None:
        """Give the keyboard to the first thing that can be done."""
        self.front_door.focus_first()

    def flush(self) -> None:
        """Nothing is written into the case here; there is never anything in hand."""

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        left = self.isHidden()  # and not only hidden with all around it, when somebody walks in
        if left and not event.spontaneous():
            self._begin_anew()

    def _lay_out(self) -> None:
        self._column = column = ReadingColumn()
        column.add(Label(self.tr("Hand over"), "title"))
        column.add(
            Label(
                self.tr("Ring first. The file follows, in the safest way that they accept."),
                "muted",
            )
        )
        before = QVBoxLayout(self.before)
        before.setContentsMargins(0, 0, 0, 0)
        before.setSpacing(16)
        helpful = QWidget()
        links = FlowLayout(helpful, gap=24)
        links.addWidget(self.script)
        links.addWidget(self.sheet)
        parts: tuple[QWidget, ...] = (
            helpful,
            self.front_door,
            self.ways,
            self.attached,
            self.gaps,
            self.where,
            self.choose_folder,
            self.progress,
        )
        for part in parts:
            before.addWidget(part)
        before.setAlignment(self.choose_folder, Qt.AlignmentFlag.AlignLeft)
        for part in (self.standing, self.before, self.problem, self.way_on, self.sealed):
            column.add(part)
        column.add_left(self.done)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def _connect(self) -> None:
        self._case.changed.connect(self._refresh)
        self.front_door.changed.connect(self._refresh)
        self.ways.changed.connect(self._refresh_seal)
        self.script.clicked.connect(lambda: self.paper_requested.emit("phone-script"))
        self.sheet.clicked.connect(lambda: self.paper_requested.emit("copy-sheet"))
        self.gaps.jump_requested.connect(self.jump_requested)
        self.gaps.urgent_requested.connect(self._on_urgent)
        self.choose_folder.clicked.connect(self._on_choose_folder)
        self.way_on.back_requested.connect(self.back_requested)
        self.way_on.next_requested.connect(self._on_make)
        self.sealed.sent.connect(self._on_sent)
        self.done.clicked.connect(self.finished)

    def _refresh(self) -> None:
        lacking = missing(self._case)
        self._lacking = bool(lacking)
        self.gaps.show_gaps(lacking, urgent_helps=bool(gaps(self._case.assessment)))
        self.ways.show_door(self.front_door.door())
        self._refresh_seal()

    def _refresh_seal(self) -> None:
        door, way = self.front_door.door(), self.ways.way()
        self.way_on.allow(self._needed())
        if not self.progress.isHidden():
            self.seal.setEnabled(False)
        words = {
            "sealed": self.tr("Seal for {name}"),
            "pdf": self.tr("Lock the PDF for {name}"),
            "plain": self.tr("Save a plain PDF for {name}"),
        }
        told = words[way] if way else self.tr("Make the file for {name}")
        self.seal.setText(told.format(name=door.name) if door else self.tr("Make the file"))
        self.ways.setHidden(door is None)
        self.attached.setHidden(way is None or way == "plain")
        place = self.tr("The file will be saved in {folder}. Its name tells nothing.")
        self.where.setText(place.format(folder=self.folder))
        for widget in (self.where, self.choose_folder):
            widget.setHidden(way is None)

    def _needed(self) -> str:
        """What has to be done above before the file can be made."""
        door = self.front_door.door()
        if door is None:
            return self.tr("First choose a front door above.")
        if self._lacking:
            return self.tr("First see to what is missing above.")
        if door.example:
            return self.tr("First compare the numbers above.")
        if not door.accepts:
            return self.tr("They take no files: ring them.")
        if self.ways.way() is None:
            return self.tr("First choose how it goes.")
        return "" if self.ways.ready() else self.tr("First say why it goes in this way.")

    def _on_urgent(self) -> None:
        let_go(self.gaps)  # what comes next is made ready by this
        self._case.set_referral(urgent=True)
        if self.seal.isEnabled():
            self.seal.setFocus()
        elif self._lacking:
            self.gaps.links[0].setFocus()
        elif not self.ways.reason.isHidden():
            self.ways.reason.editor.setFocus()
        else:
            self.front_door.focus_first()

    def _on_choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Where to save the file"), str(self.folder)
        )
        if chosen:
            self.folder = Path(chosen)
            self._refresh()

    def _on_make(self) -> None:
        door, way = self.front_door.door(), self.ways.way()
        if door is None or way is None:
            return
        today = dt.datetime.now().astimezone().date()
        path = free_path(self.folder, today, ".age" if way == "sealed" else ".pdf")
        self.problem.clear()
        self.sealed.hide()
        self.progress.show()
        self._refresh_seal()
        wanted = Wanted(
            door,
            path,
            way,
            self.ways.written_reason(),
            () if way == "plain" else self.attached.attachments(),
        )
        self._session.worker.run(
            lambda: referring.hand_over(self._session, self._case, wanted),
            done=lambda made: self._on_made(made, path),
            failed=self._on_failed,
        )

    def _on_made(self, made: Made, path: Path) -> None:
        self._made = made
        self.standing.refresh()
        self.progress.hide()
        self._refresh_seal()
        self.before.hide()
        self.way_on.hide()
        self.sealed.show_made(made, path, self._case.assessment.assessor)
        self.done.show()
        self.sealed.open_folder.setFocus()
        QTimer.singleShot(0, self, self._show_top)

    def _show_top(self) -> None:
        """What was made stands at the top, and not where the button was."""
        self._column.verticalScrollBar().setValue(0)

    def _begin_anew(self) -> None:
        """Forget the file that was made: its passphrase is shown once."""
        self._made = None
        self.sealed.forget()
        self.sealed.hide()
        self.done.hide()
        self.before.show()
        self.way_on.show()

    def _on_failed(self, sentence: str) -> None:
        self.progress.hide()
        self._refresh_seal()
        self.problem.say(sentence)
        self.seal.setFocus()

    def _on_sent(self) -> None:
        if self._made is None:
            return
        made = hand_overs.sent(self._made.hand_over)
        self.sealed.sent_button.setEnabled(False)
        self._session.worker.run(
            lambda: self._session.vault.referrals.hand_over(self._case.case_id, made),
            done=lambda _: self._on_marked(),
            failed=self._on_not_marked,
        )

    def _on_marked(self) -> None:
        if self.isVisible():  # nobody is taken away from where they went meanwhile
            self.finished.emit()

    def _on_not_marked(self, sentence: str) -> None:
        self.sealed.sent_button.setEnabled(True)
        self.problem.say(sentence)
