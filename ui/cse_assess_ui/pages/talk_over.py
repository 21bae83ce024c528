"""After practising: where the own answers and the model's differ, and why. No mark for anybody."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess.assessment.practice_comparison import Compared, Comparison
from cse_assess.errors import Refusal
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.practice import talk_over
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.text import Label


class TalkOverPage(QWidget):
    """The discussion of a practice case, as it stands when the page is made.

    Args:
        case: A practice case.

    Signals:
        item_chosen: A question is to be shown; carries its code.
        model_requested: The model answer is to open.
        back_requested: Back to handing over.
        next_requested: Back to the list of cases.
    """

    item_chosen = Signal(str)
    model_requested = Signal()
    back_requested = Signal()
    next_requested = Signal()

    def __init__(self, case: CaseModel) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._case = case
        self.links: dict[str, Button] = {}
        self.problem = Notice()
        self.model = Button(self.tr("See the model answer"))
        self.model.clicked.connect(self.model_requested)
        self.done = Button(self.tr("Your cases"), "primary")
        self.done.clicked.connect(self.next_requested)
        self._column = column = ReadingColumn()
        column.add(Label(self.tr("Talk it over"), "title"))
        column.add(
            Label(
                self.tr(
                    "Two careful people can answer differently. What matters is why. Look at "
                    "each difference with a colleague if you can."
                ),
                "muted",
            )
        )
        column.add(self.problem)
        self._compare()
        column.add_left(self.done, self.model, space=16)
        column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def focus_first(self) -> None:
        """Give the keyboard to the first difference; without one it is read from the top."""
        next(iter(self.links.values()), self.done).setFocus()
        if not self.links:
            QTimer.singleShot(0, self, lambda: self._column.verticalScrollBar().setValue(0))

    def flush(self) -> None:
        """Nothing is written on this page."""

    def _compare(self) -> None:
        try:
            comparison = talk_over(self._case)
        except Refusal as refusal:
            self.problem.say(str(refusal))
            return
        if comparison is not None:
            self._tell(comparison)

    def _tell(self, comparison: Comparison) -> None:
        practice = self._case.practice_case
        self._heading(self.tr("The level"))
        self._say(
            self.tr("You: {own}. The model answer: {model}.").format(
                own=self._level(comparison.own_level), model=self._level(comparison.model_level)
            )
        )
        self._heading(self.tr("To talk over"))
        for point in comparison.points:
            self._say(f"{', '.join(point.items)}: {point.text.strip()}")
        differ = [one for one in comparison.items if one.outcome == "differ"]
        silent = [one.item for one in comparison.items if one.outcome == "not-answered"]
        if differ:
            self._heading(self.tr("Answered differently"))
        for one in differ:
            self._difference(one)
        if silent:
            self._heading(self.tr("Not answered"))
            self._say(", ".join(silent))
        if not differ and not silent:
            self._say(self.tr("You and the model answer agree on every question."))
        if practice is not None:
            self._heading(self.tr("To take away"))
            self._say(practice.take_away)

    def _difference(self, one: Compared) -> None:
        link = Button(f"{one.item}  {self._case.form.item(one.item).text}", "link")
        link.clicked.connect(lambda: self.item_chosen.emit(one.item))
        self.links[one.item] = link
        self._column.add(link)
        told = self.tr("You: {own}. The model answer: {model}.")
        self._say(told.format(own=one.own, model=one.model))

    def _level(self, level: int | None) -> str:
        form = self._case.form
        return form.not_established.label if level is None else form.level(level).label

    def _heading(self, text: str) -> None:
        self._column.add(Label(text, "heading"), space=8)

    def _say(self, text: str) -> None:
        self._column.add(Label(text))
