"""What a page is put together from, and how pieces stand below each other.

Each piece knows how high it is at a width, can be cut where a page ends, and draws itself.
"""

from collections.abc import Sequence
from typing import Protocol

from cse_assess.paper.pdf.sheet import Sheet
from cse_assess.paper.pdf.styles import RULED_LEADING

_INSIDE = 9.0
"""From a border to what it surrounds, in points."""


class Piece(Protocol):
    """What can be put on a page.

    Attributes:
        before: The least space above, in points.
        after: The least space below.
        keep_with_next: It never stands last on a page.
    """

    before: float
    after: float
    keep_with_next: bool

    def height(self, width: float) -> float:
        """How high it is, in points, when it is so wide."""

    def split(self, width: float, room: float) -> "tuple[Piece | None, Piece | None]":
        """What fits into a height, and the rest; None for nothing."""

    def draw(self, sheet: Sheet, *, left: float, top: float, width: float) -> None:
        """Draw it."""


def gap(above: Piece | None, below: Piece) -> float:
    """The space between two pieces: the larger of what each asks for; none at the top."""
    return max(above.after, below.before) if above is not None else 0.0


def stack_height(pieces: Sequence[Piece], width: float) -> float:
    """How high pieces are below each other."""
    above: Piece | None = None
    high = 0.0
    for piece in pieces:
        high += gap(above, piece) + piece.height(width)
        above = piece
    return high


def split_stack(
    pieces: Sequence[Piece], width: float, room: float
) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """What of a stack fits into a height, and the rest; no heading is left without its text."""
    fit: list[Piece] = []
    above: Piece | None = None
    for place, piece in enumerate(pieces):
        room -= gap(above, piece)
        part, rest = piece.split(width, room)
        if part is not None:
            fit.append(part)
        if rest is not None:
            below = (rest, *pieces[place + 1 :])
            while part is None and fit and fit[-1].keep_with_next:
                below = (fit.pop(), *below)
            return tuple(fit), below
        room -= piece.height(width)
        above = piece
    return tuple(fit), ()


def draw_stack(
    pieces: Sequence[Piece], sheet: Sheet, *, left: float, top: float, width: float
) -> None:
    """Draw pieces below each other."""
    above: Piece | None = None
    for piece in pieces:
        top += gap(above, piece)
        piece.draw(sheet, left=left, top=top, width=width)
        top += piece.height(width)
        above = piece


class Ruled:
    """Lines to write on by hand.

    Args:
        count: How many.
    """

    keep_with_next = False
    before, after = 0.0, 6.0

    def __init__(self, count: int) -> None:
        self._count = count

    def height(self, width: float) -> float:
        """How high it is at a width, in points."""
        return self._count * RULED_LEADING

    def split(self, width: float, room: float) -> tuple[Piece | None, Piece | None]:
        """How high it is at a width, in points."""
        fit = max(0, int(room / RULED_LEADING))
        if fit >= self._count:
            return self, None
        return (Ruled(fit) if fit else None), Ruled(self._count - fit)

    def draw(self, sheet: Sheet, *, left: float, top: float, width: float) -> None:
        """Draw it."""
        for number in range(1, self._count + 1):
            sheet.rule(left=left, top=top + number * RULED_LEADING, width=width)


class Bordered:
    """Pieces inside a border.

    Args:
        pieces: What is inside.
        weight: The border's width in points.
    """

    keep_with_next = False
    before, after = 4.0, 8.0

    def __init__(self, pieces: Sequence[Piece], *, weight: float) -> None:
        """Draw it."""
        self._pieces, self._weight = tuple(pieces), weight

    def height(self, width: float) -> float:
        """How high it is at a width, in points."""
        return stack_height(self._pieces, width - 2 * _INSIDE) + 2 * _INSIDE

    def split(self, width: float, room: float) -> tuple[Piece | None, Piece | None]:
        """How high it is at a width, in points."""
        fit, rest = split_stack(self._pieces, width - 2 * _INSIDE, room - 2 * _INSIDE)
        if not fit:
            return None, self
        if not rest:
            return self, None
        return Bordered(fit, weight=self._weight), Bordered(rest, weight=self._weight)

    def draw(self, sheet: Sheet, *, left: float, top: float, width: float) -> None:
        """Draw it."""
        sheet.border(
            left=left, top=top, width=width, height=self.height(width), weight=self._weight
        )
        draw_stack(
            self._pieces,
            sheet,
            left=left + _INSIDE,
            top=top + _INSIDE,
            width=width - 2 * _INSIDE,
        )
