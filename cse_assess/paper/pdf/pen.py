"""Lines and shapes of a drawing, within a mark that the caller has set; black and grey only."""

from collections.abc import Sequence
from typing import Any

from reportlab.lib.colors import Color, white

from cse_assess.paper.pdf.styles import INK, LINE, MUTED
from cse_assess.paper.plot import hatch

Spot = tuple[float, float]
"""Left and top, in points from the sheet's top left corner."""

_HATCH_STEP = 4.0


class Pen:
    """Draws on a sheet; tops and lefts as on :class:`Sheet`.

    Args:
        canvas: reportlab's canvas.
        height: The sheet's height in points.
    """

    def __init__(self, canvas: Any, height: float) -> None:
        self._canvas = canvas
        self._height = height

    def bar(self, *, left: float, top: float, width: float, height: float) -> None:
        """A full bar."""
        self._canvas.setFillColor(MUTED)
        self._canvas.rect(left, self._height - top - height, width, height, stroke=0, fill=1)

    def blank(self, *, left: float, top: float, width: float, height: float) -> None:
        """White paper again, so that a line does not cross the letters that come."""
        self._canvas.setFillColor(white)
        self._canvas.rect(left, self._height - top - height, width, height, stroke=0, fill=1)

    def hatched(self, *, left: float, top: float, width: float, height: float) -> None:
        """An empty outline with slanting lines in it."""
        bottom = self._height - top - height
        self._canvas.setStrokeColor(INK)
        self._canvas.setLineWidth(0.5)
        for x, y, to_x, to_y in hatch(width, height, _HATCH_STEP):
            self._canvas.line(left + x, bottom + y, left + to_x, bottom + to_y)
        self._canvas.setLineWidth(0.75)
        self._canvas.rect(left, bottom, width, height, stroke=1, fill=0)

    def line(
        self,
        spots: Sequence[Spot],
        *,
        weight: float,
        colour: Color = LINE,
        dashes: tuple[float, ...] = (),
    ) -> None:
        """A line from spot to spot."""
        self._canvas.setStrokeColor(colour)
        self._canvas.setLineWidth(weight)
        self._canvas.setDash(*([list(dashes)] if dashes else []))
        path = self._canvas.beginPath()
        for place, (x, y) in enumerate(spots):
            (path.lineTo if place else path.moveTo)(x, self._height - y)
        self._canvas.drawPath(path, stroke=1, fill=0)
        self._canvas.setDash()

    def point(self, spot: Spot, *, radius: float) -> None:
        """A full point."""
        self._canvas.setFillColor(INK)
        self._canvas.circle(spot[0], self._height - spot[1], radius, stroke=0, fill=1)

    def ring(self, spot: Spot, *, radius: float) -> None:
        """A ring around a point that stands out."""
        self._canvas.setStrokeColor(INK)
        self._canvas.setLineWidth(1.25)
        self._canvas.circle(spot[0], self._height - spot[1], radius, stroke=1, fill=0)
