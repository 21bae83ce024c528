"""How the level moved from one assessment to the next: a line of steps, read from left to right."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cse_assess.assessment.history import Step
from cse_assess.instrument.reckoning import Level
from cse_assess_ui.models.dates import show_day

_POINT = 5.0


class LevelChart(QWidget):
    """Draws steps; each level has its name at the left, so that nothing hangs on colour.

    Args:
        levels: The form's levels.
    """

    def __init__(self, levels: Sequence[Level]) -> None:
        super().__init__()
        self._levels = sorted(levels, key=lambda level: level.value)
        self._steps: Sequence[Step] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Draw steps.

        Args:
            steps: Oldest first.
        """
        self._steps = steps
        told = [f"{show_day(step.date)}: {step.label or self.tr('no level')}" for step in steps]
        self.setAccessibleName(self.tr("The level over time"))
        self.setAccessibleDescription(". ".join(told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        row = self.fontMetrics().height() + 12
        return QSize(320, row * (len(self._levels) + 1) + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self.palette().color(self.foregroundRole())
        row = self.fontMetrics().height() + 12
        names = max(self.fontMetrics().horizontalAdvance(level.label) for level in self._levels)
        left = min(names + 8, round(self.width() * 0.6)) + 16
        self._draw_grid(painter, row, left)
        points = self._points(row, left)
        painter.setPen(QPen(ink, 2))
        for (_, before), (_, after) in pairwise(points):
            painter.drawLine(before, after)
        for step, point in points:
            painter.setBrush(ink if step.level is not None else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(point, _POINT, _POINT)
        self._draw_dates(painter, points, row)

    def _draw_grid(self, painter: QPainter, row: int, left: int) -> None:
        faint = self.palette().color(self.foregroundRole())
        faint.setAlphaF(0.25)
        for place, level in enumerate(reversed(self._levels)):
            middle = place * row + row / 2
            room = QRectF(0, place * row, left - 16, row)
            named = self.fontMetrics().elidedText(
                level.label, Qt.TextElideMode.ElideRight, int(room.width())
            )
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, named)
            painter.setPen(QPen(faint, 1))
            painter.drawLine(QPointF(left, middle), QPointF(self.width() - 8, middle))

    def _points(self, row: int, left: int) -> list[tuple[Step, QPointF]]:
        """Where each step stands; one without a level stands at the foot, hollow."""
        if not self._steps:
            return []
        first, last = self._steps[0].date, self._steps[-1].date
        days = max((last - first).days, 1)
        edge = self.fontMetrics().horizontalAdvance("00 Mmm 0000") / 2
        width = max(self.width() - left - 2 * edge - 8, 1)
        ranks = {level.value: place for place, level in enumerate(reversed(self._levels))}
        points = []
        for number, step in enumerate(self._steps):
            along = (step.date - first).days / days
            if last == first:
                along = number / max(len(self._steps) - 1, 1)
            place = ranks[step.level] if step.level in ranks else len(self._levels) - 0.5
            points.append((step, QPointF(left + edge + along * width, place * row + row / 2)))
        return points

    def _draw_dates(
        self, painter: QPainter, points: Sequence[tuple[Step, QPointF]], row: int
    ) -> None:
        """The dates below, each where there is room beside the one before."""
        painter.setPen(self.palette().color(self.foregroundRole()))
        top = row * len(self._levels)
        taken = -1.0
        for step, point in points:
            told = show_day(step.date)
            width = self.fontMetrics().horizontalAdvance(told)
            start = min(max(point.x() - width / 2, 0), self.width() - width)
            if start > taken:
                painter.drawText(QPointF(start, top + row - 8), told)
                taken = start + width + 8
