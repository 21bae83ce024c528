"""The practice cases: fictional children to try the whole job on."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess.assessment.practice import PracticeCase
from cse_assess.instrument.definition import Profession
from cse_assess_ui.models.practice import in_order
from cse_assess_ui.widgets.buttons import Button, RowButton
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.text import Label


class PractisePage(QWidget):
    """Lists the practice cases, the user's own setting first.

    Args:
        cases: The cases.
        professions: What settings are called.
        own: The user's profession; its cases come first.

    Signals:
        chosen: A case is to begin; carries the ``PracticeCase``.
        back_requested: Back to the list of cases.
    """

    chosen = Signal(object)
    back_requested = Signal()

    def __init__(
        self, cases: Sequence[PracticeCase], professions: Sequence[Profession], own: str
    ) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._titles = {profession.id: profession.title for profession in professions}
        self.buttons: list[RowButton] = []
        self.back = Button(self.tr("Your cases"))
        self.back.clicked.connect(self.back_requested)
        column = ReadingColumn()
        column.add(Label(self.tr("Practise"), "title"))
        column.add(
            Label(
                self.tr(
                    "Nobody here is real. Read the story, answer as you would at work, and talk "
                    "it over at the end. Nothing is counted, and nothing can reach a front door."
                ),
                "muted",
            )
        )
        for case in in_order(cases, own):
            column.add(self._row(case))
        column.add_left(self.back, space=16)
        column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def focus_first(self) -> None:
        """Give the keyboard to the first case."""
        (self.buttons[0] if self.buttons else self.back).setFocus()

    def flush(self) -> None:
        """Nothing is written on this page."""

    def _row(self, case: PracticeCase) -> RowButton:
        about = self.tr("{setting}. About {minutes} minutes. {difficulty}").format(
            setting=self._titles.get(case.setting, case.setting),
            minutes=case.minutes,
            difficulty={
                "first": self.tr("A good one to begin with."),
                "usual": self.tr("An ordinary one."),
                "hard": self.tr("A hard one."),
            }[case.difficulty],
        )
        button = RowButton()
        button.setAccessibleName(f"{case.title}. {about}")
        inside = QVBoxLayout(button)
        inside.setContentsMargins(20, 12, 20, 12)
        inside.setSpacing(2)
        for words, role in ((case.title, "subheading"), (about, "muted")):
            inside.addWidget(Label(words, role))
        button.make_one()
        button.clicked.connect(lambda: self.chosen.emit(case))
        self.buttons.append(button)
        return button
