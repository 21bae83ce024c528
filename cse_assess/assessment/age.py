"""A child's age on a day."""

from datetime import date


def age_on(day: date, *, born: date) -> int:
    """Age in whole years.

    A child born on 29 February turns a year older on 1 March in common years: the safer reading
    for rules about the under-13s, and the usual one in England and Wales.

    Args:
        day: The day of the assessment.
        born: The date of birth, not after ``day``.
    """
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
