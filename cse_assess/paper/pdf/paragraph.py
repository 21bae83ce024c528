"""Text on a page: paragraphs, headings, points of a list. No line of one ever stands alone."""

from collections.abc import Sequence
from typing import NamedTuple

from cse_assess.paper.pdf.lines import set_lines
from cse_assess.paper.pdf.pieces import Piece
from cse_assess.paper.pdf.runs import Line, Span
from cse_assess.paper.pdf.sheet import Sheet
from cse_assess.paper.pdf.structure import Element
from cse_assess.paper.pdf.styles import INDENT, Type

_FEWEST = 2
"""The fewest lines of a paragraph that stand together at the foot or the head of a page."""


class Mark(NamedTuple):
    """What stands before a point of a list.

    Attributes:
        element: What it is in the document's structure.
        box: A box to tick, and not a dash.
    """

    element: Element
    box: bool = False


class Bookmark(NamedTuple):
    """An entry in the list beside the page.

    Attributes:
        level: 0 for a part, more for a part of one.
        title: What it says.
    """

    level: int
    title: str


class Paragraph:
    """Text.

    Args:
        spans: The text, without line breaks.
        type_: How it is set.
        element: What it is in the document's structure.
        mark: What stands before it, where it is a point of a list.
        hanging: It stands under a point's first line.
        keep_with_next: It never stands last on a page.
        bookmark: Its entry in the list beside the page.
    """

    def __init__(
        self,
        spans: Sequence[Span],
        type_: Type,
        element: Element,
        *,
        mark: Mark | None = None,
        hanging: bool = False,
        keep_with_next: bool = False,
        bookmark: Bookmark | None = None,
    ) -> None:
        self.before, self.after = type_.before, type_.after
        self.keep_with_next = keep_with_next
        self._spans, self._type, self._element = spans, type_, element
        self._mark, self._bookmark = mark, bookmark
        self._left = INDENT if mark is not None or hanging else type_.indent
        self._set: dict[float, tuple[Line, ...]] = {}

    def height(self, width: float) -> float:
        """How high it is at a width, in points."""
        return len(self._lines(width)) * self._type.leading

    def split(self, width: float, room: float) -> tuple[Piece | None, Piece | None]:
        """How high it is at a width, in points."""
        lines = self._lines(width)
        fit = int(room / self._type.leading + 1e-6)
        if fit >= len(lines):
            return self, None
        fit = min(fit, len(lines) - _FEWEST)
        if fit < _FEWEST:
            return None, self
        return self._part(lines[:fit], width), self._part(lines[fit:], width, goes_on=True)

    def draw(self, sheet: Sheet, *, left: float, top: float, width: float) -> None:
        """Draw it."""
        if self._bookmark is not None:
            sheet.bookmark(self._bookmark.title, level=self._bookmark.level, top=top)
        if self._mark is not None:
            draw = sheet.tick_box if self._mark.box else sheet.dash
            draw(left=left, top=top, type_=self._type, element=self._mark.element)
        with sheet.marks.tagged(self._element):
            sheet.text(
                self._lines(width),
                self._type,
                left=left + self._left,
                top=top,
                width=width - self._left - self._type.indent,
            )

    def _lines(self, width: float) -> tuple[Line, ...]:
        """Draw it."""
        if width not in self._set:
            room = (width - self._left - self._type.indent) * 1000 / self._type.size
            self._set[width] = set_lines(self._spans, room)
        return self._set[width]

    def _part(self, lines: tuple[Line, ...], width: float, *, goes_on: bool = False) -> "Paragraph":
        """Some of the lines; what goes on from the page before has no mark or bookmark again."""
        part = Paragraph(
            self._spans,
            self._type,
            self._element,
            mark=None if goes_on else self._mark,
            bookmark=None if goes_on else self._bookmark,
        )
        part._left = self._left
        part._set = {width: lines}
        return part
