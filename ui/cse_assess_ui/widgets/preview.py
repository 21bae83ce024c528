"""A paper of the case as it will be read, beside what is being written."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from cse_assess.paper.document import Document
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.operations import Worker
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.paper_view import PaperView
from cse_assess_ui.widgets.text import Label

_PAUSE_MS = 700


class Preview(QFrame):
    """Follows a case after a pause. It takes no keyboard, does not scroll, and holds nothing up.

    Args:
        title: What stands above it.
        case: The case.
        make: Makes the paper; runs on the worker, and touches no widget.
        worker: Runs it.

    Signals:
        hide_requested: It is in the way.
        drawn: The case as it is now is shown.
    """

    hide_requested = Signal()
    drawn = Signal()

    def __init__(
        self, title: str, case: CaseModel, make: Callable[[], Document], worker: Worker
    ) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self._case, self._make, self._worker = case, make, worker
        self._making = False
        self._stale = True
        self.view = PaperView()
        self.view.setPlaceholderText(self.tr("One moment…"))
        self.problem = Notice()
        self.hide_button = Button(self.tr("Hide"), "quiet")
        self.hide_button.setAccessibleName(self.tr("Hide: {title}").format(title=title))
        self.hide_button.clicked.connect(self.hide_requested)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._draw)
        top = QHBoxLayout()
        top.addWidget(Label(title, "subheading"), 1)
        top.addWidget(self.hide_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 20, 24, 16)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.problem)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        case.changed.connect(self._on_changed)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._pause.start(0)

    def _on_changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._pause.start(_PAUSE_MS)

    def _draw(self) -> None:
        if self._making or not self._stale:
            return
        self._making, self._stale = True, False
        self._worker.run(self._make, done=self._on_made, failed=self._on_refused)

    def _on_made(self, paper: Document) -> None:
        self.problem.clear()
        shown = self.view.paper
        if shown is None or msgspec.structs.replace(paper, created=shown.created) != shown:
            self.view.show_paper(paper)
        self._end()

    def _on_refused(self, sentence: str) -> None:
        """What was shown last stays: most of it still holds."""
        child = self._case.assessment.child
        if child.date_of_birth is None and child.age is None:
            sentence = self.tr(
                "There is no page to show yet: how old is the child? A guess will do. It is asked "
                "on the page of the child."
            )
        self.view.setPlaceholderText("")  # nothing is on its way any more
        self.problem.say(sentence)
        self._end()

    def _end(self) -> None:
        self._making = False
        if self._stale:
            self._on_changed()
        else:
            self.drawn.emit()
