"""Charts on a page: each number stands beside what is drawn, so no scale is needed to read it."""

from typing import Protocol

from cse_assess.paper.chart import Chart
from cse_assess.paper.pdf.bars import Bars
from cse_assess.paper.pdf.letters import printable, tidy
from cse_assess.paper.pdf.pieces import Piece
from cse_assess.paper.pdf.run import Run
from cse_assess.paper.pdf.sheet import Sheet
from cse_assess.paper.pdf.structure import Element
from cse_assess.paper.pdf.styles import HEIGHT, WIDTH

_TALLEST = 0.7 * HEIGHT
"""What is taller is no picture any more, and is set as a table, which can go over pages."""


class _Picture(Protocol):
    """What is drawn."""

    def height(self, width: float) -> float:
        """How high it is, in points, when it is so wide."""

    def draw(self, sheet: Sheet, *, left: float, top: float, width: float) -> None:
        """Draw it, within a mark that the caller has set."""


def can_be_drawn(chart: Chart) -> bool:
    """Whether a chart is a picture; otherwise it is set as a table."""
    return bool(chart.values) and _picture(chart).height(WIDTH) <= _TALLEST


def _picture(chart: Chart) -> _Picture:
    return Bars(chart) if chart.kind == "bars" else Run(chart)


def described(chart: Chart) -> str:
    """What a chart is read as; its numbers where nobody has described it."""
    listed = (f"{label}: {text}." for label, text in chart.listed())
    told = chart.description.strip() or " ".join((f"{chart.heading}.", *listed))
    return printable(" ".join(tidy(told).split()))


class Drawing:
    """A chart on a page; it stays whole.

    Args:
        chart: What is drawn.
        element: The figure in the document's structure.
    """

    before, after = 2.0, 6.0

    def __init__(self, chart: Chart, element: Element) -> None:
        self._picture = _picture(chart)
        self._element = element
        self.keep_with_next = bool(chart.notes())

    def height(self, width: float) -> float:
        """How high it is at a width, in points."""
        return self._picture.height(width)

    def split(self, width: float, room: float) -> tuple[Piece | None, Piece | None]:
        """What fits into a height, and the rest: all of it, or nothing."""
        return (self, None) if self.height(width) <= room else (None, self)

    def draw(self, sheet: Sheet, *, left: float, top: float, width: float) -> None:
        """Draw it."""
        self._element.box = sheet.box(left=left, top=top, width=width, height=self.height(width))
        with sheet.marks.tagged(self._element):
            self._picture.draw(sheet, left=left, top=top, width=width)
