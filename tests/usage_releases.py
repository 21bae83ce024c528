"""Releases put together by hand, with every kind of number that can stand in one."""

import datetime as dt
from collections.abc import Sequence

import msgspec

from cse_assess.usage.period import period
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

PUBLISHER = "Example Sexual Health Service"
POLICY = PolicyTold(
    id="nhs-sub-national",
    title="NHS sub-national rule",
    sentences=(
        "Counts from 1 to 7 are hidden and shown as [c].",
        "Other counts are rounded to the nearest 5. Nought is shown as 0.",
        "Totals are added up first and rounded after, so rows may not add up to them.",
    ),
)
NOTES = (
    "These are counts of how the tool was used. They do not say how much exploitation there is: "
    "more assessments can mean that more children are noticed.",
    "Practice cases are not counted.",
)
SMALL, BESIDE, FEW = Shown(HIDDEN, "small"), Shown(HIDDEN, "beside"), Shown(HIDDEN, "few")
JUST, NONE = Shown(LOW), Shown(NOT_APPLICABLE)

Cell = Shown | int


def specimen() -> Release:
    """A quarter of a service that made 1,240 assessments."""
    return Release(
        schema=SCHEMA,
        publisher=PUBLISHER,
        period=period("2026-Q3"),
        released=dt.date(2026, 10, 12),
        form="cse-risk",
        form_versions=("2.0.0", "1.0.0"),
        policy=POLICY,
        too_few=False,
        tables=(_activity(), _level(), _level_by_setting(), _items(), _days()),
        notes=NOTES,
    )


def too_few() -> Release:
    """A quarter in which so few steps were counted that one table says so."""
    told = Table(
        id="activity",
        title="How the tool was used",
        unit="steps",
        row_head="Step",
        columns=(Column("count", "Number"),),
        rows=_rows([("events", "Steps of every kind together", [Shown("1 to 7", "small")])]),
        notes=("So few steps were counted that nothing more can be told. Take a longer period.",),
    )
    return msgspec.structs.replace(specimen(), too_few=True, tables=(told,))


def partnership() -> Release:
    """The specimen as a partnership's, with one return that did not come."""
    return msgspec.structs.replace(
        specimen(),
        publisher="Example Safeguarding Partnership",
        members=("Example Sexual Health Service", "Ysgol Llŷn", "Example Police"),
        missing=("Example Hospital",),
    )


def _activity() -> Table:
    return Table(
        id="activity",
        title="How the tool was used",
        unit="steps",
        row_head="Step",
        columns=(Column("count", "Number"),),
        rows=_rows(
            [
                ("assessments", "Assessments", [1240]),
                ("children", "Children assessed", [1105]),
                ("referrals", "Referrals sent", [345]),
                ("acknowledged", "Referrals that the front door acknowledged", [40]),
                ("signed", "Assessments that a lead has read and signed", [SMALL]),
                ("overdue", "Assessments that were due to be looked at again", [0]),
            ]
        ),
        notes=("Steps are counted in the period in which they were taken.",),
    )


def _level() -> Table:
    return Table(
        id="level",
        title="Assessments by level of concern",
        unit="assessments",
        row_head="Level, after judgement",
        columns=(Column("count", "Number"), Column("share", "Share in per cent")),
        rows=_rows(
            [
                ("serious", "Serious concern", [310, 25]),
                ("significant", "Significant concern", [515, 42]),
                ("emerging", "Emerging concern", [400, 32]),
                ("no-signs", "No signs found yet", [SMALL, SMALL]),
                ("not-established", "Level not established", [BESIDE, BESIDE]),
                ("none", "No level worked out", [0, 0]),
                ("total", "Total", [1240, 100]),
            ]
        ),
        notes=("Shares are worked out from the numbers as they are shown.",),
        chart="bars",
    )


def _level_by_setting() -> Table:
    return Table(
        id="level-setting",
        title="Assessments by level of concern and setting",
        unit="assessments",
        row_head="Level, after judgement",
        columns=(
            Column("clinic", "Sexual health clinic"),
            Column("school", "School or college"),
            Column("police", "Police"),
            Column("total", "Total"),
        ),
        rows=_rows(
            [
                ("serious", "Serious concern", [205, BESIDE, BESIDE, 310]),
                ("significant", "Significant concern", [350, 120, 45, 515]),
                ("emerging", "Emerging concern", [360, SMALL, SMALL, 400]),
                ("none", "No level worked out", [0, 0, 0, 0]),
                ("total", "Total", [925, 230, 85, 1240]),
            ]
        ),
        notes=("Columns: setting.",),
    )


def _items() -> Table:
    return Table(
        id="item",
        title="Assessments in which each sign is seen or suspected now",
        unit="assessments",
        row_head="Sign",
        columns=(Column("count", "Number"), Column("share", "Share in per cent")),
        rows=_rows(
            [
                ("V01", "V01 Goes missing, or comes home late", [665, 54]),
                ("V02", "V02 Gifts, money or a phone that nobody can explain", [230, 19]),
                ("M10", "M10 Sexually transmitted infections, more than once", [SMALL, SMALL]),
                ("M11", "M11 Asks for emergency contraception often", [5, JUST]),
                ("S01", "S01 Moved between towns or hotels by other people", [0, 0]),
            ]
        ),
        notes=(
            "One can be in several rows, so the rows do not add up to the total.",
            "Shares are worked out from the numbers as they are shown.",
        ),
        chart="bars",
    )


def _days() -> Table:
    return Table(
        id="days-to-acknowledge",
        title="Days from sending to the front door’s acknowledgement",
        unit="referrals that the front door acknowledged",
        row_head="Days",
        columns=(Column("count", "Number"), Column("share", "Share in per cent")),
        rows=_rows(
            [
                ("0", "Same day", [20, 50]),
                ("1", "1 day", [15, 38]),
                ("2-3", "2 to 3 days", [SMALL, SMALL]),
                ("4-7", "4 to 7 days", [0, 0]),
                ("total", "Total", [40, 100]),
                ("median", "Median days", [FEW, NONE]),
            ]
        ),
        notes=("The median is given where no number of the table is hidden.",),
        chart="bars",
    )


def _rows(rows: Sequence[tuple[str, str, Sequence[Cell]]]) -> tuple[Row, ...]:
    return tuple(
        Row(id_, label, tuple(c if isinstance(c, Shown) else Shown(str(c)) for c in cells))
        for id_, label, cells in rows
    )
