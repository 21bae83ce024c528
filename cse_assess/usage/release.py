"""What may be published of a period: tables after disclosure control, as every file shows them.

A release is made once and kept. Whatever is written from it, today or next year, in whichever
format, says the same; exact counts are not in it and cannot be worked out from it.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from cse_assess.usage.period import Period

SCHEMA: Literal["cse-assess/release/1"] = "cse-assess/release/1"

HIDDEN, LOW, NOT_AVAILABLE, NOT_APPLICABLE = "[c]", "[low]", "[x]", "[z]"
"""Shorthand of the Government Statistical Service for what is not a number (dossier 6.2)."""

Why = Literal["", "small", "beside", "few"]
"""Why a number is hidden: it is ``small``; it stands ``beside`` a small one that could be worked
out from it; or too ``few`` people are behind a share or a median."""


class _Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Frozen, by keyword, and nothing that is not described."""


class Shown(_Record, frozen=True, omit_defaults=True):
    """One number as it may be shown.

    Attributes:
        text: What is printed: a whole number, or shorthand in brackets.
        why: Why it is hidden; empty where it is not.
    """

    text: str
    why: Why = ""

    @property
    def number(self) -> int | None:
        """The number; None where shorthand stands."""
        return int(self.text) if self.text.isascii() and self.text.isdecimal() else None


class Column(_Record, frozen=True):
    """A column of numbers.

    Attributes:
        id: Its name for programs, such as ``count``, ``share`` or a setting's id.
        label: Its heading.
    """

    id: str
    label: str


class Row(_Record, frozen=True):
    """A row of numbers.

    Attributes:
        id: Its name for programs, such as a level's id; ``total`` for the total.
        label: Its heading.
        cells: As many as there are columns.
    """

    id: str
    label: str
    cells: tuple[Shown, ...]


class Table(_Record, frozen=True):
    """A table.

    Attributes:
        id: Its name for programs, such as ``level``.
        title: What it shows, as a heading.
        unit: What is counted, in words, such as ``assessments``.
        row_head: What the rows are, as the heading of the first column.
        columns: The columns of numbers.
        rows: The rows; the total last, where there is one.
        notes: What the reader has to know of this table.
        chart: How it is drawn, where it is: ``bars`` of its rows' counts.
    """

    id: str
    title: str
    unit: str
    row_head: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    chart: Literal["", "bars"] = ""


class PolicyTold(_Record, frozen=True):
    """Which rule numbers were hidden and rounded by.

    Attributes:
        id: The policy's id.
        title: What it is called.
        sentences: What it does, in words.
    """

    id: str
    title: str
    sentences: tuple[str, ...]


class Past(_Record, frozen=True):
    """What was released of an earlier period, as far as it is followed over time.

    Attributes:
        period: The period.
        numbers: What was shown, by table and row, such as ``level.total``.
    """

    period: Period
    numbers: dict[str, Shown]


class Release(_Record, frozen=True):
    """What may be published of one period.

    Attributes:
        schema: The version of this record.
        publisher: Whose counts they are: a service, or a partnership.
        period: Which days.
        released: The day on which it was first released.
        form: The form's id.
        form_versions: The versions of the form that assessments were made with.
        policy: The rule.
        too_few: Fewer events than may be told apart; there is one table, and it says so.
        tables: The tables.
        notes: What the reader has to know of all of them.
        members: Whose returns are in it, where it is a partnership's.
        missing: Whose returns were awaited and are not in it.
        before: Earlier periods of the same length, the earliest first, as they had been released
            when this was. It is kept here, so that a chart over time is the same for good.
    """

    schema: Literal["cse-assess/release/1"]
    publisher: str
    period: Period
    released: dt.date
    form: str
    form_versions: tuple[str, ...]
    policy: PolicyTold
    too_few: bool
    tables: tuple[Table, ...]
    notes: tuple[str, ...]
    members: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    before: tuple[Past, ...] = ()

    def hidden(self) -> Iterator[tuple[Table, Row, Column, Shown]]:
        """Every number that is hidden, with where it stands."""
        for table in self.tables:
            for row in table.rows:
                for column, cell in zip(table.columns, row.cells, strict=True):
                    if cell.why:
                        yield table, row, column, cell


def released_by(period: Period, past: Iterable[Release]) -> str:
    """The id of the rule that a period was released by; empty where it was not released.

    Args:
        period: The period.
        past: Every release so far.
    """
    return next((one.policy.id for one in past if one.period == period), "")
