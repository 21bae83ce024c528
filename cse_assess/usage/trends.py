"""Run charts: numbers of period after period, their median, and what is more than chance.

The usual rules (Perla, Provost and Murray, BMJ Quality and Safety 2011), no more and no fewer: a
*shift* of six or more points running on one side of the median; a *trend* of five or more running
up or down; too few or too many *runs* for the number of points (Swed and Eisenhart 1943). Points
on the median count for neither side. Nothing is compared between services: this is no league table.
"""

from collections.abc import Iterable, Sequence
from math import comb

import msgspec

from cse_assess.paper.document import Chart
from cse_assess.usage import charts
from cse_assess.usage.release import NOT_AVAILABLE, Past, Release, Shown

FEWEST = 10
"""Fewer points show nothing by these rules (the same source)."""
SHIFT = 6
TREND = 5
_UNLIKELY = 0.05
SMALL = 20
"""Below this, chance alone moves a number by a quarter and more."""

_FOLLOWED = (("level.total", "Assessments"), ("level.serious", "Serious concern"))
"""Table and row of what is followed over time, and the caption."""


class Signal(msgspec.Struct, frozen=True):
    """Points that are unlikely to be chance.

    Attributes:
        points: Which, counted from nought.
        reason: Why, in a sentence.
    """

    points: tuple[int, ...]
    reason: str


