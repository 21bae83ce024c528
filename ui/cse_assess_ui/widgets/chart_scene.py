"""Where the parts of a chart stand on a screen, in letters: all of it grows with the text."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from cse_assess.paper.chart import HIDDEN, MEDIAN, Chart
from cse_assess.paper.plot import shares, spread, stands_above, stretches

_ENDLESS = 1e6
_BESIDE = 0.42
"""How much of the width labels take; the rest is for bars and numbers."""
_NARROW = 48
"""In letters: where it is narrower, labels stand above what they name and not beside it."""


class Words(NamedTuple):
    """Text in its box.

    Attributes:
        text: What it says.
        box: Where; all of the text is inside.
        flags: How it stands and wraps in the box, for the painter.
        bold: In heavy letters.
    """

    text: str
    box: QRectF
    flags: int
    bold: bool = False


class Scene:
    """A chart laid out in a width.

    Args:
        chart: What is drawn.
        font: The letters.
        width: How wide it is.

    Attributes:
        words: Every text.
        bars: Full bars.
        hatched: Bars whose number is hidden.
        axes: Thin lines.
        median: The dashed line.
        lines: The line from point to point, in stretches.
        points: The points.
        rings: The points that stand out.
        height: How high the whole is.
    """

    def __init__(self, chart: Chart, font: QFont, width: float) -> None:
        heavy = QFont(font)
        heavy.setBold(True)
        self._chart = chart
        self._plain, self._heavy = QFontMetricsF(font), QFontMetricsF(heavy)
        self._width = max(width, 1.0)
        self.line = self._heavy.height()
        self._gap = self.line * 0.4
        self._narrow = width < _NARROW * self._plain.averageCharWidth()
        self.words: list[Words] = []
        self.bars: list[QRectF] = []
        self.hatched: list[QRectF] = []
        self.axes: list[tuple[QPointF, QPointF]] = []
        self.median: tuple[QPointF, QPointF] | None = None
        self.lines: list[list[QPointF]] = []
        self.points: list[QPointF] = []
        self.rings: list[QPointF] = []
        self.height = self._write(chart.heading, QRectF(0, 0, self._width, 0), bold=True)
        self.height += self._gap
        if chart.values and chart.kind == "bars":
            self._bars()
        elif chart.values:
            self._run()
        for note in chart.notes():
            self.height += self._gap
            self.height += self._write(note, QRectF(0, self.height, self._width, 0))

    def _write(
        self,
        text: str,
        box: QRectF,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        *,
        bold: bool = False,
    ) -> float:
        """Put text into a box as high as it takes; returns how high that is."""
        text = _one_line(text)
        high = self._high(text, box.width(), bold=bold)
        placed = QRectF(box.left(), box.top(), box.width(), high)
        flags = align.value | self._wrap(text, box.width(), bold=bold)
        self.words.append(Words(text, placed, flags, bold))
        return high

    def _wrap(self, text: str, width: float, *, bold: bool) -> int:
        """Between words; inside one only where it is wider than the room."""
        metrics = self._heavy if bold else self._plain
        widest = max(map(metrics.horizontalAdvance, text.split()), default=0.0)
        broken = Qt.TextFlag.TextWrapAnywhere.value if widest > width else 0
        return Qt.TextFlag.TextWordWrap.value | broken

    def _high(self, text: str, width: float, *, bold: bool = False) -> float:
        metrics = self._heavy if bold else self._plain
        room = QRectF(0, 0, max(width, 1.0), _ENDLESS)
        text = _one_line(text)
        flags = self._wrap(text, width, bold=bold)
        return max(metrics.boundingRect(room, flags, text).height(), metrics.height())

    def _bars(self) -> None:
        left = 0.0 if self._narrow else self._width * _BESIDE
        widest = max(self._heavy.horizontalAdvance(value.text) for value in self._chart.values)
        number = min(widest + 2, (self._width - left) / 2)
        longest = max(self._width - left - number - self._gap, 0.0)
        begun = self.height
        for value, share in zip(
            self._chart.values, shares([value.number for value in self._chart.values]), strict=True
        ):
            hidden = value.text == HIDDEN
            length = 2 * self.line if hidden else (share or 0.0) * longest
            length = min(max(length, 2.0 if share else 0.0), longest)
            self._row(value.label, value.text, QRectF(left, 0, length, number), hidden=hidden)
        self.axes.append((QPointF(left, begun), QPointF(left, self.height)))

    def _row(self, label: str, text: str, bar: QRectF, *, hidden: bool) -> None:
        """A label, a bar and its number; ``bar`` tells its left, its length and the number's room.

        The label ends where the bar begins, or stands above it where there is little room.
        """
        number = self._high(text, bar.height(), bold=True)
        if bar.left():
            room = bar.left() - self._gap
            high = max(self._high(label, room), number)
            top = self.height + (high - self._high(label, room)) / 2
            self._write(label, QRectF(0, top, room, 0), Qt.AlignmentFlag.AlignRight)
        else:
            inset = QRectF(self._gap, self.height, self._width - self._gap, 0)
            self.height += self._write(label, inset)
            high = number
        middle = self.height + high / 2
        thick = self.line * 0.62
        drawn = QRectF(bar.left(), middle - thick / 2, bar.width(), thick)
        if hidden:
            self.hatched.append(drawn)
        elif drawn.width():
            self.bars.append(drawn)
        box = QRectF(drawn.right() + self._gap, middle - number / 2, bar.height(), 0)
        self._write(text, box, bold=True)
        self.height += high + self._gap

    def _run(self) -> None:
        chart = self._chart
        inside = self._width - self._median_width()
        every = (word for value in chart.values for word in value.label.split())
        wanted = max(map(self._plain.horizontalAdvance, every), default=0.0) + 2 + self._gap
        around = spread(len(chart.values), inside, min(wanted, inside), self._gap)
        if self._narrow and chart.median is not None:
            told = f"{MEDIAN} {chart.median}"
            self.height += self._write(told, QRectF(0, self.height, self._width, 0))
        plot, margin = 5 * self.line, self.line + self._gap
        top, axis = self.height, self.height + plot + 2 * margin
        self.axes.append((QPointF(0, axis), QPointF(inside, axis)))
        numbers = [value.number for value in chart.values]
        spots = {
            place: QPointF(around.places[place], top + margin + (1 - share) * plot)
            for place, share in enumerate(shares(numbers, chart.median))
            if share is not None
        }
        if chart.median is not None:
            top_number = max(0, *(number or 0 for number in numbers)) if numbers else 0
            share = shares([chart.median], top_number)[0] or 0.0
            self._median(inside, top + margin + (1 - share) * plot)
        self.lines = [[spots[place] for place in one] for one in stretches(chart.values)]
        self.points = list(spots.values())
        self.rings = [spot for place, spot in spots.items() if chart.letters(place)]
        self._numbers(spots, around.places, inside, axis)
        foot = axis + self._gap / 2
        deepest = 0.0
        for place, value in enumerate(chart.values):
            if around.labelled(place):
                room = max(around.room, 1.0)
                box = QRectF(around.places[place] - room / 2, foot, room, 0)
                centre = Qt.AlignmentFlag.AlignHCenter
                deepest = max(deepest, self._write(value.label, box, centre))
        self.height = foot + deepest

    def _median_width(self) -> float:
        """At the right; where that is too narrow, it has a line of its own above."""
        if self._chart.median is None or self._narrow:
            return 0.0
        told = f"{MEDIAN} {self._chart.median}"
        return min(self._plain.horizontalAdvance(told) + 2 + self._gap, self._width / 3)

    def _median(self, inside: float, height: float) -> None:
        told = f"{MEDIAN} {self._chart.median}"
        self.median = (QPointF(0, height), QPointF(inside, height))
        if self._narrow:
            return
        room = self._width - inside - self._gap
        top = max(height - self._high(told, room) / 2, self.height)
        self._write(told, QRectF(inside + self._gap, top, room, 0))

    def _numbers(
        self, spots: dict[int, QPointF], places: tuple[float, ...], inside: float, axis: float
    ) -> None:
        """Above or below each point that has room, the newest first; what is not drawn, below."""
        free = inside
        for place in reversed(range(len(places))):
            value, letters = self._chart.values[place], self._chart.letters(place)
            told = f"{value.text} {letters}".strip()
            middle = places[place]
            box = self._room(told, middle, inside)
            if box.right() > free and letters:
                told, box = letters, self._room(letters, middle, inside)
            if box.right() > free:
                continue
            free = box.left() - self._gap
            box.moveTop(axis - self.line)
            if place in spots:
                apart = self.line * 0.35
                above = stands_above(self._chart.values, place)
                box.moveTop(spots[place].y() + (-apart - self.line if above else apart))
            self._write(told, box, Qt.AlignmentFlag.AlignHCenter, bold=True)

    def _room(self, text: str, middle: float, inside: float) -> QRectF:
        wide = min(self._heavy.horizontalAdvance(text) + 2, inside)
        return QRectF(min(max(middle - wide / 2, 0.0), inside - wide), 0, wide, 0)


def _one_line(text: str) -> str:
    """Without line breaks and the like: text wraps where there is no more room, and only there."""
    return " ".join(text.split())
