"""The story of a practice case."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from cse_assess.assessment.practice import PracticeCase
from cse_assess_ui.widgets.text import Label


class Story(QFrame):
    """What you know of the child, as it would reach you at work.

    Args:
        case: The practice case.
    """

    def __init__(self, case: PracticeCase) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("The story"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("What you know"), "heading"))
        column.addWidget(Label(case.story.strip()))
        column.addWidget(
            Label(
                self.tr("The child is not real. The story stays beside the questions too."), "muted"
            )
        )
