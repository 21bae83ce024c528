"""How an opened assessment stands: made with an earlier version, or ready to be done again."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from cse_assess.instrument.diff import Difference
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.text import Label

_LISTED = 12


class Standing(QFrame):
    """The version that an assessment is bound to, and a way to assess again.

    Args:
        case: The case.
        current: The version of the form that is in use now.
        differences: What that version asks or counts differently.
        again: Whether it is time that the child can be assessed again.

    Signals:
        reassess_requested: Begin a reassessment from these answers.
    """

    reassess_requested = Signal()

    def __init__(
        self,
        case: CaseModel,
        *,
        current: str,
        differences: Sequence[Difference],
        again: bool,
    ) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        older = case.form.version != current
        self.version = Label(
            self.tr(
                "Made with version {old} of the form. Version {new} is in use now. This one stays "
                "as it is and is never scored anew."
            ).format(old=case.form.version, new=current)
        )
        told = [one for one in differences if one.effect != "worded"]
        lines = [f"{one.what}: {one.text}" for one in told[:_LISTED]]
        if len(told) > _LISTED:
            lines.append(self.tr("And {n} more.").format(n=len(told) - _LISTED))
        self.changes = Label("\n".join(lines) or self.tr("Only wording has changed."), "muted")
        self.show_changes = Button(self.tr("What changed?"), "quiet")
        self.show_changes.clicked.connect(self._on_show_changes)
        self.again = Label(
            self.tr(
                "Assessed on {date}. To assess again, begin from these answers: this one is kept "
                "as it is."
            ).format(date=show_day(case.assessment.date))
        )
        self.reassess = Button(self.tr("Assess again"))
        self.reassess.clicked.connect(self.reassess_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        for widget in (self.version, self.show_changes, self.changes, self.again, self.reassess):
            column.addWidget(widget)
        for button in (self.show_changes, self.reassess):
            column.setAlignment(button, Qt.AlignmentFlag.AlignLeft)
        for widget, shown in (
            (self.version, older),
            (self.show_changes, older),
            (self.changes, False),
            (self.again, again),
        ):
            widget.setHidden(not shown)
        if not again and not older:
            self.hide()

    def _on_show_changes(self) -> None:
        self.changes.setVisible(self.changes.isHidden())
