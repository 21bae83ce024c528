"""What is still missing, each a way to where it is mended."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from cse_assess.referral.gaps import Gap
from cse_assess_ui.models.words import said
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.linked_notice import LinkedNotice


class GapList(LinkedNotice):
    """Lists gaps; hidden where there are none.

    Signals:
        urgent_requested: It cannot wait for what is missing.
    """

    urgent_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.urgent = Button(self.tr("It cannot wait: send it as it is"))
        self.urgent.clicked.connect(self.urgent_requested)
        self.column.addSpacing(8)
        self.column.addWidget(self.urgent)

    def show_gaps(self, gaps: Sequence[Gap], *, urgent_helps: bool) -> None:
        """Show what is missing.

        Args:
            gaps: What is missing, most useful to the reader first.
            urgent_helps: Whether the urgent route would do without them.
        """
        self.urgent.setVisible(urgent_helps)
        told = self.tr("We need {n} more things before sealing")
        one = self.tr("We need one more thing before sealing")
        self.show_links(
            [(gap.field, said(gap.text)) for gap in gaps],
            one if len(gaps) == 1 else told.format(n=len(gaps)),
        )
