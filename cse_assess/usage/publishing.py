"""From exact counts to what may be published: disclosure control, once, on what leaves."""

import datetime as dt
from collections.abc import Mapping, Sequence

import msgspec

from cse_assess.instrument.definition import Form
from cse_assess.usage.counting import Counted, Exact, put_in_order
from cse_assess.usage.disclosure.counts import Cross, Partition, Tally, Unit
from cse_assess.usage.disclosure.policy import DisclosurePolicy
from cse_assess.usage.disclosure.protect import Protected, protect
from cse_assess.usage.disclosure.ranges import Key
from cse_assess.usage.measures import CountedTable, Measures
from cse_assess.usage.period import Period
from cse_assess.usage.release import (
    HIDDEN,
    LOW,
    NOT_APPLICABLE,
    SCHEMA,
    Column,
    PolicyTold,
    Release,
    Row,
    Shown,
    Table,
)

TOTAL, COUNT, SHARE, MEDIAN = "total", "count", "share", "median"
DELICATE = 8
"""Counts of signs that a form keeps out of referrals (sexual and reproductive health) are shown
from this number on, whatever the rule (dossier 6.3)."""

_NOTES = (
    "These are counts of how the tool was used. They do not say how much exploitation there is: "
    "more assessments can mean that more children are noticed.",
    "An assessment is counted once in a period, as it stood when it was last worked on in it. "
    "A child is counted once in a period, however often they were assessed.",
    "Practice cases are not counted.",
    "Small numbers jump about by chance. A change from one period to the next may mean nothing.",
)


class Terms(msgspec.Struct, frozen=True, kw_only=True):
    """How counts are published.

    Attributes:
        publisher: Whose counts they are.
        policy: The rule for small numbers.
        today: The present day.
        members: Whose returns are in them, where they are a partnership's.
        missing: Whose returns were awaited and did not come.
    """

    publisher: str
    policy: DisclosurePolicy
    today: dt.date
    members: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def publish(
    exact: Exact, period: Period, measures: Measures, forms: Sequence[Form], terms: Terms
) -> Release:
    """What may be published of a period.

    Args:
        exact: The exact counts.
        period: Which days.
        measures: What is counted.
        forms: The versions of the form that assessments were made with, the newest first.
        terms: How they are published.

    Raises:
        PeriodRefused: The period is not over.
        CountsRefused: The counts contradict each other.
    """
    period.refuse_unless_over(terms.today)
    too_few = exact.events < terms.policy.fewest and (exact.events > 0 or terms.policy.hide_zero)
    tables = (_too_few(terms.policy),) if too_few else _tables(exact, measures, forms, terms.policy)
    policy = terms.policy
    return Release(
        schema=SCHEMA,
        publisher=terms.publisher,
        period=period,
        released=terms.today,
        form=forms[0].id if forms else "",
        form_versions=tuple(form.version for form in forms),
        policy=PolicyTold(id=policy.id, title=policy.title, sentences=policy.sentences),
        too_few=too_few,
        tables=tables,
        notes=_NOTES,
        members=terms.members,
        missing=terms.missing,
    )


class _Laid(msgspec.Struct, frozen=True):
    """A table with all its rows and columns in order."""

    table: CountedTable
    rows: Mapping[str, str]
    columns: Mapping[str, str]
    counts: Mapping[tuple[str, str], int]
    median: int | None
    several: bool


def _tables(
    exact: Exact, measures: Measures, forms: Sequence[Form], policy: DisclosurePolicy
) -> tuple[Table, ...]:
    own = {counted.table: counted for counted in exact.tables}
    laid = []
    for table in measures.tables:
        counted = own.get(table.id, Counted(table=table.id, cells=()))
        several = measures.dimension(table.by[0]).several
        laid.append(
            _Laid(
                table,
                *put_in_order(counted, table, measures, forms),
                _median(counted, policy),
                several,
            )
        )
    laid = _agreed(laid)
    delicate = {i.code for form in forms for i in form.items if i.restricted}
    totals = exact.totals
    units = [
        _unit(
            unit.id,
            totals.get(unit.id, 0),
            laid,
            # Where steps of old belong to no case, a part can be more than its whole.
            tuple(one for one in unit.within if totals.get(one, 0) >= totals.get(unit.id, 0)),
            delicate,
        )
        for unit in measures.units
    ]
    protected = protect(units, policy)
    return (
        _activity(measures, protected),
        *(_shown(one, measures, protected) for one in laid),
    )


def _agreed(laid: list[_Laid]) -> list[_Laid]:
    """Crossed tables with the rows of the tables that they cross, where one has more of them."""
    labels: dict[tuple[str, str], Mapping[str, str]] = {}
    for one in laid:
        for name, own in zip(one.table.by, (one.rows, one.columns), strict=False):
            key = (one.table.unit, name)
            labels[key] = {**labels.get(key, {}), **own}
    agreed = []
    for one in laid:
        rows = labels[one.table.unit, one.table.by[0]]
        columns = labels[one.table.unit, one.table.by[1]] if len(one.table.by) > 1 else {}
        counts = {
            (row, column): one.counts.get((row, column), 0)
            for row in rows
            for column in (columns or {"": ""})
        }
        agreed.append(msgspec.structs.replace(one, rows=rows, columns=columns, counts=counts))
    return agreed


