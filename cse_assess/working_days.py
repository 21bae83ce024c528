"""Working days: weekdays that are no bank holiday, from ``forms/calendar/bank-holidays.toml``."""

import datetime as dt
from typing import Annotated, Literal

import msgspec

from cse_assess import data, files
from cse_assess.decoding import decode_toml
from cse_assess.errors import Refusal

_FILE = "bank-holidays.toml"
_LIMIT = 64 * 1024
_SATURDAY = 5


class CalendarRefused(Refusal):
    """The list of bank holidays cannot be read."""


class Calendar(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The bank holidays of a part of the country.

    Attributes:
        schema: The version of this format.
        division: Which part.
        source: Who publishes them.
        checked_on: When the list was last compared with something.
        checked_how: With what.
        until: The last day that the list knows about; later days are weekdays or weekends only.
        days: The bank holidays.
    """

    schema: Literal[1]
    division: str
    source: str
    checked_on: dt.date
    checked_how: str
    until: dt.date
    days: Annotated[frozenset[dt.date], msgspec.Meta(max_length=1000)]

    def is_working_day(self, day: dt.date) -> bool:
        """Whether offices are open on a day."""
        return day.weekday() < _SATURDAY and day not in self.days

    def after(self, day: dt.date, working_days: int) -> dt.date:
        """The working day that is so many working days after a day.

        Args:
            day: Any day; it does not count itself.
            working_days: How many, at least one.
        """
        left = working_days
        while left > 0:
            day += dt.timedelta(days=1)
            left -= self.is_working_day(day)
        return day


def load() -> Calendar:
    """The calendar that travels with the app: England and Wales.

    Raises:
        CalendarRefused: It is missing or not sound.
    """
    path = data.folder("forms") / "calendar" / _FILE
    return decode_toml(
        files.read(path, limit=_LIMIT), Calendar, file=_FILE, refusal=CalendarRefused
    )
