"""Exact counts of a period, from the ledger's events. They stay in the vault, or go out sealed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Annotated

import msgspec

from cse_assess.instrument.definition import Form
from cse_assess.usage.events import Event
from cse_assess.usage.measures import (
    NONE,
    CountedTable,
    CountedUnit,
    Dimension,
    Measures,
    rows_of,
)
from cse_assess.usage.period import Period

DUE = "review-due"
_OTHER = "other"


class _Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Frozen, by keyword, and nothing that is not described."""


_Code = Annotated[str, msgspec.Meta(max_length=64)]
_Number = Annotated[int, msgspec.Meta(ge=0, le=1_000_000_000)]


class Cell(_Record, frozen=True, kw_only=True, omit_defaults=True):
    """One exact count.

    Attributes:
        row: The row's code.
        column: The second dimension's code, in a table of two.
        count: How many.
    """

    row: _Code
    column: _Code = ""
    count: _Number


class Counted(_Record, frozen=True, kw_only=True):
    """A table of exact counts; cells of nought are left out.

    Attributes:
        table: The table's id.
        cells: The counts.
        spread: How many had each number of days, where the table is about days.
    """

    table: _Code
    cells: Annotated[tuple[Cell, ...], msgspec.Meta(max_length=10_000)]
    spread: Annotated[tuple[tuple[_Number, _Number], ...], msgspec.Meta(max_length=10_000)] = ()


class Exact(_Record, frozen=True, kw_only=True):
    """All exact counts of a period.

    Attributes:
        totals: How many of each unit.
        tables: The tables.
        events: How many events the period has.
    """

    totals: dict[_Code, _Number]
    tables: Annotated[tuple[Counted, ...], msgspec.Meta(max_length=200)]
    events: _Number


def count(events: Iterable[Event], period: Period, measures: Measures) -> Exact:
    """Count a period.

    Args:
        events: The ledger's events, oldest first.
        period: Which days.
        measures: What is counted.
    """
    every = list(events)
    units = {unit.id: _unit(unit, every, period) for unit in measures.units}
    return Exact(
        totals={name: len(found) for name, found in units.items()},
        tables=tuple(_table(one, units[one.unit], measures) for one in measures.tables),
        events=sum(period.holds(event.day) for event in every),
    )


def values(dimension: Dimension, event: Event) -> tuple[str, ...]:
    """The rows that an event is in.

    Args:
        dimension: What it is split by.
        event: The event.
    """
    value: object = getattr(event, dimension.field)
    if dimension.bands:
        return (NONE,) if value is None else (dimension.band_of(_number(value)),)
    if isinstance(value, tuple):
        return tuple(dict.fromkeys(value))
    return (str(value),)


def put_in_order(
    counted: Counted, table: CountedTable, measures: Measures, forms: Sequence[Form]
) -> tuple[dict[str, str], dict[str, str], dict[tuple[str, str], int]]:
    """A table with all its rows and columns, in the order in which they are read.

    A code that no list has (from a newer form, say) is counted in a row of its own.

    Args:
        counted: The counts.
        table: The table.
        measures: What is counted.
        forms: The versions of the form that events were made with, the newest first.

    Returns:
        Labels of the rows and of the columns by code, and the counts, noughts among them.
    """
    rows = dict(rows_of(measures.dimension(table.by[0]), forms))
    columns = dict(rows_of(measures.dimension(table.by[1]), forms)) if len(table.by) > 1 else {}
    found: Counter[tuple[str, str]] = Counter()
    for cell in counted.cells:
        several = measures.dimension(table.by[0]).several
        row = cell.row if several else _listed(cell.row, rows)
        rows.setdefault(row, row)  # rows of which one event can be in several never fall together
        column = _listed(cell.column, columns) if len(table.by) > 1 else ""
        found[row, column] += cell.count
    keys = [(row, column) for row in rows for column in (columns or {"": ""})]
    return rows, columns, {key: found[key] for key in keys}


def _listed(code: str, labels: dict[str, str]) -> str:
    """A code that has a row; one for all others is made when it is needed."""
    if code in labels:
        return code
    if code == NONE:
        labels[NONE] = "Not known"
        return NONE
    labels.setdefault(_OTHER, "Other")
    return _OTHER


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(value)
    return value


def _unit(unit: CountedUnit, events: Sequence[Event], period: Period) -> list[Event]:
    """The last event of each case or child in the period."""
    if DUE in unit.kinds:
        return _due(events, period)
    last: dict[object, Event] = {}
    for place, event in enumerate(events):
        if event.kind in unit.kinds and period.holds(event.day):
            key = getattr(event, unit.key) or place
            last.pop(key, None)
            last[key] = event
    return list(last.values())


def _due(events: Sequence[Event], period: Period) -> list[Event]:
    """The cases whose day of looking again is in the period, as they stood before that day.

    A case was looked at again where it was worked on after its last state, or another follows it,
    before the period's end.
    """
    last: dict[str, Event] = {}
    followed: set[str] = set()
    for event in events:
        if event.day > period.end or not event.case:
            continue
        if event.follows:
            followed.add(event.follows)
        if event.review_by is not None:
            last[event.case] = event
    return [
        msgspec.structs.replace(event, flags=("done",) if event.case in followed else ())
        for event in last.values()
        if event.review_by is not None and period.holds(event.review_by)
    ]


def _table(table: CountedTable, events: Sequence[Event], measures: Measures) -> Counted:
    dimensions = [measures.dimension(name) for name in table.by]
    found: Counter[tuple[str, str]] = Counter()
    spread: Counter[int] = Counter()
    for event in events:
        columns = _values(dimensions[1], event) if len(dimensions) > 1 else ("",)
        for row in _values(dimensions[0], event):
            for column in columns:
                found[row, column] += 1
        if dimensions[0].median:
            number: int | None = getattr(event, dimensions[0].field)
            spread.update([] if number is None else [number])
    cells = tuple(Cell(row=r, column=c, count=n) for (r, c), n in sorted(found.items()))
    return Counted(table=table.id, cells=cells, spread=tuple(sorted(spread.items())))


def _values(dimension: Dimension, event: Event) -> tuple[str, ...]:
    if dimension.field == "done":
        return ("yes",) if "done" in event.flags else ("no",)
    return values(dimension, event)
