"""Which of a front door's two numbers is rung now."""

import datetime as dt
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

_OPENS, _CLOSES, _SATURDAY = 8, 18, 5


class Phones(NamedTuple):
    """A front door's numbers, the one that somebody answers now first.

    Attributes:
        ring: The number to ring now.
        other: The number for the rest of the week; empty where there is only one.
        closed: Whether offices are closed now, so that ``ring`` is the number for then.
    """

    ring: str
    other: str = ""
    closed: bool = False


def phones(office: str, out_of_hours: str, now: dt.datetime | None = None) -> Phones:
    """The numbers of a front door, for this time of the week.

    When an office opens differs from place to place, so both numbers are always given.

    Args:
        office: The number in office hours.
        out_of_hours: The number at night and at weekends; empty where it is not known.
        now: The time here; the computer's if not given.
    """
    now = now or dt.datetime.now().astimezone()
    closed = now.weekday() >= _SATURDAY or not _OPENS <= now.hour < _CLOSES
    if not out_of_hours:
        return Phones(office)
    return Phones(out_of_hours, office, closed=True) if closed else Phones(office, out_of_hours)


def other_told(numbers: Phones) -> str:
    """When the other number is answered, and which it is; empty where there is only one.

    Args:
        numbers: A front door's numbers.
    """
    if not numbers.other:
        return ""
    night = QCoreApplication.translate("phones", "At night and at weekends: {phone}")
    day = QCoreApplication.translate("phones", "In office hours: {phone}")
    return (day if numbers.closed else night).format(phone=numbers.other)


def unbroken(phone: str) -> str:
    """A number that stays on one line.

    Args:
        phone: The number.
    """
    return phone.replace(" ", "\N{NO-BREAK SPACE}")
