"""What is still missing, each a way to where it is mended."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from cse_assess.referral.gaps import Gap
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.text import Label


class GapList(QFrame):
    """Lists gaps; hidden where there are none.

    Signals:
        jump_requested: Go to a field; carries its path in the assessment.
        urgent_requested: It cannot wait for what is missing.
    """

    jump_requested = Signal(str)
    urgent_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self.links: list[Button] = []
        self._title = Label(role="subheading")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(4)
        self._column.addWidget(self._title)
        self._gaps: list[Gap] | None = None
        self.urgent = Button(self.tr("It cannot wait: send without them"))
        self.urgent.clicked.connect(self.urgent_requested)
        self._column.addSpacing(8)
        self._column.addWidget(self.urgent)

    def show_gaps(self, gaps: Sequence[Gap], *, urgent_helps: bool) -> None:
        """Show what is missing.

        Args:
            gaps: What is missing, most useful to the reader first.
            urgent_helps: Whether the urgent route would do without them.
        """
        self.setVisible(bool(gaps))
        self.urgent.setVisible(urgent_helps)
        if self._gaps == list(gaps):
            return
        self._gaps = list(gaps)
        for link in self.links:
            self._column.removeWidget(link)
            link.hide()
            link.deleteLater()
        self.links = [self._link(gap) for gap in gaps]
        for place, link in enumerate(self.links, start=1):
            self._column.insertWidget(place, link)
        told = self.tr("We need {n} more things before sealing")
        one = self.tr("We need one more thing before sealing")
        self._title.setText(one if len(gaps) == 1 else told.format(n=len(gaps)))

    def _link(self, gap: Gap) -> Button:
        link = Button(gap.text.strip(), "link")
        link.clicked.connect(lambda: self.jump_requested.emit(gap.field))
        return link
