"""What can be said of the child's details while they are typed."""

from cse_assess.assessment.age import age_on
from cse_assess.assessment.record import Assessment

_OLDEST = 120


def parse_age(text: str) -> int | None:
    """An age in years as it is typed, or None where it is not one."""
    text = text.strip()
    return int(text) if text.isdecimal() and int(text) <= _OLDEST else None


def known_age(assessment: Assessment) -> int | None:
    """The age on the day of the assessment, from the date of birth where there is one."""
    born = assessment.child.date_of_birth
    if born is None:
        return assessment.child.age
    return age_on(assessment.date, born=born) if born <= assessment.date else None
