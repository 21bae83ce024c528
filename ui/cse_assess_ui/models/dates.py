"""Dates as people here write them: day, month, year."""

import datetime as dt
import re
from typing import NamedTuple

from PySide6.QtCore import QDate, QLocale

_DAY_FIRST = re.compile(r"(\d{1,2})\s*[/. -]\s*(\d{1,2})\s*[/. -]\s*(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


class NoSuchDay(NamedTuple):
    """A day that the calendar does not have.

    Attributes:
        day: Its day.
        month: Its month; beyond 12 where there is no such month.
        year: Its year.
    """

    day: int
    month: int
    year: int


def parse_date(text: str) -> dt.date | None:
    """Read a date.

    Args:
        text: 4/3/2012, 04.03.2012, 4-3-2012, 4 3 2012 or 2012-03-04. The year has four digits:
            a child's age hangs on it.

    Returns:
        The date, or None where the text is not one.
    """
    read = _read(text)
    return read if isinstance(read, dt.date) else None


def no_such_day(text: str) -> NoSuchDay | None:
    """The day that a text names, written as a date is, where the calendar does not have it."""
    read = _read(text)
    return read if isinstance(read, NoSuchDay) else None


def _read(text: str) -> dt.date | NoSuchDay | None:
    text = text.strip()
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = map(int, match.groups())
    elif match := _DAY_FIRST.fullmatch(text):
        day, month, year = map(int, match.groups())
    else:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return NoSuchDay(day, month, year) if year else None


def show_date(date: dt.date | None) -> str:
    """A date as it is typed: 4/3/2012; nothing for None."""
    return f"{date.day}/{date.month}/{date.year}" if date else ""


def show_day(date: dt.date) -> str:
    """A date as it is read: 4 Mar 2012, in the language that the system is set to."""
    return QLocale().toString(QDate(date.year, date.month, date.day), "d MMM yyyy")
