"""A chart on screen, the same as on paper: every number stands beside what is drawn."""

import math

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cse_assess.paper.chart import Chart
from cse_assess.paper.plot import hatch
from cse_assess_ui.widgets.chart_scene import Scene

_USUAL, _LEAST = 60, 20
"""How wide it would like to be, and has to be, in letters."""
_MARGIN = 8
"""Between the drawing and the ring that shows where the keyboard is."""

_KEPT = 8
"""A layout asks for several widths in turn, again and again, before it settles for one."""


class ChartView(QWidget):
    """Draws a chart in the app's colours and letters; the keyboard and screen readers can reach it.

    Args:
        chart: What is drawn.
    """

    def __init__(self, chart: Chart) -> None:
        super().__init__()
        self._scenes: dict[int, Scene] = {}
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_chart(chart)

    def show_chart(self, chart: Chart) -> None:
        """Draw another chart.

        Args:
            chart: What is drawn.
        """
        self._chart = chart
        self.setAccessibleName(chart.heading)
        self.setAccessibleDescription(chart.description)
        self._measure_again()

    def scene(self, width: int) -> Scene:
        """The chart laid out for a widget so wide."""
        self.ensurePolished()  # else it is measured in letters of another size
        if width not in self._scenes:
            if len(self._scenes) >= _KEPT:
                self._scenes.clear()
            self._scenes[width] = Scene(self._chart, self.font(), width - 2 * _MARGIN)
        return self._scenes[width]

    def heightForWidth(self, width: int) -> int:
        return math.ceil(self.scene(width).height) + 2 * _MARGIN

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        width = _USUAL * self.fontMetrics().averageCharWidth()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(_LEAST * self.fontMetrics().averageCharWidth(), 0)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure_again()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        scene = self.scene(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(_MARGIN, _MARGIN)
        ink = self.palette().color(self.foregroundRole())
        self._paint_bars(painter, scene, ink)
        self._paint_run(painter, scene, ink)
        painter.setPen(QPen(ink, scene.line * 0.05))
        for begin, end in scene.axes:
            painter.drawLine(begin, end)
        plain, heavy = painter.font(), painter.font()
        heavy.setBold(True)
        for words in scene.words:
            painter.setFont(heavy if words.bold else plain)
            painter.drawText(words.box, words.flags, words.text)

    def _paint_bars(self, painter: QPainter, scene: Scene, ink: QColor) -> None:
        """Full bars in the accent; hidden ones as an outline with slanting lines in it."""
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        for bar in scene.bars:
            painter.fillRect(bar, accent)
        for box in scene.hatched:
            painter.setPen(QPen(ink, scene.line * 0.05))
            foot = box.bottomLeft()
            for x, y, to_x, to_y in hatch(box.width(), box.height(), scene.line * 0.3):
                painter.drawLine(foot + QPointF(x, -y), foot + QPointF(to_x, -to_y))
            painter.drawRect(box)

    def _paint_run(self, painter: QPainter, scene: Scene, ink: QColor) -> None:
        """The median first, so that the points stand before it, and their numbers before both."""
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        if scene.median is not None:
            painter.setPen(QPen(ink, scene.line * 0.06, Qt.PenStyle.DashLine))
            painter.drawLine(*scene.median)
        painter.setPen(QPen(accent, scene.line * 0.1))
        for stretch in scene.lines:
            painter.drawPolyline(stretch)
        ground = self.palette().color(self.backgroundRole())
        for words in scene.words:
            if words.bold and scene.points:
                painter.fillRect(words.box, ground)
        radius = scene.line * 0.16
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        for point in scene.points:
            painter.drawEllipse(point, radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, scene.line * 0.09))
        for point in scene.rings:
            painter.drawEllipse(point, 2.2 * radius, 2.2 * radius)

    def _measure_again(self) -> None:
        self._scenes.clear()
        self.updateGeometry()
        self.update()
