"""What a period would say: what is hidden and why in words, the charts, and every table."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess.paper.chart import Chart
from cse_assess.usage.release import Release, Table
from cse_assess_ui.models.counts import Preview
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.widgets.chart import ChartView
from cse_assess_ui.widgets.count_table import CountTable
from cse_assess_ui.widgets.folded import Folded
from cse_assess_ui.widgets.in_steps import InSteps, one_by_one
from cse_assess_ui.widgets.text import Label


class CountsShown(QWidget):
    """The charts and tables of a period, made a few at a time.

    Signals:
        grew: Some of it was made; Tab has to find it.
        finished: All of it is there.
    """

    grew = Signal()
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[Folded] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._steps = InSteps(self)
        self._steps.grew.connect(self.grew)
        self._steps.finished.connect(self.finished)

    def show_preview(self, preview: Preview) -> None:
        """Show what a period says.

        Args:
            preview: The period.
        """
        self.clear()
        release = preview.release
        makers = [partial(self._add_chart, chart) for chart in preview.charts]
        if not release.too_few:
            makers.append(partial(self._add_heading, self.tr("All tables")))
        makers += [partial(self._add_table, table) for table in release.tables]
        self._steps.begin(one_by_one(makers))

    def clear(self) -> None:
        """Show nothing."""
        self._steps.stop()
        self.tables = []
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def told(self, preview: Preview) -> str:
        """What is hidden and why, in words.

        Args:
            preview: The period.
        """
        parts = [self._released(preview.release)] if preview.made else []
        return " ".join([*parts, *self._hidden(preview)])

    def _released(self, release: Release) -> str:
        told = self.tr("Released on {day}. Saving it again gives the same numbers.")
        return told.format(day=show_day(release.released))

    def _hidden(self, preview: Preview) -> list[str]:
        hidden = preview.hidden
        if preview.release.too_few:
            return [self.tr("So few steps were counted that nothing but that can be told of them.")]
        if preview.nothing:
            return [
                self.tr(
                    "Nothing was counted in this period. Assessments, referrals and what becomes "
                    "of them are counted as they are made."
                )
            ]
        if not hidden:
            return [self.tr("No number is hidden.")]
        count = sum(hidden.values())
        if len(hidden) == 1:
            return [self._hidden_for_one_reason(next(iter(hidden))).format(count=count)]
        words = {
            "small": self.tr("Because they are small: {count}."),
            "beside": self.tr("So that a small one beside them cannot be worked out: {count}."),
            "few": self.tr("Because too few people are behind them: {count}."),
        }
        told = [self.tr("Numbers that are hidden: {count}.").format(count=count)]
        why = [words[why].format(count=n) for why in words if (n := hidden.get(why))]
        return [*told, *why]

    def _hidden_for_one_reason(self, why: str) -> str:
        return {
            "small": self.tr("Numbers that are hidden because they are small: {count}."),
            "beside": self.tr(
                "Numbers that are hidden so that a small one beside them cannot be worked out: "
                "{count}."
            ),
            "few": self.tr(
                "Numbers that are hidden because too few people are behind them: {count}."
            ),
        }[why]

    def _add_chart(self, chart: Chart) -> None:
        self._column.addWidget(ChartView(chart))

    def _add_heading(self, title: str) -> None:
        self._column.addWidget(Label(title, "heading"))

    def _add_table(self, table: Table) -> None:
        folded = Folded(lambda: CountTable(table))
        hidden = sum(bool(cell.why) for row in table.rows for cell in row.cells)
        line = self.tr("Numbers that are hidden: {count}.").format(count=hidden) if hidden else ""
        folded.tell(table.title, line)
        folded.grew.connect(self.grew)
        self.tables.append(folded)
        self._column.addWidget(folded)
