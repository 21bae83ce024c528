"""New forms, words of law and front doors: what is in use, and what a signed file brings."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from cse_assess.updates.installing import Offer
from cse_assess.updates.store import Standing
from cse_assess_ui.models.new_texts import NewTexts
from cse_assess_ui.operations import Worker
from cse_assess_ui.system.documents import documents
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.offered import Offered
from cse_assess_ui.widgets.text import Label


class NewTextsPage(QWidget):
    """Takes a signed file in, once it has shown what that changes.

    Args:
        texts: What is known of such files here.
        worker: Reads and checks them, which takes a moment.

    Attributes:
        offered: The file that is being looked at; None while there is none.

    Signals:
        back_requested: Back to where the user was.
    """

    back_requested = Signal()

    def __init__(self, texts: NewTexts, worker: Worker) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._texts, self._worker = texts, worker
        self.offered: Offered | None = None
        self.notice = Notice()
        self.why_not = Label(self._why_not())
        self.choose = Button(self.tr("Choose the file…"), "primary")
        self.choose.clicked.connect(self._on_choose)
        self.back = Button(self.tr("Back to where you were"))
        self.back.clicked.connect(self.back_requested)
        self.in_use = Label(self.tr("One moment…"))
        self._lay_out()
        self._list()

    def focus_first(self) -> None:
        """Give the keyboard to what there is to do."""
        (self.back if self.choose.isHidden() else self.choose).setFocus()

    def flush(self) -> None:
        """Nothing is written on this page."""

    def look(self, path: Path) -> None:
        """Read a file and show what it would change.

        Args:
            path: The file.
        """
        self._put_away()
        self.choose.setEnabled(False)
        self.notice.say(self.tr("Reading it, and checking who signed it…"))
        self._worker.run(lambda: self._texts.look(path), done=self._show, failed=self._end)

    def _lay_out(self) -> None:
        self._column = column = ReadingColumn()
        column.add(Label(self.tr("New forms and texts"), "title"))
        told = self.tr(
            "New questions, words of law and front doors come as one signed file, from your "
            "partnership or from IT. You see what it changes before anything does."
        )
        column.add(Label(told, "muted"))
        allowed = self._texts.allowed == "yes"
        self.why_not.setHidden(allowed)
        self.choose.setHidden(not allowed)
        for widget in (self.why_not, self.notice):
            column.add(widget)
        self._place = QVBoxLayout()
        column.body.addLayout(self._place)
        column.add_left(self.choose)
        column.add(Label(self.tr("In use now"), "heading"), space=16)
        column.add(self.in_use)
        column.add_left(self.back, space=16)
        column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def _why_not(self) -> str:
        return {
            "yes": "",
            "forbidden": self.tr(
                "Your organisation does not take such files in here, or what it has set cannot be "
                "read. Ask IT."
            ),
            "nobody-known": self.tr(
                "Nobody is known on this computer whose files may be taken in. IT sets whom to "
                "trust, with the card of whoever signs them."
            ),
        }[self._texts.allowed]

    def _list(self) -> None:
        self._worker.run(self._texts.in_use, done=self._show_in_use, failed=self.notice.say)

    def _show_in_use(self, found: Sequence[Standing]) -> None:
        told = {
            "in-force": self.tr("{name}, version {version}: in use"),
            "kept": self.tr("{name}, version {version}: kept for cases that began with it"),
            "refused": self.tr("{name}, version {version}: not used. {reason}"),
        }
        lines = [
            told[one.state].format(name=one.name, version=one.version, reason=one.reason)
            for one in found
        ]
        self.in_use.setText("\n".join(lines) or self.tr("Only what came with the app."))

    def _on_choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("New forms and texts"),
            str(documents()),
            self.tr("Signed packs (*.csepack)"),
        )
        if path:
            self.look(Path(path))

    def _show(self, offer: Offer) -> None:
        self.choose.setEnabled(True)
        if offer.state == "here":
            self.notice.say(self.tr("This file was taken in before. Nothing was changed."))
            self.focus_first()
            return
        self.notice.clear()
        self.choose.hide()
        self.offered = Offered(offer)
        self.offered.accepted.connect(lambda: self._take_in(offer))
        self.offered.declined.connect(self._decline)
        self._place.addWidget(self.offered)
        self.offered.steps.finished.connect(self._column.order_tabs)
        self.offered.show()
        self.offered.focus_choice()

    def _take_in(self, offer: Offer) -> None:
        self.setEnabled(False)
        self._worker.run(
            lambda: self._texts.take_in(offer), done=lambda _: self._taken(), failed=self._end
        )

    def _taken(self) -> None:
        self._end(self.tr("Taken in. It counts from the next start of the app."))
        self._list()

    def _decline(self) -> None:
        self._end(self.tr("Left out. Nothing was changed."))

    def _end(self, told: str) -> None:
        """Say how it ended, with the keyboard where it goes on."""
        self.setEnabled(True)
        self.choose.setEnabled(True)
        self.choose.show()
        self.choose.setFocus()
        self._put_away()
        self.notice.say(told)

    def _put_away(self) -> None:
        if self.offered is not None:
            self._place.removeWidget(self.offered)
            self.offered.hide()
            self.offered.deleteLater()
            self.offered = None