def median(numbers: Iterable[int | None]) -> int | None:
    """The median of the numbers that are shown, halves up; None where none is.

    Args:
        numbers: The numbers; None where one is hidden.
    """
    known = sorted(number for number in numbers if number is not None)
    if not known:
        return None
    low, high = known[(len(known) - 1) // 2], known[len(known) // 2]
    return (low + high + 1) // 2


def signals(numbers: Sequence[int | None]) -> list[Signal]:
    """What is more than chance in a row of numbers; nothing where they are too few.

    A hidden number breaks a run: nobody can say on which side it is.

    Args:
        numbers: One for each period, the oldest first; None where it is hidden.
    """
    middle = median(numbers)
    if middle is None or sum(number is not None for number in numbers) < FEWEST:
        return []
    found = [
        Signal(points, f"{len(points)} periods running {side} the median.")
        for side, points in _sides(numbers, middle)
        if len(points) >= SHIFT
    ]
    found += [
        Signal(points, f"{len(points)} periods running each {way} than the one before.")
        for way, points in _ways(numbers)
        if len(points) >= TREND
    ]
    return found + _runs(numbers, middle)


def with_past(release: Release, past: Iterable[Release]) -> Release:
    """A release with the numbers of earlier periods that it is seen beside.

    Periods of another length are left out: a month beside a year says nothing.

    Args:
        release: The release.
        past: What was released before it.
    """
    own = release.period
    alike = [
        one
        for one in past
        if one.period.end < own.start and _length(one) == _length(release) and not one.too_few
    ]
    alike.sort(key=lambda one: one.period.start)
    before = tuple(Past(period=one.period, numbers=_followed(one)) for one in alike)
    return msgspec.structs.replace(release, before=before)


def level_charts(release: Release) -> list[Chart]:
    """How numbers went from period to period, from what was released and nothing else.

    Args:
        release: The newest release.

    Returns:
        The charts; none where there is no earlier period.
    """
    if not release.before or release.too_few:
        return []
    now = Past(period=release.period, numbers=_followed(release))
    return [_chart([*release.before, now], *what) for what in _FOLLOWED]


def caution(numbers: Sequence[int | None]) -> str:
    """What a reader of a run chart has to know of it, in a sentence; empty for nothing.

    Args:
        numbers: As :func:`signals`.
    """
    known = [number for number in numbers if number is not None]
    if len(known) < FEWEST:
        return (
            f"There are fewer than {FEWEST} periods, so nothing here can be told from chance yet."
        )
    if min(known) < SMALL:
        return "These numbers are small. They jump about by chance alone."
    return ""


def _chart(periods: Sequence[Past], what: str, caption: str) -> Chart:
    points = [(one.period.label, one.numbers.get(what, Shown(NOT_AVAILABLE))) for one in periods]
    numbers = [shown.number for _, shown in points]
    chart = charts.run(
        points,
        median(numbers),
        [(signal.points, signal.reason) for signal in signals(numbers)],
        caption=f"{caption}, period by period",
    )
    warning = caution(numbers)
    note = " ".join(part for part in (chart.note, warning) if part)
    told = " ".join(part for part in (chart.description, warning) if part)
    return msgspec.structs.replace(chart, note=note, description=told)


def _followed(release: Release) -> dict[str, Shown]:
    shown = {
        f"{table.id}.{row.id}": row.cells[0]
        for table in release.tables
        for row in table.rows
        if row.cells
    }
    return {what: shown[what] for what, _ in _FOLLOWED if what in shown}


def _length(release: Release) -> int:
    """A period's length in months."""
    start, end = release.period.start, release.period.end
    return (end.year - start.year) * 12 + end.month - start.month + 1


def _sides(numbers: Sequence[int | None], middle: int) -> list[tuple[str, tuple[int, ...]]]:
    """Runs of points on one side of the median; a point on it neither breaks nor lengthens one."""
    runs: list[tuple[str, list[int]]] = []
    broken = True
    for place, number in enumerate(numbers):
        if number is None:
            broken = True
        elif number != middle:
            side = "above" if number > middle else "below"
            if broken or runs[-1][0] != side:
                runs.append((side, []))
            runs[-1][1].append(place)
            broken = False
    return [(side, tuple(points)) for side, points in runs]


def _ways(numbers: Sequence[int | None]) -> list[tuple[str, tuple[int, ...]]]:
    """Runs of points that all rise or all fall; a point that is the same as the last is skipped."""
    runs: list[tuple[str, list[int]]] = []
    last: int | None = None
    for place, number in enumerate(numbers):
        if number is None:
            last = None
            continue
        if last is not None and number != numbers[last]:
            way = "higher" if number > (numbers[last] or 0) else "lower"
            if not runs or runs[-1][0] != way or runs[-1][1][-1] != last:
                runs.append((way, [last]))
            runs[-1][1].append(place)
        if last is None or number != numbers[last]:
            last = place
    return [(way, tuple(points)) for way, points in runs]


def _runs(numbers: Sequence[int | None], middle: int) -> list[Signal]:
    """Too few or too many runs about the median, by their exact distribution."""
    if any(number is None for number in numbers):
        return []  # where a run ends cannot be told
    runs = _sides(numbers, middle)
    above = sum(len(points) for side, points in runs if side == "above")
    below = sum(len(points) for side, points in runs if side == "below")
    if not above or not below:
        return []
    every = tuple(range(len(numbers)))
    low, high = limits(above, below)
    if len(runs) < low:
        return [Signal(every, "The line crosses the median less often than chance would have it.")]
    if len(runs) > high:
        return [Signal(every, "The line crosses the median more often than chance would have it.")]
    return []


def limits(above: int, below: int) -> tuple[int, int]:
    """The fewest and the most runs that chance gives, each tail at most a fortieth.

    Args:
        above: How many points are above the median.
        below: How many are below it.
    """
    whole = comb(above + below, above)
    chances = {runs: _ways_of(runs, above, below) / whole for runs in range(2, above + below + 1)}
    low, tail = 2, 0.0
    while tail + chances[low] <= _UNLIKELY / 2:
        tail += chances[low]
        low += 1
    high, tail = above + below, 0.0
    while tail + chances[high] <= _UNLIKELY / 2:
        tail += chances[high]
        high -= 1
    return low, high


def _ways_of(runs: int, above: int, below: int) -> int:
    """In how many orders so many points make so many runs."""
    half, odd = divmod(runs, 2)
    if not odd:
        return 2 * comb(above - 1, half - 1) * comb(below - 1, half - 1)
    return comb(above - 1, half) * comb(below - 1, half - 1) + comb(above - 1, half - 1) * comb(
        below - 1, half
    )
