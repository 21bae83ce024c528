"""Counting a period by ibis: what :func:`cse_assess.usage.counting.count` does, for any size.

Each unit takes one pass for its last events and one for their codes: events are counted once by
all single codes together, and every table is then a sum of those few rows. Codes of which an event
has several are counted in a pass of their own.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import ibis

from cse_assess.usage.at_scale.ledger_table import is_list
from cse_assess.usage.counting import DUE, Cell, Counted, Exact
from cse_assess.usage.measures import NONE, CountedTable, CountedUnit, Dimension, Measures
from cse_assess.usage.period import Period

_TOTAL, _SPREAD, _EVENTS = "total", "spread:", "events"
_STATES = "review_by"
_DONE = "done"


def count(ledger: ibis.Table, period: Period, measures: Measures) -> Exact:
    """Count a period.

    Args:
        ledger: The ledger, with the columns of :data:`ledger_table.SCHEMA`.
        period: Which days.
        measures: What is counted.
    """
    found: list[tuple[str, str, str, int]] = []
    for unit in measures.units:
        tables = [table for table in measures.tables if table.unit == unit.id]
        with _kept(_last(ledger, unit, period)) as last:
            found += _told(last, unit, tables, measures, ledger, period)
    inside = ledger.filter(_within(ledger.day, period))
    found.append((_EVENTS, "", "", int(inside.count().execute())))
    return _exact(found, measures)


def _told(
    last: ibis.Table,
    unit: CountedUnit,
    tables: list[CountedTable],
    measures: Measures,
    ledger: ibis.Table,
    period: Period,
) -> list[tuple[str, str, str, int]]:
    """Every count of one unit: table, row, column and how many."""
    if not tables:
        return [(_TOTAL, unit.id, "", int(last.count().execute()))]
    inside = ledger.filter(_within(ledger.day, period))
    events = last if DUE in unit.kinds else inside.semi_join(last, "id")
    single = {
        name: measures.dimension(name)
        for table in tables
        for name in table.by
        if not measures.dimension(name).several
    }
    codes = {f"d_{name}": _code(events, one) for name, one in single.items()}
    numbers = {f"n_{one.field}": events[one.field] for one in single.values() if one.median}
    by = {**codes, **numbers} or {"d_": ibis.literal("")}
    # A table of all combinations that occur is small, whatever the number of events
    with _kept(events.group_by(**by).agg(n=events.count())) as base:
        parts = [_long(base, _TOTAL, ibis.literal(unit.id), ibis.literal(""))]
        for table in tables:
            first = measures.dimension(table.by[0])
            if first.several:
                continue
            row = base[f"d_{first.id}"]
            column = base[f"d_{table.by[1]}"] if len(table.by) > 1 else ibis.literal("")
            parts.append(_long(base, table.id, row, column))
            if first.median:
                number = base[f"n_{first.field}"]
                known = base.filter(number.notnull())
                spread = known[f"n_{first.field}"].cast("string")
                parts.append(_long(known, _SPREAD + table.id, spread, ibis.literal("")))
        found = list(_rows(parts))
    several = [table for table in tables if measures.dimension(table.by[0]).several]
    for table in several:
        codes_of = measures.dimension(table.by[0]).field
        rows = events.select(row=events[codes_of].unnest())
        told = rows.group_by("row").agg(n=rows.count())
        found += [(table.id, row["row"], "", int(row["n"])) for row in _listed(told)]
    return found


def _long(base: ibis.Table, table: str, row: Any, column: Any) -> ibis.Table:
    cells = base.select(row=row, column=column, n=base.n)
    summed = cells.group_by("row", "column").agg(n=cells.n.sum())
    return summed.select(
        table=ibis.literal(table), row=summed.row, column=summed.column, n=summed.n.cast("int64")
    )


def _rows(parts: list[ibis.Table]) -> Iterator[tuple[str, str, str, int]]:
    for row in _listed(ibis.union(*parts) if len(parts) > 1 else parts[0]):
        yield row["table"], row["row"], row["column"], int(row["n"])


def _listed(table: ibis.Table) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = table.to_pyarrow().to_pylist()
    return found


def _within(day: Any, period: Period) -> Any:
    return day.between(ibis.literal(period.start), ibis.literal(period.end))


def _last(ledger: ibis.Table, unit: CountedUnit, period: Period) -> ibis.Table:
    """The last event of each case or child in the period; one without a token by itself."""
    if DUE in unit.kinds:
        return _due(ledger, period)
    events = ledger.filter(_within(ledger.day, period), ledger.kind.isin(unit.kinds))
    key = events[unit.key]
    named = events.filter(key != "").group_by("source", unit.key).agg(id=_.id.max()).select("id")
    return named.union(events.filter(key == "").select("id"))


def _due(ledger: ibis.Table, period: Period) -> ibis.Table:
    """The cases whose day of looking again is in the period, and whether another follows them."""
    before = ledger.filter(ledger.day <= ibis.literal(period.end), ledger.case != "")
    states = before.filter(before[_STATES].notnull())
    last = states.group_by("source", "case").agg(due=_[_STATES].argmax(_.id))
    due = last.filter(_within(last.due, period)).select("source", "case")
    after = before.filter(before.follows != "")
    followed = after.select("source", case="follows", done=ibis.literal("yes")).distinct()
    joined = due.left_join(followed, ["source", "case"])
    return joined.select(done=joined.done.fill_null("no"))


def _code(events: ibis.Table, dimension: Dimension) -> Any:
    """The row that an event is in."""
    value = events[dimension.field]
    if not dimension.bands:
        return value
    branches = [(value.isnull(), NONE)]
    branches += [(value <= last, code) for code, _, last in dimension.bands if last >= 0]
    rest = next(code for code, _, last in dimension.bands if last < 0)
    return ibis.cases(*branches, else_=rest)


def _exact(found: Iterable[tuple[str, str, str, int]], measures: Measures) -> Exact:
    totals = dict.fromkeys((unit.id for unit in measures.units), 0)
    cells: dict[str, list[Cell]] = {table.id: [] for table in measures.tables}
    spreads: dict[str, list[tuple[int, int]]] = {}
    events = 0
    for table, row, column, number in found:
        if table == _EVENTS:
            events = number
        elif table == _TOTAL:
            totals[row] = number
        elif table.startswith(_SPREAD):
            spreads.setdefault(table.removeprefix(_SPREAD), []).append((int(row), number))
        else:
            cells[table].append(Cell(row=row, column=column, count=number))
    return Exact(
        totals=totals,
        tables=tuple(
            Counted(
                table=name,
                cells=tuple(sorted(own, key=lambda cell: (cell.row, cell.column))),
                spread=tuple(sorted(spreads.get(name, ()))),
            )
            for name, own in cells.items()
        ),
        events=events,
    )


def _kept(table: ibis.Table) -> Any:
    """A table worked out once and kept in the database until it is left."""
    return table.cache()


_ = ibis._

__all__ = ["count", "is_list"]
