"""Where a lead signs: what a signature says, and the two ways to give one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.text import Label


class Signature(QFrame):
    """The end of a case that is read.

    Args:
        may_sign: The user may countersign it.
        user: Whose signature it would be.
        author: Who made the assessment; empty where nobody gave a name.

    Signals:
        signed: One of the two was pressed; carries the verdict.
        case_requested: The case itself is to be opened.
    """

    signed = Signal(str)
    case_requested = Signal()

    def __init__(self, *, may_sign: bool, user: str, author: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.problem = Notice()
        self.sign = Button(self.tr("I agree: sign"), "primary")
        self.sign.clicked.connect(lambda: self.signed.emit("agreed"))
        self.ask_for_changes = Button(self.tr("Ask for changes"))
        self.ask_for_changes.clicked.connect(lambda: self.signed.emit("changes-asked"))
        self.open_case = Button(self.tr("Open the case itself"), "quiet")
        self.open_case.clicked.connect(self.case_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("Your signature"), "heading"))
        column.addWidget(Label(self._meaning(user, author) if may_sign else self._why(), "muted"))
        column.addWidget(self.problem)
        row = FlowLayout()
        for button in (self.sign, self.ask_for_changes, self.open_case):
            row.addWidget(button)
        column.addLayout(row)
        for button in (self.sign, self.ask_for_changes):
            button.setHidden(not may_sign)

    def set_busy(self, busy: bool) -> None:
        """Take no second signature while one is written."""
        for button in (self.sign, self.ask_for_changes):
            button.setDisabled(busy)

    def _why(self) -> str:
        return self.tr(
            "You made this assessment, or you are no lead here, so somebody else has to "
            "countersign it. The referral need not wait for that."
        )

    def _meaning(self, user: str, author: str) -> str:
        told = self.tr(
            "Signing says: I, {name}, have read this as it stands now. Your name, your role and "
            "the day go into every referral that is sealed from it after this. Your remarks stay "
            "here, for {author}. A signature is never changed or taken back; you can sign again."
        )
        return told.format(name=user, author=author or self.tr("whoever wrote it"))
