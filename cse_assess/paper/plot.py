"""Where the parts of a chart stand, for paper and screen alike; in whatever unit these measure."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from cse_assess.paper.chart import Value


class Spread(NamedTuple):
    """How points stand side by side.

    Attributes:
        places: How far from the left each point stands.
        every: Each of so many points has its label below, counted back from the newest.
        room: How wide a label may be.
    """

    places: tuple[float, ...]
    every: int
    room: float

    def labelled(self, place: int) -> bool:
        """Whether a point has room for its label."""
        return (len(self.places) - 1 - place) % self.every == 0


def shares(numbers: Sequence[int | None], most: int | None = None) -> tuple[float | None, ...]:
    """Each number as a share of the largest; the scale begins at nought, so that bars tell no lie.

    Args:
        numbers: Nought or more; None where nothing may be drawn.
        most: Another number that has to be on the scale.
    """
    top = max([most or 0, *(number for number in numbers if number is not None)])
    return tuple(None if number is None else number / max(top, 1) for number in numbers)


def stretches(values: Sequence[Value]) -> tuple[tuple[int, ...], ...]:
    """The points that are joined by a line: what is not drawn breaks it."""
    found: list[list[int]] = [[]]
    for place, value in enumerate(values):
        if value.number is None:
            found.append([])
        else:
            found[-1].append(place)
    return tuple(tuple(stretch) for stretch in found if stretch)


def spread(count: int, width: float, wanted: float, gap: float) -> Spread:
    """Points side by side in a width, with as many labels as are readable.

    Args:
        count: How many points.
        width: How wide the whole is.
        wanted: The least width of a label.
        gap: Between two labels.
    """
    slot = width / max(count, 1)
    if slot >= wanted or count < 2:  # one point stands in the middle
        return Spread(tuple(slot * (place + 0.5) for place in range(count)), 1, slot - gap)
    slot = (width - wanted) / (count - 1)
    places = tuple(wanted / 2 + slot * place for place in range(count))
    return Spread(places, math.ceil(wanted / max(slot, 1e-6)), wanted - gap)


def stands_above(values: Sequence[Value], place: int) -> bool:
    """Whether a point's number stands above it: at the foot of a dip the line would cross it."""
    here = values[place].number
    beside = [values[other].number for other in (place - 1, place + 1) if 0 <= other < len(values)]
    higher = [number for number in beside if number is not None]
    return here is None or not higher or not all(number > here for number in higher)


def hatch(width: float, height: float, step: float) -> tuple[tuple[float, ...], ...]:
    """Slanting lines that fill a box.

    Args:
        width: Of the box.
        height: Of the box.
        step: Between the lines, along the box.

    Returns:
        For each line, from where to where: x, y, x, y from the box's lower left corner.
    """
    lines = []
    for number in range(1, math.ceil((width + height) / step)):
        foot = number * step - height  # where the line would meet the lower side
        lines.append(
            (
                max(foot, 0.0),
                max(-foot, 0.0),
                min(foot + height, width),
                min(height, width - foot),
            )
        )
    return tuple(lines)