def _unit(
    name: str, total: int, laid: Sequence[_Laid], within: tuple[str, ...], delicate: set[str]
) -> Unit:
    own = [one for one in laid if one.table.unit == name]
    single = [one for one in own if len(one.table.by) == 1]
    return Unit(
        name=name,
        total=total,
        partitions=[
            Partition(name=one.table.by[0], cells={row: n for (row, _), n in one.counts.items()})
            for one in single
            if not one.several
        ],
        tallies=[
            Tally(
                name=one.table.by[0],
                cells={row: n for (row, _), n in one.counts.items()},
                fewest={row: DELICATE for row in one.rows if row in delicate},
            )
            for one in single
            if one.several
        ],
        crosses=[
            Cross(first=one.table.by[0], second=one.table.by[1], cells=one.counts)
            for one in own
            if len(one.table.by) > 1
        ],
        within=within,
    )


def _cell(key: Key, protected: Protected) -> Shown:
    why = protected.hidden.get(key)
    return Shown(HIDDEN, why) if why else Shown(str(protected.shown[key]))


def _share(cell: Shown, total: Shown) -> Shown:
    """A share in whole per cent, from what is shown and nothing else."""
    if cell.why:
        return cell
    if total.why:
        return Shown(HIDDEN, "few")
    part, whole = cell.number or 0, total.number or 0
    if whole == 0:
        return Shown(NOT_APPLICABLE)
    share = (200 * part + whole) // (2 * whole)
    return Shown(LOW) if part and not share else Shown(str(min(share, 100)))


def _shown(one: _Laid, measures: Measures, protected: Protected) -> Table:
    unit = one.table.unit
    total = _cell((unit, "total"), protected)
    dimension = measures.dimension(one.table.by[0])
    notes = []
    if one.columns:
        columns = [Column(id=c or "none", label=label) for c, label in one.columns.items()]
        columns.append(Column(id=TOTAL, label="Total"))
        rows = _crossed(one, protected, total)
        notes.append(f"Columns: {measures.dimension(one.table.by[1]).title.lower()}.")
    else:
        columns = [Column(id=COUNT, label="Number"), Column(id=SHARE, label="Share in per cent")]
        kind = "tally" if one.several else "part"
        rows = []
        for code, label in one.rows.items():
            cell = _cell((unit, kind, one.table.by[0], code), protected)
            rows.append(Row(id=code or "none", label=label, cells=(cell, _share(cell, total))))
        if one.several:
            notes.append("One can be in several rows, so the rows do not add up to the total.")
        notes.append("Shares are worked out from the numbers as they are shown.")
        rows.append(Row(id=TOTAL, label="Total", cells=(total, _share(total, total))))
        if dimension.median:
            rows.append(_middle(one, dimension.median, rows))
            notes.append("The median is given where no number of the table is hidden.")
    return Table(
        id=one.table.id,
        title=one.table.title,
        unit=measures.unit(unit).title,
        row_head=dimension.title,
        columns=tuple(columns),
        rows=tuple(rows),
        notes=tuple(notes),
        chart=one.table.chart,
    )


def _crossed(one: _Laid, protected: Protected, total: Shown) -> list[Row]:
    unit, (first, second) = one.table.unit, one.table.by
    rows = []
    for row, label in one.rows.items():
        cells = [
            _cell((unit, "cross", first, second, row, column), protected) for column in one.columns
        ]
        margin = _cell((unit, "part", first, row), protected)
        rows.append(Row(id=row or "none", label=label, cells=(*cells, margin)))
    margins = [_cell((unit, "part", second, column), protected) for column in one.columns]
    rows.append(Row(id=TOTAL, label="Total", cells=(*margins, total)))
    return rows


def _middle(one: _Laid, label: str, rows: Sequence[Row]) -> Row:
    """The median, where it tells nothing of a number that is hidden."""
    if any(cell.why for row in rows for cell in row.cells):
        cell = Shown(HIDDEN, "few")
    else:
        cell = Shown(NOT_APPLICABLE) if one.median is None else Shown(str(one.median))
    return Row(id=MEDIAN, label=label, cells=(cell, Shown(NOT_APPLICABLE)))


def _median(counted: Counted, policy: DisclosurePolicy) -> int | None:
    """The middle number, in whole days, halves up; None where too few have one."""
    numbers = [number for number, times in counted.spread for _ in range(times)]
    if len(numbers) < policy.fewest:
        return None
    low, high = numbers[(len(numbers) - 1) // 2], numbers[len(numbers) // 2]
    return (low + high + 1) // 2


def _activity(measures: Measures, protected: Protected) -> Table:
    rows = tuple(
        Row(
            id=unit.id,
            label=unit.title[0].upper() + unit.title[1:],
            cells=(_cell((unit.id, "total"), protected),),
        )
        for unit in measures.units
    )
    return Table(
        id="activity",
        title="How the tool was used",
        unit="steps",
        row_head="Step",
        columns=(Column(id=COUNT, label="Number"),),
        rows=rows,
        notes=("Steps are counted in the period in which they were taken.",),
    )


def _too_few(policy: DisclosurePolicy) -> Table:
    least = 0 if policy.hide_zero else 1
    told = Shown(f"{least} to {policy.hide_up_to}", "small")
    return Table(
        id="activity",
        title="How the tool was used",
        unit="steps",
        row_head="Step",
        columns=(Column(id=COUNT, label="Number"),),
        rows=(Row(id="events", label="Steps of every kind together", cells=(told,)),),
        notes=("So few steps were counted that nothing more can be told. Take a longer period.",),
    )
