"""Which charts a release gives, and the sentences that say what each of them shows.

Nothing is drawn or said that the release does not show: lengths come from shown numbers, a hidden
number has no length, and rows are put in order by what is shown.
"""

from collections.abc import Iterable, Iterator, Sequence
from string import ascii_uppercase

from cse_assess.paper.document import Chart, Mark, Value
from cse_assess.usage.release import (
    HIDDEN,
    LOW,
    NOT_APPLICABLE,
    NOT_AVAILABLE,
    Release,
    Row,
    Shown,
    Table,
)

MOST_BARS = 12
_BY_SIZE = ("item",)
"""Tables with too many rows to draw all of them: the largest numbers come first."""
_NO_BARS = ("total", "median")
_UNNAMED = ("other", "none")
"""Rows that several things share are not the largest of anything."""

_WHY = {
    "small": "hidden, because it is small",
    "beside": "hidden, so that a small number beside it cannot be worked out",
    "few": "hidden, because too few people are behind it",
    "": "hidden",
}
KEYS = {
    HIDDEN: "hidden, so that no child can be recognised",
    LOW: "more than nought, but it rounds to nought",
    NOT_AVAILABLE: "not available",
    NOT_APPLICABLE: "does not apply",
}
"""What stands in place of a number, in words (Government Statistical Service)."""


def charts(release: Release) -> tuple[Chart, ...]:
    """The charts of a release: bars for every table that asks for them, in the tables' order."""
    drawn = (table for table in release.tables if table.chart == "bars")
    return tuple(bars(table) for table in drawn if table.columns)


def bars(table: Table, *, most: int = MOST_BARS, key: bool = True) -> Chart:
    """A table's first column as bars; totals and medians are no bars.

    Args:
        table: The table; with a column at least.
        most: How many bars there may be.
        key: Say below what shorthand means.
    """
    rows = [row for row in table.rows if row.id not in _NO_BARS]
    drawn = _largest(rows)[:most] if table.id in _BY_SIZE else rows[:most]
    left = len(rows) - len(drawn)
    notes = list(_keys(row.cells[0] for row in drawn)) if key else []
    notes += [
        _told(row.label, row.cells[0])
        for row in table.rows
        if row.id == "median" and row.cells[0].text != NOT_APPLICABLE
    ]
    notes += [f"And {left} more in the table."] if left else []
    return Chart(
        kind="bars",
        caption=table.title,
        unit=table.unit,
        head=table.row_head,
        description=" ".join(_sentences(table, drawn, left=left)),
        values=tuple(_value(row.label, row.cells[0]) for row in drawn),
        note=" ".join(notes),
    )


def run(
    points: Sequence[tuple[str, Shown]],
    median: int | None,
    signals: Sequence[tuple[Sequence[int], str]],
    *,
    caption: str = "Period by period",
    unit: str = "assessments",
) -> Chart:
    """Numbers over time, with the median that they are compared with.

    Args:
        points: Each period's name and its number, the oldest first.
        median: The median of the shown numbers; None where there are too few.
        signals: Which points stand out, counted from nought, and why.
        caption: What is shown.
        unit: What is counted.
    """
    marks = tuple(
        Mark(_letter(place), tuple(places), reason)
        for place, (places, reason) in enumerate(signals)
    )
    told = [f"Chart of {unit}, period by period, the oldest first."]
    told += [_told(label, shown) for label, shown in points]
    told += [] if median is None else [f"Median: {median}."]
    told += [_stands_out(mark, points) for mark in marks]
    return Chart(
        kind="run",
        caption=caption,
        unit=unit,
        head="Period",
        description=" ".join(told),
        values=tuple(_value(label, shown) for label, shown in points),
        median=median,
        marks=marks,
        note=" ".join(_keys(shown for _, shown in points)),
    )


def said(shown: Shown) -> str:
    """A number as it is spoken: shorthand in brackets says little to the ear."""
    if shown.text == HIDDEN:
        return _WHY[shown.why]
    return KEYS.get(shown.text, shown.text)


def _largest(rows: Sequence[Row]) -> list[Row]:
    """The rows with a number above nought, the largest first; all rows where there is none."""
    counted = [(row.cells[0].number or 0, row) for row in rows if row.id not in _UNNAMED]
    above = sorted((pair for pair in counted if pair[0]), key=lambda pair: -pair[0])
    return [row for _, row in above] or list(rows)


def _sentences(table: Table, drawn: Sequence[Row], *, left: int) -> Iterator[str]:
    first = ", the largest first" if table.id in _BY_SIZE else ""
    yield f"Bar chart of {table.unit}{first}."
    yield from (_told(row.label, row.cells[0]) for row in drawn)
    if left:
        yield "The table has more rows."


def _told(label: str, shown: Shown) -> str:
    return f"{label.rstrip('. ')}: {said(shown)}."


def _stands_out(mark: Mark, points: Sequence[tuple[str, Shown]]) -> str:
    labels = [points[place][0] for place in mark.places if 0 <= place < len(points)]
    return f"Marked {mark.letter}, {', '.join(labels)}: {mark.reason.rstrip('. ')}."


def _value(label: str, shown: Shown) -> Value:
    return Value(label, shown.text, shown.number)


def _keys(numbers: Iterable[Shown]) -> Iterator[str]:
    """What the shorthand among numbers means, for those who see it."""
    texts = {shown.text for shown in numbers}
    yield from (f"{text}: {meant}." for text, meant in KEYS.items() if text in texts)


def _letter(place: int) -> str:
    turn, letter = divmod(place, len(ascii_uppercase))
    return f"{ascii_uppercase[letter]}{turn or ''}"
