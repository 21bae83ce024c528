"""Days of birth that give the same age on whichever day a test runs."""

import datetime as dt


def born(age: int) -> str:
    """A day of birth as somebody types it.

    Args:
        age: How old they are today; it was their birthday half a year ago.
    """
    day = dt.datetime.now().astimezone().date() - dt.timedelta(days=(age + 0.5) * 365.25)
    return f"{day.day}/{day.month}/{day.year}"
