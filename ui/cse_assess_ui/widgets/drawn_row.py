"""Words in columns that a row draws itself.

Labels would say the same, but a list of forty rows would then lay out hundreds of them at each key
of a search.
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from cse_assess_ui.widgets.text import Label

SIDE, TOP, BETWEEN, BELOW = 16, 10, 24, 4
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)
_TALL = 10_000


class Ink(NamedTuple):
    """How words look.

    Attributes:
        font: Their letters.
        colour: Their colour.
    """

    font: QFont
    colour: QColor

    @property
    def height(self) -> int:
        """How tall one line is."""
        return QFontMetrics(self.font).height()


class Inks(QWidget):
    """Letters and colours as the style sheet has them; one for all rows of a page.

    Args:
        parent: The page.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._samples: dict[tuple[str, str], Label] = {}
        self.hide()

    def of(self, role: str, level: str = "") -> Ink:
        """The ink of a role.

        Args:
            role: Such as ``small``.
            level: A level's id; empty for none.
        """
        sample = self._samples.get((role, level))
        if sample is None:
            sample = self._samples[role, level] = Label("", role, self)
            if level:
                sample.setProperty("level", level)
        sample.ensurePolished()
        return Ink(sample.font(), sample.palette().color(sample.foregroundRole()))


class Line(NamedTuple):
    """Words, and how they look.

    Attributes:
        text: The words.
        ink: How they look.
        indent: Pixels that are kept free before them.
    """

    text: str
    ink: Ink
    indent: int = 0


class Laid(NamedTuple):
    """Lines at their places.

    Attributes:
        height: How tall they are together, with the room around them.
        lines: Each line with its box.
    """

    height: int
    lines: Sequence[tuple[Line, QRect]]

    def draw(self, painter: QPainter) -> None:
        """Draw the words.

        Args:
            painter: Draws.
        """
        for line, box in self.lines:
            painter.setFont(line.ink.font)
            painter.setPen(line.ink.colour)
            painter.drawText(box, _WRAPPED, line.text)


def lay_out(width: int, *columns: Sequence[Line]) -> Laid:
    """Lay columns of the same width out beside each other; words that are too long go on below.

    Args:
        width: Of all columns together, with the room around them.
        columns: The lines of each, from top to bottom.
    """
    each = max((width - 2 * SIDE - BETWEEN * (len(columns) - 1)) // len(columns), 1)
    placed: list[tuple[Line, QRect]] = []
    bottom = TOP
    for number, column in enumerate(columns):
        left, top = SIDE + number * (each + BETWEEN), TOP
        for line in column:
            if line.text:
                room = QRect(left + line.indent, top, max(each - line.indent, 1), _TALL)
                box = QFontMetrics(line.ink.font).boundingRect(room, _WRAPPED, line.text)
                placed.append((line, QRect(room.left(), top, room.width(), box.height())))
                top += box.height() + BELOW
        bottom = max(bottom, top - BELOW)
    return Laid(bottom + TOP, placed)
