"""Labels that have to fit into so many lines."""

from cse_assess.paper.pdf.letters import tidy
from cse_assess.paper.pdf.lines import set_lines
from cse_assess.paper.pdf.runs import Line, Span
from cse_assess.paper.pdf.styles import Type

_THOUSAND = 1000.0
_LEFT_OUT = "…"


def label_lines(text: str, type_: Type, width: float, most: int) -> tuple[Line, ...]:
    """A label in lines, with dots at its end where it had to be shortened.

    Args:
        text: The label.
        type_: How it is set.
        width: How wide a line may be, in points.
        most: How many lines there may be.
    """
    room = width * _THOUSAND / type_.size
    whole = " ".join(tidy(text).split())
    lines = set_lines([Span(whole, type_.style)], room)
    if len(lines) <= most:
        return lines
    fits, too_long = 0, len(whole)
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        found = _cut(whole, middle, type_, room)
        if len(found) <= most:
            fits, lines = middle, found
        else:
            too_long = middle
    return lines if len(lines) <= most else _cut("", 0, type_, room)


def width_in_points(lines: tuple[Line, ...], type_: Type) -> float:
    """How wide the widest line is."""
    return max(line.width for line in lines) * type_.size / _THOUSAND


def _cut(text: str, letters: int, type_: Type, room: float) -> tuple[Line, ...]:
    kept = text[:letters].rstrip(" ,;:.")
    return set_lines([Span(f"{kept}{_LEFT_OUT}", type_.style)], room)
