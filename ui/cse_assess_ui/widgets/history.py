"""The child's assessments over time: the level, what changed, and what is asked about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess.assessment.history import Step
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.widgets.fields import TextField
from cse_assess_ui.widgets.level_chart import LevelChart
from cse_assess_ui.widgets.text import Label


class HistoryView(QWidget):
    """Level and answers since the first assessment; asks what changed where that matters.

    Args:
        case: The case.
        changed: The field that asks what changed.

    Signals:
        item_chosen: A question is to be shown; carries its code.
    """

    item_chosen = Signal(str)

    def __init__(self, case: CaseModel, changed: TextField) -> None:
        super().__init__()
        self._case = case
        self.changed = changed
        self.heading = Label(self.tr("Over time"), "heading")
        self.chart = LevelChart(case.form.levels)
        self.told = Label()
        self.asks = Label(role="subheading")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.heading, self.chart, self.told, self.asks, self.changed):
            column.addWidget(widget)

    def refresh(self) -> None:
        """Show what has changed in the case."""
        follows = bool(self._case.over_time.earlier)
        for widget in (self.heading, self.chart, self.told):
            widget.setVisible(follows)
        if follows:
            steps = self._case.over_time.steps(self._case.assessment)
            self.chart.show_steps(steps)
            self.told.setText("\n".join(self._line(step) for step in steps))
        asks = self._question()
        self.asks.setText(asks)
        self.asks.setVisible(bool(asks))
        wanted = bool(asks or follows or self._case.assessment.analysis.what_changed)
        self.changed.setVisible(wanted)
        self.setVisible(wanted)

    def _line(self, step: Step) -> str:
        told = f"{show_day(step.date)}: {step.label or self.tr('no level')}."
        if not step.changes:
            return told
        items = ", ".join(change.item for change in step.changes)
        return f"{told} " + self.tr("Answered differently: {items}.").format(items=items)

    def _question(self) -> str:
        """What the form asks about the course of things (R9, R10)."""
        if judged := self._judged_before():
            told = self.tr(
                "Last time it was judged higher than the answers alone gave: {level}. Is it lower "
                "now, or only not judged yet? Judge it again at the end of this page."
            )
            return told.format(level=judged)
        if self._case.over_time.fell_far(self._case.level()):
            return self.tr("The level has fallen a long way since last time. Say why.")
        result = self._case.result
        prompts = result.prompts if result is not None else ()
        for name in (self._case.form.judgement.rising_prompt, "what-changed"):
            if name in prompts and name is not None:
                return self._case.form.prompt(name).text.strip().replace("\n", " ")
        return ""

    def _judged_before(self) -> str:
        """The level that somebody raised it to last time, where nobody has judged it since.

        A judgement is not carried over, so that the line would fall by itself.
        """
        case = self._case
        earlier = case.over_time.earlier
        if not earlier or case.assessment.judgement is not None:
            return ""
        last, level = earlier[-1].assessment.judgement, case.level()
        if last is None or level is None or last.level <= level:
            return ""
        return case.over_time.steps(case.assessment)[-2].label
