"""A long job, told where it was begun: what it does, how far it is, and a way to stop it."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from cse_assess_ui.operations import Progress
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.text import Label

SAY_AFTER_MS = 300
SHOW_AFTER_MS = 2_000
_STEPS = 100  # a screen reader may count along


class ProgressLine(QFrame):
    """Hidden while there is nothing to say: no job, or one that is over in a blink.

    Attributes:
        told: What is being done.
        bar: How far it is.
        far: The same in words.
        cancel: Stops it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self._progress: Progress | None = None
        self._stopping = ""
        self._began_at: QWidget | None = None
        self.told, self.bar, self.far = Label(), QProgressBar(), Label("", "small")
        self.bar.setTextVisible(False)
        self.far.setWordWrap(False)
        self.cancel = Button(self.tr("Stop"))
        self.cancel.clicked.connect(self._on_cancel)
        self._say_soon = QTimer(self, singleShot=True, interval=SAY_AFTER_MS)
        self._say_soon.timeout.connect(self._say)
        self._show_soon = QTimer(self, singleShot=True, interval=SHOW_AFTER_MS)
        self._show_soon.timeout.connect(self._show_progress)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.bar, 1)
        row.addWidget(self.far)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self.told)
        column.addLayout(row)
        self.hide()

    def follow(self, progress: Progress, words: str, stopping: str = "") -> None:
        """Tell of a job from now on, until it is over.

        Args:
            progress: The job's.
            words: What it does, such as "Making a backup".
            stopping: What is said while it stops, where not all that is finished stays.
        """
        self._leave()
        self._stopping = stopping or self.tr("Stopping. What is finished stays.")
        self._began_at = QApplication.focusWidget()
        self._progress = progress
        self.told.setText(words)
        self.bar.setAccessibleName(words)
        self.bar.setRange(0, 0)
        self.far.clear()
        for part in (self.bar, self.far, self.cancel):
            part.hide()
        self.cancel.setEnabled(True)
        progress.reported.connect(self._on_reported)
        progress.ended.connect(self._leave)
        self._on_reported(*progress.latest)  # a quick job has said something by now
        self._say_soon.start()
        self._show_soon.start()

    def _say(self) -> None:
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.told.text()))

    def _show_progress(self) -> None:
        for part in (self.bar, self.far, self.cancel):
            part.show()

    def _on_reported(self, done: int, total: int) -> None:
        if total > 0:
            self.bar.setRange(0, _STEPS)
            self.bar.setValue(min(_STEPS, done * _STEPS // total))
            self.far.setText(self.tr("{n} % done").format(n=self.bar.value()))

    def _on_cancel(self) -> None:
        if self._progress is not None:
            self._progress.cancel()
            self._give_keyboard_back()
            self.cancel.setEnabled(False)
            self.told.setText(self._stopping)

    def _leave(self) -> None:
        if self._progress is not None:
            self._progress.reported.disconnect(self._on_reported)
            self._progress.ended.disconnect(self._leave)
            self._progress = None
        self._say_soon.stop()
        self._show_soon.stop()
        self._give_keyboard_back()
        self.hide()

    def _give_keyboard_back(self) -> None:
        """To where the job was begun, before what has the keyboard can be pressed no more."""
        begun = self._began_at
        if self.cancel.hasFocus() and begun is not None and isValid(begun) and begun.isVisible():
            begun.setFocus(Qt.FocusReason.OtherFocusReason)
