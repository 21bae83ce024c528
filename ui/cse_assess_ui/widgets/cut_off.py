"""That the app was cut off last time, what is kept, and a way to go on there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from cse_assess.vault.sittings import CutOff
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.widgets.announce import announce
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.text import Label


class CutOffNotice(QFrame):
    """Hidden until there is something to tell.

    Signals:
        resume_requested: Go on there; carries the ``CutOff``.
    """

    resume_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self._cut_off: CutOff | None = None
        self.told = Label()
        self.go_on = Button(self.tr("Go on there"))
        self.leave = Button(self.tr("Not now"))
        self.go_on.clicked.connect(lambda: self.resume_requested.emit(self._cut_off))
        self.leave.clicked.connect(self.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(self.told)
        row = FlowLayout()
        row.addWidget(self.go_on)
        row.addWidget(self.leave)
        column.addLayout(row)
        self.hide()

    def tell(self, cut_off: CutOff, who: str, place: str) -> None:
        """Tell where the app was cut off.

        Args:
            cut_off: Where that was.
            who: The child's initials; empty where no name is written.
            place: The last change, in words.
        """
        self._cut_off = cut_off
        local = cut_off.at.astimezone()
        told = self.tr(
            "The app stopped without being closed on {day} at {time}, while {user} was working on "
            "{who}. Everything up to then is kept. The last change: {place}."
        )
        self.told.setText(
            told.format(
                day=show_day(local.date()),
                time=f"{local:%H:%M}",
                user=cut_off.user,
                who=who or self.tr("a case without a name"),
                place=place.rstrip("?."),
            )
        )
        self.show()
        announce(self, self.told.text())
