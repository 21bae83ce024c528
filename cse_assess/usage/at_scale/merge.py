"""Adding up the returns of a partnership by ibis: by table, by sector and by area."""

from collections.abc import Iterable, Sequence
from typing import Any

import ibis

from cse_assess.usage.at_scale.backend import keep
from cse_assess.usage.counting import Cell, Counted, Exact
from cse_assess.usage.returns import Return

SCHEMA = ibis.schema(
    {
        "sector": "string",
        "area": "string",
        "kind": "string",  # total, cell, spread or events
        "table": "string",
        "row": "string",
        "column": "string",
        "n": "int64",
    }
)
"""A row for each number of each return."""

_TOTAL, _CELL, _SPREAD, _EVENTS = "total", "cell", "spread", "events"
_BY_PLACE = {"assessment": "", "referral": "referral-"}
"""Units whose totals are given by sector and by area, and how those tables are called."""


def rows(found: Return) -> Iterable[tuple[str, str, str, str, str, str, int]]:
    """A return's numbers as rows of the table."""
    place, exact = (found.service.sector, found.service.area), found.exact
    yield (*place, _EVENTS, "", "", "", exact.events)
    yield from ((*place, _TOTAL, "", unit, "", number) for unit, number in exact.totals.items())
    for table in exact.tables:
        name = table.table
        yield from ((*place, _CELL, name, c.row, c.column, c.count) for c in table.cells)
        yield from ((*place, _SPREAD, name, str(day), "", times) for day, times in table.spread)


def create(connection: Any, returns: Sequence[Return]) -> ibis.Table:
    """A temporary table of all numbers of returns.

    Args:
        connection: ibis's connection.
        returns: The returns.
    """
    import pyarrow as pa  # noqa: PLC0415 - needed to write alone

    columns = zip(*(row for one in returns for row in rows(one)), strict=True)
    data = dict(zip(SCHEMA.names, map(list, columns), strict=True))
    table = pa.table(data, schema=SCHEMA.to_pyarrow())
    return keep(connection, "numbers", table, SCHEMA)


def added(numbers: ibis.Table) -> Exact:
    """The sums of all returns, and the counts by sector and by area that no return has of itself.

    Args:
        numbers: The returns' numbers.
    """
    parts = [_summed(numbers)]
    for place in ("sector", "area"):
        parts += _by(numbers, place)
    return _exact(ibis.union(*parts).to_pyarrow().to_pylist())


def _summed(numbers: ibis.Table) -> ibis.Table:
    by = ("kind", "table", "row", "column")
    return _whole(numbers.group_by(*by).agg(n=numbers.n.sum()))


def _by(numbers: ibis.Table, place: str) -> list[ibis.Table]:
    """Totals by a place, and the levels by it."""
    found = []
    totals = numbers.filter(numbers.kind == _TOTAL)
    for unit, prefix in _BY_PLACE.items():
        own = totals.filter(totals.row == unit)
        table = ibis.literal(f"{prefix}{place}")
        cells = own.select(table=table, row=own[place], column=ibis.literal(""), n=own.n)
        found.append(cells)
    levels = numbers.filter(numbers.kind == _CELL, numbers["table"] == "level")
    found.append(
        levels.select(
            table=ibis.literal(f"{place}-level"), row=levels[place], column=levels.row, n=levels.n
        )
    )
    return [
        _whole(
            cells.group_by("table", "row", "column")
            .agg(n=cells.n.sum())
            .mutate(kind=ibis.literal(_CELL))
        )
        for cells in found
    ]


def _whole(summed: ibis.Table) -> ibis.Table:
    return summed.select("kind", "table", "row", "column", n=summed.n.cast("int64"))


def _exact(found: Iterable[dict[str, Any]]) -> Exact:
    totals: dict[str, int] = {}
    cells: dict[str, list[Cell]] = {}
    spreads: dict[str, list[tuple[int, int]]] = {}
    events = 0
    for one in found:
        name, number = one["table"], int(one["n"])
        match one["kind"]:
            case "events":
                events = number
            case "total":
                totals[one["row"]] = number
            case "spread":
                spreads.setdefault(name, []).append((int(one["row"]), number))
            case _:
                cell = Cell(row=one["row"], column=one["column"], count=number)
                cells.setdefault(name, []).append(cell)
    return Exact(
        totals=dict(sorted(totals.items())),
        tables=tuple(
            Counted(
                table=name,
                cells=tuple(sorted(own, key=lambda cell: (cell.row, cell.column))),
                spread=tuple(sorted(spreads.get(name, ()))),
            )
            for name, own in sorted(cells.items())
        ),
        events=events,
    )
