"""Bars from a common line, a label before each and its number behind it."""

from collections.abc import Sequence
from typing import NamedTuple

from cse_assess.paper.chart import HIDDEN, Chart
from cse_assess.paper.pdf.pen import Pen
from cse_assess.paper.pdf.runs import Line
from cse_assess.paper.pdf.sheet import Sheet
from cse_assess.paper.pdf.shortened import label_lines, width_in_points
from cse_assess.paper.pdf.styles import INK, SMALL_SIZE, Type
from cse_assess.paper.plot import shares

_LABEL = Type(size=SMALL_SIZE, leading=11.0)
_NUMBER = Type("Bold", size=SMALL_SIZE, leading=11.0)
_MOST_LINES = 3
_LABELS, _WIDEST_NUMBERS = 0.46, 0.25
"""How much they take of the whole width: the same in every chart, so that the bars of charts below
each other begin at one line."""
_GAP = 6.0
_BAR, _BETWEEN = 9.5, 4.0
_HIDDEN_LENGTH = 26.0
"""Of every hidden bar, whatever its number."""
_SHORTEST = 1.5


class _Row(NamedTuple):
    label: tuple[Line, ...]
    number: tuple[Line, ...]
    share: float | None
    hidden: bool

    @property
    def height(self) -> float:
        return max(len(self.label) * _LABEL.leading, len(self.number) * _NUMBER.leading) + _BETWEEN


class Bars:
    """Horizontal bars.

    Args:
        chart: What is drawn.
    """

    def __init__(self, chart: Chart) -> None:
        self._values = chart.values
        self._shares = shares([value.number for value in chart.values])
        self._set: dict[float, list[_Row]] = {}

    def height(self, width: float) -> float:
        """How high they are at a width, in points."""
        return sum(row.height for row in self._rows(width))

    def draw(self, sheet: Sheet, *, left: float, top: float, width: float) -> None:
        """Draw them, within a mark that the caller has set."""
        rows = self._rows(width)
        line = left + width * _LABELS
        numbers = max(width_in_points(row.number, _NUMBER) for row in rows)
        longest = width * (1 - _LABELS) - numbers - _GAP
        begun = top
        for row in rows:
            _draw_row(row, sheet, left=left, top=top, line=line, longest=longest)
            top += row.height
        sheet.pen.line([(line, begun), (line, top)], weight=0.75, colour=INK)

    def _rows(self, width: float) -> Sequence[_Row]:
        if width not in self._set:
            self._set[width] = [
                _Row(
                    label_lines(value.label, _LABEL, width * _LABELS - _GAP, _MOST_LINES),
                    label_lines(value.text, _NUMBER, width * _WIDEST_NUMBERS, _MOST_LINES),
                    share,
                    value.text == HIDDEN,
                )
                for value, share in zip(self._values, self._shares, strict=True)
            ]
        return self._set[width]


def _draw_row(
    row: _Row, sheet: Sheet, *, left: float, top: float, line: float, longest: float
) -> None:
    """Label, bar and number on one middle line; the label ends where the bar begins."""
    middle = top + row.height / 2
    above = middle - len(row.label) * _LABEL.leading / 2
    for place, one in enumerate(row.label):
        wide = width_in_points((one,), _LABEL)
        begun = max(line - _GAP - wide, left)
        sheet.text([one], _LABEL, left=begun, top=above + place * _LABEL.leading, width=wide)
    length = _drawn(row, sheet.pen, line, middle - _BAR / 2, longest)
    sheet.text(
        row.number,
        _NUMBER,
        left=line + length + _GAP,
        top=middle - len(row.number) * _NUMBER.leading / 2,
        width=width_in_points(row.number, _NUMBER),
    )


def _drawn(row: _Row, pen: Pen, left: float, top: float, longest: float) -> float:
    """How long the bar is that was drawn; nought is no bar."""
    if row.hidden:
        pen.hatched(left=left, top=top, width=_HIDDEN_LENGTH, height=_BAR)
        return _HIDDEN_LENGTH
    if not row.share:
        return 0.0
    length = max(row.share * longest, _SHORTEST)
    pen.bar(left=left, top=top, width=length, height=_BAR)
    return length
