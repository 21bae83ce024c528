"""Twelve words that let somebody back in who has forgotten their passphrase."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFrame, QGridLayout

from cse_assess.paper.document import Document, PageOne, Text
from cse_assess.vault.people import fresh_recovery_code
from cse_assess_ui.first_steps.step import Step
from cse_assess_ui.operations import Worker
from cse_assess_ui.printing import send
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.text import Label

_COLUMNS = 3


class RecoveryStep(Step):
    """Shows the recovery code once, to be written down or printed; it can be left out.

    Args:
        worker: Prints it, which takes a moment.
        words: The code, where it was made already; a fresh one if not given.

    Attributes:
        code: The twelve words; empty where the user goes on without.
    """

    def __init__(self, worker: Worker, words: str = "") -> None:
        super().__init__("", "")
        self._worker = worker
        self.go_on = self.tr("I have written it down")
        self._words = words or fresh_recovery_code()
        self.code = self._words
        self.title.setText(self.tr("If you forget it"))
        self.about.setText(
            self.tr(
                "These twelve words let you back in. They are shown only here, and only now. Write "
                "them down or print them, and lock the sheet away as you would a master key."
            )
        )
        self.sheet = QFrame()
        self.sheet.setProperty("role", "card")
        self.sheet.setAccessibleName(self.tr("Recovery code: {words}").format(words=self._words))
        self.sheet.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # so that a screen reader can read it
        grid = QGridLayout(self.sheet)
        grid.setContentsMargins(20, 16, 20, 16)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        for place, word in enumerate(self._words.split()):
            row, column = divmod(place, _COLUMNS)
            grid.addWidget(Label(f"{place + 1}. {word}", "subheading"), row, column)
        self.print = Button(self.tr("Print it…"))
        self.print.clicked.connect(self._on_print)
        self.skip = Button(self.tr("Go on without one"))
        self.skip.setAccessibleDescription(self._consequence())
        self.skip.clicked.connect(self._on_skip)
        buttons = FlowLayout()
        buttons.addWidget(self.print)
        buttons.addWidget(self.skip)
        self.notice = Notice()
        self.add(self.sheet)
        self.body.addLayout(buttons)
        self.add(self.notice)
        self.add(Label(self._consequence(), "muted"))

    @property
    def words(self) -> str:
        """The words that are shown."""
        return self._words

    def focus_first(self) -> None:
        self.code = self._words
        self.sheet.setFocus()

    def paper(self) -> Document:
        """What is printed; no other word on it says whose it is."""
        words = self._words.split()
        lines = [f"{place}. {word}" for place, word in enumerate(words, start=1)]
        return Document(
            kind="recovery-code",
            title=self.tr(
                "CSE Assess: recovery code. Lock this sheet away as you would a master key."
            ),
            reference="",
            created=dt.datetime.now().astimezone(),
            page_one=(PageOne((Text("\n".join(lines), "large"),)),),
            marking="",
        )

    def print_on(self, printer: QPrinter) -> None:
        """Print it.

        Args:
            printer: As it was chosen.
        """
        paper = self.paper()
        told = self.tr("It is with the printer. Take it with you.")
        self.notice.say(self.tr("Printing…"))
        self._worker.run(
            lambda: send(paper, printer),
            done=lambda _: self.notice.say(told),
            failed=self.notice.say,
        )

    def _consequence(self) -> str:
        return self.tr(
            "Without it, a forgotten passphrase means that what you wrote here is lost. You can "
            "make one later, under Go to, People and safekeeping."
        )

    def _on_print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec():
            self.print_on(printer)

    def _on_skip(self) -> None:
        self.code = ""
        self.entered.emit()
