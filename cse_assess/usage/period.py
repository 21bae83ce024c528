"""Periods that counts are given for: whole months, quarters and years, never anything between."""

import calendar
import datetime as dt
import re
from typing import Annotated

import msgspec

from cse_assess.errors import Refusal

PATTERN = r"^[0-9]{4}(-Q[1-4]|-M(0[1-9]|1[0-2])|-[0-9]{2})?$"
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
"""strftime follows the machine's language, and a release is in English."""

_QUARTERS = ("January to March", "April to June", "July to September", "October to December")


class PeriodRefused(Refusal):
    """Something that is no period, or one that cannot be counted."""


class Period(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A period.

    Attributes:
        id: Its name: ``2026-Q3`` for a quarter, ``2026-M07`` for a month, ``2026`` for a calendar
            year, ``2026-27`` for a financial year from April to March.
        start: Its first day.
        end: Its last day.
    """

    id: Annotated[str, msgspec.Meta(pattern=PATTERN)]
    start: dt.date
    end: dt.date

    def __post_init__(self) -> None:
        if (self.start, self.end) != _days(self.id):
            raise ValueError(f"{self.id} does not run from {self.start} to {self.end}")

    @property
    def label(self) -> str:
        """The period in words, such as ``July to September 2026``."""
        return _label(self.id)

    def refuse_unless_over(self, today: dt.date) -> None:
        """See that the period is over: one that is not can still change.

        Args:
            today: The present day.

        Raises:
            PeriodRefused: It is not.
        """
        if self.end >= today:
            raise PeriodRefused(
                f"{self.label} is not over yet. Nothing was written.",
                remedy=f"Counts of it can be given from {day_told(self.end + dt.timedelta(days=1))}"
                " on.",
            )

    def overlaps(self, other: "Period") -> bool:
        """Whether the two share a day."""
        return self.start <= other.end and other.start <= self.end

    def holds(self, day: dt.date) -> bool:
        """Whether a day is in it."""
        return self.start <= day <= self.end


def day_told(day: dt.date) -> str:
    """A day in words, such as ``23 November 2026``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def period(name: str) -> Period:
    """The period of a name.

    Args:
        name: As :attr:`Period.id`.

    Raises:
        PeriodRefused: No period has that name.
    """
    try:
        start, end = _days(name.strip().upper())
    except ValueError:
        raise PeriodRefused(
            f"“{name}” is no period.",
            remedy="Write a quarter (2026-Q3), a year (2026), a financial year (2026-27) or a "
            "month (2026-M07).",
        ) from None
    return Period(id=name.strip().upper(), start=start, end=end)


def last_quarter(today: dt.date) -> Period:
    """The last calendar quarter that is over."""
    year, quarter = today.year, (today.month - 1) // 3
    return period(f"{year}-Q{quarter}" if quarter else f"{year - 1}-Q4")


def choices(today: dt.date, since: dt.date) -> list[Period]:
    """The quarters and years that are over and were not over before counting began, newest first.

    Args:
        today: The present day.
        since: The day of the first event.
    """
    names = [
        name
        for year in range(since.year - 1, today.year + 1)
        for name in (*(f"{year}-Q{number}" for number in range(1, 5)), f"{year}", _financial(year))
    ]
    over = [one for one in map(period, names) if one.end < today and one.end >= since]
    return sorted(over, key=lambda one: (one.end, one.start), reverse=True)


def _financial(year: int) -> str:
    return f"{year}-{(year + 1) % 100:02}"


def _days(name: str) -> tuple[dt.date, dt.date]:
    if not re.match(PATTERN, name):
        raise ValueError(name)
    year, _, part = name.partition("-")
    first, months = 1, 12
    begins = int(year)
    if part.startswith("Q"):
        first, months = 3 * int(part[1]) - 2, 3
    elif part.startswith("M"):
        first, months = int(part[1:]), 1
    elif part:
        if int(part) != (begins + 1) % 100:
            raise ValueError(name)
        first = 4
    last_month = first + months - 1
    ends, month = begins + (last_month - 1) // 12, (last_month - 1) % 12 + 1
    last = calendar.monthrange(ends, month)[1]
    return dt.date(begins, first, 1), dt.date(ends, month, last)


def _label(name: str) -> str:
    year, _, part = name.partition("-")
    if part.startswith("Q"):
        return f"{_QUARTERS[int(part[1]) - 1]} {year}"
    if part.startswith("M"):
        return f"{MONTHS[int(part[1:]) - 1]} {year}"
    if part:
        return f"April {year} to March {int(year) + 1}"
    return f"January to December {year}"
