"""What a line of text is made of: letters of one font, one after the other, as they are drawn."""

from functools import lru_cache
from typing import NamedTuple

from cse_assess.paper.pdf.fonts import Style, font


class Span(NamedTuple):
    """Text in one style.

    Attributes:
        text: The text, without line breaks.
        style: Its style.
    """

    text: str
    style: Style = "Regular"


class Piece(NamedTuple):
    """Letters that are drawn in one go.

    Attributes:
        font: The font's name.
        text: The letters, in the order in which they are drawn.
        width: In units of a thousandth of the type size.
        level: Even runs left to right, odd right to left.
        clusters: For shaped letters: where each cluster of them ends, and the text that it stands
            for. A letter with its dots is often two glyphs, and a ligature is one for two letters.
    """

    font: str
    text: str
    width: float
    level: int = 0
    clusters: tuple[tuple[int, str], ...] = ()


class Line(NamedTuple):
    """One line.

    Attributes:
        pieces: From left to right.
        width: In units of a thousandth of the type size.
        from_right: The paragraph runs from right to left.
        spaced: A space follows before the next line; a long word goes on without one.
    """

    pieces: tuple[Piece, ...]
    width: float
    from_right: bool = False
    spaced: bool = True


@lru_cache(maxsize=16384)
def width_of(name: str, text: str) -> float:
    """How wide letters are side by side, in units of a thousandth of the type size."""
    face = font(name).face
    widths = face.charWidths
    return float(sum(widths.get(ord(letter), face.defaultWidth) for letter in text))
