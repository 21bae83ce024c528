"""Backups and a check: what keeps cases from being lost."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from cse_assess.vault.backup import Backup
from cse_assess.vault.checking import Report
from cse_assess_ui.models.caretaker import Caretaker
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.operations import Progress
from cse_assess_ui.system.documents import documents
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.progress import ProgressLine
from cse_assess_ui.widgets.text import Label


class Backups(QWidget):
    """Says when the last backup was made, makes one, and looks whether everything is sound.

    Args:
        caretaker: Does the work.

    Signals:
        made: A backup was made.
    """

    made = Signal()

    def __init__(self, caretaker: Caretaker) -> None:
        super().__init__()
        self._caretaker = caretaker
        self._busy = False  # the buttons stay as they are, or the keyboard would be lost
        self.notice, self.progress = Notice(), ProgressLine()
        self.last = Label()
        self.back_up = Button(self.tr("Back up now…"))
        self.back_up.clicked.connect(self._on_back_up)
        self.check = Button(self.tr("Check everything"))
        self.check.clicked.connect(self._on_check)
        beside = QWidget()
        row = FlowLayout(beside)
        row.addWidget(self.back_up)
        row.addWidget(self.check)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for widget in (self.last, beside, self.progress, self.notice):
            column.addWidget(widget)
        self._show()

    def back_up_into(self, folder: Path) -> None:
        """Make a backup in a folder.

        Args:
            folder: The folder that holds backups.
        """
        self._begin(
            self.tr("Making the backup, and reading it back…"),
            lambda progress: self._caretaker.back_up(folder, progress.report),
            done=self._on_backed_up,
            stopped=self.tr("Stopped. Nothing of this backup is left, and no case was changed."),
        )

    def _show(self) -> None:
        newest = self._caretaker.last_backup()
        self.last.setText(
            self.tr("The last backup was made on {day}.").format(day=show_day(newest))
            if newest
            else self.tr("No backup has been made from here yet.")
        )

    def _begin(
        self,
        told: str,
        work: Callable[[Progress], Any],
        *,
        done: Callable[[Any], None],
        stopped: str,
    ) -> None:
        self._busy = True
        self.notice.clear()
        progress = self._caretaker.worker.run_long(
            work, done=done, failed=self._end, stopped=lambda: self._end(stopped)
        )
        self.progress.follow(progress, told, stopping=self.tr("Stopping…"))

    def _end(self, told: str) -> None:
        self._busy = False
        self._show()
        self.notice.say(told)

    def _on_back_up(self) -> None:
        if self._busy:
            return
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Where backups are kept"), str(documents())
        )
        if chosen:
            self.back_up_into(Path(chosen))

    def _on_backed_up(self, made: Backup) -> None:
        told = self.tr("Backed up as {folder}, and read back: {count} cases, all of it sound.")
        count = made.report.sound["assessment"]
        self._end(told.format(folder=made.folder, count=count))
        self.made.emit()

    def _on_check(self) -> None:
        if self._busy:
            return
        self._begin(
            self.tr("Looking at every case…"),
            lambda progress: self._caretaker.check(progress.report),
            done=self._on_checked,
            stopped=self.tr("Stopped. The check only reads: nothing was changed."),
        )

    def _on_checked(self, report: Report) -> None:
        if not report.findings:
            told = self.tr("Everything is sound: {count} cases can be read.")
            self._end(told.format(count=report.sound["assessment"]))
            return
        told = self.tr(
            "{n} things are wrong. Do not delete anything. Ask IT to restore the newest sound "
            "backup. {first}"
        )
        first = f"{report.findings[0].where}: {report.findings[0].what}"
        self._end(told.format(n=len(report.findings), first=first))
