"""One sheet of paper after another: text, rules and borders at a place, each with its mark."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from reportlab.lib.colors import Color

from cse_assess.paper.pdf.fonts import font, is_private
from cse_assess.paper.pdf.lines import set_lines
from cse_assess.paper.pdf.pen import Pen
from cse_assess.paper.pdf.runs import Line, Piece, Span
from cse_assess.paper.pdf.structure import Element, Marks
from cse_assess.paper.pdf.styles import INDENT, INK, LINE, SHADE, SMALL_SIZE, Type

_THOUSAND = 1000.0
_ASCENT = 0.78
"""How far the baseline is below the top of the letters, as a share of the type size."""
_ABOVE_BOOKMARK = 6.0


@cache
def _dash() -> tuple[Line, ...]:
    return set_lines([Span("–")], _THOUSAND)


class Sheet:
    """Draws; tops and lefts are in points from the sheet's top left corner.

    Args:
        canvas: reportlab's canvas.
        height: The sheet's height in points.
    """

    def __init__(self, canvas: Any, height: float) -> None:
        self.canvas = canvas
        self.marks = Marks(canvas)
        self.pen = Pen(canvas, height)
        self.reads: dict[tuple[str, str], str] = {}
        self._height = height

    def text(
        self, lines: Sequence[Line], type_: Type, *, left: float, top: float, width: float
    ) -> None:
        """Lines below each other, within a mark that the caller has set."""
        baseline = self._height - top - (type_.leading - type_.size) / 2 - type_.size * _ASCENT
        self.canvas.setFillColor(type_.colour)
        for place, line in enumerate(lines):
            last = place == len(lines) - 1
            self._line(line, type_, left, baseline, width, spaced=line.spaced and not last)
            baseline -= type_.leading

    def _line(
        self, line: Line, type_: Type, left: float, baseline: float, width: float, *, spaced: bool
    ) -> None:
        if line.from_right:
            left += width - line.width * type_.size / _THOUSAND
        for place, piece in enumerate(line.pieces):
            if piece.clusters:
                self._shaped(piece, type_.size, left, baseline)
            else:
                ends = spaced and place == len(line.pieces) - 1
                text = f"{piece.text} " if ends else piece.text
                self._drawn(piece.font, text, type_.size, left, baseline)
            left += piece.width * type_.size / _THOUSAND

    def _shaped(self, piece: Piece, size: float, left: float, baseline: float) -> None:
        """One glyph reads by the font's own table; several together are told what they stand for.

        Right-to-left runs are read in the order in which they stand, and programs turn them round.
        """
        begun = 0
        for end, told in piece.clusters:
            drawn: Any = piece.text[begun:end]  # with its shape data
            for letter in drawn:
                if is_private(letter) or len(told) == 1:
                    self.reads.setdefault((piece.font, letter), told)
            with self.marks.said_as(told if len(drawn) > 1 else ""):
                self._drawn(piece.font, drawn, size, left, baseline)
            left += sum(shape.x_advance for shape in drawn.__shapeData__) * size / _THOUSAND
            begun = end

    def _drawn(self, name: str, text: str, size: float, left: float, baseline: float) -> None:
        written = self.canvas.beginText()
        written.setFont(font(name).fontName, size)
        written.setTextOrigin(left, baseline)
        written.textOut(text)
        self.canvas.drawText(written)

    def dash(self, *, left: float, top: float, type_: Type, element: Element) -> None:
        """The mark before a point of a list."""
        with self.marks.tagged(element):
            self.text(_dash(), type_, left=left, top=top, width=INDENT)

    def tick_box(self, *, left: float, top: float, type_: Type, element: Element) -> None:
        """An empty box to tick by hand."""
        size = type_.size * 0.8
        bottom = self._height - top - (type_.leading + size) / 2
        with self.marks.tagged(element), self.marks.said_as("Box to tick: "):
            self.canvas.setStrokeColor(INK)
            self.canvas.setLineWidth(0.8)
            self.canvas.rect(left, bottom, size, size, stroke=1, fill=0)

    def rule(
        self, *, left: float, top: float, width: float, weight: float = 0.5, colour: Color = LINE
    ) -> None:
        """A thin line across."""
        with self.marks.furniture():
            self.canvas.setStrokeColor(colour)
            self.canvas.setLineWidth(weight)
            self.canvas.line(left, self._height - top, left + width, self._height - top)

    def border(
        self, *, left: float, top: float, width: float, height: float, weight: float
    ) -> None:
        """A border round something that cannot wait or must not be missed."""
        with self.marks.furniture():
            self.canvas.setStrokeColor(INK)
            self.canvas.setLineWidth(weight)
            self.canvas.rect(left, self._height - top - height, width, height, stroke=1, fill=0)

    def shade(self, *, left: float, top: float, width: float, height: float) -> None:
        """A light ground behind the head of a table."""
        with self.marks.furniture():
            self.canvas.setFillColor(SHADE)
            self.canvas.rect(left, self._height - top - height, width, height, stroke=0, fill=1)

    def box(
        self, *, left: float, top: float, width: float, height: float
    ) -> tuple[float, float, float, float]:
        """Where something stands as a file knows it: left, bottom, right, top, from the foot."""
        foot = self._height - top
        return left, foot - height, left + width, foot

    def bookmark(self, title: str, *, level: int, top: float) -> None:
        """An entry in the list beside the page, that leads here."""
        key = f"part-{self.canvas.getPageNumber()}-{top:.1f}"
        self.canvas.bookmarkHorizontalAbsolute(key, self._height - top + _ABOVE_BOOKMARK)
        self.canvas.addOutlineEntry(title, key, level, closed=False)

    def furnish(self, heavy: str, light: str, *, top: float, left: float, width: float) -> None:
        """What stands at the head or foot of every sheet; it is not read with the text.

        Args:
            heavy: Bold, at the left.
            light: At the right.
            top: The baseline.
            left: Where it begins.
            width: How wide it is.
        """
        with self.marks.furniture("Pagination"):
            for name, text, place in (
                ("NotoSans-Bold", heavy, left),
                ("NotoSans-Regular", light, left + width),
            ):
                self.canvas.setFillColor(INK)
                self.canvas.setFont(font(name).fontName, SMALL_SIZE)
                draw = self.canvas.drawString if place == left else self.canvas.drawRightString
                draw(place, self._height - top, text)
