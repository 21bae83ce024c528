"""Tables on a page: rows that stay whole where they can, and a head that stands on every page."""

from collections.abc import Sequence
from typing import NamedTuple

from cse_assess.paper.pdf.pieces import Piece, draw_stack, split_stack, stack_height
from cse_assess.paper.pdf.sheet import Sheet

_PADDING = 4.0
_GUTTER = 10.0
"""Between the columns, in points."""
_TALL_ROW = 200.0
"""Rows higher than this may be cut; shorter ones stay whole."""


class Cell(NamedTuple):
    """A cell of a row.

    Attributes:
        pieces: What stands in it.
        left: Where it begins, as a share of the row's width.
        share: How wide it is, as a share of the row's width.
    """

    pieces: tuple[Piece, ...]
    left: float
    share: float


class Row:
    """A row of a table, with a thin line above.

    Args:
        cells: From left to right.
        head: It names the columns.
        first: Nothing stands above it, so it needs no line.
    """

    before = after = 0.0

    def __init__(self, cells: Sequence[Cell], *, head: bool = False, first: bool = False) -> None:
        """Draw it."""
        self.cells = cells
        self.head = head
        self.keep_with_next = head
        self._first = first

    def height(self, width: float) -> float:
        """How high it is at a width, in points."""
        tallest = max(stack_height(cell.pieces, self._inner(cell, width)) for cell in self.cells)
        return tallest + 2 * _PADDING

    def split(self, width: float, room: float) -> tuple[Piece | None, Piece | None]:
        """How high it is at a width, in points."""
        if self.height(width) <= room:
            return self, None
        above, below = [], []
        for cell in self.cells:
            fit, rest = split_stack(cell.pieces, self._inner(cell, width), room - 2 * _PADDING)
            if cell.pieces and not fit:
                return None, self
            above.append(cell._replace(pieces=fit))
            below.append(cell._replace(pieces=rest))
        return Row(above, head=self.head, first=self._first), Row(below, head=self.head)

    def draw(self, sheet: Sheet, *, left: float, top: float, width: float) -> None:
        """Draw it."""
        if self.head:
            sheet.shade(left=left, top=top, width=width, height=self.height(width))
        elif not self._first:
            sheet.rule(left=left, top=top, width=width)
        for cell in self.cells:
            draw_stack(
                cell.pieces,
                sheet,
                left=left + cell.left * width + (_PADDING if self.head else 0),
                top=top + _PADDING,
                width=self._inner(cell, width),
            )

    @staticmethod
    def _inner(cell: Cell, width: float) -> float:
        """Draw it."""
        return cell.share * width - _GUTTER


class Grid:
    """A table whose head is drawn again on every page; it is read once.

    Args:
        head: The row that names the columns.
        rows: The other rows.
        again: The head has been read on a page before.
    """

    keep_with_next = False
    before, after = 0.0, 8.0

    def __init__(self, head: Row, rows: Sequence[Row], *, again: bool = False) -> None:
        self._head, self._rows, self._again = head, rows, again

    def height(self, width: float) -> float:
        """How high it is at a width, in points."""
        return sum(row.height(width) for row in (self._head, *self._rows))

    def split(self, width: float, room: float) -> tuple[Piece | None, Piece | None]:
        """How high it is at a width, in points."""
        room -= self._head.height(width)
        if room < 0:
            return None, self
        for place, row in enumerate(self._rows):
            if (high := row.height(width)) <= room:
                room -= high
                continue
            fit, rest = row.split(width, room) if high > _TALL_ROW else (None, row)
            above = [*self._rows[:place], *([fit] if isinstance(fit, Row) else [])]
            below = [*([rest] if isinstance(rest, Row) else []), *self._rows[place + 1 :]]
            if not above:
                return None, self
            return (
                Grid(self._head, above, again=self._again),
                Grid(self._head, below, again=True),
            )
        return self, None

    def draw(self, sheet: Sheet, *, left: float, top: float, width: float) -> None:
        """Draw it."""
        if self._again:
            with sheet.marks.unread():
                self._head.draw(sheet, left=left, top=top, width=width)
        else:
            self._head.draw(sheet, left=left, top=top, width=width)
        top += self._head.height(width)
        for row in self._rows:
            row.draw(sheet, left=left, top=top, width=width)
            top += row.height(width)
