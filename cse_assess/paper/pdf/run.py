"""Points over time, joined by a line, with the median that they are compared with."""

from typing import NamedTuple

from cse_assess.paper.chart import MEDIAN, Chart
from cse_assess.paper.pdf.pen import Spot
from cse_assess.paper.pdf.runs import Line
from cse_assess.paper.pdf.sheet import Sheet
from cse_assess.paper.pdf.shortened import label_lines, width_in_points
from cse_assess.paper.pdf.styles import INK, MUTED, SMALL_SIZE, Type
from cse_assess.paper.plot import Spread, shares, spread, stands_above, stretches

_NUMBER = Type("Bold", size=SMALL_SIZE, leading=11.5)
_LABEL = Type(size=8.5, leading=10.5)
_MEDIAN = Type(size=8.5, leading=10.5)
_MOST_LINES = 3
_PLOT = 64.0
_AROUND = 19.0
"""Above the highest point and below the lowest, for their numbers."""
_LABEL_WIDTH, _MEDIAN_WIDTH, _NUMBER_WIDTH = 58.0, 64.0, 90.0
_GAP = 4.0
_POINT, _RING = 2.4, 5.5
_APART = 7.0
"""From a point to its number."""


class _Placed(NamedTuple):
    """Where the parts stand on the page."""

    left: float
    top: float
    width: float
    spread: Spread

    @property
    def axis(self) -> float:
        return self.top + 2 * _AROUND + _PLOT

    def x(self, place: int) -> float:
        return self.left + self.spread.places[place]

    def y(self, share: float) -> float:
        return self.top + _AROUND + (1 - share) * _PLOT


class Run:
    """A run chart.

    Args:
        chart: What is drawn; its points the oldest first.
    """

    def __init__(self, chart: Chart) -> None:
        self._chart = chart
        self._shares = shares([value.number for value in chart.values], chart.median)

    def height(self, width: float) -> float:
        """How high it is at a width, in points."""
        around = self._spread(width)
        labels = [self._label(place, around.room) for place in self._labelled(around)]
        return 2 * _AROUND + _PLOT + _GAP + max(map(len, labels)) * _LABEL.leading

    def draw(self, sheet: Sheet, *, left: float, top: float, width: float) -> None:
        """Draw it, within a mark that the caller has set."""
        placed = _Placed(left, top, width - self._median_width(), self._spread(width))
        ends = (placed.left, placed.left + placed.width)
        sheet.pen.line([(end, placed.axis) for end in ends], weight=0.75, colour=INK)
        self._draw_median(sheet, placed)
        spots = {
            place: (placed.x(place), placed.y(share))
            for place, share in enumerate(self._shares)
            if share is not None
        }
        for stretch in stretches(self._chart.values):
            sheet.pen.line([spots[place] for place in stretch], weight=1.25, colour=MUTED)
        self._draw_numbers(sheet, placed, spots)
        for place, spot in spots.items():
            sheet.pen.point(spot, radius=_POINT)
            if self._chart.letters(place):
                sheet.pen.ring(spot, radius=_RING)
        for place in self._labelled(placed.spread):
            label = self._label(place, placed.spread.room)
            _centred(sheet, label, _LABEL, placed.x(place), placed.axis + _GAP)

    def _draw_median(self, sheet: Sheet, placed: _Placed) -> None:
        if self._chart.median is None:
            return
        height = placed.y(shares([self._chart.median], self._top())[0] or 0.0)
        right = placed.left + placed.width
        sheet.pen.line(
            [(placed.left, height), (right, height)], weight=1.0, dashes=(4.0, 3.0), colour=INK
        )
        told = self._median_lines()
        high = len(told) * _MEDIAN.leading
        sheet.text(told, _MEDIAN, left=right + _GAP, top=height - high / 2, width=_MEDIAN_WIDTH)

    def _draw_numbers(self, sheet: Sheet, placed: _Placed, spots: dict[int, Spot]) -> None:
        """Above or below each point that has room, the newest first; what is not drawn, below."""
        free = placed.left + placed.width
        for place in reversed(range(len(self._chart.values))):
            told = self._number(placed, place, free)
            if told is None:
                continue
            lines, left = told
            free = left - _GAP
            top = placed.axis - _NUMBER.leading - 2
            if place in spots:
                above = stands_above(self._chart.values, place)
                top = spots[place][1] + (-_APART - _NUMBER.leading if above else _APART)
            wide = width_in_points(lines, _NUMBER)
            sheet.pen.blank(left=left - 1, top=top + 1, width=wide + 2, height=_NUMBER.leading - 2)
            sheet.text(lines, _NUMBER, left=left, top=top, width=wide)

    def _number(
        self, placed: _Placed, place: int, free: float
    ) -> tuple[tuple[Line, ...], float] | None:
        """A point's number and letters, or the letters alone, and where they begin."""
        letters = self._chart.letters(place)
        for told in (f"{self._chart.values[place].text} {letters}", letters):
            lines = label_lines(told, _NUMBER, min(_NUMBER_WIDTH, placed.width), 1)
            wide = width_in_points(lines, _NUMBER)
            left = min(placed.x(place) - wide / 2, placed.left + placed.width - wide)
            left = max(left, placed.left)
            if told.strip() and left + wide <= free:
                return lines, left
        return None

    def _top(self) -> int:
        return max([0, *(value.number or 0 for value in self._chart.values)])

    def _median_lines(self) -> tuple[Line, ...]:
        return label_lines(f"{MEDIAN} {self._chart.median}", _MEDIAN, _MEDIAN_WIDTH, _MOST_LINES)

    def _median_width(self) -> float:
        if self._chart.median is None:
            return 0.0
        return width_in_points(self._median_lines(), _MEDIAN) + 2 * _GAP

    def _spread(self, width: float) -> Spread:
        inside = width - self._median_width()
        return spread(len(self._chart.values), inside, _LABEL_WIDTH, _GAP)

    def _labelled(self, around: Spread) -> list[int]:
        return [place for place in range(len(around.places)) if around.labelled(place)]

    def _label(self, place: int, room: float) -> tuple[Line, ...]:
        return label_lines(self._chart.values[place].label, _LABEL, room, _MOST_LINES)


def _centred(sheet: Sheet, lines: tuple[Line, ...], type_: Type, middle: float, top: float) -> None:
    for place, line in enumerate(lines):
        wide = width_in_points((line,), type_)
        below = top + place * type_.leading
        sheet.text([line], type_, left=middle - wide / 2, top=below, width=wide)
